import type { AnyRow } from "../../tables/kit/table";

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
