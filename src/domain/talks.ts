import { fold } from "../tables/kit/column";
import type { AnyRow } from "../tables/kit/table";
import { hasLeft, wasReached } from "./conversation";
import { stands } from "./support";

/** The newest conversation with somebody, and what of the earlier ones still matters. */
export interface Talk {
  /** Where its row stands in the log. */
  at: number;
  on: string;
  by: string;
  result: string;
  /** What they said maybe to the last time anyone talked to them; "" for nothing. */
  maybe: string;
  /** Whether the last thing they told us is that they left. */
  left: boolean;
}

/** Conversations by the person's folded key, with their place in the log. */
export interface LogRow {
  at: number;
  row: AnyRow;
}

/** What of the log is read to know the newest conversation with everyone. */
export const talkColumns = [
  "On",
  "Contact",
  "By",
  "Result",
  "Ask",
  "Answer",
  "Ask 2",
  "Answer 2",
  "Ask 3",
  "Answer 3",
] as const;

/** What a merged person is called now, from their rows. */
export function currentKeys(people: readonly AnyRow[]): (key: unknown) => string {
  const into = new Map(
    people
      .filter((person) => !stands(person))
      .map((person) => [fold(String(person.Contact ?? "")), fold(String(person["Merged into"] ?? ""))]),
  );
  return (key) => {
    let now = fold(String(key ?? ""));
    // Two who were merged into each other by hand would lead round for ever.
    for (let steps = 0; steps < 10 && into.has(now); steps++) now = into.get(now) as string;
    return now;
  };
}

/** Rows of a log with whoever stands for the person now: those of a merged person are those of the one that stays. */
export function throughMerges(people: readonly AnyRow[], log: readonly AnyRow[]): AnyRow[] {
  const current = currentKeys(people);
  const written = new Map(people.map(({ Contact }) => [fold(String(Contact ?? "")), Contact]));
  return log.map((row) => {
    const key = fold(String(row.Contact ?? ""));
    const now = current(key);
    return now === key && written.get(key) === row.Contact
      ? row
      : { ...row, Contact: written.get(now) ?? row.Contact };
  });
}

/** The newest conversation with everyone, by folded key: by its day, and on one day by its place in the log. */
export function newestTalks(
  log: readonly LogRow[],
  current: (key: unknown) => string,
): ReadonlyMap<string, Talk> {
  const newest = new Map<string, Talk>();
  for (const { at, row } of inOrder(log)) {
    const key = current(row.Contact);
    if (key === "") continue;
    const before = newest.get(key);
    const result = String(row.Result ?? "");
    const told = wasReached(result);
    newest.set(key, {
      at,
      on: String(row.On ?? ""),
      by: String(row.By ?? ""),
      result,
      maybe: told ? (asksAnswered(row, "Maybe")[0] ?? "") : (before?.maybe ?? ""),
      left: told ? hasLeft(result) : (before?.left ?? false),
    });
  }
  return newest;
}

/** The last day on which anybody talked to somebody or tried to; "" where nobody has. */
export function lastTried(person: AnyRow, talk: Talk | undefined): string {
  const days = [talk?.on, person["Last conversation"]].map((day) => String(day ?? "")).sort(compare);
  return days[1] ?? "";
}

/** The last words that somebody wrote down of a conversation with everyone, by folded key, and where. */
export function lastWords(
  log: readonly LogRow[],
  current: (key: unknown) => string,
): ReadonlyMap<string, { at: number; words: string }> {
  const noted = inOrder(log).filter(({ row }) => String(row.Note ?? "").trim() !== "");
  return new Map(
    noted.map(({ at, row }) => [current(row.Contact), { at, words: String(row.Note).trim() }] as const),
  );
}

/** What somebody was asked in a conversation and answered so. */
export function asksAnswered(row: AnyRow, answer: string): string[] {
  return ["", " 2", " 3"]
    .filter((which) => row[`Answer${which}`] === answer)
    .map((which) => String(row[`Ask${which}`] ?? ""));
}

/** How many people someone of the committee reached on a day, and how many of them said yes to something. */
export function reachedOn(
  log: readonly LogRow[],
  by: string,
  day: string,
): { reached: number; saidYes: number } {
  const theirs = log.filter(({ row }) => row.By === by && row.On === day && wasReached(String(row.Result)));
  const people = (rows: readonly LogRow[]) => new Set(rows.map(({ row }) => fold(String(row.Contact)))).size;
  return {
    reached: people(theirs),
    saidYes: people(theirs.filter(({ row }) => asksAnswered(row, "Yes").length > 0)),
  };
}

function inOrder(log: readonly LogRow[]): LogRow[] {
  return [...log].sort((a, b) => compare(String(a.row.On ?? ""), String(b.row.On ?? "")) || a.at - b.at);
}

export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
