import type { AnyRow, Table } from "../../tables/kit/table";
import type { Workbook } from "./workbook";

/** The rows of a table with these columns, where their places do not matter. */
export function rowsOf(workbook: Workbook, table: Table, headings: readonly string[]): AnyRow[] {
  return workbook
    .table(table)
    .read(headings)
    .map(({ row }) => row);
}
