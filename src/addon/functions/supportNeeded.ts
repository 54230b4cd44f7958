import { figuresOf, GOAL, localNamed, localsOf, nameOf, numberOr, peopleOf } from "./ranges";

/**
 * How many more supporters a local needs to reach its goal. Blank where nobody has entered its members.
 *
 * @param {Contacts!F:AK} contacts The columns from Local to Merged into of Contacts, with the heading row.
 * @param {Locals!A:AJ} locals The columns from Local to Goal share of Locals, with the heading row.
 * @param {"IBEW 103"} local The local, as it stands on Locals.
 * @param {0.65} [goal] The share of members wanted, where the local has no goal of its own. 0.65 when left out.
 * @return {number} Supporters still to find; 0 when the goal is reached.
 * @customfunction
 */
export function SUPPORT_NEEDED(
  contacts: unknown,
  locals: unknown,
  local: unknown,
  goal?: unknown,
): number | "" {
  const wanted = numberOr(goal, GOAL, "The goal", 0, 1);
  const row = localNamed(localsOf(locals), nameOf(local));
  return figuresOf(row, peopleOf(contacts), wanted).needed ?? "";
}
