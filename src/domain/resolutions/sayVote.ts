import type { FloorVote } from "./floorVote";

/** The answer of a floor vote, as people say it. */
export interface Verdict {
  is: "enough" | "short" | "no quorum" | "unknown";
  headline: string;
  /** What it means, in sentences. */
  lines: string[];
}

/** The room it was reckoned for; undefined is unknown. */
export interface Expected {
  turnout?: number;
  quorum?: number;
  /** Whether we know what carries it there. */
  thresholdKnown: boolean;
}

/** Whether they have the votes, first; then the numbers behind it. */
export function sayVote(vote: FloorVote, { turnout, quorum, thresholdKnown }: Expected): Verdict {
  const { votesNeeded, committed, expected, shortfall = 0, spare = 0, underQuorum } = vote;
  if (underQuorum)
    return {
      is: "no quorum",
      headline: `First get ${underQuorum} more through the door`,
      lines: [`${turnout} would come; ${quorum} are needed to vote at all.`],
    };
  if (!thresholdKnown)
    return {
      is: "unknown",
      headline: "Ask how this body counts",
      lines: ["Of votes cast, or of everyone present? The chair knows, or the by-laws."],
    };
  if (votesNeeded === undefined)
    return {
      is: "unknown",
      headline: "How many will come?",
      lines: ["Put in how many usually come, or the quorum."],
    };
  const room = turnout === undefined ? `no more than the quorum of ${quorum} come` : sayPeople(turnout);
  const votes = votesNeeded === 1 ? "1 yes vote carries" : `${votesNeeded} yes votes carry`;
  const lines = [
    `${votes} it if ${room}.`,
    committed === 0
      ? "Nobody has promised to come yet."
      : `${Math.floor(expected + 1e-9)} of your ${committed} will likely be there.`,
  ];
  if (shortfall > 0)
    return {
      is: "short",
      headline: `You are ${shortfall === 1 ? "1 vote" : `${shortfall} votes`} short`,
      lines,
    };
  return {
    is: "enough",
    headline: `You have it, with ${spare === 0 ? "none" : spare} to spare`,
    lines: ["Call everyone the day before.", ...lines],
  };
}

const sayPeople = (n: number) => (n === 1 ? "1 person comes" : `${n.toLocaleString("en-US")} people come`);

/** "74%"; nothing is said to be certain. */
export function sayChance(chance: number): string {
  if (chance < 0.01) return "less than 1%";
  if (chance > 0.99) return "more than 99%";
  return `${Math.round(chance * 100)}%`;
}
