import { safeText } from "../../../tables/kit/cells";
import { colours } from "../setUp/looks";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Value = string | number;

/** How a cell looks; what is left out is plain. */
export interface Look {
  bold?: true;
  size?: number;
  color?: string;
  fill?: string;
  align?: "right";
  format?: string;
}

/** A page of fixed size that is put together in memory and written in one go. */
export class Paper {
  readonly #values: Value[][];
  readonly #looks: Look[][];
  readonly #notes: string[][];

  constructor(
    readonly rows: number,
    readonly columns: number,
  ) {
    this.#values = grid(rows, columns, (): Value => "");
    this.#looks = grid(rows, columns, (): Look => ({}));
    this.#notes = grid(rows, columns, () => "");
  }

  /** Rows and columns from 1. A text that looks like a number or a formula stays a text. */
  put(row: number, column: number, value: Value, look: Look = {}): void {
    const format = look.format ?? (typeof value === "number" ? "#,##0" : "@");
    this.#set(row, column, typeof value === "string" ? safeText(value) : value, { ...look, format });
  }

  /** Lines one under another. */
  down(row: number, column: number, lines: readonly string[]): void {
    for (const [i, line] of lines.entries()) this.put(row + i, column, line);
  }

  /** What is shown beside a cell when somebody points at it. */
  note(row: number, column: number, text: string): void {
    const notes = this.#notes[row - 1];
    if (notes) notes[column - 1] = text;
  }

  /** How many rows of a list say something: up to the last one that does. */
  lines(row: number, column: number, rows: number, columns: number): number {
    const said = this.#values
      .slice(row - 1, row - 1 + rows)
      .map((values) => values.slice(column - 1, column - 1 + columns).some((value) => value !== ""));
    return said.lastIndexOf(true) + 1;
  }

  /** Fills cells that keep their values. */
  fill(top: number, left: number, bottom: number, right: number, fill: string): void {
    for (let row = top; row <= bottom; row++)
      for (let column = left; column <= right; column++) {
        const look = this.#looks[row - 1]?.[column - 1];
        if (look) look.fill ??= fill;
      }
  }

  /** Writes values in one call, then each kind of look in one. */
  writeTo(sheet: Sheet): void {
    const all = sheet.getRange(1, 1, this.rows, this.columns);
    const each = <T>(of: (look: Look) => T): T[][] => this.#looks.map((row) => row.map(of));
    all
      .setNumberFormats(each(({ format }) => format ?? "@"))
      .setValues(this.#values)
      .setNotes(this.#notes)
      .setTextStyles(each(textStyles()))
      .setBackgrounds(each(({ fill }) => fill ?? null))
      .setHorizontalAlignments(each(({ align }) => align ?? "left"));
  }

  #set(row: number, column: number, value: Value, look: Look): void {
    const values = this.#values[row - 1];
    const looks = this.#looks[row - 1];
    if (!values || !looks || column > this.columns) throw new Error(`no cell ${row}, ${column} on the page`);
    values[column - 1] = value;
    looks[column - 1] = { ...looks[column - 1], ...look };
  }
}

function grid<T>(rows: number, columns: number, cell: () => T): T[][] {
  return Array.from({ length: rows }, () => Array.from({ length: columns }, cell));
}

/** Text styles of looks, each made once. */
function textStyles(): (look: Look) => GoogleAppsScript.Spreadsheet.TextStyle {
  const made = new Map<string, GoogleAppsScript.Spreadsheet.TextStyle>();
  return ({ bold = false, size = 10, color = colours.ink }) => {
    const key = `${bold} ${size} ${color}`;
    const style =
      made.get(key) ??
      SpreadsheetApp.newTextStyle().setBold(bold).setFontSize(size).setForegroundColor(color).build();
    made.set(key, style);
    return style;
  };
}
