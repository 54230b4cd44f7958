import type { EngineRange } from "../engine/types";
import { Banding } from "./banding";
import { chartsOn, insertChart, removeChart, updateChart } from "./charts";
import { ConditionalFormatRule } from "./conditionalFormat";
import { type EmbeddedChart, EmbeddedChartBuilder } from "./embeddedChart";
import type { Execution } from "./execution";
import * as extents from "./extents";
import { type Emulates, Service, ServiceError } from "./kit";
import { addMetadata, type DeveloperMetadata, metadataOf } from "./metadata";
import { Protection } from "./protection";
import { Range } from "./range";
import { RangeList } from "./rangeList";
import { columnGroupDepth, freeze, resize } from "./sheetLooks";
import { TextFinder } from "./textFinder";
import { appendRow } from "./values";

type Emulated = Emulates<
  GoogleAppsScript.Spreadsheet.Sheet,
  | (
      | "getName"
      | "setName"
      | "getType"
      | "getSheetId"
      | "getIndex"
      | "getParent"
      | "activate"
      | "getActiveRange"
    )
  | ("getLastRow" | "getLastColumn" | "getMaxRows" | "getMaxColumns" | "getDataRange" | "appendRow")
  | "getRangeList"
  | ("insertRowsAfter" | "insertColumnsAfter" | "insertColumnAfter")
  | ("deleteRow" | "deleteRows" | "deleteColumns")
  | ("setFrozenRows" | "setFrozenColumns" | "getFrozenRows")
  | ("setColumnWidths" | "setColumnWidth" | "setRowHeight" | "setRowHeights")
  | ("hideSheet" | "showSheet" | "isSheetHidden" | "setHiddenGridlines" | "setTabColor")
  | ("getColumnGroupDepth" | "setColumnGroupControlPosition" | "collapseAllColumnGroups")
  | ("newChart" | "getCharts" | "insertChart" | "updateChart" | "removeChart")
  | ("protect" | "getProtections" | "getBandings")
  | ("getConditionalFormatRules" | "setConditionalFormatRules")
  | ("addDeveloperMetadata" | "getDeveloperMetadata" | "createTextFinder")
>;

export class Sheet extends Service implements Emulated {
  readonly #id: string;
  readonly #parent: object;

  constructor(x: Execution, parent: object, id: string) {
    super(x);
    this.#parent = parent;
    this.#id = id;
  }

