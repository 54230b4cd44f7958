import { addDays } from "../../tables/kit/day";
import type { AnyRow } from "../../tables/kit/table";
import { dayIn } from "../days";
import { bodyNamed } from "./above";
import { decidingBody, settlesIt, whoDecides } from "./bodies";
import type { Course, Status } from "./course";
import { forumAsked } from "./forumFirst";
import { cellsOf, type Life } from "./life";
import { meetings } from "./meets";
import type { WhereAndWhen } from "./passed";
import { plan } from "./plan";
import { doneSoFar, leadDays, type PlanInput } from "./planInput";
import { type RulesRow, words } from "./rows";

/** Cells that a person may have filled where neither the steps nor the rules say anything. */
const mayBeTyped: readonly string[] = ["Next body", "Next date", "Last safe day"];

/** What a resolution is planned with, in its own local or at the body that has it now; undefined once it is closed, or where we know nothing of that body. */
export function planInputOf(life: Life, about: WhereAndWhen, decideBy = ""): PlanInput | undefined {
  const { rules = {}, resolution = {}, today = "" } = about;
  if (!life.open || !words(rules.Local) || !today) return undefined;
  if (life.away) return inputThere(life, about, decideBy);
  const saidNext = saysWhen.includes(life.status) && life.until >= today && meetingAfter(life, rules);
  const asked = life.forumHeld ? "" : forumAsked(rules, resolution);
  const done = doneSoFar(life);
  return {
    today,
    bodies: [{ rules: { ...rules, ...(saidNext && { "Next meeting": saidNext }) } }],
    ...(decideBy && { decideBy }),
    // What a unit or a committee has had, the members of the local have not.
    done: { ...done, noticed: done.noticed === true && decidesIt(life, rules) },
    ...(polling.includes(life.status) && { poll: pollOf(life) }),
    mover: words(resolution.Mover),
    seconder: words(resolution.Seconder),
    ...(asked && { forum: true, forumAsked: asked }),
  };
}

/** Where the body itself has said when it goes on. */
const saysWhen: readonly Status[] = ["Postponed", "To be moved again", "Vote under way", "On the agenda"];
const polling: readonly Status[] = ["Poll open", "Poll closed", "To be ratified"];

const pollOf = ({ status, until }: Life): NonNullable<PlanInput["poll"]> =>
  status === "Poll open"
    ? { over: false, closes: until, ratifiedOn: "" }
    : { over: true, closes: "", ratifiedOn: until };

/** What it is planned with at another body, where we know of that one. Whoever moved it in the local moves nothing there. */
function inputThere(
  life: Life,
  { bodies = [], resolution = {}, today = "" }: WhereAndWhen,
  decideBy: string,
): PlanInput | undefined {
  const there = bodyNamed(bodies, life.body);
  if (!there) return undefined;
  const typed = dayIn(resolution["Next date"]);
  const aim = meetingThere(life, there.rules, today) || (typed >= today ? typed : "");
  const rules = aim ? { ...there.rules, "Next meeting": aim } : there.rules;
  const body = { name: there.name, rules };
  return { today, bodies: [body], ...(decideBy && { decideBy }), done: doneSoFar(life) };
}

/** The next meeting of another body that was sent the text early enough for it; "" when nobody knows. */
export function meetingThere({ status, on }: Course, rules: RulesRow, today: string): string {
  const lead = status === "Forwarded" ? leadDays(rules) : 0;
  return meetings(rules, today, addDays(today, 400)).find((day) => day >= addDays(on, lead)) ?? "";
}

const decidesIt = ({ body }: Course, rules: RulesRow) => !body || settlesIt(body, rules, true);

/** The day it was put off to; where that is a unit's or a committee's, the next day on which the local can decide. */
function meetingAfter(life: Life, rules: RulesRow): string {
  if (decidesIt(life, rules)) return life.until;
  return meetings(rules, life.until, addDays(life.until, 400))[0] ?? "";
}

/**
 * The cells of a resolution's row that follow from its steps, and, while it is still before its own local, from that
 * local's rules: the body and the meeting it comes to next, and the last day to be in time for it.
 * @param decideBy ISO; the last day on which a decision is of use, "" when nobody has said
 */
export function standingCells(life: Life, about: WhereAndWhen, decideBy = ""): AnyRow {
  const cells = cellsOf(life);
  const { rules = {} } = about;
  const input = life.away ? undefined : planInputOf(life, about, decideBy);
  if (!input) return { ...cells, "Last safe day": "" };
  const { meeting, lastSafeDay } = plan(input);
  const body = nextBody(life, rules);
  return {
    ...cells,
    "Next body": body,
    // The days we know are those of the body that decides; a committee or a unit meets on its own.
    "Next date": life.until || (decidesIt({ ...life, body }, rules) ? meeting : ""),
    "Last safe day": lastSafeDay,
  };
}

/** The body that acts next: after a recommendation the one that decides, after a poll the board that affirms it. */
export function nextBody({ status, body, referredBy }: Course, rules: RulesRow): string {
  const decider = whoDecides(rules);
  const ratifies = status === "To be ratified" || status === "Poll closed";
  if (ratifies && decider === "Poll then board") return decidingBody(rules, "Executive board");
  if (status === "Recommended" && (referredBy || decider)) return referredBy || decidingBody(rules);
  return body || decidingBody(rules);
}

export interface StandingChanges {
  /** What to write: heading to value. */
  change: AnyRow;
  /** What of it replaces something that did not follow from the steps before: a person typed it. */
  typed: AnyRow;
}

/** What is to be written when a resolution's steps change. What a person typed stays where the steps say nothing. */
export function standingChanges(row: AnyRow, before: AnyRow, now: AnyRow, open: boolean): StandingChanges {
  const change: AnyRow = {};
  const typed: AnyRow = {};
  for (const [heading, value] of Object.entries(now)) {
    const stands = row[heading] ?? "";
    const own = stands !== "" && stands !== (before[heading] ?? "");
    if (stands === value || (own && value === "" && open && mayBeTyped.includes(heading))) continue;
    change[heading] = value;
    if (own) typed[heading] = stands;
  }
  return { change, typed };
}
