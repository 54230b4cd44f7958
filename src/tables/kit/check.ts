import { safeText } from "./cells";
import { type Column, fold, LONGEST, tooLong, type Value } from "./column";
import { daysBetween } from "./day";
import { type AnyRow, headingsOf, type Table } from "./table";

/** What is wrong with a row, at which heading, as a sentence. */
export interface Wrong {
  field: string;
  problem: string;
}

/** A row as the table's columns read it, without blanks; or all that is wrong with it. */
export function checkRow(
  table: Table,
  input: Readonly<Record<string, unknown>>,
  today: string,
): { row: AnyRow; wrong: Wrong[] } {
  const row: AnyRow = {};
  const wrong: Wrong[] = [];
  for (const [given, value] of Object.entries(input)) {
    const heading = headingFor(table, given);
    if (heading === undefined) {
      wrong.push({ field: given, problem: unknownHeading(table, given) });
      continue;
    }
    if (value === "" || value === null || value === undefined) continue;
    const column = table.columns[heading] as Column;
    const read = checkValue(column, value, today);
    if ("problem" in read) wrong.push({ field: heading, problem: `${heading}: ${read.problem}` });
    else row[heading] = read.value;
  }
  return { row, wrong };
}

export function checkValue(
  column: Column,
  value: unknown,
  today: string,
): { value: Value } | { problem: string } {
  const read = column.schema.safeParse(value);
  if (!read.success) return { problem: read.error.issues[0]?.message ?? "This cannot be used here." };
  if (column.past && typeof read.data === "string" && daysBetween(today, read.data) > 0) {
    return { problem: `${read.data} is still to come. Use today or a day before.` };
  }
  // The apostrophe that keeps a text from running takes a character of its cell.
  if (typeof read.data === "string" && safeText(read.data).length > LONGEST) return { problem: tooLong };
  return { value: read.data };
}

/** A heading as the table spells it. */
export function headingFor(table: Table, given: string): string | undefined {
  if (table.columns[given]) return given;
  return headingsOf(table).find((heading) => fold(heading) === fold(given));
}

function unknownHeading(table: Table, given: string): string {
  const near = headingsOf(table).find((heading) => close(fold(heading), fold(given)));
  const hint = near ? ` Did you mean “${near}”?` : "";
  return `${table.tab} has no column “${given}”.${hint}`;
}

/** One slip apart, or one inside the other. */
function close(a: string, b: string): boolean {
  if (a.includes(b) || b.includes(a)) return Math.min(a.length, b.length) > 3;
  if (Math.abs(a.length - b.length) > 1) return false;
  const sorted = (text: string) => [...text].sort().join("");
  if (sorted(a) === sorted(b)) return true;
  let from = 0;
  while (a[from] !== undefined && a[from] === b[from]) from++;
  let end = 0;
  const shorter = Math.min(a.length, b.length) - from;
  while (end < shorter && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  return Math.max(a.length, b.length) - from - end <= 1;
}
