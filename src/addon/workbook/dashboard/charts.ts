import type { Dashboard } from "../../../domain/dashboard/dashboard";
import { colours } from "../setUp/looks";
import { muted } from "./blocks";
import { short } from "./fit";
import type { Paper } from "./paper";
import { CHART_ROWS, CHARTED, LEFT, MIDDLE, RIGHT, ROW_HEIGHT, room, top, WIDTHS } from "./places";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Builder = GoogleAppsScript.Spreadsheet.EmbeddedChartBuilder;

/** The numbers that the charts draw. They stand behind the charts, where a screen reader finds them. */
export function chartNumbers(paper: Paper, board: Dashboard): void {
  const { support, targetsOfUnknownSize, followUps } = board;
  if (support.length > 0) {
    const lines = support.map(({ local, share, goal }) => [short(local, room.charted), share, goal] as const);
    numbers(paper, LEFT, ["Target", "With us", "Goal"], lines, percent);
  } else if (targetsOfUnknownSize > 0) {
    const targets =
      targetsOfUnknownSize === 1 ? "the 1 target has" : `the ${targetsOfUnknownSize} targets have`;
    paper.put(
      top.charts,
      LEFT,
      `To see the share with us: type on Locals how many members ${targets}.`,
      muted,
    );
  } else paper.put(top.charts, LEFT, "No local is a target yet: say Yes under Target on Locals.", muted);
  if (followUps.length > 0) {
    const lines = followUps.map(({ owner, due, soon }) => [owner || "Nobody yet", due, soon] as const);
    numbers(paper, RIGHT, ["Who has them", "Past the day", "This week"], lines, () => "#,##0");
  } else paper.put(top.charts, RIGHT, "Nobody is to be called back this week.", muted);
}

/** A few supporters in a large local are not 0%. */
const percent = (share: number) => (share > 0 && share < 0.01 ? "0.0%" : "0%");

function numbers(
  paper: Paper,
  column: number,
  headings: readonly string[],
  lines: readonly (readonly [string, number, number])[],
  formatOf: (n: number) => string,
): void {
  const right = { align: "right" } as const;
  headings.forEach((heading, i) => {
    paper.put(top.charts, column + i, heading, { bold: true, ...(i > 0 && right) });
  });
  lines.slice(0, CHARTED).forEach(([name, ...held], i) => {
    paper.put(top.charts + 1 + i, column, name);
    held.forEach((n, j) => {
      paper.put(top.charts + 1 + i, column + 1 + j, n, { ...right, format: formatOf(n) });
    });
  });
}

/**
 * Makes each of the two charts where it is not there and there is something to draw, and fits its range; whatever else
 * people changed about it stays. A chart is known by the column its numbers begin in.
 */
export function drawCharts(sheet: Sheet, { support, followUps }: Dashboard): void {
  const wide = WIDTHS.slice(LEFT - 1, MIDDLE + 3).reduce((sum, width) => sum + width, 0);
  const narrow = WIDTHS.slice(RIGHT - 1).reduce((sum, width) => sum + width, 0);
  const charts = sheet.getCharts();
  draw(sheet, charts, LEFT, Math.min(support.length, CHARTED), (made) =>
    made
      .asComboChart()
      .setOption("title", "Support in our target locals")
      .setOption("subtitle", "Columns: share of members with us. Line: the goal of that local.")
      .setOption("width", wide)
      .setOption("vAxis.format", "0%")
      .setOption("vAxis.minValue", 0)
      .setOption("series", {
        0: { type: "bars", color: colours.for, dataLabel: "value" },
        1: { type: "steppedArea", color: colours.ink, areaOpacity: 0, lineWidth: 3 },
      }),
  );
  draw(sheet, charts, RIGHT, Math.min(followUps.length, CHARTED), (made) =>
    made
      .asBarChart()
      .setOption("title", "Follow-ups due, by who has them")
      .setOption("subtitle", "Dark: past the day. Light: due this week.")
      .setOption("width", narrow)
      .setOption("isStacked", true)
      .setOption("series", {
        0: { color: colours.blocked, dataLabel: "value" },
        1: { color: "#c9d2de", dataLabel: "value" },
      }),
  );
}

function draw(
  sheet: Sheet,
  charts: readonly GoogleAppsScript.Spreadsheet.EmbeddedChart[],
  column: number,
  rows: number,
  dress: (made: Builder) => Builder,
): void {
  if (rows === 0) return;
  const range = sheet.getRange(top.charts, column, rows + 1, 3);
  const there = charts.find((chart) =>
    chart.getRanges().some((each) => each.getColumn() === column && each.getRow() >= top.charts),
  );
  if (!there) {
    const made = dress(sheet.newChart())
      .addRange(range)
      .setNumHeaders(1)
      .setPosition(top.charts, column, 0, 0)
      .setOption("height", CHART_ROWS * ROW_HEIGHT)
      .setOption("legend.position", "none");
    sheet.insertChart(made.build());
    return;
  }
  if (there.getRanges().some((each) => each.getA1Notation() === range.getA1Notation())) return;
  sheet.updateChart(there.modify().clearRanges().addRange(range).build());
}
