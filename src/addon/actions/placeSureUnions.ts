import { isUnplaced, writtenColumns, writtenKey } from "../../domain/unions/asWritten";
import type { UnionReader } from "../../domain/unions/unionNames";
import { changes, contacts } from "../../tables";
import { plural } from "../../tables/kit/column";
import { type Call, type Done, writing } from "../action";
import { changeCells, fitting } from "../workbook/changeCells";
import { type Kept, keepChanges, keptBy } from "../workbook/changes";
import type { Placed } from "../workbook/sheetTable";
import { readerFor } from "../workbook/unionsKnown";
import type { Workbook } from "../workbook/workbook";
import { rowOfOperation } from "./addContact";

export interface SurePlaced {
  /** What it is known by, to take it back. */
  place: string;
  placed: number;
  /** Those who wait for the next call. */
  left: number;
}

/** Somebody without a local, and the one that what they wrote surely means. */
export interface SurePerson extends Placed {
  local: string;
}

/** People in no local whose words surely mean one of the workbook's; each text is read once. */
export function surePeople(people: readonly Placed[], reader: UnionReader): SurePerson[] {
  const locals = new Map<string, string>();
  return people.flatMap(({ at, row }) => {
    if (!isUnplaced(row) || !row.Contact) return [];
    const key = writtenKey(row["Union as written"]);
    let local = locals.get(key);
    if (local === undefined) {
      const reading = reader.read(String(row["Union as written"]));
      local = reading.confidence === "sure" ? reading.local : "";
      locals.set(key, local);
    }
    return local === "" ? [] : [{ at, row, local }];
  });
}

/**
 * Puts everyone whose words surely mean a local into it, as many as one call may write; call again while some are
 * left. In order: Changes, then the people. `undoPlaceUnion` takes each call back.
 */
export const placeSureUnions = writing<SurePlaced>(
  (call) => {
    const { workbook } = call;
    const people = workbook.table(contacts);
    const sure = surePeople(people.read(writtenColumns), readerFor(workbook));
    const changed = sure.map(({ at, local }) => ({ at, values: { Local: local } }));
    const count = fitting(people, changed);
    for (const table of [people, workbook.table(changes)]) table.check();
    const kept: Kept[] = sure.slice(0, count).map(({ row, local }) => ({
      tab: contacts.tab,
      row: String(row.Contact),
      column: "Local",
      was: "",
      now: local,
    }));
    keepChanges(workbook, call.operation, kept);
    return placed(call, kept, sure.length - count);
  },
  (call) => {
    const { workbook, operation } = call;
    if (rowOfOperation(workbook.table(changes), operation) === undefined) return undefined;
    const kept = keptBy(workbook, operation);
    writeLocals(workbook, kept);
    const left = surePeople(workbook.table(contacts).read(writtenColumns), readerFor(workbook)).length;
    return placed(call, kept, left);
  },
);

function writeLocals(workbook: Workbook, kept: readonly Kept[]): void {
  changeCells(
    workbook,
    kept.map((each) => ({ ...each, from: String(each.was), to: String(each.now) })),
  );
}

function placed({ workbook, operation }: Call, kept: readonly Kept[], left: number): Done<SurePlaced> {
  writeLocals(workbook, kept);
  const locals = new Set(kept.map(({ now }) => now)).size;
  const are = kept.length === 1 ? "person is" : "people are";
  return {
    value: { place: kept.length > 0 ? operation : "", placed: kept.length, left },
    said: `${kept.length.toLocaleString("en-US")} ${are} now in ${plural(locals, "local")}.`,
  };
}
