import { engine } from "../engine/node";
import type { EngineRange } from "../engine/types";
import { type ChartType, type Drawing, type Options, optionAt, withOption } from "./chartDefinition";
import type { Execution } from "./execution";
import { sheetNumber } from "./extents";
import { type Emulates, Service, ServiceError } from "./kit";
import type { Range } from "./range";
import type { Sheet } from "./sheet";

type Of = GoogleAppsScript.Spreadsheet.EmbeddedChart;
type OfBuilder = GoogleAppsScript.Spreadsheet.EmbeddedChartBuilder;

/** Where a chart's corner is: a cell, from 1, and pixels from that cell's corner. */
export interface Anchor {
  row: number;
  column: number;
  x: number;
  y: number;
}

/** A chart as a script holds it: `id` is the engine's, of one that stands on a sheet. */
export interface Held extends Drawing {
  id?: string;
  anchor: Anchor;
}

const types: readonly unknown[] = ["BAR", "COLUMN", "COMBO"] satisfies ChartType[];

/** A chart on a sheet, or built and not yet inserted. What a script changes about it waits for updateChart. */
export class EmbeddedChart
  extends Service
  implements
    Emulates<
      Of,
      | ("getChartId" | "getOptions" | "getContainerInfo" | "getRanges" | "modify")
      | ("getNumHeaders" | "getTransposeRowsAndColumns")
    >
{
  readonly #sheet: Sheet;
  readonly #held: Held;
  constructor(sheet: Sheet, held: Held) {
    super(sheet.x);
    this.#sheet = sheet;
    this.#held = held;
  }
  getChartId() {
    return this.#held.id === undefined ? null : sheetNumber(this.#held.id);
  }
  getOptions() {
    return new ChartOptions(this.x, this.#held.options);
  }
  getContainerInfo() {
    return new ContainerInfo(this.x, this.#held.anchor);
  }
  getRanges() {
    return this.#held.ranges.map((range) => this.#sheet.rangeOf(range));
  }
  getNumHeaders() {
    return this.#held.headers ?? -1;
  }
  getTransposeRowsAndColumns() {
    return this.#held.transposed;
  }
  modify() {
    return new EmbeddedChartBuilder(this.#sheet, this.#held);
  }
  get held(): Held {
    return this.#held;
  }
}

/** The options that a script has set; null for any other. */
export class ChartOptions extends Service implements Emulates<GoogleAppsScript.Charts.ChartOptions, "get"> {
  readonly #options: Options;
  constructor(x: Execution, options: Options) {
    super(x);
    this.#options = options;
  }
  get(option: string) {
    return optionAt(this.#options, option) ?? null;
  }
}

export class ContainerInfo
  extends Service
  implements
    Emulates<
      GoogleAppsScript.Spreadsheet.ContainerInfo,
      "getAnchorColumn" | "getAnchorRow" | "getOffsetX" | "getOffsetY"
    >
{
  readonly #anchor: Anchor;
  constructor(x: Execution, anchor: Anchor) {
    super(x);
    this.#anchor = anchor;
  }
  getAnchorRow() {
    return this.#anchor.row;
  }
  getAnchorColumn() {
    return this.#anchor.column;
  }
  getOffsetX() {
    return this.#anchor.x;
  }
  getOffsetY() {
    return this.#anchor.y;
  }
}

/**
 * Makes a chart or changes one. At Google asBarChart() and its like give builders with more methods of their own;
 * those are not emulated: setOption says the same.
 */
export class EmbeddedChartBuilder
  extends Service
  implements
    Emulates<
      OfBuilder,
      | ("asBarChart" | "asColumnChart" | "asComboChart" | "setChartType" | "getChartType")
      | ("addRange" | "clearRanges" | "getRanges" | "setNumHeaders" | "setTransposeRowsAndColumns")
      | ("setMergeStrategy" | "setOption" | "setPosition" | "getContainer" | "build")
    >
{
  readonly #sheet: Sheet;
  readonly #id: string | undefined;
  #type: ChartType | undefined;
  #ranges: EngineRange[];
  #headers: number | undefined;
  #transposed: boolean;
  #options: Options;
  #anchor: Anchor;

  constructor(sheet: Sheet, from?: Held) {
    super(sheet.x);
    this.#sheet = sheet;
    this.#id = from?.id;
    this.#type = from?.type;
    this.#ranges = [...(from?.ranges ?? [])];
    this.#headers = from?.headers;
    this.#transposed = from?.transposed ?? false;
    this.#options = from?.options ?? {};
    this.#anchor = from?.anchor ?? { row: 1, column: 1, x: 0, y: 0 };
  }

  asBarChart() {
    return this.setChartType("BAR");
  }
  asColumnChart() {
    return this.setChartType("COLUMN");
  }
  asComboChart() {
    return this.setChartType("COMBO");
  }
  setChartType(type: unknown) {
    if (!types.includes(type)) throw new ServiceError(`not emulated: a chart of type ${String(type)}`);
    this.#type = type as ChartType;
    return this;
  }
  getChartType() {
    return this.#type ?? null;
  }
  /** A range that the chart has already is not added again. */
  addRange(range: Range) {
    const { id: sheetId } = range.getSheet();
    const zone = engine.helpers.toZone(range.getA1Notation());
    const has = this.#ranges.some((each) => JSON.stringify(each) === JSON.stringify({ sheetId, zone }));
    if (!has) this.#ranges.push({ sheetId, zone });
    return this;
  }
  clearRanges() {
    this.#ranges = [];
    return this;
  }
  getRanges() {
    return this.#ranges.map((range) => this.#sheet.rangeOf(range));
  }
  setNumHeaders(headers: number) {
    if (headers > 1) throw new ServiceError("not emulated: EmbeddedChartBuilder.setNumHeaders above 1");
    this.#headers = headers;
    return this;
  }
  setTransposeRowsAndColumns(transpose: boolean) {
    this.#transposed = transpose;
    return this;
  }
  setMergeStrategy(strategy: unknown) {
    if (strategy !== "MERGE_COLUMNS")
      throw new ServiceError(`not emulated: EmbeddedChartBuilder.setMergeStrategy(${String(strategy)})`);
    return this;
  }
  setOption(option: string, value: unknown) {
    this.#options = withOption(this.#options, option, value);
    return this;
  }
  setPosition(row: number, column: number, x: number, y: number) {
    this.#anchor = { row, column, x, y };
    return this;
  }
  getContainer() {
    return new ContainerInfo(this.x, this.#anchor);
  }
  build() {
    const type = this.#type;
    if (!type) throw new ServiceError("not emulated: EmbeddedChartBuilder.build without a type of chart");
    return new EmbeddedChart(this.#sheet, {
      ...(this.#id !== undefined && { id: this.#id }),
      type,
      ranges: [...this.#ranges],
      headers: this.#headers,
      transposed: this.#transposed,
      options: this.#options,
      anchor: this.#anchor,
    });
  }
}
