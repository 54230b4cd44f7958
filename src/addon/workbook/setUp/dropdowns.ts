import { tables } from "../../../tables";
import type { Column } from "../../../tables/kit/column";
import type { Table } from "../../../tables/kit/table";
import type { Workbook } from "../workbook";

type Rule = GoogleAppsScript.Spreadsheet.DataValidation;

/** Tabs short enough to choose from in a list. */
const listed = new Set(["Locals", "Team", "Candidates", "Unions"]);

/**
 * Makes the dropdowns of columns: they mark what is not in the list and refuse nothing, because a refusing one makes
 * a script's whole write fail.
 */
export class Dropdowns {
  #rules = new Map<string, Rule>();
  #rows = new Map<string, number>();

  constructor(private readonly workbook: Workbook) {}

  of(column: Column): Rule | null {
    const { choices, refersTo } = column;
    if (choices && !column.several)
      return this.#rule(choices.join("\n"), (builder) =>
        builder.requireValueInList(choices.map(String), true),
      );
    if (refersTo === undefined || !listed.has(refersTo)) return null;
    const keys = this.#keysOf(refersTo);
    return keys && this.#rule(`keys of ${refersTo}`, (builder) => builder.requireValueInRange(keys, true));
  }

  /** Whether a dropdown still offers every row of the tab it chooses from, also those added since it was made. */
  reachesAll({ refersTo }: Column, rule: Rule): boolean {
    if (refersTo === undefined || String(rule.getCriteriaType()) !== "VALUE_IN_RANGE") return true;
    const [range] = rule.getCriteriaValues() as [GoogleAppsScript.Spreadsheet.Range];
    return range.getLastRow() >= this.#rowsOf(refersTo);
  }

  #rowsOf(tab: string): number {
    const rows = this.#rows.get(tab) ?? this.workbook.sheetOf(tab)?.getMaxRows() ?? 0;
    this.#rows.set(tab, rows);
    return rows;
  }

  #rule(
    name: string,
    require: (
      builder: GoogleAppsScript.Spreadsheet.DataValidationBuilder,
    ) => GoogleAppsScript.Spreadsheet.DataValidationBuilder,
  ): Rule {
    const known = this.#rules.get(name);
    if (known) return known;
    const made = require(SpreadsheetApp.newDataValidation()).setAllowInvalid(true).build();
    this.#rules.set(name, made);
    return made;
  }

  #keysOf(tab: string): GoogleAppsScript.Spreadsheet.Range | null {
    const sheet = this.workbook.sheetOf(tab);
    const table = tables.find((each) => each.tab === tab);
    // Without a last row, so that the list grows with the tab. The key column stands first in a tab of ours until
    // somebody moves it; the list then follows the column.
    return sheet && table ? sheet.getRange("A2:A") : null;
  }
}

export function hasDropdown(table: Table, heading: string): boolean {
  const column = table.columns[heading];
  if (!column) return false;
  return (
    (column.choices !== undefined && !column.several) ||
    (column.refersTo !== undefined && listed.has(column.refersTo))
  );
}
