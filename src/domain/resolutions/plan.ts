import { addDays } from "../../tables/kit/day";
import { meetingDate, meetingDates, passOn, pollDates } from "./planDates";
import {
  isPoll,
  leadKnown,
  noticeDays,
  type Plan,
  type PlanBody,
  type PlanDate,
  type PlanInput,
  stateOf,
  submissionDays,
} from "./planInput";
import { instead } from "./planInstead";

/** Plans backwards from the day by which it must be decided, through each body's next meeting and its rules. */
export function plan(input: PlanInput): Plan {
  const [first, ...rest] = input.bodies;
  if (!first)
    return {
      lastSafeDay: "",
      meeting: "",
      decided: "",
      dates: [],
      instead: ["Choose the local first, so that its rules can be read."],
    };
  const dates: PlanDate[] = [];
  const state = stateOf(input);
  const polls = isPoll(first.rules) || input.poll !== undefined;
  const vote = polls ? pollDates(first, input, dates) : meetingDate(first, input);
  if (!polls) meetingDates(first, vote, input, dates);
  let decided = polls ? (dates[dates.length - 1]?.on ?? "") : vote;
  for (const body of rest) decided = passOn(body, decided, input, dates);
  if (input.decideBy) {
    const is = input.decideByIs ?? "the last useful day of the campaign";
    dates.push({
      what: "Last day to decide",
      on: input.decideBy,
      state: state(input.decideBy),
      why: `That is ${is}.`,
    });
  }
  const { submitted, noticed } = input.done ?? {};
  const lead = Math.max(
    submitted ? 0 : (submissionDays(first.rules) ?? 0),
    noticed ? 0 : (noticeDays(first.rules) ?? 0),
  );
  const safe =
    vote && !input.poll && (polls || leadKnown(first.rules)) && !(submitted && noticed)
      ? addDays(vote, -lead)
      : "";
  return { lastSafeDay: safe, meeting: vote, decided, dates, instead: instead(input, dates, vote, polls) };
}

/** The dates of the bodies it may be sent on to, once it is decided on a day. */
export function onwardDates(bodies: readonly PlanBody[], decided: string, input: PlanInput): PlanDate[] {
  const dates: PlanDate[] = [];
  let day = decided;
  for (const body of bodies) day = passOn(body, day, input, dates);
  return dates;
}
