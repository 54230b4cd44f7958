import type { Dashboard } from "../../../domain/dashboard/dashboard";
import { colours } from "../setUp/looks";
import { section } from "./blocks";
import { short } from "./cards";
import type { Paper } from "./paper";
import { CHART_LETTERS, CHART_ROWS, CHARTED, LEFT, MIDDLE, RIGHT, ROW_HEIGHT, top, WIDTHS } from "./places";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Builder = GoogleAppsScript.Spreadsheet.EmbeddedChartBuilder;

const HEADINGS = top.numbers + 1;

/** The numbers that the charts draw, for who would rather read, with a line in words for each chart. */
export function chartNumbers(paper: Paper, { support, followUps }: Dashboard): void {
  const bold = { bold: true } as const;
  const right = { bold: true, align: "right" } as const;
  section(paper, top.numbers, LEFT, "The numbers behind the charts");
  paper.put(HEADINGS, LEFT, "Target", bold);
  paper.put(HEADINGS, LEFT + 1, "With us", right);
  paper.put(HEADINGS, LEFT + 2, "Goal", right);
  support.slice(0, CHARTED).forEach(({ local, share, goal }, i) => {
    paper.put(HEADINGS + 1 + i, LEFT, short(local, CHART_LETTERS));
    paper.put(HEADINGS + 1 + i, LEFT + 1, share, { align: "right", format: "0%" });
    paper.put(HEADINGS + 1 + i, LEFT + 2, goal, { align: "right", format: "0%" });
  });
  paper.put(HEADINGS, RIGHT, "Who has them", bold);
  paper.put(HEADINGS, RIGHT + 1, "Past the day", right);
  paper.put(HEADINGS, RIGHT + 2, "This week", right);
  followUps.slice(0, CHARTED).forEach(({ owner, due, soon }, i) => {
    paper.put(HEADINGS + 1 + i, RIGHT, owner || "Nobody yet");
    paper.put(HEADINGS + 1 + i, RIGHT + 1, due, { align: "right" });
    paper.put(HEADINGS + 1 + i, RIGHT + 2, soon, { align: "right" });
  });
}

/**
 * Makes the two charts where they are not there yet and fits their ranges; whatever else people changed about them
 * stays. A chart is known by the column its numbers begin in.
 */
export function drawCharts(sheet: Sheet, { support, followUps }: Dashboard): void {
  const wide = WIDTHS.slice(LEFT - 1, MIDDLE + 3).reduce((sum, width) => sum + width, 0);
  const narrow = WIDTHS.slice(RIGHT - 1).reduce((sum, width) => sum + width, 0);
  const charts = sheet.getCharts();
  draw(sheet, charts, LEFT, Math.min(support.length, CHARTED), (made) =>
    made
      .asComboChart()
      .setPosition(top.charts, LEFT, 0, 0)
      .setOption("title", "Support in our target locals")
      .setOption("subtitle", "Columns: share of members with us. Line: the goal of that local.")
      .setOption("width", wide)
      .setOption("legend.position", "none")
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
      .setPosition(top.charts, RIGHT, 0, 0)
      .setOption("title", "Follow-ups due, by who has them")
      .setOption("subtitle", "Dark: past the day. Light: due this week.")
      .setOption("width", narrow)
      .setOption("isStacked", true)
      .setOption("legend.position", "none")
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
  // A chart needs a row to draw; an empty one shows the heading alone.
  const range = sheet.getRange(HEADINGS, column, Math.max(1, rows) + 1, 3);
  const there = charts.find((chart) =>
    chart.getRanges().some((each) => each.getColumn() === column && each.getRow() >= top.numbers),
  );
  if (!there) {
    const made = dress(sheet.newChart()).addRange(range).setNumHeaders(1);
    sheet.insertChart(made.setOption("height", CHART_ROWS * ROW_HEIGHT).build());
    return;
  }
  if (there.getRanges().some((each) => each.getA1Notation() === range.getA1Notation())) return;
  sheet.updateChart(there.modify().clearRanges().addRange(range).build());
}
