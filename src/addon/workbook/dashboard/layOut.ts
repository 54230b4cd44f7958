import { firstSteps } from "./firstSteps";
import { drawLines, ruleLists } from "./lines";
import { Paper } from "./paper";
import {
  COLUMNS,
  FIGURE_HEIGHT,
  FIGURE_ROW,
  GAP_HEIGHT,
  GAPS,
  LEFT,
  ROW_HEIGHT,
  ROWS,
  WIDTHS,
} from "./places";
import { noteOnPage } from "./sources";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** The grid as the page needs it: once, or after somebody changed it. */
export function size(sheet: Sheet): void {
  const rows = sheet.getMaxRows();
  const columns = sheet.getMaxColumns();
  if (rows < ROWS) sheet.insertRowsAfter(rows, ROWS - rows);
  if (columns < COLUMNS) sheet.insertColumnsAfter(columns, COLUMNS - columns);
}

/**
 * The page as set-up leaves it: its widths, heights and lines, and what to do first. Where there is something to count
 * already, it asks for a refresh.
 */
export function layOutDashboard(sheet: Sheet, begun: boolean): void {
  size(sheet);
  if (sheet.getMaxRows() > ROWS) sheet.deleteRows(ROWS + 1, sheet.getMaxRows() - ROWS);
  if (sheet.getMaxColumns() > COLUMNS) sheet.deleteColumns(COLUMNS + 1, sheet.getMaxColumns() - COLUMNS);
  WIDTHS.forEach((width, i) => {
    sheet.setColumnWidth(i + 1, width);
  });
  sheet.setRowHeights(1, ROWS, ROW_HEIGHT);
  sheet.setRowHeight(FIGURE_ROW, FIGURE_HEIGHT);
  for (const row of GAPS) sheet.setRowHeight(row, GAP_HEIGHT);
  sheet.setHiddenGridlines(true);
  const paper = new Paper(ROWS, COLUMNS);
  if (begun) paper.put(1, LEFT, "Choose Local by Local ▸ Refresh dashboard.", { bold: true, size: 14 });
  else firstSteps(paper);
  noteOnPage(paper);
  paper.writeTo(sheet);
  drawLines(sheet);
  ruleLists(sheet, paper);
}
