import type { Step } from "../../tables/lists";
import { decidingBody, isSmall, settlesIt, whoDecides } from "./bodies";
import { type Course, closed } from "./course";
import { nextSteps } from "./nextSteps";
import type { RulesRow } from "./rows";

export interface Likely {
  likely: Step[];
  others: Step[];
}

const atOnce = 6;

const boardDecides: readonly Step[] = [
  "Adopted",
  "Adopted as amended",
  "Failed",
  "Referred",
  "Postponed",
  "Laid on the table",
];
const committeeReports: readonly Step[] = [
  "Forwarded",
  "Adopted as amended",
  "Postponed",
  "No quorum",
  "Laid on the table",
  "Failed",
];

/** The steps that may come next: the six that the body it is before usually takes, and the others. */
export function likelySteps(course: Course, rules: RulesRow): Likely {
  const next = nextSteps(course, rules);
  const first = usual(course, rules).filter((step) => next.includes(step));
  const polls = /poll/i.test(whoDecides(rules) ?? "");
  // A meeting that decides by itself seldom sends the question to a poll.
  const rare = (step: Step) => step === "Poll opened" && !polls;
  const rest = next.filter((step) => !first.includes(step));
  const order = [...first, ...rest.filter((step) => !rare(step)), ...rest.filter(rare)];
  // One more choice in sight is less than a fold with one choice in it.
  const shown = order.length === atOnce + 1 ? order.length : atOnce;
  return { likely: order.slice(0, shown), others: order.slice(shown) };
}

function usual(course: Course, rules: RulesRow): readonly Step[] {
  if (closed.includes(course.status)) return [];
  const polls = /poll/i.test(whoDecides(rules) ?? "");
  const body = course.body || decidingBody(rules);
  if (course.last && isSmall(body, rules) && !["Idea", "Drafted"].includes(course.status)) {
    const reports = course.referredBy !== "" || !settlesIt(body, rules, course.polled);
    return reports ? committeeReports : boardDecides;
  }
  return polls && course.status !== "Poll open" && course.status !== "Poll closed" ? ["Poll opened"] : [];
}
