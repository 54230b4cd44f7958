import { colours } from "../setUp/looks";
import { COLUMNS, FIGURE_ROW, LEFT, MIDDLE, RIGHT, ROW_HEIGHT, ROWS, top, WIDTHS } from "./places";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** The grid as the page needs it: once, or after somebody changed it. */
export function size(sheet: Sheet): void {
  const rows = sheet.getMaxRows();
  const columns = sheet.getMaxColumns();
  if (rows < ROWS) sheet.insertRowsAfter(rows, ROWS - rows);
  if (columns < COLUMNS) sheet.insertColumnsAfter(columns, COLUMNS - columns);
}

/** The page as set-up leaves it: its widths, heights and lines, and nothing counted yet. */
export function layOutDashboard(sheet: Sheet): void {
  size(sheet);
  if (sheet.getMaxRows() > ROWS) sheet.deleteRows(ROWS + 1, sheet.getMaxRows() - ROWS);
  if (sheet.getMaxColumns() > COLUMNS) sheet.deleteColumns(COLUMNS + 1, sheet.getMaxColumns() - COLUMNS);
  WIDTHS.forEach((width, i) => {
    sheet.setColumnWidth(i + 1, width);
  });
  sheet.setRowHeights(1, ROWS, ROW_HEIGHT);
  sheet.setRowHeight(FIGURE_ROW, 36);
  sheet.setHiddenGridlines(true);
  const style = SpreadsheetApp.BorderStyle;
  const under = (row: number, column: number, width: number) =>
    sheet
      .getRange(row, column, 1, width)
      .setBorder(null, null, true, null, null, null, colours.ink, style.SOLID_MEDIUM);
  for (const row of [top.first, top.second, top.third]) {
    under(row, LEFT, 4);
    under(row, MIDDLE, 4);
    under(row, RIGHT, 5);
  }
  under(top.week, LEFT, 4);
  under(top.margins, LEFT, 15);
  under(top.numbers, LEFT, 15);
  sheet
    .getRange("B1")
    .setValue("Nothing to count yet. Start with Locals.")
    .setFontWeight("bold")
    .setFontSize(14)
    .setNote("This page is written for you. What is typed here is written over.");
}
