import { type CalendarDay, calendarDay, dayNumber, dayNumberOf, isoDay, weekday } from "../../tables/kit/day";
import { type RulesRow, words } from "./rows";

/** A meeting rhythm read from text. */
export interface Rhythm {
  /** 0 is Sunday. */
  weekdays: number[];
  /** 1 to 5, and -1 for the last of the month; empty when `everyWeeks` tells. */
  nth: number[];
  /** "First Tuesday and third Thursday": which of the month goes with which weekday. */
  pairs?: readonly (readonly [nth: number, weekday: number])[];
  /** 1 for every week, 2 for every other week (counted from a known meeting). */
  everyWeeks?: number;
  /** Days of the month, for "the 15th". */
  dates: number[];
  /** The months they meet in, 1 to 12. */
  months: number[];
}

const dayNames = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];
const monthNames =
  "january february march april may june july august september october november december".split(" ");
const nthWords = ["first", "second", "third", "fourth", "fifth"];
/** "second", "2nd" and "last" (-1); undefined for any other word. */
const nthIn = (word: string): number | undefined => {
  if (word === "last") return -1;
  if (nthWords.includes(word)) return nthWords.indexOf(word) + 1;
  return /^[1-9]\d?(st|nd|rd|th)$/.test(word) ? Number.parseInt(word, 10) : undefined;
};
const fillers = new Set(
  "of the each every month months monthly on in at and or to a is are am pm noon evening evenings night nights day days weekly we meet meets meeting meetings general membership regular union local hall zoom online hybrid during from".split(
    " ",
  ),
);
const allMonths = monthNames.map((_, at) => at + 1);

/** The place of a name that is written out, cut short ("Thurs", "Sept") or put in the plural; -1 when it is none. */
const placeOf = (names: readonly string[], word: string): number =>
  names.findIndex(
    (name) => word.length > 2 && (name.startsWith(word) || name.startsWith(word.replace(/s$/, ""))),
  );
const weekdayIn = (word: string) => placeOf(dayNames, word);
const monthIn = (word: string) => placeOf(monthNames, word);

const everyOtherWeek = /\bevery other\b|\bbi-?weekly\b|\bfortnightly\b|\bevery (two|2) weeks\b|\balternate\b/;
/** Whether a text has anything to say about which days: "(Zoom)" has not, "(not in July)" has. */
const saysWhen = (aside: string) =>
  /\b(except|not?|none|only|every)\b/.test(aside) ||
  (aside.match(/[a-z]+|\d+(st|nd|rd|th)/g) ?? []).some(
    (word) => weekdayIn(word) >= 0 || monthIn(word) >= 0 || nthIn(word) !== undefined,
  );

/** "sept-june" with all the months in it written out. */
const withMonths = (text: string): string =>
  text.replace(
    /\b([a-z]{3,})\.?\s*(?:-|–|—|\b(?:through|thru|to|until|till)\b)\s*([a-z]{3,})\b/g,
    (words, from, to) => {
      const [first, last] = [monthIn(from), monthIn(to)];
      if (first < 0 || last < 0) return words;
      const length = ((last - first + 12) % 12) + 1;
      return Array.from({ length }, (_, i) => monthNames[(first + i) % 12]).join(" ");
    },
  );

const unread = (text: string, why: string) => ({
  unread: `We could not read “${text}” as meeting days: ${why}.`,
});

/** "7 pm", "5:30–7 pm" */
const CLOCK =
  /\b(\d{1,2}(:\d\d)?\s*(am|pm|a\.m\.|p\.m\.)?\s*(-|–|—|to)\s*)?\d{1,2}(:\d\d)?\s*(am|pm|a\.m\.|p\.m\.)/;

/** The time of day in such a text: "7 pm"; "" where it says none. */
export function meetingTime(cell: unknown): string {
  return CLOCK.exec(String(cell ?? "").toLowerCase())?.[0] ?? "";
}

