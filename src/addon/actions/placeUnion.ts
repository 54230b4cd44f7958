import { localFinder } from "../../domain/localNames";
import { Problem } from "../../domain/problem";
import { isUnplaced, writtenColumns, writtenKey } from "../../domain/unions/asWritten";
import { workbookLocals } from "../../domain/unions/workbookLocals";
import { changes, contacts, locals } from "../../tables";
import { fold } from "../../tables/kit/column";
import { type Call, type Done, writing } from "../action";
import { type CellLeft, changeCells, fitting } from "../workbook/changeCells";
import { type Kept, keepChanges, keptBy, linesOf } from "../workbook/changes";
import { textOf } from "../workbook/input";
import { localMissing } from "../workbook/localRow";
import type { Workbook } from "../workbook/workbook";
import { rowOfOperation } from "./addContact";
import { rememberedAs } from "./rememberUnion";

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
    const count = fitting(
      people,
      alike.map(({ at }) => ({ at, values })),
    );
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
  changeCells(
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
  kept: CellLeft[];
}

/** Takes that back, with the remembered name; what somebody has changed since stays. */
export const undoPlaceUnion = writing<UnionUnplaced>(({ workbook }, input) => {
  const place = textOf(input, "place");
  const lines = linesOf(workbook).filter(({ operation }) => operation === place);
  if (place === "" || lines.length === 0)
    throw new Problem("This does not stand on Changes, so it cannot be taken back here.", "place");
  const cells = lines.map((line) => ({ ...line, from: line.now, to: line.was }));
  const left = changeCells(
    workbook,
    cells.filter(({ undoneBy }) => undoneBy === ""),
  );
  workbook
    .table(changes)
    .changeRows(lines.map(({ at }) => ({ at, values: { "Undone by": `Undo of ${place}` } })));
  const restored = lines.length - left.length;
  return { value: { restored, kept: left }, said: "Taken back." };
});
