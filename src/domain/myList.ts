import { fold } from "../tables/kit/column";
import type { AnyRow } from "../tables/kit/table";
import { fullName } from "./duplicates";
import type { Listed } from "./nextPerson";
import { leftAlone, stands } from "./support";
import { compare, type LogRow } from "./talks";

/** Which of their people a caller wants to see: everyone, those promised a call, or those nobody has called. */
export const choices = ["everyone", "due", "new"] as const;
export type Which = (typeof choices)[number];

export function belongs({ reason }: Listed, which: Which): boolean {
  return which === "everyone" || (which === "due" ? reason === "call back" : reason === "no call yet");
}

/** The people of a list that the caller looks after themselves, and those nobody does. */
export function mineAndNobodys(list: readonly Listed[]): { mine: Listed[]; nobodys: Listed[] } {
  const owned = ({ person }: Listed) => (person.Owner ?? "") !== "";
  return { mine: list.filter(owned), nobodys: list.filter((each) => !owned(each)) };
}

/** How many people someone has called or tried on a day, whatever came of it. */
export function triedOn(log: readonly LogRow[], by: string, day: string): number {
  const theirs = log.filter(({ row }) => row.By === by && row.On === day);
  return new Set(theirs.map(({ row }) => fold(String(row.Contact)))).size;
}

/** The next days on which someone's people are to be called back, soonest first: three at most. */
export function comingUp(
  people: readonly AnyRow[],
  me: string,
  today: string,
): { on: string; names: string[] }[] {
  const days = new Map<string, string[]>();
  for (const person of people) {
    const on = String(person["Follow up on"] ?? "");
    const mine = fold(String(person.Owner ?? "")) === fold(me);
    if (!mine || on <= today || !stands(person) || leftAlone(person)) continue;
    days.set(on, [...(days.get(on) ?? []), fullName(person) || String(person.Contact)]);
  }
  return [...days]
    .map(([on, names]) => ({ on, names: names.sort(compare) }))
    .sort((a, b) => compare(a.on, b.on))
    .slice(0, 3);
}

/** People without anyone to call them: of the local that votes soonest, else of all. */
export function waiting(nobodys: readonly Listed[]): { people: number; local: string; votesOn: string } {
  const voting = nobodys.filter(({ votesOn }) => votesOn !== "");
  const [soonest] = [...voting].sort((a, b) => compare(a.votesOn, b.votesOn));
  if (!soonest) return { people: nobodys.length, local: "", votesOn: "" };
  const local = String(soonest.person.Local);
  const there = voting.filter(({ person }) => fold(String(person.Local)) === fold(local));
  return { people: there.length, local, votesOn: soonest.votesOn };
}
