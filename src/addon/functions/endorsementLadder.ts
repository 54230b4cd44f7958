import { ladder } from "../../domain/resolutions/ladder";
import { kindsOf, resolutionsOf } from "./ranges";

/**
 * The endorsements that stand, as a 2 × 2: national or local, one candidate or the whole slate. It needs empty cells below and beside.
 *
 * @param {Resolutions!C:N} resolutions The columns from For to Outcome of Resolutions, with the heading row.
 * @param {Locals!A:F} locals The columns from Local to Kind of Locals, with the heading row.
 * @return {Array<Array<string | number>>} A heading row, then National union and Local union.
 * @customfunction
 */
export function ENDORSEMENT_LADDER(resolutions: unknown, locals: unknown): (string | number)[][] {
  const rungs = ladder(resolutionsOf(resolutions), kindsOf(locals));
  return [
    ["", "One candidate", "Whole slate"],
    ["National union", rungs.nationalCandidate, rungs.nationalSlate],
    ["Local union", rungs.localCandidate, rungs.localSlate],
  ];
}
