import type { Dashboard } from "../../../domain/dashboard/dashboard";
import { colours } from "../setUp/looks";
import { candidatesBlock, doneBlock, ladderBlock, nextBlock, weekBlock } from "./blocks";
import { cards } from "./cards";
import { chartNumbers, drawCharts } from "./charts";
import { besidesBlock, issuesBlock, localsBlock, pledgedBlock, possibleBlock, trustBlock } from "./counts";
import { firstSteps } from "./firstSteps";
import { size } from "./layOut";
import { ruleLists } from "./lines";
import { Paper } from "./paper";
import { COLUMNS, LEFT, ROWS } from "./places";
import { noteOnPage, noteSources } from "./sources";
import { marginsBlock, rivalsBlock, winsBlock } from "./won";

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
  const begun = Object.values(board.rows).some((n) => n > 0);
  if (begun) fill(paper, board, shown);
  else firstSteps(paper);
  paper.put(1, COLUMNS, `Counted ${shown.time}`, { color: colours.muted, align: "right" });
  noteOnPage(paper);
  paper.writeTo(sheet);
  ruleLists(sheet, paper);
  if (begun) drawCharts(sheet, board);
}

function fill(paper: Paper, board: Dashboard, shown: Shown): void {
  paper.put(1, LEFT, `Where we are, ${shown.day}`, { bold: true, size: 14 });
  cards(paper, board);
  ladderBlock(paper, board);
  candidatesBlock(paper, board);
  nextBlock(paper, board);
  weekBlock(paper, board);
  chartNumbers(paper, board);
  winsBlock(paper, board);
  rivalsBlock(paper, board);
  localsBlock(paper, board);
  pledgedBlock(paper, board);
  issuesBlock(paper, board);
  possibleBlock(paper, board);
  doneBlock(paper, board);
  trustBlock(paper, board, shown.oldAfter);
  besidesBlock(paper, board, shown.firstCallWithin);
  marginsBlock(paper, board);
  noteSources(paper, board);
}
