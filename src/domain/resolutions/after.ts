import type { Step } from "../../tables/lists";
import { dayIn } from "../days";
import { bodyKind, decidingBody, isSmall, settlesIt, whoDecides } from "./bodies";
import type { About, Course, Decided, Status } from "./course";
import { type Decision, outcomeChosen, outcomeOf } from "./outcome";
import { type RulesRow, type StepRow, sameKey, words } from "./rows";
import { addUp, anyCounted, type Votes, votesIn } from "./votes";

const afresh = { seconded: false, polled: false, sessions: [], counted: {}, referredBy: "" } as const;

/** The course after one more step. Every step is taken at its word, also one that may not come: people's rows are the record. */
export function after(before: Course, step: Step, row: StepRow, about: About): Course {
  const body = words(row.Body) || usualBody(before, step, about.rules);
  const stayed = sameKey(body) === sameKey(before.body);
  const there: Course = {
    ...before,
    body,
    on: dayIn(row.On) || before.on,
    until: dayIn(row.Until),
    last: step,
    referredBy: stayed ? before.referredBy : "",
  };
  const own = votesIn(row);
  const votes = anyCounted(own) ? own : before.sessions.length ? addUp(before.sessions) : before.counted;
  const choice = outcomeChosen(row) || about.resolution.Outcome;
  const decide = (decision: Decision): Decided => ({
    outcome: outcomeOf(decision, about.resolution, choice),
    on: there.on,
    votes,
    body,
  });
  const win = (status: Status, by = votes): Course => ({
    ...there,
    ...afresh,
    status,
    counted: by,
    won: { ...decide("adopted"), votes: by },
    ended: undefined,
  });
  const end = (status: Status, decision: Decision = "failed"): Course =>
    before.away
      ? { ...there, ...afresh, status }
      : { ...there, ...afresh, status, won: undefined, ended: decide(decision) };
  const open: Course = { ...there, ended: undefined };

  switch (step) {
    case "Idea":
    case "Drafted":
      return { ...open, ...afresh, status: step, body: words(row.Body) || before.body };
    case "Submitted":
      return {
        ...open,
        ...afresh,
        status: before.won && !before.away ? "Forwarded" : step,
        away: !!before.won,
      };
    case "On the agenda":
      return { ...open, status: step };
    case "Forum held":
      return { ...before, on: there.on, last: step, forumHeld: true };
    case "Moved":
      return { ...open, ...afresh, status: step, seconded: before.seconded || isSmall(body, about.rules) };
    case "Seconded":
    case "Taken from the table":
      return { ...open, status: "On the floor", seconded: true };
    case "Died without a second":
    case "Lapsed":
    case "Postponed indefinitely":
    case "Ruled out of order":
      return end(step);
    case "Withdrawn":
      return end(step, "withdrawn");
    case "Failed":
      return { ...end(step), counted: votes };
    case "Adopted":
    case "Adopted as amended":
    case "Substitute adopted":
      return adopted(before, open, votes, about, win);
    case "Referred": {
      const by = before.body || decidingBody(about.rules);
      const committee = words(row.Body) || before.body;
      return { ...open, status: step, body: committee, referredBy: before.referredBy || by, seconded: true };
    }
    case "Postponed":
      return waitsForTheBoard(before, body, about.rules)
        ? { ...open, status: before.status }
        : { ...open, status: step };
    case "Laid on the table":
      return { ...open, status: "On the table" };
    case "No quorum":
    case "Adjourned before it":
      // The meeting ended, not the resolution; sessions already counted and a closed poll stand.
      if (waitsForTheBoard(before, body, about.rules)) return { ...open, status: before.status };
      return before.sessions.length
        ? { ...open, status: "Vote under way" }
        : { ...open, status: "To be moved again", seconded: false };
    case "Poll opened":
      return { ...open, ...afresh, status: "Poll open" };
    case "Poll closed":
      return { ...open, status: "Poll closed", polled: true, counted: own };
    case "Session counted":
      return { ...open, status: "Vote under way", sessions: [...before.sessions, own] };
    case "Forwarded":
      return forwarded(before, open, about);
    case "Ratified":
      // What the poll or the first body counted is the vote; the board's own count only stands in for it.
      return before.won
        ? { ...open, status: step }
        : win(step, anyCounted(before.counted) ? before.counted : votes);
    case "Not ratified":
      return { ...there, ...afresh, status: step, won: undefined, away: false, ended: decide("failed") };
    case "Reconsidered":
      return {
        ...open,
        ...afresh,
        status: "On the floor",
        seconded: true,
        won: before.away ? before.won : undefined,
      };
    case "Rescinded":
      return rescinded(before, there, row, decide("rescinded"));
  }
}

