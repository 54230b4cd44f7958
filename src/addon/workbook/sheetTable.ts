import { Problem } from "../../domain/problem";
import { asWritten, type Cell, fromCell, toCell } from "../../tables/kit/cells";
import { type Column, fold } from "../../tables/kit/column";
import { type AnyRow, headingsOf, type Table, typedHeadings } from "../../tables/kit/table";
import { type Block, blocksOf } from "./blocks";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Blank rows that are made, or left, below the last row in use. */
const SPARE = 50;

/** A row of a table and where it stands now: a row number of the sheet, true for this execution inside the lock. */
export interface Placed {
  at: number;
  row: AnyRow;
}

/**
 * A table in its sheet: columns by their headings, rows by their keys, whatever people have moved, hidden, sorted or
 * added. It reads and writes only our own columns.
 */
export class SheetTable {
  /** Column numbers from 1, by heading as the sheet spells it; several where a heading is doubled. */
  #headings: Map<string, number[]> | undefined;

  constructor(
    readonly table: Table,
    readonly sheet: Sheet,
    private readonly dayOf: (date: Date) => string,
    /** What people have renamed: our heading to theirs. */
    private readonly renamed: Readonly<Record<string, string>>,
  ) {}

  /** The column number of a heading. A missing or doubled one is something a person can put right. */
  column(heading: string): number {
    const columns = this.#places().get(fold(this.renamed[heading] ?? heading)) ?? [];
    const [first] = columns;
    if (first === undefined) {
      throw new Problem(
        `The column “${heading}” is missing on ${this.table.tab}. Choose Set up or repair this workbook, and it is found or put back.`,
      );
    }
    if (columns.length > 1) {
      const letters = columns.map(columnLetters).join(" and ");
      throw new Problem(
        `${this.table.tab} has two columns headed “${heading}”, ${letters}. Rename the one that should not be there, then try again.`,
      );
    }
    return first;
  }

  /** Throws a Problem where a column that rows are written to is missing or doubled: before the first write. */
  check(): void {
    for (const heading of typedHeadings(this.table)) this.column(heading);
  }

  has(heading: string): boolean {
    return this.#places().has(fold(this.renamed[heading] ?? heading));
  }

  /**
   * All rows of ours with a value in any typed column, in the sheet's order. Reads the sheet once, its headings too.
   * A column of `needed` that is missing or doubled is a Problem; the others may be.
   */
  readAll(needed: readonly string[] = []): Placed[] {
    const values = this.sheet.getDataRange().getValues() as Cell[][];
    this.#headings = placesIn(values[0] ?? []);
    for (const heading of needed) this.column(heading);
    const columns = headingsOf(this.table).flatMap((heading) =>
      this.has(heading) ? [{ heading, at: this.column(heading) }] : [],
    );
    return this.#rows(values.slice(1), 2, columns);
  }

  /** Rows with these columns only; neighbouring columns are read together. */
  read(headings: readonly string[]): Placed[] {
    const wanted = headings
      .map((heading) => ({ heading, at: this.column(heading) }))
      .sort((a, b) => a.at - b.at);
    const rows = new Map<number, Placed>();
    for (const run of runsOf(wanted, 4)) {
      const first = run[0]?.at ?? 1;
      const last = run[run.length - 1]?.at ?? first;
      const values = this.sheet
        .getRange(`${columnLetters(first)}2:${columnLetters(last)}`)
        .getValues() as Cell[][];
      for (const { at, row } of this.#rows(values, 2, run, first - 1)) {
        const known = rows.get(at);
        if (known) Object.assign(known.row, row);
        else rows.set(at, { at, row });
      }
    }
    return [...rows.values()].sort((a, b) => a.at - b.at);
  }

  /** The row number of a key, reading the key column alone. */
  find(key: string): number | undefined {
    const wanted = fold(key);
    return this.read([this.table.key]).find(({ row }) => fold(String(row[this.table.key] ?? "")) === wanted)
      ?.at;
  }

  readRow(at: number): AnyRow {
    return this.readRows(at, at)[0]?.row ?? {};
  }

  /** A row with every text, where a day or a number belongs too: so that nothing of it is lost when it is changed. */
  readRowAsWritten(at: number): AnyRow {
    return this.readRows(at, at, asWritten)[0]?.row ?? {};
  }

  /** The rows of ours among these rows of the sheet. */
  readRows(first: number, last: number, valueIn = fromCell): Placed[] {
    const headings = headingsOf(this.table).flatMap((heading) =>
      this.has(heading) ? [{ heading, at: this.column(heading) }] : [],
    );
    const width = Math.max(...headings.map((each) => each.at));
    const values = this.sheet.getRange(first, 1, last - first + 1, width).getValues() as Cell[][];
    return this.#rows(values, first, headings, 0, valueIn);
  }

