import type { Step } from "../../tables/lists";
import { sayDay } from "../days";
import { bodyKind, decidingBody, whoDecides } from "./bodies";
import { type About, type Course, closed } from "./course";
import { type ResolutionRow, type RulesRow, type StepRow, sameKey, words } from "./rows";
import { sayVotes, votesIn } from "./votes";

/** One body on a resolution's way. */
export interface Visit {
  body: string;
  state: "done" | "now" | "ahead";
  /** The day it acted, or is due to; "" when not known. */
  on: string;
  said: string;
}

/** A step that was recorded, with where the resolution stood before and after it. */
export interface Passed {
  step: Step;
  row: StepRow;
  before: Course;
  after: Course;
  /** Why it may not come here; "" when it may. */
  why: string;
}

const sends: readonly Step[] = ["Forwarded", "Referred", "Submitted"];
const decides: readonly Step[] = [
  "Adopted",
  "Adopted as amended",
  "Substitute adopted",
  "Failed",
  "Ratified",
  "Not ratified",
];

/** The bodies in the order it met them, and those it still has to meet. */
export function pathOf(passed: readonly Passed[], about: About, today: string): Visit[] {
  const path: Visit[] = [];
  let decidedHere = false;
  for (const { step, row, after } of passed) {
    const body = after.body;
    if (!body) continue;
    const here = path[path.length - 1];
    const arrives = !here || sameKey(here.body) !== sameKey(body);
    if (here && arrives && !decidedHere && sends.includes(step)) {
      here.said = [`${step} to ${body}`, sayVotes(votesIn(row))].filter(Boolean).join(", ");
      here.on = after.on;
    }
    if (here && arrives) here.state = "done";
    if (here && !arrives && decidedHere && sends.includes(step)) continue;
    decidedHere = decides.includes(step);
    const sent = sends.includes(step);
    const said = sent ? waiting(step, after, today) : sayStep(step, row, after, today);
    const on = sent ? after.until : after.on;
    if (here && !arrives) Object.assign(here, { on, said });
    else path.push({ body, state: "now", on, said });
  }
  const last = passed[passed.length - 1]?.after;
  const current = path[path.length - 1];
  if (last && current && closed.includes(last.status)) current.state = "done";
  return [...path, ...ahead(path, last, about.resolution, about.rules)];
}

function sayStep(step: Step, row: StepRow, after: Course, today: string): string {
  const counted = sayVotes(votesIn(row)) || (decides.includes(step) ? sayVotes(after.won?.votes ?? {}) : "");
  return [step + sayUntil(step, after, today), counted].filter(Boolean).join(", ");
}

const setAside: readonly Step[] = ["Postponed", "Laid on the table", "Poll opened"];
const goesOn: readonly Step[] = ["No quorum", "Adjourned before it", "Session counted"];

function sayUntil(step: Step, { until }: Course, today: string): string {
  if (!until) return "";
  const day = sayDay(until, today);
  if (setAside.includes(step)) return ` until ${day}`;
  if (goesOn.includes(step)) return `, next meeting ${day}`;
  return step === "On the agenda" ? ` for ${day}` : "";
}

function waiting(step: Step, after: Course, today: string): string {
  const due = after.until ? `, due back ${sayDay(after.until, today)}` : "";
  return step === "Referred" ? `A committee has it${due}` : "They have the text";
}

function ahead(
  path: readonly Visit[],
  last: Course | undefined,
  resolution: ResolutionRow,
  rules: RulesRow,
): Visit[] {
  const met = (body: string) => path.some((visit) => sameKey(visit.body) === sameKey(body));
  const decider = whoDecides(rules);
  const next: string[] = last?.referredBy ? [last.referredBy] : [];
  if (!last?.won && !last?.ended) {
    const kindMet = path.some((visit) => bodyKind(visit.body, rules.Local) === decider);
    if (decider && !kindMet) next.push(decidingBody(rules));
    if (decider === "Poll then board") next.push(decidingBody(rules, "Executive board"));
  }
  if (words(resolution["Next body"])) next.push(words(resolution["Next body"]));
  const current = path[path.length - 1];
  const toCome = next.filter(
    (body) => !met(body) || (body === last?.referredBy && sameKey(current?.body) !== sameKey(body)),
  );
  return [...new Set(toCome)].map((body) => ({ body, state: "ahead", on: "", said: "" }));
}
