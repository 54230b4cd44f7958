import {
  attendance,
  changes,
  contacts,
  conversations,
  imports,
  introductions,
  resolutionSteps,
  resolutions,
  supportCounts,
  tables,
  team,
  waitingList,
} from "../../../tables";
import type { AnyRow } from "../../../tables/kit/table";
import { formSheets } from "../formSheets";
import type { Workbook } from "../workbook";

/** Tabs whose rows are about people, or name them. */
const aboutPeople = [
  contacts,
  conversations,
  supportCounts,
  resolutions,
  resolutionSteps,
  attendance,
  introductions,
  team,
  imports,
  changes,
  waitingList,
];
/** Columns on other tabs in which people are named. */
const naming: readonly [tab: string, headings: readonly string[]][] = [
  ["Locals", ["Lead", "Notes", "Obstacles", "Rules source"]],
  ["Unions", ["Convener"]],
  ["Events", ["Lead", "Notes"]],
];

/** The people on Contacts; where there are none, those who have answered a form that writes into this workbook. */
export function peopleIn(workbook: Workbook, rows: ReadonlyMap<string, readonly AnyRow[]>): number {
  const known = rows.get(contacts.tab)?.length ?? 0;
  if (known > 0) return known;
  return formSheets(workbook).reduce((sum, sheet) => sum + Math.max(0, sheet.getLastRow() - 1), 0);
}

/** Clears everything about people from a copy: the workbook it was made from keeps it. */
export function emptyOfPeople(workbook: Workbook, rows: Map<string, AnyRow[]>): void {
  for (const table of aboutPeople) {
    clear(workbook.table(table).sheet);
    rows.set(table.tab, []);
  }
  for (const sheet of formSheets(workbook)) clear(sheet);
  for (const [tab, headings] of naming) {
    const table = tables.find((each) => each.tab === tab);
    if (!table || (rows.get(tab)?.length ?? 0) === 0) continue;
    const sheetTable = workbook.table(table);
    for (const heading of headings) {
      const at = sheetTable.column(heading);
      sheetTable.sheet.getRange(2, at, sheetTable.sheet.getMaxRows() - 1, 1).clearContent();
    }
  }
}

/** Clears all rows but the headings. */
function clear(sheet: GoogleAppsScript.Spreadsheet.Sheet): void {
  const last = sheet.getLastRow();
  if (last > 1) sheet.getRange(2, 1, last - 1, sheet.getLastColumn()).clearContent();
}
