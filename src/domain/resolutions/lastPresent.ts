import { dayIn } from "../days";
import { bodyKind, whoDecides } from "./bodies";
import { amount, type ResolutionRow, type RulesRow, type StepRow, sameKey, words } from "./rows";

/** How many came the last time somebody counted, where the local decides: what to expect when nobody has said. */
export interface LastPresent {
  present: number;
  /** ISO */
  on: string;
}

/**
 * The newest step of a local's resolutions with a count of those present, at the body that decides there; other bodies are other rooms.
 * @param resolutions Resolution, Local
 * @param steps Resolution, On, Body, Present
 */
export function lastPresent(
  rules: RulesRow,
  resolutions: readonly ResolutionRow[],
  steps: readonly StepRow[],
): LastPresent | undefined {
  const local = sameKey(rules.Local);
  const own = new Set(
    resolutions.filter((row) => sameKey(row.Local) === local).map((row) => sameKey(row.Resolution)),
  );
  const decider = whoDecides(rules) ?? "Membership meeting";
  const there = (body: string) => body === "" || bodyKind(body, rules.Local) === decider;
  const [newest] = steps
    .filter((step) => own.has(sameKey(step.Resolution)) && there(words(step.Body)) && dayIn(step.On) !== "")
    .flatMap((step) => {
      const present = amount(step.Present);
      return present === undefined || present === 0 ? [] : [{ present, on: dayIn(step.On) }];
    })
    .sort((a, b) => (a.on < b.on ? 1 : -1));
  return newest;
}
