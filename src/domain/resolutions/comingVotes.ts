import { addDays } from "../../tables/kit/day";
import type { AnyRow } from "../../tables/kit/table";
import { dayIn } from "../days";
import { localFinder } from "../localNames";
import { isOpen } from "../targets";
import { settlesIt } from "./bodies";
import { meetings } from "./meets";
import { type LocalRow, type ResolutionRow, type RulesRow, sameKey, words } from "./rows";

/** A vote that comes up in a local. */
export interface ComingVote {
  local: string;
  /** ISO; "" where nobody knows the day. */
  on: string;
  /** What is voted on. */
  title: string;
  /** Nobody has brought it yet. */
  idea: boolean;
}

/** What of Resolutions and of Locals is read to know them. */
export const openColumns = ["Title", "For", "Local", "Status", "Next body", "Next date", "Outcome"] as const;
export const voteDayColumns = [
  "Local",
  "Also called",
  "Process",
  "Who decides",
  "Next meeting",
  "Meets",
] as const;

/** How far ahead anybody plans a meeting, in days. */
const AHEAD = 400;

/** The next day on which a body can vote; "" when nobody knows. */
function nextMeeting(rules: RulesRow, from: string): string {
  return meetings(rules, from, addDays(from, AHEAD))[0] ?? "";
}

/**
 * The next vote of each local with an open resolution, the soonest first; those nobody knows a day for come last. One
 * that was sent on to a body of Locals is voted on there.
 * @param resolutions `openColumns` at least
 * @param localOf a local's row by any of its names
 */
export function comingVotes(
  resolutions: readonly ResolutionRow[],
  localOf: (written: string) => RulesRow | undefined,
  today: string,
): ComingVote[] {
  const byLocal = new Map<string, ComingVote>();
  for (const vote of resolutions.flatMap((row) => voteOf(row, localOf, today))) {
    const known = byLocal.get(sameKey(vote.local));
    if (!known || sooner(vote, known) < 0) byLocal.set(sameKey(vote.local), vote);
  }
  return [...byLocal.values()].sort(sooner);
}

/** The next vote in a local: that of its open resolutions, else its next meeting. */
export function voteIn(rules: LocalRow, resolutions: readonly ResolutionRow[], today: string): ComingVote {
  const [vote] = comingVotes(resolutions, localFinder([rules as AnyRow]), today);
  return vote ?? { local: words(rules.Local), on: nextMeeting(rules, today), title: "", idea: true };
}

function voteOf(
  row: ResolutionRow,
  localOf: (written: string) => RulesRow | undefined,
  today: string,
): ComingVote[] {
  const own = localOf(words(row.Local));
  const body = words(row["Next body"]);
  const there = localOf(body) ?? own;
  // Once its own local has decided, it is voted on only where it was sent.
  if (!isOpen(row.Status) || !there || (words(row.Outcome) !== "" && there === own)) return [];
  const typed = dayIn(row["Next date"]);
  const ahead = typed >= today ? typed : "";
  const votes = there !== own || body === "" || settlesIt(body, there, true);
  const on = ahead && votes ? ahead : nextMeeting(there, ahead || today);
  const idea = ["", "Idea"].includes(words(row.Status));
  return [{ local: words(there.Local), on, title: words(row.Title) || words(row.For), idea }];
}

const sooner = (a: ComingVote, b: ComingVote): number => {
  const [first, second] = [a.on || "9999", b.on || "9999"];
  return first < second ? -1 : first > second ? 1 : 0;
};

/** So many of them to choose from: before what is only an idea, what somebody has brought. */
export function mostLikely(votes: readonly ComingVote[], atMost: number): ComingVote[] {
  const first = [...votes].sort((a, b) => Number(a.idea) - Number(b.idea)).slice(0, atMost);
  return votes.filter((vote) => first.includes(vote));
}
