import type { AnyRow } from "../../tables/kit/table";
import { sayDay } from "../days";
import type { OtherBody } from "./above";
import { decidingBody, withoutLocal } from "./bodies";
import { lifeOf } from "./life";
import { capital, type ResolutionRow, type RulesRow, type StepRow, words } from "./rows";
import { standingCells } from "./standing";
import { todo } from "./todo";

export interface Follows {
  /** "general meeting, Thu, Oct 15"; "" when it goes nowhere. */
  next: string;
  /** What to do and by when, or what was decided. */
  act: string;
  /** The resolution's row as it then stands. */
  row: AnyRow;
}

/** Where a resolution goes and what has to be done, given its steps; used before a step is recorded and after. */
export function whatFollows(
  resolution: ResolutionRow,
  steps: readonly StepRow[],
  rules: RulesRow,
  today: string,
  decideBy = "",
  bodies: readonly OtherBody[] = [],
): Follows {
  const about = { resolution, rules, today };
  const life = lifeOf(steps, about);
  const cells = steps.length > 0 ? standingCells(life, about, decideBy) : {};
  const row = { ...resolution, ...cells } as AnyRow;
  const { on, act, open, state } = todo(row, steps, rules, today, decideBy, bodies);
  if (!open) return { next: "", act, row };
  const body = words(row["Next body"]) || decidingBody(rules);
  const day = words(row["Next date"]);
  const short = withoutLocal(body, rules.Local);
  const next = [short, day && sayDay(day, today)].filter(Boolean).join(", ");
  // Where the day and the body have just been said, they are not said again.
  if (on === day && next) return { next, act: act.replace(`${capital(short)}. `, ""), row };
  const when = on && state !== "late" ? `${sayDay(on, today)}: ` : "";
  return { next, act: `${when}${act}`, row };
}

/** "Next: general meeting, Thu, Oct 15." or what came of it. */
export function sayNext({ next, act }: Follows): string {
  return next === "" ? act : `Next: ${next}.`;
}

/** "General meeting, Thu, Oct 15. Thu, Oct 1: Last safe day to give notice for Oct 15." */
export function sayAfter({ next, act }: Follows): string {
  return next === "" ? act : `${capital(next)}. ${act}`;
}
