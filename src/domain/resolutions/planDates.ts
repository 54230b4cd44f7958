import { addDays } from "../../tables/kit/day";
import { dayIn, sayDay, sayDays } from "../days";
import { holidayOn } from "../holidays";
import { decidingBody, isSmall, whoDecides } from "./bodies";
import { meetings, readMeets } from "./meets";
import {
  leadDays,
  leadKnown,
  nameOf,
  noticeDays,
  type PlanBody,
  type PlanDate,
  type PlanInput,
  speaksOfBusinessDays,
  stateOf,
  submissionDays,
  tightDays,
} from "./planInput";
import { capital, type RulesRow, words } from "./rows";
import { quorumOf, sayThreshold, votesNeeded } from "./votes";

const usualPollDays = 14;
/** As far ahead as we look for a meeting. */
const lookAhead = 400;

/**
 * The meeting to aim at: the next one, also where it comes after the deadline; "" when nobody knows. Where a body meets again before what
 * has to be there for its next meeting could be, the first that can be reached in time.
 */
export function meetingDate({ rules }: PlanBody, { today, decideBy, done = {} }: PlanInput): string {
  const all = meetings(rules, today, addDays(today, lookAhead));
  const [next = "", second = ""] = all;
  const lead = Math.max(
    done.submitted ? 0 : (submissionDays(rules) ?? 0),
    done.noticed ? 0 : (noticeDays(rules) ?? 0),
  );
  const reach = addDays(today, lead);
  const reached = second !== "" && second < reach ? all.find((day) => day >= reach) : undefined;
  return reached && !(decideBy && reached > decideBy) ? reached : next;
}

function unknownMeeting(body: PlanBody, what: string, today: string): PlanDate {
  const { unread } = readMeets(body.rules.Meets);
  const reason = words(body.rules.Meets) && unread ? ` ${unread}` : "";
  const said = dayIn(body.rules["Next meeting"]);
  const stale = said && said < today ? ` The day we have, ${sayDay(said, today)}, has gone by.` : "";
  const every = readMeets(body.rules.Meets).rhythm?.everyWeeks === 2 && !said;
  const from = every
    ? " Put one of its days in Next meeting, and every other week is counted from there."
    : "";
  const why = `Ask the secretary when ${nameOf(body)} meets next.${stale}${reason}${from}`;
  return { what, on: "", state: "tight", why };
}

export function meetingDates(body: PlanBody, vote: string, input: PlanInput, dates: PlanDate[]): void {
  const { rules } = body;
  const { today, done = {} } = input;
  const name = nameOf(body);
  const votes = `${capital(name)} votes`;
  if (!vote) {
    dates.push(unknownMeeting(body, votes, today));
    return;
  }
  // What leads to a meeting that comes too late is of no use either.
  const tooLate = input.decideBy !== undefined && vote > input.decideBy;
  const state = stateOf(input);
  const day = sayDay(vote, today);
  const add = (what: string, on: string, why: string, done = false) =>
    dates.push({ what, on, state: tooLate ? "impossible" : done ? "ok" : state(on), why });
  if (!leadKnown(rules) && !done.submitted) {
    const why = "Nobody has put in how early the text and the notice have to be there, so ask the secretary.";
    dates.push({ what: "Ask for the rules", on: today, state: "tight", why });
  }
  const submission = submissionDays(rules);
  const notice = noticeDays(rules);
  const who = words(rules["Who may submit"]);
  const calendar = speaksOfBusinessDays(rules)
    ? " Your notes on this local speak of business days: the column counts calendar days, and 10 business days are 14."
    : "";
  if (!done.submitted) {
    const may = who ? ` Who may submit it: ${who.replace(/\.$/, "")}.` : "";
    if (submission)
      add(
        "Send the text in",
        addDays(vote, -submission),
        `They want it ${sayDays(submission)} before ${day}.${may}${calendar}`,
      );
    else if (who) add("Send the text in", addDays(vote, -(notice ?? 0)), `For ${day}.${may}`);
  }
  if (!done.noticed && notice) {
    add(
      "Give notice",
      addDays(vote, -notice),
      `Members get ${sayDays(notice)} of notice before ${day}.${calendar}`,
    );
  }
  const seconded = input.seconder || isSmall("", rules);
  if (!done.moved && (!input.mover || !seconded)) {
    const missing = input.mover ? "a seconder" : seconded ? "a mover" : "a mover and a seconder";
    const by = done.submitted ? stillAhead(addDays(vote, -1), vote, today) : addDays(vote, -leadDays(rules));
    add(`Have ${missing}`, by, `Ask early, so that nobody has to be found in the room on ${day}.`);
  }
  const weekBefore = stillAhead(addDays(vote, -tightDays), vote, today);
  if (input.forum)
    add("Hold the forum", weekBefore, sayForum(input, "Members hear the candidates, then talk."));
  const majority = votesFor(rules, input);
  if (majority) add("Have the majority promised", weekBefore, majority.why, majority.enough);
  dates.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  add(
    votes,
    vote,
    tooLate
      ? `That is after ${sayDay(input.decideBy ?? "", today)}, the last useful day.`
      : [howItDecides(rules), onHoliday(vote)].filter(Boolean).join(" "),
  );
}

