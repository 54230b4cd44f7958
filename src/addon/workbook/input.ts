import { Problem } from "../../domain/problem";
import { checkRow } from "../../tables/kit/check";
import { type AnyRow, headingsOf, type Table } from "../../tables/kit/table";

/** The row of an input as the table reads it. What is wrong with it comes back as one problem, at the first field. */
export function rowOf(table: Table, input: Readonly<Record<string, unknown>>, today: string): AnyRow {
  const given = input.row;
  if (typeof given !== "object" || given === null || Array.isArray(given)) {
    throw new Problem(
      `Give the row by its headings, such as {"row": {"${headingsOf(table)[1]}": "…"}}.`,
      "row",
    );
  }
  const { row, wrong } = checkRow(table, given as Record<string, unknown>, today);
  const [first] = wrong;
  if (first) throw new Problem(wrong.map(({ problem }) => problem).join(" "), first.field);
  return row;
}

export function textOf(input: Readonly<Record<string, unknown>>, field: string): string {
  const value = input[field];
  return typeof value === "string" || typeof value === "number" ? String(value).trim() : "";
}

/** A row as it goes out: in the table's order, without blanks. */
export function shown(table: Table, row: AnyRow): AnyRow {
  const filled = headingsOf(table).filter((heading) => (row[heading] ?? "") !== "");
  return Object.fromEntries(filled.map((heading) => [heading, row[heading]]));
}
