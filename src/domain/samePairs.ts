import { fold } from "../tables/kit/column";
import type { AnyRow } from "../tables/kit/table";
import { emailKey, fullName, likeColumns, likeName, nameKey, phoneDigits } from "./duplicates";
import { areHisAndHers } from "./firstNames";
import { oneSlip } from "./oneSlip";
import { stands } from "./support";
import { currentKeys } from "./talks";

/** Two rows that may stand for one person: `a` came in first. */
export interface Pair {
  a: string;
  b: string;
  /** Enough to treat them as one; else it is a question. */
  sure: boolean;
  why: string[];
}

/** What of Contacts is read to find them. */
export const pairColumns = [...likeColumns, "Not the same as", "Added on"] as const;

/** A number or an address that more people share than this is an office's; then each is compared with the next alone. */
const FEW = 6;

/** A row and what it is compared by, worked out once. */
interface Person {
  key: string;
  row: AnyRow;
  place: number;
  email: string;
  phone: string;
  name: string;
  local: string;
  isNot: ReadonlySet<string>;
}

/**
 * Pairs of rows that may be one person, the surest first. People who share an e-mail address, a phone number or
 * nearly a name meet in a list of their own, so that thousands of people are looked through once and never crosswise.
 */
export function samePairs(rows: readonly AnyRow[]): Pair[] {
  const people = standing(rows);
  const found = new Map<string, Pair & { order: number }>();
  for (const bucket of buckets(people)) {
    for (const [first, second] of pairsIn(bucket)) {
      const id = `${first.place} ${second.place}`;
      if (found.has(id)) continue;
      const pair = compared(first, second);
      if (pair) found.set(id, { ...pair, order: second.place });
    }
  }
  return [...found.values()]
    .sort((x, y) => Number(y.sure) - Number(x.sure) || x.order - y.order)
    .map(({ a, b, sure, why }) => ({ a, b, sure, why }));
}

/** Whoever stands for somebody, in the order they came in. */
function standing(rows: readonly AnyRow[]): Person[] {
  const current = currentKeys(rows);
  const added = (row: AnyRow) => String(row["Added on"] ?? "") || "9999";
  const seen = new Set<string>();
  return rows
    .filter((row) => {
      const key = fold(String(row.Contact ?? ""));
      const first = key !== "" && !seen.has(key);
      seen.add(key);
      return first && stands(row);
    })
    .sort((a, b) => (added(a) < added(b) ? -1 : added(a) > added(b) ? 1 : 0))
    .map((row, place) => ({
      key: String(row.Contact),
      row,
      place,
      email: emailKey(row.Email),
      phone: phoneDigits(row.Phone),
      name: nameKey(fullName(row)),
      local: fold(String(row.Local ?? "")),
      isNot: new Set(keysIn(row["Not the same as"]).map(current)),
    }));
}

/** The keys in a cell of Not the same as. */
export function keysIn(cell: unknown): string[] {
  return String(cell ?? "")
    .split(/[,;\s]+/)
    .filter(Boolean);
}

function buckets(people: readonly Person[]): Iterable<Person[]> {
  const index = new Map<string, Person[]>();
  for (const person of people) {
    for (const at of new Set(meetingPoints(person))) {
      const bucket = index.get(at);
      if (bucket) bucket.push(person);
      else index.set(at, [person]);
    }
  }
  return [...index.values()].filter((bucket) => bucket.length > 1);
}

/** Where somebody meets those who may be the same: a slip is in the first name or the last, not in both. */
function meetingPoints({ email, phone, name, local }: Person): string[] {
  const words = name.split(" ");
  const whole = words.length > 1;
  return [
    ...(email ? [`email ${email}`] : []),
    ...(phone ? [`phone ${phone}`] : []),
    ...(whole ? [`name ${name}`] : []),
    ...(whole && local ? [`first ${words[0]} ${local}`, `last ${words[words.length - 1]} ${local}`] : []),
  ];
}

function* pairsIn(bucket: readonly Person[]): Iterable<[Person, Person]> {
  const reach = bucket.length > FEW && isShared(bucket) ? 1 : bucket.length;
  for (const [i, first] of bucket.entries()) {
    for (const second of bucket.slice(i + 1, i + 1 + reach)) yield [first, second];
  }
}

/** Whether everyone here has one address or number. */
function isShared([first, ...others]: readonly Person[]): boolean {
  const all = (by: "email" | "phone" | "name") =>
    first !== undefined && first[by] !== "" && others.every((each) => each[by] === first[by]);
  return all("email") || all("phone") || all("name");
}

function compared(first: Person, second: Person): Pick<Pair, "a" | "b" | "sure" | "why"> | undefined {
  if (first.isNot.has(fold(second.key)) || second.isNot.has(fold(first.key))) return undefined;
  const mailed = first.email !== "" && first.email === second.email;
  const phoned = first.phone !== "" && first.phone === second.phone;
  const named = first.name.includes(" ") && first.name === second.name;
  const mates = first.local !== "" && first.local === second.local;
  const alike = likeName(first.name, second.name) || first.name === "" || second.name === "";
  const why = [
    ...(mailed ? ["They have the same e-mail address."] : []),
    ...(phoned ? ["They have the same phone number."] : []),
    ...(named && mates ? [`They have the same name, and both are in ${first.row.Local}.`] : []),
  ];
  const pair = (sure: boolean, sentence?: string) => ({
    a: first.key,
    b: second.key,
    sure,
    why: sentence ? [...why, sentence] : why,
  });
  if (mailed || phoned) {
    if (named) return pair(true, mates ? undefined : "They have the same name.");
    if (oneLetter(first.name, second.name)) return pair(true, "Their names differ by one letter.");
    if (alike) return pair(mailed || (first.name !== "" && second.name !== ""), "Their names are alike.");
    const sharedWord = first.name.split(" ").some((word) => second.name.split(" ").includes(word));
    return pair(
      mailed && sharedWord,
      "Their names differ: people who live together may share a number or an address.",
    );
  }
  const apart =
    differ(first.email, second.email) && differ(first.phone, second.phone)
      ? "Their numbers and addresses differ, so they may be two."
      : undefined;
  if (named && mates) return pair(apart === undefined, apart);
  if (apart) return undefined;
  if (named && !differ(first.local, second.local)) return pair(false, "They have the same name.");
  if (mates && oneLetter(first.name, second.name))
    return pair(false, `Their names differ by one letter, and both are in ${first.row.Local}.`);
  if (mates && first.name.includes(" ") && second.name.includes(" ") && likeName(first.name, second.name))
    return pair(false, `Their names are alike, and both are in ${first.row.Local}.`);
  return undefined;
}

function differ(a: string, b: string): boolean {
  return a !== "" && b !== "" && a !== b;
}

/** Two whole names with one slip in one of their words. */
function oneLetter(a: string, b: string): boolean {
  const [wordsA, wordsB] = [a.split(" "), b.split(" ")];
  if (wordsA.length !== wordsB.length || wordsA.length < 2) return false;
  const others = wordsA.flatMap((word, i) => (word === wordsB[i] ? [] : [[word, wordsB[i] ?? ""] as const]));
  return (
    others.length === 1 && others.every(([one, other]) => oneSlip(one, other) && !areHisAndHers(one, other))
  );
}
