import { fullName } from "../../domain/duplicates";
import { findPeople } from "../../domain/findPeople";
import { leftAlone } from "../../domain/support";
import { contacts } from "../../tables";
import { reading } from "../action";
import { textOf } from "../workbook/input";

/** Somebody on Contacts whom a caller may be looking for. */
export interface FoundPerson {
  key: string;
  name: string;
  /** Their local, and their number where that is how they were found. */
  place: string;
  stopped: boolean;
}

const AT_MOST = 8;

/** The people whose name, phone or local has these words, the likeliest first; `more` is how many are left out. */
export const findContacts = reading<{ found: FoundPerson[]; more: number }>(({ workbook }, input) => {
  const words = textOf(input, "words");
  const people = workbook
    .table(contacts)
    .read(["Contact", "First name", "Last name", "Phone", "Local", "Do not", "Merged into"])
    .map(({ row }) => row);
  const all = findPeople(people, words);
  const found = all.slice(0, AT_MOST).map((person) => ({
    key: String(person.Contact),
    name: fullName(person) || String(person.Phone ?? "") || String(person.Contact),
    place: [person.Local, person.Phone].filter(Boolean).join(", "),
    stopped: leftAlone(person),
  }));
  return { value: { found, more: all.length - found.length }, said: "" };
});
