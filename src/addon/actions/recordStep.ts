import { Problem } from "../../domain/problem";
import { lifeOf } from "../../domain/resolutions/life";
import { noteWithOutcome } from "../../domain/resolutions/outcome";
import { stepWarnings, whyNotRecord } from "../../domain/resolutions/recording";
import { stageCells } from "../../domain/resolutions/stage";
import { standingChanges } from "../../domain/resolutions/standing";
import { locals, resolutionSteps, resolutions } from "../../tables";
import { checkValue } from "../../tables/kit/check";
import { fold } from "../../tables/kit/column";
import type { AnyRow } from "../../tables/kit/table";
import type { Step } from "../../tables/lists";
import { type Call, type Done, writing } from "../action";
import { type Kept, keepChanges, keptBy, keptCells, replaced } from "../workbook/changes";
import { type CourseOf, courseOf } from "../workbook/courses";
import { rowOf, shown } from "../workbook/input";
import { cellsAfter, lifeNow, type OpenResolution, takeUpResolution } from "../workbook/openResolution";
import { myName } from "../workbook/person";
import { newKey } from "../workbook/workbook";
import { rowOfOperation } from "./addContact";

export interface Recorded {
  /** Of the step. */
  key: string;
  status: string;
  outcome: string;
  next: Step[];
  row: AnyRow;
  resolution: AnyRow;
  course: CourseOf;
}

/**
 * Adds a step to a resolution's course and brings its row up to date. The row may name an Outcome too: what a person
 * says the decision means. A step that may not come is a problem that says why.
 */
export const recordStep = writing<Recorded>(
  ({ workbook, operation }, input) => {
    const { given, outcome } = stepOf(input, workbook.today);
    const open = takeUpResolution(workbook, String(given.Resolution ?? ""), [given]);
    const row: AnyRow = {
      ...given,
      "Step key": newKey(resolutionSteps),
      Resolution: open.key,
      On: given.On ?? workbook.today,
      By: given.By ?? whoDidIt(given.Step, open.row) ?? myName(workbook.me()),
      Note: outcome ? noteWithOutcome(outcome, given.Note) : (given.Note ?? ""),
      Operation: operation,
    };
    const before = open.steps.map((step) => step.row);
    const why = whyNotRecord(before, row, open.about);
    if (why) throw new Problem(why, "Step");
    const warnings = stepWarnings(lifeNow(open), row, open.about);
    const twin = before.find((step) =>
      ["On", "Step", "Body"].every((heading) => same(step[heading], row[heading])),
    );
    if (twin && row.Step !== "Session counted")
      warnings.push(`${row.Step} stands there twice for that day now. If it is the same, undo yours.`);
    if (String(row.On) > workbook.today)
      warnings.push(`${row.On} is still to come. Undo it if it did not happen yet.`);
    workbook.table(resolutionSteps).append(row);
    return recorded(workbook, open, row, [], warnings);
  },
  (call) => recordedBefore(call),
);

/** Where a resolution's row names whoever takes a step. */
const doers: Readonly<Record<string, string>> = { Moved: "Mover", Seconded: "Seconder" };

/** Who moved or seconded it, as far as its row says; undefined for steps that nobody takes by name. */
function whoDidIt(step: unknown, row: AnyRow): string | undefined {
  const heading = doers[String(step)];
  return heading && String(row[heading] ?? "");
}

/** The mover or seconder that a step names, where the row has the column and nobody in it yet. */
function doerNamed(workbook: Call["workbook"], open: OpenResolution, step: AnyRow): AnyRow {
  const heading = doers[String(step.Step)];
  const by = step.By ?? "";
  if (!heading || by === "" || (open.row[heading] ?? "") !== "") return {};
  return workbook.table(resolutions).has(heading) ? { [heading]: by } : {};
}

const same = (a: unknown, b: unknown) => fold(String(a ?? "")) === fold(String(b ?? ""));

/** The step as it came in, apart from the outcome, for which steps have no column. */
function stepOf(input: Readonly<Record<string, unknown>>, today: string): { given: AnyRow; outcome: string } {
  const { Outcome: outcome, ...rest } = Object(input.row) as Record<string, unknown>;
  const row = typeof input.row === "object" && input.row !== null ? rest : input.row;
  const given = rowOf(resolutionSteps, { ...input, row }, today);
  if (!given.Step) throw new Problem("Say which step it took, such as Submitted or Adopted.", "Step");
  if (outcome === undefined || outcome === "") return { given, outcome: "" };
  const read = checkValue(resolutions.columns.Outcome, outcome, today);
  if ("problem" in read) throw new Problem(read.problem, "Outcome");
  return { given, outcome: String(read.value) };
}

/** Brings the resolution's own row up to date with its newest step; what a person had typed there is kept first. */
function recorded(
  workbook: Call["workbook"],
  open: OpenResolution,
  row: AnyRow,
  kept: readonly Kept[],
  warnings: string[],
): Done<Recorded> {
  const before = open.steps.map((step) => step.row).filter((step) => step["Step key"] !== row["Step key"]);
  const life = lifeOf([...before, row], open.about);
  const now = cellsAfter(open, [...before, row]);
  const { change, typed } = standingChanges(open.row, cellsAfter(open, before), now, life.open);
  const doer = doerNamed(workbook, open, row);
  Object.assign(change, doer);
  Object.assign(typed, replaced(open.row, doer));
  const stage = open.local ? stageCells(open.local.row, life, open.row, workbook.today) : {};
  const keep = [
    ...keptCells(resolutions.tab, open.key, typed, change),
    ...keptCells(locals.tab, String(open.local?.row.Local), replaced(open.local?.row ?? {}, stage), stage),
  ];
  keepChanges(
    workbook,
    String(row.Operation),
    keep.filter(({ tab, column }) => !kept.some((one) => one.tab === tab && one.column === column)),
  );
  if (Object.keys(change).length > 0) workbook.table(resolutions).change(open.at, change);
  if (open.local && stage.Stage) workbook.table(locals).change(open.local.at, stage);
  return {
    value: {
      key: String(row["Step key"]),
      status: life.status,
      outcome: life.outcome,
      next: life.next,
      row: shown(resolutionSteps, row),
      resolution: shown(resolutions, { ...open.row, ...change }),
      course: courseOf({ ...open.row, ...change }, [...before, row], open.about, open.when),
    },
    said: [
      `Recorded: ${open.row.Title || open.key}, ${row.Step}.`,
      stage.Stage ? `${open.local?.row.Local} is at “${stage.Stage}” now.` : "",
    ]
      .filter(Boolean)
      .join(" "),
    warnings,
  };
}

/** The reply of an operation that the cache has forgotten, from the step it left. */
function recordedBefore({ workbook, operation }: Call): Done<Recorded> | undefined {
  const table = workbook.table(resolutionSteps);
  const at = rowOfOperation(table, operation);
  if (at === undefined) return undefined;
  const row = table.readRow(at);
  const open = takeUpResolution(workbook, String(row.Resolution));
  return recorded(workbook, open, row, keptBy(workbook, operation), []);
}
