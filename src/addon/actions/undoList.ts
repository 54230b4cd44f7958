import { fullName } from "../../domain/duplicates";
import { changedSince, NEW_ROW } from "../../domain/lists/newRow";
import { RESPONSE } from "../../domain/lists/responses";
import { linesByCell, type Standing, type Undone, undo, undoneBy, verdictOf } from "../../domain/lists/undo";
import { changes, tables } from "../../tables";
import type { Value } from "../../tables/kit/column";
import { fold, plural } from "../../tables/kit/column";
import { columnOf } from "../../tables/kit/table";
import { type Done, writing } from "../action";
import { paced, writesAtOnce } from "../lists/pace";
import { BEING_TAKEN_OUT, manyIn, shortDay, TAKEN_OUT } from "../lists/said";
import { standingIn, type TabNow } from "../lists/standing";
import { storyOf } from "../lists/story";
import { type Line, linesOf } from "../workbook/changes";
import { cameIn } from "../workbook/comingIn";
import { discard, waitingIn } from "../workbook/waiting";
import type { Workbook } from "../workbook/workbook";

/** A cell that stays as it is because somebody changed it since. */
export interface KeptCell {
  tab: string;
  key: string;
  /** The person or local, as people say it. */
  who: string;
  column: string;
  was: string;
  now: string;
}

export interface ListUndone {
  removed: number;
  restored: number;
  kept: KeptCell[];
  done: boolean;
  /** Lines that are undone, of how many. */
  at: number;
  of: number;
}

/** Lines at once: with their writes they take less than a minute at Google. */
const MOST_LINES = 1000;

/**
 * Takes a list out again, a part at a time, called until it is done: cells go back to what they were, rows it added
 * go away, and what people have changed since stays and is listed. What is done is told from Changes itself.
 */
export const undoList = writing<ListUndone>(({ workbook }, input) => {
  const { table, story, list } = storyOf(workbook, input);
  const lines = linesOf(workbook);
  const mine = lines.filter(({ operation }) => operation.startsWith(`${list} line `));
  const waiting = mine.filter((line) => verdictOf(line) === undefined);
  // From the end on; what became of a row is told before that of the response it came from.
  const pending = [...waiting.filter(isResponse), ...waiting.filter((line) => !isResponse(line))];
  const { standing, tabs } = standingIn(workbook);
  const before = String(story.row.State ?? "");
  if (pending.length === 0 && before.startsWith(TAKEN_OUT)) {
    return replyOf(mine, standing, `${before}. Nothing more in it can be taken out.`);
  }

  const byCell = linesByCell(lines);
  let count = Math.min(MOST_LINES, pending.length);
  let plan = undo(pending.slice(-count), byCell, standing, list);
  const marks = (now: Undone<Line>) => workbook.table(changes).writesFor(marksOf(now, list)).length;
  const most = writesAtOnce(list);
  let writes = writesOf(plan, tabs) + marks(plan);
  while (count > 1 && writes > most) {
    count = Math.ceil(count / 2);
    plan = undo(pending.slice(-count), byCell, standing, list);
    writes = writesOf(plan, tabs) + marks(plan);
  }
  const all = waitingIn(workbook);
  for (const each of [table, all.table, workbook.table(changes)]) each.check();
  discard(
    all,
    all.lists.filter(({ about }) => about.list === list),
  );
  cameIn(list);
  paced(list, writes, () => write(workbook, plan, tabs, list));
  for (const { line, verdict } of plan.verdicts) line.undoneBy = undoneBy(list, verdict);
  const left = pending.length - count;
  const taken = `${TAKEN_OUT} on ${shortDay(workbook.today, workbook.today)}`;
  table.change(story.at, { State: left > 0 ? `${BEING_TAKEN_OUT}: ${left} to go` : taken });
  return replyOf(mine, afterwards(standing, plan), undefined);
});

/** Writes what goes back, then takes rows out, then says in Changes what is undone: a stop in between is no harm. */
function write(workbook: Workbook, plan: Undone<Line>, tabs: (tab: string) => TabNow, list: string): void {
  for (const tab of tabsIn(plan)) {
    const { table, places, last } = tabs(tab);
    table.changeRows(cellsOf(plan, tab, places, table.table));
    const rows = placesOf(plan, tab, places);
    if (rows.length > 0) table.removeAll(rows, last, table.sheet.getMaxRows());
  }
  workbook.table(changes).changeRows(marksOf(plan, list));
}

