import type { Value } from "../../tables/kit/column";
import type { AnyRow } from "../../tables/kit/table";
import { markOf } from "./cut";

/** The Column of a line of Changes that stands for a whole row that a list added. */
export const NEW_ROW = "New row";

/** Longer texts stand in Changes by their mark: a cell has 50,000 characters, and a row may have more. */
const LONGEST = 500;

type Stood = Record<string, Value | { mark: string }>;

/** A row as Changes keeps it, to tell later what people changed in it since. */
export function keptRow(row: AnyRow): string {
  const filled = Object.entries(row).filter(([, value]) => value !== undefined && value !== "");
  return JSON.stringify(
    Object.fromEntries(
      filled.map(([heading, value]) => [
        heading,
        typeof value === "string" && value.length > LONGEST ? { mark: markOf(inCell(value)) } : value,
      ]),
    ),
  );
}

/** The headings in which a row is not as it was added, with what stood there; "…" for a long text. */
export function changedSince(kept: string, row: AnyRow, headings: readonly string[]): [string, string][] {
  const stood = JSON.parse(kept) as Stood;
  return headings.flatMap((heading): [string, string][] => {
    const was = stood[heading] ?? "";
    const now = row[heading] ?? "";
    if (typeof was === "object") return was.mark === markOf(inCell(now)) ? [] : [[heading, "…"]];
    return inCell(was) === inCell(now) ? [] : [[heading, String(was)]];
  });
}

/** A value as a cell gives it back: every line end is the same there. */
function inCell(value: Value): string {
  return String(value).replace(/\r\n?/g, "\n");
}
