import { steps as knownSteps } from "../../tables/lists";
import { dayIn } from "../days";
import type { OtherBody } from "./above";
import { after } from "./after";
import { beginning, type Course } from "./course";
import { whyNot } from "./nextSteps";
import type { Passed } from "./path";
import { chosen, type ResolutionRow, type RulesRow, type StepRow, sameKey, words } from "./rows";

export interface WhereAndWhen {
  resolution?: ResolutionRow;
  /** The local where it starts. */
  rules?: RulesRow;
  /** The other bodies it may meet. */
  bodies?: readonly OtherBody[];
  /** ISO; what has run out is noticed only with it. */
  today?: string;
}

interface Dated {
  row: StepRow;
  day: string;
}

/** More steps than this a day are taken as they stand: nobody records so many, and trying all orders takes long. */
const mostADay = 6;

/**
 * The steps of one resolution as they happened: by day, then as they stand in the table, unless people have sorted it so that those of a day
 * cannot follow each other; then in the first order in which they can. One without a readable day stays behind the row above it. The idea
 * comes first: its day is when somebody put the resolution here, which may be long after its first meeting.
 */
export function stepsInOrder(rows: readonly StepRow[], about: WhereAndWhen = {}): StepRow[] {
  const days = new Map<string, StepRow[]>();
  for (const { row, day } of byDay(rows, about)) days.set(day, [...(days.get(day) ?? []), row]);
  const ordered: StepRow[] = [];
  let course = beginning;
  for (const ofDay of days.values()) {
    const sorted = ofDay.length > mostADay ? ofDay : (inWhichTheyMayCome(course, ofDay, about) ?? ofDay);
    ordered.push(...sorted);
    for (const row of sorted) course = onward(course, row, about);
  }
  return ordered;
}

/** The steps of one day in the first order in which each may come; undefined where there is none. */
function inWhichTheyMayCome(
  course: Course,
  rows: readonly StepRow[],
  about: WhereAndWhen,
): StepRow[] | undefined {
  if (rows.length === 0) return [];
  for (const row of rows) {
    const step = chosen(knownSteps, row.Step);
    if (step && whyNot(step, course, about.rules ?? {}, "", words(row.Body)) !== "") continue;
    const others = rows.filter((other) => other !== row);
    const rest = inWhichTheyMayCome(onward(course, row, about), others, about);
    if (rest) return [row, ...rest];
  }
  return undefined;
}

function onward(course: Course, row: StepRow, { resolution = {}, rules = {} }: WhereAndWhen): Course {
  const step = chosen(knownSteps, row.Step);
  return step ? after(course, step, row, { resolution, rules }) : course;
}

function byDay(rows: readonly StepRow[], { resolution = {} }: WhereAndWhen): Dated[] {
  const key = sameKey(resolution.Resolution);
  let day = "";
  const dated = rows
    .filter((row) => key === "" || sameKey(row.Resolution) === key)
    .map((row) => {
      day = dayIn(row.On) || day;
      return { row, day: chosen(knownSteps, row.Step) === "Idea" ? "" : day };
    });
  return dated.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}

/** The known steps in this order, each with where it led and why it may not come there; rows of no known step are left out. */
export function passAlong(
  ordered: readonly StepRow[],
  { resolution = {}, rules = {}, today = "" }: WhereAndWhen,
): Passed[] {
  const passed: Passed[] = [];
  let course = beginning;
  for (const row of ordered) {
    const step = chosen(knownSteps, row.Step);
    if (!step) continue;
    const why = whyNot(step, course, rules, today, words(row.Body));
    const before = course;
    course = after(before, step, row, { resolution, rules });
    passed.push({ step, row, before, after: course, why });
  }
  return passed;
}

/** The known steps as they happened. */
export const stepsPassed = (rows: readonly StepRow[], about: WhereAndWhen = {}): Passed[] =>
  passAlong(stepsInOrder(rows, about), about);

/** The same with one more, the last of its day. */
export function passedWith(rows: readonly StepRow[], added: StepRow, about: WhereAndWhen): Passed[] {
  const dated = byDay([...stepsInOrder(rows, about), added], about);
  return passAlong(
    dated.map(({ row }) => row),
    about,
  );
}
