import { addDays } from "../../tables/kit/day";
import { daysUntil } from "../days";
import { decidingBody, whoDecides } from "./bodies";
import type { Course, Status } from "./course";
import { amount, type Cell, type RulesRow, words } from "./rows";

export type DateState = "ok" | "tight" | "late" | "impossible";

export interface PlanDate {
  what: string;
  /** ISO; "" when nobody knows it yet. */
  on: string;
  state: DateState;
  why: string;
}

/** A body that has to decide, with its rules. */
export interface PlanBody {
  /** As people say it; else made from the rules. */
  name?: string;
  rules: RulesRow;
}

export interface PlanInput {
  /** ISO */
  today: string;
  /** The local first, then each body it is sent on to. */
  bodies: readonly PlanBody[];
  /** ISO; the last day on which a decision is of use. */
  decideBy?: string;
  /** What that day is: "election day". */
  decideByIs?: string;
  /** How long a member poll stays open; two weeks unless told. */
  pollDays?: number;
  /** What the first body has had already. */
  done?: { submitted?: boolean; noticed?: boolean; moved?: boolean };
  /** A poll under way, or over: `closes` is its last day, "" when nobody has said; `ratifiedOn` the day the board was put off to. */
  poll?: { over: boolean; closes: string; ratifiedOn: string };
  mover?: string;
  seconder?: string;
  /** Yes votes that will likely be there, and how many it takes. */
  likely?: number;
  votesNeeded?: number;
  /** Members are to hear the candidates before they vote, and have not yet. */
  forum?: boolean;
  /** Who says so, in their words. */
  forumAsked?: string;
}

export interface Plan {
  /** The last day on which the text and the notice can still go in for the meeting aimed at; "" when unknown or done. */
  lastSafeDay: string;
  /** The meeting or the poll's first day aimed at; "" when unknown. */
  meeting: string;
  /** The day on which the last of the bodies decides; "" when unknown. */
  decided: string;
  dates: PlanDate[];
  /** What could be done instead, as sentences; empty while all is well. */
  instead: string[];
}

/** A week or less is tight. */
export const tightDays = 7;

/**
 * The last day to send a text in and have notice given for a meeting: the earlier of the two. Also the custom function LAST_SAFE_DAY.
 * "" when the meeting is no day.
 */
export function lastSafeDay(
  meeting: string,
  noticeDays: number | undefined,
  submissionDays?: number,
): string {
  return addDays(meeting, -Math.ceil(Math.max(noticeDays ?? 0, submissionDays ?? 0)));
}

const wholeDays = (cell: Cell): number | undefined => {
  const days = amount(cell);
  return days === undefined ? undefined : Math.ceil(days);
};
/** Calendar days before the meeting by which members must be told; undefined where nobody has said. */
export const noticeDays = (rules: RulesRow) => wholeDays(rules["Notice days"]);
/** Calendar days before the meeting by which the text must be in; undefined where nobody has said. */
export const submissionDays = (rules: RulesRow) => wholeDays(rules["Submission days"]);

export const businessDays = /\b(business|working|work) ?days?\b/i;
/** Whether what people wrote of the rules counts days that are worked; the columns count calendar days. */
export const speaksOfBusinessDays = (rules: RulesRow): boolean =>
  [rules["Rules source"], rules.Notes].some((cell) => businessDays.test(words(cell)));

export const leadDays = (rules: RulesRow): number =>
  Math.max(noticeDays(rules) ?? 0, submissionDays(rules) ?? 0);

/** What the first body has had already, for a resolution under way. */
export function doneSoFar({ status, last, seconded, until }: Course): NonNullable<PlanInput["done"]> {
  return {
    submitted: last !== undefined && status !== "Idea" && status !== "Drafted",
    noticed: beforeThem.includes(status) || (status === "To be moved again" && until !== ""),
    moved: seconded,
  };
}

/** A body that has the question before it, or has set it aside, needs no new notice of it; nor does one that said when it goes on. */
const beforeThem: readonly Status[] = [
  "On the agenda",
  "Moved",
  "On the floor",
  "Vote under way",
  "Postponed",
  "On the table",
];

export const nameOf = ({ name, rules }: PlanBody): string => name || decidingBody(rules) || "the meeting";

/** Whether anybody has put in how early a text or a notice has to be there; 0 is an answer. */
export const leadKnown = (rules: RulesRow): boolean =>
  amount(rules["Notice days"]) !== undefined || amount(rules["Submission days"]) !== undefined;

export function isPoll(rules: RulesRow): boolean {
  const decider = whoDecides(rules);
  return (
    decider === "Member poll" ||
    decider === "Poll then board" ||
    (!decider && words(rules.Process) === "Member poll")
  );
}

/** How far a day is: past, a week or less, or further; beyond the deadline it is of no use. */
export function stateOf({ today, decideBy }: PlanInput): (on: string) => DateState {
  return (on) => {
    if (decideBy && on > decideBy) return "impossible";
    const days = daysUntil(on, today) ?? 0;
    if (days < 0) return "late";
    return days <= tightDays ? "tight" : "ok";
  };
}
