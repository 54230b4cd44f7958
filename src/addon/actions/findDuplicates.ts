import { fullName, likeName, nameKey } from "../../domain/duplicates";
import { type MergedField, merged } from "../../domain/merging";
import { type Pair, pairColumns, samePairs } from "../../domain/samePairs";
import { currentKeys } from "../../domain/talks";
import { attendance, contacts, conversations, introductions } from "../../tables";
import { fold, plural } from "../../tables/kit/column";
import type { AnyRow, Table } from "../../tables/kit/table";
import { reading } from "../action";
import { shown, textOf } from "../workbook/input";
import { twoPeople } from "../workbook/twoPeople";

/** Pairs that fit into a reply. */
const MOST_PAIRS = 200;

export interface Duplicates {
  pairs: Pair[];
  from: number;
  /** How many pairs there are. */
  of: number;
}

/** Rows that may stand for one person, the surest first, 200 from `from` on. */
export const findDuplicates = reading<Duplicates>(({ workbook }, input) => {
  const all = samePairs(
    workbook
      .table(contacts)
      .read(pairColumns)
      .map(({ row }) => row),
  );
  const from = Math.max(0, Math.floor(Number(input.from) || 0));
  const said = all.length === 0 ? "Nobody stands there twice." : `${plural(all.length, "pair")} to look at.`;
  return { value: { pairs: all.slice(from, from + MOST_PAIRS), from, of: all.length }, said };
});

export interface PairShown {
  a: AnyRow;
  b: AnyRow;
  /** What merging the second into the first would make of each column. */
  fields: MergedField[];
  /** The conversations, events and introductions of both. */
  conversations: number;
  events: number;
  introductions: number;
  /** Whether their names may be one person's. */
  alike: boolean;
  today: string;
}

/** Two rows side by side. `keep` came in first. */
export const showPair = reading<PairShown>(({ workbook }, input) => {
  const { people, rows } = twoPeople(workbook, { a: textOf(input, "a"), b: textOf(input, "b") });
  const [a, b] = rows.map(({ row }) => row) as [AnyRow, AnyRow];
  const current = currentKeys(people.read(["Contact", "Merged into"]).map(({ row }) => row));
  const both = new Set([a, b].map(({ Contact }) => fold(String(Contact))));
  const ofBoth = (table: Table, headings: readonly string[]) =>
    workbook
      .table(table)
      .read(headings)
      .filter(({ row }) => headings.some((heading) => both.has(current(row[heading])))).length;
  const [name, other] = [a, b].map((row) => nameKey(fullName(row))) as [string, string];
  return {
    value: {
      a: shown(contacts, a),
      b: shown(contacts, b),
      fields: merged(a, b).filter(({ keep, merge }) => keep !== "" || merge !== ""),
      conversations: ofBoth(conversations, ["Contact"]),
      events: ofBoth(attendance, ["Contact"]),
      introductions: ofBoth(introductions, ["Contact", "To"]),
      alike: name === "" || other === "" || likeName(name, other),
      today: workbook.today,
    },
    said: "",
  };
});
