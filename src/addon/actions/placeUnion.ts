import { localFinder } from "../../domain/localNames";
import { Problem } from "../../domain/problem";
import {
  isUnplaced,
  type WroteAlike,
  writtenColumns,
  writtenKey,
  wroteAlike,
} from "../../domain/unions/asWritten";
import { digitsOf, type Teachable, teachable } from "../../domain/unions/remembering";
import type { UnionReading } from "../../domain/unions/unionNames";
import { workbookLocals } from "../../domain/unions/workbookLocals";
import { changes, contacts, locals, tables } from "../../tables";
import { fold, plural } from "../../tables/kit/column";
import { type Call, type Done, reading, writing } from "../action";
import { linesOf } from "../workbook/changeLog";
import { type Kept, keepChanges, keptBy } from "../workbook/changes";
import { textOf } from "../workbook/input";
import { localMissing } from "../workbook/localRow";
import type { Workbook } from "../workbook/workbook";
import { rowOfOperation } from "./addContact";
import { readerFor, readLocals } from "./matchUnions";
import { rememberedAs } from "./rememberUnion";

/** Cells lie apart, and each run of neighbours is a write. */
const MOST_WRITES = 40;
const MOST_TEXTS = 200;

export interface Unmatched {
  /** With how each is read, the most frequent first. */
  groups: (WroteAlike & { reading: UnionReading; teaches: Teachable })[];
  of: number;
  /** `number` is its digits. */
  locals: { key: string; union: string; number: string; city: string; people: number }[];
}

