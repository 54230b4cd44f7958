import { fold } from "../tables/kit/column";
import { daysBetween } from "../tables/kit/day";
import type { AnyRow } from "../tables/kit/table";
import { cameColumns, cameOn } from "./cameOn";
import { isAssessed, leftAlone, saidNo, stands } from "./support";
import { compare, currentKeys, lastTried, type Talk } from "./talks";

/** Why somebody is on a caller's list, the most urgent first. */
export const reasons = ["call back", "vote", "no call yet", "only heard", "old", "maybe"] as const;
export type Reason = (typeof reasons)[number];

/** Somebody to talk to: their row, why now, and the day that counts for it. */
export interface Listed {
  person: AnyRow;
  reason: Reason;
  /** When to call back, when they vote, when they came in or when they were last heard of; "" where nobody knows. */
  day: string;
  talk: Talk | undefined;
  /** The day their local votes, where that is soon; "" else. */
  votesOn: string;
}

/** What this committee has decided about its lists, in days. */
export interface ListRules {
  oldAfter: number;
  /** After a try, leave people alone for this long, unless they were promised a call. */
  guard: number;
}

/** What of Contacts is read to know who is next. */
export const listColumns = [
  "Contact",
  "First name",
  "Last name",
  "Local",
  "Assessment",
  "Basis",
  "Assessed on",
  "Last conversation",
  "Follow up on",
  "Owner",
  "May contact",
  "Do not",
  "Merged into",
  ...cameColumns,
] as const;

const VOTE_SOON = 21;
/** For so many days after they signed up, people are called before all others whom nobody has called. */
const FRESH = 21;

/** The days on which locals vote soon, by folded local, from the resolutions that are still open. */
export function votesSoon(resolutions: readonly AnyRow[], today: string): ReadonlyMap<string, string> {
  const votes = new Map<string, string>();
  for (const row of resolutions) {
    const on = String(row["Next date"] ?? "");
    if (on < today || (row.Outcome ?? "") !== "" || daysBetween(today, on) >= VOTE_SOON) continue;
    const local = fold(String(row.Local ?? ""));
    const known = votes.get(local);
    if (local !== "" && (known === undefined || on < known)) votes.set(local, on);
  }
  return votes;
}

/**
 * The people somebody could talk to now, in order: their own first, then nobody's; among those by why now, then who
 * has waited longest. Of people whom nobody has called, those who signed up in the last weeks come first and the newest
 * before the others: a first call soon is worth most. Whoever asked us to stop, left, was merged into another or is to be
 * called later is not there, nor whoever said that we may not be in touch, unless a call back was promised since.
 */
export function listOf(
  me: string,
  people: readonly AnyRow[],
  talks: ReadonlyMap<string, Talk>,
  votes: ReadonlyMap<string, string>,
  rules: ListRules,
  today: string,
): Listed[] {
  const current = currentKeys(people);
  const listed = people.flatMap((person): Listed[] => {
    const owner = fold(String(person.Owner ?? ""));
    if (owner !== "" && owner !== fold(me)) return [];
    const talk = talks.get(current(person.Contact));
    const found = whyNow(person, talk, votes, rules, today);
    return found ? [{ ...found, person, talk }] : [];
  });
  return listed.sort(
    (a, b) =>
      Number(isNobodys(a.person)) - Number(isNobodys(b.person)) ||
      reasons.indexOf(a.reason) - reasons.indexOf(b.reason) ||
      byDay(a, b, today) ||
      compare(String(a.person.Contact), String(b.person.Contact)),
  );
}

/** Among people with the same reason. Where nobody knows the day of a first call, it comes last. */
function byDay(a: Listed, b: Listed, today: string): number {
  if (a.reason !== "no call yet") return compare(a.day, b.day);
  return Number(isFresh(b, today)) - Number(isFresh(a, today)) || compare(b.day, a.day);
}

function isFresh({ person, day }: Listed, today: string): boolean {
  return person["Came in as"] === "New sign-up" && day !== "" && daysBetween(day, today) <= FRESH;
}

/** The first on a list whom this caller has not skipped and nobody else has at hand just now. */
export function firstFree(
  list: readonly Listed[],
  skipped: ReadonlySet<string>,
  taken: ReadonlySet<string>,
): Listed | undefined {
  const key = ({ person }: Listed) => String(person.Contact);
  return list.find((each) => !skipped.has(key(each)) && !taken.has(key(each)));
}

function whyNow(
  person: AnyRow,
  talk: Talk | undefined,
  votes: ReadonlyMap<string, string>,
  rules: ListRules,
  today: string,
): Pick<Listed, "reason" | "day" | "votesOn"> | undefined {
  if ((person.Contact ?? "") === "" || !stands(person) || leftAlone(person) || talk?.left) return undefined;
  const followUp = String(person["Follow up on"] ?? "");
  if (followUp > today) return undefined;
  const votesOn = votes.get(fold(String(person.Local ?? ""))) ?? "";
  const because = (reason: Reason, day: unknown) => ({ reason, day: String(day ?? ""), votesOn });
  if (followUp !== "") return because("call back", followUp);
  if (saidNo(person)) return undefined;
  const tried = lastTried(person, talk);
  if (tried !== "" && daysBetween(tried, today) < rules.guard) return undefined;
  if (votesOn !== "") return because("vote", votesOn);
  if (tried === "") return because("no call yet", cameOn(person));
  const assessedOn = String(person["Assessed on"] ?? "");
  if (isAssessed(person) && person.Basis === "Heard it") return because("only heard", assessedOn);
  if (isAssessed(person) && assessedOn !== "" && daysBetween(assessedOn, today) > rules.oldAfter)
    return because("old", assessedOn);
  return talk?.maybe ? because("maybe", talk.on) : undefined;
}

function isNobodys(person: AnyRow): boolean {
  return (person.Owner ?? "") === "";
}
