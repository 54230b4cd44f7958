import type { AnyRow } from "../tables/kit/table";

/** What an action wrote into a row, and what stood there before. */
export interface Written {
  was: AnyRow;
  wrote: AnyRow;
}

/** What of an action's cells is put back: those that still hold what it wrote. `kept` are those changed since. */
export function takenBack(row: AnyRow, { was, wrote }: Written): { restore: AnyRow; kept: string[] } {
  const restore: AnyRow = {};
  const kept: string[] = [];
  for (const heading of Object.keys(wrote)) {
    const now = row[heading] ?? "";
    const before = was[heading] ?? "";
    if (now === before) continue;
    if (now === (wrote[heading] ?? "")) restore[heading] = before;
    else kept.push(heading);
  }
  return { restore, kept };
}
