import { steps as knownSteps, type Outcome, type Step } from "../../tables/lists";
import { dayIn, sayDay } from "../days";
import { beginning, type Course, closed } from "./course";
import { nextSteps } from "./nextSteps";
import { stepsInOrder, stepsPassed, type WhereAndWhen } from "./passed";
import { type Passed, pathOf, type Visit } from "./path";
import { capital, chosen, type StepRow, words } from "./rows";
import { addUp, type Votes } from "./votes";

/** All that follows from a resolution's steps; plain data. */
export interface Life extends Course {
  /** The status with its body and day: "Submitted to IBEW 103 general meeting". */
  said: string;
  /** Something is still due. A decision that travels on to other bodies is open and has an outcome. */
  open: boolean;
  /** The decision of the local where it starts; "" while there is none. */
  outcome: Outcome | "";
  decidedOn: string;
  votes: Votes;
  path: Visit[];
  /** What may come next, the likely steps first. */
  next: Step[];
  /** Sentences about what is overdue, missing or out of order. */
  attention: string[];
}

/**
 * Where a resolution stands, worked out from its steps alone. Rows that people typed out of order are taken at their word and named in
 * `attention`.
 */
export function lifeOf(rows: readonly StepRow[], about: WhereAndWhen = {}): Life {
  const { resolution = {}, rules = {}, today = "" } = about;
  const passed = stepsPassed(rows, about);
  const course = passed[passed.length - 1]?.after ?? beginning;
  const { won, ended } = course;
  return {
    ...course,
    said: sayStatus(course, today),
    open: !closed.includes(course.status),
    outcome: won?.outcome ?? ended?.outcome ?? "",
    decidedOn: won?.on ?? ended?.on ?? "",
    votes: won?.votes ?? ended?.votes ?? (course.sessions.length ? addUp(course.sessions) : course.counted),
    path: pathOf(passed, { resolution, rules }, today),
    next: nextSteps(course, rules),
    attention: [
      ...misread(rows, about),
      ...outOfOrder(passed, today),
      ...due(course, today),
      ...unsaid(course),
    ],
  };
}

function misread(rows: readonly StepRow[], about: WhereAndWhen): string[] {
  return stepsInOrder(rows, about)
    .filter((row) => words(row.Step) && !chosen(knownSteps, row.Step))
    .map((row) => `“${words(row.Step)}” is not a step we know, so choose one from the list.`);
}

function outOfOrder(passed: readonly Passed[], today: string): string[] {
  return passed
    .filter(({ why }) => why)
    .map(({ step, row, why }) => `${step}${sayOn(row, today)} seems out of order. ${why}`);
}

function unsaid({ won, away }: Course): string[] {
  if (!won || won.outcome || away) return [];
  return ["It was adopted. Choose under Outcome what that means for the endorsement."];
}

/** The cells of the resolution's own row that follow from its steps. A row without steps is left as people typed it: ask for none. */
export const cellsOf = (life: Life) => ({
  Status: life.status,
  "Next body": life.open ? life.body : "",
  "Next date": life.open ? life.until : "",
  Outcome: life.outcome,
  "Decided on": life.decidedOn,
  "For votes": life.votes.for ?? "",
  Against: life.votes.against ?? "",
  Abstain: life.votes.abstain ?? "",
});

export const sayOn = (row: StepRow, today: string) =>
  dayIn(row.On) ? ` on ${sayDay(dayIn(row.On), today)}` : "";

function sayStatus({ status, body, until }: Course, today: string): string {
  const at = body ? ` at ${body}` : "";
  const by = body ? ` by ${body}` : "";
  const to = body ? ` to ${body}` : "";
  const day = until ? sayDay(until, today) : "";
  switch (status) {
    case "Submitted":
    case "Forwarded":
      return status + to;
    case "On the agenda":
      return body ? `On the agenda of ${body}` : status;
    case "Moved":
    case "On the floor":
    case "Vote under way":
      return status + at;
    case "To be moved again":
      return `To be moved again${at}${day && ` on ${day}`}`;
    case "Referred":
      return `Referred${to}${day && `, due back ${day}`}`;
    case "Postponed":
      return day ? `Postponed to ${day}` : `Postponed${by}`;
    case "On the table":
    case "Poll open":
      return day ? `${status} until ${day}` : status;
    case "Poll closed":
      return day ? `${status}, to be ratified on ${day}` : status;
    case "To be ratified":
      return day ? `${status} on ${day}` : status;
    case "Recommended":
    case "Adopted":
    case "Ratified":
    case "Rescinded":
    case "Not ratified":
      return status + by;
    case "Failed":
      return `Voted down${by}`;
    default:
      return status;
  }
}

/** What ran out while nobody recorded anything. */
export function due({ status, until, body }: Course, today: string): string[] {
  if (!until || !today || until >= today) return [];
  const day = sayDay(until, today);
  switch (status) {
    case "On the table":
      return [
        `It lay on the table until ${day}. Record Taken from the table if someone took it up, or Lapsed.`,
      ];
    case "Referred":
      return [
        `${capital(body || "the committee")} was due back ${day}. Ask what came of it, then record it.`,
      ];
    case "Postponed":
      return [`It was put off to ${day}. Record what the meeting did with it.`];
    case "Poll open":
      return [`The poll ran until ${day}. Record Poll closed, with the counts.`];
    case "To be moved again":
    case "Vote under way":
    case "Poll closed":
    case "To be ratified":
      return [`The next meeting was on ${day}. Record what it did.`];
    default:
      return [];
  }
}
