import { calendarDay, dayNumber, isoDay, weekday } from "../tables/kit/day";

const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"] as const;
const weekdays = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"] as const;

/** The ISO day without what may follow it; "" when it is none. */
export function dayIn(cell: unknown): string {
  const n = dayNumber(cell);
  return n === undefined ? "" : isoDay(n);
}

/** Whole days from one day to another, negative when it has passed; undefined when either is no day. */
export function daysUntil(iso: string, today: string): number | undefined {
  const to = dayNumber(iso);
  const from = dayNumber(today);
  return to === undefined || from === undefined ? undefined : to - from;
}

/** "Thu, Oct 1", and "Fri, Oct 1, 2027" when that is not the year of `today`. What is no day comes back as it is. */
export function sayDay(iso: string, today = ""): string {
  const n = dayNumber(iso);
  if (n === undefined) return iso;
  const { year, month, date } = calendarDay(n);
  const short = `${weekdays[weekday(n)]}, ${months[month - 1]} ${date}`;
  return String(year) === today.slice(0, 4) ? short : `${short}, ${year}`;
}

const longWeekdays = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"] as const;
const longMonths =
  "January February March April May June July August September October November December".split(" ");

/** "Monday, September 28, 2026" */
export function sayLongDay(iso: string): string {
  const n = dayNumber(iso);
  if (n === undefined) return iso;
  const { year, month, date } = calendarDay(n);
  return `${longWeekdays[weekday(n)]}, ${longMonths[month - 1]} ${date}, ${year}`;
}

/** "April", and "April 2025" when that is not the year of `today`; "" for what is no day. */
export function sayMonth(iso: string, today: string): string {
  const n = dayNumber(iso);
  if (n === undefined) return "";
  const { year, month } = calendarDay(n);
  const name = longMonths[month - 1] ?? "";
  return String(year) === today.slice(0, 4) ? name : `${name} ${year}`;
}

/** "Oct 1", where the day of the week is of no help; "Oct 1, 2027" in another year. */
export const sayDate = (iso: string, today = ""): string =>
  sayDay(iso, today).replace(/^[A-Z][a-z]{2}, /, "");

export const sayDays = (days: number): string => (days === 1 ? "1 day" : `${days} days`);
