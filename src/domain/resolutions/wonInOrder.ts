import { dayIn } from "../days";
import { endorses, isLocalUnion } from "./ladder";
import { type LocalRow, type ResolutionRow, sameKey } from "./rows";

/** The endorsements that stand, the oldest first. Those nobody wrote a day for come before the others. */
export function wonInOrder<R extends ResolutionRow>(resolutions: readonly R[]): R[] {
  const day = (row: ResolutionRow) => dayIn(row["Decided on"]);
  return resolutions
    .filter((row) => sameKey(row.Local) && endorses(row))
    .sort((a, b) => (day(a) === day(b) ? 0 : day(a) < day(b) ? -1 : 1));
}

/** The first win of each local union, with its place among them: 37 is the 37th local that endorsed. */
export function placesWon<R extends ResolutionRow>(
  resolutions: readonly R[],
  locals: readonly LocalRow[],
): Map<R, number> {
  const kinds = new Map(locals.map((row) => [sameKey(row.Local), row.Kind]));
  const first = new Map<string, R>();
  for (const row of wonInOrder(resolutions)) {
    const local = sameKey(row.Local);
    if (isLocalUnion(kinds.get(local)) && !first.has(local)) first.set(local, row);
  }
  return new Map([...first.values()].map((row, i) => [row, i + 1]));
}
