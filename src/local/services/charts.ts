import { randomUUID } from "node:crypto";
import type { Commands } from "../engine/types";
import { definitionOf, drawingOf, type Options } from "./chartDefinition";
import { EmbeddedChart, type Held } from "./embeddedChart";
import { ServiceError } from "./kit";
import type { Sheet } from "./sheet";

/** Google's size of a chart where options say none, in pixels. */
const WIDTH = 600;
const HEIGHT = 371;

/** The charts of a sheet, in the order they were put there. */
export function chartsOn(sheet: Sheet): EmbeddedChart[] {
  sheet.x.read(0);
  const { getters } = sheet.x.book;
  return getters
    .getFigures(sheet.id)
    .filter(({ tag }) => tag === "chart")
    .map(({ id: figure, col, row, offset }) => {
      const id = getters
        .getChartIds(sheet.id)
        .find((each) => getters.getFigureIdFromChartId(each) === figure);
      const definition = getters.getChartDefinition(id ?? "");
      const anchor = { row: row + 1, column: col + 1, x: offset.x, y: offset.y };
      return new EmbeddedChart(sheet, {
        ...drawingOf(definition, optionsOf(sheet, figure), sheet.id, getters),
        id: figure,
        anchor,
      });
    });
}

export function insertChart(sheet: Sheet, { held }: EmbeddedChart): void {
  if (held.id !== undefined)
    throw new ServiceError("not emulated: Sheet.insertChart of a chart that stands on a sheet already");
  const id = `chart-${randomUUID()}`;
  change(sheet, () => [
    [
      "CREATE_CHART",
      {
        sheetId: sheet.id,
        figureId: id,
        chartId: id,
        ...placeOf(held),
        size: sizeOf(held),
        ...drawn(sheet, held),
      },
    ],
    ["SET_MARKS", { sheetId: sheet.id, remove: [], add: [markOf(id, held)] }],
  ]);
}

export function updateChart(sheet: Sheet, { held }: EmbeddedChart): void {
  const { figureId, chartId } = standing(sheet, held, "updateChart");
  change(sheet, () => [
    ["UPDATE_CHART", { sheetId: sheet.id, figureId, chartId, ...drawn(sheet, held) }],
    ["UPDATE_FIGURE", { sheetId: sheet.id, figureId, ...placeOf(held), ...sizeOf(held) }],
    ["SET_MARKS", { sheetId: sheet.id, remove: [], add: [markOf(figureId, held)] }],
  ]);
}

export function removeChart(sheet: Sheet, { held }: EmbeddedChart): void {
  const { figureId } = standing(sheet, held, "removeChart");
  change(sheet, () => [["DELETE_FIGURE", { sheetId: sheet.id, figureId }]]);
}

function change({ x }: Sheet, commands: () => Commands): void {
  x.cost.data++;
  x.flush();
  x.change(commands());
}

function standing(sheet: Sheet, { id }: Held, method: string): { figureId: string; chartId: string } {
  const { getters } = sheet.x.book;
  const chartId = getters
    .getChartIds(sheet.id)
    .find((each) => id !== undefined && getters.getFigureIdFromChartId(each) === id);
  if (id === undefined || chartId === undefined)
    throw new ServiceError(`not emulated: Sheet.${method} of a chart that is not on the sheet`);
  return { figureId: id, chartId };
}

function drawn({ id, x }: Sheet, held: Held): object {
  // Whether a first row is a heading is seen in its cells.
  x.book.settle();
  return { definition: definitionOf(held, id, x.book.getters) };
}

function placeOf({ anchor }: Held): object {
  return { row: anchor.row - 1, col: anchor.column - 1, offset: { x: anchor.x, y: anchor.y } };
}

function sizeOf({ options: { width, height } }: Held): { width: number; height: number } {
  return { width: Number(width ?? WIDTH), height: Number(height ?? HEIGHT) };
}

/** What of a chart the engine does not keep: the options as they were given. */
function markOf(id: string, { options }: Held): object {
  return { id, kind: "chart", data: { options } };
}

function optionsOf({ id, x }: Sheet, figure: string): Options {
  const mark = x.book.getters.getMarks(id).find((each) => each.kind === "chart" && each.id === figure);
  return (mark?.data.options as Options | undefined) ?? {};
}
