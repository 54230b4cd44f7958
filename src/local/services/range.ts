import { engine } from "../engine/node";
import type { Style, Zone } from "../engine/types";
import type { CellValue } from "../host/book";
import { Banding } from "./banding";
import type { TextStyle } from "./builders";
import { type At, type Cells, columnsOf, fromTable, read, readFirst, rowsOf } from "./cells";
import { type DataValidation, setRules, validationOn } from "./dataValidation";
import type { Execution } from "./execution";
import { checkLength, type Emulates, Service } from "./kit";
import * as looks from "./looks";
import { notesOn, setNotes } from "./notes";
import { Protection } from "./protection";
import type { Sheet } from "./sheet";
import { shiftColumnGroup } from "./sheetLooks";
import { sortKeys, sortRange } from "./sorting";
import { TextFinder } from "./textFinder";
import * as values from "./values";

/** Google's methods come in pairs: one value for all cells or of the first, and a table of them. */
type AndPlural<Name extends string> = Name | `${Name}s`;

type Emulated = Emulates<
  GoogleAppsScript.Spreadsheet.Range,
  | AndPlural<"getValue" | "getDisplayValue" | "getFormula" | "getNumberFormat" | "getNote">
  | AndPlural<"getDataValidation" | "getBackground">
  | AndPlural<"setValue" | "setFormula" | "setNumberFormat" | "setNote" | "setDataValidation">
  | AndPlural<"setBackground" | "setFontColor" | "setFontWeight" | "setFontSize" | "setTextStyle">
  | AndPlural<"setHorizontalAlignment" | "setWrap">
  | ("setFontLine" | "setVerticalAlignment" | "setWrapStrategies" | "setBorder" | "merge")
  | ("clearContent" | "isBlank" | "sort" | "createTextFinder" | "activate")
  | ("applyRowBanding" | "getBandings" | "protect" | "shiftColumnGroupDepth")
  | ("getSheet" | "getRow" | "getColumn" | "getNumRows" | "getNumColumns" | "getLastRow" | "getLastColumn")
  | ("getA1Notation" | "offset" | "getCell")
>;

/** Cells of one sheet, by their place when the range was made. `open` is one named without a last row, such as A2:A. */
export class Range extends Service implements Emulated {
  readonly #cells: Cells;
  readonly #open: boolean;

  constructor(x: Execution, sheet: Sheet, zone: Zone, open = false) {
    super(x);
    this.#cells = { x, sheet, zone };
    this.#open = open;
  }

