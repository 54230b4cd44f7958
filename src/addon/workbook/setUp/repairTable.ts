import type { Cell } from "../../../tables/kit/cells";
import { fold } from "../../../tables/kit/column";
import { columnOf, headingsOf, type Table } from "../../../tables/kit/table";
import { columnLetters } from "../sheetTable";
import { TABLE_MARK } from "../workbook";
import { type Dropdowns, hasDropdown } from "./dropdowns";
import { headingFill, type TextStyles } from "./looks";
import type { Report } from "./report";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** A sheet as it stands before a repair. */
export interface Look {
  headings: Cell[];
  formulas: string[];
  notes: string[];
  rows: number;
}

/**
 * Looks at a table's sheet and adds what is missing: headings, dropdowns, plain-text formats. It never renames, moves
 * or deletes what a person made. Gives the headings people have renamed, ours to theirs, and where each column stands.
 */
export function repairTable(
  sheet: Sheet,
  table: Table,
  dropdowns: Dropdowns,
  styles: TextStyles,
  report: Report,
): { renamed: Record<string, string>; columns: Record<string, number> } {
  const look = lookAt(sheet);
  const renamed: Record<string, string> = {};
  const places = new Map<string, number>();
  for (const heading of headingsOf(table)) {
    const at = placeOf(look, table, heading);
    if (at) places.set(heading, at);
  }
  for (const heading of headingsOf(table).filter((each) => !places.has(each))) {
    const marked = look.notes.indexOf(columnOf(table, heading).help);
    const theirs = marked < 0 ? "" : String(look.headings[marked] ?? "");
    if (marked < 0) {
      places.set(heading, addColumn(sheet, table, heading, look, dropdowns, styles));
      report.mended.push(`Put back the column “${heading}” on ${table.tab}.`);
    } else if (theirs === "" || columnOf(table, heading).formula) {
      places.set(heading, marked + 1);
      if (columnOf(table, heading).formula) continue;
      sheet.getRange(1, marked + 1).setValue(heading);
      report.mended.push(`Put back the heading “${heading}” on ${table.tab}.`);
    } else {
      places.set(heading, marked + 1);
      renamed[heading] = theirs;
      report.left.push(`“${heading}” is called “${theirs}” on ${table.tab}. We use it as it is.`);
    }
  }
  for (const [name, columns] of doubled(look)) {
    const letters = columns.map(columnLetters).join(" and ");
    report.left.push(
      `${table.tab} has more than one column headed “${name}”: ${letters}. Rename the one that should not be there.`,
    );
  }
  mendCells(sheet, table, places, look, dropdowns, report);
  if (!sheet.getDeveloperMetadata().some((mark) => mark.getKey() === TABLE_MARK))
    sheet.addDeveloperMetadata(TABLE_MARK, table.tab);
  return { renamed, columns: Object.fromEntries(places) };
}

export function lookAt(sheet: Sheet): Look {
  const first = sheet.getRange("1:1");
  return {
    headings: (first.getValues()[0] ?? []) as Cell[],
    formulas: first.getFormulas()[0] ?? [],
    notes: first.getNotes()[0] ?? [],
    rows: sheet.getMaxRows(),
  };
}

/** A heading's column by its text; a computed one also by the text inside its formula. */
function placeOf(look: Look, table: Table, heading: string): number | undefined {
  if (columnOf(table, heading).formula) {
    const inside = look.formulas.findIndex((formula) => formula.includes(`,"${heading}",`));
    if (inside >= 0) return inside + 1;
  }
  const at = look.headings.findIndex((each) => fold(String(each)) === fold(heading));
  return at < 0 ? undefined : at + 1;
}

function doubled(look: Look): [string, number[]][] {
  const places = new Map<string, number[]>();
  for (const [i, heading] of look.headings.entries()) {
    const name = String(heading).trim();
    if (name !== "") places.set(fold(name), [...(places.get(fold(name)) ?? []), i + 1]);
  }
  return [...places.values()]
    .filter((columns) => columns.length > 1)
    .map((columns) => [String(look.headings[(columns[0] ?? 1) - 1]), columns]);
}

/** Adds a column of ours at the right end. */
function addColumn(
  sheet: Sheet,
  table: Table,
  heading: string,
  look: Look,
  dropdowns: Dropdowns,
  styles: TextStyles,
): number {
  const column = columnOf(table, heading);
  sheet.insertColumnAfter(look.headings.length);
  look.headings.push(column.formula ? "" : heading);
  look.notes.push(column.help);
  look.formulas.push("");
  const at = look.headings.length;
  const cells = sheet.getRange(2, at, look.rows - 1, 1);
  cells.setNumberFormat(column.format).setDataValidation(dropdowns.of(column));
  sheet
    .getRange(1, at)
    .setValue(column.formula ? "" : heading)
    .setNote(column.help)
    .setBackground(headingFill[column.face])
    .setTextStyle(styles.heading[column.face]);
  sheet.setColumnWidth(at, column.width);
  return at;
}

/** Puts dropdowns and plain-text formats back where the first and the last row show them gone. */
function mendCells(
  sheet: Sheet,
  table: Table,
  places: Map<string, number>,
  look: Look,
  dropdowns: Dropdowns,
  report: Report,
): void {
  if (look.rows < 2) return;
  const width = Math.max(...places.values());
  const samples = [2, look.rows].map((row) => sheet.getRange(row, 1, 1, width));
  const rules = samples.map((sample) => sample.getDataValidations()[0] ?? []);
  const formats = samples.map((sample) => sample.getNumberFormats()[0] ?? []);
  for (const [heading, at] of places) {
    const column = columnOf(table, heading);
    const cells = () => sheet.getRange(2, at, look.rows - 1, 1);
    const held = rules.map((row) => row[at - 1]);
    if (hasDropdown(table, heading) && held.some((rule) => !rule)) {
      cells().setDataValidation(dropdowns.of(column));
      report.mended.push(`Put back the dropdown of “${heading}” on ${table.tab}.`);
    } else if (held.some((rule) => rule && !dropdowns.reachesAll(column, rule))) {
      cells().setDataValidation(dropdowns.of(column));
      report.mended.push(`“${heading}” on ${table.tab} offers all rows of ${column.refersTo} again.`);
    }
    if (
      column.format === "@" &&
      !column.formula &&
      table.tab !== "Settings" &&
      formats.some((row) => row[at - 1] !== "@")
    ) {
      cells().setNumberFormat("@");
      report.mended.push(
        `“${heading}” on ${table.tab} is plain text again, so that numbers stay as written.`,
      );
    }
    if (look.notes[at - 1] === "") {
      sheet.getRange(1, at).setNote(column.help);
      report.mended.push(`Put back the note on “${heading}” on ${table.tab}.`);
    }
  }
}
