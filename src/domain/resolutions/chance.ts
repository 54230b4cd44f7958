import { type Threshold, thresholds } from "../../tables/lists";
import { chosen } from "./rows";

/**
 * P(X = k) for k = 0..n, X ~ Binomial(n, p). Grown from the likeliest count outwards by the ratio of neighbours and scaled to 1 at the end,
 * so that nothing underflows where it matters and 5,000 people cost 5,000 steps.
 */
export function binomial(n: number, p: number): number[] {
  const weights = new Array<number>(n + 1).fill(0);
  if (p <= 0 || p >= 1) {
    weights[p <= 0 ? 0 : n] = 1;
    return weights;
  }
  const odds = p / (1 - p);
  const mode = Math.min(n, Math.floor((n + 1) * p));
  weights[mode] = 1;
  for (let k = mode; k < n; k++) weights[k + 1] = ((weights[k] ?? 0) * (n - k) * odds) / (k + 1);
  for (let k = mode; k > 0; k--) weights[k - 1] = ((weights[k] ?? 0) * k) / ((n - k + 1) * odds);
  const total = weights.reduce((a, b) => a + b, 0);
  return weights.map((weight) => weight / total);
}

export interface Room {
  /** Members who promised to vote yes. */
  supporters: number;
  /** Members known to be against. */
  opponents: number;
  /** The probability that each of them comes, all independently. */
  showRate: number;
  threshold: Threshold;
  /** Everyone in the room, for thresholds of those present; fewer than yes + no counts as yes + no. */
  turnout?: number;
}

/**
 * The exact probability that the motion carries: yes ~ Binomial(supporters, showRate), no ~ Binomial(opponents, showRate), independent,
 * nobody else votes, and a meeting that can vote. Of votes cast it carries when yes > no, or yes ≥ 2·no and yes > 0; of those present when
 * 2·yes > present, or 3·yes ≥ 2·present and yes > 0, with present = max(turnout, yes + no). Undefined for another threshold.
 */
export function chanceToCarry(room: Room): number | undefined {
  const threshold = chosen(thresholds, room.threshold);
  if (!threshold || threshold === "Other") return undefined;
  const yes = binomial(room.supporters, room.showRate);
  const no = binomial(room.opponents, room.showRate);
  let sum = 0;
  const atMost = no.map((share) => {
    sum += share;
    return Math.min(1, sum);
  });
  let chance = 0;
  for (let y = 1; y <= room.supporters; y++) {
    const most = mostAgainst(y, threshold, room.turnout ?? 0);
    if (most < 0) continue;
    chance += (yes[y] ?? 0) * (most >= room.opponents ? 1 : (atMost[most] ?? 0));
  }
  return Math.min(1, chance);
}

/** The probability that at least `needed` of them come, each with the show rate, independently. */
export function chanceToReach(needed: number, supporters: number, showRate: number): number {
  const come = binomial(supporters, showRate).slice(Math.max(0, needed));
  return Math.min(
    1,
    come.reduce((sum, share) => sum + share, 0),
  );
}

/** The most votes against with which `yes` votes still carry; -1 when they never do. */
function mostAgainst(yes: number, threshold: Threshold, turnout: number): number {
  const twoThirds = threshold.startsWith("Two-thirds");
  const enough = twoThirds ? 3 * yes >= 2 * turnout : 2 * yes > turnout;
  if (threshold.endsWith("present") && !enough) return -1;
  return twoThirds ? Math.floor(yes / 2) : yes - 1;
}
