import type { ChartDefinition, ChartSeriesStyle, EngineRange, Getters, Zone } from "../engine/types";

/** What setOption takes, as a tree: "vAxis.title" is the title in vAxis. */
export interface Options {
  [name: string]: unknown;
}

export type ChartType = "BAR" | "COLUMN" | "COMBO";

/** A chart as Google's classes tell it. `headers` is undefined where nobody has said. */
export interface Drawing {
  type: ChartType;
  ranges: EngineRange[];
  headers: number | undefined;
  transposed: boolean;
  options: Options;
}

export function optionAt(options: Options, name: string): unknown {
  let held: unknown = options;
  for (const step of name.split(".")) held = (held as Options | null | undefined)?.[step];
  return held;
}

export function withOption(options: Options, name: string, value: unknown): Options {
  const [first = "", ...rest] = name.split(".");
  if (rest.length === 0) return { ...options, [first]: value };
  const inner = options[first];
  const held = typeof inner === "object" && inner !== null ? (inner as Options) : {};
  return { ...options, [first]: withOption(held, rest.join("."), value) };
}

/** The engine's form of a chart: a range for each series, and what of the options it can draw. */
export function definitionOf(drawing: Drawing, sheetId: string, getters: Getters): ChartDefinition {
  const lines = drawing.ranges.flatMap((range) => linesOf(range, drawing.transposed));
  const domain = lines.length > 1 ? lines[0] : undefined;
  const series = domain ? lines.slice(1) : lines;
  const named = (range: EngineRange) =>
    getters.getRangeString(getters.getRangeFromZone(range.sheetId, range.zone), sheetId);
  const headers = drawing.headers ?? (series[0] && beginsWithText(series[0], getters) ? 1 : 0);
  const { type, options } = drawing;
  const combo = type === "COMBO";
  const styles = Object.fromEntries(series.map((_, i) => [String(i), seriesStyle(options, i, combo)]));
  return {
    type: combo ? "combo" : "bar",
    ...(combo && { hideDataMarkers: !(Number(options.pointSize) > 0) }),
    ...(!combo && { horizontal: type === "BAR", stacked: isStacked(options) }),
    dataSource: {
      type: "range",
      dataSets: series.map((range, i) => ({ dataSetId: String(i), dataRange: named(range) })),
      dataSetsHaveTitle: headers > 0,
      ...(domain && { labelRange: named(domain) }),
    },
    dataSetStyles: styles,
    title: titleOf(options),
    legendPosition: legendOf(options),
    showValues: Object.values(styles).some(({ showsValues }) => showsValues),
    axesDesign: { x: axisOf(options, "hAxis"), y: axisOf(options, "vAxis") },
    ...known({ background: optionAt(options, "backgroundColor.fill") ?? text(options.backgroundColor) }),
  };
}

/** Google's form of a chart that stands on a sheet; `options` are those that a script set. */
export function drawingOf(
  definition: ChartDefinition,
  options: Options,
  sheetId: string,
  getters: Getters,
): Drawing {
  const { dataSource, horizontal, title } = definition;
  const { labelRange, dataSets } = dataSource;
  const lines = [...(labelRange ? [labelRange] : []), ...dataSets.map(({ dataRange }) => dataRange)].map(
    (xc) => getters.getRangeFromSheetXC(sheetId, xc),
  );
  const transposed = lines.some(({ zone }) => zone.left !== zone.right);
  return {
    type: definition.type === "combo" ? "COMBO" : horizontal ? "BAR" : "COLUMN",
    ranges: joined(lines, transposed),
    headers: dataSource.dataSetsHaveTitle ? 1 : 0,
    transposed,
    // People may have changed the title by hand since.
    options: title.text ? { ...options, title: title.text } : options,
  };
}

/** The columns of a range, or its rows where the chart is transposed. */
function linesOf({ sheetId, zone }: EngineRange, transposed: boolean): EngineRange[] {
  const { top, left, bottom, right } = zone;
  const [from, to] = transposed ? [top, bottom] : [left, right];
  return Array.from({ length: to - from + 1 }, (_, i) => ({
    sheetId,
    zone: transposed
      ? { ...zone, top: from + i, bottom: from + i }
      : { ...zone, left: from + i, right: from + i },
  }));
}

/** Lines that stand side by side as one range. */
function joined(lines: readonly EngineRange[], transposed: boolean): EngineRange[] {
  const ranges: { sheetId: string; zone: Zone }[] = [];
  for (const { sheetId, zone } of lines) {
    const last = ranges.at(-1);
    const beside =
      last?.sheetId === sheetId &&
      (transposed
        ? last.zone.bottom + 1 === zone.top && last.zone.left === zone.left && last.zone.right === zone.right
        : last.zone.right + 1 === zone.left &&
          last.zone.top === zone.top &&
          last.zone.bottom === zone.bottom);
    if (last && beside) last.zone = { ...last.zone, right: zone.right, bottom: zone.bottom };
    else ranges.push({ sheetId, zone });
  }
  return ranges;
}

function beginsWithText({ sheetId, zone }: EngineRange, getters: Getters): boolean {
  const { value } = getters.getEvaluatedCell({ sheetId, row: zone.top, col: zone.left });
  return typeof value === "string" && value !== "";
}

function isStacked({ isStacked: stacked }: Options): boolean {
  return stacked === true || stacked === "true" || stacked === "absolute" || stacked === "percent";
}

/** Google's default in a combo: the first series in columns, the others as lines. */
function seriesStyle(options: Options, i: number, combo: boolean): ChartSeriesStyle {
  const of = (name: string) => optionAt(options, `series.${i}.${name}`);
  const type = of("type") ?? options.seriesType ?? (i === 0 ? "bars" : "line");
  const colors = Array.isArray(options.colors) ? options.colors : [];
  return known({
    type: combo ? (type === "bars" ? "bar" : "line") : undefined,
    backgroundColor: text(of("color")) ?? text(colors[i]),
    label: text(of("labelInLegend")),
    yAxisId: of("targetAxisIndex") === 1 ? "y1" : undefined,
    lineDashStyle: Array.isArray(of("lineDashStyle")) ? of("lineDashStyle") : undefined,
    showsValues: of("dataLabel") === "value" ? true : undefined,
    stepped: combo && type === "steppedArea" ? true : undefined,
  });
}

function titleOf(options: Options) {
  const of = (name: string) => optionAt(options, `titleTextStyle.${name}`);
  return known({
    text: text(options.title) ?? "",
    color: text(of("color")),
    bold: of("bold"),
    fontSize: of("fontSize"),
  });
}

function legendOf(options: Options): ChartDefinition["legendPosition"] {
  const position = optionAt(options, "legend.position") ?? options.legend;
  return position === "top" || position === "bottom" || position === "left" || position === "none"
    ? position
    : "right";
}

function axisOf(options: Options, axis: string) {
  const of = (name: string) => optionAt(options, `${axis}.${name}`);
  return known({
    title: text(of("title")) === undefined ? undefined : { text: text(of("title")) },
    min: of("viewWindow.min") ?? of("minValue"),
    max: of("viewWindow.max") ?? of("maxValue"),
  });
}

const text = (value: unknown) => (typeof value === "string" ? value : undefined);

/** Without what is undefined: the engine compares definitions with those it has read from a file. */
function known(held: object): object {
  return Object.fromEntries(Object.entries(held).filter(([, value]) => value !== undefined));
}
