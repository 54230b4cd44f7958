import { fold } from "../../tables/kit/column";
import type { AnyRow } from "../../tables/kit/table";

/** What unions promised of one kind after they endorsed, and what has come of it. */
export interface Pledged {
  /** "Doors", or with its unit where that is another word: "Money (dollars)". */
  what: string;
  pledged: number;
  delivered: number;
}

/** The pledges by kind and unit, in the order of the table. */
export function pledgedByKind(pledges: readonly AnyRow[]): Pledged[] {
  const kinds = new Map<string, Pledged>();
  for (const row of pledges) {
    const what = named(String(row.Kind ?? ""), String(row.Unit ?? ""));
    if (what === "") continue;
    const kind = kinds.get(fold(what)) ?? { what, pledged: 0, delivered: 0 };
    kind.pledged += Number(row.Pledged ?? 0);
    kind.delivered += Number(row.Delivered ?? 0);
    kinds.set(fold(what), kind);
  }
  return [...kinds.values()];
}

function named(kind: string, unit: string): string {
  return kind === "" || unit === "" || fold(kind) === fold(unit) ? kind || unit : `${kind} (${unit})`;
}