/** What to ask where a meeting day is a holiday; "" on other days. */
export function onHoliday(day: string): string {
  const holiday = holidayOn(day);
  return holiday && `That is ${holiday}, so ask whether they meet.`;
}

const sayForum = ({ forumAsked }: PlanInput, why: string) =>
  forumAsked ? `${why} Written down here: “${forumAsked}”.` : why;

/** What only takes work is not late as long as the meeting is ahead. */
function stillAhead(day: string, vote: string, today: string): string {
  return day < today && vote >= today ? today : day;
}

/** The yes votes it takes, and how many will likely be there; undefined where nobody knows how many must come, or what carries it. */
function votesFor(
  rules: RulesRow,
  { votesNeeded: given, likely }: PlanInput,
): { why: string; enough: boolean } | undefined {
  const quorum = quorumOf(rules);
  const needed = given ?? votesNeeded(undefined, quorum, rules.Threshold);
  if (needed === undefined) return undefined;
  const again = "a week leaves time to call everyone again.";
  if (likely !== undefined) {
    const enough = likely >= needed;
    const there = `${likely} of the ${needed} yes votes it takes will likely be there`;
    return { why: `${there}${enough ? "." : `, and ${again}`}`, enough };
  }
  const room = given === undefined ? ` if no more than the quorum of ${quorum} come` : "";
  return { why: `It takes ${needed} yes votes${room}, and ${again}`, enough: false };
}

/** "60", and "30, 10% of the members" where it is a share of them. */
function sayQuorum(rules: RulesRow): string {
  const written = words(rules.Quorum);
  const share =
    Number(written) > 0 && Number(written) < 1 ? `${Math.round(Number(written) * 1000) / 10}%` : written;
  if (!share.endsWith("%")) return written;
  const people = quorumOf(rules);
  return `${people === undefined ? "" : `${people}, `}${share} of the members`;
}

/** What carries a vote there and how many must come, as far as anybody has asked. */
export function howItDecides(rules: RulesRow): string {
  const typed = words(rules.Threshold);
  const threshold = sayThreshold(typed) || (typed === "Other" ? "" : typed);
  const parts = [
    threshold && `${capital(threshold)} carries it.`,
    words(rules.Quorum) ? `The quorum is ${sayQuorum(rules)}.` : "",
  ];
  return parts.filter(Boolean).join(" ") || "Ask what carries it there, and what the quorum is.";
}

/** A poll under way: when it closes, and the first board meeting after that. Gives the day that comes next. */
function pollUnderWay({ rules }: PlanBody, input: PlanInput, dates: PlanDate[]): string {
  const { today, poll = { over: false, closes: "", ratifiedOn: "" } } = input;
  const state = stateOf(input);
  if (!poll.over) {
    const why = poll.closes ? howItDecides(rules) : "Ask how long the poll runs.";
    dates.push({
      what: "The poll closes",
      on: poll.closes,
      state: poll.closes ? state(poll.closes) : "tight",
      why,
    });
  }
  if (whoDecides(rules) === "Poll then board" && (poll.over || poll.closes)) {
    const from = poll.over || poll.closes < today ? today : addDays(poll.closes, 1);
    const on = poll.ratifiedOn || (meetings(rules, from, addDays(from, lookAhead))[0] ?? "");
    const why = "A poll here holds once the board has affirmed it.";
    const board = { rules, name: decidingBody(rules, "Executive board") };
    dates.push(
      on
        ? { what: "The board ratifies", on, state: state(on), why }
        : unknownMeeting(board, "The board ratifies", today),
    );
  }
  return dates[0]?.on ?? "";
}

