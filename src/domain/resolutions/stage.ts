import type { AnyRow } from "../../tables/kit/table";
import { type Outcome, type Stage, stages } from "../../tables/lists";
import { beginning } from "./course";
import type { Life } from "./life";
import { purposeOf } from "./outcome";
import type { ResolutionRow } from "./rows";

/** Outcomes after which nothing is decided about an endorsement. */
const undecided: readonly (Outcome | "")[] = ["", "Withdrawn", "Rescinded", "Process opened"];
const nobodyHasIt: readonly string[] = [beginning.status, "Drafted", "Withdrawn"];

/** How far a local has come by one of its resolutions; undefined where the resolution says nothing about that. */
export function stageReached(life: Life, resolution: ResolutionRow): Stage | undefined {
  const purpose = purposeOf(resolution);
  if (purpose === undefined || purpose === "Other") return undefined;
  const isIn = !nobodyHasIt.includes(life.status);
  if (purpose === "Open the process") {
    if (life.outcome === "Process opened") return "Campaigning";
    return isIn ? "Opening the process" : undefined;
  }
  if (!undecided.includes(life.outcome)) return "Decided";
  return isIn ? "Resolution in" : undefined;
}

/**
 * The cells of a local that follow when one of its resolutions has come further. A stage only ever moves on: whoever
 * knows better has typed it. It counts from the last step's day, not from one still to come.
 */
export function stageCells(local: AnyRow, life: Life, resolution: ResolutionRow, today: string): AnyRow {
  const reached = stageReached(life, resolution);
  const place = (stage: unknown) => (stages as readonly unknown[]).indexOf(stage);
  if (reached === undefined || place(reached) <= place(local.Stage)) return {};
  return { Stage: reached, "Stage since": life.on !== "" && life.on < today ? life.on : today };
}
