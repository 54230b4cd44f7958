import { leadershipStances, prospects } from "../../tables/lists";
import { mayBeWon, placeIn } from "./approachable";
import { endorses, isLocalUnion } from "./ladder";
import { type Cell, type LocalRow, type ResolutionRow, sameKey, words } from "./rows";

/**
 * The local unions that could still endorse a candidate, from the left outward: by leadership stance, then prospect, in
 * the order of their lists. Not those that have endorsed the candidate or the slate, nor those marked Unlikely or
 * backing a rival.
 */
export function stillPossible(
  candidate: Cell,
  locals: readonly LocalRow[],
  resolutions: readonly ResolutionRow[],
): string[] {
  const who = sameKey(candidate);
  const won = new Set(
    resolutions
      .filter((row) => endorses(row) && (sameKey(row.Candidate) === who || sameKey(row.Candidate) === ""))
      .map((row) => sameKey(row.Local)),
  );
  return locals
    .filter(
      (row) => sameKey(row.Local) && isLocalUnion(row.Kind) && mayBeWon(row) && !won.has(sameKey(row.Local)),
    )
    .sort(
      (a, b) =>
        placeIn(leadershipStances, a["Leadership stance"]) -
          placeIn(leadershipStances, b["Leadership stance"]) ||
        placeIn(prospects, a.Prospect) - placeIn(prospects, b.Prospect),
    )
    .map((row) => words(row.Local));
}
