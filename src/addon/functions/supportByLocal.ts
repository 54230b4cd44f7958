import { localFigures, membersOf } from "../../domain/support";
import { fold } from "../../tables/kit/column";
import type { AnyRow } from "../../tables/kit/table";
import { AT_MOST, GOAL, localsOf, peopleOf } from "./ranges";

/**
 * A table of all locals: Local, Members, Assessed, Supporters, Share, Needed. It needs empty cells below and beside.
 *
 * @param {Contacts!F:AK} contacts The columns from Local to Merged into of Contacts, with the heading row.
 * @param {Locals!A:AJ} locals The columns from Local to Goal share of Locals, with the heading row.
 * @return {Array<Array<string | number>>} A heading row and a row for each local; unknown is blank.
 * @customfunction
 */
export function SUPPORT_BY_LOCAL(contacts: unknown, locals: unknown): (string | number)[][] {
  const byLocal = new Map<string, AnyRow[]>();
  for (const person of peopleOf(contacts)) {
    const key = fold(String(person.Local ?? ""));
    const here = byLocal.get(key);
    if (here) here.push(person);
    else byLocal.set(key, [person]);
  }
  const rules = { supportersAreAtMost: AT_MOST, goalShare: GOAL };
  const rows = localsOf(locals)
    .filter((local) => (local.Local ?? "") !== "")
    .map((local) => {
      const key = String(local.Local);
      const { assessed, supporters, share, needed } = localFigures(
        local,
        byLocal.get(fold(key)) ?? [],
        rules,
        "",
      );
      return [key, membersOf(local) ?? "", assessed, supporters, share ?? "", needed ?? ""];
    });
  return [["Local", "Members", "Assessed", "Supporters", "Share", "Needed"], ...rows];
}
