import {
  type LeftOut,
  type OnSheet,
  peopleOfOwner,
  peopleToCall,
  type SheetKind,
  sheetColumns,
  sheetKinds,
} from "../../domain/callSheet";
import { type SheetLine, sheetLine } from "../../domain/callSheetWords";
import { sayDate } from "../../domain/days";
import { Problem } from "../../domain/problem";
import { decidingBody } from "../../domain/resolutions/bodies";
import { openColumns, voteIn } from "../../domain/resolutions/comingVotes";
import { promisedToCome } from "../../domain/resolutions/floorVoteFacts";
import { meetingTime } from "../../domain/resolutions/meets";
import { amount } from "../../domain/resolutions/rows";
import {
  compare,
  currentKeys,
  type LogRow,
  lastWords,
  newestTalks,
  type Talk,
  talkColumns,
} from "../../domain/talks";
import { attendance, contacts, conversations, events, resolutions } from "../../tables";
import { fold } from "../../tables/kit/column";
import type { AnyRow } from "../../tables/kit/table";
import { reading } from "../action";
import { skippedTonight } from "../workbook/evening";
import { shown, textOf } from "../workbook/input";
import { localMissing, localRow } from "../workbook/localRow";
import { pointedAt } from "../workbook/pointed";
import { rowsOf } from "../workbook/rows";
import { listIn, readSettings, type Settings } from "../workbook/settings";
import type { Workbook } from "../workbook/workbook";
import { committee } from "./forms";
import { callersList } from "./nextOnList";

/** Somebody on a call sheet: their row, and the words that stand on paper. */
export interface SheetPerson extends SheetLine {
  row: AnyRow;
  /** On somebody's own list, where each is: "ATU 9757, votes Oct 15"; else "". */
  place: string;
}

/** The vote that a sheet is for; texts are "" where nobody knows. */
export interface SheetVote {
  on: string;
  /** "7 pm" */
  time: string;
  /** "general meeting" */
  body: string;
  place: string;
  title: string;
}

export interface CallSheet {
  /** "" for somebody's own list. */
  local: string;
  /** One of `sheetKinds`; "My list" for somebody's own. */
  who: string;
  /** Whose people; "" for everyone's. */
  owner: string;
  today: string;
  /** Null for somebody's own list. */
  vote: SheetVote | null;
  /** What to ask for, the biggest first: three at most. */
  asks: string[];
  people: SheetPerson[];
  /** How many more could be on it. */
  more: number;
  left: LeftOut[];
  /** Who looks after people there; for somebody's own list, the committee. */
  owners: string[];
}

/** As many as one printed page holds. */
const A_PAGE = 8;
const ASKS = 3;
const talkRead = [...talkColumns, "Note"] as const;

/**
 * The people of a local to call before its vote, or to remind of it, or somebody's own list, as they stand on paper;
 * without input, what the dialog was opened for. Whoever may not be called or texted is never there.
 */
export const callSheet = reading<CallSheet>(({ workbook }, input) => {
  const [owner, given] = [textOf(input, "owner"), textOf(input, "who")];
  const local = textOf(input, "local") || (given === "" && pointedAt()?.local) || "";
  const kind = sheetKinds.find((each) => fold(each) === fold(given || sheetKinds[0]));
  if (!kind) throw new Problem(`Say whom it is for: ${sheetKinds.join(" or ")}.`, "who");
  const atMost = atMostIn(input);
  const { names, me } = committee(workbook);
  const { known, chosen, placeOf, ...about } =
    local === "" && given === ""
      ? ownList(workbook, owner || me, me, names)
      : ofLocal(workbook, local, kind, owner);
  const current = currentKeys(known.people);
  const words = lastWords(known.log, current);
  const people = chosen.people.slice(0, atMost).map((person): SheetPerson => {
    const key = current(person.Contact);
    const line = sheetLine(person, { talk: known.talks.get(key), said: words.get(key) }, workbook.today);
    return { ...line, place: placeOf(person), row: shown(contacts, person) };
  });
  const more = chosen.people.length - people.length;
  const asks = listIn(known.held, "Asks").slice(0, ASKS);
  const value = { ...about, today: workbook.today, asks, people, more, left: chosen.left };
  return { value, said: saidOf(value) };
});

