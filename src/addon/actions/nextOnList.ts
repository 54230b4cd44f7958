import { firstFree, type Listed, listColumns, listOf, votesSoon } from "../../domain/nextPerson";
import { currentKeys, newestTalks, reachedOn, talkColumns } from "../../domain/talks";
import { sayWhyNow } from "../../domain/whyNow";
import { contacts, conversations, resolutions } from "../../tables";
import { skippedTonight, takenByOthers } from "../workbook/evening";
import { rememberedName } from "../workbook/person";
import { numberOf, readSettings, type Settings } from "../workbook/settings";
import type { Workbook } from "../workbook/workbook";
import { committee } from "./forms";

/** The next person on the caller's list: where their row and their last conversation stand, and why now. */
export interface Next {
  at: number;
  talkAt: number | undefined;
  why: string;
}

/** The name Team has for whoever is at the keyboard. */
function callerName(workbook: Workbook): string {
  return rememberedName() ?? committee(workbook).me;
}

/** Who is next for whoever is at the keyboard, how their evening has been, and the settings that were read for it. */
export function nextOnList(workbook: Workbook): {
  next: Next | undefined;
  tonight: { reached: number; saidYes: number };
  held: Settings;
} {
  const held = readSettings(workbook);
  const me = callerName(workbook);
  const { today } = workbook;
  const people = workbook.table(contacts).read(listColumns);
  const log = workbook.table(conversations).read(talkColumns);
  const open = workbook.table(resolutions).read(["Local", "Next date", "Outcome"]);
  const rows = people.map(({ row }) => row);
  const votes = votesSoon(
    open.map(({ row }) => row),
    today,
  );
  const rules = {
    oldAfter: numberOf(held, "Assessments age after"),
    guard: numberOf(held, "Outreach guard days"),
  };
  const list = listOf(me, rows, newestTalks(log, currentKeys(rows)), votes, rules, today);
  const skipped = skippedTonight(today);
  const keys = list.map(({ person }) => String(person.Contact)).filter((key) => !skipped.has(key));
  const listed = firstFree(list, skipped, takenByOthers(keys, workbook.me(), Date.now()));
  const firstCall = numberOf(held, "First call within days");
  return {
    next: listed && placed(listed, people, sayWhyNow(listed, me, today, firstCall)),
    tonight: reachedOn(log, me, today),
    held,
  };
}

function placed(
  { person, talk }: Listed,
  people: readonly { at: number; row: unknown }[],
  why: string,
): Next {
  return { at: people.find(({ row }) => row === person)?.at ?? 0, talkAt: talk?.at, why };
}
