import { localsEndorsed } from "../../domain/resolutions/ladder";
import { kindsOf, resolutionsOf } from "./ranges";

/**
 * How many different local unions have endorsed; of one candidate, those that named the candidate.
 *
 * @param {Resolutions!C:N} resolutions The columns from For to Outcome of Resolutions, with the heading row.
 * @param {Locals!A:F} locals The columns from Local to Kind of Locals, with the heading row.
 * @param {"Calderwick"} [candidate] The candidate, as on Candidates. All of them when left out.
 * @return {number} Locals, each once.
 * @customfunction
 */
export function LOCALS_ENDORSED(resolutions: unknown, locals: unknown, candidate?: unknown): number {
  const who = Array.isArray(candidate) ? "" : String(candidate ?? "").trim();
  return localsEndorsed(resolutionsOf(resolutions), kindsOf(locals), who).length;
}
