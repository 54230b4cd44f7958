import type { JustTalked } from "../../domain/justTalked";
import type { Written } from "../../domain/takenBack";
import type { AnyRow } from "../../tables/kit/table";

/**
 * What only tonight matters, in Google's cache: who is talking to whom, who was skipped, and what a saved conversation
 * replaced. It may vanish at any time; then callers learn less, and no row is wrong.
 */
const HOURS = 21_600;
/** For so long, somebody whose form was opened is not handed to another caller. */
const AT_HAND_SECONDS = 900;
/** How many people's marks are looked up at once. */
const AT_ONCE = 60;

/** What is kept of a conversation: names may be alike or not known yet, so whose it is goes by address. */
interface Kept extends JustTalked {
  saver: string;
}

/** A saved conversation as it can be taken back: its row, and the person's cells. */
export interface Undoable extends Written {
  row: AnyRow;
}

export function rememberTalk(contact: string, talk: JustTalked, saver: string): void {
  document()?.put(talkKey(contact), JSON.stringify({ ...talk, saver }), HOURS);
}

export function forgetTalk(contact: string): void {
  document()?.remove(talkKey(contact));
}

/** What someone saved of this person in the last hours who is not `me`, an address. */
export function othersTalk(contact: string, me: string): JustTalked | undefined {
  const held = document()?.get(talkKey(contact));
  const talk = held ? (JSON.parse(held) as Kept) : undefined;
  return talk && talk.saver !== me ? talk : undefined;
}

/** Marks somebody as at hand, so that the next caller gets another. */
export function takeInHand(contact: string, me: string): void {
  document()?.put(handKey(contact), me, AT_HAND_SECONDS);
}

/** Nobody has this person at hand any more: the caller goes on to somebody else. */
export function letGo(contact: string): void {
  document()?.remove(handKey(contact));
}

/** Which of these people someone who is not `me`, an address, has at hand, or talked to within minutes. */
export function takenByOthers(contacts: readonly string[], me: string, now: number): ReadonlySet<string> {
  const asked = contacts.slice(0, AT_ONCE);
  const held = document()?.getAll(asked.flatMap((each) => [talkKey(each), handKey(each)])) ?? {};
  const taken = (contact: string) => {
    const hand = held[handKey(contact)];
    if (hand !== undefined && hand !== me) return true;
    const talk = held[talkKey(contact)];
    if (talk === undefined) return false;
    const { saver, at } = JSON.parse(talk) as Kept;
    return saver !== me && now - at < AT_HAND_SECONDS * 1000;
  };
  return new Set(asked.filter(taken));
}

/** Skips somebody for whoever is at the keyboard, for the evening. */
export function skipTonight(contact: string, today: string): void {
  const skipped = [...skippedTonight(today), contact].slice(-2000);
  CacheService.getUserCache()?.put(SKIPPED, JSON.stringify({ today, skipped }), HOURS);
}

export function skippedTonight(today: string): ReadonlySet<string> {
  const held = CacheService.getUserCache()?.get(SKIPPED);
  const kept = held ? (JSON.parse(held) as { today: string; skipped: string[] }) : undefined;
  return new Set(kept?.today === today ? kept.skipped : []);
}

/** Keeps what a conversation is about to replace, so that it can be taken back tonight. */
export function rememberUndo(conversation: string, undoable: Undoable): void {
  const text = JSON.stringify(undoable);
  if (text.length < 90_000) document()?.put(undoKey(conversation), text, HOURS);
}

export function undoableOf(conversation: string): Undoable | undefined {
  const held = document()?.get(undoKey(conversation));
  return held ? (JSON.parse(held) as Undoable) : undefined;
}

const SKIPPED = "skipped tonight";
const talkKey = (contact: string) => `talked ${contact}`;
const handKey = (contact: string) => `at hand ${contact}`;
const undoKey = (conversation: string) => `undo ${conversation}`;

function document(): GoogleAppsScript.Cache.Cache | null {
  return CacheService.getDocumentCache();
}
