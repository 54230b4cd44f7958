import { changes } from "../../tables";
import type { AnyRow } from "../../tables/kit/table";
import type { Workbook } from "./workbook";

/** One line of Changes: a cell that was replaced, or a row that was added. */
export interface Line {
  /** The row of the sheet. */
  at: number;
  operation: string;
  tab: string;
  row: string;
  column: string;
  was: string;
  now: string;
  undoneBy: string;
}

const text = (value: unknown) => String(value ?? "");

function lineOf({ at, row }: { at: number; row: AnyRow }): Line {
  return {
    at,
    operation: text(row.Operation),
    tab: text(row.Tab),
    row: text(row.Row),
    column: text(row.Column),
    was: text(row.Was),
    now: text(row.Now),
    undoneBy: text(row["Undone by"]),
  };
}

/** All lines, in their order. */
export function linesOf(workbook: Workbook): Line[] {
  return workbook.table(changes).readAll().map(lineOf);
}

/** All lines without Now, which holds whole rows: enough to know what was written down before. */
export function shortLinesOf(workbook: Workbook): Line[] {
  const headings = ["Operation", "On", "By", "Tab", "Row", "Column", "Was"];
  return workbook.table(changes).read(headings).map(lineOf);
}

/** Writes lines below the others, in one write. `before` are those that are there. */
export function addLines(
  workbook: Workbook,
  before: readonly Line[],
  by: string,
  lines: readonly Omit<Line, "at" | "undoneBy">[],
): void {
  if (lines.length === 0) return;
  const table = workbook.table(changes);
  const last = before.reduce((most, { at }) => Math.max(most, at), 1);
  const rows = lines.map(({ operation, tab, row, column, was, now }) => ({
    Operation: operation,
    On: workbook.today,
    By: by,
    Tab: tab,
    Row: row,
    Column: column,
    Was: was,
    Now: now,
  }));
  table.insertAt(last + 1, rows, table.sheet.getMaxRows());
}
