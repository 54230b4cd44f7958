import { fold } from "../tables/kit/column";
import type { AnyRow } from "../tables/kit/table";
import { closed } from "./resolutions/course";

/**
 * The locals we are working on now: those that say so, and those with a resolution under way, unless they say No.
 * @param resolutions rows with Local, Status and Outcome
 */
export function targetsAmong(locals: readonly AnyRow[], resolutions: readonly AnyRow[]): AnyRow[] {
  const underWay = new Set(resolutions.filter(underWayNow).map(({ Local }) => fold(String(Local ?? ""))));
  return locals.filter((local) => {
    if ((local.Local ?? "") === "" || local.Target === "No") return false;
    return local.Target === "Yes" || underWay.has(fold(String(local.Local)));
  });
}

/** One that somebody typed with its outcome, and no status, is history. */
function underWayNow({ Status, Outcome }: AnyRow): boolean {
  return isOpen(Status) && ((Status ?? "") !== "" || (Outcome ?? "") === "");
}

/** Whether something is still due: a blank status is an idea that somebody typed. */
export function isOpen(status: unknown): boolean {
  return !closed.some((each) => fold(each) === fold(String(status ?? "")));
}
