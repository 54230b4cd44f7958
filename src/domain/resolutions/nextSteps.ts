import type { Step } from "../../tables/lists";
import { sayDay } from "../days";
import { isSmall, whoDecides } from "./bodies";
import { type Course, closed, type Status } from "./course";
import { either, type RulesRow } from "./rows";

/** What a meeting can do with what is on its floor, the likely six first. */
const onTheFloor: readonly Step[] = [
  "Adopted",
  "Adopted as amended",
  "Failed",
  "Referred",
  "Postponed",
  "Laid on the table",
  "Substitute adopted",
  "Withdrawn",
  "Postponed indefinitely",
  "Ruled out of order",
  "No quorum",
  "Adjourned before it",
  "Session counted",
  "Poll opened",
];
const meetingEnds: readonly Step[] = ["No quorum", "Adjourned before it"];
const broughtToABody: readonly Step[] = [
  "Moved",
  "Forum held",
  "Poll opened",
  "Referred",
  "Postponed",
  "Withdrawn",
  "Ruled out of order",
  ...meetingEnds,
];
const broughtAgain: readonly Step[] = ["Submitted", "On the agenda", "Moved", "Drafted", "Poll opened"];
const sentOn: readonly Step[] = ["Forwarded", "Submitted"];

const following: Record<Status, readonly Step[]> = {
  Idea: ["Drafted", "Submitted", "On the agenda", "Moved", "Forum held", "Poll opened", "Withdrawn"],
  Drafted: ["Submitted", "On the agenda", "Moved", "Forum held", "Poll opened", "Withdrawn"],
  Submitted: ["On the agenda", ...broughtToABody, "Submitted", "Drafted"],
  "On the agenda": broughtToABody,
  Moved: ["Seconded", "Died without a second", "Withdrawn", "Ruled out of order", ...meetingEnds],
  "On the floor": onTheFloor,
  "To be moved again": ["On the agenda", ...broughtToABody, "Submitted"],
  Referred: ["Forwarded", ...onTheFloor, "Moved", "On the agenda", "Forum held", "Lapsed"],
  Postponed: [...onTheFloor, "Moved", "On the agenda", "Forum held", "Lapsed"],
  "On the table": ["Taken from the table", "Lapsed", "Withdrawn", "Forum held"],
  "Poll open": ["Poll closed", "Forum held", "Withdrawn", "Ruled out of order", "No quorum"],
  "Poll closed": [
    "Ratified",
    "Not ratified",
    "Adopted",
    "Failed",
    "Postponed",
    "Poll opened",
    "Adopted as amended",
    "Forwarded",
    "Withdrawn",
    ...meetingEnds,
  ],
  "Vote under way": [
    "Session counted",
    "Adopted",
    "Failed",
    "Adopted as amended",
    ...meetingEnds,
    "Withdrawn",
    "Ruled out of order",
  ],
  Recommended: [
    ...sentOn,
    "On the agenda",
    "Moved",
    "Ratified",
    "Not ratified",
    "Poll opened",
    "Forum held",
    "Reconsidered",
    "Rescinded",
    "Withdrawn",
  ],
  "To be ratified": [
    "Ratified",
    "Not ratified",
    "Poll opened",
    "Postponed",
    "Forwarded",
    "Withdrawn",
    ...meetingEnds,
    "Reconsidered",
    "Rescinded",
  ],
  Forwarded: ["On the agenda", ...broughtToABody, "Forwarded", "Ratified", "Not ratified"],
  Adopted: [...sentOn, "Ratified", "Not ratified", "Reconsidered", "Rescinded"],
  Ratified: [...sentOn, "Rescinded"],
  Failed: ["Reconsidered", ...broughtAgain],
  "Not ratified": ["Forwarded", ...broughtAgain],
  "Died without a second": broughtAgain,
  Lapsed: broughtAgain,
  "Postponed indefinitely": broughtAgain,
  Withdrawn: broughtAgain,
  "Ruled out of order": broughtAgain,
  Rescinded: broughtAgain,
};

/**
 * The steps that may come next, the likely ones first. A board or a committee acts without a second and may send a text straight on.
 * @param body where the step happens, when it is not where the resolution is
 */
export function nextSteps(course: Course, rules: RulesRow, body = ""): Step[] {
  const may = new Set(
    course.last
      ? following[course.status]
      : ([
          "Idea",
          "Drafted",
          "Submitted",
          "On the agenda",
          "Moved",
          "Forum held",
          "Poll opened",
          "Withdrawn",
        ] as const),
  );
  const waiting: readonly Status[] = [
    "Idea",
    "Drafted",
    "Submitted",
    "On the agenda",
    "To be moved again",
    "Forwarded",
    "Recommended",
  ];
  const small = isSmall(body || (course.status === "Recommended" ? "" : course.body), rules);
  if (small && waiting.includes(course.status)) {
    for (const step of ["Forwarded", ...onTheFloor] as const) may.add(step);
  }
  if (course.status === "Moved" && course.seconded) for (const step of onTheFloor) may.add(step);
  if (course.won && course.away) may.add("Rescinded");
  if (course.away && closed.includes(course.status) && course.status !== "Rescinded") may.add("Forwarded");
  if (course.status === "Poll closed" && whoDecides(rules) === "Member poll") return pollDecides(may);
  return [...may];
}

