import type { AnyRow } from "../../tables/kit/table";
import { icsEvent } from "./icsEvent";
import { lifeOf } from "./life";
import { plan } from "./plan";
import { howItDecides } from "./planDates";
import { words } from "./rows";
import { planInputOf } from "./standing";
import { type Todo, todo } from "./todo";
import { sayAfter, sayNext, whatFollows } from "./whatFollows";

/** One resolution with all that its course follows from. */
export interface Course {
  key: string;
  row: AnyRow;
  /** Its own steps, in the order of the table. */
  steps: AnyRow[];
  /** What is known of how its local decides. */
  rules: AnyRow;
  /** ISO */
  today: string;
  /** ISO; the last day on which a decision is of use, "" where nobody has said. */
  decideBy: string;
}

/** What follows from where a resolution stands. */
export interface Outlook {
  due: Todo;
  /** "Next: general meeting, Thu, Oct 15." or what came of it. */
  next: string;
  /** The local's meeting it is planned for, and the last day to be in time for it; "" when unknown or done. */
  meeting: string;
  lastSafeDay: string;
  /** What could be done instead, as sentences. */
  instead: string[];
  /** What carries it where it is decided. */
  decides: string;
  /** A calendar file with the day that leads; "" without one. */
  calendar: string;
}

export function outlookOf(course: Course): Outlook {
  const { key, row, steps, rules, today, decideBy } = course;
  const about = { resolution: row, rules, today };
  const due = todo(row, steps, rules, today, decideBy);
  const input = planInputOf(lifeOf(steps, about), about, decideBy >= today ? decideBy : "");
  const made = input && plan(input);
  const title = [row.Title, row.Local].map(words).filter(Boolean).join(", ");
  return {
    due,
    next: sayNext(whatFollows(row, steps, rules, today, decideBy)),
    meeting: made?.meeting ?? "",
    lastSafeDay: made?.lastSafeDay ?? "",
    instead: (due.open && made?.instead) || [],
    decides: howItDecides(rules),
    calendar: due.open ? icsEvent({ uid: `${key}@local-by-local`, on: due.on, title, details: due.act }) : "",
  };
}

/** "General meeting, Thu, Oct 15. Thu, Oct 1: Last safe day …", were this step recorded. */
export function afterStep({ row, steps, rules, today, decideBy }: Course, step: AnyRow): string {
  return sayAfter(whatFollows(row, [...steps, step], rules, today, decideBy));
}
