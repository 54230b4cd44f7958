import { Problem } from "../../domain/problem";
import type { Form } from "../../domain/resolutionText/write";
import { fold } from "../../tables/kit/column";

/** What somebody chose and typed for a text, besides what the workbook knows. */
export interface TextDraft {
  /** What makes two texts the same: local, model and, where it endorses one, the candidate. */
  subject: string;
  local: string;
  model: string;
  candidate: string;
  wording: Form;
  /** Left out where it is the one that the rules lead to. */
  meeting?: string;
  mover: string;
  position: string;
  seconder: string;
  /** What the workbook said where these were typed. */
  over: { mover: string; seconder: string };
  /** In their order; one in their own words has these. */
  reasons: { id: string; on: boolean; own?: string }[];
  resolves: { id: string; on: boolean }[];
}

/** Which of the saves of one open dialog it is: a later one may arrive first. */
export interface Turn {
  dialog: string;
  nth: number;
}

/** A draft with the milliseconds since 1970 at which it was saved. */
export interface KeptDraft extends Turn {
  at: number;
  draft: TextDraft;
}

/**
 * Drafts are one person's own, so they stand in their user properties, which nobody else can read and which last,
 * unlike a cache. A property holds 9 kB and all of them 500 kB
 * (developers.google.com/apps-script/guides/services/quotas): so each draft is one, and only the newest stay.
 */
const PREFIX = "draft ";
const MOST_BYTES = 9000;
const MOST_DRAFTS = 20;
const MOST_DAYS = 90;

export function keepDraft(draft: TextDraft, { dialog, nth }: Turn, now: number): void {
  const text = JSON.stringify({ at: now, dialog, nth, draft } satisfies KeptDraft);
  if (bytesIn(text) > MOST_BYTES)
    throw new Problem(
      "The reasons in your own words are too long to keep as a draft. Copy or download the text before you close this.",
    );
  const all = readAll();
  const key = keyOf(draft.subject);
  const before = all.get(key);
  if (before?.dialog === dialog && before.nth > nth) return;
  const properties = PropertiesService.getUserProperties();
  all.delete(key);
  for (const old of leftOver(all, now)) properties.deleteProperty(old);
  properties.setProperty(key, text);
}

/** The drafts that whoever is at the keyboard has of a local's texts, the newest first. */
export function draftsOf(local: string, now: number): KeptDraft[] {
  return [...readAll().values()]
    .filter(({ draft, at }) => fold(draft.local) === fold(local) && !isOld(at, now))
    .sort((a, b) => b.at - a.at);
}

export function dropDraft(subject: string): void {
  PropertiesService.getUserProperties().deleteProperty(keyOf(subject));
}

const keyOf = (subject: string) => `${PREFIX}${fold(subject)}`.slice(0, 500);

const isOld = (at: number, now: number) => now - at > MOST_DAYS * 86_400_000;

function readAll(): Map<string, KeptDraft> {
  const held = Object.entries(PropertiesService.getUserProperties().getProperties());
  return new Map(
    held.filter(([key]) => key.startsWith(PREFIX)).map(([key, text]) => [key, JSON.parse(text) as KeptDraft]),
  );
}

/** The keys of those that make way for one more. */
function leftOver(all: ReadonlyMap<string, KeptDraft>, now: number): string[] {
  return [...all]
    .sort(([, a], [, b]) => b.at - a.at)
    .filter(([, { at }], i) => i >= MOST_DRAFTS - 1 || isOld(at, now))
    .map(([key]) => key);
}

/** In UTF-8, at most. */
function bytesIn(text: string): number {
  let bytes = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : 3;
  }
  return bytes;
}
