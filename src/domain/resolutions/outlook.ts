import type { AnyRow } from "../../tables/kit/table";
import { bodyNamed, type OtherBody, onwardFrom } from "./above";
import { closed } from "./course";
import { type Dated, dated, icsOf } from "./dated";
import { type Life, lifeOf } from "./life";
import { onwardDates, plan } from "./plan";
import { howItDecides } from "./planDates";
import type { Plan, PlanDate } from "./planInput";
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
  /** The other bodies it may meet, with their rules. */
  bodies: OtherBody[];
  /** ISO */
  today: string;
  /** ISO; the last day on which a decision is of use, "" where nobody has said. */
  decideBy: string;
  /** What that day is, such as "election day". */
  decideByIs?: string;
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
  /** What it takes by when, where it is now. */
  dates: Dated[];
  /** The same for the bodies above, if it is sent on to them. */
  onward: Dated[];
  /** A calendar file with all of these dates; "" without one. */
  calendar: string;
}

export function outlookOf(course: Course): Outlook {
  const { key, row, steps, rules, bodies, today, decideBy, decideByIs } = course;
  const about = { resolution: row, rules, bodies, today };
  const due = todo(row, steps, rules, today, decideBy, bodies);
  const life = lifeOf(steps, about);
  const input = planInputOf(life, about, decideBy >= today ? decideBy : "");
  const made = input && plan({ ...input, ...(decideByIs && { decideByIs }) });
  const event = { key, title: [row.Title, row.Local].map(words).filter(Boolean).join(", "), today };
  const dates = dated(made?.dates ?? [], event);
  return {
    due,
    next: sayNext(whatFollows(row, steps, rules, today, decideBy, bodies)),
    meeting: made?.meeting ?? "",
    lastSafeDay: made?.lastSafeDay ?? "",
    instead: (due.open && made?.instead) || [],
    decides: howItDecides(rules),
    dates,
    onward: dated(onwardOf(course, life, made), event),
    calendar: icsOf(dates, event),
  };
}

/** Where it may go once it is won, from the body that has it or decided it last. */
function onwardOf(
  { rules, bodies, today, decideBy }: Course,
  life: Life,
  made: Plan | undefined,
): PlanDate[] {
  const passed = closed.includes(life.status) && life.won !== undefined;
  if (!made && !passed) return [];
  const from = life.away ? (bodyNamed(bodies, life.body)?.rules ?? {}) : rules;
  const input = { today, bodies: [], ...(decideBy >= today && { decideBy }) };
  return onwardDates(onwardFrom(from, bodies), passed ? today : (made?.decided ?? ""), input);
}

/** "General meeting, Thu, Oct 15. Thu, Oct 1: Last safe day …", were this step recorded. */
export function afterStep({ row, steps, rules, bodies, today, decideBy }: Course, step: AnyRow): string {
  return sayAfter(whatFollows(row, [...steps, step], rules, today, decideBy, bodies));
}
