import { namesOf } from "../../domain/localNames";
import { contacts, locals } from "../../tables";
import { fold } from "../../tables/kit/column";
import type { AnyRow } from "../../tables/kit/table";
import { adopted, needsAdopting } from "../workbook/adopt";
import type { Placed, SheetTable } from "../workbook/sheetTable";
import type { Workbook } from "../workbook/workbook";

/** What a list is compared with: the rows of its tab, and the locals. */
export interface Here {
  table: SheetTable;
  rows: AnyRow[];
  locals: AnyRow[];
  /** Where each row stands now, by its folded key. */
  places: ReadonlyMap<string, Placed>;
  /** What typed rows that lack a key get when they are changed, by the row of the sheet. */
  given: ReadonlyMap<number, AnyRow>;
  last: number;
}

/** Reads the tab that a list goes to. Rows that people typed and nobody has adopted yet get their keys in passing. */
export function hereFor(workbook: Workbook, to: "Contacts" | "Locals"): Here {
  const table = workbook.table(to === "Locals" ? locals : contacts);
  const { key, tab } = table.table;
  const placed = table.readAll();
  const taken = new Set(
    placed.flatMap(({ row }) => (tab === "Locals" ? namesOf(row) : [fold(String(row[key] ?? ""))])),
  );
  const given = new Map<number, AnyRow>();
  const keyed = placed.flatMap(({ at, row }): Placed[] => {
    if (!needsAdopting(table.table, row)) return [{ at, row }];
    const more = adopted(table.table, row, workbook.today, true, (each) => taken.has(fold(each)));
    if (!more[key]) return [];
    taken.add(fold(String(more[key])));
    given.set(at, more);
    return [{ at, row: { ...row, ...more } }];
  });
  const places = new Map<string, Placed>();
  for (const each of keyed) {
    const name = fold(String(each.row[key] ?? ""));
    if (!places.has(name)) places.set(name, each);
  }
  const rows = keyed.map(({ row }) => row);
  return {
    table,
    rows,
    places,
    given,
    locals: tab === "Locals" ? rows : localsOf(workbook),
    last: Math.max(1, ...placed.map(({ at }) => at)),
  };
}

function localsOf(workbook: Workbook): AnyRow[] {
  return workbook
    .table(locals)
    .read(["Local", "Also called"])
    .map(({ row }) => row);
}
