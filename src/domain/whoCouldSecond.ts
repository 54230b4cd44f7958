import { fold } from "../tables/kit/column";
import type { AnyRow } from "../tables/kit/table";
import { fullName, nameKey } from "./duplicates";
import { isAssessed, isSupporter, leftAlone, saidNo, stands, votesHere } from "./support";

/** What of Contacts is read to know who could second a resolution, and how to ask them. */
export const seconderColumns = [
  "Contact",
  "First name",
  "Last name",
  "Email",
  "Phone",
  "Local",
  "Position",
  "Delegate to",
  "Votes here",
  "Assessment",
  "Involvement",
  "May contact",
  "Do not",
  "Merged into",
] as const;

/**
 * The people who could move or second a resolution of a local: who vote there, or are its delegates where it is a
 * council, and are not against us. Those with us come first, worker-leaders before others, and of people alike those whom we can reach; those who asked to be left
 * alone or said that we may not be in touch, and whoever has a part in it already, are not there.
 */
export function whoCouldSecond(
  people: readonly AnyRow[],
  local: string,
  taken: readonly string[],
  supportersAreAtMost: number,
): AnyRow[] {
  const here = fold(local);
  const names = new Set(taken.map(nameKey));
  const votes = (person: AnyRow) =>
    (fold(String(person.Local ?? "")) === here && votesHere(person)) ||
    fold(String(person["Delegate to"] ?? "")) === here;
  const could = people.filter(
    (person) =>
      stands(person) &&
      votes(person) &&
      !leftAlone(person) &&
      !saidNo(person) &&
      fullName(person) !== "" &&
      !names.has(nameKey(fullName(person))) &&
      (!isAssessed(person) || Number(person.Assessment) <= UNSURE),
  );
  const rank = (person: AnyRow) => [
    isSupporter(person, supportersAreAtMost) ? 0 : 1,
    fold(String(person.Involvement ?? "")) === "worker-leader" ? 0 : 1,
    isAssessed(person) ? Number(person.Assessment) : UNSURE + 1,
    person.Phone || person.Email ? 0 : 1,
  ];
  const ranked = could.map((person) => ({ person, by: rank(person), name: fullName(person) }));
  ranked.sort((a, b) => {
    const at = a.by.findIndex((each, i) => each !== b.by[i]);
    return at < 0 ? a.name.localeCompare(b.name) : (a.by[at] ?? 0) - (b.by[at] ?? 0);
  });
  return ranked.map(({ person }) => person);
}

const UNSURE = 3;
