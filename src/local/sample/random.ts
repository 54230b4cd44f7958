/** Choices that look like chance and are the same every time. */
export interface Chance {
  /** At least 0 and below 1. */
  next(): number;
  pick<T>(list: readonly T[]): T;
  /** Picks a value by its weight. */
  of<T>(weighted: readonly (readonly [T, number])[]): T;
  often(share: number): boolean;
  /** A whole number, both ends included. */
  between(from: number, to: number): number;
  /** A key such as "C-7KQ2MX4B", never the same twice. */
  key(prefix: string): string;
}

const LETTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

export function chance(seed: number): Chance {
  let state = seed >>> 0;
  const taken = new Set<string>();
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const pick = <T>(list: readonly T[]) => list[Math.floor(next() * list.length)] as T;
  const key = (prefix: string): string => {
    const made = `${prefix}-${Array.from({ length: 8 }, () => pick([...LETTERS])).join("")}`;
    if (taken.has(made)) return key(prefix);
    taken.add(made);
    return made;
  };
  return {
    next,
    pick,
    key,
    of: (weighted) => {
      let left = next() * weighted.reduce((sum, [, weight]) => sum + weight, 0);
      for (const [value, weight] of weighted) {
        left -= weight;
        if (left < 0) return value;
      }
      return (weighted[weighted.length - 1] as (typeof weighted)[number])[0];
    },
    often: (share) => next() < share,
    between: (from, to) => from + Math.floor(next() * (to - from + 1)),
  };
}