/**
 * Whether members have spoken and a board has to affirm it: a meeting of that board which does not come to it changes nothing. A poll that
 * too few took part in has not spoken.
 */
function waitsForTheBoard({ status }: Course, body: string, rules: RulesRow): boolean {
  if (status === "To be ratified") return true;
  const poll = whoDecides(rules) === "Member poll" || bodyKind(body, rules.Local) === "Member poll";
  return status === "Poll closed" && !poll;
}

/** Where a step happens, or where it is sent, when nobody wrote it down. */
export function usualBody(before: Course, step: Step, rules: RulesRow): string {
  const ratifies = ["Ratified", "Not ratified"].includes(step);
  const toRatify = before.status === "Poll closed" || before.status === "To be ratified";
  const putOff = toRatify && ["Postponed", "No quorum", "Adjourned before it"].includes(step);
  if ((ratifies || putOff) && !before.away && whoDecides(rules) === "Poll then board") {
    return decidingBody(rules, "Executive board");
  }
  const own = decidingBody(rules);
  if (step === "Forwarded" && before.away) return "the next body";
  if (step === "Forwarded" && before.won)
    return words(words(rules["Part of"]).split(/[,;]/)[0]) || "the next body";
  if (step === "Forwarded" && before.status === "Recommended") return own;
  return before.referredBy || before.body || own;
}

function adopted(
  before: Course,
  open: Course,
  votes: Votes,
  about: About,
  win: (status: Status) => Course,
): Course {
  if (before.away) return { ...open, ...afresh, status: "Adopted" };
  // A committee that holds a referral reports; only the body it came from decides.
  const reporting = open.referredBy !== "" && sameKey(open.body) !== sameKey(open.referredBy);
  if (!reporting && settlesIt(open.body, about.rules, before.polled)) return win("Adopted");
  const status = whoDecides(about.rules) === "Poll then board" ? "To be ratified" : "Recommended";
  const counted = status === "To be ratified" ? votes : {};
  return { ...open, ...afresh, status, counted, referredBy: reporting ? open.referredBy : "" };
}

function forwarded(before: Course, open: Course, about: About): Course {
  // Without rules we took the first adoption for the decision. Sent on within the local, it was a recommendation.
  const kind = bodyKind(open.body, about.rules.Local);
  const within =
    !whoDecides(about.rules) && !before.away && (kind === "Membership meeting" || kind === "Member poll");
  const won = within ? undefined : before.won;
  return { ...open, ...afresh, status: "Forwarded", won, away: !!won };
}

function rescinded(before: Course, there: Course, row: StepRow, decided: Decided): Course {
  const ownDecision = !row.Body || !before.won || sameKey(row.Body) === sameKey(before.won.body);
  const higherBodyActed = before.away && (before.status === "Adopted" || before.status === "Ratified");
  if (before.away && (higherBodyActed ? !(row.Body && ownDecision) : !ownDecision)) {
    return { ...there, ...afresh, status: "Rescinded" };
  }
  const body = before.won?.body ?? there.body;
  const votes = votesIn(row);
  return {
    ...there,
    ...afresh,
    status: "Rescinded",
    body,
    won: undefined,
    away: false,
    ended: { ...decided, votes, body },
  };
}
