import { localFinder } from "../../domain/localNames";
import { Problem } from "../../domain/problem";
import { type OtherBody, otherBodies } from "../../domain/resolutions/above";
import type { StepRow } from "../../domain/resolutions/rows";
import { locals } from "../../tables";
import type { AnyRow } from "../../tables/kit/table";
import type { Workbook } from "./workbook";

/** The row of a local by any of its spellings, reading its names and that row alone. */
export function localRow(workbook: Workbook, written: string): AnyRow | undefined {
  return rowFinder(workbook)(written);
}

export interface LocalWithBodies {
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
  const rules = find(written);
  return rules && { rules, bodies: otherBodies(rules, steps, find) };
}

function rowFinder(workbook: Workbook): (written: string) => AnyRow | undefined {
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
    return row;
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
