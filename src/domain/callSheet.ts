import { fold } from "../tables/kit/column";
import type { AnyRow } from "../tables/kit/table";
import { type Listed, listColumns } from "./nextPerson";
import { isAssessed, leftAlone, saidNo, stands, votesHere, waysByPhone } from "./support";
import { compare, currentKeys, lastTried, type Talk } from "./talks";

/** Whom of a local a call sheet is for: those who can still promise to come, or those who did and are reminded. */
export const sheetKinds = ["Not promised yet", "Promised"] as const;
export type SheetKind = (typeof sheetKinds)[number];

/** In place of an owner: the people whom nobody looks after. */
export const NOBODY = "Nobody yet";

/** What of Contacts decides who is on a call sheet, and stands on it. */
export const sheetColumns = [
  ...listColumns,
  "Phone",
  "Position",
  "Votes here",
  "Shift",
  "Languages",
  "Notes",
] as const;

/** People who are not on the sheet, and why: "2 with no phone number". */
export interface LeftOut {
  people: number;
  why: string;
}

/** Who is on a call sheet, in the order they are called, and who is left out. */
export interface OnSheet {
  people: AnyRow[];
  left: LeftOut[];
}

/** A reason to leave somebody out. */
type Bar = readonly [why: string, holds: (person: AnyRow) => boolean];

/** What is known of everyone's conversations: the newest with each, by folded key. */
type Talks = ReadonlyMap<string, Talk>;

/**
 * The people of a local to call before its vote. Those to ask come best first: by their assessment, then who is not
 * assessed, then who has waited longest; whoever is to be called on a later day comes last. Those to remind, by name.
 * @param promised by their code as Contacts has it
 * @param owner whose people; NOBODY for those without anyone, "" for all
 */
export function peopleToCall(
  kind: SheetKind,
  local: string,
  owner: string,
  known: { people: readonly AnyRow[]; talks: Talks; promised: ReadonlySet<unknown>; today: string },
): OnSheet {
  const { promised, today } = known;
  const current = currentKeys(known.people);
  const talkOf = ({ Contact }: AnyRow) => known.talks.get(current(Contact));
  const here = known.people.filter(
    (person) =>
      fold(String(person.Local ?? "")) === fold(local) && (person.Contact ?? "") !== "" && stands(person),
  );
  const chosen = leftOut(here, [
    ...offEveryList(talkOf),
    ["who cannot vote there", (person) => !votesHere(person)],
    ["assessed 4 or 5", (person) => Number(person.Assessment ?? 0) >= 4],
    kind === "Promised"
      ? ["without a promise to come", ({ Contact }) => !promised.has(Contact)]
      : ["who promised already", ({ Contact }) => promised.has(Contact)],
    ...notByPhone,
    ["whom others look after", (person) => !isOwnedBy(person, owner)],
  ]);
  const name = (person: AnyRow) => `${person["First name"] ?? ""} ${person["Last name"] ?? ""}`;
  const tried = (person: AnyRow) => lastTried(person, talkOf(person));
  const waits = (person: AnyRow) => Number(String(person["Follow up on"] ?? "") > today);
  const rank = (person: AnyRow) => (isAssessed(person) ? Number(person.Assessment) : 4);
  chosen.people.sort((a, b) =>
    kind === "Promised"
      ? compare(fold(name(a)), fold(name(b)))
      : waits(a) - waits(b) ||
        rank(a) - rank(b) ||
        compare(tried(a), tried(b)) ||
        compare(String(a.Contact), String(b.Contact)),
  );
  return chosen;
}

/** Somebody's own people to call now, in the order of their list. `skipped` is whom they skipped tonight. */
export function peopleOfOwner(
  owner: string,
  list: readonly Listed[],
  skipped: ReadonlySet<string>,
  known: { people: readonly AnyRow[]; talks: Talks },
): OnSheet {
  const current = currentKeys(known.people);
  const place = new Map(list.map(({ person }, i) => [person, i]));
  const own = known.people.filter(
    (person) => isOwnedBy(person, owner) && (person.Contact ?? "") !== "" && stands(person),
  );
  const chosen = leftOut(own, [
    ...offEveryList(({ Contact }) => known.talks.get(current(Contact))),
    ...notByPhone,
    ["to be called another day", (person) => !place.has(person)],
    ["skipped tonight", ({ Contact }) => skipped.has(String(Contact))],
  ]);
  chosen.people.sort((a, b) => (place.get(a) ?? 0) - (place.get(b) ?? 0));
  return chosen;
}

function offEveryList(talkOf: (person: AnyRow) => Talk | undefined): Bar[] {
  return [
    ["who asked us to stop", leftAlone],
    ["who left the union or moved away", (person) => talkOf(person)?.left ?? false],
  ];
}

/** What keeps anybody off paper that has phone numbers on it. */
const notByPhone: readonly Bar[] = [
  ["who did not agree to be contacted", saidNo],
  ["who asked us not to call or text", (person) => !Object.values(waysByPhone(person)).includes(true)],
  ["with no phone number", (person) => String(person.Phone ?? "").trim() === ""],
];

/** Each is left out for the first reason that holds. */
function leftOut(people: readonly AnyRow[], bars: readonly Bar[]): OnSheet {
  const left = new Map<string, number>();
  const kept = people.filter((person) => {
    const [why] = bars.find(([, holds]) => holds(person)) ?? [];
    if (why !== undefined) left.set(why, (left.get(why) ?? 0) + 1);
    return why === undefined;
  });
  const counted = bars.map(([why]) => ({ people: left.get(why) ?? 0, why }));
  return { people: kept, left: counted.filter(({ people: n }) => n > 0) };
}

function isOwnedBy(person: AnyRow, owner: string): boolean {
  const own = fold(String(person.Owner ?? ""));
  return owner === "" || (owner === NOBODY ? own === "" : own === fold(owner));
}
