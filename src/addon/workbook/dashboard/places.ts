/** Where everything stands on the dashboard: rows and columns from 1. */

/** The page is 68 rows high; the rest stays blank. */
export const ROWS = 70;
export const COLUMNS = 16;
/** Three blocks of columns with a gutter before each. */
export const LEFT = 2;
export const MIDDLE = 7;
export const RIGHT = 12;
export const WIDTHS = [16, 96, 128, 60, 76, 16, 136, 70, 36, 66, 16, 82, 116, 136, 72, 88] as const;

export const ROW_HEIGHT = 24;
export const FIGURE_ROW = 3;
export const FIGURE_HEIGHT = 36;
/** Squares in a row of the bar that shows the goal, and at most in a candidate's. */
export const BAR = 50;
export const CANDIDATE_BAR = 12;

/**
 * The first row of each band. On paper the page is one sheet upright; across, the second sheet begins with `second`.
 * The numbers of the charts stand behind them.
 */
export const top = {
  cards: 2,
  first: 8,
  week: 14,
  charts: 20,
  wins: 31,
  second: 38,
  third: 50,
  pledged: 56,
  raised: 58,
  margins: 63,
} as const;

/** Blank rows between the bands, which are lower so that the page fits the sheet of paper. */
export const GAPS = [top.wins - 1, top.second - 1, top.third - 1, top.margins - 1];
export const GAP_HEIGHT = 16;

/** Bars of a chart, at most. */
export const CHARTED = 8;
export const CHART_ROWS = 9;
/** Rows of a list below its heading: in the first bands, and of what was won. */
export const LISTED = 10;
export const LISTED_WINS = 5;
export const LISTED_PLEDGES = 5;
export const LISTED_ISSUES = 3;
/** Lines of names that a candidate may take, where there are few. */
export const LINES_OF_NAMES = 3;

const across = (from: number, columns: number): number =>
  WIDTHS.slice(from - 1, from - 1 + columns).reduce((sum, width) => sum + width, 0) - 8;

/** The pixels that texts have, from the column they begin in to the next thing on their row. */
export const room = {
  candidate: across(MIDDLE, 1),
  possible: across(MIDDLE + 1, 4),
  local: across(RIGHT + 1, 1),
  lateCard: across(RIGHT, 2),
  act: across(RIGHT + 2, 2),
  /** In bold. */
  winner: across(LEFT, 2) * 0.92,
  nearer: across(LEFT + 3, 7),
  rival: across(RIGHT, 2),
  charted: 112,
  pledge: across(LEFT, 2),
  issue: across(MIDDLE, 3),
  card: across(MIDDLE, 4),
  claim: across(LEFT, 5),
  evidence: across(MIDDLE, 7),
  agreed: across(RIGHT + 2, 3),
} as const;