/** A poll ends at the board that ratifies it, or on the last useful day. Gives the day it has to open, or what comes next of one under way. */
export function pollDates(body: PlanBody, input: PlanInput, dates: PlanDate[]): string {
  if (input.poll) return pollUnderWay(body, input, dates);
  const { rules } = body;
  const { today, decideBy, pollDays = usualPollDays } = input;
  const board =
    whoDecides(rules) === "Poll then board" ? meetings(rules, today, addDays(today, lookAhead)) : [];
  const lead = leadDays(rules) + pollDays + 1;
  // The first board meeting that leaves room for the poll, or the next one, to show what it misses.
  const ratifies = board.find((day) => day >= addDays(today, lead)) ?? board[0] ?? "";
  const closes = ratifies ? addDays(ratifies, -1) : decideBy;
  if (whoDecides(rules) === "Poll then board" && !ratifies) {
    dates.push(
      unknownMeeting({ rules, name: decidingBody(rules, "Executive board") }, "The board ratifies", today),
    );
  }
  if (!closes) {
    dates.push({
      what: "The poll closes",
      on: "",
      state: "tight",
      why: "Ask by which day the poll has to be over.",
    });
    return "";
  }
  const state = stateOf(input);
  const opens = addDays(closes, -pollDays);
  const add = (what: string, on: string, why: string) => dates.push({ what, on, state: state(on), why });
  const asked = leadDays(rules);
  if (!input.done?.submitted && asked)
    add("Ask for the poll", addDays(opens, -asked), `They want ${sayDays(asked)} before it opens.`);
  const length = input.pollDays
    ? `It stays open ${sayDays(pollDays)}.`
    : `We count ${sayDays(pollDays)} for it. Ask how long theirs runs.`;
  if (input.forum)
    add(
      "Hold the forum",
      addDays(opens, -1),
      sayForum(input, "Members hear the candidates before they vote."),
    );
  add("The poll opens", opens, length);
  add("The poll closes", closes, howItDecides(rules));
  if (ratifies) add("The board ratifies", ratifies, "A poll here holds once the board has affirmed it.");
  return opens;
}

/** The next body in the chain: its first meeting that leaves time to send the decision on. Gives the day it decides. */
export function passOn(body: PlanBody, decided: string, input: PlanInput, dates: PlanDate[]): string {
  const { today } = input;
  const name = nameOf(body);
  const votes = `${capital(name)} votes`;
  const lead = leadDays(body.rules);
  const from = decided > today ? decided : today;
  const all = meetings(body.rules, from, addDays(from, lookAhead));
  const meeting = all.find((day) => day >= addDays(from, lead) && day > decided);
  if (!decided || !meeting) {
    const why =
      decided && all[0]
        ? `Its meeting on ${sayDay(all[0], today)} comes too soon, so ask when it meets after that.`
        : "";
    dates.push(why ? { what: votes, on: "", state: "impossible", why } : unknownMeeting(body, votes, today));
    return "";
  }
  const state = stateOf(input);
  const sendBy = addDays(meeting, -lead);
  const wait = lead
    ? `${capital(name)} wants it ${sayDays(lead)} before ${sayDay(meeting, today)}.`
    : `It goes there for ${sayDay(meeting, today)}.`;
  dates.push({ what: `Send it to ${name}`, on: sendBy, state: state(sendBy), why: wait });
  const late = input.decideBy && meeting > input.decideBy;
  const why = late ? `That is after ${sayDay(input.decideBy ?? "", today)}.` : howItDecides(body.rules);
  dates.push({ what: votes, on: meeting, state: state(meeting), why });
  return meeting;
}
