import { RESPONSE } from "../../domain/lists/responses";
import type { LineToUndo } from "../../domain/lists/undo";
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
  /** What it is kept for, where that is not the operation at work: the code of a step that somebody typed. */
  operation?: string;
}

/** One line of Changes: a cell that was replaced, or a row that was added. */
export interface Line extends LineToUndo {
  /** The row of the sheet. */
  at: number;
}

type NewLine = Omit<Line, "at" | "undoneBy">;

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

/**
 * Keeps on Changes what an operation is about to replace or remove, in one write. `before`: the lines that are there,
 * where they have been read.
 */
export function keepChanges(
  workbook: Workbook,
  operation: string,
  kept: readonly Kept[],
  before?: readonly Line[],
): void {
  if (kept.length === 0) return;
  const lines = kept.map((each) => ({ operation, ...each, was: String(each.was), now: String(each.now) }));
  const by = myName(workbook.me());
  if (before) addLines(workbook, before, by, lines);
  else appendLines(workbook, by, lines);
}

/** What an operation has kept, in its order. */
export function keptBy(workbook: Workbook, operation: string): Kept[] {
  return keptIn(linesOf(workbook), operation);
}

/** The same among lines that have been read. */
export function keptIn(lines: readonly Line[], operation: string): Kept[] {
  return lines
    .filter((line) => line.operation === operation)
    .map(({ tab, row, column, was, now }) => ({ tab, row, column, was, now }));
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
