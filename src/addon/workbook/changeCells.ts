import { tables } from "../../tables";
import { fold } from "../../tables/kit/column";
import type { AnyRow } from "../../tables/kit/table";
import type { SheetTable } from "./sheetTable";
import type { Workbook } from "./workbook";

/** Cells lie apart, and each run of neighbours is a write. */
const MOST_WRITES = 40;

/** How many of these rows one call may change. */
export function fitting(table: SheetTable, changed: readonly { at: number; values: AnyRow }[]): number {
  let count = changed.length;
  while (count > 1 && table.writesFor(changed.slice(0, count)).length > MOST_WRITES)
    count = Math.ceil(count / 2);
  return count;
}

/** A cell that holds something else than was expected. */
export interface CellLeft {
  tab: string;
  key: string;
  column: string;
  now: string;
}

/** Writes each cell that still holds `from`, or leaves it; gives those that hold neither it nor `to`. */
export function changeCells(
  workbook: Workbook,
  cells: readonly { tab: string; row: string; column: string; from: string; to: string }[],
): CellLeft[] {
  const others: CellLeft[] = [];
  for (const tab of new Set(cells.map((each) => each.tab))) {
    const declared = tables.find((each) => each.tab === tab);
    const own = cells.filter((each) => each.tab === tab);
    const column = own[0]?.column ?? "";
    if (!declared) continue;
    const table = workbook.table(declared);
    const rows = table.read([declared.key, column]);
    const places = new Map(rows.map((placed) => [fold(String(placed.row[declared.key] ?? "")), placed]));
    const writes = own.flatMap(({ row: key, from, to }) => {
      const found = places.get(fold(key));
      const now = String(found?.row[column] ?? "");
      if (found && now === from) return [{ at: found.at, values: { [column]: to } }];
      if (found && now !== to) others.push({ tab, key, column, now });
      return [];
    });
    table.changeRows(writes);
  }
  return others;
}
