import { RESPONSE } from "../../domain/lists/responses";
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

/** The lines that say which responses of a form came in, and which of them were taken out again. */
export function responseLinesOf(workbook: Workbook): Line[] {
  const table = workbook.table(changes);
  const undone = new Map(table.read(["Undone by"]).map(({ at, row }) => [at, row["Undone by"]]));
  return table
    .read(["Operation", "Row", "Column"])
    .filter(({ row }) => row.Column === RESPONSE)
    .map(({ at, row }) => lineOf({ at, row: { ...row, "Undone by": undone.get(at) } }));
}

type NewLine = Omit<Line, "at" | "undoneBy">;

/** Writes lines below the others, in one write. `before` are those that are there. */
export function addLines(
  workbook: Workbook,
  before: readonly Line[],
  by: string,
  lines: readonly NewLine[],
): void {
  if (lines.length === 0) return;
  const table = workbook.table(changes);
  const last = before.reduce((most, { at }) => Math.max(most, at), 1);
  table.insertAt(last + 1, rowsOf(workbook, by, lines), table.sheet.getMaxRows());
}

/** The same, below whatever stands there by now. */
export function appendLines(workbook: Workbook, by: string, lines: readonly NewLine[]): void {
  workbook.table(changes).appendAll(rowsOf(workbook, by, lines));
}

function rowsOf(workbook: Workbook, by: string, lines: readonly NewLine[]): AnyRow[] {
  return lines.map(({ operation, tab, row, column, was, now }) => ({
    Operation: operation,
    On: workbook.today,
    By: by,
    Tab: tab,
    Row: row,
    Column: column,
    Was: was,
    Now: now,
  }));
}
