import { figuresOf, localNamed, localsOf, nameOf, peopleOf } from "./ranges";

/**
 * The share of a local's members who support us. Blank where nobody has entered its members.
 *
 * @param {Contacts!F:AK} contacts The columns from Local to Merged into of Contacts, with the heading row.
 * @param {Locals!A:L} locals The columns from Local to Members of Locals, with the heading row.
 * @param {"IBEW 103"} local The local, as it stands on Locals.
 * @return {number} A fraction, such as 0.33: format the cell as a percentage.
 * @customfunction
 */
export function SUPPORT_SHARE(contacts: unknown, locals: unknown, local: unknown): number | "" {
  const row = localNamed(localsOf(locals), nameOf(local));
  return figuresOf(row, peopleOf(contacts)).share ?? "";
}
