import { type Cell, safeText } from "../../../tables/kit/cells";
import { headingsOf, type Table } from "../../../tables/kit/table";
import { lookAt } from "./repairTable";
import type { Report } from "./report";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Columns = Record<string, number>;

export interface Replaced {
  column: string;
  was: string;
  now: string;
}

/**
 * Puts the formulas of computed columns right. Where something was typed into one, which stops it from spilling, what
 * was typed moves to a new column beside it; `columns` follows. Gives what stood there before, for the record.
 */
export function mendFormulas(
  sheet: Sheet,
  table: Table,
  columns: Columns,
  formulasOf: () => Record<string, string>,
  report: Report,
): Replaced[] {
  const computed = headingsOf(table).filter((heading) => table.columns[heading]?.formula && columns[heading]);
  const first = lookAt(sheet);
  const blocked = computed.filter((heading) => {
    const at = (columns[heading] ?? 1) - 1;
    return String(first.headings[at]).startsWith("#") || first.formulas[at] === "";
  });
  let look = first;
  for (const heading of blocked) {
    if (!moveTyped(sheet, heading, columns[heading] ?? 1, look.rows)) continue;
    for (const [other, at] of Object.entries(columns))
      if (at > (columns[heading] ?? 0)) columns[other] = at + 1;
    report.mended.push(
      `“${heading}” on ${table.tab} fills itself in. What was typed there now stands beside it, in “${heading} (typed)”.`,
    );
    look = lookAt(sheet);
  }
  const formulas = formulasOf();
  return computed.flatMap((heading) => {
    const at = columns[heading] ?? 1;
    const now = formulas[heading] ?? "";
    const was = look.formulas[at - 1] || String(look.headings[at - 1] ?? "");
    if (was === now) return [];
    sheet.getRange(1, at).setNumberFormat("General").setFormula(now);
    if (was !== "") report.mended.push(`Put back the formula of “${heading}” on ${table.tab}.`);
    return [{ column: heading, was, now }];
  });
}

/** Moves what stands below a heading into a new column beside it; false where nothing does. */
function moveTyped(sheet: Sheet, heading: string, at: number, rows: number): boolean {
  if (rows < 2) return false;
  const cells = sheet.getRange(2, at, rows - 1, 1);
  const typed = cells.getValues() as Cell[][];
  if (typed.every(([cell]) => cell === "")) return false;
  sheet.insertColumnAfter(at);
  sheet
    .getRange(1, at + 1)
    .setNote("")
    .setNumberFormat("@")
    .setValue(`${heading} (typed)`);
  const moved = typed.map(([cell = ""]) => [typeof cell === "string" ? safeText(cell) : cell]);
  sheet.getRange(2, at + 1, rows - 1, 1).setValues(moved);
  cells.clearContent();
  return true;
}
