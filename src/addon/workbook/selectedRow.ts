import { tables } from "../../tables";
import type { AnyRow } from "../../tables/kit/table";
import type { Workbook } from "./workbook";

/** The row a person stands on, on Locals or on any tab that names locals; empty elsewhere. */
export function selectedRow(workbook: Workbook): AnyRow {
  const range = workbook.spreadsheet.getActiveRange();
  const sheet = range?.getSheet();
  const table = tables.find(
    ({ tab, columns }) =>
      columns.Local && sheet && workbook.sheetOf(tab)?.getSheetId() === sheet.getSheetId(),
  );
  return table && range && range.getRow() > 1 ? workbook.table(table).readRow(range.getRow()) : {};
}
