import { afterConversation, checkConversation, saidAfter } from "../../domain/conversation";
import { fullName } from "../../domain/duplicates";
import { justTalked, sayWhoTalked } from "../../domain/justTalked";
import { leftAlone } from "../../domain/support";
import { takenBack } from "../../domain/takenBack";
import { contacts, conversations } from "../../tables";
import type { AnyRow } from "../../tables/kit/table";
import { type Call, type Done, writing } from "../action";
import { firstNameOf, personOf } from "../workbook/contact";
import { othersTalk, rememberTalk, rememberUndo, undoableOf } from "../workbook/evening";
import { rowOf, shown } from "../workbook/input";
import { myName } from "../workbook/person";
import { newKey, type Workbook } from "../workbook/workbook";
import { rowOfOperation } from "./addContact";

export interface Logged {
  key: string;
  row: AnyRow;
  /** The person's row as it stands now. */
  contact: AnyRow;
}

/** Adds a conversation to the log and brings the person's own row up to date, in one go. */
export const logConversation = writing<Logged>(
  ({ workbook, operation }, input) => {
    const given: AnyRow = { On: workbook.today, ...rowOf(conversations, input, workbook.today) };
    checkConversation(given);
    const people = workbook.table(contacts);
    const { at, row: person } = personOf(people, String(given.Contact));
    const log = workbook.table(conversations);
    const row: AnyRow = {
      ...given,
      Conversation: newKey(conversations),
      Contact: person.Contact,
      Name: fullName(person),
      Local: person.Local,
      By: given.By ?? myName(workbook.me()),
      Operation: operation,
    };
    const changes = afterConversation(person, given);
    const warnings = warningsOf(workbook, person, row);
    rememberUndo(String(row.Conversation), {
      row: shown(conversations, row),
      was: Object.fromEntries(Object.keys(changes).map((heading) => [heading, person[heading] ?? ""])),
      wrote: changes,
    });
    // The log comes first: after a stop in between, the second try finds its row and does the rest.
    log.append(row);
    people.change(at, changes);
    rememberTalk(String(person.Contact), justTalked(row, Date.now()), workbook.me());
    return {
      value: {
        key: String(row.Conversation),
        row: shown(conversations, row),
        contact: shown(contacts, { ...person, ...changes }),
      },
      said: saidAfter(person, changes, given, workbook.today),
      warnings,
    };
  },
  (call) => loggedBefore(call),
);

/** What the caller should know, though it is saved: that the person is left alone, or that somebody was quicker. */
function warningsOf(workbook: Workbook, person: AnyRow, conversation: AnyRow): string[] {
  const other = othersTalk(String(person.Contact), workbook.me());
  return [
    ...(leftAlone(person) && conversation.Result !== "Asked us to stop"
      ? [`${conversation.Name} had asked us not to be contacted at all.`]
      : []),
    ...(other
      ? [
          `${sayWhoTalked(other, firstNameOf(person), workbook.clockOf(other.at))}. Yours is kept too, as the newer one.`,
        ]
      : []),
  ];
}

/**
 * The reply of an operation that the cache has forgotten, from the row it left. A row half done is done now, but
 * what somebody has changed on the person's row since then stays.
 */
function loggedBefore({ workbook, operation }: Call): Done<Logged> | undefined {
  const log = workbook.table(conversations);
  const at = rowOfOperation(log, operation);
  if (at === undefined) return undefined;
  const row = log.readRow(at);
  const people = workbook.table(contacts);
  const found = personOf(people, String(row.Contact));
  const undoable = undoableOf(String(row.Conversation));
  const changes = undoable
    ? takenBack(found.row, { was: undoable.wrote, wrote: undoable.was }).restore
    : afterConversation(found.row, row);
  people.change(found.at, changes);
  return {
    value: {
      key: String(row.Conversation),
      row: shown(conversations, row),
      contact: shown(contacts, { ...found.row, ...changes }),
    },
    said: saidAfter(found.row, changes, row, workbook.today),
  };
}