/** Reads text such as "second Tuesday", "2nd & 4th Thu except July" or "every other Monday"; else says what it stumbled over. */
export function readMeets(cell: unknown): { rhythm?: Rhythm; unread?: string } {
  const text = typeof cell === "string" ? cell.trim() : "";
  if (!text) return { unread: "Nobody has put in when this body meets." };
  const clean = withMonths(
    text
      .toLowerCase()
      .replace(/\([^)]*\)/g, (aside) => (saysWhen(aside) ? aside : " "))
      .replace(new RegExp(CLOCK, "g"), " ")
      .replace(/\b\d{1,2}:\d\d\b/g, " "),
  );
  if (/\b(second|2nd|third|3rd|next)[ -](to|from)[ -](the[ -])?last\b/.test(clean))
    return unread(text, "we count from the end only for the last one");
  const [main = "", ...except] = clean.split(/\b(?:except|excluding|but not|not|none|no meetings?)\b/);
  if (/\bevery (second|2nd|third|3rd)\b/.test(main) && !/\bmonth\b/.test(main)) {
    return unread(
      text,
      "it can mean once or twice a month, so write “second Tuesday” or “every other Tuesday”",
    );
  }
  const everyOther = everyOtherWeek.test(main);
  const rhythm: Rhythm = { weekdays: [], nth: [], dates: [], months: [] };
  const list = main.replace(new RegExp(everyOtherWeek, "g"), " ").match(/[a-z]+|\d+(st|nd|rd|th)?/g);
  const numbers: number[] = [];
  const order: string[] = [];
  for (const word of list ?? []) {
    const day = weekdayIn(word);
    const month = monthIn(word);
    const nth = nthIn(word);
    if (day >= 0 || nth !== undefined) order.push(day >= 0 ? "day" : "nth");
    if (day >= 0) rhythm.weekdays.push(day);
    else if (month >= 0) rhythm.months.push(month + 1);
    else if (nth !== undefined) numbers.push(nth);
    else if (!fillers.has(word)) return unread(text, `“${word}” is new to us`);
  }
  const off = (except.join(" ").match(/[a-z]+/g) ?? []).filter((word) => !fillers.has(word));
  const notRead = off.find((word) => monthIn(word) < 0);
  if (notRead) return unread(text, `“${notRead}” is no month`);
  const closedMonths = off.map((word) => monthIn(word) + 1);
  rhythm.months = (rhythm.months.length ? rhythm.months : allMonths).filter(
    (month) => !closedMonths.includes(month),
  );
  if (!rhythm.weekdays.length) {
    if (!numbers.length || numbers.some((n) => n < 1 || n > 31)) return unread(text, "it names no weekday");
    return { rhythm: { ...rhythm, dates: numbers } };
  }
  if (numbers.some((n) => n > 5)) return unread(text, "a month has at most five of a weekday");
  if (numbers.length && everyOther) return unread(text, "it says both which week and every other week");
  const paired = numbers.length > 1 && order.join() === numbers.map(() => "nth,day").join();
  const pairs = paired && numbers.map((nth, at) => [nth, rhythm.weekdays[at] ?? -1] as const);
  if (numbers.length) return { rhythm: { ...rhythm, nth: numbers, ...(pairs && { pairs }) } };
  if (everyOther) return { rhythm: { ...rhythm, everyWeeks: 2 } };
  if (/\bmonthly\b|\bmonth\b/.test(main)) return unread(text, "it does not say which week of the month");
  return { rhythm: { ...rhythm, everyWeeks: 1 } };
}

function meetsOn(rhythm: Rhythm, day: number, anchor: number | undefined): boolean {
  const { month, date, year }: CalendarDay = calendarDay(day);
  if (!rhythm.months.includes(month)) return false;
  if (rhythm.dates.length) return rhythm.dates.includes(date);
  const on = weekday(day);
  if (!rhythm.weekdays.includes(on)) return false;
  if (rhythm.everyWeeks === 2) return anchor !== undefined && Math.abs(day - anchor) % 14 === 0;
  if (rhythm.everyWeeks) return true;
  const nextMonth = dayNumberOf(
    month === 12 ? { year: year + 1, month: 1, date: 1 } : { year, month: month + 1, date: 1 },
  );
  const { pairs } = rhythm;
  const nth = pairs ? pairs.filter((pair) => pair[1] === on).map(([which]) => which) : rhythm.nth;
  return nth.includes(Math.ceil(date / 7)) || (nth.includes(-1) && day + 7 >= nextMonth);
}

/**
 * The days a body meets from `from` to `to` (ISO, both included). Next meeting is what the secretary said: nothing from Meets comes before
 * it, nor, for a body that meets once a month, beside it in its month. One that has passed only anchors "every other Monday".
 */
export function meetings(rules: RulesRow, from: string, to: string): string[] {
  const start = dayNumber(from);
  const end = dayNumber(to);
  if (start === undefined || end === undefined) return [];
  const said = dayNumber(words(rules["Next meeting"]));
  const { rhythm } = readMeets(rules.Meets);
  const days: number[] = said !== undefined && said >= start && said <= end ? [said] : [];
  const monthly = rhythm && !rhythm.everyWeeks && rhythm.nth.length + rhythm.dates.length === 1;
  const saidMonth = said === undefined ? "" : isoDay(said).slice(0, 7);
  // Nobody plans further than two years.
  for (let day = start; rhythm && day <= Math.min(end, start + 731); day++) {
    if (!meetsOn(rhythm, day, said) || day === said) continue;
    if (said !== undefined && said >= start && day < said) continue;
    if (monthly && isoDay(day).slice(0, 7) === saidMonth) continue;
    days.push(day);
  }
  return days.sort((a, b) => a - b).map(isoDay);
}
