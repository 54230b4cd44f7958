/**
 * The part of o-spreadsheet 19.3.7 that the local workbook uses. Its own typings describe far more and leave
 * these commands open; the exact version is pinned in package.json.
 */

export interface Zone {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

export interface Position {
  sheetId: string;
  col: number;
  row: number;
}

export interface Style {
  bold?: boolean;
  italic?: boolean;
  underline?: boolean;
  strikethrough?: boolean;
  align?: "left" | "center" | "right";
  verticalAlign?: "top" | "middle" | "bottom";
  wrapping?: "overflow" | "wrap" | "clip";
  fontSize?: number;
  fillColor?: string;
  textColor?: string;
  hideGridLines?: boolean;
}

export interface Cell {
  isFormula: boolean;
  content?: string;
  format?: string;
  style?: Style;
  compiledFormula?: { toFormulaString(getters: Getters): string };
}

export interface EvaluatedCell {
  value: string | number | boolean | null;
  type: "empty" | "text" | "number" | "boolean" | "error";
  format?: string;
  formattedValue: string;
  message?: string;
}

export interface EngineRange {
  sheetId: string;
  zone: Zone;
}

export interface RangeData {
  _zone: Zone;
  _sheetId: string;
}

export interface ValidationRule {
  id: string;
  ranges: EngineRange[];
  isBlocking?: boolean;
  criterion: { type: string; values: string[]; displayStyle?: string };
}

/** A chart, or another thing that floats over the cells of a sheet. */
export interface Figure {
  id: string;
  tag: string;
  col: number;
  row: number;
  offset: { x: number; y: number };
  width: number;
  height: number;
}

/** The last three are ours: the engine keeps them, and the page draws them. */
export interface ChartSeriesStyle {
  type?: "bar" | "line";
  backgroundColor?: string;
  label?: string;
  yAxisId?: "y" | "y1";
  lineDashStyle?: number[];
  stepped?: boolean;
  showsValues?: boolean;
}

/** Charts in columns, bars and combos. The older form, without a data source, is accepted and draws nothing. */
export interface ChartDefinition {
  type: "bar" | "combo";
  horizontal?: boolean;
  stacked?: boolean;
  dataSource: {
    type: "range";
    dataSets: { dataSetId: string; dataRange: string }[];
    dataSetsHaveTitle: boolean;
    labelRange?: string;
  };
  dataSetStyles: Record<string, ChartSeriesStyle>;
  title: { text?: string; color?: string; bold?: boolean; fontSize?: number };
  legendPosition: "top" | "bottom" | "left" | "right" | "none";
  showValues?: boolean;
  hideDataMarkers?: boolean;
  axesDesign?: { x?: object; y?: object };
  background?: string;
}

export interface Getters {
  getSheetIds(): string[];
  getSheetIdByName(name: string): string | undefined;
  getSheetName(sheetId: string): string;
  tryGetSheet(sheetId: string): object | undefined;
  getSheet(sheetId: string): {
    id: string;
    name: string;
    isVisible: boolean;
    color?: string;
    areGridLinesVisible?: boolean;
  };
  getNumberRows(sheetId: string): number;
  getNumberCols(sheetId: string): number;
  getCell(position: Position): Cell | undefined;
  getCellText(position: Position, options?: { showFormula?: boolean }): string;
  getEvaluatedCell(position: Position): EvaluatedCell;
  getArrayFormulaSpreadingOn(position: Position): Position | undefined;
  getCells(sheetId: string): Cell[];
  getCellPosition(cellId: number): Position;
  getPaneDivisions(sheetId: string): { xSplit: number; ySplit: number };
  getColSize(sheetId: string, col: number): number;
  getHeaderGroups(
    sheetId: string,
    dimension: "ROW" | "COL",
  ): { start: number; end: number; isFolded?: boolean }[];
  getHeaderGroup(sheetId: string, dimension: "ROW" | "COL", start: number, end: number): object | undefined;
  /** Whether a cell holds what its rule marks. */
  isDataValidationInvalid(position: Position): boolean;
  getValidationRuleForCell(position: Position): ValidationRule | undefined;
  getDataValidationRules(sheetId: string): ValidationRule[];
  getConditionalFormats(sheetId: string): { id: string }[];
  getRangeDataFromZone(sheetId: string, zone: Zone): RangeData;
  getRangeDataFromXc(sheetId: string, xc: string): RangeData;
  getRangeFromSheetXC(sheetId: string, xc: string): EngineRange;
  getRangeFromZone(sheetId: string, zone: Zone): EngineRange;
  getRangeString(range: EngineRange, forSheetId: string): string;
  getActiveSheetId(): string;
  getChartIds(sheetId: string): string[];
  getChartDefinition(chartId: string): ChartDefinition;
  getFigureIdFromChartId(chartId: string): string;
  getFigures(sheetId: string): Figure[];
  getMarks(sheetId: string): Mark[];
  getStore(store: string): Record<string, string>;
}

/** What Google Sheets keeps on a sheet and o-spreadsheet does not. A mark with a range moves with its cells. */
export interface Mark {
  id: string;
  kind: "note" | "protection" | "banding" | "metadata" | "chart";
  range?: EngineRange;
  data: Record<string, unknown>;
}

/** A command without its type. */
export type Payload = Record<string, unknown>;
export type Command = Payload & { type: string };
export type Commands = [type: string, payload: Payload][];

export interface Message {
  type: string;
  serverRevisionId?: string;
  nextRevisionId?: string;
  clientId?: string;
  commands?: unknown;
}

export interface Transport {
  sendMessage(message: Message): Promise<void>;
  onNewMessage(id: string, callback: (message: Message) => void): void;
  leave(id: string): void;
}

export interface WorkbookData {
  revisionId?: string;
  sheets?: Record<string, unknown>[];
  marks?: Record<string, { id: string; kind: Mark["kind"]; xc?: string; data: Mark["data"] }[]>;
  stores?: Record<string, Record<string, string>>;
}

export interface EngineModel {
  getters: Getters;
  dispatch(type: string, payload?: Payload): { isSuccessful: boolean; reasons: string[] };
  exportData(): WorkbookData;
  /** Without squishing like cells into one, there is nothing that a second model would have to check: a third of the time. */
  _exportData(squish: false): WorkbookData;
  exportXLSX(): Promise<{ files: { path: string; content?: string; imageSrc?: string }[]; name: string }>;
  on(event: string, owner: object, callback: (payload: unknown) => void): void;
  off(event: string, owner: object): void;
}

export interface FunctionDescription {
  description: string;
  category?: string;
  args: {
    name: string;
    description: string;
    type: string[];
    optional?: boolean;
    repeating?: boolean;
    acceptMatrix?: boolean;
    acceptErrors?: boolean;
  }[];
  compute: (...args: never[]) => unknown;
}

/** A value as o-spreadsheet's functions take and give it; a range is a list of columns. */
export interface Arg {
  value: string | number | boolean | null;
  format?: string;
  message?: string;
}
export type Matrix = Arg[][];

export interface Registry<T> {
  add(key: string, value: T): Registry<T>;
  replace(key: string, value: T): Registry<T>;
  get(key: string): T;
  contains(key: string): boolean;
  getKeys(): string[];
}

interface History {
  update(...path: unknown[]): void;
}

export declare class EnginePlugin {
  static getters: string[];
  constructor(config: unknown);
  protected history: History;
  protected getters: Getters;
  protected dispatch(type: string, payload?: Payload): unknown;
}

export interface RangeAdapters {
  applyChange(range: EngineRange): {
    changeType: "NONE" | "REMOVE" | "RESIZE" | "MOVE" | "CHANGE";
    range?: EngineRange;
  };
}

export interface Engine {
  Model: new (data: WorkbookData, config?: object, messages?: Message[]) => EngineModel;
  CorePlugin: typeof EnginePlugin;
  UIPlugin: typeof EnginePlugin;
  coreTypes: Set<string>;
  registries: {
    corePluginRegistry: Registry<typeof EnginePlugin>;
    coreViewsPluginRegistry: Registry<typeof EnginePlugin>;
    statefulUIPluginRegistry: Registry<typeof EnginePlugin>;
    featurePluginRegistry: Registry<typeof EnginePlugin>;
    functionRegistry: Registry<FunctionDescription>;
  };
  helpers: {
    isNumber(text: string, locale: object): boolean;
    isDateTime(text: string, locale: object): boolean;
    toXC(col: number, row: number): string;
    toZone(xc: string): Zone;
    lettersToNumber(letters: string): number;
    numberToLetters(n: number): string;
    formatValue(value: unknown, options: { format?: string; locale: object }): string;
    isDateTimeFormat(format: string): boolean;
    parseFormat(format: string): unknown;
  };
  constants: { DEFAULT_LOCALE: object };
}
