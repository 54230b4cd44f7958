import type { Unmatched } from "../../addon/actions/unmatchedUnions";
import { localKey } from "../../domain/localNames";
import { digitsOf } from "../../domain/unions/remembering";
import { many } from "../dom";

/** What people wrote alike, and how it is read. */
export type Group = Unmatched["groups"][number];

/** The local that was read, then those with its number in its union or in the next best; at most four. */
export function likelyLocals({ reading }: Group, { locals }: Unmatched): string[] {
  const keys = [reading, ...reading.others].flatMap(({ union, number }) =>
    locals
      .filter((each) => each.number !== "" && each.union === union && each.number === digitsOf(number))
      .map(({ key }) => key),
  );
  const own =
    reading.confidence === "sure" && reading.local !== "" ? [reading.local] : [reading.local, ...keys];
  return [...new Set(own.filter(Boolean))].slice(0, 4);
}

/** The row of a local that was read and that nobody has yet; undefined where there is one, or no number to go by. */
export function freshLocal({ reading }: Group, { locals }: Unmatched): FreshLocal | undefined {
  const { union, number, ofBody, confidence, local } = reading;
  if (union === "" || number === "" || (local !== "" && confidence === "sure")) return undefined;
  const row = { Union: union, Number: number, Kind: ofBody ? "Joint or district council" : "Local union" };
  const key = localKey(row, () => false);
  const isThere = locals.some((each) => each.key.toLowerCase() === key?.toLowerCase());
  return key === undefined || isThere ? undefined : { key, row: { Local: key, ...row } };
}

export interface FreshLocal {
  key: string;
  row: { Local: string; Union: string; Number: string; Kind: string };
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
