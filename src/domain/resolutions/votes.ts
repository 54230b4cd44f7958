import { type Threshold, thresholds } from "../../tables/lists";
import { amount, type Cell, chosen, type RulesRow, type StepRow, words } from "./rows";

/** Counts of people; an absent one is unknown, which is not 0. */
export interface Votes {
  for?: number;
  against?: number;
  abstain?: number;
  present?: number;
}

const counts = ["for", "against", "abstain", "present"] as const;

export function votesIn(row: StepRow): Votes {
  const read: Record<(typeof counts)[number], Cell> = {
    for: row["For votes"],
    against: row.Against,
    abstain: row.Abstain,
    present: row.Present,
  };
  const votes: Votes = {};
  for (const count of counts) {
    const n = amount(read[count]);
    if (n !== undefined) votes[count] = n;
  }
  return votes;
}

export const anyCounted = (votes: Votes): boolean => counts.some((count) => votes[count] !== undefined);

/** One vote held in several sessions. A count is known only when every session gave it. */
export function addUp(sessions: readonly Votes[]): Votes {
  const sum: Votes = {};
  for (const count of counts) {
    const known = sessions.map((session) => session[count]);
    if (known.length > 0 && !known.includes(undefined)) {
      sum[count] = known.reduce<number>((a, b) => a + (b ?? 0), 0);
    }
  }
  return sum;
}

/** "41 to 12, 3 abstained"; "" when neither side was counted. */
export function sayVotes(votes: Votes): string {
  if (votes.for === undefined && votes.against === undefined) return "";
  const sides =
    votes.against === undefined
      ? `${votes.for} for`
      : votes.for === undefined
        ? `${votes.against} against`
        : `${votes.for} to ${votes.against}`;
  return votes.abstain ? `${sides}, ${votes.abstain} abstained` : sides;
}

/** What carries a vote, within a sentence: "a majority of votes cast"; "" where nobody knows, or it is none of the usual. */
export function sayThreshold(cell: Cell): string {
  const threshold = chosen(thresholds, cell);
  if (!threshold || threshold === "Other") return "";
  return isTwoThirds(threshold) ? threshold.toLowerCase() : `a ${threshold.toLowerCase()}`;
}

const isTwoThirds = (threshold: Threshold) => threshold.startsWith("Two-thirds");
const countsThePresent = (threshold: Threshold) => threshold.endsWith("present");
const carries = (yes: number, of: number, threshold: Threshold) =>
  yes > 0 && (isTwoThirds(threshold) ? 3 * yes >= 2 * of : 2 * yes > of);

/**
 * Whether the counts reach the threshold. Of votes cast leaves abstentions out (Robert's Rules, 12th ed., 44:1); of those present counts
 * them, and everyone who did not vote, as no. Undefined when the threshold is another one or a count it needs is unknown.
 */
export function thresholdMet(threshold: Cell, votes: Votes): boolean | undefined {
  const known = chosen(thresholds, threshold);
  if (!known || known === "Other" || votes.for === undefined) return undefined;
  if (!countsThePresent(known)) {
    return votes.against === undefined ? undefined : carries(votes.for, votes.for + votes.against, known);
  }
  const atLeast = votes.for + (votes.against ?? 0) + (votes.abstain ?? 0);
  const present = votes.present === undefined ? undefined : Math.max(votes.present, atLeast);
  if (present !== undefined) return carries(votes.for, present, known);
  // Nobody counted the room. Those who are known to be in it may already be too many.
  return carries(votes.for, atLeast, known) ? undefined : false;
}

/** Whether a threshold says how votes are counted; blank and Other do not. */
export function knowsThreshold(threshold: Cell): boolean {
  const known = chosen(thresholds, threshold);
  return known !== undefined && known !== "Other";
}

/** The quorum in people. A share ("10%", or 0.1 as Sheets keeps it) is of the members; undefined when unknown. */
export function quorumOf(rules: RulesRow): number | undefined {
  const text = words(rules.Quorum);
  const percent = /^(\d+(?:\.\d+)?)\s*%/.exec(text);
  const share = percent ? Number(percent[1]) / 100 : amount(rules.Quorum);
  if (share === undefined) return undefined;
  if (!percent && (share >= 1 || share === 0)) return Math.ceil(share);
  const members = amount(rules.Members);
  return members === undefined ? undefined : Math.ceil(share * members - 1e-9);
}

/** Whether enough people were there; undefined when the quorum or the room was not counted. */
export function quorumMet(quorum: number | undefined, votes: Votes): boolean | undefined {
  if (quorum === undefined) return undefined;
  const voted = (votes.for ?? 0) + (votes.against ?? 0) + (votes.abstain ?? 0);
  if (Math.max(voted, votes.present ?? 0) >= quorum) return true;
  return votes.present === undefined ? undefined : false;
}

/**
 * Yes votes that carry it when everyone who comes votes: more than half, or two-thirds, of `turnout`, or of the quorum when fewer would come
 * (a smaller meeting cannot vote at all). Also the custom function VOTES_NEEDED. Undefined without a threshold we know or any number of people.
 */
export function votesNeeded(turnout: Cell, quorum: Cell, threshold: Cell): number | undefined {
  const known = chosen(thresholds, threshold);
  const come = amount(turnout);
  const must = amount(quorum);
  if (!known || known === "Other" || (come === undefined && must === undefined)) return undefined;
  const people = Math.ceil(Math.max(come ?? 0, must ?? 0));
  return Math.max(1, isTwoThirds(known) ? Math.ceil((2 * people) / 3) : Math.floor(people / 2) + 1);
}
