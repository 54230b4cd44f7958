import { type WroteAlike, writtenColumns, writtenKey, wroteAlike } from "../../domain/unions/asWritten";
import { digitsOf, type Teachable, teachable } from "../../domain/unions/remembering";
import type { UnionReading } from "../../domain/unions/unionNames";
import { contacts } from "../../tables";
import { fold, plural } from "../../tables/kit/column";
import { reading } from "../action";
import { readerFor, readLocals } from "../workbook/unionsKnown";
import { surePeople } from "./placeSureUnions";

const MOST_TEXTS = 200;

export interface Unmatched {
  /** With how each is read, the most frequent first. */
  groups: (WroteAlike & { reading: UnionReading; teaches: Teachable })[];
  of: number;
  /** Everyone on Contacts, in a local or not. */
  people: number;
  /** What surely means one of the locals: how many wrote it, in how many ways, and of how many locals. */
  sure: { texts: number; people: number; locals: number };
  /** `number` is its digits. */
  locals: { key: string; union: string; number: string; city: string; people: number }[];
}

/** What people wrote about their union who are in no local yet. */
export const unmatchedUnions = reading<Unmatched>(({ workbook }) => {
  const people = workbook.table(contacts).read(writtenColumns);
  const all = wroteAlike(people.map(({ row }) => row));
  const known = readLocals(workbook);
  const reader = readerFor(workbook, known);
  const counts = new Map<string, number>();
  for (const { row } of people) {
    const key = fold(String(row.Local ?? ""));
    if (key !== "" && !row["Merged into"]) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const text = (value: unknown) => String(value ?? "");
  const sure = surePeople(people, reader);
  const count = (values: readonly string[]) => new Set(values).size;
  return {
    value: {
      sure: {
        texts: count(sure.map(({ row }) => writtenKey(row["Union as written"]))),
        people: sure.length,
        locals: count(sure.map(({ local }) => local)),
      },
      groups: all.slice(0, MOST_TEXTS).map((each) => {
        const read = reader.read(each.text);
        return { ...each, reading: read, teaches: teachable(each.text, read, reader) };
      }),
      of: all.length,
      people: people.length,
      locals: known
        .filter((row) => row.Local)
        .map((row) => ({
          key: text(row.Local),
          union: text(row.Union),
          number: digitsOf(text(row.Number)),
          city: text(row.City),
          people: counts.get(fold(text(row.Local))) ?? 0,
        })),
    },
    said:
      people.length === 0
        ? "Nobody is on Contacts yet."
        : all.length === 0
          ? "All matched."
          : `${plural(all.length, "text")} to match.`,
  };
});