function writesOf(plan: Undone<Line>, tabs: (tab: string) => TabNow): number {
  let writes = 0;
  for (const tab of tabsIn(plan)) {
    const { table, places } = tabs(tab);
    writes += table.writesFor(cellsOf(plan, tab, places, table.table)).length;
    const rows = placesOf(plan, tab, places).sort((a, b) => a - b);
    writes += rows.filter((at, i) => rows[i - 1] !== at - 1).length;
  }
  return writes;
}

function tabsIn({ restore, remove }: Undone<Line>): Set<string> {
  return new Set([...restore, ...remove].map(({ tab }) => tab));
}

function marksOf(plan: Undone<Line>, list: string) {
  return plan.verdicts.map(({ line, verdict }) => ({
    at: line.at,
    values: { "Undone by": undoneBy(list, verdict) },
  }));
}

function cellsOf(
  { restore }: Undone<Line>,
  tab: string,
  places: TabNow["places"],
  table: TabNow["table"]["table"],
) {
  return restore.flatMap(({ tab: of, row, column, becomes }) => {
    const placed = of === tab ? places.get(fold(row)) : undefined;
    if (!placed) return [];
    const number = columnOf(table, column).holds === "number" && becomes !== "";
    const value: Value = number ? Number(becomes) : becomes;
    return [{ at: placed.at, values: { [column]: value } }];
  });
}

function placesOf({ remove }: Undone<Line>, tab: string, places: TabNow["places"]): number[] {
  return remove
    .flatMap(({ tab: of, row }) => (of === tab ? [places.get(fold(row))?.at ?? 0] : []))
    .filter(Boolean);
}

/** The workbook once a part is undone. */
function afterwards(standing: Standing, { restore, remove }: Undone<Line>): Standing {
  const gone = new Set(remove.map(({ tab, row }) => `${tab} ${fold(row)}`));
  return {
    ...standing,
    row(tab, key) {
      const row = standing.row(tab, key);
      if (!row || gone.has(`${tab} ${fold(key)}`)) return undefined;
      const back = restore.filter((each) => each.tab === tab && fold(each.row) === fold(key));
      return { ...row, ...Object.fromEntries(back.map(({ column, becomes }) => [column, becomes])) };
    },
  };
}

/** All that was undone so far, also by calls before this one. */
function replyOf(mine: readonly Line[], standing: Standing, said: string | undefined): Done<ListUndone> {
  const at = mine.filter((line) => verdictOf(line) !== undefined);
  const undone = at.filter((line) => verdictOf(line) === "done" && !isResponse(line));
  const removed = undone.filter(({ column }) => column === NEW_ROW).length;
  const kept = at.filter((line) => verdictOf(line) !== "done").flatMap((line) => keptCells(line, standing));
  const done = at.length === mine.length;
  const value: ListUndone = {
    removed,
    restored: undone.length - removed,
    kept,
    done,
    at: at.length,
    of: mine.length,
  };
  const tab = mine.find((line) => line.tab === "Locals")?.tab ?? "Contacts";
  const people = new Set(kept.map(({ tab, key }) => `${tab} ${key}`)).size;
  const stays = people === 0 ? "" : ` ${rowsOf(tab, people)} changed since, so what changed stays.`;
  const out = removed > 0 ? `Taken out: ${manyIn(tab, removed)}.` : "Taken out.";
  return { value, said: said ?? (done ? `${out}${stays}` : "Taking it out.") };
}

/** "1 person’s row", "2 locals’ rows". */
function rowsOf(tab: string, n: number): string {
  return tab === "Locals"
    ? plural(n, "local’s row", "locals’ rows")
    : plural(n, "person’s row", "people’s rows");
}

function isResponse({ column }: Line): boolean {
  return column === RESPONSE;
}

/** Of a cell, what stands there; of a row that stays, the cells that changed, or its key where rows point at it. */
function keptCells({ tab, row: key, column, was, now }: Line, standing: Standing): KeptCell[] {
  if (column === RESPONSE) return [];
  const row = standing.row(tab, key);
  if (!row) return [];
  const stands = (heading: string) => String(row[heading] ?? "");
  const who = fullName(row) || key;
  if (column !== NEW_ROW) return [{ tab, key, who, column, was, now: stands(column) }];
  const differs = changedSince(now, row, standing.headings(tab));
  if (differs.length === 0) return [{ tab, key, who, column: keyOf(tab), was: "", now: key }];
  return differs.map(([heading, before]) => ({
    tab,
    key,
    who,
    column: heading,
    was: before,
    now: stands(heading),
  }));
}

function keyOf(tab: string): string {
  return tables.find((each) => each.tab === tab)?.key ?? "";
}
