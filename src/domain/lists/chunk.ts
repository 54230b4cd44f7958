import type { RowOutcome } from "./outcome";

/** Rows that are added or changed at once. */
const MOST_ROWS = 1000;

/** Writes of changed cells in a part: so many at first, and as many as go in 20 seconds where Google is quick. */
const WRITES = { atFirst: 40, most: 160, ms: 20_000 };

/** How many writes of changed cells the next part may make, by how long those of the last one took. */
export function writesFor(last?: { writes: number; ms: number }): number {
  if (!last || last.writes < WRITES.atFirst / 2) return WRITES.atFirst;
  const fitting = Math.floor((WRITES.ms * last.writes) / Math.max(1, last.ms));
  return Math.min(WRITES.most, Math.max(WRITES.atFirst, fitting));
}

/** What each row of a part of a list comes to. */
export interface Part {
  add: RowOutcome[];
  update: RowOutcome[];
  /** Rows of the list in it. */
  rows: number;
}

/**
 * The rows of a list from one on that go in together: at most a thousand that write, and not more than `fits` allows,
 * whatever lies between. `skip` are lines that a person took out.
 */
export function partOf(
  all: readonly RowOutcome[],
  from: number,
  skip: ReadonlySet<number>,
  fits: (part: Part) => boolean,
): Part {
  const writes = (each: RowOutcome) =>
    !skip.has(each.line) && (each.outcome === "add" || each.outcome === "update");
  let to = from;
  for (let written = 0; to < all.length && written < MOST_ROWS; to++) {
    const each = all[to];
    if (each && writes(each)) written++;
  }
  const upTo = (end: number): Part => {
    const rows = all.slice(from, end);
    return {
      add: rows.filter((each) => writes(each) && each.outcome === "add"),
      update: rows.filter((each) => writes(each) && each.outcome === "update"),
      rows: rows.length,
    };
  };
  const most = upTo(to);
  if (fits(most)) return most;
  // The longest part that fits; a single row always goes in.
  let fitting = from + 1;
  for (let beyond = to; beyond - fitting > 1; ) {
    const middle = Math.floor((fitting + beyond) / 2);
    if (fits(upTo(middle))) fitting = middle;
    else beyond = middle;
  }
  return upTo(fitting);
}
