import { localFinder } from "../../domain/localNames";
import { type OtherBody, otherBodies } from "../../domain/resolutions/above";
import type { Listed } from "../../domain/resolutions/agenda";
import { saidOfRules } from "../../domain/resolutions/forumFirst";
import { type Course, type Outlook, outlookOf } from "../../domain/resolutions/outlook";
import type { WhereAndWhen } from "../../domain/resolutions/passed";
import type { LocalRow, RulesRow } from "../../domain/resolutions/rows";
import { todo } from "../../domain/resolutions/todo";
import { locals, resolutionSteps, resolutions } from "../../tables";
import { fold } from "../../tables/kit/column";
import type { AnyRow } from "../../tables/kit/table";
import { shown } from "./input";
import { readSettings, settingOf } from "./settings";
import { readUsefulDays, type UsefulDay } from "./usefulDays";
import type { Workbook } from "./workbook";

/** The day it is, and the last day on which a decision is of use. */
export interface When extends UsefulDay {
  today: string;
}

/** One resolution as it goes out: its course, and what follows from it. */
export interface CourseOf extends Course {
  outlook: Outlook;
}

/** The columns of Locals that say what it is and how it decides. */
const rulesHeadings = [
  "Local",
  "Kind",
  "Also called",
  "Part of",
  "Process",
  "Who decides",
  "Threshold",
  "Quorum",
  "Members",
  "Notice days",
  "Submission days",
  "Who may submit",
  "Next meeting",
  "Meets",
  "Rules checked on",
  "Rules source",
] as const;

/** When a decision for this candidate is of use. */
export function whenFor(workbook: Workbook, candidate: unknown, settings = readSettings(workbook)): When {
  const usefulFor = readUsefulDays(workbook, settingOf(settings, "Decide by"), [candidate]);
  return { today: workbook.today, ...usefulFor(candidate) };
}

export function courseOf(
  row: AnyRow,
  steps: readonly AnyRow[],
  { rules = {}, bodies = [] }: Pick<WhereAndWhen, "rules" | "bodies">,
  when: When,
): CourseOf {
  return withOutlook(plainCourse(row, steps, rules, bodies, when));
}

export const withOutlook = (course: Course): CourseOf => ({ ...course, outlook: outlookOf(course) });

function plainCourse(
  row: AnyRow,
  steps: readonly AnyRow[],
  local: RulesRow,
  bodies: readonly OtherBody[],
  when: When,
): Course {
  return {
    ...when,
    key: String(row.Resolution ?? ""),
    row: shown(resolutions, row),
    steps: steps.map((step) => shown(resolutionSteps, step)),
    rules: rulesIn(local),
    bodies: bodies.map(({ name, rules }) => ({ name, rules: rulesIn(rules) })),
  };
}

/** Only what is said of how it decides: the rest of the row stays in the workbook. */
function rulesIn(local: LocalRow): AnyRow {
  const known = rulesHeadings.filter((heading) => (local[heading] ?? "") !== "");
  const noted = saidOfRules(local.Notes);
  return {
    ...Object.fromEntries(known.map((heading) => [heading, local[heading]])),
    ...(noted && { Notes: noted }),
  } as AnyRow;
}

/** Every resolution that has its code; as many reads, however many there are. */
export function readCourses(workbook: Workbook, settings = readSettings(workbook)): Course[] {
  const rowsOf = (table: typeof resolutions | typeof resolutionSteps) =>
    workbook
      .table(table)
      .readAll()
      .map((placed) => placed.row);
  const steps = new Map<string, AnyRow[]>();
  for (const step of rowsOf(resolutionSteps)) {
    const key = fold(String(step.Resolution ?? ""));
    steps.set(key, [...(steps.get(key) ?? []), step]);
  }
  const localOf = localFinder(
    workbook
      .table(locals)
      .readAll()
      .map((placed) => placed.row),
  );
  const { today } = workbook;
  const rows = rowsOf(resolutions).filter((row) => (row.Resolution ?? "") !== "");
  const named = rows.map(({ Candidate }) => Candidate);
  const usefulFor = readUsefulDays(workbook, settingOf(settings, "Decide by"), named);
  return rows.map((row) => {
    const written = String(row.Local ?? "");
    const own = steps.get(fold(String(row.Resolution))) ?? [];
    const rules = localOf(written) ?? { Local: written };
    const when = { today, ...usefulFor(row.Candidate) };
    return plainCourse(row, own, rules, otherBodies(rules, own, localOf), when);
  });
}

export function listed({ key, row, steps, rules, bodies, today, decideBy }: Course): Listed {
  return {
    key,
    title: String(row.Title ?? row.For ?? key),
    local: String(row.Local ?? ""),
    todo: todo(row, steps, rules, today, decideBy, bodies),
  };
}
