import { trim } from "./startHere";

/** The dashboard before anything was counted. */
export function writeEmptyDashboard(sheet: GoogleAppsScript.Spreadsheet.Sheet): void {
  trim(sheet, 60, 16);
  sheet.setHiddenGridlines(true);
  sheet
    .getRange("B1")
    .setValue("Nothing to count yet. Start with Locals.")
    .setFontWeight("bold")
    .setFontSize(14);
  sheet.getRange("B1").setNote("This page is written for you. What is typed here is written over.");
}