  getSheet() {
    return this.#cells.sheet;
  }
  getRow() {
    return this.#cells.zone.top + 1;
  }
  getColumn() {
    return this.#cells.zone.left + 1;
  }
  getNumRows() {
    return rowsOf(this.#cells.zone);
  }
  getNumColumns() {
    return columnsOf(this.#cells.zone);
  }
  getLastRow() {
    return this.#cells.zone.bottom + 1;
  }
  getLastColumn() {
    return this.#cells.zone.right + 1;
  }
  getA1Notation() {
    const { toXC } = engine.helpers;
    const { top, left, bottom, right } = this.#cells.zone;
    return top === bottom && left === right ? toXC(left, top) : `${toXC(left, top)}:${toXC(right, bottom)}`;
  }
  /** How a rule names these cells: to the end of the sheet, where they were named so. Not one of Google's methods. */
  reference(): string {
    const { numberToLetters, toXC } = engine.helpers;
    const { top, left, right } = this.#cells.zone;
    const cells = this.#open ? `${toXC(left, top)}:${numberToLetters(right)}` : this.getA1Notation();
    return `'${this.getSheet().getName().replace(/'/g, "''")}'!${cells}`;
  }
  offset(rows: number, columns: number, numRows = this.getNumRows(), numColumns = this.getNumColumns()) {
    return this.getSheet().getRange(this.getRow() + rows, this.getColumn() + columns, numRows, numColumns);
  }
  getCell(row: number, column: number) {
    return this.getSheet().getRange(this.getRow() + row - 1, this.getColumn() + column - 1);
  }

  getValues(): CellValue[][] {
    return read(this.#cells, values.valueAt);
  }
  getValue(): CellValue {
    return readFirst(this.#cells, values.valueAt);
  }
  getDisplayValues() {
    return read(this.#cells, values.displayAt);
  }
  getDisplayValue() {
    return readFirst(this.#cells, values.displayAt);
  }
  getFormulas() {
    return read(this.#cells, values.formulaAt);
  }
  getFormula() {
    return readFirst(this.#cells, values.formulaAt);
  }
  isBlank() {
    return read(this.#cells, values.blankAt).flat().every(Boolean);
  }
  setValues(table: unknown[][]) {
    values.writeValues(this.#cells, values.valuesOf(this.#cells, table));
    return this;
  }
  setValue(value: unknown) {
    checkLength(value);
    values.writeValues(this.#cells, () => value);
    return this;
  }
  setFormulas(formulas: string[][]) {
    values.writeFormulas(this.#cells, this.#from(formulas, "setFormulas"));
    return this;
  }
  setFormula(formula: string) {
    values.writeFormulas(this.#cells, () => formula);
    return this;
  }
  clearContent() {
    values.clearContent(this.#cells);
    return this;
  }

  getNumberFormats() {
    return read(this.#cells, looks.formatAt);
  }
  getNumberFormat() {
    return readFirst(this.#cells, looks.formatAt);
  }
  getBackgrounds() {
    return read(this.#cells, looks.backgroundAt);
  }
  getBackground() {
    return readFirst(this.#cells, looks.backgroundAt);
  }
  setNumberFormats(formats: string[][]) {
    looks.setFormats(this.#cells, this.#from(formats, "setNumberFormats"), formats.flat());
    return this;
  }
  setNumberFormat(format: string) {
    looks.setFormats(this.#cells, () => format, [format]);
    return this;
  }
  setBackgrounds(colors: (string | null)[][]) {
    return this.#dress(this.#from(colors, "setBackgrounds"), looks.fill);
  }
  setBackground(color: string | null) {
    return this.#dress(() => color, looks.fill);
  }
  setFontColors(colors: (string | null)[][]) {
    return this.#dress(this.#from(colors, "setFontColors"), looks.inColor);
  }
  setFontColor(color: string | null) {
    return this.#dress(() => color, looks.inColor);
  }
  setFontWeights(weights: (string | null)[][]) {
    return this.#dress(this.#from(weights, "setFontWeights"), looks.weighted);
  }
  setFontWeight(weight: string | null) {
    return this.#dress(() => weight, looks.weighted);
  }
  setFontSizes(sizes: number[][]) {
    return this.#dress(this.#from(sizes, "setFontSizes"), looks.sized);
  }
  setFontSize(size: number) {
    return this.#dress(() => size, looks.sized);
  }
  setFontLine(line: string | null) {
    return this.#dress(() => line, looks.lined);
  }
  setTextStyles(styles: TextStyle[][]) {
    return this.#dress(this.#from(styles, "setTextStyles"), looks.styled);
  }
  setTextStyle(style: TextStyle) {
    return this.#dress(() => style, looks.styled);
  }
  setHorizontalAlignments(alignments: (string | null)[][]) {
    return this.#dress(this.#from(alignments, "setHorizontalAlignments"), looks.aligned);
  }
  setHorizontalAlignment(align: string | null) {
    return this.#dress(() => align, looks.aligned);
  }
  setVerticalAlignment(align: string | null) {
    return this.#dress(() => align, looks.alignedUpright);
  }
  setWraps(wraps: boolean[][]) {
    return this.#dress(this.#from(wraps, "setWraps"), looks.wrapped);
  }
  setWrap(wrap: boolean) {
    return this.#dress(() => wrap, looks.wrapped);
  }
  setWrapStrategies(strategies: unknown[][]) {
    return this.#dress(this.#from(strategies, "setWrapStrategies"), looks.wrappedBy);
  }
  /** The last four: lines between columns, between rows, a colour, a style. */
  setBorder(
    top: boolean | null,
    left: boolean | null,
    bottom: boolean | null,
    right: boolean | null,
    ...[v, h, color, line]: unknown[]
  ) {
    const sides = { top, left, bottom, right, v: v as boolean | null, h: h as boolean | null };
    looks.setBorder(this.getSheet(), [this.#cells.zone], sides, color, line);
    return this;
  }
  merge() {
    looks.merge(this.#cells);
    return this;
  }

  getNotes() {
    return read(this.#cells, notesOn(this.getSheet()));
  }
  getNote() {
    return readFirst(this.#cells, notesOn(this.getSheet()));
  }
  setNotes(notes: (string | null)[][]) {
    setNotes(this.#cells, this.#from(notes, "setNotes"));
    return this;
  }
  setNote(note: string | null) {
    setNotes(this.#cells, () => note);
    return this;
  }
  getDataValidations() {
    return read(this.#cells, validationOn(this.getSheet()));
  }
  getDataValidation() {
    return readFirst(this.#cells, validationOn(this.getSheet()));
  }
  setDataValidations(rules: (DataValidation | null)[][]) {
    setRules(this.#cells, this.#from(rules, "setDataValidations"));
    return this;
  }
  setDataValidation(rule: DataValidation | null) {
    setRules(this.#cells, () => rule);
    return this;
  }
  applyRowBanding() {
    return Banding.over(this.x, this.getSheet(), this.#cells.zone);
  }
  getBandings() {
    return Banding.at(this.x, this.getSheet(), this.#cells.zone);
  }
  protect() {
    return Protection.add(this.x, this.getSheet(), this.#cells.zone);
  }
  shiftColumnGroupDepth(delta: number) {
    shiftColumnGroup(this.#cells, delta);
    return this;
  }

  sort(by: unknown) {
    sortRange(this.#cells, sortKeys(by));
    return this;
  }
  createTextFinder(text: string) {
    return new TextFinder(this.#cells, text);
  }
  activate() {
    this.getSheet().activate();
    return this;
  }

  #from<T>(table: T[][], method: string): At<T> {
    return fromTable(this.#cells, table, method);
  }
  #dress<T>(value: At<T>, look: (value: T) => Style): this {
    looks.dress(this.#cells, (at) => look(value(at)));
    return this;
  }
}
