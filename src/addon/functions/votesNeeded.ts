import { votesNeeded } from "../../domain/resolutions/votes";
import { fold } from "../../tables/kit/column";
import { thresholds } from "../../tables/lists";
import { numberOr, WrongArgument } from "./ranges";

const MOST = 1_000_000;

/**
 * How many yes votes carry a motion when everyone who comes votes. Blank where the threshold is Other: ask the chair.
 *
 * @param {120} turnout How many will come, or a cell with that number.
 * @param {60} quorum How many must be there; blank where there is no quorum.
 * @param {"Majority of votes cast"} threshold The threshold as on Locals.
 * @return {number} Votes.
 * @customfunction
 */
export function VOTES_NEEDED(turnout: unknown, quorum: unknown, threshold: unknown): number | "" {
  const come = numberOr(turnout, Number.NaN, "The turnout", 0, MOST);
  const least = numberOr(quorum, Number.NaN, "The quorum", 0, MOST);
  const written = fold(String(threshold ?? ""));
  if (!thresholds.some((each) => fold(each) === written)) {
    throw new WrongArgument(`Give the threshold as it stands on Locals: ${thresholds.join(", ")}.`);
  }
  const known = (n: number) => (Number.isNaN(n) ? undefined : n);
  return votesNeeded(known(come), known(least), String(threshold)) ?? "";
}
