import type { Dashboard } from "../../../domain/dashboard/dashboard";
import { colours } from "../setUp/looks";
import { muted, section } from "./blocks";
import { short } from "./fit";
import type { Paper } from "./paper";
import { CHART_ROWS, CHARTED, LEFT, MIDDLE, RIGHT, ROW_HEIGHT, room, top, WIDTHS } from "./places";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
/** The row below the charts. */
const BELOW = top.charts + CHART_ROWS;

type Builder = GoogleAppsScript.Spreadsheet.EmbeddedChartBuilder;

/** The numbers that the charts draw. They stand behind the charts, where a screen reader finds them; below, what they leave out. */
export function chartNumbers(paper: Paper, board: Dashboard): void {
  const { support, targetsOfUnknownSize, followUps } = board;
  if (support.length > 0) {
    const lines = support.map(({ local, share, goal }) => [short(local, room.charted), share, goal] as const);
    numbers(paper, LEFT, ["Target", "With us", "Goal"], lines, percent);
    paper.put(BELOW, LEFT, notDrawn(support.length, targetsOfUnknownSize), muted);
  } else {
    const whose =
      targetsOfUnknownSize === 1 ? "the 1 target has" : `the ${targetsOfUnknownSize} targets have`;
    const said =
      targetsOfUnknownSize > 0
        ? `To see the share with us: type on Locals how many members ${whose}.`
        : "No local is a target yet: say Yes under Target on Locals.";
    section(paper, top.charts, LEFT, "Support in our target locals");
    paper.put(top.charts + 1, LEFT, said, muted);
  }
  if (followUps.length > 0) {
    const lines = followUps.map(({ owner, due, soon }) => [owner || "Nobody yet", due, soon] as const);
    numbers(paper, RIGHT, ["Who has them", "Past the day", "This week"], lines, () => "#,##0");
    const more = followUps.length - CHARTED;
    if (more > 0) paper.put(BELOW, RIGHT, `And ${more} more: Owner on Contacts.`, muted);
  } else {
    section(paper, top.charts, RIGHT, "Follow-ups due, by who has them");
    paper.put(top.charts + 1, RIGHT, "Nobody is to be called back this week.", muted);
  }
}

/** "The 8 strongest of 23 targets; the others: Support share on Locals. 2 more need their number of members there." */
function notDrawn(targets: number, ofUnknownSize: number): string {
  const others =
    targets > CHARTED
      ? `The ${CHARTED} strongest of ${targets} targets; the others: Support share on Locals.`
      : "";
  const need = ofUnknownSize === 1 ? "1 more needs its" : `${ofUnknownSize} more need their`;
  const unknown = ofUnknownSize > 0 ? `${need} number of members on Locals.` : "";
  return [others, unknown].filter(Boolean).join(" ");
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
