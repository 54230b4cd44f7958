import { isTimestamp } from "../../domain/lists/timestamp";
import { pages, tables } from "../../tables";
import { fold } from "../../tables/kit/column";
import type { Workbook } from "./workbook";

/** The tabs that a form writes into: none of ours, known by the heading of the time it gives each response. */
export function formSheets({ spreadsheet }: Workbook): GoogleAppsScript.Spreadsheet.Sheet[] {
  const ours = new Set([...tables.map(({ tab }) => tab), ...pages].map(fold));
  return (
    spreadsheet
      .getSheets()
      .filter((sheet) => !ours.has(fold(sheet.getName())))
      // A chart may have a sheet of its own, without any cells to read.
      .filter((sheet) => String(sheet.getType()) === "GRID")
      .filter((sheet) => (sheet.getRange("1:1").getValues()[0] ?? []).some(isTimestamp))
  );
}
