import { type Life, lifeOf } from "../../../src/domain/resolutions/life";
import type { WhereAndWhen } from "../../../src/domain/resolutions/passed";
import type { LocalRow, ResolutionRow, StepRow } from "../../../src/domain/resolutions/rows";
import type { Step } from "../../../src/tables/lists";

export const today = "2026-09-28";

export const aLocal = (row: LocalRow = {}): LocalRow => ({
  Local: "IBEW 103",
  Kind: "Local union",
  "Who decides": "Membership meeting",
  Threshold: "Majority of votes cast",
  ...row,
});

export const aResolution = (row: ResolutionRow = {}): ResolutionRow => ({
  For: "Endorse a candidate",
  Candidate: "Calderwick",
  Local: "IBEW 103",
  ...row,
});

export const aStep = (on: string, step: Step, more: StepRow = {}): StepRow => ({
  On: on,
  Step: step,
  ...more,
});

/** Steps on successive days, for where only the order matters. */
export const steps = (...names: Step[]): StepRow[] =>
  names.map((name, at) => aStep(`2026-09-${String(at + 1).padStart(2, "0")}`, name));

export const life = (rows: StepRow[], about: WhereAndWhen = {}): Life =>
  lifeOf(rows, { resolution: aResolution(), rules: aLocal(), today, ...about });
