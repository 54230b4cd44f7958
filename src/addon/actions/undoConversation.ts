import { Problem } from "../../domain/problem";
import { takenBack } from "../../domain/takenBack";
import { changes, contacts, conversations } from "../../tables";
import { fold } from "../../tables/kit/column";
import type { AnyRow } from "../../tables/kit/table";
import { type Call, type Done, writing } from "../action";
import { keepChanges } from "../workbook/changes";
import { firstNameOf, personOf } from "../workbook/contact";
import { forgetTalk, type Undoable, undoableOf } from "../workbook/evening";
import { shown, textOf } from "../workbook/input";
import { rowOfOperation } from "./addContact";

export interface Undone {
  removed: AnyRow;
  /** The person's row as it stands now. */
  contact: AnyRow;
  /** Headings that somebody has changed since, and that stay. */
  kept: string[];
}

/**
 * Takes back a conversation that was saved this evening. Conversations are append-only, so this is narrow: the row
 * goes only while it is the person's last and nobody has changed it, and its cells stand in Changes from then on. The
 * person's cells get back what they held before, save those that somebody has changed since.
 *
 * In order: Changes, the person, the row. A second try after a stop goes on where the first one was; what was put
 * back already is not put back twice.
 */
export const undoConversation = writing<Undone>(
  (call, input) => {
    const key = textOf(input, "conversation");
    const undoable = undoableOf(key);
    const log = call.workbook.table(conversations);
    const rows = log.read(["Conversation", "On", "Contact"]);
    const own = rows.find(({ row }) => fold(String(row.Conversation ?? "")) === fold(key));
    if (!own)
      throw new Problem("This conversation is no longer on Conversations; it may be taken back already.");
    if (!undoable)
      throw new Problem(
        "This was saved too long ago to be taken back here. Log a conversation with what is right; the newer one counts.",
      );
    const row = shown(conversations, log.readRow(own.at));
    if (!same(row, undoable.row))
      throw new Problem("Someone has changed this conversation on Conversations since, so it stays there.");
    const later = rows.some(
      (other) =>
        other.at !== own.at &&
        fold(String(other.row.Contact ?? "")) === fold(String(row.Contact)) &&
        (String(other.row.On) > String(row.On) || (other.row.On === row.On && other.at > own.at)),
    );
    if (later)
      throw new Problem(
        `Someone has talked to ${row.Name} since, so this one stays. Log what is right; the newer one counts.`,
      );
    const restored = restoredPerson(call, undoable);
    keepInChanges(call, row);
    restored.write();
    log.remove(own.at);
    forgetTalk(String(row.Contact));
    return restored.done;
  },
  (call, input) => undoneBefore(call, input),
);

/** The row went in an earlier try of this operation, after everything else. */
function undoneBefore(call: Call, input: Readonly<Record<string, unknown>>): Done<Undone> | undefined {
  const key = textOf(input, "conversation");
  const undoable = undoableOf(key);
  if (!undoable || call.workbook.table(conversations).find(key) !== undefined) return undefined;
  if (rowOfOperation(call.workbook.table(changes), call.operation) === undefined) return undefined;
  forgetTalk(String(undoable.row.Contact));
  return restoredPerson(call, undoable).done;
}

/** What the person's row will be, and the write that makes it so. */
function restoredPerson({ workbook }: Call, undoable: Undoable): { write: () => void; done: Done<Undone> } {
  const people = workbook.table(contacts);
  const { at, row } = personOf(people, String(undoable.row.Contact));
  const { restore, kept } = takenBack(row, undoable);
  const contact = { ...row, ...restore };
  return {
    write: () => people.change(at, restore),
    done: {
      value: { removed: undoable.row, contact: shown(contacts, contact), kept },
      said: saidAfter(contact, undoable),
      warnings: kept.length > 0 ? [`What somebody changed since stays: ${kept.join(", ")}.`] : [],
    },
  };
}

function saidAfter(person: AnyRow, { was, wrote }: Undoable): string {
  if (was.Assessment === wrote.Assessment) return "Taken back.";
  const stands = person.Assessment ? `is a ${person.Assessment} again` : "is not assessed, as before";
  return `Taken back. ${firstNameOf(person)} ${stands}.`;
}

/** A line for each cell of the row that goes; none where an earlier try has written them. */
function keepInChanges({ workbook, operation, repeated }: Call, row: AnyRow): void {
  if (repeated && rowOfOperation(workbook.table(changes), operation) !== undefined) return;
  const cells = Object.entries(row).filter(([heading]) => heading !== "Operation");
  const kept = cells.map(([column, was]) => ({
    tab: conversations.tab,
    row: String(row.Conversation),
    column,
    was: was ?? "",
    now: "",
  }));
  keepChanges(workbook, operation, kept);
}

function same(a: AnyRow, b: AnyRow): boolean {
  const headings = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...headings].every((heading) => (a[heading] ?? "") === (b[heading] ?? ""));
}
