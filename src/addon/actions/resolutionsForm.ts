import { Problem } from "../../domain/problem";
import { type Agenda, agenda, type Listed } from "../../domain/resolutions/agenda";
import { afterStep, type Course } from "../../domain/resolutions/outlook";
import { placesWon } from "../../domain/resolutions/wonInOrder";
import { candidates, locals, resolutionSteps, resolutions, tables } from "../../tables";
import { fold } from "../../tables/kit/column";
import type { AnyRow, Table } from "../../tables/kit/table";
import { reading } from "../action";
import { type CourseOf, listed, readCourses, withOutlook } from "../workbook/courses";
import { textOf } from "../workbook/input";
import { localRow } from "../workbook/localRow";
import { type Pointed, pointTo } from "../workbook/pointed";
import { numberOf, readSettings, type Settings } from "../workbook/settings";
import type { Workbook } from "../workbook/workbook";
import { committee, keysOf } from "./forms";

export interface ResolutionsForm extends Agenda {
  today: string;
  /** How many resolutions there are in all, also those decided long ago. */
  all: number;
  /** The local whose resolutions these are; "" for everyone's. */
  local: string;
  /** How many locals are to endorse. */
  goal: number;
}

/** What leads: the resolutions in the order in which they need someone, those of one `local` where it is given. */
export const resolutionsForm = reading<ResolutionsForm>(({ workbook }, input) => {
  const settings = readSettings(workbook);
  const courses = readCourses(workbook, settings);
  return { value: listOf(courses, workbook.today, textOf(input, "local"), goalOf(settings)), said: "" };
});

/** One resolution with its steps and its local's rules. */
export const resolutionCourse = reading<CourseOf>(({ workbook }, input) => {
  const key = textOf(input, "resolution");
  const course = readCourses(workbook).find((each) => fold(each.key) === fold(key));
  if (!course) {
    throw new Problem(
      `“${key}” is not on Resolutions any more. Somebody may have taken its row away: File ▸ Version history has it.`,
      "resolution",
    );
  }
  return { value: withOutlook(course), said: "" };
});

/** What would follow a step, for a course that the sidebar has already: nothing is read. */
export const stepFollows = reading<{ after: string }>(({ workbook }, input) => {
  const { row, steps, rules, bodies, decideBy, decideByIs } = Object(input.course) as Partial<Course>;
  const step = Object(input.row) as AnyRow;
  const course: Course = {
    key: "",
    row: row ?? {},
    steps: steps ?? [],
    rules: rules ?? {},
    bodies: bodies ?? [],
    today: workbook.today,
    decideBy: decideBy ?? "",
    ...(decideByIs && { decideByIs }),
  };
  const key = course.row.Resolution ?? "";
  return { value: { after: afterStep(course, { ...step, Resolution: key }) }, said: "" };
});

export interface SelectedResolution {
  /** The resolution of the selected row, or the only one of its local. */
  course?: CourseOf;
  /** The resolutions of the selected row's local, where it names no single one. */
  list?: ResolutionsForm;
}

/** What the selected row is about: a resolution, a step of one, or a local with its resolutions. */
export const selectedResolution = reading<SelectedResolution>(({ workbook }) => {
  const { table, row } = selectedRow(workbook);
  const key = String(row.Resolution ?? "");
  const written = String(row.Local ?? "");
  const ofResolution = table === resolutions.tab || table === resolutionSteps.tab;
  if (ofResolution ? key === "" : written === "") {
    throw new Problem(
      "The selected row names no resolution. Choose a row on Resolutions, Resolution steps or Locals.",
    );
  }
  const settings = readSettings(workbook);
  const courses = readCourses(workbook, settings);
  if (ofResolution) {
    const course = courses.find((each) => fold(each.key) === fold(key));
    if (!course) throw new Problem(`“${key}” is not on Resolutions. Check the code in the selected row.`);
    return { value: { course: withOutlook(course) }, said: "" };
  }
  const local = String(localRow(workbook, written)?.Local ?? written);
  const own = courses.filter((each) => fold(String(each.rules.Local ?? "")) === fold(local));
  const [only] = own;
  if (only && own.length === 1) return { value: { course: withOutlook(only) }, said: "" };
  return { value: { list: listOf(courses, workbook.today, local, goalOf(settings)) }, said: "" };
});

/** Remembers, for whoever is at the keyboard, what the sidebar or dialog that opens next is about. Reads no cell. */
export const pointAt = reading<Pointed>((_, input) => {
  const pointed = { local: textOf(input, "local"), resolution: textOf(input, "resolution") };
  pointTo(pointed);
  return { value: pointed, said: "" };
});

export interface StartForm {
  candidates: string[];
  locals: string[];
  team: string[];
  me: string;
}

/** What the form that starts a resolution offers. */
export const startForm = reading<StartForm>(({ workbook }) => {
  const { names, me } = committee(workbook);
  const value = {
    candidates: keysOf(workbook, candidates),
    locals: keysOf(workbook, locals),
    team: names,
    me,
  };
  return { value, said: "" };
});

const goalOf = (settings: Settings) => numberOf(settings, "Locals wanted in all");

function listOf(courses: readonly Course[], today: string, local: string, goal: number): ResolutionsForm {
  const places = placesWon(
    courses.map(({ key, row, rules }) => ({ ...row, Resolution: key, Local: rules.Local ?? "" })),
    courses.map(({ rules }) => rules),
  );
  const placeOf = new Map([...places].map(([{ Resolution }, place]) => [Resolution, place]));
  const own = local
    ? courses.filter((each) => fold(String(each.rules.Local ?? "")) === fold(local))
    : courses;
  const items = own.map((course): Listed => {
    const place = placeOf.get(course.key);
    return { ...listed(course), ...(place && { place }) };
  });
  // Of one local all that was decided is of interest, however long ago.
  const inOrder = local === "" ? agenda(items, today) : agenda(items, today, "");
  return { ...inOrder, today, all: own.length, local, goal };
}

function selectedRow(workbook: Workbook): { table: string; row: AnyRow } {
  const range = workbook.spreadsheet.getActiveRange();
  const sheet = range?.getSheet();
  const named = (table: Table) => table.columns.Local !== undefined || table.columns.Resolution !== undefined;
  const table = tables.find(
    (each) => sheet && named(each) && workbook.sheetOf(each.tab)?.getSheetId() === sheet.getSheetId(),
  );
  if (!table || !range || range.getRow() < 2) return { table: "", row: {} };
  return { table: table.tab, row: workbook.table(table).readRow(range.getRow()) };
}
