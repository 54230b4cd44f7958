import type { AnyRow } from "../../tables/kit/table";
import type { ListColumn, ListKind } from "./formats";

/** What is read of a list besides its rows. */
export interface AboutList {
  kind: ListKind;
  columns: readonly ListColumn[];
  /** The name of the list, for "Asked on …". */
  name: string;
  today: string;
  /** Whether it was saved from a workbook like this one: then every word in it is meant. */
  own?: boolean;
}

/** The cells of a row that hold something, by the part of a person they are. */
export type Given = ReadonlyMap<string, readonly { value: string; heading: string }[]>;

/** A row of a list as its table would hold it. */
export interface ReadRow {
  line: number;
  row: AnyRow;
  /** Why it cannot go in as it is, with the repair. */
  cannot?: string;
  /** Why it is left out though nothing is wrong with it. */
  leave?: string;
  /** What the list itself knows this person or local by. */
  id?: string;
}

export function tooManyCells(cells: number, headings: number): string {
  return `This row has ${cells} cells, and there are ${headings} headings. Put a cell that holds a comma in quotation marks.`;
}
