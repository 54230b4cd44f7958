import type { Table } from "../../../tables/kit/table";
import { columnOf, headingsOf } from "../../../tables/kit/table";
import { columnLetters } from "../sheetTable";
import type { Report } from "./report";

const computedWarning = "This fills itself in. Type beside it, or in Notes.";
const keyWarning = "This code stays with its row. Leave it as it is.";

/**
 * Warns before somebody types over ids and computed columns. Google adds a protection at each call and a copy of the
 * workbook loses those of ranges, so it looks first.
 */
export function warnOnTyping(
  sheet: GoogleAppsScript.Spreadsheet.Sheet,
  table: Table,
  columnAt: (heading: string) => number | undefined,
  report: Report,
  fresh: boolean,
): void {
  const wanted = new Map<string, { at: number; columns: number }>();
  const headings = headingsOf(table);
  const computed = headings
    .filter((heading) => columnOf(table, heading).formula)
    .flatMap((heading) => columnAt(heading) ?? []);
  const key = table.id ? columnAt(table.key) : undefined;
  if (key) wanted.set(keyWarning, { at: key, columns: 1 });
  const first = Math.min(...computed);
  if (computed.length > 0)
    wanted.set(computedWarning, { at: first, columns: Math.max(...computed) - first + 1 });
  if (wanted.size === 0) return;
  const there = fresh
    ? []
    : sheet.getProtections(SpreadsheetApp.ProtectionType.RANGE).map((each) => each.getDescription());
  for (const [description, { at, columns }] of wanted) {
    if (there.includes(description)) continue;
    sheet
      .getRange(`${columnLetters(at)}1:${columnLetters(at + columns - 1)}`)
      .protect()
      .setDescription(description)
      .setWarningOnly(true);
    if (!fresh)
      report.mended.push(
        `Put back the warning on ${description === keyWarning ? `“${table.key}”` : "the columns that fill themselves in"} on ${table.tab}.`,
      );
  }
}
