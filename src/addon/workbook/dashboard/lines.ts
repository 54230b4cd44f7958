import { colours } from "../setUp/looks";
import { columnLetters } from "../sheetTable";
import type { Paper } from "./paper";
import { COLUMNS, LEFT, LISTED, LISTED_PLEDGES, LISTED_WINS, MIDDLE, RIGHT, ROWS, top } from "./places";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** The columns of each block: the first, and how many. */
const blocks = {
  left: [LEFT, 4],
  middle: [MIDDLE, 4],
  right: [RIGHT, 5],
  leftAndMiddle: [LEFT, 9],
  whole: [LEFT, 15],
} as const;

/** Each list with its heading's row and the rows it may have. */
const lists: readonly (readonly [row: number, place: keyof typeof blocks, rows: number])[] = [
  [top.first, "left", 3],
  // Below ten candidates stands how many endorsed the whole slate.
  [top.first, "middle", LISTED + 1],
  [top.first, "right", LISTED],
  [top.week, "left", 4],
  [top.wins, "leftAndMiddle", LISTED_WINS],
  [top.wins, "right", LISTED_WINS],
  [top.second, "left", 9],
  [top.second, "middle", LISTED],
  [top.second, "right", 8],
  [top.third, "left", 4],
  [top.third, "middle", 6],
  [top.third, "right", 11],
  [top.pledged, "left", LISTED_PLEDGES],
  [top.raised, "middle", 3],
  [top.margins, "whole", LISTED_WINS],
];

/** Takes the lines of an earlier version away. */
export function wipeLines(sheet: Sheet): void {
  sheet
    .getRange(1, 1, sheet.getMaxRows(), sheet.getMaxColumns())
    .setBorder(false, false, false, false, false, false);
}

/** What stays: frames around the cards, and a strong line under each heading. */
export function drawLines(sheet: Sheet): void {
  const { SOLID, SOLID_MEDIUM } = SpreadsheetApp.BorderStyle;
  sheet.getRange(1, 1, ROWS, COLUMNS).setVerticalAlignment("middle");
  const cards = [blocks.left, blocks.middle, blocks.right, [RIGHT, 2] as const].map((block) =>
    cells(block, top.cards, top.cards + 4),
  );
  sheet.getRangeList(cards).setBorder(true, true, true, true, null, null, colours.line, SOLID);
  const headings = lists.map(([row, place]) => cells(blocks[place], row, row));
  sheet.getRangeList(headings).setBorder(null, null, true, null, null, null, colours.ink, SOLID_MEDIUM);
}

/** What follows the numbers: a thin line under each line of a list that says something, and none below its last. */
export function ruleLists(sheet: Sheet, paper: Paper): void {
  const below = lists.map(([row, place, rows]) => cells(blocks[place], row + 2, row + rows));
  const written = lists.flatMap(([row, place, rows]) => {
    const [column, width] = blocks[place];
    const lines = paper.lines(row + 1, column, rows, width);
    return lines > 0 ? [cells(blocks[place], row + 1, row + lines)] : [];
  });
  sheet.getRangeList(below).setBorder(false, false, false, false, false, false);
  if (written.length === 0) return;
  sheet
    .getRangeList(written)
    .setBorder(null, null, true, null, null, true, colours.line, SpreadsheetApp.BorderStyle.SOLID);
}

function cells([column, width]: readonly [number, number], from: number, to: number): string {
  return `${columnLetters(column)}${from}:${columnLetters(column + width - 1)}${to}`;
}
