import { addDays, daysBetween } from "../../tables/kit/day";
import type { AnyRow } from "../../tables/kit/table";
import { chair } from "./committee";
import { chance } from "./random";

const keys = chance(29);
const lists = [
  { key: keys.key("I"), before: 64, by: chair, file: "signups.csv", updated: 3, left: 11, cannot: 2 },
  { key: keys.key("I"), before: 9, by: "Noor", file: "form-responses.csv", updated: 5, left: 4, cannot: 1 },
];

/** Sign-ups of a week came in together, in one list. */
export function broughtIn(today: string, contacts: readonly AnyRow[]): AnyRow[] {
  const listed = contacts.map((contact) => {
    const ago = daysBetween(String(contact["Added on"]), today);
    const list = lists.find(({ before }) => ago <= before && ago > before - 7);
    if (!list || contact["Came in as"] !== "New sign-up") return contact;
    const day = addDays(today, -list.before);
    return { ...contact, "Agreed on": day, "Added on": day, "Added by": list.by, Import: list.key };
  });
  return [...notTheSame(listed), ...twice(today, listed)];
}

/** Checked by hand: a name like another's, and another person. */
function notTheSame(contacts: readonly AnyRow[]): AnyRow[] {
  const like = contacts.find((one) => one["Last name"] !== undefined && namesake(one, contacts));
  const other = like && namesake(like, contacts);
  return contacts.map((each) => (each === like ? { ...each, "Not the same as": other?.Contact } : each));
}

const namesake = (one: AnyRow, contacts: readonly AnyRow[]): AnyRow | undefined =>
  contacts.find(
    (each) =>
      each !== one && each["Last name"] === one["Last name"] && each.Local === one.Local && one.Local !== "",
  );

/** Two who signed up a second time, and were put together. The rows stay, and point at the person. */
function twice(today: string, contacts: readonly AnyRow[]): AnyRow[] {
  const again = chance(31);
  return contacts
    .filter((contact) => contact.Assessment === 1)
    .slice(0, 2)
    .map((contact) => ({
      Contact: again.key("C"),
      "First name": contact["First name"],
      "Last name": contact["Last name"],
      Email: `${String(contact["Last name"]).toLowerCase()}@example.org`,
      Local: contact.Local,
      "Came in as": "New sign-up",
      "Merged into": contact.Contact,
      "Added on": addDays(today, -5),
      "Added by": chair,
    }));
}

export function importRows(today: string, contacts: readonly AnyRow[]): AnyRow[] {
  return lists.map((list) => ({
    Import: list.key,
    On: addDays(today, -list.before),
    By: list.by,
    File: list.file,
    Kind: "People",
    Added: contacts.filter((contact) => contact.Import === list.key).length,
    Updated: list.updated,
    Left: list.left,
    Cannot: list.cannot,
    State: "In",
  }));
}
