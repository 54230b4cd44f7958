import { FAMOUS_NUMBERS } from "./unionPhrases";
import type { Written } from "./writtenWords";

/** What a number in a union's name counts: the local itself, a body above it, a unit below it, or nothing we know. */
type Counts = "local" | "chapter" | "plain" | "body" | "unit" | "else";

/** A number of the text and what it counts. */
export interface NumberRead {
  counts: Counts;
  /** As a local writes it: "32BJ", "F37", "9". */
  number: string;
  digits: string;
  /** Where it stands among the written words; `from` includes its designator. */
  from: number;
  at: number;
  to: number;
  written: Written;
  /** Written as "local", not as a lodge or branch. */
  isLocal: boolean;
}

const LOCAL = new Set(["local", "ll", "lu", "lodge", "branch", "l", "lg", "lbr", "division", "seccion"]);
const CHAPTER = new Set(["chapter", "post"]);
const BODY = new Set([
  "district",
  "dc",
  "dl",
  "council",
  "jc",
  "region",
  "area",
  "conference",
  "ac",
  "subdistrict",
  "sub",
  "rc",
  "co",
]);
const UNIT = new Set([
  "unit",
  "section",
  "group",
  "shop",
  "room",
  "suite",
  "ward",
  "pier",
  "floor",
  "shift",
  "box",
  "card",
  "badge",
  "book",
  "ext",
  "zip",
  "apt",
  "ps",
]);
const FILLER = new Set(["no", "number", "union", "and", "its", "the"]);
const ABOVE = new Set(["district", "joint", "grand", "regional"]);
const ORDINAL = /^(st|nd|rd|th)$/;
const TIME = /^(year|yrs?|month|mos|week|wks|day|hour|hrs?|percent)$/;
const CALENDAR = /^(19|20)\d\d$/;

/** All numbers of a text. `isUnionWord` tells "1199 SEIU" from "32BJ". */
export function numbersIn(words: Written[], isUnionWord: (word: string) => boolean): NumberRead[] {
  const found: NumberRead[] = [];
  words.forEach((word, at) => {
    if (word.digits === "") return;
    const previous = words[at - 1];
    const next = words[at + 1];
    let from = at;
    let before = "";
    const isOfOther = previous?.gap === "" && (words[at - 2]?.digits ?? "") !== "";
    if (previous && !isOfOther && isPrefix(previous, word, isUnionWord)) {
      before = previous.raw;
      from = at - 1;
    }
    let after = "";
    let to = at;
    if (next && (isFamous(word, next) || isSuffix(next, words[at + 2], isUnionWord))) {
      after = next.raw;
      to = at + 1;
    }
    const counts = whatItCounts(words, from, at, to);
    const start = designatorStart(words, from, at);
    found.push({
      counts,
      number: (counts === "body" ? "" : before.toUpperCase()) + word.digits + after.toUpperCase(),
      digits: word.digits,
      from: start,
      at,
      to,
      written: word,
      isLocal: words[start]?.word === "local",
    });
  });
  return found;
}

/** "F-37", "W24", "PM2848": a letter or two, written onto the number or one with a hyphen. "L81359" is a local. */
function isPrefix(previous: Written, number: Written, isUnionWord: (word: string) => boolean): boolean {
  if (previous.raw.length > 2 || previous.digits !== "") return false;
  const isDesignating = [LOCAL, BODY, UNIT, CHAPTER, FILLER].some((words) => words.has(previous.word));
  if (number.gap === "") return !isDesignating && !isUnionWord(previous.word);
  return previous.raw.length === 1 && /^ ?- ?$/.test(number.gap) && !/['&]/.test(previous.gap);
}

/** "32 BJ" */
function isFamous(number: Written, next: Written): boolean {
  return (number.digits + next.raw).toLowerCase() in FAMOUS_NUMBERS;
}

/** "32BJ", "898-M", "527 S". */
function isSuffix(
  next: Written,
  following: Written | undefined,
  isUnionWord: (word: string) => boolean,
): boolean {
  if (next.digits !== "" || isUnionWord(next.word) || next.raw.length > 4) return false;
  if (following && following.digits !== "" && following.gap === "") return false;
  if (next.gap === "") return !LOCAL.has(next.word) || next.raw.length === 1;
  if (next.gap === "-") return next.raw.length === 1 || (next.raw.length === 2 && !following);
  return next.gap === " " && next.raw.length === 1 && (!following || /^[,;)&]/.test(following.gap));
}

function whatItCounts(words: Written[], from: number, at: number, to: number): Counts {
  const number = words[at];
  const suffix = to > at ? words[to]?.word : words[at + 1]?.gap === "" ? words[at + 1]?.word : undefined;
  if (!number || (suffix && ORDINAL.test(suffix))) return "else";
  if (/[$%/]$/.test(number.gap) && number.gap !== "/" && !number.gap.endsWith(" /")) return "else";
  const next = words[to + 1];
  if (next && TIME.test(next.word)) return "else";
  if (number.gap === "." && words[at - 1]?.digits) return "unit";
  const previous = words[from - 1];
  // NAGE numbers its locals within regions: R2-61 is local 61 of region 2.
  if (words[from]?.word === "r" && from < at && number.digits.length < 3 && next?.digits && next.gap === "-")
    return "body";
  const designator = designatorBefore(words, from);
  if (!designator) {
    const isYear = /^(since|in|from|until)$/.test(previous?.word ?? "") && CALENDAR.test(number.raw);
    return isYear || (previous && /^(age|year)$/.test(previous.word)) ? "else" : "plain";
  }
  const word = words[designator.at]?.word ?? "";
  if (word === "local" || word === "ll" || word === "lu") return "local";
  if (UNIT.has(word)) return words[designator.at - 1]?.word === "local" ? "local" : "unit";
  if (CHAPTER.has(word)) return "chapter";
  if (BODY.has(word)) return number.digits === "1199" ? "local" : "body";
  return ABOVE.has(words[designator.at - 1]?.word ?? "") ? "body" : "local";
}

function designatorBefore(words: Written[], from: number): { at: number } | undefined {
  for (let at = from - 1; at >= Math.max(0, from - 3); at--) {
    const word = words[at]?.word ?? "";
    if (isDesignator(words, at)) return { at };
    if (!FILLER.has(word)) return undefined;
  }
  return undefined;
}

function isDesignator(words: Written[], at: number): boolean {
  const word = words[at]?.word ?? "";
  if (word === "l") return words[at + 1]?.digits !== "" && words[at + 1]?.gap === "";
  return LOCAL.has(word) || CHAPTER.has(word) || BODY.has(word) || UNIT.has(word);
}

function designatorStart(words: Written[], from: number, at: number): number {
  return designatorBefore(words, from)?.at ?? Math.min(from, at);
}
