import type { CourseOf } from "../../addon/workbook/courses";
import { after, usualBody } from "../../domain/resolutions/after";
import { decidingBody, withoutLocal } from "../../domain/resolutions/bodies";
import type { Life } from "../../domain/resolutions/life";
import { type Decision, outcomeOf, possibleOutcomes } from "../../domain/resolutions/outcome";
import { capital, sameKey } from "../../domain/resolutions/rows";
import type { Step } from "../../tables/lists";

/** How a step reads in the form, where it is not called what the list calls it. */
const names: Partial<Record<Step, string>> = {
  Forwarded: "Sent on",
  "Laid on the table": "Tabled",
  "Died without a second": "No second",
};
export const nameOf = (step: Step): string => names[step] ?? step;

/** What a step asks beside its day: who, whom it was sent to, until when, and the counts. */
export interface Asks {
  where: string;
  until?: { label: string; hint?: string };
  by?: string;
  votes: boolean;
}

const untils: Partial<Record<Step, { label: string; hint?: string }>> = {
  "Laid on the table": {
    label: "Until when",
    hint: "It comes back only if someone moves to take it up. Empty if nobody said.",
  },
  Referred: { label: "Due back", hint: "Empty if nobody said." },
  Postponed: { label: "Postponed to", hint: "Empty if nobody said." },
  "Poll opened": { label: "Open until" },
  "No quorum": { label: "Next meeting", hint: "It has to be moved again there." },
  "Adjourned before it": { label: "Next meeting", hint: "It has to be moved again there." },
  "Session counted": { label: "Next session" },
};
const wheres: Partial<Record<Step, string>> = {
  Forwarded: "Sent to",
  Submitted: "Sent to",
  Referred: "Referred to",
};
const voted: readonly Step[] = [
  "Adopted",
  "Adopted as amended",
  "Substitute adopted",
  "Failed",
  "Poll closed",
  "Session counted",
  "Ratified",
  "Not ratified",
  "Rescinded",
];

/** A body that sends it on without deciding may have counted too. */
export function asksOf(step: Step, { won }: Life): Asks {
  return {
    where: wheres[step] ?? "Where",
    until: untils[step],
    by: step === "Moved" ? "Who moved it" : step === "Seconded" ? "Who seconded it" : undefined,
    votes: voted.includes(step) || (step === "Forwarded" && !won),
  };
}

/** Where a step happens or whom it goes to, as far as that follows; "" where only a person can say. */
export function likelyBody(step: Step, life: Life, { rules }: CourseOf): string {
  if (step === "Referred") return "";
  if (step === "Idea" || step === "Drafted") return "";
  const body = usualBody(life, step, rules);
  return body === "the next body" ? "" : body;
}

/** A body as the form shows it, without the local's own name: "General meeting". */
export const shortBody = (body: string, { rules }: CourseOf): string =>
  capital(withoutLocal(body, rules.Local as string));

/** The body as it is recorded: one that is on offer gets the local's name back. */
export function wholeBody(written: string, life: Life, course: CourseOf): string {
  const known = bodiesOf(life, course).find((body) => sameKey(shortBody(body, course)) === sameKey(written));
  return known ?? written;
}

/** Bodies to offer: those on its way, and those a local usually has. */
export function bodiesOf(life: Life, { rules }: CourseOf): string[] {
  const usual = (["Membership meeting", "Executive board", "Endorsement committee"] as const).map((decider) =>
    decidingBody(rules, decider),
  );
  return [...new Set([...life.path.map(({ body }) => body), ...usual])];
}

/** What the local's decision can mean where that is not plain; the first is the usual one, "" where there is none. */
export function meanings(step: Step, life: Life, { row, rules }: CourseOf, body: string): string[] {
  const then = after(life, step, { Body: body }, { resolution: row, rules });
  const won = then.won && then.won !== life.won;
  const ended = then.ended && then.ended !== life.ended;
  if (!won && !ended) return [];
  const decision: Decision = won
    ? "adopted"
    : step === "Withdrawn"
      ? "withdrawn"
      : step === "Rescinded"
        ? "rescinded"
        : "failed";
  const usual = outcomeOf(decision, row, row.Outcome);
  const possible = possibleOutcomes(decision, row).filter((outcome) => outcome !== usual);
  return possible.length === 0 ? [] : [usual, ...possible];
}
