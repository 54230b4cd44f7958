import type { Book } from "../../local/host/book";
import { write } from "../../local/write";
import { contacts, locals, tables } from "../../tables";
import type { Column } from "../../tables/kit/column";
import type { AnyRow, Table } from "../../tables/kit/table";

export interface Made {
  locals: AnyRow[];
  contacts: AnyRow[];
  conversations: AnyRow[];
  resolutions: AnyRow[];
}

/** Locals and people over all that a formula has to tell apart: who votes, who was merged, who is to be left alone. */
export function madeRows(
  random: () => number,
  today: string,
  howMany: { locals: number; contacts: number },
): Made {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const day = (offset: number) =>
    new Date(Date.parse(`${today}T00:00:00Z`) + offset * 86_400_000).toISOString().slice(0, 10);
  const names = Array.from(
    { length: howMany.locals },
    (_, i) => `${pick(["IBEW", "SEIU", "Amalgamated & Co", "O'Neill's"])} ${i + 1}`,
  );
  const madeLocals = names.map((Local) => ({
    Local,
    ...(random() < 0.85 && { Members: Math.floor(random() * 3000) }),
    ...(random() < 0.3 && { "Goal share": Math.round(random() * 100) / 100 }),
  }));
  const list = (heading: string) => [
    "",
    "",
    ...((contacts.columns as Record<string, Column>)[heading]?.choices ?? []),
  ];
  const people = Array.from({ length: howMany.contacts }, (_, i) => {
    const name = pick(names);
    const row: AnyRow = {
      Contact: `C-${i}`,
      "First name": `Person ${i}`,
      Local: random() < 0.1 ? name.toLowerCase() : random() < 0.05 ? "" : name,
      Position: pick(list("Position")),
      "Votes here": pick(list("Votes here")),
      Assessment: random() < 0.3 ? "" : pick([1, 1, 2, 2, 3, 4, 5, 0, 7]),
      Involvement: pick(list("Involvement")),
      "Follow up on": random() < 0.5 ? "" : day(Math.floor(random() * 60) - 30),
      "Do not": pick(["", "", "", "Call", "Contact at all", "Text, Contact at all"]),
      "Merged into": random() < 0.08 ? "C-0" : "",
    };
    return row;
  });
  const conversations = people.slice(0, 40).map((person, i) => ({
    Conversation: `V-${i}`,
    On: day(-Math.floor(random() * 90)),
    Local: person.Local ?? "",
    Contact: person.Contact ?? "",
  }));
  const resolutions = names
    .slice(0, 6)
    .flatMap((Local, i) => [
      { Resolution: `R-${i}`, Local, Status: "Idea" },
      ...(i % 2 ? [{ Resolution: `R-${i}b`, Local, Status: `Submitted ${i}` }] : []),
    ]);
  return { locals: madeLocals, contacts: people, conversations, resolutions };
}

export function fill(book: Book, made: Made, now: number): void {
  write(book, locals, made.locals, now);
  write(book, contacts, made.contacts, now);
  const named = (tab: string) => tables.find((table) => table.tab === tab) as Table;
  write(book, named("Conversations"), made.conversations, now);
  write(book, named("Resolutions"), made.resolutions, now);
}
