import type { AnyRow } from "../../tables/kit/table";
import { dayIn } from "../days";
import { type Approachable, approachableNext } from "../resolutions/approachable";
import { claimsMargin } from "../resolutions/ladder";
import { purposeOf } from "../resolutions/outcome";
import { sameKey, words } from "../resolutions/rows";
import { sayVotes, votesIn } from "../resolutions/votes";
import { wonInOrder } from "../resolutions/wonInOrder";

/** A claim that our work changed a result without a win. */
export interface Margin {
  key: string;
  local: string;
  /** What came of it: "Endorse Luz Winterquay: failed, 22 to 31." */
  claim: string;
  evidence: string;
  agreedBy: string;
}

/** The ledger of such claims, in the order of the table. None of them is among the wins. */
export function marginsOf(resolutions: readonly AnyRow[]): Margin[] {
  return resolutions.filter(claimsMargin).map((row) => ({
    key: words(row.Resolution),
    local: words(row.Local),
    claim: claimOf(row),
    evidence: words(row.Evidence),
    agreedBy: words(row["Agreed by"]),
  }));
}

function claimOf(row: AnyRow): string {
  const title = words(row.Title) || words(row.For) || words(row.Resolution);
  const { for: yes, against } = votesIn(row);
  const votes = sayVotes({
    ...(yes !== undefined && { for: yes }),
    ...(against !== undefined && { against }),
  });
  const came = [(words(row.Outcome) || words(row.Status)).toLowerCase(), votes];
  return `${[title, came.filter(Boolean).join(", ")].filter(Boolean).join(": ")}.`;
}

/** A body that was won, and who is nearer now: the same union, council, place or chapter. */
export interface AfterWin {
  local: string;
  /** The candidate, or "the slate". */
  endorsed: string;
  /** ISO; "" where nobody wrote it down. */
  on: string;
  next: Approachable[];
  /** How many more there are besides. */
  more: number;
}

const WINS = 10;
const NEXT = 5;

/** The newest wins, the newest first, each body once, with who becomes approachable next, from the left outward. */
export function afterWins(
  resolutions: readonly AnyRow[],
  locals: readonly AnyRow[],
  candidates: readonly AnyRow[],
): AfterWin[] {
  const newest = new Map<string, AnyRow>();
  for (const row of wonInOrder(resolutions).reverse()) {
    const local = sameKey(row.Local);
    if (!newest.has(local)) newest.set(local, row);
  }
  return [...newest.values()].slice(0, WINS).map((row) => {
    const near = approachableNext(row.Local, locals, resolutions, candidates);
    return {
      local: words(row.Local),
      endorsed: purposeOf(row) === "Endorse the slate" ? "the slate" : words(row.Candidate),
      on: dayIn(row["Decided on"]),
      next: near.slice(0, NEXT),
      more: Math.max(0, near.length - NEXT),
    };
  });
}
