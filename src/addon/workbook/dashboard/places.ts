/** Where everything stands on the dashboard: rows and columns from 1. */

export const ROWS = 70;
export const COLUMNS = 16;
/** Three blocks of columns with a gutter before each. */
export const LEFT = 2;
export const MIDDLE = 7;
export const RIGHT = 12;
export const WIDTHS = [16, 98, 110, 70, 74, 16, 118, 84, 36, 68, 16, 80, 104, 134, 80, 88] as const;

export const ROW_HEIGHT = 24;
export const FIGURE_ROW = 3;
/** Squares in a row of the bar that shows the goal. */
export const BAR = 50;

export const top = {
  cards: 2,
  first: 8,
  week: 14,
  charts: 20,
  second: 30,
  third: 42,
  margins: 52,
  numbers: 57,
} as const;

/** Bars of a chart, at most. */
export const CHARTED = 8;
export const CHART_ROWS = 9;
/** Letters of a name that fit beside what stands next to it. */
export const NAME_LETTERS = 14;
export const CHART_LETTERS = 14;
/** Letters of a sentence that fit a card, and the column of what comes next. */
export const CARD_LETTERS = 48;
export const ACT_LETTERS = 34;
