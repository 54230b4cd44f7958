import { engine } from "../engine/node";
import type { Commands, Position } from "../engine/types";
import type { Book } from "../host/book";
import { type At, type Cells, commandsOf, fromTable, place, positions, sizeOf, write } from "./cells";
import type { Execution, PendingFormats } from "./execution";
import { columnsIn, growBelow, lastRow, rowsIn } from "./extents";
import { checkLength, ServiceError, signatureError } from "./kit";
import { refusals, refusedIn } from "./refusals";
import type { Sheet } from "./sheet";

export const valueAt = (at: Position, book: Book) => book.value(at);
export const displayAt = (at: Position, book: Book) => book.display(at);
export const formulaAt = (at: Position, book: Book) => book.formula(at);
export const blankAt = (at: Position, book: Book) => !book.hasContent(at);

/** The values of a table for the cells of a range, none of them too long. */
export function valuesOf(cells: Cells, values: unknown[][]): At<unknown> {
  const of = fromTable(cells, values, "setValues");
  for (const row of values) row.forEach(checkLength);
  return of;
}

/** Writes values where no dropdown refuses one of them; else none, as at Google. */
export function writeValues(cells: Cells, value: At<unknown>): void {
  const { x, sheet, zone } = cells;
  x.write(sizeOf(zone), (formats, settle) => {
    const refused = refusals(x.book, sheet.id, zone, settle);
    const wrong = refused.cells.find((at) => refused.of(at, value(at)));
    if (wrong) throw refusedIn(engine.helpers.toXC(wrong.col, wrong.row));
    return commandsOf(cells, (at) => [update(x, at, formats, value(at))]);
  });
}

export function writeFormulas(cells: Cells, formula: At<string>): void {
  write(cells, (at) => [["UPDATE_CELL", { ...at, content: asFormula(formula(at)) }]]);
}

/** Empties the cells; their formats, notes and dropdowns stay. */
export function clearContent({ x, sheet, zone }: Cells): void {
  x.write(sizeOf(zone), (_, settle) => {
    settle();
    return [...positions(sheet.id, zone)]
      .filter((at) => x.book.getters.getCell(at))
      .map((at): Commands[number] => ["UPDATE_CELL", { ...at, content: "" }]);
  });
}

/** Adds a row below the last one that has content in any column; the grid grows by a row where it is full. */
export function appendRow(sheet: Sheet, values: unknown[]): void {
  if (!Array.isArray(values)) throw signatureError([values], "SpreadsheetApp.Sheet.appendRow");
  values.forEach(checkLength);
  if (values.length > columnsIn(sheet))
    throw new ServiceError("not emulated: Sheet.appendRow beyond the last column");
  const { x, id: sheetId } = sheet;
  x.write(values.length, (formats, settle) => {
    settle();
    const row = lastRow(sheet);
    if (row === rowsIn(sheet)) growBelow(sheet, row, 1);
    const zone = { top: row, bottom: row, left: 0, right: values.length - 1 };
    const refused = refusals(x.book, sheetId, zone, settle);
    const wrong = refused.cells.find((at) => refused.of(at, values[at.col]));
    if (wrong) throw refusedIn(engine.helpers.toXC(wrong.col, wrong.row));
    return values.map((value, col) => update(x, { sheetId, col, row }, formats, value));
  });
}

function update(x: Execution, at: Position, formats: PendingFormats, value: unknown): Commands[number] {
  const format = formats.get(place(at)) ?? x.book.format(at);
  return ["UPDATE_CELL", { ...at, ...x.book.update(value, format, x.options.now(), false) }];
}

function asFormula(formula: string | undefined): string {
  if (!formula) return "";
  return formula.startsWith("=") ? formula : `=${formula}`;
}
