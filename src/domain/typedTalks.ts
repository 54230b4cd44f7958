import { conversations } from "../tables";
import { checkRow } from "../tables/kit/check";
import { fold } from "../tables/kit/column";
import type { AnyRow } from "../tables/kit/table";
import { afterConversation } from "./conversation";
import { fullName, nameKey } from "./duplicates";
import { stands } from "./support";
import { compare, currentKeys, type LogRow } from "./talks";

/** What of Contacts is needed to know whom a conversation is with. */
export const findColumns = ["Contact", "First name", "Last name", "Merged into"] as const;

/** What of Contacts a typed conversation needs and changes. */
export const talkedColumns = [
  ...findColumns,
  "Local",
  "Votes here",
  "Assessment",
  "Basis",
  "Assessed on",
  "Last conversation",
  "Follow up on",
  "Do not",
  "Why not",
  "Since",
] as const;

/** New values of cells, by the row's place in the sheet. */
export interface Change {
  at: number;
  values: AnyRow;
}

/** Whether a conversation was typed by hand and its person's row does not know of it yet. */
export function isTyped(row: AnyRow): boolean {
  return Boolean(who(row) && row.Result) && (row.Operation ?? "") === "";
}

/** On a phone people know names, not codes. */
const who = ({ Contact, Name }: AnyRow) => Contact || Name;

/** The same, or it was brought to the person's row earlier today, so that its next cells may still be typed. */
export function isBeingTyped(row: AnyRow, today: string): boolean {
  return isTyped({ ...row, Operation: row.Operation === mark(today) ? "" : row.Operation });
}

const mark = (today: string) => `typed ${today}`;

/**
 * What conversations that were typed by hand change: on each person's own row, all of theirs together, what a logged one
 * would; on their own rows the person's code where a name was written, the name, the local, and that they are done.
 * What cannot be read yet, and who cannot be found, waits.
 */
export function takeUpTyped(
  log: readonly LogRow[],
  people: readonly LogRow[],
  today: string,
): { log: Change[]; people: Change[] } {
  const find = personFinder(people);
  const now = new Map<LogRow, AnyRow>();
  const done: Change[] = [];
  for (const { at, row } of inOrder(log)) {
    const { row: talk, wrong } = checkRow(conversations, row, today);
    const person = find(talk);
    if (!person || wrong.some(({ field }) => field === "On" || field === "Result") || !talk.On) continue;
    const before = now.get(person) ?? person.row;
    now.set(person, { ...before, ...afterTyped(before, talk) });
    done.push({
      at,
      values: changed(row, {
        Contact: person.row.Contact,
        Name: row.Name || fullName(person.row),
        Local: row.Local || person.row.Local,
        Operation: mark(today),
      }),
    });
  }
  const persons = [...now].map(([{ at, row }, after]) => ({ at, values: changed(row, after) }));
  return { log: done, people: persons.filter(({ values }) => Object.keys(values).length > 0) };
}

/** A typed conversation comes when it comes: one that is older than the last says nothing about the next. */
function afterTyped(person: AnyRow, talk: AnyRow): AnyRow {
  const { "Follow up on": followUp, ...changes } = afterConversation(person, talk);
  const older = String(talk.On) < String(person["Last conversation"] ?? "");
  return older ? changes : { ...changes, "Follow up on": followUp };
}

/** Whom a conversation is with: by their code, or by their name where one person has it; of two merged rows, the one that stands. */
export function personFinder<P extends LogRow>(people: readonly P[]): (talk: AnyRow) => P | undefined {
  const current = currentKeys(people.map(({ row }) => row));
  const byKey = new Map(people.map((each) => [fold(String(each.row.Contact ?? "")), each]));
  const byName = new Map<string, P | undefined>();
  for (const each of people.filter(({ row }) => stands(row) && (row.Contact ?? "") !== "")) {
    const name = nameKey(fullName(each.row));
    byName.set(name, byName.has(name) ? undefined : each);
  }
  return (talk) => {
    const written = who(talk);
    const key = current(written);
    return key === "" ? undefined : (byKey.get(key) ?? byName.get(nameKey(String(written))));
  };
}

function inOrder(log: readonly LogRow[]): LogRow[] {
  return [...log].sort((a, b) => compare(String(a.row.On ?? ""), String(b.row.On ?? "")) || a.at - b.at);
}

function changed(row: AnyRow, values: AnyRow): AnyRow {
  return Object.fromEntries(
    Object.entries(values).filter(([heading, value]) => (value ?? "") !== (row[heading] ?? "")),
  );
}
