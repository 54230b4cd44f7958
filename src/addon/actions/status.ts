import { namesOf } from "../../domain/localNames";
import { Problem } from "../../domain/problem";
import { isTyped } from "../../domain/typedTalks";
import { contacts, conversations, locals, tables } from "../../tables";
import { fold, plural } from "../../tables/kit/column";
import type { AnyRow, Table } from "../../tables/kit/table";
import { reading } from "../action";
import { VERSION, versionOf } from "../version";
import { needsAdopting } from "../workbook/adopt";
import type { Placed } from "../workbook/sheetTable";

export interface Attention {
  problem: string;
  tab?: string;
  key?: string;
}

export interface Status {
  version: string;
  setUp: boolean;
  /** Rows of each tab. */
  rows: Record<string, number>;
  attention: Attention[];
}

/** How the workbook stands: its rows, and what a person should look at. Changes nothing. */
export const status = reading<Status>(({ workbook }) => {
  const attention: Attention[] = [];
  const read = new Map<string, Placed[]>();
  for (const table of tables) {
    try {
      read.set(table.tab, workbook.table(table).readAll());
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      attention.push({ problem: error.message, tab: table.tab });
    }
  }
  const setUp = read.size === tables.length;
  if (!setUp && read.size === 0) {
    attention.splice(0, attention.length, {
      problem: "This workbook is not set up yet. Choose Local by Local ▸ Set up or repair this workbook.",
    });
  }
  attention.push(
    ...waitingRows(read),
    ...waitingTalks(read),
    ...doubledKeys(read),
    ...lostReferences(read),
    ...badValues(read),
  );
  const rows = Object.fromEntries([...read].map(([tab, placed]) => [tab, placed.length]));
  const said =
    attention.length === 0
      ? "All in order."
      : `${attention.length} ${attention.length === 1 ? "thing needs" : "things need"} a look.`;
  return { value: { version: versionOf() ?? VERSION, setUp, rows, attention }, said };
});

type Rows = ReadonlyMap<string, readonly Placed[]>;

function waitingRows(read: Rows): Attention[] {
  return tables.flatMap((table) => {
    const waiting = (read.get(table.tab) ?? []).filter(({ row }) => needsAdopting(table, row)).length;
    if (waiting === 0) return [];
    const problem = `${waiting} ${waiting === 1 ? "row was" : "rows were"} typed on ${table.tab} and still lack a code. Choose Set up or repair this workbook to fill it in.`;
    return [{ problem, tab: table.tab }];
  });
}

/** Conversations that somebody typed, and that their people's rows do not know of. */
function waitingTalks(read: Rows): Attention[] {
  const waiting = (read.get(conversations.tab) ?? []).filter(({ row }) => isTyped(row)).length;
  if (waiting === 0) return [];
  const problem = `${plural(waiting, "conversation")} typed by hand ${waiting === 1 ? "has" : "have"} not come to Contacts yet. Choose Refresh dashboard; where a name fits nobody or several people, put the person’s code in Contact.`;
  return [{ problem, tab: conversations.tab }];
}

function doubledKeys(read: Rows): Attention[] {
  return tables
    .filter((table) => table.tab !== "Attendance" && table.tab !== "Changes" && table.tab !== "Waiting list")
    .flatMap((table) => {
      const seen = new Map<string, number[]>();
      for (const { at, row } of read.get(table.tab) ?? []) {
        const key = fold(String(row[table.key] ?? ""));
        if (key !== "") seen.set(key, [...(seen.get(key) ?? []), at]);
      }
      return [...seen.values()]
        .filter((places) => places.length > 1)
        .map((places) => {
          const key = String((read.get(table.tab) ?? []).find(({ at }) => at === places[0])?.row[table.key]);
          return {
            problem: `“${key}” stands on ${table.tab} more than once, in rows ${places.join(" and ")}. Keep one.`,
            tab: table.tab,
            key,
          };
        });
    });
}

/** A reference to nothing is told, never dropped. */
function lostReferences(read: Rows): Attention[] {
  const names = new Map(tables.map((table) => [table.tab, keysOf(table, read)] as const));
  return tables.flatMap((table) =>
    (read.get(table.tab) ?? []).flatMap(({ row }) =>
      Object.entries(table.columns).flatMap(([heading, column]) => {
        const written = row[heading];
        if (!column.refersTo || typeof written !== "string" || written === "" || !read.has(column.refersTo))
          return [];
        if (names.get(column.refersTo)?.has(fold(written)) || personByName(column.refersTo)) return [];
        const key = String(row[table.key] ?? "");
        return [
          {
            problem: `“${written}” in ${heading} is not on ${column.refersTo}.`,
            tab: table.tab,
            ...(key && { key }),
          },
        ];
      }),
    ),
  );
}

/** Who did what may name people who are not on Team, or are no more. */
function personByName(tab: string): boolean {
  return tab === "Team";
}

function keysOf(table: Table, read: Rows): Set<string> {
  const rows = read.get(table.tab) ?? [];
  if (table.tab === locals.tab) return new Set(rows.flatMap(({ row }) => namesOf(row)));
  return new Set(rows.map(({ row }) => fold(String(row[table.key] ?? ""))));
}

function badValues(read: Rows): Attention[] {
  return (read.get(contacts.tab) ?? []).flatMap(({ row }: { row: AnyRow }) => {
    const { Assessment, Contact } = row;
    if (typeof Assessment !== "number" || (Assessment >= 1 && Assessment <= 5)) return [];
    return [
      {
        problem: `An assessment is a number from 1 to 5; this is ${Assessment}. It is not counted.`,
        tab: contacts.tab,
        key: String(Contact ?? ""),
      },
    ];
  });
}
