import { addDays } from "../../tables/kit/day";
import { sayDay } from "../days";
import { whoDecides } from "./bodies";
import { meetings } from "./meets";
import { leadDays, nameOf, type PlanBody, type PlanDate, type PlanInput } from "./planInput";

/** Whether a first decision on `day` still lets every further body decide in time. */
function fits(rest: readonly PlanBody[], day: string, by: string): boolean {
  let decided = day;
  for (const { rules } of rest) {
    const earliest = addDays(decided, Math.max(1, leadDays(rules)));
    const next = meetings(rules, earliest, by)[0];
    if (!next) return false;
    decided = next;
  }
  return decided <= by;
}

/** The meetings after the one aimed at that still leave time for the text, the notice and every further body. */
export function laterMeetings({ today, decideBy, bodies }: PlanInput, aim: string): string[] {
  const [first, ...rest] = bodies;
  if (!first || !aim) return [];
  const until = decideBy ?? addDays(today, 400);
  const lead = leadDays(first.rules);
  return meetings(first.rules, addDays(aim, 1), until).filter(
    (day) => addDays(day, -lead) >= today && (!decideBy || fits(rest, day, until)),
  );
}

/** What could be done when the plan does not hold, or when the meeting aimed at goes wrong. Options to ask about, never the law. */
export function instead(input: PlanInput, dates: readonly PlanDate[], aim: string, polls: boolean): string[] {
  const { today, decideBy, bodies } = input;
  const [first, ...rest] = bodies;
  if (!first) return [];
  const say = (day: string) => sayDay(day, today);
  if (decideBy && decideBy < today)
    return [`${say(decideBy)} has gone by. Put in the next day that matters.`];
  const late = dates.some((date) => date.state === "late");
  const impossible = dates.some((date) => date.state === "impossible");
  const name = nameOf(first);
  const lead = leadDays(first.rules);
  const sentences: string[] = [];

  const usable = polls ? [] : laterMeetings(input, aim);
  const [next, last] = [usable[0], usable[usable.length - 1]];
  if (late && next)
    sentences.push(`Aim for ${say(next)}: everything has to be in by ${say(addDays(next, -lead))}.`);
  if (late && !next && decideBy && !polls)
    sentences.push(`No later meeting that we know of leaves time before ${say(decideBy)}.`);
  if (!late && !impossible && decideBy && last) {
    sentences.push(
      `If ${say(aim)} goes wrong, ${say(last)} is the last meeting in time, and its last safe day is ${say(addDays(last, -lead))}.`,
    );
  }
  if (!late && !impossible) return sentences;

  if (late && !polls) {
    sentences.push(
      "Ask the secretary whether it can still be taken as a late resolution or an addendum to the agenda.",
    );
    sentences.push("Ask the chair what it takes to suspend the rules; often that is two-thirds in the room.");
  }
  if (input.poll) return pollInstead(input);
  if (polls) sentences.push(`Ask whether ${name} can be shorter, or be replaced by a vote at a meeting.`);
  sentences.push(
    `Ask how a special meeting is called${decideBy ? ` before ${say(decideBy)}` : ""}, and how many have to ask for it.`,
  );
  const decider = whoDecides(first.rules);
  if (decider !== "Executive board" && decider !== "Endorsement committee") {
    sentences.push("Ask whether the executive board may act between meetings.");
  }
  if (rest.length > 0 && impossible) {
    sentences.push(`What ${name} decides counts by itself. Announce it, and let the other bodies follow.`);
  }
  sentences.push("Ask for words of support, where these take less than an endorsement.");
  return sentences;
}

/** For a poll under way: what may still make it count in time. */
function pollInstead({ poll, decideBy = "", bodies }: PlanInput): string[] {
  const ratifies = bodies[0] && whoDecides(bodies[0].rules) === "Poll then board";
  return [
    poll?.over || (poll?.closes ?? "") <= decideBy ? "" : "Ask whether the poll can close earlier.",
    ratifies
      ? "Ask whether the board may act between meetings, or meet earlier, so that the poll counts in time."
      : "",
  ].filter(Boolean);
}
