import { icsCalendar } from "./icsCalendar";
import type { PlanDate } from "./planInput";

/** A date of a plan with its own calendar file; "" where nobody knows the day yet. */
export interface Dated extends PlanDate {
  ics: string;
}

/** What the dates are about: a resolution, or a local that has none yet. */
export interface Subject {
  /** Never the same for two subjects; the same date of the same subject moves in people's calendars. */
  key: string;
  title: string;
  /** ISO */
  today: string;
}

const eventOf = ({ what, on, why }: PlanDate, { key, title, today }: Subject) => ({
  uid: `${slug(key)}-${slug(lasting(what))}@local-by-local`,
  on,
  title: `${what}: ${title}`,
  details: why,
  madeAt: `${today}T00:00:00Z`,
});

/** What a date is, whoever is still missing: it moves in people's calendars and does not come twice. */
const lasting = (what: string) => what.replace(/^Have (a mover|a seconder)$/, "Have a mover and a seconder");

const slug = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-|-$/g, "");

/** Each date with a calendar file of its own. */
export function dated(dates: readonly PlanDate[], subject: Subject): Dated[] {
  return dates.map((date) => ({ ...date, ics: icsCalendar([eventOf(date, subject)]) }));
}

/** One calendar file with all dates; "" where nobody knows a day yet. */
export function icsOf(dates: readonly PlanDate[], subject: Subject): string {
  return icsCalendar(dates.map((date) => eventOf(date, subject)));
}
