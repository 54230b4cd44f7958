import { changedSince, keptRow } from "../../domain/lists/newRow";
import { locals } from "../../tables";
import { fold } from "../../tables/kit/column";
import { writing } from "../action";
import { standingIn } from "../lists/standing";
import { rowOf } from "../workbook/input";

/**
 * Takes a local that was just added off Locals again; the row as it was added is given. It stays where somebody has
 * written in it since, or anything names it.
 */
export const takeOutLocal = writing<{ gone: boolean }>(({ workbook }, input) => {
  const added = rowOf(locals, input, workbook.today);
  const key = String(added.Local ?? "");
  const { standing, tabs } = standingIn(workbook);
  const { table, places, last } = tabs(locals.tab);
  const there = places.get(fold(key));
  if (!there) return { value: { gone: true }, said: `${key} is not on Locals any more.` };
  const differs = changedSince(keptRow(added), there.row, standing.headings(locals.tab));
  if (differs.length > 0 || standing.referred(locals.tab, key))
    return { value: { gone: false }, said: `${key} stays on Locals: more is known of it by now.` };
  table.removeAll([there.at], last, table.sheet.getMaxRows());
  return { value: { gone: true }, said: `${key} is off Locals again.` };
});
