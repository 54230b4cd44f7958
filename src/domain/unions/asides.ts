import type { Written } from "./writtenWords";

// What people add to the name of their union, and its numbers are not the local's.
// With blanks alone between, three numbers may be three locals.
const PHONE = /\(\d{3}\) ?\d{3}[-. ]\d{4}\b|\b(?:1[-.])?\d{3}([-.])\d{3}\1\d{4}\b|\b\d{10}\b/g;
const DAY = /\b\d{1,2}([/.-])\d{1,2}\1(?:19|20)\d\d\b|\b(?:19|20)\d\d-\d\d?-\d\d?\b/g;
const SINCE = /\b(?:since|joined|from)[ :]+(?:\d{1,2}\/)?(?:19|20)\d\d\b(?: ?[-–] ?(?:19|20)\d\d\b)?/gi;
const ADDRESS = /\bhttps?:\/\/\S+|\bwww\.\S+|[^\s@]+@[^\s@]+\.[^\s@]+/gi;
const STATES =
  "AL|AK|AZ|AR|CA|CO|CT|DE|FL|GA|HI|ID|IL|IN|IA|KS|KY|LA|ME|MD|MA|MI|MN|MS|MO|MT|NE|NV|NH|NJ|NM|NY|NC|ND|OH|OK|OR|PA|RI|SC|SD|TN|TX|UT|VT|VA|WA|WV|WI|WY";
/** A ZIP code after its city and state. */
const ZIP = new RegExp(`\\p{L}{3}[, ]+(?:${STATES})[, ]+\\d{5}(?:-\\d{4})?\\b`, "giu");

const ONCE = /^(formerly|former|fka|previously)$/;
const NOW = /^(now|nka|currently)$/;

/**
 * The words without what says nothing of the union: phone numbers, days, addresses, ZIP codes, and what a person or a
 * local once was where the text says what it is now. Words keep their places; those set aside have become silent.
 */
export function withoutAsides(text: { words: Written[]; tidy: string }): Written[] {
  const ranges = rangesIn(text.tidy);
  const past = inThePast(text.words);
  if (ranges.length === 0 && !past) return text.words;
  return text.words.map((each, at) =>
    past?.(at) || ranges.some(({ from, to }) => each.start >= from && each.end <= to) ? silent(each) : each,
  );
}

function rangesIn(tidy: string): { from: number; to: number }[] {
  const patterns = /\d.*\d{3}/.test(tidy) ? [PHONE, DAY, SINCE, ZIP] : [];
  if (/@|www\.|:\/\//i.test(tidy)) patterns.push(ADDRESS);
  return patterns.flatMap((pattern) =>
    [...tidy.matchAll(pattern)]
      .filter(({ index }) => pattern !== ZIP || /\d/.test(tidy.slice(0, index)))
      .map((match) => ({ from: match.index, to: match.index + match[0].length })),
  );
}

/** "Formerly UFCW 7, now CWA 7777", "SMART-TD, formerly United Transportation Union"; not "former Teamster". */
function inThePast(words: Written[]): ((at: number) => boolean) | undefined {
  const once = words.findIndex(({ word }) => ONCE.test(word));
  if (once < 0) return undefined;
  const now = words.findIndex(({ word }, at) => at > once && NOW.test(word));
  if (now > 0) return (at) => at >= once && at < now;
  return once > 1 ? (at) => at > once : undefined;
}

function silent(each: Written): Written {
  return { ...each, word: "", raw: "(aside)", digits: "", gap: " ; " };
}
