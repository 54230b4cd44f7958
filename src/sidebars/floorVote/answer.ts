import type { FloorVoteForm } from "../../addon/actions/floorVoteForm";
import { daysUntil, sayDate } from "../../domain/days";
import {
  type FloorVote,
  type FloorVoteInput,
  floorVote,
  usualRates,
} from "../../domain/resolutions/floorVote";
import { amount, capital } from "../../domain/resolutions/rows";
import { sayChance, sayVote, type Verdict } from "../../domain/resolutions/sayVote";
import { knowsThreshold } from "../../domain/resolutions/votes";
import { el, many } from "../dom";
import { meterOf } from "../meter";

/** What follows from the numbers: the answer, the work it means, and how sure that is. */
export interface Answer {
  /** The rule it was reckoned with: "Two-thirds of votes cast · quorum 60". */
  rule: string;
  card: HTMLElement;
  work: HTMLElement[];
  certainty: HTMLElement[];
}

const cardOf: Record<Verdict["is"], string> = {
  enough: "good",
  short: "why",
  "no quorum": "why",
  unknown: "known",
};

export function answerOf(input: FloorVoteInput, { meeting, today }: FloorVoteForm): Answer {
  const vote = floorVote(input);
  const turnout = amount(input.turnout);
  const quorum = amount(input.quorum);
  const verdict = sayVote(vote, { turnout, quorum, thresholdKnown: knowsThreshold(input.threshold) });
  const card = el(
    "div",
    { class: `card ${cardOf[verdict.is]}` },
    el("h2", {}, verdict.headline),
    ...verdict.lines.map(figureFirst),
  );
  const room = Math.max(turnout ?? 0, quorum ?? 0);
  return {
    rule: [input.threshold, quorum !== undefined && `quorum ${quorum}`].filter(Boolean).join(" · "),
    card,
    work: [...barOf(vote, room), ...workOf(vote, input, meeting, today)],
    certainty: certaintyOf(vote),
  };
}

/** "60 yes votes carry it …", the number strong. */
function figureFirst(line: string): HTMLElement {
  const [figure = ""] = /^[\d,]+/.exec(line) ?? [];
  return el("p", {}, figure !== "" && el("b", {}, figure), line.slice(figure.length));
}

function barOf({ votesNeeded, expected }: FloorVote, room: number): HTMLElement[] {
  if (votesNeeded === undefined || room === 0) return [];
  const likely = Math.floor(expected + 1e-9);
  const meter = meterOf({
    of: room,
    parts: [{ kind: "did", n: likely }],
    goal: { at: votesNeeded, words: `${votesNeeded} needed of ${room}` },
    read: `${likely} of the ${room} people in the room are likely yes votes; ${votesNeeded} are needed.`,
  });
  return [meter, el("p", { class: "hint" }, el("i", { class: "key did" }), ` ${likely} likely yes`)];
}

/** The promises that are missing, and the talks, calls and days they take. */
function workOf(vote: FloorVote, input: FloorVoteInput, meeting: string, today: string): HTMLElement[] {
  const { commitmentsNeeded = 0, conversations, calls } = vote;
  if (commitmentsNeeded === 0) return [];
  const line = (strong: string, words: string) => el("li", {}, el("b", {}, strong), words);
  const lines = [line(many(commitmentsNeeded, "more person", "more people"), " who promise to come")];
  if (conversations !== undefined && calls !== undefined) {
    const days = daysUntil(meeting, today) ?? 0;
    const aDay = Math.ceil(calls / Math.max(1, days));
    lines.push(
      line(many(conversations, "conversation", "conversations"), `, at ${sayYes(rateOf(input, "yesRate"))}`),
      line(many(calls, "call", "calls"), `, as ${percent(rateOf(input, "reachRate"))} reach someone`),
    );
    if (days > 1)
      lines.push(line(`${aDay} a day`, ` until ${sayDate(meeting, today)}, for all of you together`));
  }
  return [el("h2", {}, "To get there"), el("ul", { class: "lines" }, ...lines)];
}

const rateOf = (input: FloorVoteInput, name: "yesRate" | "reachRate"): number =>
  amount(input[name]) ?? usualRates[name];
const percent = (rate: number) => `${Math.round(rate * 100)}%`;

/** "1 yes in 3", or "45% yes" */
function sayYes(rate: number): string {
  const inAll = Math.round(1 / rate);
  return Math.abs(1 / rate - inAll) < 0.02 ? `1 yes in ${inAll}` : `${percent(rate)} yes`;
}

/** Between the worst and the best that the others in the room can do, and what is taken for granted. */
function certaintyOf({ chance, chanceAgainstAll, assumptions }: FloorVote): HTMLElement[] {
  const line = (share: number, words: string) => el("li", {}, el("b", {}, capital(sayChance(share))), words);
  const known = chance !== undefined && chanceAgainstAll !== undefined;
  const chances = known && [
    el("h2", {}, "How sure is that?"),
    el("p", {}, "The chance that it carries:"),
    el(
      "ul",
      { class: "lines" },
      line(chanceAgainstAll, ", if everyone else in the room votes no"),
      line(chance, ", if only the people we know vote"),
    ),
  ];
  const granted = assumptions.map((sentence) => el("li", {}, sentence));
  return [
    ...(chances || []),
    el(
      "details",
      {},
      el("summary", {}, "What we take for granted"),
      el("ul", { class: "lines" }, ...granted),
    ),
  ];
}
