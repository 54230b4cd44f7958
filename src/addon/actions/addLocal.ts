import { type Like, likeLocals } from "../../domain/duplicates";
import { localKey, namesOf } from "../../domain/localNames";
import { Problem } from "../../domain/problem";
import { locals } from "../../tables";
import { fold } from "../../tables/kit/column";
import type { AnyRow } from "../../tables/kit/table";
import { type Done, writing } from "../action";
import { rowOf, shown } from "../workbook/input";

export interface Added {
  key: string;
  row: AnyRow;
  like: Pick<Like, "key" | "why">[];
}

/** Adds a local to Locals, under the name people use for it. */
export const addLocal = writing<Added>(({ workbook, repeated }, input) => {
  const row = rowOf(locals, input, workbook.today);
  const table = workbook.table(locals);
  const rows = table.readAll();
  const known = new Map(
    rows.flatMap((placed) => namesOf(placed.row).map((name) => [name, placed.row] as const)),
  );
  const taken = (key: string) => known.has(fold(key));
  const typed = String(row.Local ?? "").trim();
  const key = typed || (repeated && keyOfSame(rows, row)) || localKey(row, taken);
  if (!key) throw keyMissing(row, known);
  const there = known.get(fold(key));
  if (there && repeated && sameAs(there, row)) return added(there, []);
  if (there) throw new Problem(`${there.Local ?? key} is on Locals already.`, "Local");
  const local: AnyRow = { ...row, Local: key };
  const like = likeLocals(
    local,
    rows.map((placed) => placed.row),
  );
  const last = Math.max(1, ...rows.map(({ at }) => at));
  table.insertAt(last + 1, [local], table.sheet.getMaxRows());
  return added(local, like);
});

function added(local: AnyRow, like: readonly Like[]): Done<Added> {
  const key = String(local.Local);
  return {
    value: { key, row: shown(locals, local), like: like.map(({ key: other, why }) => ({ key: other, why })) },
    said: `${key} is on Locals.`,
    warnings: like.map(({ why }) => why),
  };
}

/** Locals has no column for operations: a second try knows the row that the first one left by what is in it. */
function sameAs(there: AnyRow, row: AnyRow): boolean {
  return Object.entries(row).every(([heading, value]) => heading === "Local" || there[heading] === value);
}

function keyOfSame(rows: readonly { row: AnyRow }[], row: AnyRow): string {
  const stem = localKey(row, () => false);
  const same = rows.find(
    ({ row: there }) => stem !== undefined && sameAs(there, row) && String(there.Local).startsWith(stem),
  );
  return String(same?.row.Local ?? "");
}

function keyMissing(row: AnyRow, known: ReadonlyMap<string, AnyRow>): Problem {
  const stem = localKey(row, () => false);
  if (stem === undefined)
    return new Problem("Give the union and its number, or the name everyone uses.", "Local");
  const there = known.get(fold(stem))?.Local ?? stem;
  return new Problem(
    `${there} is on Locals already. If this is another one, give its city or its OLMS file number.`,
    "City",
  );
}
