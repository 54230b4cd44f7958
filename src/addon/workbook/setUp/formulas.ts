import { tables } from "../../../tables";
import type { Names } from "../../../tables/kit/column";
import { headingsOf, type Table } from "../../../tables/kit/table";
import { defaultSettings } from "../../../tables/settingsList";
import { columnLetters } from "../sheetTable";

/** Where a table's columns stand: its sheet's name, and column numbers from 1 by heading. */
export interface Places {
  sheetName: string;
  columns: Readonly<Record<string, number>>;
}

/** The places of a table as we make it. */
export function asDeclared(table: Table): Places {
  return {
    sheetName: table.tab,
    columns: Object.fromEntries(headingsOf(table).map((heading, i) => [heading, i + 1])),
  };
}

/** The formula of each computed column, for where the columns stand now. */
export function formulasOf(table: Table, placesOf: (tab: string) => Places): Record<string, string> {
  const names = namesFrom(placesOf, table.tab);
  const computed = headingsOf(table).flatMap((heading) => {
    const formula = table.columns[heading]?.formula;
    return formula ? [[heading, formula(names)] as const] : [];
  });
  return Object.fromEntries(computed);
}

/** How formulas name cells where the columns stand now; `own` those of a tab. */
export function namesFrom(placesOf: (tab: string) => Places, ownTab: string): Names {
  const columnIn = (tab: string, heading: string): string => {
    const column = placesOf(tab).columns[heading];
    if (column === undefined) throw new Error(`${tab} has no column ${heading}`);
    return columnLetters(column);
  };
  const whole = (tab: string, heading: string) => {
    const letters = columnIn(tab, heading);
    return `${quoted(placesOf(tab).sheetName)}!${letters}:${letters}`;
  };
  return {
    own: (heading) => `${columnIn(ownTab, heading)}1:${columnIn(ownTab, heading)}`,
    of: whole,
    setting: (name) => {
      if (!defaultSettings.some((setting) => setting.name === name)) throw new Error(`no setting ${name}`);
      const from = columnIn("Settings", "Setting");
      const to = columnIn("Settings", "Value");
      const offset =
        (placesOf("Settings").columns.Value ?? 2) - (placesOf("Settings").columns.Setting ?? 1) + 1;
      return `VLOOKUP("${name}",${quoted(placesOf("Settings").sheetName)}!${from}:${to},${offset},FALSE)`;
    },
  };
}

export function quoted(sheetName: string): string {
  return /^[A-Za-z_][A-Za-z0-9_]*$/.test(sheetName) ? sheetName : `'${sheetName.replace(/'/g, "''")}'`;
}

export const declaredPlaces = (tab: string): Places => {
  const table = tables.find((each) => each.tab === tab);
  if (!table) throw new Error(`no table ${tab}`);
  return asDeclared(table);
};
