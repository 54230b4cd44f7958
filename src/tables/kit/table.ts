import type { Column, Value } from "./column";

type Columns = Readonly<Record<string, Column>>;

/** A tab of the workbook that holds rows. */
export interface Table<C extends Columns = Columns> {
  readonly tab: string;
  /** The column whose value identifies a row for ever. */
  readonly key: string;
  /** What ids that we make begin with; none where people type the key. */
  readonly id?: string;
  readonly columns: C;
  /** Rows are added and never changed. */
  readonly appendOnly: boolean;
  readonly hidden: boolean;
  /** Rows of the grid in a new workbook, the heading included. */
  readonly gridRows: number;
  /** A sentence on what the tab is for. */
  readonly about: string;
}

/** A row by heading; blanks may be left out. */
export type Row<T extends Table> = {
  [H in keyof T["columns"]]?: T["columns"][H] extends Column<infer V> ? V | "" : never;
};

/** A row of any table. */
export type AnyRow = Record<string, Value | undefined>;

interface Options {
  id?: string;
  appendOnly?: true;
  hidden?: true;
  gridRows?: number;
}

export function table<const C extends Columns>(
  tab: string,
  key: keyof C & string,
  about: string,
  columns: C,
  options: Options = {},
): Table<C> {
  return {
    tab,
    key,
    about,
    columns,
    appendOnly: options.appendOnly === true,
    hidden: options.hidden === true,
    gridRows: options.gridRows ?? 200,
    ...(options.id && { id: options.id }),
  };
}

export function headingsOf(table: Table): string[] {
  return Object.keys(table.columns);
}

export function columnOf(table: Table, heading: string): Column {
  const column = table.columns[heading];
  if (!column) throw new Error(`${table.tab} has no column ${heading}`);
  return column;
}

/** Headings that people or actions fill, in order. */
export function typedHeadings(table: Table): string[] {
  return headingsOf(table).filter((heading) => columnOf(table, heading).face !== "computed");
}
