import { isDay } from "../../tables/kit/day";

/** Blanks of every width, and marks of direction, which phones put around a number that is copied. */
const BLANK = "[ \\u00a0\\u061c\\u2000-\\u200b\\u200e\\u200f\\u202a-\\u202f\\u2066-\\u2069\\u3000\\ufeff]";
const PADDED = new RegExp(`^${BLANK}+|(${BLANK}|[\\r\\n])+$`, "g");

/**
 * A cell as a value: without the blanks that pad it, and without the apostrophe that a spreadsheet puts before a
 * number or a sign to keep it as text ('00123). Everything else stays exactly as written.
 */
export function tidy(cell: string | undefined): string {
  const bare = (cell ?? "").replace(PADDED, "");
  return /^'+(\s*[=+\-@\t\r＝＋－＠]|[\d .()-]+$)/.test(bare) ? bare.slice(1) : bare;
}

/** What people type where they have nothing to say. */
export function saysNothing(value: string): boolean {
  return /^(n\/?a|none|null|nil|unknown|no (e-?mail|phone)|not given|[-–—.?]+)$/i.test(value);
}

/** The same of a name: there are people called Null. */
export function isNoName(value: string): boolean {
  return saysNothing(value) && value !== "Null" && value !== "Nil";
}

/** The last row of a report: "Total", "Grand total: 214". */
export function isTotal(name: string): boolean {
  return /^((grand|sub)[ -]?)?totals?\b(?!.*\p{L})/iu.test(name);
}

/** Ticked, true, yes: also "Yes, current member". Undefined where it says neither yes nor no. */
export function yesOrNo(value: string): boolean | undefined {
  if (/^(y|yes|true|t|1|x|✓|✔|checked|on|i agree|agreed?|opt(ed)?[ -]?out)\b|^[✓✔]/i.test(value)) return true;
  if (/^(n|no|not|false|f|0|off|opt(ed)?[ -]?in)\b/i.test(value)) return false;
  return undefined;
}

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** The number of a month by its English name or the first letters of it; 0 where it is none. */
export function monthNamed(word: string): number {
  return word.length < 3 ? 0 : MONTHS.indexOf(word.slice(0, 3).toLowerCase()) + 1;
}

/**
 * The day in any shape that exports use: 8/27/2026 17:05:00, 2026/09/20 10:00:00 AM GMT+3, 2026-09-10 10:00:00 EST,
 * Sep 26, 2026, 26 September 2026. Undefined where it is no day; day and month are never exchanged.
 */
export function dayIn(written: string): string | undefined {
  const text = written.trim();
  const us = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4}|\d{2})\b/.exec(text);
  if (us) return day(us[3], us[1], us[2]);
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/.exec(text);
  if (iso) return day(iso[1], iso[2], iso[3]);
  const compact = /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  if (compact) return day(compact[1], compact[2], compact[3]);
  const named = /^(?:[a-z]{3,9},? )?([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})\b/i.exec(text);
  if (named) return day(named[3], String(monthNamed(named[1] ?? "")), named[2]);
  const british = /^(?:[a-z]{3,9},? )?(\d{1,2}) ([a-z]{3,9})\.?,? (\d{4})\b/i.exec(text);
  if (british) return day(british[3], String(monthNamed(british[2] ?? "")), british[1]);
  return undefined;
}

function day(year = "", month = "", date = ""): string | undefined {
  const full = year.length === 2 ? `20${year}` : year;
  const written = `${full}-${month.padStart(2, "0")}-${date.padStart(2, "0")}`;
  return isDay(written) ? written : undefined;
}

/** A full name in two: "Ana de la Cruz", "Cruz, Ana". A single word is the first name. */
export function splitName(full: string): { first: string; last: string } {
  const comma = /^([^,]+),\s*(.+)$/.exec(full);
  if (comma && !/^(jr|sr|i{1,3}|iv|ph\.?d|md|esq)\b\.?/i.test(comma[2] ?? "")) {
    return { first: (comma[2] ?? "").trim(), last: (comma[1] ?? "").trim() };
  }
  const words = /^(\S+)\s+([\s\S]+)$/.exec(full);
  return words ? { first: words[1] ?? "", last: words[2] ?? "" } : { first: full, last: "" };
}