/** Where the poll itself decides, declaring its result comes before anybody's approval. */
function pollDecides(may: ReadonlySet<Step>): Step[] {
  const first: readonly Step[] = ["Adopted", "Failed"];
  return [...first, ...[...may].filter((step) => !first.includes(step))];
}

/**
 * Why a step may not come next, and what to do instead, in one sentence; "" when it may come.
 * @param today ISO, so that days are said without this year
 */
export function whyNot(step: Step, course: Course, rules: RulesRow, today = "", body = ""): string {
  const next = nextSteps(course, rules, body);
  if (next.includes(step)) return "";
  const { status } = course;
  if (status === "On the table")
    return "It lies on the table, so record Taken from the table first, or Lapsed.";
  if (status === "Poll open") return "The poll is still open, so record Poll closed first, with the counts.";
  if (closed.includes(status)) return sayClosed(course, next, today);
  const [nothing = "", instead] = whyNothingToActOn[step] ?? [];
  if (nothing && (!instead || next.includes(instead))) return nothing;
  const unmoved = course.last ? "It has not been moved yet" : "Nothing is recorded yet";
  const needsSecond = step === "Seconded" || step === "Died without a second";
  if (needsSecond && course.seconded) return "It needs no second now, so record how the meeting decided.";
  if (needsSecond && next.includes("Moved")) return `${unmoved}, so record Moved first.`;
  if (status === "Moved" && !course.seconded)
    return "It has no second yet, so record Seconded first, or Died without a second.";
  // What a body may do with a text before anybody moves it takes no more than that it has the text.
  const first = broughtToABody.includes(step) ? "Submitted or On the agenda" : "Moved and Seconded";
  if (next.includes("Moved") && onTheFloor.includes(step)) return `${unmoved}, so record ${first} first.`;
  return `${nowIs[status] ?? "It is past that"}, so record what came of it: ${either(next.slice(0, 3))}.`;
}

function sayClosed({ status, on }: Course, next: readonly Step[], today: string): string {
  const ways: string[] = next.slice(0, 3).filter((step) => step !== "Reconsidered" && step !== "Rescinded");
  const options = [`${either(ways.slice(0, 2))} to go on`];
  if (next.includes("Rescinded")) options.unshift("Rescinded if they take it back");
  if (next.includes("Reconsidered")) options.unshift("Reconsidered if they took it up again");
  return `It ${ended[status] ?? "was decided"}${on ? ` on ${sayDay(on, today)}` : ""}, so record ${either(options)}.`;
}

/** Why there is nothing for a step to act on; where it says so by naming another step, only while that one may come. */
const whyNothingToActOn: Partial<Record<Step, readonly [why: string, instead?: Step]>> = {
  "Taken from the table": ["It does not lie on the table, so record what the meeting did with it instead."],
  Lapsed: [
    "Only what was tabled, referred or postponed can lapse, so record Withdrawn if you let it go.",
    "Withdrawn",
  ],
  "Poll closed": ["No poll is open, so record Poll opened first.", "Poll opened"],
  Forwarded: ["It has not been voted on yet, so record how the body voted before it is sent on."],
  Ratified: ["Nothing waits to be ratified, so record the vote or the closed poll first."],
  "Not ratified": ["Nothing waits to be ratified, so record the vote or the closed poll first."],
  Reconsidered: ["Nothing was voted on that could be reconsidered, so record the vote first."],
  Rescinded: [
    "Nothing was adopted that could be rescinded, so record Withdrawn if you let it go.",
    "Withdrawn",
  ],
};

const ended: Partial<Record<Status, string>> = {
  Adopted: "was adopted",
  Ratified: "was ratified",
  Failed: "was voted down",
  "Not ratified": "was not ratified",
  "Died without a second": "died without a second",
  Lapsed: "lapsed",
  "Postponed indefinitely": "was postponed indefinitely",
  Withdrawn: "was withdrawn",
  "Ruled out of order": "was ruled out of order",
  Rescinded: "was rescinded",
};

const nowIs: Partial<Record<Status, string>> = {
  Idea: "It is an idea already",
  Drafted: "It is drafted already",
  Submitted: "It is submitted already",
  Moved: "It was moved already",
  "To be moved again": "It waits for the next meeting",
  "On the agenda": "It is on the agenda already",
  "On the floor": "It is on the floor",
  Referred: "A committee has it",
  Postponed: "It is put off to another day",
  "Poll closed": "The poll is closed",
  "Vote under way": "The vote is under way",
  Recommended: "It was recommended",
  "To be ratified": "It waits to be ratified",
  Forwarded: "It is with the next body",
};
