import { isSupporter } from "../../domain/support";
import { AT_MOST, inLocal, nameOf, numberOr, peopleOf } from "./ranges";

/**
 * Counts the supporters of a local: the people who vote there, assessed 1 or 2.
 *
 * @param {Contacts!F:AK} contacts The columns from Local to Merged into of Contacts, with the heading row.
 * @param {"IBEW 103"} local The local, as it stands on Locals.
 * @param {2} [atMost] Count assessments up to this number. 2 when left out.
 * @return {number} How many support us.
 * @customfunction
 */
export function SUPPORT_COUNT(contacts: unknown, local: unknown, atMost?: unknown): number {
  const most = numberOr(atMost, AT_MOST, "The highest assessment to count", 1, 5);
  return inLocal(peopleOf(contacts), nameOf(local)).filter((person) => isSupporter(person, most)).length;
}
