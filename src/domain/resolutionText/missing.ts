import { thresholds } from "../../tables/lists";
import { sayDay } from "../days";
import { isSmall, whoDecides } from "../resolutions/bodies";
import { leadKnown } from "../resolutions/planInput";
import { chosen } from "../resolutions/rows";
import { electionOf, type Facts, nextMeetings, officeOf, votersOf } from "./facts";
import type { Model } from "./models";

/** What the text leaves out because nobody has put it in: sentences that say where to put it. */
export function missing({ model, for: purpose }: Model, facts: Facts): string[] {
  const { local, rules, candidate, onSlate } = facts;
  const endorses = purpose !== "Open the process";
  const about = model === "slate" || !candidate ? [] : [candidate];
  const lines = [
    whoDecides(rules)
      ? ""
      : `Ask who decides in ${local}, a meeting, a board or a poll, and put it in Who decides on Locals.`,
    facts.meeting === ""
      ? `Nobody knows when ${local} meets next, so the text names no day. Put it in Next meeting on Locals.`
      : "",
    leadKnown(rules) ? "" : `Ask how early ${local} wants the text, and put it in Submission days on Locals.`,
    chosen(thresholds, rules.Threshold)
      ? ""
      : `Ask how many votes it takes in ${local}, and put it in Threshold on Locals.`,
    facts.mover === "" ? "Say who moves it." : "",
    facts.seconder !== "" || isSmall("", rules) ? "" : "It still needs a second.",
    facts.members || votersOf(facts) !== "members"
      ? ""
      : `Put in how many members ${local} has, so that the text can say how many it is about.`,
    facts.above.length > 0 || model === "member-vote" || model === "forum-and-poll"
      ? ""
      : `Nobody has put in which council or federation ${local} belongs to. Put it in Part of on Locals.`,
    facts.issues.length > 0 || model === "member-vote" || model === "no-early"
      ? ""
      : `No conversation in ${local} has named an issue yet.`,
    ...about.map((each) =>
      officeOf(each) ? "" : `Put in what ${each.name} is running for, under Office on Candidates.`,
    ),
    endorses ? election(facts, about.length > 0 ? about : onSlate) : "",
    model === "slate" && onSlate.length === 0
      ? "Nobody has Yes in On slate on Candidates, so the text names none of the slate’s candidates."
      : "",
    model === "slate" && facts.slate === "" ? "The slate has no name yet. Put it in Slate on Settings." : "",
  ];
  return lines.filter(Boolean);
}

function election(facts: Facts, running: readonly { name: string; electionDay: string }[]): string {
  if (running.length === 0 || electionOf(facts) !== "") return "";
  const [first] = running;
  if (!first) return "";
  if (running.length > 1)
    return "The slate’s candidates have no one election day to come, so the text names none. Look at Election day on Candidates.";
  return first.electionDay === ""
    ? `Put in the election day of ${first.name} on Candidates.`
    : `The election day of ${first.name}, ${sayDay(first.electionDay, facts.today)}, has gone by, so the text leaves it out.`;
}

/** In a federal race the law looks at who is told, and how. */
export function cautions({ model }: Model, { candidate, onSlate }: Facts): string[] {
  const slate = model === "slate" || (model === "ask-above" && !candidate);
  const running = slate ? onSlate : candidate ? [candidate] : [];
  if (!running.some(({ level }) => level === "Federal")) return [];
  return [
    "This is about a federal office. Tell the members first, and ask the union’s lawyer before anything goes to the public or is agreed with the campaign.",
  ];
}

/** Where the next meeting can no longer be made in time, that the text is for a later one. */
export function late(facts: Facts): string[] {
  const [next = ""] = nextMeetings(facts);
  if (facts.meeting === "" || facts.meeting === next) return [];
  const say = (day: string) => sayDay(day, facts.today);
  return [`It is too late to send it in for ${say(next)}, so the text is for ${say(facts.meeting)}.`];
}