/** What people wrote about their union who are in no local yet. */
export const unmatchedUnions = reading<Unmatched>(({ workbook }) => {
  const people = workbook.table(contacts).read(writtenColumns);
  const all = wroteAlike(people.map(({ row }) => row));
  const known = readLocals(workbook);
  const reader = readerFor(workbook, known);
  const counts = new Map<string, number>();
  for (const { row } of people) {
    const key = fold(String(row.Local ?? ""));
    if (key !== "" && !row["Merged into"]) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const text = (value: unknown) => String(value ?? "");
  return {
    value: {
      groups: all.slice(0, MOST_TEXTS).map((each) => {
        const read = reader.read(each.text);
        return { ...each, reading: read, teaches: teachable(each.text, read, reader) };
      }),
      of: all.length,
      locals: known
        .filter((row) => row.Local)
        .map((row) => ({
          key: text(row.Local),
          union: text(row.Union),
          number: digitsOf(text(row.Number)),
          city: text(row.City),
          people: counts.get(fold(text(row.Local))) ?? 0,
        })),
    },
    said: all.length === 0 ? "All matched." : `${plural(all.length, "text")} to match.`,
  };
});

export interface UnionPlaced {
  /** What it is known by, to take it back. */
  place: string;
  local: string;
  placed: number;
  /** Those who wrote the same and wait for the next call. */
  left: number;
}

/**
 * Puts everyone who wrote the same into a local. Where that is asked, remembers the text in its Also called, or the
 * words for its union in the Also known as of that.
 * In order: Changes, the people, what is remembered; a second try after a stop writes what Changes says is missing.
 */
export const placeUnion = writing<UnionPlaced>(
  (call, input) => {
    const { workbook } = call;
    const text = textOf(input, "text");
    const key = writtenKey(text);
    if (key === "") throw new Problem("Say what they wrote about their union.", "text");
    const names = workbook.table(locals).read(["Local", "Also called"]);
    const written = textOf(input, "local");
    const local = localFinder(names.map(({ row }) => row))(written);
    if (!local) throw localMissing(written, "local");
    const people = workbook.table(contacts);
    const alike = people
      .read(writtenColumns)
      .filter(({ row }) => isUnplaced(row) && row.Contact && writtenKey(row["Union as written"]) === key);
    if (alike.length === 0) throw new Problem(`Nobody without a local wrote “${text}” any more.`, "text");
    const values = { Local: String(local.Local) };
    let count = alike.length;
    const writes = () => people.writesFor(alike.slice(0, count).map(({ at }) => ({ at, values }))).length;
    while (count > 1 && writes() > MOST_WRITES) count = Math.ceil(count / 2);
    for (const table of [people, workbook.table(changes)]) table.check();
    const kept: Kept[] = alike.slice(0, count).map(({ row }) => ({
      tab: contacts.tab,
      row: String(row.Contact),
      column: "Local",
      was: "",
      now: values.Local,
    }));
    const called = String(local["Also called"] ?? "");
    // Commas stand between the names of a local.
    const name = text.replace(/\s*[,;|\n]+\s*/g, " ");
    const reads = workbookLocals([{ key: values.Local, alsoCalled: called }], (union) => union).named(name);
    const words = textOf(input, "words");
    const taught = input.remember === true && words !== "";
    if (taught) kept.push(...rememberedAs(workbook, words, textOf(input, "union")));
    if (input.remember === true && !taught && !reads) {
      const now = [called, name].filter(Boolean).join(", ");
      kept.push({ tab: locals.tab, row: values.Local, column: "Also called", was: called, now });
    }
    keepChanges(workbook, call.operation, kept);
    return placed(call, kept, alike.length - count);
  },
  (call) => {
    if (rowOfOperation(call.workbook.table(changes), call.operation) === undefined) return undefined;
    return placed(call, keptBy(call.workbook, call.operation));
  },
);

function placed({ workbook, operation }: Call, kept: readonly Kept[], left?: number): Done<UnionPlaced> {
  change(
    workbook,
    kept.map((each) => ({ ...each, from: String(each.was), to: String(each.now) })),
  );
  const people = kept.filter(({ tab }) => tab === contacts.tab);
  const local = String(people[0]?.now ?? "");
  const are = people.length === 1 ? "person is" : "people are";
  return {
    value: { place: operation, local, placed: people.length, left: left ?? stillThere(workbook, people) },
    said: `${people.length.toLocaleString("en-US")} ${are} now in ${local}.`,
  };
}

/** Those who wrote the same as people who have their local now. */
function stillThere(workbook: Workbook, people: readonly Kept[]): number {
  const rows = workbook.table(contacts).read(writtenColumns);
  const first = rows.find(({ row }) => fold(String(row.Contact ?? "")) === fold(people[0]?.row ?? ""));
  const key = writtenKey(first?.row["Union as written"]);
  return rows.filter(({ row }) => isUnplaced(row) && writtenKey(row["Union as written"]) === key).length;
}

export interface UnionUnplaced {
  restored: number;
  /** Cells that stay because somebody has changed them since. */
  kept: { tab: string; key: string; column: string; now: string }[];
}

/** Takes that back, with the remembered name; what somebody has changed since stays. */
export const undoPlaceUnion = writing<UnionUnplaced>(({ workbook }, input) => {
  const place = textOf(input, "place");
  const lines = linesOf(workbook).filter(({ operation }) => operation === place);
  if (place === "" || lines.length === 0)
    throw new Problem("This does not stand on Changes, so it cannot be taken back here.", "place");
  const cells = lines.map((line) => ({ ...line, from: line.now, to: line.was }));
  const left = change(
    workbook,
    cells.filter(({ undoneBy }) => undoneBy === ""),
  );
  workbook
    .table(changes)
    .changeRows(lines.map(({ at }) => ({ at, values: { "Undone by": `Undo of ${place}` } })));
  const restored = lines.length - left.length;
  return { value: { restored, kept: left }, said: "Taken back." };
});

/** Writes each cell that still holds `from`, or leaves it; gives those that hold neither it nor `to`. */
function change(
  workbook: Workbook,
  cells: readonly { tab: string; row: string; column: string; from: string; to: string }[],
): UnionUnplaced["kept"] {
  const others: UnionUnplaced["kept"] = [];
  for (const tab of new Set(cells.map((each) => each.tab))) {
    const declared = tables.find((each) => each.tab === tab);
    const own = cells.filter((each) => each.tab === tab);
    const column = own[0]?.column ?? "";
    if (!declared) continue;
    const table = workbook.table(declared);
    const rows = table.read([declared.key, column]);
    const places = new Map(rows.map((placed) => [fold(String(placed.row[declared.key] ?? "")), placed]));
    const writes = own.flatMap(({ row: key, from, to }) => {
      const found = places.get(fold(key));
      const now = String(found?.row[column] ?? "");
      if (found && now === from) return [{ at: found.at, values: { [column]: to } }];
      if (found && now !== to) others.push({ tab, key, column, now });
      return [];
    });
    table.changeRows(writes);
  }
  return others;
}
