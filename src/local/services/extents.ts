import { engine } from "../engine/node";
import type { Zone } from "../engine/types";
import { withRowsBelow } from "./dataValidation";
import { ServiceError } from "./kit";
import type { Sheet } from "./sheet";

/** The engine's id of a sheet that is still there. */
export function existing({ x, id }: Sheet): string {
  if (x.book.getters.tryGetSheet(id)) return id;
  throw new ServiceError(`Sheet ${sheetNumber(id)} not found`);
}

/** A number that stays with a sheet, made from the engine's id. */
export function sheetNumber(id: string): number {
  let n = 7;
  for (let i = 0; i < id.length; i++) n = (n * 31 + id.charCodeAt(i)) % 2_000_000_000;
  return n;
}

export function rowsIn(sheet: Sheet): number {
  return sheet.x.book.getters.getNumberRows(existing(sheet));
}

export function columnsIn(sheet: Sheet): number {
  return sheet.x.book.getters.getNumberCols(existing(sheet));
}

/** All cells of a sheet. */
export function wholeOf(sheet: Sheet): Zone {
  return { top: 0, left: 0, bottom: rowsIn(sheet) - 1, right: columnsIn(sheet) - 1 };
}

/** The last row with content, from 1; 0 where there is none. */
export function lastRow(sheet: Sheet): number {
  const columns = columnsIn(sheet);
  for (let row = rowsIn(sheet) - 1; row >= 0; row--) {
    for (let col = 0; col < columns; col++) if (holds(sheet, row, col)) return row + 1;
  }
  return 0;
}

export function lastColumn(sheet: Sheet): number {
  const rows = rowsIn(sheet);
  for (let col = columnsIn(sheet) - 1; col >= 0; col--) {
    for (let row = 0; row < rows; row++) if (holds(sheet, row, col)) return col + 1;
  }
  return 0;
}

function holds({ x, id }: Sheet, row: number, col: number): boolean {
  return x.book.hasContent({ sheetId: id, row, col });
}

/** Adds rows or columns after one that counts from 1. */
export function added(sheet: Sheet, dimension: "COL" | "ROW", after: number, quantity: number) {
  return {
    sheetId: sheet.id,
    sheetName: sheet.getName(),
    dimension,
    position: "after",
    base: after - 1,
    quantity,
  };
}

export function removed(sheet: Sheet, dimension: "COL" | "ROW", from: number, quantity: number) {
  const elements = Array.from({ length: quantity }, (_, i) => from - 1 + i);
  return { sheetId: sheet.id, sheetName: sheet.getName(), dimension, elements };
}

export function growBelow(sheet: Sheet, after: number, howMany: number): void {
  const { book } = sheet.x;
  book.apply([["ADD_COLUMNS_ROWS", added(sheet, "ROW", after, howMany)]]);
  book.apply(withRowsBelow(book, sheet.id, after, howMany));
}

/** The cells that getRange names by numbers, which count from 1. */
export function zoneAt(sheet: Sheet, row: number, column: number, rows: number, columns: number): Zone {
  if (row < 1) throw new ServiceError("The starting row of the range is too small.");
  if (column < 1) throw new ServiceError("The starting column of the range is too small.");
  if (rows < 1) throw new ServiceError("The number of rows in the range must be at least 1.");
  if (columns < 1) throw new ServiceError("The number of columns in the range must be at least 1.");
  const zone = { top: row - 1, left: column - 1, bottom: row + rows - 2, right: column + columns - 2 };
  if (zone.bottom >= rowsIn(sheet) || zone.right >= columnsIn(sheet))
    throw new ServiceError("The coordinates of the range are outside the dimensions of the sheet.");
  return zone;
}

/** Whether a text such as "A2:B" or "A:A" names cells without a last row. */
export function isOpen(a1: string): boolean {
  return /:\$?[A-Z]+$/i.test(a1.trim());
}

/** The cells that a text such as "A2:B", "3:3" or "C4" names. */
export function zoneOf(sheet: Sheet, a1: string): Zone {
  const match = /^\$?([A-Z]+)?\$?(\d+)?(?::\$?([A-Z]+)?\$?(\d+)?)?$/i.exec(a1.trim());
  if (!match || (!match[1] && !match[2])) throw new ServiceError("Range not found");
  const [, c1, r1, c2, r2] = match;
  const whole = wholeOf(sheet);
  const column = (letters: string | undefined) =>
    letters ? engine.helpers.lettersToNumber(letters.toUpperCase()) : undefined;
  const single = !a1.includes(":");
  const left = column(c1) ?? 0;
  const top = r1 ? Number(r1) - 1 : 0;
  const right = single ? left : (column(c2) ?? whole.right);
  const bottom = single ? top : r2 ? Number(r2) - 1 : whole.bottom;
  if (bottom > whole.bottom || right > whole.right) throw new ServiceError("Range not found");
  return { top, left, bottom, right };
}