  /** The engine's id of the sheet; not one of Google's methods. */
  get id(): string {
    return this.#id;
  }
  getParent() {
    return this.#parent;
  }
  getName() {
    return this.#getters.getSheetName(extents.existing(this));
  }
  setName(name: string) {
    if (name === this.getName()) return this;
    if (this.#getters.getSheetIdByName(name)) throw nameTaken(name);
    this.x.change([["RENAME_SHEET", { sheetId: this.#id, oldName: this.getName(), newName: name }]]);
    return this;
  }
  /** All of ours hold cells; at Google a chart may have a sheet of its own. */
  getType() {
    return "GRID";
  }
  getSheetId() {
    return extents.sheetNumber(this.#id);
  }
  getIndex() {
    return this.#getters.getSheetIds().indexOf(this.#id) + 1;
  }

  getRange(rowOrA1: number | string, column = 0, numRows = 1, numColumns = 1): Range {
    if (typeof rowOrA1 === "string")
      return new Range(this.x, this, extents.zoneOf(this, rowOrA1), extents.isOpen(rowOrA1));
    return new Range(this.x, this, extents.zoneAt(this, rowOrA1, column, numRows, numColumns));
  }

  getRangeList(a1Notations: string[]): RangeList {
    const zones = a1Notations.map((a1) => extents.zoneOf(this, a1));
    return new RangeList(this.x, this, zones);
  }

  getMaxRows() {
    this.x.read(0);
    return extents.rowsIn(this);
  }
  getMaxColumns() {
    this.x.read(0);
    return extents.columnsIn(this);
  }
  getLastRow() {
    this.x.read(0);
    return extents.lastRow(this);
  }
  getLastColumn() {
    this.x.read(0);
    return extents.lastColumn(this);
  }
  getDataRange() {
    this.x.read(0);
    return this.getRange(1, 1, Math.max(1, extents.lastRow(this)), Math.max(1, extents.lastColumn(this)));
  }

  appendRow(values: unknown[]) {
    appendRow(this, values);
    return this;
  }
  insertRowsAfter(after: number, howMany: number) {
    this.x.cost.data++;
    this.x.flush();
    extents.growBelow(this, after, howMany);
    return this;
  }
  insertColumnsAfter(after: number, howMany: number) {
    this.x.cost.data++;
    this.x.change([["ADD_COLUMNS_ROWS", extents.added(this, "COL", after, howMany)]]);
    return this;
  }
  insertColumnAfter(after: number) {
    return this.insertColumnsAfter(after, 1);
  }
  deleteRows(from: number, howMany: number) {
    this.x.cost.data++;
    this.x.change([["REMOVE_COLUMNS_ROWS", extents.removed(this, "ROW", from, howMany)]]);
  }
  deleteRow(row: number) {
    this.deleteRows(row, 1);
    return this;
  }
  deleteColumns(from: number, howMany: number) {
    this.x.cost.data++;
    this.x.change([["REMOVE_COLUMNS_ROWS", extents.removed(this, "COL", from, howMany)]]);
  }

  getFrozenRows() {
    this.x.flush();
    return this.#getters.getPaneDivisions(this.#id).ySplit;
  }
  setFrozenRows(rows: number) {
    freeze(this, "ROWS", rows);
  }
  setFrozenColumns(columns: number) {
    freeze(this, "COLUMNS", columns);
  }
  setColumnWidths(from: number, howMany: number, width: number) {
    resize(this, "COL", from, howMany, width);
    return this;
  }
  setColumnWidth(column: number, width: number) {
    resize(this, "COL", column, 1, width);
    return this;
  }
  setRowHeights(from: number, howMany: number, height: number) {
    resize(this, "ROW", from, howMany, height);
    return this;
  }
  setRowHeight(row: number, height: number) {
    resize(this, "ROW", row, 1, height);
    return this;
  }
  hideSheet() {
    this.x.dress([["HIDE_SHEET", { sheetId: this.#id }]]);
    return this;
  }
  showSheet() {
    this.x.dress([["SHOW_SHEET", { sheetId: this.#id }]]);
    return this;
  }
  isSheetHidden() {
    this.x.flush();
    return !this.#getters.getSheet(this.#id).isVisible;
  }
  setHiddenGridlines(hide: boolean) {
    this.x.dress([["SET_GRID_LINES_VISIBILITY", { sheetId: this.#id, areGridLinesVisible: !hide }]]);
    return this;
  }
  setTabColor(color: string | null) {
    this.x.dress([["COLOR_SHEET", { sheetId: this.#id, color: color ?? undefined }]]);
    return this;
  }

  newChart() {
    return new EmbeddedChartBuilder(this);
  }
  getCharts() {
    return chartsOn(this);
  }
  insertChart(chart: EmbeddedChart) {
    insertChart(this, chart);
  }
  updateChart(chart: EmbeddedChart) {
    updateChart(this, chart);
  }
  removeChart(chart: EmbeddedChart) {
    removeChart(this, chart);
  }

  protect() {
    return Protection.add(this.x, this, undefined);
  }
  getProtections(type: string) {
    return Protection.on(this.x, this, String(type));
  }
  getBandings() {
    return Banding.at(this.x, this, extents.wholeOf(this));
  }
  getConditionalFormatRules() {
    this.x.read(0);
    return ConditionalFormatRule.on(this.x, this);
  }
  setConditionalFormatRules(rules: ConditionalFormatRule[]) {
    this.x.write(0, (_, settle) => {
      settle("ADD_CONDITIONAL_FORMAT");
      return ConditionalFormatRule.commands(this.x.book, this.#id, rules);
    });
  }

  addDeveloperMetadata(key: string, value?: string) {
    addMetadata(this, key, value ?? "");
    return this;
  }
  getDeveloperMetadata(): DeveloperMetadata[] {
    return metadataOf(this.x, this);
  }

  getColumnGroupDepth(column: number) {
    return columnGroupDepth(this, column);
  }
  setColumnGroupControlPosition() {
    return this;
  }
  collapseAllColumnGroups() {
    this.x.dress([["FOLD_ALL_HEADER_GROUPS", { sheetId: this.#id, dimension: "COL" }]]);
    return this;
  }
  createTextFinder(text: string) {
    return new TextFinder({ x: this.x, sheet: this, zone: extents.wholeOf(this) }, text);
  }

  activate() {
    this.x.activeSheet = this.#id;
    return this;
  }
  getActiveRange() {
    const { selection } = this.x.options;
    if (selection?.sheetId !== this.#id) return this.getRange(1, 1);
    return this.getRange(selection.row, selection.column, selection.rows, selection.columns);
  }

  /** Cells of this sheet or of another; not one of Google's methods. */
  rangeOf({ sheetId, zone }: EngineRange): Range {
    const sheet = sheetId === this.#id ? this : new Sheet(this.x, this.#parent, sheetId);
    return new Range(this.x, sheet, zone);
  }

  get #getters() {
    return this.x.book.getters;
  }
}

export function nameTaken(name: string): ServiceError {
  return new ServiceError(`A sheet with the name "${name}" already exists. Please enter another name.`);
}
