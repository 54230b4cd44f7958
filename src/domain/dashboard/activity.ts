import { fold } from "../../tables/kit/column";
import { addDays } from "../../tables/kit/day";
import type { AnyRow } from "../../tables/kit/table";
import { wasReached } from "../conversation";
import { isAssessed, stands } from "../support";

/** A figure of the last seven days, today among them, and of the seven before. */
export interface Weekly {
  what: string;
  now: number;
  before: number;
}

export interface Happened {
  people: readonly AnyRow[];
  conversations: readonly AnyRow[];
  introductions: readonly AnyRow[];
  events: readonly AnyRow[];
  supportersAreAtMost: number;
  today: string;
}

/** What the dashboard leads with: conversations, one-on-ones, newly with us, and how many nobody has asked yet. */
export function headlines(happened: Happened): Weekly[] {
  const { conversations } = happened;
  const reached = conversations.filter(({ Result }) => wasReached(String(Result ?? "")));
  return [
    weekly("Conversations", reached, happened.today),
    weekly(
      "One-on-ones",
      reached.filter(({ How }) => How === "One-on-one"),
      happened.today,
    ),
    weekly("Newly with us (1 or 2)", newlyWithUs(happened), happened.today),
    notAssessed(happened),
  ];
}

/** Everything else that was done. */
export function alsoDone({ conversations, introductions, events, people, today }: Happened): Weekly[] {
  const by = (how: string) => conversations.filter(({ How }) => How === how);
  const held = (...kinds: string[]) => events.filter(({ Kind }) => kinds.includes(String(Kind)));
  const trained = people.filter(stands).map((person) => ({ On: person["Trained on"] ?? "" }));
  return [
    weekly("Calls", by("Call"), today),
    weekly("Texts", by("Text"), today),
    weekly("At doors and workplaces", [...by("Door"), ...by("Workplace")], today),
    weekly("Coaching", by("Coaching"), today),
    weekly("People trained", trained, today),
    weekly("Introductions and kits", introductions, today),
    weekly("Picket lines", held("Picket line"), today),
    weekly("Trainings, town halls, socials", held("Training", "Town hall", "Social"), today),
  ];
}

/** An issue, and in how many conversations people raised it. */
export interface Raised {
  issue: string;
  times: number;
}

/** What people raised in the last four weeks, the most frequent first. */
export function issuesRaised(conversations: readonly AnyRow[], today: string): Raised[] {
  const raised = new Map<string, Raised>();
  const lately = conversations.filter(({ On }) => String(On ?? "") > addDays(today, -28));
  for (const { Issues } of lately) {
    const named = new Set<string>();
    for (const issue of String(Issues ?? "").split(",")) {
      const key = fold(issue);
      if (key === "" || named.has(key)) continue;
      named.add(key);
      const known = raised.get(key) ?? { issue: issue.trim(), times: 0 };
      raised.set(key, { ...known, times: known.times + 1 });
    }
  }
  return [...raised.values()].sort((a, b) => b.times - a.times || (a.issue < b.issue ? -1 : 1));
}

function weekly(what: string, dated: readonly AnyRow[], today: string): Weekly {
  const between = (from: string, to: string) =>
    dated.filter(({ On }) => String(On ?? "") > from && String(On) <= to).length;
  const [weekAgo, twoWeeksAgo] = [addDays(today, -7), addDays(today, -14)];
  return { what, now: between(weekAgo, today), before: between(twoWeeksAgo, weekAgo) };
}

/** The first conversation after which each person was with us, where none before it said so. */
function newlyWithUs({ conversations, supportersAreAtMost }: Happened): AnyRow[] {
  const withUs = new Map<string, boolean>();
  const newly: AnyRow[] = [];
  for (const talk of byDay(conversations)) {
    if (!isAssessed(talk)) continue;
    const who = String(talk.Contact ?? "");
    const is = Number(talk.Assessment) <= supportersAreAtMost;
    if (is && !withUs.get(who)) newly.push(talk);
    withUs.set(who, is);
  }
  return newly;
}

function byDay(rows: readonly AnyRow[]): AnyRow[] {
  return [...rows].sort((a, b) => (String(a.On ?? "") < String(b.On ?? "") ? -1 : 1));
}

/** Those nobody had asked, now and a week ago, among the people who were here then. */
function notAssessed({ people, conversations, today }: Happened): Weekly {
  const weekAgo = addDays(today, -7);
  const asked = new Set(
    conversations
      .filter((talk) => isAssessed(talk) && String(talk.On ?? "") <= weekAgo)
      .map(({ Contact }) => Contact),
  );
  const ours = people.filter(stands);
  const before = ours.filter(
    (person) =>
      String(person["Added on"] ?? "") <= weekAgo &&
      !(asked.has(person.Contact) || (isAssessed(person) && String(person["Assessed on"] ?? "") <= weekAgo)),
  );
  return { what: "Not assessed", now: ours.filter((one) => !isAssessed(one)).length, before: before.length };
}
