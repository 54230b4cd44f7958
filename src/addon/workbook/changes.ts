import { changes } from "../../tables";
import type { Value } from "../../tables/kit/column";
import type { AnyRow } from "../../tables/kit/table";
import { myName } from "./person";
import type { Workbook } from "./workbook";

/** A cell that an operation replaces or removes, and what stands there since. */
export interface Kept {
  tab: string;
  /** The row's key. */
  row: string;
  column: string;
  was: Value | "";
  now: Value | "";
}

/** Some cells of a row as they are kept: `was` says which, `now` what stands there since. */
export function keptCells(tab: string, row: string, was: AnyRow, now: AnyRow): Kept[] {
  return Object.entries(was).map(([column, before]) => ({
    tab,
    row,
    column,
    was: before ?? "",
    now: now[column] ?? "",
  }));
}

/** The cells of a row that a change replaces. */
export function replaced(row: AnyRow, change: AnyRow): AnyRow {
  return Object.fromEntries(Object.keys(change).map((heading) => [heading, row[heading] ?? ""]));
}

/** Keeps on Changes what an operation is about to replace or remove, in one write. */
export function keepChanges(workbook: Workbook, operation: string, kept: readonly Kept[]): void {
  if (kept.length === 0) return;
  const table = workbook.table(changes);
  const by = myName(workbook.me());
  const rows = kept.map(({ tab, row, column, was, now }) => ({
    Operation: operation,
    On: workbook.today,
    By: by,
    Tab: tab,
    Row: row,
    Column: column,
    Was: String(was),
    Now: String(now),
  }));
  table.appendAll(rows);
}

/** What an operation has kept, in its order. */
export function keptBy(workbook: Workbook, operation: string): Kept[] {
  return workbook
    .table(changes)
    .readAll()
    .filter(({ row }) => row.Operation === operation)
    .map(({ row }) => ({
      tab: String(row.Tab ?? ""),
      row: String(row.Row ?? ""),
      column: String(row.Column ?? ""),
      was: String(row.Was ?? ""),
      now: String(row.Now ?? ""),
    }));
}