/** Whom a sheet is for, and what was read to know. */
interface Found extends Pick<CallSheet, "local" | "who" | "owner" | "vote" | "owners"> {
  chosen: OnSheet;
  placeOf: (person: AnyRow) => string;
  known: {
    people: readonly AnyRow[];
    log: readonly LogRow[];
    talks: ReadonlyMap<string, Talk>;
    held: Settings;
  };
}

function ownList(workbook: Workbook, owner: string, me: string, team: readonly string[]): Found {
  const read = { me: owner, people: sheetColumns, talks: talkRead };
  const callers = callersList(workbook, read);
  const people = callers.people.map(({ row }) => row);
  const skipped = fold(owner) === fold(me) ? skippedTonight(workbook.today) : new Set<string>();
  const chosen = peopleOfOwner(owner, callers.list, skipped, { people, talks: callers.talks });
  const votes = new Map(callers.list.map(({ person, votesOn }) => [person, votesOn]));
  const placeOf = (person: AnyRow) => {
    const on = votes.get(person);
    return [String(person.Local ?? ""), on && `votes ${sayDate(on, workbook.today)}`]
      .filter(Boolean)
      .join(", ");
  };
  const owners = ownersAmong(people, [...team, owner]);
  return {
    local: "",
    who: "My list",
    owner: spelled(owner, owners),
    owners,
    vote: null,
    chosen,
    placeOf,
    known: { ...callers, people },
  };
}

function ofLocal(workbook: Workbook, written: string, kind: SheetKind, owner: string): Found {
  const rules = localRow(workbook, written);
  if (!rules) throw localMissing(written, "local");
  const local = String(rules.Local);
  const { today } = workbook;
  const held = readSettings(workbook);
  const people = rowsOf(workbook, contacts, sheetColumns);
  const log = workbook.table(conversations).read(talkRead);
  const talks = newestTalks(log, currentKeys(people));
  const meetings = rowsOf(workbook, events, ["Event", "On", "Kind", "Local", "Place"]);
  const promised = promisedToCome(local, {
    people,
    conversations: log.map(({ row }) => row),
    attendance: rowsOf(workbook, attendance, ["Event", "Contact", "Said yes"]),
    events: meetings,
    today,
  });
  const chosen = peopleToCall(kind, local, owner, { people, talks, promised, today });
  const { on, title } = voteIn(rules, rowsOf(workbook, resolutions, openColumns), today);
  const there = meetings.find((each) => each.On === on && fold(String(each.Local ?? "")) === fold(local));
  const vote = {
    on,
    time: meetingTime(rules.Meets),
    body: decidingBody({ ...rules, Local: "" }),
    place: String(there?.Place ?? ""),
    title,
  };
  const here = people.filter((person) => fold(String(person.Local ?? "")) === fold(local));
  const owners = ownersAmong(here, []);
  return {
    local,
    who: kind,
    owner: spelled(owner, owners),
    owners,
    vote,
    chosen,
    placeOf: () => "",
    known: { people, log, talks, held },
  };
}

/** The names that are known, then everybody else who looks after some of these people. */
function ownersAmong(people: readonly AnyRow[], known: readonly string[]): string[] {
  const names = new Map<string, string>();
  const found = people.map(({ Owner }) => String(Owner ?? "").trim()).sort(compare);
  for (const name of [...known, ...found]) if (!names.has(fold(name))) names.set(fold(name), name);
  return [...names.values()].filter(Boolean);
}

/** A name as the workbook spells it. */
const spelled = (name: string, names: readonly string[]): string =>
  names.find((each) => fold(each) === fold(name)) ?? name;

function atMostIn(input: Readonly<Record<string, unknown>>): number {
  const written = textOf(input, "atMost");
  const n = written === "" ? A_PAGE : amount(written);
  if (n !== undefined && Number.isInteger(n) && n > 0) return n;
  throw new Problem("Say for how many people the sheet is, as a whole number.", "atMost");
}

/** "8 people on the call sheet for IBEW 9103. 14 more could be called. Left out: 2 with no phone number." */
function saidOf({ local, owner, people, more, left }: CallSheet): string {
  const n =
    people.length === 0 ? "Nobody is" : people.length === 1 ? "1 person is" : `${people.length} people are`;
  const sheet = local === "" ? `${owner}’s call sheet` : `the call sheet for ${local}`;
  return [
    `${n} on ${sheet}.`,
    more > 0 && `${more} more could be on it.`,
    left.length > 0 && `Left out: ${left.map((each) => `${each.people} ${each.why}`).join(", ")}.`,
  ]
    .filter(Boolean)
    .join(" ");
}
