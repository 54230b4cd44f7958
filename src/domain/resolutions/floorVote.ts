import { type Threshold, thresholds } from "../../tables/lists";
import { chanceToCarry, chanceToReach } from "./chance";
import { amount, type Cell, chosen } from "./rows";
import { votesNeeded } from "./votes";

/** What the floor vote rests on; blanks are unknown. Rates are fractions. */
export interface FloorVoteInput {
  /** How many people come, ours included. */
  turnout?: Cell;
  quorum?: Cell;
  threshold?: Cell;
  /** Promised to come and vote yes. */
  supporters?: Cell;
  /** Known to be against. */
  opponents?: Cell;
  /** The share of those who promise that comes; half, when there is no history (Australian Conservation Foundation, "Getting people there"). */
  showRate?: Cell;
  /** The share of calls that reach the person. */
  reachRate?: Cell;
  /** The share of people reached who promise to come. */
  yesRate?: Cell;
}

export interface FloorVote {
  votesNeeded?: number;
  committed: number;
  /** Supporters × show rate, not rounded. */
  expected: number;
  /** Whole votes missing; 0 when there are enough. */
  shortfall?: number;
  /** Whole votes more than needed; 0 when short. */
  spare?: number;
  /** How many more people have to promise. */
  commitmentsNeeded?: number;
  /** Talks it takes to get these promises. */
  conversations?: number;
  /** Calls it takes, those that reach nobody included. */
  calls?: number;
  /** See `chanceToCarry`; it takes a meeting that can vote as given. */
  chance?: number;
  /** The probability that our own people carry it when everyone else in the room votes no. */
  chanceAgainstAll?: number;
  /** People missing for a quorum, when the turnout stays under it. */
  underQuorum?: number;
  assumptions: string[];
}

export const usualRates = { showRate: 0.5, reachRate: 0.4, yesRate: 1 / 3 };
const rateSentences = {
  showRate: "Half of those who promise come, until we have this local’s own history.",
  reachRate: "4 calls in 10 reach someone, until we have our own figures.",
  yesRate: "1 in 3 of those we reach promises to come, until we have our own figures.",
};
type Rate = keyof typeof usualRates;

/** Rounds up to whole people; a hair above a whole number is only how computers keep fractions. */
const wholeUp = (x: number): number => Math.max(0, Math.ceil(x - 1e-9));
const wholePeople = (cell: Cell): number => Math.round(amount(cell) ?? 0);
const percent = (rate: number) => `${Math.round(rate * 100)}%`;

/** What it takes to carry a vote in the room: the votes, the promises behind them, the calls behind those, and the chance as it stands. */
export function floorVote(input: FloorVoteInput): FloorVote {
  const assumptions: string[] = [];
  const rate = (name: Rate): number => {
    const given = amount(input[name]);
    if (given !== undefined && given <= 1) return given;
    assumptions.push(rateSentences[name]);
    return usualRates[name];
  };
  const showRate = rate("showRate");
  const committed = wholePeople(input.supporters);
  const opponents = wholePeople(input.opponents);
  const expected = Number((committed * showRate).toFixed(6));
  const turnout = amount(input.turnout);
  const quorum = amount(input.quorum);
  const threshold = chosen(thresholds, input.threshold);
  const needed = votesNeeded(turnout, quorum, threshold);
  const result: FloorVote = { committed, expected, assumptions };

  if (quorum !== undefined && turnout !== undefined && turnout < quorum) {
    result.underQuorum = Math.ceil(quorum - turnout);
    assumptions.push(
      `${turnout} would come and the quorum is ${quorum}, so bring ${result.underQuorum} more before any vote can be held.`,
    );
  }
  if (turnout === undefined && quorum !== undefined) {
    assumptions.push(`We count with the quorum of ${quorum}. Ask how many usually come.`);
  }
  if (turnout === undefined && quorum === undefined) {
    assumptions.push("Ask how many usually come, and what the quorum is.");
  }
  if (!threshold || threshold === "Other") {
    assumptions.push(
      "Ask the chair what carries it, and whether that is counted of the votes or of everyone in the room.",
    );
    return result;
  }
  assumptions.push(...whatCarries(threshold));
  // The room as given, or the smallest that may vote.
  const room = Math.max(turnout ?? 0, quorum ?? 0);
  result.chance = chanceToCarry({ supporters: committed, opponents, showRate, threshold, turnout: room });
  assumptions.push(...whatChanceIs(committed, opponents, showRate, room, quorum));
  if (needed === undefined) return result;
  result.votesNeeded = needed;
  result.chanceAgainstAll = chanceToReach(needed, committed, showRate);
  result.shortfall = wholeUp(needed - expected);
  result.spare = Math.max(0, Math.floor(expected + 1e-9) - needed);
  if (result.shortfall > 0 && showRate === 0) {
    assumptions.push(
      "With a show rate of 0 nobody comes, however many promise. Put in what happened at the last meetings.",
    );
    return result;
  }
  result.commitmentsNeeded = result.shortfall === 0 ? 0 : wholeUp((needed - expected) / showRate);
  return { ...result, ...work(result.commitmentsNeeded, rate("reachRate"), rate("yesRate"), assumptions) };
}

function work(commitments: number, reachRate: number, yesRate: number, assumptions: string[]) {
  if (commitments === 0) return { conversations: 0, calls: 0 };
  if (reachRate * yesRate === 0) {
    assumptions.push(
      "With nobody reached or nobody saying yes there is no number of calls. Put in rates above 0.",
    );
    return {};
  }
  return {
    conversations: wholeUp(commitments / yesRate),
    calls: wholeUp(commitments / (reachRate * yesRate)),
  };
}

function whatCarries(threshold: Threshold): string[] {
  if (threshold.endsWith("present")) return [`${threshold}: whoever abstains counts as a no.`];
  return [`${threshold}: abstentions do not count. We take it that everyone who comes votes.`];
}

function whatChanceIs(
  supporters: number,
  opponents: number,
  showRate: number,
  room: number,
  quorum?: number,
): string[] {
  const known = `The chance counts only people we know: ${supporters} for and ${opponents} against, each coming with ${percent(showRate)}, each on their own.`;
  const others = Math.max(0, Math.round(room - (supporters + opponents) * showRate));
  const rest =
    others > 0 ? [`About ${others} others in the room are left out, as nobody has asked them yet.`] : [];
  const vote = quorum ? ["It takes for granted that a quorum is there."] : [];
  return [known, ...rest, ...vote];
}
