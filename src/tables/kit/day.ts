/** Days are texts, "2026-11-22", counted by their number, so that no time zone can move them; only the sheet knows dates. */

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
  return `${String(year).padStart(4, "0")}-${two(month)}-${two(date)}`;
}

/** 0 is Sunday. */
export const weekday = (n: number): number => (((n + 4) % 7) + 7) % 7;

/** Whether it is a day of the calendar, written "2026-11-22", and no older than people. */
export function isDay(written: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(written) && written > "1800-12-31" && dayNumber(written) !== undefined;
}

/** A day as people in the United States write it, as "2026-11-22"; anything else comes back as it was. */
export function readDay(written: string): string {
  const trimmed = written.trim();
  const us = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(trimmed);
  if (us) return `${us[3]}-${two(us[1])}-${two(us[2])}`;
  const stamped = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ].*)?$/.exec(trimmed);
  return stamped ? `${stamped[1]}-${two(stamped[2])}-${two(stamped[3])}` : trimmed;
}

const two = (n: string | number = "") => String(n).padStart(2, "0");

/** Whole days from one day to another, negative when the other is earlier; NaN when either is no day. */
export function daysBetween(from: string, to: string): number {
  return (dayNumber(to) ?? Number.NaN) - (dayNumber(from) ?? Number.NaN);
}

/** "" when it is no day. */
export function addDays(from: string, days: number): string {
  const n = dayNumber(from);
  return n === undefined ? "" : isoDay(n + days);
}
