import { purposeOf } from "./outcome";
import { type Cell, type ResolutionRow, sameKey } from "./rows";

/**
 * The resolutions a resolution grew out of, the earliest first and itself last, along Follows. A circle that people typed ends where it
 * would begin again; an unknown key gives [].
 */
export function chainOf<T extends ResolutionRow>(resolution: Cell, resolutions: readonly T[]): T[] {
  const byKey = new Map(resolutions.map((row) => [sameKey(row.Resolution), row]));
  const chain: T[] = [];
  let row = byKey.get(sameKey(resolution));
  while (row && !chain.includes(row)) {
    chain.unshift(row);
    row = sameKey(row.Follows) ? byKey.get(sameKey(row.Follows)) : undefined;
  }
  return chain;
}

/**
 * The resolutions whose signers and supporters count towards this one: itself, and those it follows in the same local, such as the one that
 * opened the process. What another local signed says nothing about this one's members.
 */
export function signersCarryFrom<T extends ResolutionRow>(resolution: Cell, resolutions: readonly T[]): T[] {
  const chain = chainOf(resolution, resolutions);
  const local = sameKey(chain[chain.length - 1]?.Local);
  return chain.filter((row) => sameKey(row.Local) === local);
}

/** The resolution that opened the process in a local: the newest one; what an endorsement there grows from. */
export function openedIn<T extends ResolutionRow>(local: Cell, resolutions: readonly T[]): T | undefined {
  return [...resolutions]
    .reverse()
    .find(
      (row) =>
        sameKey(row.Local) === sameKey(local) &&
        purposeOf(row) === "Open the process" &&
        sameKey(row.Outcome) === "process opened",
    );
}

/** The endorsements that grew out of a resolution that opened the process. */
export function grewFrom<T extends ResolutionRow>(resolution: Cell, resolutions: readonly T[]): T[] {
  return resolutions.filter(
    (row) =>
      purposeOf(row) !== "Open the process" &&
      sameKey(row.Resolution) !== sameKey(resolution) &&
      chainOf(row.Resolution, resolutions).some(
        (earlier) => sameKey(earlier.Resolution) === sameKey(resolution),
      ),
  );
}
