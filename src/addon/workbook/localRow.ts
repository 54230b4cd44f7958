import { localFinder } from "../../domain/localNames";
import { Problem } from "../../domain/problem";
import { locals } from "../../tables";
import type { AnyRow } from "../../tables/kit/table";
import type { Placed } from "./sheetTable";
import type { Workbook } from "./workbook";

export function localRow(workbook: Workbook, written: string): AnyRow | undefined {
  return placedLocal(workbook, written)?.row;
}

/** The row of a local by any of its spellings, reading its names and that row alone. */
export function placedLocal(workbook: Workbook, written: string): Placed | undefined {
  const table = workbook.table(locals);
  const names = table.read(["Local", "Also called"]);
  const found = localFinder(names.map((placed) => placed.row))(written);
  const at = names.find(({ row }) => row === found)?.at;
  return at === undefined ? undefined : { at, row: table.readRow(at) };
}

export function localMissing(written: string, field: string): Problem {
  return new Problem(
    written === ""
      ? "Say which local, as it stands on Locals."
      : `“${written}” is not on Locals. Check the spelling, or add it with Local by Local ▸ Add a local.`,
    field,
  );
}
