import type { Column } from "../../../tables/kit/column";
import { columnOf, headingsOf, type Table } from "../../../tables/kit/table";
import { runsOf } from "../sheetTable";
import { TABLE_MARK } from "../workbook";
import type { Dropdowns } from "./dropdowns";
import { cellStyle, colours, headingFill, type TextStyles } from "./looks";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** A new sheet of Google's: 1,000 rows and 26 columns. */
const NEW_ROWS = 1000;
const NEW_COLUMNS = 26;

/**
 * Dresses a sheet as a table of so many rows: the whole grid in one write for each kind of thing. `size` is what a set-up that was
 * stopped has left; a sheet just inserted is of Google's size.
 */
export function dressTable(
  sheet: Sheet,
  table: Table,
  rows: number,
  dropdowns: Dropdowns,
  styles: TextStyles,
  size?: { rows: number; columns: number },
): void {
  const headings = headingsOf(table);
  const columns = headings.map((heading) => columnOf(table, heading));
  fitGrid(sheet, size ?? { rows: NEW_ROWS, columns: NEW_COLUMNS }, { rows, columns: columns.length });

  const everywhere = sheet.getRange(1, 1, rows, columns.length);
  const grid = <T>(heading: (column: Column) => T, cell: (column: Column) => T): T[][] => {
    const cells = columns.map(cell);
    return [columns.map(heading), ...Array.from({ length: rows - 1 }, () => cells)];
  };
  const { WRAP: wrap, CLIP: clip } = SpreadsheetApp.WrapStrategy;
  everywhere
    .setVerticalAlignment("middle")
    .setNumberFormats(grid(headingFormat, (column) => column.format))
    .setTextStyles(
      grid(
        (column) => styles.heading[column.face],
        (column) => cellStyle(styles, column),
      ),
    )
    .setBackgrounds(grid<string | null>((column) => headingFill[column.face], cellFill))
    .setWrapStrategies(
      grid(
        () => wrap,
        (column) => (column.wrap ? wrap : clip),
      ),
    )
    .setDataValidations(
      grid<GoogleAppsScript.Spreadsheet.DataValidation | null>(
        () => null,
        (column) => dropdowns.of(column),
      ),
    );
  const first = sheet.getRange(1, 1, 1, columns.length);
  first
    .setValues([headings.map((heading) => (columnOf(table, heading).formula ? "" : heading))])
    .setNotes([columns.map((column) => column.help)]);
  layOut(sheet, columns);
  if (!size || sheet.getBandings().length === 0) {
    everywhere
      .applyRowBanding()
      .setHeaderRowColor(null)
      .setFirstRowColor(colours.paper)
      .setSecondRowColor(colours.band);
  }
  if (table.hidden) sheet.hideSheet();
  sheet.addDeveloperMetadata(TABLE_MARK, table.tab);
}

function fitGrid(
  sheet: Sheet,
  is: { rows: number; columns: number },
  wanted: { rows: number; columns: number },
): void {
  if (is.rows > wanted.rows) sheet.deleteRows(wanted.rows + 1, is.rows - wanted.rows);
  if (is.rows < wanted.rows) sheet.insertRowsAfter(is.rows, wanted.rows - is.rows);
  if (is.columns > wanted.columns) sheet.deleteColumns(wanted.columns + 1, is.columns - wanted.columns);
  if (is.columns < wanted.columns) sheet.insertColumnsAfter(is.columns, wanted.columns - is.columns);
}

/** A heading is text as it stands; that of a computed column is a formula, which a plain-text cell would not run. */
function headingFormat(column: Column): string {
  return column.formula ? "General" : "@";
}

function cellFill(column: Column): string | null {
  return column.face === "computed" ? colours.computedCell : null;
}

/** Widths, frozen headings, and the groups of rarely used columns, closed. */
function layOut(sheet: Sheet, columns: readonly Column[]): void {
  const placed = columns.map((column, i) => ({ column, at: i + 1 }));
  for (const run of sameInARow(placed, ({ column }) => column.width)) {
    sheet.setColumnWidths(run[0]?.at ?? 1, run.length, run[0]?.column.width ?? 100);
  }
  sheet.setRowHeight(1, 40);
  sheet.setFrozenRows(1);
  sheet.setFrozenColumns(1);
  const folded = placed.filter(({ column }) => column.folded);
  for (const run of runsOf(folded, 0)) {
    const from = run[0]?.at ?? 1;
    if (sheet.getColumnGroupDepth(from) === 0)
      sheet.getRange(1, from, 1, run.length).shiftColumnGroupDepth(1);
  }
  if (folded.length > 0) sheet.collapseAllColumnGroups();
}

function sameInARow<T>(items: readonly T[], by: (item: T) => unknown): T[][] {
  const runs: T[][] = [];
  for (const item of items) {
    const run = runs[runs.length - 1];
    if (run?.[0] !== undefined && by(run[0]) === by(item)) run.push(item);
    else runs.push([item]);
  }
  return runs;
}
