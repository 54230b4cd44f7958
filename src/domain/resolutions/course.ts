import type { Outcome, Step } from "../../tables/lists";
import type { ResolutionRow, RulesRow } from "./rows";
import type { Votes } from "./votes";

/** Every status a resolution can have. Robert's Rules, 12th ed., as most US locals use them. */
export const statuses = [
  "Idea",
  "Drafted",
  "Submitted",
  "On the agenda",
  "Moved",
  "On the floor",
  "To be moved again",
  "Referred",
  "Postponed",
  "On the table",
  "Poll open",
  "Poll closed",
  "Vote under way",
  "Recommended",
  "To be ratified",
  "Forwarded",
  "Adopted",
  "Ratified",
  "Failed",
  "Not ratified",
  "Died without a second",
  "Lapsed",
  "Postponed indefinitely",
  "Withdrawn",
  "Ruled out of order",
  "Rescinded",
] as const;
export type Status = (typeof statuses)[number];
/** Nothing more is due: someone has to bring it again, or take the decision back. */
export const closed: readonly Status[] = statuses.slice(statuses.indexOf("Adopted"));

/** What a course is read with: the resolution's own row and the rules of the local where it starts. */
export interface About {
  resolution: ResolutionRow;
  rules: RulesRow;
}

export interface Decided {
  outcome: Outcome | "";
  on: string;
  votes: Votes;
  body: string;
}

/** Where a resolution stands after some of its steps. */
export interface Course {
  status: Status;
  /** The body it is before; "" while nobody has it. */
  body: string;
  /** The day it is put off, out or open until; "" when none was said. */
  until: string;
  /** The day of the last step. */
  on: string;
  last?: Step;
  /** The body that sent it to a committee and gets it back; "" otherwise. */
  referredBy: string;
  /** It may be voted on: someone seconded it, or no second is needed. */
  seconded: boolean;
  polled: boolean;
  /** Members have heard the candidates. */
  forumHeld: boolean;
  sessions: readonly Votes[];
  /** The poll, the added sessions or a recommendation: what a decision without counts of its own rests on. */
  counted: Votes;
  /** The local's own standing decision for it. It outlives what higher bodies do. */
  won?: Decided;
  /** How it ended, when it did not win. */
  ended?: Decided;
  /** Sent on to other bodies after the local's own decision. */
  away: boolean;
}

export const beginning: Course = {
  status: "Idea",
  body: "",
  until: "",
  on: "",
  referredBy: "",
  seconded: false,
  polled: false,
  forumHeld: false,
  sessions: [],
  counted: {},
  away: false,
};
