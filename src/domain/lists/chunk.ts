import type { RowOutcome } from "./outcome";

/** Rows that are added or changed at once. */
const MOST_ROWS = 1000;

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
  for (;;) {
    const rows = all.slice(from, to);
    const part = {
      add: rows.filter((each) => writes(each) && each.outcome === "add"),
      update: rows.filter((each) => writes(each) && each.outcome === "update"),
      rows: rows.length,
    };
    if (rows.length <= 1 || fits(part)) return part;
    to = from + Math.ceil(rows.length / 2);
  }
}
