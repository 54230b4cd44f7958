import { addDays } from "../../tables/kit/day";
import { sayDate, sayDay } from "../days";
import { bodyNamed, type OtherBody } from "./above";
import { decidingBody, isSmall, settlesIt, theBody, whoDecides } from "./bodies";
import type { Status } from "./course";
import type { Life } from "./life";
import { meetings } from "./meets";
import { plan } from "./plan";
import { onHoliday } from "./planDates";
import { isPoll, leadDays, leadKnown, noticeDays, type PlanInput, submissionDays } from "./planInput";
import { laterMeetings } from "./planInstead";
import { capital, type ResolutionRow, type RulesRow, words } from "./rows";
import { meetingThere, planInputOf } from "./standing";

/** What to do and by when. `hard`: after that day it is too late. */
export interface Act {
  on: string;
  act: string;
  hard: boolean;
}

/** A resolution as it stands, with what its next act follows from. */
export interface Before {
  life: Life;
  resolution: ResolutionRow;
  rules: RulesRow;
  bodies: readonly OtherBody[];
  today: string;
  decideBy: string;
}

const soft = (on: string, act: string): Act => ({ on, act, hard: false });
const hard = (on: string, act: string): Act => ({ on, act, hard: true });

const notYetIn: readonly Status[] = ["Idea", "Drafted"];

/** The meeting it was to come to has gone by, and nobody has said what happened. */
export function unrecorded({ life, resolution, rules, today }: Before): Act | undefined {
  const day = words(resolution["Next date"]);
  if (day === "" || day >= today || life.on >= day || notYetIn.includes(life.status)) return undefined;
  const body = theBody(words(resolution["Next body"]) || life.body, rules.Local) || "the meeting";
  return hard(day, `${capital(body)} was due on ${sayDay(day, today)}. Record what happened there.`);
}

/** With another body, after the local's own decision. */
export function actAway({ life, resolution, rules, bodies, today }: Before): Act {
  const body = theBody(life.body, rules.Local);
  const typed = words(resolution["Next date"]);
  const there = bodyNamed(bodies, life.body)?.rules ?? {};
  const on = life.until || (typed >= today ? typed : meetingThere(life, there, today));
  return on ? soft(on, `${capital(body)} takes it up.`) : soft("", `Ask ${body} when it votes.`);
}

/** While its own local has it: the earliest of what cannot wait, who is still missing, and the meeting itself. */
export function actHere(before: Before): Act {
  const { life, rules, today, decideBy } = before;
  const body = life.body || decidingBody(rules) || "the meeting";
  const the = theBody(body, rules.Local);
  if (life.status === "Poll open")
    return soft(
      life.until,
      life.until ? "The poll closes. Call everyone who has not voted." : "Ask how long the poll runs.",
    );
  if (life.status === "Poll closed" || life.status === "To be ratified") return toRatify(before);
  if (life.status === "On the table" && life.until)
    return hard(life.until, "On the table. Have someone move to take it up, or it lapses.");
  if (life.status === "On the table") return tabled(before, the);
  if (life.status === "Postponed" && life.until && !settlesIt(body, rules, true))
    return soft(life.until, `${capital(the)} takes it up again.`);
  const input = planned(before);
  if (!input) return soft("", "Check the local: it is not on Locals, so we do not know its rules.");
  const made = plan(input);
  const { meeting } = made;
  const safe = safeDay(before, made.lastSafeDay, meeting);
  if (meeting && decideBy && meeting > decideBy)
    return hard(
      today,
      `${capital(the)} meets on ${sayDay(meeting, today)}, after ${sayDay(decideBy, today)}. Ask how a special meeting is called.`,
    );
  if (life.status === "Idea" && safe && safe < today) return deadline(before, input, safe, meeting);
  const acts: Act[] = [];
  if (life.status === "Referred") acts.push(report(before, safe, meeting));
  else if (safe) acts.push(deadline(before, input, safe, meeting));
  const forum = made.dates.find(({ what }) => what === "Hold the forum");
  if (forum?.on) acts.push(soft(forum.on, "Hold the candidate forum: here it comes before the vote."));
  const missing = whoIsMissing(before, body);
  const findBy = addDays(meeting, -(input.done?.submitted ? 1 : leadDays(rules)));
  if (missing && meeting && findBy >= today && findBy < meeting) acts.push(soft(findBy, `Find ${missing}.`));
  if (meeting) acts.push(soft(meeting, atTheMeeting(before, the, missing, isPoll(rules))));
  else if (acts.length === 0 && life.until) acts.push(soft(life.until, `It comes up at ${the}.`));
  else if (acts.length === 0) acts.push(soft("", `Ask the secretary when ${the} meets next.`));
  acts.sort((a, b) => (a.on === b.on ? Number(b.hard) - Number(a.hard) : a.on < b.on ? -1 : 1));
  const [first, second] = acts as [Act, Act?];
  return second && second.on === first.on && missing && first.hard && first.on >= today
    ? { ...first, act: `${first.act} Find ${missing} too.` }
    : first;
}

