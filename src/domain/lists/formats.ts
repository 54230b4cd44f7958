import { contacts } from "../../tables/contacts";
import { headingFor } from "../../tables/kit/check";
import { fold } from "../../tables/kit/column";
import { typedHeadings } from "../../tables/kit/table";
import { locals } from "../../tables/locals";
import { Problem } from "../problem";
import { LEFT_OUT, meaningForLocals, meaningForPeople, meaningInFilings, real, wordsOf } from "./headings";
import type { ListRow } from "./parse";
import { isTimestamp } from "./timestamp";

export type ListKind = (typeof listKinds)[number];

/** The kinds of list that are known, as people call them. */
export const listKinds = [
  "Action Network",
  "DSA membership list",
  "VAN or EveryAction",
  "Spoke",
  "Google Forms",
  "OLMS filings",
  "Spreadsheet of people",
  "Spreadsheet of locals",
] as const;

/** A column of a list and where it goes. */
export interface ListColumn {
  heading: string;
  /** "Contacts.Email", "Locals.Members"; "" is left out. */
  to: string;
  /** The part of that column it holds, "Contacts.Home phone" for one; else the same as `to`. */
  as: string;
  /** False where a person has to choose. */
  sure: boolean;
  /** Its first values, with commas. */
  sample: string;
}

export interface KindOfList {
  kind: ListKind;
  to: "Contacts" | "Locals";
  columns: ListColumn[];
}

/** What a person chose: the kind, and columns by heading, "" to leave one out. */
export interface Chosen {
  kind?: string;
  columns?: Readonly<Record<string, string>>;
}

/** Where the rows of a kind of list go, by its name. */
export function tabOf(kind: string): "Contacts" | "Locals" {
  return kind === "OLMS filings" || kind === "Spreadsheet of locals" ? "Locals" : "Contacts";
}

/** Which list this is, known by its headings wherever they stand, and where each of its columns goes. */
export function kindOf(
  headings: readonly string[],
  rows: readonly ListRow[] = [],
  chosen: Chosen = {},
): KindOfList {
  const kind = chosen.kind ? kindNamed(chosen.kind) : kindBy(headings);
  const to = tabOf(kind);
  const byHand = choicesFor(headings, chosen.columns ?? {}, to);
  const columns = headings.map((heading, at): ListColumn => {
    const sample = sampleOf(rows, at);
    const meaning = meaningIn(kind, heading);
    const own = byHand.get(heading);
    if (own !== undefined) {
      const same = meaning !== undefined && shownAs(meaning) === own;
      return { heading, to: shownAs(own), as: same ? meaning : own, sure: true, sample };
    }
    if (meaning !== undefined) return { heading, to: shownAs(meaning), as: meaning, sure: true, sample };
    return { heading, to: LEFT_OUT, as: LEFT_OUT, sure: rows.length > 0 && sample === "", sample };
  });
  return { kind, to, columns };
}

function shownAs(meaning: string): string {
  return real[meaning] ?? meaning;
}

function meaningIn(kind: ListKind, heading: string): string | undefined {
  if (kind === "OLMS filings") return meaningInFilings(heading);
  if (kind === "Spreadsheet of locals") return meaningForLocals(heading);
  return meaningForPeople(heading);
}

function kindNamed(written: string): ListKind {
  const kind = listKinds.find((each) => fold(each) === fold(written));
  if (kind) return kind;
  throw new Problem(`“${written}” is no kind of list. Choose one of: ${listKinds.join(", ")}.`, "kind");
}

function kindBy(headings: readonly string[]): ListKind {
  const words = new Set(headings.map(wordsOf));
  const has = (...wanted: string[]) => wanted.filter((each) => words.has(each)).length;
  if (has("f num", "aff abbr") === 2) return "OLMS filings";
  if ([...words].some((each) => each.startsWith("can2 ")) || has("uuid", "email") === 2)
    return "Action Network";
  if (has(...DSA) >= 2) return "DSA membership list";
  if (has("vanid", "voter file vanid") > 0) return "VAN or EveryAction";
  if (headings.includes("firstName") && has("cell") > 0) return "Spoke";
  if (headings.some(isTimestamp)) return "Google Forms";
  return aboutLocals(headings) ? "Spreadsheet of locals" : "Spreadsheet of people";
}

const DSA = [
  ...["do not call", "p2ptext optout", "xdate", "memb status letter", "membership status", "actionkit id"],
  ...[
    "ak id",
    "union member",
    "dsa chapter",
    "monthly dues status",
    "annual recurring dues status",
    "best phone",
  ],
];

/** A list of people names or reaches somebody; a list of locals has what only locals have. */
function aboutLocals(headings: readonly string[]): boolean {
  const people = headings.map(meaningForPeople);
  const reaches = people.some(
    (to) => to !== undefined && /\.(First name|Last name|Email|.*phone|Phone)$/.test(to),
  );
  if (reaches) return false;
  const of = headings.map(meaningForLocals).filter(Boolean);
  return of.includes("Locals.Local") || of.includes("Locals.OLMS file number") || twoOf(of);
}

function twoOf(of: readonly (string | undefined)[]): boolean {
  return of.includes("Locals.Union") && (of.includes("Locals.Number") || of.includes("Locals.Members"));
}

function choicesFor(
  headings: readonly string[],
  chosen: Readonly<Record<string, string>>,
  to: "Contacts" | "Locals",
): Map<string, string> {
  const found = new Map<string, string>();
  for (const [written, target] of Object.entries(chosen)) {
    const heading =
      headings.find((each) => each === written) ?? headings.find((each) => fold(each) === fold(written));
    if (heading === undefined) throw new Problem(`The list has no column “${written}”.`, "columns");
    found.set(heading, target === "" ? LEFT_OUT : targetNamed(target, to));
  }
  return found;
}

function targetNamed(written: string, to: "Contacts" | "Locals"): string {
  const [tab = "", ...rest] = written.split(".");
  const named = rest.join(".").trim();
  const table = to === "Contacts" ? contacts : locals;
  if (fold(tab) !== fold(to)) {
    throw new Problem(`This list goes to ${to}, so “${written}” cannot be one of its columns.`, "columns");
  }
  const heading = headingFor(table, named);
  if (heading && typedHeadings(table).includes(heading)) return `${to}.${heading}`;
  const part = Object.keys(real).find((each) => fold(each) === fold(`${to}.${named}`));
  if (part) return part;
  throw new Problem(`${to} has no column “${named}” that a list can fill.`, "columns");
}

function sampleOf(rows: readonly ListRow[], at: number): string {
  const found = new Set<string>();
  for (const { cells } of rows) {
    const value = (cells[at] ?? "").trim();
    if (value !== "") found.add(value.length > 40 ? `${value.slice(0, 39)}…` : value);
    if (found.size === 3) break;
  }
  return [...found].join(", ");
}
