import { Problem } from "../../domain/problem";
import { type Life, lifeOf } from "../../domain/resolutions/life";
import type { WhereAndWhen } from "../../domain/resolutions/passed";
import type { StepRow } from "../../domain/resolutions/rows";
import { standingCells } from "../../domain/resolutions/standing";
import { resolutionSteps, resolutions } from "../../tables";
import { fold } from "../../tables/kit/column";
import type { AnyRow } from "../../tables/kit/table";
import { adoptRows } from "./adopt";
import { type When, whenFor } from "./courses";
import { localWithBodies } from "./localRow";
import { readSettings, type Settings } from "./settings";
import type { Placed } from "./sheetTable";
import type { Workbook } from "./workbook";

/** A resolution with all that its course follows from, as it stands in this execution. */
export interface OpenResolution {
  key: string;
  at: number;
  row: AnyRow;
  /** Its own steps, in the order of the table. */
  steps: Placed[];
  /** The local where it starts; undefined where it is not on Locals. */
  local: Placed | undefined;
  settings: Settings;
  about: WhereAndWhen;
  when: When;
}

/** Finds a resolution by its code, and gives steps that were typed by hand theirs: for actions that write. */
export function takeUpResolution(
  workbook: Workbook,
  key: string,
  coming: readonly StepRow[] = [],
): OpenResolution {
  const open = openResolution(workbook, key, coming);
  adoptRows(workbook, workbook.table(resolutionSteps), open.steps, () => new Map());
  return open;
}

/** Finds a resolution by its code. `coming`: steps that are about to be recorded, as they may name a body. */
export function openResolution(
  workbook: Workbook,
  key: string,
  coming: readonly StepRow[] = [],
): OpenResolution {
  const same = (row: AnyRow) => key !== "" && fold(String(row.Resolution ?? "")) === fold(key);
  const all = workbook.table(resolutions).readAll([resolutions.key]);
  const found = all.find(({ row }) => same(row));
  if (!found) {
    throw new Problem(
      key === ""
        ? "Say which resolution: its code, as it stands on Resolutions."
        : `“${key}” is not on Resolutions. Check the code, or start the resolution first.`,
      "Resolution",
    );
  }
  const { at, row } = found;
  const ours = String(row.Resolution);
  const allSteps = workbook.table(resolutionSteps).readAll();
  const steps = allSteps.filter((step) => fold(String(step.row.Resolution ?? "")) === fold(ours));
  if (steps.length === 0) checkCode(row, allSteps, all);
  const written = String(row.Local ?? "");
  const rows = [...steps.map((step) => step.row), ...coming];
  const local = localWithBodies(workbook, written, rows);
  const { rules, bodies } = local ?? { rules: { Local: written }, bodies: [] };
  const settings = readSettings(workbook);
  return {
    key: ours,
    at,
    row,
    steps,
    local: local && { at: local.at, row: local.rules },
    about: { resolution: row, rules, bodies, today: workbook.today },
    settings,
    when: whenFor(workbook, row.Candidate, settings),
  };
}

/** A code that was changed by hand leaves the steps under the old one: a row that an action made and that came further has some. */
function checkCode(row: AnyRow, allSteps: readonly Placed[], all: readonly Placed[]): void {
  if ((row.Operation ?? "") === "" || ["", "Idea"].includes(String(row.Status ?? ""))) return;
  const codes = new Set(all.map((each) => fold(String(each.row.Resolution ?? ""))));
  const lost = allSteps
    .map((step) => String(step.row.Resolution ?? ""))
    .filter((code) => code !== "" && !codes.has(fold(code)));
  const old = [...new Set(lost)].join("” or “");
  if (old === "") return;
  throw new Problem(
    `${row.Title || row.Resolution} has no steps any more, and “${old}” on Resolution steps is not on Resolutions: its code may have been changed by hand. Put it back in the column Resolution, then try again.`,
    "Resolution",
  );
}

export const lifeNow = ({ steps, about }: OpenResolution): Life =>
  lifeOf(
    steps.map(({ row }) => row),
    about,
  );

/** The cells that follow from some of its steps. */
export function cellsAfter(open: OpenResolution, steps: readonly AnyRow[]): AnyRow {
  if (steps.length === 0) return {};
  return standingCells(lifeOf(steps, open.about), open.about, open.when.decideBy);
}
