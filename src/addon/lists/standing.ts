import type { Standing } from "../../domain/lists/undo";
import { tables } from "../../tables";
import { fold } from "../../tables/kit/column";
import { typedHeadings } from "../../tables/kit/table";
import type { Placed, SheetTable } from "../workbook/sheetTable";
import type { Workbook } from "../workbook/workbook";

/** A tab as it is now, with the rows at their places. */
export interface TabNow {
  table: SheetTable;
  places: ReadonlyMap<string, Placed>;
  last: number;
}

/** The workbook as undoing looks at it; each tab is read once, when it is first asked for. */
export function standingIn(workbook: Workbook): { standing: Standing; tabs: (tab: string) => TabNow } {
  const known = new Map<string, TabNow>();
  const pointing = new Map<string, Set<string>>();
  const tabs = (tab: string): TabNow => {
    const now = known.get(tab) ?? tabNow(workbook, tab);
    known.set(tab, now);
    return now;
  };
  const standing: Standing = {
    row: (tab, key) => tabs(tab).places.get(fold(key))?.row,
    headings: (tab) => typedHeadings(tabs(tab).table.table).filter((heading) => tabs(tab).table.has(heading)),
    referred(tab, key) {
      const names = pointing.get(tab) ?? referencesTo(workbook, tab);
      pointing.set(tab, names);
      return names.has(fold(key));
    },
  };
  return { standing, tabs };
}

function tabNow(workbook: Workbook, tab: string): TabNow {
  const declared = tables.find((each) => each.tab === tab);
  if (!declared) throw new Error(`no table ${tab}`);
  const table = workbook.table(declared);
  const placed = table.readAll();
  const places = new Map<string, Placed>();
  for (const each of placed) {
    const key = fold(String(each.row[declared.key] ?? ""));
    if (key !== "" && !places.has(key)) places.set(key, each);
  }
  return { table, places, last: Math.max(1, ...placed.map(({ at }) => at)) };
}

/** Every key of a tab that rows anywhere point at. */
function referencesTo(workbook: Workbook, tab: string): Set<string> {
  const names = new Set<string>();
  for (const declared of tables) {
    const headings = typedHeadings(declared).filter(
      (heading) => declared.columns[heading]?.refersTo === tab && workbook.table(declared).has(heading),
    );
    if (headings.length === 0) continue;
    for (const { row } of workbook.table(declared).read(headings)) {
      for (const heading of headings) if (row[heading]) names.add(fold(String(row[heading])));
    }
  }
  return names;
}