/** Where nobody said until when, what lies on the table lapses with the end of the next session (Robert's Rules, 12th ed., 17). */
function tabled({ rules, today }: Before, the: string): Act {
  const [next = ""] = meetings(rules, today, addDays(today, 400));
  return next
    ? hard(next, `On the table. Have someone move to take it up at ${the}, or it may lapse there.`)
    : soft("", `On the table. Ask the secretary when ${the} meets next, and until when it lies there.`);
}

/** A day that a person typed for the next meeting stands in where the rules know none. */
function planned({ life, resolution, rules, today, decideBy }: Before): PlanInput | undefined {
  const typed = words(resolution["Next date"]);
  const known = meetings(rules, today, addDays(today, 400)).length > 0;
  const next = !known && typed >= today && !isPoll(rules) ? { ...rules, "Next meeting": typed } : rules;
  return planInputOf(life, { resolution, rules: next, today }, decideBy);
}

/** The last safe day; one that a person typed counts where nobody knows how early things have to be there. */
function safeDay({ life, resolution, rules }: Before, worked: string, meeting: string): string {
  if (leadKnown(rules)) return worked < meeting ? worked : "";
  const waiting: readonly Status[] = [...notYetIn, "Submitted"];
  return waiting.includes(life.status) ? words(resolution["Last safe day"]) : "";
}

function deadline({ life, rules, today }: Before, input: PlanInput, safe: string, meeting: string): Act {
  const forDay = meeting ? ` for ${sayDate(meeting, today)}` : "";
  if (isPoll(rules)) {
    return safe < today
      ? hard(
          safe,
          `The poll had to be asked for by ${sayDay(safe, today)}. Ask whether a shorter one will do.`,
        )
      : hard(safe, `Last safe day to ask for the poll${forDay}.`);
  }
  const notice = input.done?.noticed ? 0 : (noticeDays(rules) ?? 0);
  const handIn = input.done?.submitted ? 0 : (submissionDays(rules) ?? 0);
  const what =
    handIn > notice || (handIn === 0 && notice === 0)
      ? "send the text in"
      : handIn === notice
        ? "send the text in and give notice"
        : "give notice";
  if (safe >= today)
    return hard(safe, [`Last safe day to ${what}${forDay}.`, onHoliday(meeting)].filter(Boolean).join(" "));
  const had = what === "give notice" ? "Notice had to go out" : "It had to be in";
  const [later] = laterMeetings(input, meeting);
  // An idea that nobody has promised for that meeting is late for nothing.
  if (life.status === "Idea")
    return later
      ? soft(later, `Too late for ${sayDate(meeting, today)}. Aim for ${sayDate(later, today)}.`)
      : soft("", `Too late for ${sayDate(meeting, today)}. Ask when they meet after that.`);
  const or = later ? `, or aim for ${sayDate(later, today)}` : "";
  return hard(safe, `${had} by ${sayDay(safe, today)}. Ask the secretary to take it as an addendum${or}.`);
}

function report({ life, rules, today }: Before, safe: string, meeting: string): Act {
  const body = theBody(life.body, rules.Local) || "the committee";
  if (safe >= today) {
    const by = life.until && life.until < safe ? life.until : safe;
    return hard(
      safe,
      `Ask ${body} to report by ${sayDay(by, today)}, so that notice can go out for ${sayDate(meeting, today)}.`,
    );
  }
  if (life.until) return soft(life.until, `${capital(body)} is due back. Ask what came of it.`);
  return soft(meeting, `Ask ${body} when it reports.`);
}

/** A board meets on the days the local's rules give; where it only ratifies, they are its own. */
function toRatify({ life, rules, today }: Before): Act {
  const polled = whoDecides(rules) === "Poll then board";
  const [next = ""] = polled ? meetings(rules, today, addDays(today, 400)) : [];
  const on = life.until || next;
  return polled || life.status === "To be ratified"
    ? soft(on, "Ask the executive board to ratify it.")
    : soft(on, "The poll is closed. Record what it decided.");
}

/** "a second", "a mover and a second", or "" when nobody is missing. */
function whoIsMissing({ life, resolution, rules }: Before, body: string): string {
  if (life.seconded || isSmall(body, rules) || isPoll(rules)) return "";
  if (life.status === "Moved") return "a second";
  return [!words(resolution.Mover) && "a mover", !words(resolution.Seconder) && "a second"]
    .filter(Boolean)
    .join(" and ");
}

function atTheMeeting({ life }: Before, the: string, missing: string, poll: boolean): string {
  if (poll) return "The poll opens.";
  const meeting = capital(the.replace(/^the /, ""));
  if (life.seconded) return `${meeting}. It comes to the vote.`;
  if (life.status === "Moved") return `${meeting}. Bring a second.`;
  return missing ? `${meeting}. Bring the text and ${missing}.` : `${meeting}. Bring the text.`;
}
