import { Problem } from "../../domain/problem";
import { type Life, lifeOf } from "../../domain/resolutions/life";
import { stepsInOrder } from "../../domain/resolutions/passed";
import { stageCells } from "../../domain/resolutions/stage";
import { standingChanges } from "../../domain/resolutions/standing";
import { locals, resolutionSteps, resolutions } from "../../tables";
import { checkRow } from "../../tables/kit/check";
import type { AnyRow, Table } from "../../tables/kit/table";
import type { Step } from "../../tables/lists";
import { type Call, type Done, writing } from "../action";
import { type Kept, keepChanges, keptCells, keptIn, type Line, linesOf, replaced } from "../workbook/changes";
import { type CourseOf, courseOf } from "../workbook/courses";
import { shown, textOf } from "../workbook/input";
import { cellsAfter, type OpenResolution, takeUpResolution } from "../workbook/openResolution";

export interface Undone {
  /** The step that was taken away. */
  removed: AnyRow;
  status: string;
  outcome: string;
  next: Step[];
  resolution: AnyRow;
  course: CourseOf;
}

/**
 * Takes the last step of a resolution away; its row shows again what it showed before that step. Where the input names
 * a `step` by its code, only that one: somebody else may have recorded another since.
 */
export const undoStep = writing<Undone>(
  ({ workbook, operation }, input) => {
    const open = takeUpResolution(workbook, textOf(input, "resolution"));
    const inOrder = stepsInOrder(
      open.steps.map(({ row }) => row),
      open.about,
    );
    const last = inOrder[inOrder.length - 1] as AnyRow | undefined;
    if (!last) throw new Problem(`${open.row.Title || open.key} has no steps to undo.`, "resolution");
    const meant = textOf(input, "step");
    if (meant !== "" && meant !== last["Step key"]) {
      throw new Problem(
        `${last.Step} is the last step now, so the one before it stays. Look at it first, then undo it.`,
        "step",
      );
    }
    const removed = shown(resolutionSteps, last);
    const lines = linesOf(workbook);
    keepChanges(
      workbook,
      operation,
      Object.entries(removed).map(([column, was]) => ({
        tab: resolutionSteps.tab,
        row: String(last["Step key"]),
        column,
        was: was ?? "",
        now: "",
      })),
      lines,
    );
    return undone(workbook, open, removed, lines);
  },
  (call) => undoneBefore(call),
);

/** Goes on from what Changes has kept: the step may still stand, and the resolution's row may still show it. */
function undoneBefore({ workbook, operation }: Call): Done<Undone> | undefined {
  const lines = linesOf(workbook);
  const kept = keptIn(lines, operation).filter(({ tab }) => tab === resolutionSteps.tab);
  if (kept.length === 0) return undefined;
  const cells = Object.fromEntries(kept.map(({ column, was }) => [column, was]));
  const { row } = checkRow(resolutionSteps, cells, workbook.today);
  const open = takeUpResolution(workbook, String(row.Resolution));
  return undone(workbook, open, shown(resolutionSteps, row), lines);
}

function undone(
  workbook: Call["workbook"],
  open: OpenResolution,
  removed: AnyRow,
  lines: readonly Line[],
): Done<Undone> {
  const key = removed["Step key"];
  const still = open.steps.find(({ row }) => row["Step key"] === key);
  if (still) workbook.table(resolutionSteps).remove(still.at);
  const left = open.steps.map(({ row }) => row).filter((row) => row["Step key"] !== key);
  const life = lifeOf(left, open.about);
  const before = cellsAfter(open, [...left, removed]);
  const now = left.length > 0 ? cellsAfter(open, left) : cleared(before);
  const { change } = standingChanges(open.row, before, now, life.open);
  // What a typed step brought about is kept under its code.
  const kept = keptIn(lines, String(removed.Operation ?? "") || String(key));
  Object.assign(change, standsSince(resolutions, open, kept));
  if (Object.keys(change).length > 0) workbook.table(resolutions).change(open.at, change);
  const stage = open.local ? standsSince(locals, open.local, kept) : {};
  Object.assign(stage, stageOfTyped(workbook, open, left, life, stage));
  if (open.local && Object.keys(stage).length > 0) workbook.table(locals).change(open.local.at, stage);
  return {
    value: {
      removed,
      status: left.length > 0 ? life.status : "",
      outcome: life.outcome,
      next: life.next,
      resolution: shown(resolutions, { ...open.row, ...change }),
      course: courseOf({ ...open.row, ...change }, left, open.about, open.when),
    },
    said: `${removed.Step} is taken back.`,
  };
}

/** Where the step that is last now was typed, and no action has brought the local so far by it: what that makes of the local. */
function stageOfTyped(
  workbook: Call["workbook"],
  { local, row, about }: OpenResolution,
  left: readonly AnyRow[],
  life: Life,
  restored: AnyRow,
): AnyRow {
  const steps = stepsInOrder(left, about);
  const last = steps[steps.length - 1] as AnyRow | undefined;
  if (!local || !last || (last.Operation ?? "") !== "" || restored.Stage === undefined) return {};
  const before = { ...local.row, ...restored };
  const cells = stageCells(before, life, row, workbook.today);
  const kept = keptCells(locals.tab, String(local.row.Local), replaced(before, cells), cells);
  keepChanges(workbook, String(last["Step key"]), kept);
  return cells;
}

/** What stood in a row before the step came, where nobody has changed it since; blanks as "". */
function standsSince(table: Table, { row }: { row: AnyRow }, kept: readonly Kept[]): AnyRow {
  const key = String(row[table.key] ?? "");
  const ours = kept.filter(
    (each) => each.tab === table.tab && each.row === key && String(row[each.column] ?? "") === each.now,
  );
  const cells = Object.fromEntries(ours.map(({ column, was }) => [column, was]));
  const blanks = Object.fromEntries(Object.keys(cells).map((column) => [column, ""]));
  return { ...blanks, ...checkRow(table, cells, "").row };
}

const cleared = (cells: AnyRow): AnyRow =>
  Object.fromEntries(Object.keys(cells).map((heading) => [heading, ""]));
