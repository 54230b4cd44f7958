import { fold } from "../tables/kit/column";
import type { AnyRow } from "../tables/kit/table";
import { likeFirstName } from "./firstNames";
import { oneSlip } from "./oneSlip";

/** A row that may stand for the same person or local, and why we think so. */
export interface Like {
  key: string;
  why: string;
  /** Enough to treat them as one; else it is a question. */
  sure: boolean;
}

/** What is read of people to see who of them is alike, and who was merged into another. */
export const likeColumns = [
  "Contact",
  "First name",
  "Last name",
  "Email",
  "Phone",
  "Local",
  "Merged into",
] as const;

/** Phones compare by their last ten digits, so that +1 makes no difference, nor does an extension. */
export function phoneDigits(phone: unknown): string {
  const number = String(phone ?? "").replace(/[\s,;]*(#|\b(?:x|ext|extension)\.?)\s*\d{1,6}\s*$/i, "");
  const digits = number.replace(/\D/g, "");
  return digits.length < 7 ? "" : digits.slice(-10);
}

export function emailKey(email: unknown): string {
  return String(email ?? "")
    .trim()
    .toLowerCase();
}

export function fullName(person: AnyRow): string {
  return [person["First name"], person["Last name"]]
    .map((part) => String(part ?? "").trim())
    .filter(Boolean)
    .join(" ");
}

/** A name without case, accents, dots and hyphens. */
export function nameKey(name: string): string {
  return fold(
    name
      .normalize("NFD")
      .replace(/[\u0300-\u036f]/g, "")
      .replace(/[.’'`-]/g, " "),
  );
}

/**
 * People who may be the same as this one: the same e-mail address; the same phone and a like name; the same name in
 * the same local. A shared phone with another name is a question, because households share phones.
 */
export function likePeople(person: AnyRow, others: readonly AnyRow[]): Like[] {
  const email = emailKey(person.Email);
  const phone = phoneDigits(person.Phone);
  const name = nameKey(fullName(person));
  const local = fold(String(person.Local ?? ""));
  return others.flatMap((other): Like[] => {
    const key = String(other.Contact ?? "");
    if (key === "" || key === person.Contact) return [];
    const who = fullName(other) || key;
    const place = other.Local ? `, ${other.Local},` : "";
    if (email !== "" && email === emailKey(other.Email))
      return [{ key, sure: true, why: `${who}${place} has this e-mail address.` }];
    const otherName = nameKey(fullName(other));
    const samePhone = phone !== "" && phone === phoneDigits(other.Phone);
    if (samePhone)
      return [{ key, sure: likeName(name, otherName), why: `${who}${place} has this phone number.` }];
    if (
      name.includes(" ") &&
      name === otherName &&
      local !== "" &&
      local === fold(String(other.Local ?? ""))
    ) {
      return [{ key, sure: true, why: `${who} is in ${other.Local} already.` }];
    }
    return [];
  });
}

/**
 * Two names, as `nameKey` gives them, that may be one person's: all words of one stand in the other, or the family name
 * is the same with another form of the first name, or the first name with a slip in the family name.
 */
export function likeName(a: string, b: string): boolean {
  if (a === "" || b === "") return a === b;
  const [fewer, more] = [a.split(" "), b.split(" ")].sort((one, other) => one.length - other.length);
  if (fewer?.every((word) => more?.includes(word))) return true;
  const [firstA = "", lastA = ""] = ends(a);
  const [firstB = "", lastB = ""] = ends(b);
  if (firstA === firstB) return initialOf(lastA, lastB) || oneSlip(lastA, lastB);
  return lastA === lastB && likeFirstName(firstA, firstB);
}

/** "Theo S." of Theo Sandbarrow. */
function initialOf(a: string, b: string): boolean {
  return Math.min(a.length, b.length) === 1 && a[0] === b[0];
}

function ends(name: string): string[] {
  const parts = name.split(" ");
  return [parts[0] ?? "", parts[parts.length - 1] ?? ""];
}

/** Locals that may be the same body: the same OLMS file number, or the same union and number. */
export function likeLocals(local: AnyRow, others: readonly AnyRow[]): Like[] {
  const file = fold(String(local["OLMS file number"] ?? ""));
  const numbered = (row: AnyRow) =>
    row.Union && row.Number ? fold(`${row.Union} ${String(row.Number).replace(/^0+(?=\d)/, "")}`) : "";
  return others.flatMap((other): Like[] => {
    const key = String(other.Local ?? "");
    if (key === "") return [];
    if (file !== "" && file === fold(String(other["OLMS file number"] ?? ""))) {
      return [{ key, sure: true, why: `${key} has the same OLMS file number.` }];
    }
    const same = numbered(local) !== "" && numbered(local) === numbered(other);
    return same ? [{ key, sure: false, why: `${key} has the same union and number.` }] : [];
  });
}
