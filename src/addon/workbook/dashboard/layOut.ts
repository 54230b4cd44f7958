import { colours } from "../setUp/looks";
import { firstSteps } from "./firstSteps";
import { Paper } from "./paper";
import {
  COLUMNS,
  FIGURE_ROW,
  LEFT,
  LISTED,
  LISTED_WINS,
  MIDDLE,
  RIGHT,
  ROW_HEIGHT,
  ROWS,
  top,
  WIDTHS,
} from "./places";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** The columns of each block, from the first to the last. */
const blocks = {
  left: [LEFT, 4],
  middle: [MIDDLE, 4],
  right: [RIGHT, 5],
  leftAndMiddle: [LEFT, 9],
  whole: [LEFT, 15],
} as const;
type Place = keyof typeof blocks;

/** Each list with its heading's row and its rows. */
const lists: readonly (readonly [row: number, place: Place, rows: number])[] = [
  [top.first, "left", 3],
  [top.first, "middle", LISTED],
  [top.first, "right", LISTED],
  [top.week, "left", 4],
  [top.wins, "leftAndMiddle", LISTED_WINS],
  [top.wins, "right", LISTED_WINS],
  [top.second, "left", 9],
  [top.second, "middle", LISTED],
  [top.second, "right", 8],
  [top.third, "left", 4],
  [top.third, "middle", 6],
  [top.third, "right", 9],
  [top.margins, "whole", LISTED_WINS],
];

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
  sheet.setRowHeight(FIGURE_ROW, 36);
  sheet.setHiddenGridlines(true);
  const paper = new Paper(ROWS, COLUMNS);
  if (begun) paper.put(1, LEFT, "Choose Local by Local ▸ Refresh dashboard.", { bold: true, size: 14 });
  else firstSteps(paper);
  paper.writeTo(sheet);
  drawLines(sheet);
  sheet
    .getRange(1, LEFT)
    .setNote(
      "This page is written for you. What is typed here is written over. On one sheet of paper: File ▸ Print, Portrait, Fit to width.",
    );
}

/** Takes the lines of an earlier version away. */
export function wipeLines(sheet: Sheet): void {
  sheet
    .getRange(1, 1, sheet.getMaxRows(), sheet.getMaxColumns())
    .setBorder(false, false, false, false, false, false);
}

/** Frames around the cards, a strong line under each heading, a thin one under each line of a list. */
function drawLines(sheet: Sheet): void {
  const { SOLID, SOLID_MEDIUM } = SpreadsheetApp.BorderStyle;
  sheet.getRange(1, 1, ROWS, COLUMNS).setVerticalAlignment("middle");
  for (const [column, width] of [blocks.left, blocks.middle, blocks.right, [RIGHT, 2]] as const) {
    sheet
      .getRange(top.cards, column, 5, width)
      .setBorder(true, true, true, true, null, null, colours.line, SOLID);
  }
  for (const [row, place, rows] of lists) {
    const [column, width] = blocks[place];
    sheet
      .getRange(row + 1, column, rows, width)
      .setBorder(null, null, true, null, null, true, colours.line, SOLID);
    sheet
      .getRange(row, column, 1, width)
      .setBorder(null, null, true, null, null, null, colours.ink, SOLID_MEDIUM);
  }
}
