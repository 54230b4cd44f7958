import { type NumberRead, numbersIn } from "./writtenNumbers";
import type { Written } from "./writtenWords";

/** The local's own number, what was left aside and whether another number might be meant. */
export interface LocalNumber {
  number: string;
  from: number;
  to: number;
  /** True when only a district, council or the like has a number: that is then the body's own. */
  ofBody: boolean;
  /** It stands in a run such as 105-107 that only some unions are known to write so. */
  joined: boolean;
  /** A designator such as "local" stands before it. */
  named: boolean;
  /** Other numbers that may be the local's. */
  others: string[];
  /** All numbers that may be a local's, with their places. */
  all: { number: string; at: number }[];
}

// Steelworkers write local-unit, musicians merged locals (9-535), operating engineers their branches (14-14B).
const RUNS_KNOWN = new Set(["USW", "PACE", "AFM", "IUOE"]);

/**
 * The number that is the local's own. `olms` decides how runs such as "10-06816-10" are read; of several locals the
 * one that follows the union's name, whose last word stands at `unionEnd`, comes first.
 */
export function localNumber(
  words: Written[],
  isUnionWord: (word: string) => boolean,
  olms: string,
  unionEnd: number,
): LocalNumber | undefined {
  const found = withoutParentLocal(numbersIn(words, isUnionWord), olms);
  const locals = found.filter((each) => each.counts === "local");
  const plainOnes = found.filter((each) => each.counts === "plain");
  const chapters = found.filter((each) => each.counts === "chapter");
  const bodies = found.filter((each) => each.counts === "body");
  const group = [locals, plainOnes, chapters, bodies].find((each) => each.length > 0);
  const first = group && firstOf(group, unionEnd);
  if (!group || !first) return undefined;

  const own = group === bodies ? first : ownOfRun(first, found, olms);
  const others = new Set<string>();
  for (const each of group === locals ? [...locals, ...plainOnes] : group) {
    if (each.digits === own.digits || isInRunOf(first, each, found)) continue;
    if (group === locals && each.counts === "plain" && each.at < first.at) continue;
    others.add(each.number);
  }
  return {
    number: own.number,
    from: own.from,
    to: own.to,
    ofBody: group === bodies,
    named: group === locals || group === chapters || group === bodies,
    joined: isUnusualRun(own, runFrom(first, found), olms),
    others: [...others],
    all: group.map((each) => ({ number: each.number, at: each.at })),
  };
}

/** CSEA is itself Local 1000 of AFSCME, NAGE Local 5000 of SEIU; their own locals are named beside it. */
function withoutParentLocal(found: NumberRead[], olms: string): NumberRead[] {
  const parent = olms === "AFSCME" ? "1000" : olms === "NAGE" ? "5000" : undefined;
  const own = found.filter((each) => each.digits !== parent);
  return own.some((each) => each.counts === "local" || each.counts === "plain") ? own : found;
}

function firstOf(group: NumberRead[], unionEnd: number): NumberRead | undefined {
  if (group.length > 1 && group.every((each) => each.counts === "local")) {
    const explicit = group.filter((each) => each.isLocal);
    const near = (explicit.length > 0 ? explicit : group).find((each) => each.at > unionEnd);
    return near ?? explicit[0] ?? group[0];
  }
  return group[0];
}

/** The numbers that follow one another with nothing but a blank, a hyphen or a stroke between. */
function runFrom(first: NumberRead, found: NumberRead[]): NumberRead[] {
  const run = [first];
  for (const each of found) {
    const last = run[run.length - 1];
    if (!last || each.at <= last.at) continue;
    if (each.from !== last.to + 1 || each.counts !== "plain" || !/^( |\s*[-–/]\s*)$/.test(each.written.gap))
      break;
    run.push(each);
  }
  return run;
}

/** A hyphen joins a local's former numbers (AFM 9-535) or its units; a blank joins another local's. */
function isInRunOf(first: NumberRead, each: NumberRead, found: NumberRead[]): boolean {
  return runFrom(first, found).includes(each);
}

/** The Steelworkers write district-local-unit and local-unit, the Machinists lodges; others put the local first. */
function ownOfRun(first: NumberRead, found: NumberRead[], olms: string): NumberRead {
  const run = runFrom(first, found);
  const second = run[1];
  if (!second) return first;
  if (isDistrictLodge(first, second, olms)) return second;
  if (olms !== "USW" && olms !== "PACE") return first;
  const isDistrict = first.written.raw.length < 3 && first.to === first.at;
  return isDistrict && (Number(first.digits) <= 13 || second.digits.length > 2) ? second : first;
}

/** "IAMAW Lodge 190 1101": no district lodge of the Machinists has a number of four digits, so the second is the local's. */
function isDistrictLodge(first: NumberRead, second: NumberRead, olms: string): boolean {
  return olms === "IAM" && !first.isLocal && first.digits.length < 4 && second.digits.length === 4;
}

/** Whether a run of numbers may be several locals, or leaves open which one is the local's. */
function isUnusualRun(own: NumberRead, run: NumberRead[], olms: string): boolean {
  const after = run.slice(run.indexOf(own) + 1).filter((each) => each.digits !== own.digits);
  if (!RUNS_KNOWN.has(olms)) return after.length > 0 || own !== run[0];
  const isSteel = olms === "USW" || olms === "PACE";
  return isSteel && after.some((each) => own.to > own.at || each.digits.length > 2);
}
