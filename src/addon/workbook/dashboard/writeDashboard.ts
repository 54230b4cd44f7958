import type { Dashboard } from "../../../domain/dashboard/dashboard";
import { colours } from "../setUp/looks";
import {
  besidesBlock,
  candidatesBlock,
  doneBlock,
  ladderBlock,
  localsBlock,
  marginsBlock,
  nextBlock,
  possibleBlock,
  trustBlock,
  weekBlock,
} from "./blocks";
import { cards } from "./cards";
import { chartNumbers, drawCharts } from "./charts";
import { size } from "./layOut";
import { Paper } from "./paper";
import { COLUMNS, LEFT, ROWS } from "./places";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** What stands on the page besides the numbers. */
export interface Shown {
  /** "Monday, September 28, 2026" */
  day: string;
  /** "8:55 pm" */
  time: string;
  oldAfter: number;
  firstCallWithin: number;
}

/** Writes the whole page: its values in one call. What people typed on it is written over, which its note says. */
export function writeDashboard(sheet: Sheet, board: Dashboard, shown: Shown): void {
  size(sheet);
  const paper = new Paper(ROWS, COLUMNS);
  const empty = Object.values(board.stages).every((n) => n === 0) && board.candidates.length === 0;
  const title = empty ? "Nothing to count yet. Start with Locals." : `Where we are, ${shown.day}`;
  paper.put(1, LEFT, title, { bold: true, size: 14 });
  paper.put(1, COLUMNS, `Counted ${shown.time}`, { color: colours.muted, align: "right" });
  cards(paper, board);
  ladderBlock(paper, board);
  candidatesBlock(paper, board);
  nextBlock(paper, board);
  weekBlock(paper, board);
  localsBlock(paper, board);
  possibleBlock(paper, board);
  doneBlock(paper, board);
  trustBlock(paper, board, shown.oldAfter);
  besidesBlock(paper, board, shown.firstCallWithin);
  marginsBlock(paper, board);
  chartNumbers(paper, board);
  paper.writeTo(sheet);
  drawCharts(sheet, board);
}
