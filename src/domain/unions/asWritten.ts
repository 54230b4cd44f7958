import { fold } from "../../tables/kit/column";
import type { AnyRow } from "../../tables/kit/table";
import { leftAlone, stands } from "../support";

/** People who wrote the same about their union and are in no local yet. */
export interface WroteAlike {
  /** As most of them wrote it. */
  text: string;
  people: number;
  /** Three of them, as "Bea L.". */
  names: string[];
  workplaces: string[];
}

/** What is read of Contacts to know what people wrote. */
export const writtenColumns = [
  "Contact",
  "First name",
  "Last name",
  "Local",
  "Union as written",
  "Workplace",
  "Do not",
  "Merged into",
] as const;

/** How texts about a union compare: without case, signs and doubled blanks. */
export function writtenKey(text: unknown): string {
  return fold(String(text ?? "").replace(/[^\p{L}\p{N}]+/gu, " "));
}

/** Whether somebody wrote of a union and is in no local yet. */
export function isUnplaced(person: AnyRow): boolean {
  return stands(person) && (person.Local ?? "") === "" && writtenKey(person["Union as written"]) !== "";
}

/** What people wrote, the most frequent first. Those who asked us to stop count, and are not named. */
export function wroteAlike(people: readonly AnyRow[]): WroteAlike[] {
  const groups = new Map<string, AnyRow[]>();
  for (const person of people.filter(isUnplaced)) {
    const key = writtenKey(person["Union as written"]);
    const group = groups.get(key);
    if (group) group.push(person);
    else groups.set(key, [person]);
  }
  return [...groups.values()]
    .sort((a, b) => b.length - a.length)
    .map((group) => ({
      text: mostFrequent(group.map((person) => String(person["Union as written"]).trim())),
      people: group.length,
      names: group
        .filter((person) => !leftAlone(person))
        .map(shortName)
        .filter(Boolean)
        .slice(0, 3),
      workplaces: [...new Set(group.map((person) => String(person.Workplace ?? "")).filter(Boolean))].slice(
        0,
        3,
      ),
    }));
}

function mostFrequent(texts: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? "";
}

function shortName(person: AnyRow): string {
  const last = String(person["Last name"] ?? "");
  return [String(person["First name"] ?? ""), last && `${last.charAt(0)}.`].filter(Boolean).join(" ");
}
