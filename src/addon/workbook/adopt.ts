import { localKey } from "../../domain/localNames";
import { fold } from "../../tables/kit/column";
import type { AnyRow, Table } from "../../tables/kit/table";
import type { Placed, SheetTable } from "./sheetTable";
import { newKey, type Workbook } from "./workbook";

/** Columns that say when something happened or came in, filled in where a person left them blank. */
const whenColumn: Readonly<Record<string, string>> = {
  Contacts: "Added on",
  Conversations: "On",
  "Resolution steps": "On",
};
/** Where a day filled in later says so. */
const remarkColumn: Readonly<Record<string, string>> = {
  Contacts: "Notes",
  Conversations: "Note",
  "Resolution steps": "Note",
};

/** Whether a row was typed by a person and lacks what an action would have given it. */
export function needsAdopting(table: Table, row: AnyRow): boolean {
  if (table.id === undefined && table.tab !== "Locals") return false;
  return (row[table.key] ?? "") === "";
}

/**
 * What a row that a person typed still needs: its key, its day, its defaults. `late` is when that happens after the
 * day it was typed, as far as we know; then the row says so.
 */
export function adopted(
  table: Table,
  row: AnyRow,
  today: string,
  late: boolean,
  taken: (key: string) => boolean,
): AnyRow {
  const given: AnyRow = {};
  const key = table.tab === "Locals" ? localKey(row, taken) : newKey(table);
  if (key === undefined) return {};
  given[table.key] = key;
  const when = whenColumn[table.tab];
  if (when && (row[when] ?? "") === "") {
    given[when] = today;
    const remark = remarkColumn[table.tab];
    if (late && remark)
      given[remark] = [row[remark], `(Day filled in later, on ${today}.)`].filter(Boolean).join(" ");
  }
  return given;
}

/** Gives every typed row of a table what it lacks, and corrects references that differ in case or blanks only. */
export function adoptRows(
  workbook: Workbook,
  sheetTable: SheetTable,
  rows: readonly Placed[],
  keysOf: (tab: string) => ReadonlyMap<string, string>,
): number {
  const { table } = sheetTable;
  const keys = new Set(rows.map(({ row }) => fold(String(row[table.key] ?? ""))));
  let count = 0;
  for (const placed of rows) {
    const given: AnyRow = needsAdopting(table, placed.row)
      ? adopted(table, placed.row, workbook.today, true, (key) => keys.has(fold(key)))
      : {};
    if (given[table.key]) keys.add(fold(String(given[table.key])));
    Object.assign(given, respelled(table, placed.row, keysOf));
    if (Object.keys(given).length === 0) continue;
    sheetTable.change(placed.at, given);
    Object.assign(placed.row, given);
    count++;
  }
  return count;
}

/** References as the keys they mean are spelt. */
function respelled(table: Table, row: AnyRow, keysOf: (tab: string) => ReadonlyMap<string, string>): AnyRow {
  const changes: AnyRow = {};
  for (const [heading, column] of Object.entries(table.columns)) {
    const written = row[heading];
    if (!column.refersTo || typeof written !== "string" || written === "") continue;
    const key = keysOf(column.refersTo).get(fold(written));
    if (key !== undefined && key !== written) changes[heading] = key;
  }
  return changes;
}