  /** Adds one row below the last that has content. */
  append(row: AnyRow): void {
    const width = Math.max(...typedHeadings(this.table).map((heading) => this.column(heading)));
    this.sheet.appendRow(this.#cells(row, 1, width));
  }

  /** Adds rows below the last that has content, in one write. */
  appendAll(rows: readonly AnyRow[]): void {
    if (rows.length > 0) this.insertAt(this.sheet.getLastRow() + 1, rows, this.sheet.getMaxRows());
  }

  /**
   * Writes new rows from a row number on, which must be free, in one write; the grid grows where it ends.
   * `rowsOfGrid` is its height. Where columns of others lie between ours, blank rows make room, so that nothing of
   * theirs is written over.
   */
  insertAt(at: number, rows: readonly AnyRow[], rowsOfGrid: number): void {
    const columns = typedHeadings(this.table).map((heading) => this.column(heading));
    const first = Math.min(...columns);
    const last = Math.max(...columns);
    const missing = at + rows.length - 1 - rowsOfGrid;
    if (missing > 0) this.sheet.insertRowsAfter(rowsOfGrid, missing + SPARE);
    else if (last - first + 1 > columns.length) this.sheet.insertRowsAfter(at - 1, rows.length);
    const cells = rows.map((row) => this.#cells(row, first, last));
    this.sheet.getRange(at, first, rows.length, last - first + 1).setValues(cells);
  }

  /** Takes a row out of the sheet, with whatever people have added to it. */
  remove(at: number): void {
    this.sheet.deleteRow(at);
  }

  /** Writes these cells of these rows and no other: as few rectangles as neighbours allow. */
  changeRows(changes: readonly { at: number; values: AnyRow }[]): void {
    for (const { row, column, cells } of this.writesFor(changes)) {
      this.sheet.getRange(row, column, cells.length, cells[0]?.length ?? 0).setValues(cells);
    }
  }

  /** The writes that `changeRows` would make. */
  writesFor(changes: readonly { at: number; values: AnyRow }[]): Block[] {
    return blocksOf(
      changes.flatMap(({ at, values }) =>
        Object.entries(values).map(([heading, value]) => ({
          row: at,
          column: this.column(heading),
          cell: toCell(this.table.columns[heading] as Column, value),
        })),
      ),
    );
  }

  /**
   * Takes many rows out of the sheet, neighbours together. Some blank rows stay below the last one in use, because
   * Sheets refuses to delete all rows, and people type there.
   */
  removeAll(rows: readonly number[], lastInUse: number, rowsOfGrid: number): void {
    const runs = runsOf(
      [...new Set(rows)].sort((a, b) => a - b).map((at) => ({ at })),
      0,
    );
    const spare = lastInUse - rows.length + SPARE - (rowsOfGrid - rows.length);
    if (rows.length > 0 && spare > 0) this.sheet.insertRowsAfter(rowsOfGrid, spare);
    for (const run of runs.reverse()) this.sheet.deleteRows(run[0]?.at ?? 2, run.length);
  }

  /** Writes these cells of one row and no other, neighbours together. */
  change(at: number, values: AnyRow): void {
    const columns = Object.keys(values).map((heading) => ({ heading, at: this.column(heading) }));
    for (const run of runsOf(
      columns.sort((a, b) => a.at - b.at),
      0,
    )) {
      const first = run[0]?.at ?? 1;
      const cells = run.map(({ heading }) => toCell(this.table.columns[heading] as Column, values[heading]));
      this.sheet.getRange(at, first, 1, run.length).setValues([cells]);
    }
  }

  #places(): Map<string, number[]> {
    this.#headings ??= placesIn((this.sheet.getRange("1:1").getValues()[0] ?? []) as Cell[]);
    return this.#headings;
  }

  #cells(row: AnyRow, from: number, to: number): Cell[] {
    const byColumn = new Map(typedHeadings(this.table).map((heading) => [this.column(heading), heading]));
    return Array.from({ length: to - from + 1 }, (_, i) => {
      const heading = byColumn.get(from + i);
      return heading === undefined ? "" : toCell(this.table.columns[heading] as Column, row[heading]);
    });
  }

  #rows(
    values: Cell[][],
    firstRow: number,
    columns: readonly { heading: string; at: number }[],
    offset = 0,
    valueIn = fromCell,
  ): Placed[] {
    return values.flatMap((cells, i) => {
      const row: AnyRow = {};
      let typed = false;
      for (const { heading, at } of columns) {
        const column = this.table.columns[heading] as Column;
        const value = valueIn(column, cells[at - 1 - offset] ?? "", this.dayOf);
        if (value === "") continue;
        row[heading] = value;
        typed ||= column.face !== "computed";
      }
      return typed ? [{ at: firstRow + i, row }] : [];
    });
  }
}

function placesIn(headings: readonly Cell[]): Map<string, number[]> {
  const places = new Map<string, number[]>();
  for (const [i, heading] of headings.entries()) {
    const name = fold(String(heading));
    if (name !== "") places.set(name, [...(places.get(name) ?? []), i + 1]);
  }
  return places;
}

/** Columns in runs: a new run begins where more than `gap` columns lie between. */
export function runsOf<T extends { at: number }>(columns: readonly T[], gap: number): T[][] {
  const runs: T[][] = [];
  for (const column of columns) {
    const run = runs[runs.length - 1];
    const last = run?.[run.length - 1];
    if (run && last && column.at - last.at <= gap + 1) run.push(column);
    else runs.push([column]);
  }
  return runs;
}

/** A column number from 1 as its letters. */
export function columnLetters(column: number): string {
  let letters = "";
  for (let n = column; n > 0; n = Math.floor((n - 1) / 26))
    letters = String.fromCharCode(65 + ((n - 1) % 26)) + letters;
  return letters;
}
