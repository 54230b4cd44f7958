import { engine } from "../engine/node";
import type { Commands, Position, Style, Zone } from "../engine/types";
import type { CellValue } from "../host/book";
import { Banding } from "./banding";
import { bold, fontLine, type TextStyle } from "./builders";
import { DataValidation } from "./dataValidation";
import type { Execution, PendingFormats } from "./execution";
import { checkLength, type Emulates, Service, ServiceError, signatureError } from "./kit";
import { Protection } from "./protection";
import { refusals, refusedIn } from "./refusals";
import type { Sheet } from "./sheet";
import { TextFinder } from "./textFinder";

type Of = GoogleAppsScript.Spreadsheet.Range;

type Emulated = Emulates<
  Of,
  | "getValue"
  | "getValues"
  | "getDisplayValue"
  | "getDisplayValues"
  | "getFormula"
  | "getFormulas"
  | "getNumberFormat"
  | "getNumberFormats"
  | "getNote"
  | "getNotes"
  | "getDataValidation"
  | "getDataValidations"
  | "getBackground"
  | "getBackgrounds"
  | "setValue"
  | "setValues"
  | "setFormula"
  | "setFormulas"
  | "clearContent"
  | "setNumberFormat"
  | "setNumberFormats"
  | "setNote"
  | "setNotes"
  | "setDataValidation"
  | "setDataValidations"
  | "setBackground"
  | "setBackgrounds"
  | "setFontColor"
  | "setFontColors"
  | "setFontWeight"
  | "setFontWeights"
  | "setFontSize"
  | "setFontSizes"
  | "setTextStyle"
  | "setTextStyles"
  | "setHorizontalAlignment"
  | "setHorizontalAlignments"
  | "setVerticalAlignment"
  | "setWrap"
  | "setWraps"
  | "setWrapStrategies"
  | "setBorder"
  | "merge"
  | "applyRowBanding"
  | "getBandings"
  | "protect"
  | "shiftColumnGroupDepth"
  | "createTextFinder"
  | "getSheet"
  | "getRow"
  | "getColumn"
  | "getNumRows"
  | "getNumColumns"
  | "getLastRow"
  | "getLastColumn"
  | "getA1Notation"
  | "offset"
  | "getCell"
  | "isBlank"
  | "activate"
>;

/** Cells of one sheet, by their place when the range was made. */
export class Range extends Service implements Emulated {
  readonly #sheet: Sheet;
  readonly #zone: Zone;

  constructor(x: Execution, sheet: Sheet, zone: Zone) {
    super(x);
    this.#sheet = sheet;
    this.#zone = zone;
  }

  getSheet() {
    return this.#sheet;
  }
  getRow() {
    return this.#zone.top + 1;
  }
  getColumn() {
    return this.#zone.left + 1;
  }
  getNumRows() {
    return this.#zone.bottom - this.#zone.top + 1;
  }
  getNumColumns() {
    return this.#zone.right - this.#zone.left + 1;
  }
  getLastRow() {
    return this.#zone.bottom + 1;
  }
  getLastColumn() {
    return this.#zone.right + 1;
  }
  getA1Notation() {
    const { toXC } = engine.helpers;
    const { top, left, bottom, right } = this.#zone;
    return top === bottom && left === right ? toXC(left, top) : `${toXC(left, top)}:${toXC(right, bottom)}`;
  }
  offset(rows: number, columns: number, numRows = this.getNumRows(), numColumns = this.getNumColumns()) {
    return this.#sheet.getRange(this.getRow() + rows, this.getColumn() + columns, numRows, numColumns);
  }
  getCell(row: number, column: number) {
    return this.#sheet.getRange(this.getRow() + row - 1, this.getColumn() + column - 1);
  }

