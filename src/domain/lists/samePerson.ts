import { fold } from "../../tables/kit/column";
import type { AnyRow } from "../../tables/kit/table";
import { emailKey, fullName, likeName, nameKey, phoneDigits } from "../duplicates";

/** A row of the workbook, or one that this list adds: then it has a line and no key yet. */
export interface Known {
  key?: string;
  line?: number;
  row: AnyRow;
}

/** Who a row may be. */
export interface Found {
  /** Those it surely is; more than one means that a person has to say which. */
  same: Known[];
  /** By what: "same e-mail". */
  by: string;
  /** Those it may be. */
  like: { known: Known; why: string }[];
  /** An e-mail address that someone with quite another name has. */
  taken?: Known;
}

/** Everybody, found by e-mail, phone, name and number in the list; a look-up costs the same however many there are. */
export interface Everybody {
  find(row: AnyRow, id?: string): Found;
  put(known: Known, id?: string): void;
  withKey(key: string): Known | undefined;
}

export function everybody(existing: readonly AnyRow[]): Everybody {
  const byId = new Map<string, Known[]>();
  const byEmail = new Map<string, Known[]>();
  const byPhone = new Map<string, Known[]>();
  const byName = new Map<string, Known[]>();

  function put(known: Known, id = "", as: AnyRow = known.row): void {
    add(byId, id, known);
    add(byEmail, emailKey(as.Email), known);
    add(byPhone, phoneDigits(as.Phone), known);
    add(byName, nameKey(fullName(as)), known);
  }

  function find(row: AnyRow, id = ""): Found {
    const name = nameKey(fullName(row));
    const none = { like: [], by: "" };
    const numbered = byId.get(id) ?? [];
    if (id !== "" && numbered.length > 0) return { ...none, same: numbered, by: "same number in the list" };
    const mailed = byEmail.get(emailKey(row.Email)) ?? [];
    if (mailed.length > 0) {
      const same = mailed.filter((each) => !unlike(name, nameOf(each)));
      if (same.length > 0) return { ...none, same: closest(same, name), by: "same e-mail" };
      return { ...none, same: [], taken: mailed[0] as Known };
    }
    const phoned = byPhone.get(phoneDigits(row.Phone)) ?? [];
    const alike = phoned.filter((each) => likeName(name, nameOf(each)));
    if (alike.length > 0) return { ...none, same: closest(alike, name), by: "same phone" };
    const named = name.includes(" ") ? (byName.get(name) ?? []) : [];
    const local = fold(String(row.Local ?? ""));
    const mates = named.filter((each) => local !== "" && local === fold(String(each.row.Local ?? "")));
    if (mates.length > 0) return { ...none, same: mates, by: "same name and local" };
    return { same: [], by: "", like: questions(row, phoned, byName.get(name) ?? []) };
  }

  const standing = whoStands(existing);
  const byKey = new Map<string, Known>();
  for (const row of existing) {
    const stands = standing(row);
    const key = String(stands.Contact ?? "");
    const known = byKey.get(key) ?? { key, row: stands };
    byKey.set(key, known);
    put(known, "", row);
  }
  return { find, put, withKey: (key) => byKey.get(key) };
}

/** Where a row was merged into another, the one that stands for the person now. */
function whoStands(existing: readonly AnyRow[]): (row: AnyRow) => AnyRow {
  const byKey = new Map(existing.map((row) => [fold(String(row.Contact ?? "")), row]));
  return (row) => {
    let stands = row;
    for (let i = 0; i < 10; i++) {
      const next = byKey.get(fold(String(stands["Merged into"] ?? "")));
      if (!stands["Merged into"] || !next) break;
      stands = next;
    }
    return stands;
  };
}

function questions(row: AnyRow, phoned: readonly Known[], named: readonly Known[]): Found["like"] {
  const like = phoned.map((known) => ({ known, why: `${who(known)} has this phone number.` }));
  const differ = (a: string, b: string) => a !== "" && b !== "" && a !== b;
  for (const known of named) {
    if (like.some((each) => each.known === known)) continue;
    const other = known.row;
    const elsewhere = differ(fold(String(row.Local ?? "")), fold(String(other.Local ?? "")));
    const reached =
      differ(emailKey(row.Email), emailKey(other.Email)) &&
      differ(phoneDigits(row.Phone), phoneDigits(other.Phone));
    if (fullName(row) !== "" && !elsewhere && !reached)
      like.push({ known, why: `${who(known)} has this name.` });
    if (like.length === 5) break;
  }
  return like;
}

/** Those with just this name, else those with a word of it, where there are any. */
function closest(same: Known[], name: string): Known[] {
  const words = new Set(name.split(" "));
  const exact = same.filter((each) => nameOf(each) === name);
  const near = same.filter((each) =>
    nameOf(each)
      .split(" ")
      .some((word) => words.has(word)),
  );
  return exact.length > 0 ? exact : near.length > 0 ? near : same;
}

function nameOf(known: Known): string {
  return nameKey(fullName(known.row));
}

/** Two names in the same letters without a word in common: no change of name explains that. */
function unlike(a: string, b: string): boolean {
  const latin = /^[a-z ]+$/;
  if (!latin.test(a) || !latin.test(b) || likeName(a, b)) return false;
  const words = new Set(a.split(" "));
  return !b.split(" ").some((word) => words.has(word));
}

/** A person as a sentence names them. */
export function who(known: Known): string {
  const name = fullName(known.row) || String(known.row.Email || known.row.Phone || known.key || "");
  return known.line === undefined ? name : `${name} (line ${known.line})`;
}

function add(index: Map<string, Known[]>, at: string, known: Known): void {
  if (at === "") return;
  const list = index.get(at);
  if (!list) index.set(at, [known]);
  else if (!list.includes(known)) list.push(known);
}
