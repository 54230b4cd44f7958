import { fold } from "../../tables/kit/column";
import { addDays, daysBetween } from "../../tables/kit/day";
import type { AnyRow } from "../../tables/kit/table";
import { cameOn } from "../cameOn";
import { wasReached } from "../conversation";
import { isAssessed, isDue, leftAlone, saidNo, stands } from "../support";

/** Follow-ups of one person of the committee; "" is nobody. */
export interface FollowUps {
  owner: string;
  /** Whose day has come. */
  due: number;
  /** Whose day comes within the next seven. */
  soon: number;
}

/** Who has how many people to call back: those without anybody first, then by how many are due. */
export function followUps(people: readonly AnyRow[], today: string): FollowUps[] {
  const byOwner = new Map<string, FollowUps>();
  for (const person of people) {
    const soon = String(person["Follow up on"] ?? "") <= addDays(today, 7);
    if (!person["Follow up on"] || !soon || !stands(person) || leftAlone(person)) continue;
    const owner = String(person.Owner ?? "");
    const entry = byOwner.get(owner) ?? { owner, due: 0, soon: 0 };
    if (isDue(person, today)) entry.due++;
    else entry.soon++;
    byOwner.set(owner, entry);
  }
  return [...byOwner.values()].sort(
    (a, b) =>
      Number(b.owner === "") - Number(a.owner === "") || b.due - a.due || (a.owner < b.owner ? -1 : 1),
  );
}

/** How far the assessments are to be trusted. */
export interface Trust {
  didIt: number;
  saidIt: number;
  heardIt: number;
  /** Assessed, and nobody wrote down how we know. */
  unsaid: number;
  /** Assessed longer ago than the committee trusts, or nobody knows when; among those above too. */
  old: number;
  notAssessed: number;
}

export function trust(people: readonly AnyRow[], oldAfter: number, today: string): Trust {
  const ours = people.filter(stands);
  const assessed = ours.filter(isAssessed);
  const based = (basis: string) =>
    assessed.filter((person) => fold(String(person.Basis ?? "")) === fold(basis)).length;
  const [didIt, saidIt, heardIt] = [based("Did it"), based("Said it"), based("Heard it")];
  const isOld = (person: AnyRow) => {
    const on = String(person["Assessed on"] ?? "");
    return on === "" || daysBetween(on, today) > oldAfter;
  };
  return {
    didIt,
    saidIt,
    heardIt,
    unsaid: assessed.length - didIt - saidIt - heardIt,
    old: assessed.filter(isOld).length,
    notAssessed: ours.length - assessed.length,
  };
}

/** How many of our people are in DSA, and in a caucus that reforms their union. */
export function organized(people: readonly AnyRow[]): { dsa: number; caucus: number } {
  const saying = (heading: string) =>
    people.filter((person) => stands(person) && fold(String(person[heading] ?? "")) === "yes").length;
  return { dsa: saying("DSA member"), caucus: saying("Caucus member") };
}

/** How soon new sign-ups heard from us. */
export interface FirstContact {
  /** Days from the sign-up to the first conversation, half of them sooner; undefined while there is none. */
  median: number | undefined;
  reached: number;
  /** Signed up and not talked to yet, longer ago than the committee wants. */
  waiting: number;
}

/** Counts those who came in by themselves, from the day they signed up. */
export function firstContact(
  people: readonly AnyRow[],
  conversations: readonly AnyRow[],
  within: number,
  today: string,
): FirstContact {
  const first = new Map<string, string>();
  for (const { Contact, On, Result } of conversations) {
    const who = String(Contact ?? "");
    const on = String(On ?? "");
    if (on === "" || !wasReached(String(Result ?? ""))) continue;
    const known = first.get(who);
    if (known === undefined || on < known) first.set(who, on);
  }
  const signUps = people.filter(
    (person) => person["Came in as"] === "New sign-up" && cameOn(person) !== "" && stands(person),
  );
  const days: number[] = [];
  let waiting = 0;
  for (const person of signUps) {
    const came = cameOn(person);
    const talked = first.get(String(person.Contact));
    if (talked) days.push(Math.max(0, daysBetween(came, talked)));
    else if (!leftAlone(person) && !saidNo(person) && daysBetween(came, today) > within) waiting++;
  }
  days.sort((a, b) => a - b);
  const middle = Math.floor((days.length - 1) / 2);
  const median =
    days.length === 0 ? undefined : ((days[middle] ?? 0) + (days[days.length - 1 - middle] ?? 0)) / 2;
  return { median, reached: days.length, waiting };
}
