import type { Commands, Position, Zone } from "../engine/types";
import type { Book } from "../host/book";
import type { Execution, PendingFormats } from "./execution";
import { ServiceError, signatureError } from "./kit";
import type { Sheet } from "./sheet";

/** The cells of one range; what reads and writes them is functions over this. */
export interface Cells {
  readonly x: Execution;
  readonly sheet: Sheet;
  readonly zone: Zone;
}

/** What each cell of a range is to have. */
export type At<T> = (at: Position) => T;

export const rowsOf = ({ top, bottom }: Zone) => bottom - top + 1;
export const columnsOf = ({ left, right }: Zone) => right - left + 1;
export const sizeOf = (zone: Zone) => rowsOf(zone) * columnsOf(zone);

/** A cell's key in a map of many. */
export const place = ({ sheetId, row, col }: Position) => `${sheetId}:${row}:${col}`;

export function* positions(sheetId: string, { top, left, bottom, right }: Zone): Generator<Position> {
  for (let row = top; row <= bottom; row++) {
    for (let col = left; col <= right; col++) yield { sheetId, col, row };
  }
}

export function read<T>({ x, sheet, zone }: Cells, get: (at: Position, book: Book) => T): T[][] {
  x.read(sizeOf(zone));
  const rows: T[][] = [];
  for (let row = zone.top; row <= zone.bottom; row++) {
    const values: T[] = [];
    for (let col = zone.left; col <= zone.right; col++)
      values.push(get({ sheetId: sheet.id, col, row }, x.book));
    rows.push(values);
  }
  return rows;
}

/** Only the cell at the top left. */
export function readFirst<T>({ x, sheet, zone }: Cells, get: (at: Position, book: Book) => T): T {
  x.read(1);
  return get({ sheetId: sheet.id, col: zone.left, row: zone.top }, x.book);
}

/** Keeps a write of all the cells, made cell by cell once it is applied. */
export function write(cells: Cells, cell: (at: Position, formats: PendingFormats) => Commands): void {
  cells.x.write(sizeOf(cells.zone), (formats) => commandsOf(cells, (at) => cell(at, formats)));
}

export function* commandsOf(
  { sheet, zone }: Cells,
  cell: (at: Position) => Commands,
): Generator<Commands[number]> {
  for (const at of positions(sheet.id, zone)) yield* cell(at);
}

/** What a table as large as the range holds for each cell; Google's sentence where it is not as large. */
export function fromTable<T>({ zone }: Cells, table: T[][], method: string): At<T> {
  if (!Array.isArray(table) || !table.every(Array.isArray))
    throw signatureError([table], `SpreadsheetApp.Range.${method}`);
  checkFits("rows", table.length, rowsOf(zone));
  for (const row of table) checkFits("columns", row.length, columnsOf(zone));
  return ({ row, col }) => table[row - zone.top]?.[col - zone.left] as T;
}

function checkFits(what: "rows" | "columns", given: number, wanted: number): void {
  if (given === wanted) return;
  throw new ServiceError(
    `The number of ${what} in the data does not match the number of ${what} in the range. The data has ${given} but the range has ${wanted}.`,
  );
}
