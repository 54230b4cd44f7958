import { namesOf } from "../../domain/localNames";
import { contacts, locals } from "../../tables";
import { fold } from "../../tables/kit/column";
import type { AnyRow } from "../../tables/kit/table";
import { adopted, needsAdopting } from "../workbook/adopt";
import type { Placed, SheetTable } from "../workbook/sheetTable";
import { readerFor, readLocals } from "../workbook/unionsKnown";
import type { Workbook } from "../workbook/workbook";

/** What a list is compared with: the rows of its tab, and the locals. */
export interface Here {
  table: SheetTable;
  rows: AnyRow[];
  locals: AnyRow[];
  /** The local that a text surely means, as its key; "" where none does. Not for a list of locals. */
  surely?: (written: string) => string;
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
    ...(tab === "Locals" ? { locals: rows } : localsOf(workbook)),
    last: Math.max(1, ...placed.map(({ at }) => at)),
  };
}

function localsOf(workbook: Workbook): Pick<Here, "locals" | "surely"> {
  const known = readLocals(workbook);
  const reader = readerFor(workbook, known);
  const read = new Map<string, string>();
  const surely = (written: string) => {
    const before = read.get(written);
    if (before !== undefined) return before;
    const { confidence, local } = reader.read(written);
    const key = confidence === "sure" ? local : "";
    read.set(written, key);
    return key;
  };
  return { locals: known, surely };
}
