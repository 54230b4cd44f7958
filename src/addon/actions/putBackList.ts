import { fullName } from "../../domain/duplicates";
import { NEW_ROW } from "../../domain/lists/newRow";
import { type PutBack, putBack } from "../../domain/lists/putBack";
import { verdictOf } from "../../domain/lists/undo";
import { changes, contacts } from "../../tables";
import type { Value } from "../../tables/kit/column";
import { fold, plural } from "../../tables/kit/column";
import { type AnyRow, columnOf } from "../../tables/kit/table";
import { writing } from "../action";
import { paced, writesAtOnce } from "../lists/pace";
import { BEING_PUT_BACK, IN, TAKEN_OUT } from "../lists/said";
import { standingIn, type TabNow } from "../lists/standing";
import { storyOf } from "../lists/story";
import { type Line, linesOf } from "../workbook/changes";

/** What stays out: the person or local, as people say it, and of a cell its column. */
export interface StaysOut {
  who: string;
  column: string;
}

export interface ListPutBack {
  /** Rows and cells of this part. */
  added: number;
  restored: number;
  kept: StaysOut[];
  done: boolean;
  /** Lines that are back, of how many. */
  at: number;
  of: number;
}

/** Lines at once: with their writes they take less than a minute at Google. */
const MOST_LINES = 1000;

/**
 * Puts a list that was taken out back, a part at a time, called until it is done: its rows under their own keys, and its
 * values where nobody has changed them since. Changes has it all; what is back loses its Undone by there.
 */
export const putBackList = writing<ListPutBack>(({ workbook }, input) => {
  const { table, story, list } = storyOf(workbook, input);
  const mine = linesOf(workbook).filter(({ operation }) => operation.startsWith(`${list} line `));
  const pending = mine.filter((line) => verdictOf(line) !== undefined);
  if (pending.length === 0) {
    // A stop before the last write has left the state behind.
    const state = String(story.row.State ?? "");
    if ([TAKEN_OUT, BEING_PUT_BACK].some((each) => state.startsWith(each)))
      table.change(story.at, { State: IN });
    const value = { added: 0, restored: 0, kept: [], done: true, at: mine.length, of: mine.length };
    return { value, said: "This list is in: nothing of it was taken out." };
  }
  const { standing, tabs } = standingIn(workbook);
  const people = [...tabs(contacts.tab).places.values()].map(({ row }) => row);
  let part = pending.slice(0, MOST_LINES);
  let plan = putBack(part, standing, people);
  const log = workbook.table(changes);
  const most = writesAtOnce(list);
  let writes = writesOf(plan, tabs) + log.writesFor(marksOf(part)).length;
  while (part.length > 1 && writes > most) {
    part = part.slice(0, Math.ceil(part.length / 2));
    plan = putBack(part, standing, people);
    writes = writesOf(plan, tabs) + log.writesFor(marksOf(part)).length;
  }
  for (const each of [table, log, ...tabsIn(plan).map((tab) => tabs(tab).table)]) each.check();
  paced(list, writes, () => {
    write(plan, tabs);
    // The marks go last: after a stop before them, what is back already is left as it is.
    log.changeRows(marksOf(part));
  });
  const left = pending.length - part.length;
  table.change(story.at, { State: left > 0 ? `${BEING_PUT_BACK}: ${left} to go` : IN });
  const kept = plan.kept.map((line) => staysOut(line, standing.row(line.tab, line.row)));
  return {
    value: {
      added: plan.add.length,
      restored: plan.set.length,
      kept,
      done: left === 0,
      at: mine.length - left,
      of: mine.length,
    },
    said: left > 0 ? "Putting it back." : "The list is back.",
    warnings:
      plan.tooLong > 0
        ? [
            `${plural(plan.tooLong, "long text")} could not be put back. Bring in the file again to have them.`,
          ]
        : [],
  };
});

function write(plan: PutBack<Line>, tabs: (tab: string) => TabNow): void {
  for (const tab of tabsIn(plan)) {
    const { table, last } = tabs(tab);
    table.changeRows(cellsOf(plan, tab, tabs));
    const rows = plan.add.flatMap(({ line, row }) => (line.tab === tab ? [row] : []));
    if (rows.length > 0) table.insertAt(last + 1, rows, table.sheet.getMaxRows());
  }
}

function marksOf(part: readonly Line[]) {
  return part.map(({ at }) => ({ at, values: { "Undone by": "" } }));
}

function tabsIn({ set, add }: PutBack<Line>): string[] {
  return [...new Set([...set.map(({ tab }) => tab), ...add.map(({ line }) => line.tab)])];
}

function writesOf(plan: PutBack<Line>, tabs: (tab: string) => TabNow): number {
  return tabsIn(plan).reduce(
    (sum, tab) => sum + tabs(tab).table.writesFor(cellsOf(plan, tab, tabs)).length,
    0,
  );
}

function cellsOf({ set }: PutBack<Line>, tab: string, tabs: (tab: string) => TabNow) {
  const { table, places } = tabs(tab);
  return set.flatMap(({ tab: of, row, column, becomes }) => {
    const placed = of === tab ? places.get(fold(row)) : undefined;
    if (!placed) return [];
    const number = columnOf(table.table, column).holds === "number" && becomes !== "";
    const value: Value = number ? Number(becomes) : becomes;
    return [{ at: placed.at, values: { [column]: value } }];
  });
}

function staysOut({ column, row: key, now }: Line, row: AnyRow | undefined): StaysOut {
  const whole = column === NEW_ROW;
  const known = row ?? (whole ? (JSON.parse(now) as AnyRow) : {});
  return { who: fullName(known) || key, column: whole ? "" : column };
}
