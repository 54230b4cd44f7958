import type { Unmatched } from "../../addon/actions/unmatchedUnions";
import { many } from "../dom";

/** What people wrote alike, and how it is read. */
export type Group = Unmatched["groups"][number];

/** The local that was read, then locals of the next best readings. */
export function likelyLocals({ reading }: Group, { locals }: Unmatched): string[] {
  const keys = reading.others.flatMap(({ union, number }) =>
    locals.filter(({ key }) => key === `${union} ${number}`.trim()).map(({ key }) => key),
  );
  return [...new Set([reading.local, ...keys].filter(Boolean))];
}

export function withCity(key: string, { locals }: Unmatched): string {
  const city = locals.find((each) => each.key === key)?.city;
  return city ? `${key}, ${city}` : key;
}

export function already(key: string, { locals }: Unmatched): string {
  const there = locals.find((each) => each.key === key)?.people ?? 0;
  return there === 0 ? "" : `${many(there, "person", "people")} already.`;
}

export function whyWords({ reading }: Group, key: string, form: Unmatched): string {
  return [reading.local === key ? reading.why : "", already(key, form)].filter(Boolean).join(" ");
}

export function peopleWords(names: readonly string[], people: number): string {
  const more = people - names.length;
  if (names.length === 0) return "";
  return more > 0 ? `${names.join(", ")} and ${more} more.` : `${names.join(", ")}.`.replace("..", ".");
}

export function placeWords(workplaces: readonly string[]): string {
  return workplaces.length === 0 ? "" : `Workplaces: ${workplaces.join(", ")}.`;
}