  getValues(): CellValue[][] {
    return this.#read((at) => this.x.book.value(at));
  }
  getValue(): CellValue {
    return this.#readFirst((at) => this.x.book.value(at));
  }
  getDisplayValues() {
    return this.#read((at) => this.x.book.display(at));
  }
  getDisplayValue() {
    return this.#readFirst((at) => this.x.book.display(at));
  }
  getFormulas() {
    return this.#read((at) => this.x.book.formula(at));
  }
  getFormula() {
    return this.#readFirst((at) => this.x.book.formula(at));
  }
  getNumberFormats() {
    return this.#read((at) => this.x.book.format(at) || "General");
  }
  getNumberFormat() {
    return this.#readFirst((at) => this.x.book.format(at) || "General");
  }
  getNotes() {
    const notes = this.#sheet.notes();
    return this.#read(({ row, col }) => notes.get(`${row}:${col}`) ?? "");
  }
  getNote() {
    const notes = this.#sheet.notes();
    return this.#readFirst(({ row, col }) => notes.get(`${row}:${col}`) ?? "");
  }
  getBackgrounds() {
    return this.#read((at) => this.x.book.getters.getCell(at)?.style?.fillColor?.toLowerCase() ?? "#ffffff");
  }
  getBackground() {
    return this.#readFirst(
      (at) => this.x.book.getters.getCell(at)?.style?.fillColor?.toLowerCase() ?? "#ffffff",
    );
  }
  getDataValidations() {
    return this.#read((at) => this.#validation(at));
  }
  getDataValidation() {
    return this.#readFirst((at) => this.#validation(at));
  }
  isBlank() {
    return this.#read((at) => !this.x.book.hasContent(at))
      .flat()
      .every(Boolean);
  }

  setValues(values: unknown[][]) {
    this.#checkSize(values, "setValues");
    for (const row of values) row.forEach(checkLength);
    return this.#writeValues((at) => values[at.row - this.#zone.top]?.[at.col - this.#zone.left]);
  }
  setValue(value: unknown) {
    checkLength(value);
    return this.#writeValues(() => value);
  }
  setFormulas(formulas: string[][]) {
    this.#checkSize(formulas, "setFormulas");
    return this.#write((at) => [
      [
        "UPDATE_CELL",
        { ...at, content: asFormula(formulas[at.row - this.#zone.top]?.[at.col - this.#zone.left]) },
      ],
    ]);
  }
  setFormula(formula: string) {
    return this.#write((at) => [["UPDATE_CELL", { ...at, content: asFormula(formula) }]]);
  }
  clearContent() {
    this.x.write(this.#size, (_, settle) => {
      settle();
      return this.#commands((at) =>
        this.x.book.getters.getCell(at) ? [["UPDATE_CELL", { ...at, content: "" }]] : [],
      );
    });
    return this;
  }

  setNumberFormats(formats: string[][]) {
    this.#checkSize(formats, "setNumberFormats");
    const known = new Map([...new Set(formats.flat())].map((format) => [format, engineFormat(format)]));
    const kept = formats.map((row) => row.map((format) => known.get(format) ?? ""));
    return this.#write((at, pending) =>
      setFormat(at, pending, kept[at.row - this.#zone.top]?.[at.col - this.#zone.left] ?? ""),
    );
  }
  setNumberFormat(format: string) {
    const kept = engineFormat(format);
    return this.#write((at, pending) => setFormat(at, pending, kept));
  }
  setBackgrounds(colors: (string | null)[][]) {
    this.#checkSize(colors, "setBackgrounds");
    return this.#style((row, col) => ({ fillColor: colors[row]?.[col] ?? "" }));
  }
  setBackground(color: string | null) {
    return this.#style(() => ({ fillColor: color ?? "" }));
  }
  setFontColors(colors: (string | null)[][]) {
    this.#checkSize(colors, "setFontColors");
    return this.#style((row, col) => ({ textColor: colors[row]?.[col] ?? "" }));
  }
  setFontColor(color: string | null) {
    return this.#style(() => ({ textColor: color ?? "" }));
  }
  setFontWeights(weights: (string | null)[][]) {
    this.#checkSize(weights, "setFontWeights");
    return this.#style((row, col) => ({ bold: bold(weights[row]?.[col] ?? null) }));
  }
  setFontWeight(weight: string | null) {
    return this.#style(() => ({ bold: bold(weight) }));
  }
  setFontSizes(sizes: number[][]) {
    this.#checkSize(sizes, "setFontSizes");
    return this.#style((row, col) => ({ fontSize: sizes[row]?.[col] ?? 10 }));
  }
  setFontSize(size: number) {
    return this.#style(() => ({ fontSize: size }));
  }
  setTextStyles(styles: TextStyle[][]) {
    this.#checkSize(styles, "setTextStyles");
    return this.#style((row, col) => styles[row]?.[col]?.style() ?? {});
  }
  setTextStyle(style: TextStyle) {
    return this.#style(() => style.style());
  }
  setFontLine(line: string | null) {
    return this.#style(() => fontLine(line));
  }
  setHorizontalAlignments(alignments: (string | null)[][]) {
    this.#checkSize(alignments, "setHorizontalAlignments");
    return this.#style((row, col) => ({ align: alignment(alignments[row]?.[col] ?? null) }));
  }
  setHorizontalAlignment(align: string | null) {
    return this.#style(() => ({ align: alignment(align) }));
  }
  setVerticalAlignment(align: string | null) {
    return this.#style(() => ({ verticalAlign: (align ?? "bottom") as Style["verticalAlign"] }));
  }
  setWraps(wraps: boolean[][]) {
    this.#checkSize(wraps, "setWraps");
    return this.#style((row, col) => ({ wrapping: wraps[row]?.[col] ? "wrap" : "overflow" }));
  }
  setWrapStrategies(strategies: unknown[][]) {
    this.#checkSize(strategies, "setWrapStrategies");
    return this.#style((row, col) => ({ wrapping: wrapping(strategies[row]?.[col]) }));
  }
  setWrap(wrap: boolean) {
    return this.#style(() => ({ wrapping: wrap ? "wrap" : "overflow" }));
  }
  setBorder(
    top: boolean | null,
    left: boolean | null,
    bottom: boolean | null,
    right: boolean | null,
    ...rest: unknown[]
  ) {
    const [vertical, horizontal, color, lineStyle] = rest as [
      boolean | null,
      boolean | null,
      string | null,
      string | null,
    ];
    const style = lineStyle === "SOLID_MEDIUM" ? "medium" : lineStyle === "SOLID_THICK" ? "thick" : "thin";
    const border = { style, color: color ?? "#000000" };
    const sides = { top, left, bottom, right, v: vertical, h: horizontal };
    this.x.write(this.#size, () =>
      Object.entries(sides).flatMap(
        ([position, on]): Commands =>
          on
            ? [
                [
                  "SET_ZONE_BORDERS",
                  { sheetId: this.#sheet.id, target: [this.#zone], border: { position, ...border } },
                ],
              ]
            : [],
      ),
    );
    return this;
  }
  merge() {
    this.x.write(this.#size, () => [
      ["ADD_MERGE", { sheetId: this.#sheet.id, target: [this.#zone], force: true }],
    ]);
    return this;
  }

  setNotes(notes: (string | null)[][]) {
    this.#checkSize(notes, "setNotes");
    this.#sheet.setNotes(this.#zone, (row, col) => notes[row]?.[col] ?? "");
    return this;
  }
  setNote(note: string | null) {
    this.#sheet.setNotes(this.#zone, () => note ?? "");
    return this;
  }
  setDataValidations(rules: (DataValidation | null)[][]) {
    this.#checkSize(rules, "setDataValidations");
    return this.#validate((row, col) => rules[row]?.[col] ?? null);
  }
  setDataValidation(rule: DataValidation | null) {
    return this.#validate(() => rule);
  }

  applyRowBanding() {
    return Banding.over(this.x, this.#sheet, this.#zone);
  }
  getBandings() {
    return Banding.at(this.x, this.#sheet, this.#zone);
  }
  protect() {
    return Protection.add(this.x, this.#sheet, this.#zone);
  }
  shiftColumnGroupDepth(delta: number) {
    this.#sheet.shiftGroup(this.#zone, delta);
    return this;
  }
  createTextFinder(text: string) {
    return new TextFinder(this.x, this.#sheet, this.#zone, text);
  }
  activate() {
    this.#sheet.activate();
    return this;
  }

  get #size(): number {
    return this.getNumRows() * this.getNumColumns();
  }

  #read<T>(get: (at: Position) => T): T[][] {
    this.x.read(this.#size);
    const { top, left, bottom, right } = this.#zone;
    const rows: T[][] = [];
    for (let row = top; row <= bottom; row++) {
      const values: T[] = [];
      for (let col = left; col <= right; col++) values.push(get({ sheetId: this.#sheet.id, col, row }));
      rows.push(values);
    }
    return rows;
  }

  #readFirst<T>(get: (at: Position) => T): T {
    this.x.read(1);
    return get({ sheetId: this.#sheet.id, col: this.#zone.left, row: this.#zone.top });
  }

  #write(cell: (at: Position, formats: PendingFormats) => Commands): this {
    this.x.write(this.#size, (formats) => this.#commands((at) => cell(at, formats)));
    return this;
  }

  *#commands(cell: (at: Position) => Commands): Generator<Commands[number]> {
    const { top, left, bottom, right } = this.#zone;
    for (let row = top; row <= bottom; row++) {
      for (let col = left; col <= right; col++) yield* cell({ sheetId: this.#sheet.id, col, row });
    }
  }

  /** Writes values where no dropdown refuses one of them; else none, as at Google. */
  #writeValues(value: (at: Position) => unknown): this {
    this.x.write(this.#size, (formats, settle) => {
      const { book } = this.x;
      const refused = refusals(book, this.#sheet.id, this.#zone, settle);
      for (const at of refused.cells) {
        if (refused.of(at, value(at)))
          throw refusedIn(this.#sheet.getRange(at.row + 1, at.col + 1).getA1Notation());
      }
      return this.#commands((at) => this.#update(at, formats, value(at)));
    });
    return this;
  }

  #update(at: Position, formats: PendingFormats, value: unknown): Commands {
    const format = formats.get(place(at)) ?? this.x.book.format(at);
    return [["UPDATE_CELL", { ...at, ...this.x.book.update(value, format, this.x.options.now(), false) }]];
  }

  #style(of: (row: number, col: number) => Style): this {
    return this.#write((at) => [
      [
        "SET_FORMATTING",
        {
          sheetId: at.sheetId,
          target: [{ top: at.row, bottom: at.row, left: at.col, right: at.col }],
          style: of(at.row - this.#zone.top, at.col - this.#zone.left),
        },
      ],
    ]);
  }

  #validate(rule: (row: number, col: number) => DataValidation | null): this {
    this.x.write(this.#size, (_, settle) => {
      settle("ADD_DATA_VALIDATION_RULE");
      return DataValidation.commands(this.x.book, this.#sheet.id, this.#zone, rule);
    });
    return this;
  }

  #validation(at: Position): DataValidation | null {
    const rule = this.x.book.getters.getValidationRuleForCell(at);
    return rule ? DataValidation.from(this.x, rule) : null;
  }

  #checkSize(values: unknown[][], method: string): void {
    if (!Array.isArray(values) || !values.every(Array.isArray))
      throw signatureError([values], `SpreadsheetApp.Range.${method}`);
    const rows = this.getNumRows();
    const columns = this.getNumColumns();
    if (values.length !== rows) {
      throw new ServiceError(
        `The number of rows in the data does not match the number of rows in the range. The data has ${values.length} but the range has ${rows}.`,
      );
    }
    const wrong = values.find((row) => row.length !== columns);
    if (!wrong) return;
    throw new ServiceError(
      `The number of columns in the data does not match the number of columns in the range. The data has ${wrong.length} but the range has ${columns}.`,
    );
  }
}

const place = ({ sheetId, row, col }: Position) => `${sheetId}:${row}:${col}`;

/** The engine's form of a number format. One it cannot show is refused: it would break the cell. */
function engineFormat(format: string): string {
  const kept = format === "General" ? "" : format.replace(/E\+00$/i, "e");
  try {
    engine.helpers.formatValue(1, { format: kept, locale: engine.constants.DEFAULT_LOCALE });
  } catch {
    throw new ServiceError(`not emulated: the number format "${format}"`);
  }
  return kept;
}

function setFormat(at: Position, pending: PendingFormats, kept: string): Commands {
  pending.set(place(at), kept);
  return [["UPDATE_CELL", { ...at, format: kept }]];
}

function wrapping(strategy: unknown): Style["wrapping"] {
  return strategy === "WRAP" ? "wrap" : strategy === "CLIP" ? "clip" : "overflow";
}

function asFormula(formula: string | undefined): string {
  if (!formula) return "";
  return formula.startsWith("=") ? formula : `=${formula}`;
}

function alignment(align: string | null): Style["align"] {
  return align === "left" || align === "center" || align === "right" ? align : undefined;
}
