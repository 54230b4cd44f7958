import { fold } from "../../tables/kit/column";
import type { AnyRow } from "../../tables/kit/table";
import { wasReached } from "../conversation";
import { leftAlone, stands, votesHere } from "../support";
import { throughMerges } from "../talks";

/** What the workbook knows of a vote in a local. Whole tables, or their columns that are named here. */
export interface Known {
  /** Contact, Local, Position, Votes here, Assessment, Do not, Merged into */
  people: readonly AnyRow[];
  /** On, Contact, Local, How, Result, Ask … Answer 3 */
  conversations: readonly AnyRow[];
  /** Event, Contact, Said yes, Came */
  attendance: readonly AnyRow[];
  /** Event, On, Local, Kind, Expected */
  events: readonly AnyRow[];
  /** The committee's rates where there is no history, as fractions. */
  showRate: number;
  reachRate: number;
  yesRate: number;
  today: string;
}

/** What we saw ourselves: how many of how many. */
export interface Seen {
  yes: number;
  of: number;
}

export interface FloorVoteFacts {
  /** How many are counted on at the next meeting, where somebody has put that in. */
  turnout?: number;
  supporters: number;
  opponents: number;
  showRate: number;
  reachRate: number;
  yesRate: number;
  /** The rates that are our own; the others are those of the settings. */
  seen: { showRate?: Seen; reachRate?: Seen; yesRate?: Seen };
  /** Where each number comes from, as sentences. */
  from: string[];
}

/** As many cases as it takes before history says more than a rule of thumb. */
const ENOUGH = 8;
const TO_COME = /\b(come|attend|speak|move|second|vote)\b/i;

/** The people of a local who promised to come, those known to be against, and the rates we have seen ourselves. */
export function floorVoteFacts(local: string, known: Known): FloorVoteFacts {
  const key = fold(local);
  const here = known.people.filter(
    (person) => stands(person) && fold(String(person.Local ?? "")) === key && votesHere(person),
  );
  const promised = promisedToCome(local, known);
  const supporters = here.filter(
    (person) => promised.has(person.Contact) && !(Number(person.Assessment ?? 0) >= 4),
  ).length;
  const opponents = here.filter((person) => Number(person.Assessment ?? 0) >= 4 && !leftAlone(person)).length;
  const from = [
    `${supporters} who vote in ${local} promised to come and are not against; ${opponents} ${opponents === 1 ? "is" : "are"} a 4 or a 5.`,
  ];
  const turnout = expected(key, known);
  if (turnout !== undefined) from.push(`${turnout} are expected at the next meeting, as Events has it.`);
  const seen: FloorVoteFacts["seen"] = {};
  const rate = (
    name: keyof typeof seen,
    counted: Seen,
    said: (percent: string) => string,
    usual: string,
  ): number => {
    const enough = counted.of >= ENOUGH;
    if (enough) seen[name] = counted;
    from.push(enough ? said(`${counted.yes} of ${counted.of}`) : usual);
    return enough ? counted.yes / counted.of : known[name];
  };
  const percent = (share: number) => `${Math.round(share * 100)}%`;
  return {
    ...(turnout !== undefined && { turnout }),
    supporters,
    opponents,
    seen,
    showRate: rate(
      "showRate",
      shown(key, known),
      (of) => `Here ${of} who promised did come.`,
      `We count with ${percent(known.showRate)} of promises kept, from Settings, until this local has its own history.`,
    ),
    reachRate: rate(
      "reachRate",
      reached(known.conversations),
      (of) => `Our calls reached ${of}.`,
      `We count with ${percent(known.reachRate)} of calls reaching someone, from Settings.`,
    ),
    yesRate: rate(
      "yesRate",
      saidYes(known.conversations),
      (of) => `Asked to come, ${of} said yes.`,
      `We count with ${percent(known.yesRate)} of those reached saying yes, from Settings.`,
    ),
    from,
  };
}

const isHere = (event: AnyRow, key: string) => fold(String(event.Local ?? "")) === key;
const isMeeting = (event: AnyRow) => fold(String(event.Kind ?? "")) === "meeting";

/** How many are counted on at the local's next meeting. */
function expected(key: string, { events, today }: Known): number | undefined {
  const [next] = events
    .filter((event) => isHere(event, key) && isMeeting(event) && String(event.On ?? "") >= today)
    .sort((a, b) => (String(a.On) < String(b.On) ? -1 : 1));
  return typeof next?.Expected === "number" ? next.Expected : undefined;
}

/** The day of the local's last meeting that we know of: what people promised for it is used up. */
function lastMeeting(key: string, { events, today }: Pick<Known, "events" | "today">): string {
  const days = events
    .filter((event) => isHere(event, key) && isMeeting(event))
    .map(({ On }) => String(On ?? ""))
    .filter((day) => day < today);
  return days.sort().pop() ?? "";
}

/**
 * Who said yes to a meeting of a local that is still to come, or, since the last one, to an ask that means coming; the
 * last answer counts. By their code as Contacts has it.
 */
export function promisedToCome(
  local: string,
  known: Pick<Known, "people" | "conversations" | "attendance" | "events" | "today">,
): ReadonlySet<unknown> {
  const { people, conversations, attendance, events, today } = known;
  const key = fold(local);
  const answers = new Map<unknown, boolean>();
  const met = lastMeeting(key, known);
  for (const talk of throughMerges(people, conversations)) {
    if (met !== "" && String(talk.On ?? "") <= met) continue;
    for (const { ask, answer } of asksOf(talk)) {
      if (TO_COME.test(ask) && answer !== "") answers.set(talk.Contact, answer === "Yes");
    }
  }
  const ahead = new Set(
    events.filter((event) => isHere(event, key) && String(event.On ?? "") >= today).map(({ Event }) => Event),
  );
  for (const row of throughMerges(people, attendance)) {
    if (ahead.has(row.Event) && row["Said yes"]) answers.set(row.Contact, row["Said yes"] === "Yes");
  }
  return new Set([...answers].filter(([, yes]) => yes).map(([who]) => who));
}

function shown(key: string, { attendance, events, today }: Known): Seen {
  const past = new Set(
    events.filter((event) => isHere(event, key) && String(event.On ?? "") < today).map(({ Event }) => Event),
  );
  const promised = attendance.filter((row) => past.has(row.Event) && row["Said yes"] === "Yes" && row.Came);
  return { yes: promised.filter(({ Came }) => Came === "Yes").length, of: promised.length };
}

function reached(conversations: readonly AnyRow[]): Seen {
  const calls = conversations.filter(({ How }) => How === "Call");
  return { yes: calls.filter(({ Result }) => wasReached(String(Result ?? ""))).length, of: calls.length };
}

function saidYes(conversations: readonly AnyRow[]): Seen {
  const asked = conversations.flatMap(asksOf).filter(({ ask, answer }) => TO_COME.test(ask) && answer !== "");
  return { yes: asked.filter(({ answer }) => answer === "Yes").length, of: asked.length };
}

function asksOf(talk: AnyRow): { ask: string; answer: string }[] {
  return ["", " 2", " 3"].map((n) => ({
    ask: String(talk[`Ask${n}`] ?? ""),
    answer: String(talk[`Answer${n}`] ?? ""),
  }));
}
