import { randomUUID } from "node:crypto";
import { engine } from "../engine/node";
import type { Commands, Zone } from "../engine/types";
import { Banding } from "./banding";
import { ConditionalFormatRule } from "./conditionalFormat";
import { withRowsBelow } from "./dataValidation";
import type { Execution } from "./execution";
import { checkLength, type Emulates, Service, ServiceError, signatureError } from "./kit";
import { type DeveloperMetadata, metadataOf } from "./metadata";
import { Protection } from "./protection";
import { Range } from "./range";
import { refusals, refusedIn } from "./refusals";
import { TextFinder } from "./textFinder";

type Emulated = Emulates<
  GoogleAppsScript.Spreadsheet.Sheet,
  | "getName"
  | "setName"
  | "getSheetId"
  | "getIndex"
  | "getLastRow"
  | "getLastColumn"
  | "getMaxRows"
  | "getMaxColumns"
  | "getDataRange"
  | "appendRow"
  | "insertRowsAfter"
  | "insertColumnsAfter"
  | "insertColumnAfter"
  | "deleteRow"
  | "deleteRows"
  | "deleteColumns"
  | "setFrozenRows"
  | "setFrozenColumns"
  | "getFrozenRows"
  | "setColumnWidths"
  | "setColumnWidth"
  | "setRowHeight"
  | "setRowHeights"
  | "hideSheet"
  | "showSheet"
  | "isSheetHidden"
  | "setHiddenGridlines"
  | "setTabColor"
  | "protect"
  | "getProtections"
  | "getBandings"
  | "getConditionalFormatRules"
  | "setConditionalFormatRules"
  | "addDeveloperMetadata"
  | "getDeveloperMetadata"
  | "getColumnGroupDepth"
  | "setColumnGroupControlPosition"
  | "collapseAllColumnGroups"
  | "createTextFinder"
  | "activate"
  | "getActiveRange"
  | "getParent"
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
    return this.#getters.getSheetName(this.#existing);
  }
  setName(name: string) {
    if (name === this.getName()) return this;
    if (this.#getters.getSheetIdByName(name)) throw nameTaken(name);
    this.x.change([["RENAME_SHEET", { sheetId: this.#id, oldName: this.getName(), newName: name }]]);
    return this;
  }
  /** A number that stays with the sheet, made from the engine's id. */
  getSheetId() {
    return sheetNumber(this.#id);
  }
  getIndex() {
    return this.#getters.getSheetIds().indexOf(this.#id) + 1;
  }

  getRange(rowOrA1: number | string, column?: number, numRows = 1, numColumns = 1): Range {
    if (typeof rowOrA1 === "string") return new Range(this.x, this, this.#zoneOf(rowOrA1));
    const row = rowOrA1;
    if (row < 1) throw new ServiceError("The starting row of the range is too small.");
    if (column === undefined || column < 1)
      throw new ServiceError("The starting column of the range is too small.");
    if (numRows < 1) throw new ServiceError("The number of rows in the range must be at least 1.");
    if (numColumns < 1) throw new ServiceError("The number of columns in the range must be at least 1.");
    const zone = {
      top: row - 1,
      left: column - 1,
      bottom: row + numRows - 2,
      right: column + numColumns - 2,
    };
    if (zone.bottom >= this.#rows || zone.right >= this.#columns) {
      throw new ServiceError("The coordinates of the range are outside the dimensions of the sheet.");
    }
    return new Range(this.x, this, zone);
  }

  getMaxRows() {
    this.x.read(0);
    return this.#rows;
  }
  getMaxColumns() {
    this.x.read(0);
    return this.#columns;
  }
  getLastRow() {
    this.x.read(0);
    return this.#lastRow();
  }
  getLastColumn() {
    this.x.read(0);
    return this.#lastColumn();
  }
  getDataRange() {
    this.x.read(0);
    return this.getRange(1, 1, Math.max(1, this.#lastRow()), Math.max(1, this.#lastColumn()));
  }

  /** Adds a row below the last one that has content in any column; the grid grows by a row where it is full. */
  appendRow(values: unknown[]) {
    if (!Array.isArray(values)) throw signatureError([values], "SpreadsheetApp.Sheet.appendRow");
    values.forEach(checkLength);
    if (values.length > this.#columns)
      throw new ServiceError("not emulated: Sheet.appendRow beyond the last column");
    this.x.write(values.length, (formats, settle) => {
      settle();
      const row = this.#lastRow();
      if (row === this.#rows) this.#growBelow(row, 1);
      const zone = { top: row, bottom: row, left: 0, right: values.length - 1 };
      const refused = refusals(this.x.book, this.#id, zone, settle);
      const wrong = refused.cells.find((at) => refused.of(at, values[at.col]));
      if (wrong) throw refusedIn(engine.helpers.toXC(wrong.col, wrong.row));
      return values.map((value, col): Commands[number] => {
        const at = { sheetId: this.#id, col, row };
        const format = formats.get(`${this.#id}:${row}:${col}`) ?? this.x.book.format(at);
        return ["UPDATE_CELL", { ...at, ...this.x.book.update(value, format, this.x.options.now(), false) }];
      });
    });
    return this;
  }

  insertRowsAfter(after: number, howMany: number) {
    this.x.cost.data++;
    this.x.flush();
    this.#growBelow(after, howMany);
    return this;
  }
  insertColumnsAfter(after: number, howMany: number) {
    this.x.cost.data++;
    this.x.change([["ADD_COLUMNS_ROWS", this.#added("COL", after, howMany)]]);
    return this;
  }
  insertColumnAfter(after: number) {
    return this.insertColumnsAfter(after, 1);
  }
  deleteRows(from: number, howMany: number) {
    this.x.cost.data++;
    this.x.change([["REMOVE_COLUMNS_ROWS", this.#removed("ROW", from, howMany)]]);
  }
  deleteRow(row: number) {
    this.deleteRows(row, 1);
    return this;
  }
  deleteColumns(from: number, howMany: number) {
    this.x.cost.data++;
    this.x.change([["REMOVE_COLUMNS_ROWS", this.#removed("COL", from, howMany)]]);
  }

  getFrozenRows() {
    this.x.flush();
    return this.#getters.getPaneDivisions(this.#id).ySplit;
  }
  setFrozenRows(rows: number) {
    this.x.dress([
      rows > 0
        ? ["FREEZE_ROWS", { sheetId: this.#id, quantity: rows }]
        : ["UNFREEZE_ROWS", { sheetId: this.#id }],
    ]);
  }
  setFrozenColumns(columns: number) {
    this.x.dress([
      columns > 0
        ? ["FREEZE_COLUMNS", { sheetId: this.#id, quantity: columns }]
        : ["UNFREEZE_COLUMNS", { sheetId: this.#id }],
    ]);
  }
  setColumnWidths(from: number, howMany: number, width: number) {
    return this.#resize("COL", from, howMany, width);
  }
  setColumnWidth(column: number, width: number) {
    return this.#resize("COL", column, 1, width);
  }
  setRowHeights(from: number, howMany: number, height: number) {
    return this.#resize("ROW", from, howMany, height);
  }
  setRowHeight(row: number, height: number) {
    return this.#resize("ROW", row, 1, height);
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

  protect() {
    return Protection.add(this.x, this, undefined);
  }
  getProtections(type: string) {
    return Protection.on(this.x, this, String(type));
  }
  getBandings() {
    return Banding.at(this.x, this, { top: 0, left: 0, bottom: this.#rows - 1, right: this.#columns - 1 });
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
    const data = { key, value: value ?? "" };
    this.x.change([
      [
        "SET_MARKS",
        { sheetId: this.#id, remove: [], add: [{ id: `metadata-${randomUUID()}`, kind: "metadata", data }] },
      ],
    ]);
    return this;
  }
  getDeveloperMetadata(): DeveloperMetadata[] {
    return metadataOf(this.x, this);
  }

  getColumnGroupDepth(column: number) {
    this.x.flush();
    return this.#getters
      .getHeaderGroups(this.#id, "COL")
      .filter(({ start, end }) => start <= column - 1 && column - 1 <= end).length;
  }
  setColumnGroupControlPosition() {
    return this;
  }
  collapseAllColumnGroups() {
    this.x.dress([["FOLD_ALL_HEADER_GROUPS", { sheetId: this.#id, dimension: "COL" }]]);
    return this;
  }
  createTextFinder(text: string) {
    return new TextFinder(
      this.x,
      this,
      { top: 0, left: 0, bottom: this.#rows - 1, right: this.#columns - 1 },
      text,
    );
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

  /** The notes of the sheet by "row:column", from 0. Not one of Google's methods. */
  notes(): Map<string, string> {
    this.x.flush();
    const notes = this.#getters.getMarks(this.#id).filter(({ kind }) => kind === "note");
    return new Map(
      notes.flatMap(({ range, data }) =>
        range ? [[`${range.zone.top}:${range.zone.left}`, String(data.text)]] : [],
      ),
    );
  }
  setNotes(zone: Zone, text: (row: number, col: number) => string): void {
    const cells = (zone.bottom - zone.top + 1) * (zone.right - zone.left + 1);
    this.x.write(cells, (_, settle) => {
      settle("SET_MARKS");
      const remove = this.#getters
        .getMarks(this.#id)
        .filter(({ kind, range }) => kind === "note" && range && covers(zone, range.zone))
        .map(({ id }) => id);
      const add = [];
      for (let row = zone.top; row <= zone.bottom; row++) {
        for (let col = zone.left; col <= zone.right; col++) {
          const note = text(row - zone.top, col - zone.left);
          if (note)
            add.push({
              id: `note-${randomUUID()}`,
              kind: "note",
              xc: engine.helpers.toXC(col, row),
              data: { text: note },
            });
        }
      }
      return [["SET_MARKS", { sheetId: this.#id, remove, add }]];
    });
  }
  shiftGroup(zone: Zone, delta: number): void {
    const { left: start, right: end } = zone;
    this.x.dress([
      [delta > 0 ? "GROUP_HEADERS" : "UNGROUP_HEADERS", { sheetId: this.#id, dimension: "COL", start, end }],
    ]);
  }

  get #getters() {
    return this.x.book.getters;
  }
  get #existing(): string {
    if (this.#getters.tryGetSheet(this.#id)) return this.#id;
    throw new ServiceError(`Sheet ${sheetNumber(this.#id)} not found`);
  }
  get #rows(): number {
    return this.#getters.getNumberRows(this.#existing);
  }
  get #columns(): number {
    return this.#getters.getNumberCols(this.#existing);
  }
  #holds(row: number, col: number): boolean {
    return this.x.book.hasContent({ sheetId: this.#id, row, col });
  }
  #lastRow(): number {
    for (let row = this.#rows - 1; row >= 0; row--) {
      for (let col = 0; col < this.#columns; col++) if (this.#holds(row, col)) return row + 1;
    }
    return 0;
  }
  #lastColumn(): number {
    for (let col = this.#columns - 1; col >= 0; col--) {
      for (let row = 0; row < this.#rows; row++) if (this.#holds(row, col)) return col + 1;
    }
    return 0;
  }
  #growBelow(after: number, howMany: number): void {
    const { book } = this.x;
    book.apply([["ADD_COLUMNS_ROWS", this.#added("ROW", after, howMany)]]);
    book.apply(withRowsBelow(book, this.#id, after, howMany));
  }
  #resize(dimension: "COL" | "ROW", from: number, howMany: number, size: number): this {
    const elements = Array.from({ length: howMany }, (_, i) => from - 1 + i);
    this.x.dress([["RESIZE_COLUMNS_ROWS", { sheetId: this.#id, dimension, elements, size }]]);
    return this;
  }
  #added(dimension: "COL" | "ROW", after: number, quantity: number) {
    return {
      sheetId: this.#id,
      sheetName: this.getName(),
      dimension,
      position: "after",
      base: after - 1,
      quantity,
    };
  }
  #removed(dimension: "COL" | "ROW", from: number, quantity: number) {
    const elements = Array.from({ length: quantity }, (_, i) => from - 1 + i);
    return { sheetId: this.#id, sheetName: this.getName(), dimension, elements };
  }

  #zoneOf(a1: string): Zone {
    const match = /^\$?([A-Z]+)?\$?(\d+)?(?::\$?([A-Z]+)?\$?(\d+)?)?$/i.exec(a1.trim());
    if (!match || (!match[1] && !match[2])) throw new ServiceError("Range not found");
    const [, c1, r1, c2, r2] = match;
    const column = (letters: string | undefined) =>
      letters ? engine.helpers.lettersToNumber(letters.toUpperCase()) : undefined;
    const single = !a1.includes(":");
    const left = column(c1) ?? 0;
    const top = r1 ? Number(r1) - 1 : 0;
    const right = single ? left : (column(c2) ?? this.#columns - 1);
    const bottom = single ? top : r2 ? Number(r2) - 1 : this.#rows - 1;
    if (bottom >= this.#rows || right >= this.#columns) throw new ServiceError("Range not found");
    return { top, left, bottom, right };
  }
}

export function nameTaken(name: string): ServiceError {
  return new ServiceError(`A sheet with the name "${name}" already exists. Please enter another name.`);
}

function covers(outer: Zone, inner: Zone): boolean {
  return (
    inner.top >= outer.top &&
    inner.bottom <= outer.bottom &&
    inner.left >= outer.left &&
    inner.right <= outer.right
  );
}

function sheetNumber(id: string): number {
  let n = 7;
  for (let i = 0; i < id.length; i++) n = (n * 31 + id.charCodeAt(i)) % 2_000_000_000;
  return n;
}
