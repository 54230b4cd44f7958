import { type Like, likeLocals } from "../../domain/duplicates";
import { localKey, namesOf } from "../../domain/localNames";
import { Problem } from "../../domain/problem";
import { locals } from "../../tables";
import { fold } from "../../tables/kit/column";
import type { AnyRow } from "../../tables/kit/table";
import { writing } from "../action";
import { rowOf, shown } from "../workbook/input";

export interface Added {
  key: string;
  row: AnyRow;
  like: Pick<Like, "key" | "why">[];
}

/** Adds a local to Locals, under the name people use for it. */
export const addLocal = writing<Added>(({ workbook }, input) => {
  const row = rowOf(locals, input, workbook.today);
  const table = workbook.table(locals);
  const rows = table.readAll();
  const known = new Map(
    rows.flatMap((placed) => namesOf(placed.row).map((name) => [name, placed.row] as const)),
  );
  const taken = (key: string) => known.has(fold(key));
  const typed = String(row.Local ?? "").trim();
  const key = typed || localKey(row, taken);
  if (!key) throw keyMissing(row, known);
  if (taken(key)) throw new Problem(`${known.get(fold(key))?.Local ?? key} is on Locals already.`, "Local");
  const added: AnyRow = { ...row, Local: key };
  const like = likeLocals(
    added,
    rows.map((placed) => placed.row),
  );
  const last = Math.max(1, ...rows.map(({ at }) => at));
  table.insertAt(last + 1, [added], table.sheet.getMaxRows());
  const warnings = like.map(({ why }) => why);
  return {
    value: { key, row: shown(locals, added), like: like.map(({ key: other, why }) => ({ key: other, why })) },
    said: `${key} is on Locals.`,
    warnings,
  };
});

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
