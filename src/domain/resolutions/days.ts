/** Calendar days as ISO strings ("2026-09-28"), counted in UTC day numbers, so that no time zone can move them. */

const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"] as const;
const weekdays = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"] as const;

export interface CalendarDay {
  year: number;
  /** 1 to 12 */
  month: number;
  date: number;
}

/** Days since 1970-01-01 (Hinnant's civil calendar arithmetic). */
export function dayNumberOf({ year, month, date }: CalendarDay): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + date - 1;
  const leapDays = Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100);
  return era * 146097 + yearOfEra * 365 + leapDays + dayOfYear - 719468;
}

export function calendarDay(dayNumber: number): CalendarDay {
  const n = dayNumber + 719468;
  const era = Math.floor(n / 146097);
  const dayOfEra = n - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const m = Math.floor((5 * dayOfYear + 2) / 153);
  const month = m < 10 ? m + 3 : m - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return { year, month, date: dayOfYear - Math.floor((153 * m + 2) / 5) + 1 };
}

/** The day number of an ISO date; undefined when it is no day of the calendar. */
export function dayNumber(iso: unknown): number | undefined {
  const found = /^(\d{4})-(\d{2})-(\d{2})(?!\d)/.exec(typeof iso === "string" ? iso.trim() : "");
  if (!found) return undefined;
  const day = { year: Number(found[1]), month: Number(found[2]), date: Number(found[3]) };
  if (day.month < 1 || day.month > 12 || day.date < 1) return undefined;
  const n = dayNumberOf(day);
  return calendarDay(n).date === day.date ? n : undefined;
}

export function isoDay(n: number): string {
  const { year, month, date } = calendarDay(n);
  const two = (x: number) => String(x).padStart(2, "0");
  return `${String(year).padStart(4, "0")}-${two(month)}-${two(date)}`;
}

/** The ISO day without what may follow it; "" when it is none. */
export function dayIn(cell: unknown): string {
  const n = dayNumber(cell);
  return n === undefined ? "" : isoDay(n);
}

/** 0 is Sunday. */
export const weekday = (n: number): number => (((n + 4) % 7) + 7) % 7;

export function addDays(iso: string, days: number): string {
  const n = dayNumber(iso);
  return n === undefined ? "" : isoDay(n + days);
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

export const sayDays = (days: number): string => (days === 1 ? "1 day" : `${days} days`);
