import { firstFree, type Listed, listColumns, listOf, votesSoon } from "../../domain/nextPerson";
import { currentKeys, type LogRow, newestTalks, reachedOn, type Talk, talkColumns } from "../../domain/talks";
import { sayWhyNow } from "../../domain/whyNow";
import { contacts, conversations, resolutions } from "../../tables";
import type { AnyRow } from "../../tables/kit/table";
import { skippedTonight, takenByOthers } from "../workbook/evening";
import { rememberedName } from "../workbook/person";
import { numberOf, readSettings, type Settings } from "../workbook/settings";
import type { Placed } from "../workbook/sheetTable";
import type { Workbook } from "../workbook/workbook";
import { committee } from "./forms";

/** A caller's list, and what was read for it. */
export interface CallersList {
  /** The name Team has for the caller. */
  me: string;
  list: Listed[];
  people: Placed[];
  log: LogRow[];
  talks: ReadonlyMap<string, Talk>;
  held: Settings;
}

/** Whose list, and what of people and of conversations is read for it. */
interface Read {
  me: string;
  people: readonly string[];
  talks: readonly string[];
}

/** The list of whoever is at the keyboard. Narrow columns, the same few calls however many people there are. */
export function callersList(workbook: Workbook, read: Partial<Read> = {}): CallersList {
  const held = readSettings(workbook);
  const me = read.me ?? rememberedName() ?? committee(workbook).me;
  const people = workbook.table(contacts).read(read.people ?? listColumns);
  const log = workbook.table(conversations).read(read.talks ?? talkColumns);
  const open = workbook.table(resolutions).read(["Local", "Next date", "Outcome"]).map(rowOf);
  const rows = people.map(rowOf);
  const rules = {
    oldAfter: numberOf(held, "Assessments age after"),
    guard: numberOf(held, "Outreach guard days"),
  };
  const talks = newestTalks(log, currentKeys(rows));
  const list = listOf(me, rows, talks, votesSoon(open, workbook.today), rules, workbook.today);
  return { me, list, people, log, talks, held };
}

/** The first of a list whom the caller has not skipped tonight, and whom nobody else has at hand just now. */
export function freeOf(workbook: Workbook, list: readonly Listed[]): Listed | undefined {
  const skipped = skippedTonight(workbook.today);
  const keys = list.map(({ person }) => String(person.Contact)).filter((key) => !skipped.has(key));
  return firstFree(list, skipped, takenByOthers(keys, workbook.me(), Date.now()));
}

/** Why somebody is next, as the caller reads it. */
export function whyOf(workbook: Workbook, { me, held }: CallersList, listed: Listed): string {
  return sayWhyNow(listed, me, workbook.today, numberOf(held, "First call within days"));
}

/** Where the row of somebody listed stands. */
export function placeOf({ people }: CallersList, { person }: Listed): number {
  const placed = people.find(({ row }) => row === person);
  if (!placed) throw new Error("listed without a row");
  return placed.at;
}

export function eveningOf(
  workbook: Workbook,
  { log, me }: CallersList,
): { reached: number; saidYes: number } {
  return reachedOn(log, me, workbook.today);
}

function rowOf({ row }: { row: AnyRow }): AnyRow {
  return row;
}
