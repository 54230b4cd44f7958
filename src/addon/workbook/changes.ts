import { changes } from "../../tables";
import type { Value } from "../../tables/kit/column";
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
