import { meaningForLocals, meaningForPeople } from "./headings";

/** Rows that may stand above the headings: a title, a day, whose report it is. */
const MOST_ABOVE = 15;

/** Which of the rows holds the headings: the first, unless we know none of its words and several of a later one. */
export function headingRow(rows: readonly (readonly string[])[]): number {
  const [first = []] = rows;
  if (known(first) > 0 && filled(first).length > 1) return 0;
  return Math.max(
    0,
    rows.slice(0, MOST_ABOVE).findIndex((cells) => known(cells) > 1),
  );
}

/** How many of these are headings that we know. */
export function known(cells: readonly string[]): number {
  return filled(cells).filter((cell) => (meaningForPeople(cell) ?? meaningForLocals(cell)) !== undefined)
    .length;
}

function filled(cells: readonly string[]): string[] {
  return cells.filter((cell) => cell.trim() !== "" && cell.length < 200);
}
