import { localFinder } from "../../domain/localNames";
import { Problem } from "../../domain/problem";
import { type OtherBody, otherBodies } from "../../domain/resolutions/above";
import type { StepRow } from "../../domain/resolutions/rows";
import { locals } from "../../tables";
import type { AnyRow } from "../../tables/kit/table";
import type { Placed } from "./sheetTable";
import type { Workbook } from "./workbook";

export function localRow(workbook: Workbook, written: string): AnyRow | undefined {
  return rowFinder(workbook)(written)?.row;
}

export interface LocalWithBodies {
  /** Where its row stands. */
  at: number;
  rules: AnyRow;
  bodies: OtherBody[];
}

/** The row of a local, and those of the other bodies that a resolution there may meet: a row read for each that is on Locals. */
export function localWithBodies(
  workbook: Workbook,
  written: string,
  steps: readonly StepRow[] = [],
): LocalWithBodies | undefined {
  const find = rowFinder(workbook);
  const local = find(written);
  if (!local) return undefined;
  const bodies = otherBodies(local.row, steps, (name) => find(name)?.row);
  return { at: local.at, rules: local.row, bodies };
}

function rowFinder(workbook: Workbook): (written: string) => Placed | undefined {
  const table = workbook.table(locals);
  const names = table.read(["Local", "Also called"]);
  const find = localFinder(names.map((placed) => placed.row));
  const read = new Map<number, AnyRow>();
  return (written) => {
    const found = written === "" ? undefined : find(written);
    const at = names.find(({ row }) => row === found)?.at;
    if (at === undefined) return undefined;
    const row = read.get(at) ?? table.readRow(at);
    read.set(at, row);
    return { at, row };
  };
}

export function localMissing(written: string, field: string): Problem {
  return new Problem(
    written === ""
      ? "Say which local, as it stands on Locals."
      : `“${written}” is not on Locals. Check the spelling, or add it with Local by Local ▸ Add a local.`,
    field,
  );
}
