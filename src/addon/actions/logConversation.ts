import { afterConversation, checkConversation, saidAfter } from "../../domain/conversation";
import { fullName } from "../../domain/duplicates";
import { Problem } from "../../domain/problem";
import { leftAlone } from "../../domain/support";
import { contacts, conversations } from "../../tables";
import type { AnyRow } from "../../tables/kit/table";
import { type Call, type Done, writing } from "../action";
import { rowOf, shown } from "../workbook/input";
import { myName } from "../workbook/person";
import type { SheetTable } from "../workbook/sheetTable";
import { newKey } from "../workbook/workbook";
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
    const before = { ...person };
    people.change(at, changes);
    log.append(row);
    const warnings =
      leftAlone(before) && given.Result !== "Asked us to stop"
        ? [`${row.Name} had asked us not to be contacted at all.`]
        : [];
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

/** The reply of an operation that the cache has forgotten, from the row it left; a row half done is done now. */
function loggedBefore({ workbook, operation }: Call): Done<Logged> | undefined {
  const log = workbook.table(conversations);
  const at = rowOfOperation(log, operation);
  if (at === undefined) return undefined;
  const row = log.readRow(at);
  const people = workbook.table(contacts);
  const found = personOf(people, String(row.Contact));
  const changes = afterConversation(found.row, row);
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

/** The row of a person; of the one they were merged into, where they were. */
function personOf(people: SheetTable, key: string): { at: number; row: AnyRow } {
  const at = people.find(key);
  if (at === undefined)
    throw new Problem(`“${key}” is not on Contacts. Check the code, or add the person first.`, "Contact");
  const row = people.readRow(at);
  const into = String(row["Merged into"] ?? "");
  return into === "" || into === key ? { at, row } : personOf(people, into);
}
