import { fullName, likeColumns, likeLocals, likePeople } from "../../domain/duplicates";
import { localKey, namesOf } from "../../domain/localNames";
import { Problem } from "../../domain/problem";
import { leftAlone, stands } from "../../domain/support";
import { contacts, locals, tables } from "../../tables";
import { checkRow, type Wrong } from "../../tables/kit/check";
import { fold } from "../../tables/kit/column";
import type { AnyRow, Table } from "../../tables/kit/table";
import { reading } from "../action";
import { textOf } from "../workbook/input";

type Input = Readonly<Record<string, unknown>>;

/** All that is wrong with a row, field by field, where the reply of an action names only the first. */
export const checkFields = reading<{ wrong: Wrong[] }>(({ workbook }, input) => {
  const wanted = textOf(input, "tab");
  const table = tables.find(({ tab }) => tab === wanted);
  if (!table) throw new Problem(`There is no table “${wanted}”.`, "tab");
  return { value: { wrong: checkRow(table, given(input), workbook.today).wrong }, said: "" };
});

/** Someone on Contacts who may be the person being typed in. */
export interface KnownPerson {
  key: string;
  name: string;
  why: string;
  /** Days, "" where they are not known. */
  addedOn: string;
  talkedOn: string;
  /** Whether they asked us to stop altogether, and since when. */
  stopped: boolean;
  since: string;
}

/** Who of Contacts may be the person in a row that is still being typed; what cannot be read yet is left aside. */
export const likeContacts = reading<{ like: KnownPerson[] }>(({ workbook }, input) => {
  const person = readable(contacts, input, workbook.today);
  const people = workbook
    .table(contacts)
    .read([...likeColumns, "Last conversation", "Do not", "Since", "Added on"])
    .map(({ row }) => row)
    .filter(stands);
  const like = likePeople(person, people).map(({ key, why }): KnownPerson => {
    const known = people.find(({ Contact }) => Contact === key) ?? {};
    return {
      key,
      name: fullName(known),
      why,
      addedOn: String(known["Added on"] ?? ""),
      talkedOn: String(known["Last conversation"] ?? ""),
      stopped: leftAlone(known),
      since: String(known.Since ?? ""),
    };
  });
  return { value: { like }, said: "" };
});

/** The name a local that is still being typed will get, "" where too little is known, and the locals it is like. */
export const localName = reading<{ key: string; taken: string; like: { key: string; why: string }[] }>(
  ({ workbook }, input) => {
    const local = readable(locals, input, workbook.today);
    const rows = workbook
      .table(locals)
      .read(["Local", "Also called", "Union", "Number", "OLMS file number"])
      .map(({ row }) => row);
    const names = new Map(rows.flatMap((row) => namesOf(row).map((name) => [name, row] as const)));
    const key = localKey(local, (each) => names.has(fold(each))) ?? "";
    const stem = localKey(local, () => false) ?? "";
    const taken = key === "" ? String(names.get(fold(stem))?.Local ?? "") : "";
    const like = likeLocals(local, rows).map(({ key: other, why }) => ({ key: other, why }));
    return { value: { key, taken, like }, said: "" };
  },
);

/** Shows a person's row in the sheet. */
export const showContact = reading<{ key: string }>(({ workbook }, input) => {
  const key = textOf(input, "contact");
  const table = workbook.table(contacts);
  const at = table.find(key);
  if (at === undefined)
    throw new Problem("This person’s row is no longer on Contacts. Someone may have taken it out.");
  table.sheet.getRange(at, table.column("First name")).activate();
  return { value: { key }, said: "" };
});

function readable(table: Table, input: Input, today: string): AnyRow {
  return checkRow(table, given(input), today).row;
}

function given(input: Input): Record<string, unknown> {
  const { row } = input;
  return typeof row === "object" && row !== null && !Array.isArray(row)
    ? (row as Record<string, unknown>)
    : {};
}
