import { type Part, partOf } from "../../domain/lists/chunk";
import { tabOf } from "../../domain/lists/formats";
import type { RowOutcome } from "../../domain/lists/outcome";
import type { ListRow, ParsedList } from "../../domain/lists/parse";
import { RESPONSE } from "../../domain/lists/responses";
import { Problem } from "../../domain/problem";
import { changes, imports } from "../../tables";
import { fold } from "../../tables/kit/column";
import type { AnyRow } from "../../tables/kit/table";
import { type Done, writing } from "../action";
import { choicesIn } from "../lists/choices";
import { listHeld } from "../lists/formTabs";
import { outcomesOf } from "../lists/looked";
import { paced, writesAtOnce } from "../lists/pace";
import { remember } from "../lists/remembered";
import { keepResponses } from "../lists/responses";
import { BEING_TAKEN_OUT, grouped, IN, onTheWay, sayCameIn, TAKEN_OUT } from "../lists/said";
import { cameOf, changesOf, lineOperation, writePart } from "../lists/writePart";
import { shortLinesOf } from "../workbook/changes";
import { cameIn, comesIn } from "../workbook/comingIn";
import { textOf } from "../workbook/input";
import { myName } from "../workbook/person";
import { discard, keepAbout, type Progress, waitingIn, waitingText } from "../workbook/waiting";

export interface ListApplied {
  import: string;
  /** Whether its rows are locals; else they are people. */
  places: boolean;
  added: number;
  updated: number;
  left: number;
  cannot: number;
  /** Of the people it added, those without a local, and of these who wrote something about their union. */
  noLocal: number;
  wroteUnion: number;
  done: boolean;
  /** Rows of the list that are behind it, of how many. */
  at: number;
  rows: number;
  /** The line of the file that comes next. */
  next?: number;
}

/**
 * Brings in the next part of a list that was read, in one go under the lock; called again until it is done. The list
 * is read against the workbook anew each time, so people may work in it meanwhile.
 */
export const applyList = writing<ListApplied>((call, input) => {
  const { workbook } = call;
  const list = textOf(input, "list");
  const all = waitingIn(workbook);
  const waiting = all.lists.find(({ about }) => about.list === list);
  const table = workbook.table(imports);
  const stories = table.readAll();
  const story = stories.find(({ row }) => row.Import === list);
  if (!waiting) return cameBefore(list, story?.row);
  refuseUndone(story?.row);
  if (waiting.about.mark === "") {
    throw new Problem("Not all of this list is here yet. Choose the file again.", "list");
  }
  const by = myName(workbook.me());
  const chosen = waiting.about.progress ? {} : choicesIn(input);
  const about = { ...waiting.about, ...chosen };
  const lines = shortLinesOf(workbook);
  const parsed = listHeld(about, waitingText(all, waiting));
  const read = outcomesOf(workbook, about, parsed, ({ places }) => cameOf(list, lines, places));
  const { kind, here, all: outcomes, came } = read;
  const from = Math.min(about.progress?.at ?? 0, outcomes.length);
  const skip = new Set(about.skip ?? []);
  const writes = ({ update }: Part) => here.table.writesFor(changesOf(update, here)).length;
  const most = writesAtOnce(list);
  const fits = (part: Part) => writes(part) <= most;
  const part = partOf(outcomes, from, skip, fits);
  const changed = new Set(
    lines.filter(({ column }) => column !== RESPONSE).map(({ operation }) => operation),
  );
  const progress: Progress = { ...NOTHING, ...about.progress, at: from + part.rows, rows: outcomes.length };
  for (const each of outcomes.slice(from, progress.at)) {
    if (came.has(each.line) || part.add.includes(each)) {
      const row = came.has(each.line) ? here.places.get(fold(each.key ?? ""))?.row : each.row;
      progress.added++;
      if (kind.to === "Contacts" && !row?.Local) {
        progress.noLocal++;
        if (row?.["Union as written"]) progress.wroteUnion++;
      }
    } else if (part.update.includes(each) || changed.has(lineOperation(list, each.line))) progress.updated++;
    else if (each.outcome === "cannot") progress.cannot++;
    else progress.left++;
  }

  for (const each of [here.table, table, all.table, workbook.table(changes)]) each.check();
  comesIn({ list, email: workbook.me(), by });
  if (Object.keys(chosen).length > 0) keepAbout(all, waiting, about);
  if (!about.progress) remember(parsed.headings, about);
  const at = story?.at ?? Math.max(1, ...stories.map((each) => each.at)) + 1;
  if (!story) {
    const row = { Import: list, On: workbook.today, By: by, File: about.name, Kind: kind.kind };
    table.insertAt(
      at,
      [{ ...row, State: onTheWay("Coming in", 0, progress.rows) }],
      table.sheet.getMaxRows(),
    );
  }
  paced(list, writes(part), () => writePart(workbook, { list, by }, kind, part, here, lines));
  keepResponses(workbook, { list, by }, about.name, behind(outcomes.slice(from, progress.at), parsed), lines);
  table.change(at, storyOf(progress));
  const done = progress.at >= progress.rows;
  if (done) {
    discard(all, [waiting]);
    cameIn(list);
  } else keepAbout(all, waiting, { ...about, progress });
  return replyOf(list, kind.to, progress, outcomes[progress.at]?.line);
});

/** The rows of a part that need not come again: all but those that somebody has to put right. */
function behind(part: readonly RowOutcome[], { rows }: ParsedList): ListRow[] {
  const lines = new Set(part.flatMap(({ line, outcome }) => (outcome === "cannot" ? [] : [line])));
  return rows.filter(({ line }) => lines.has(line));
}

const NOTHING: Progress = {
  at: 0,
  rows: 0,
  added: 0,
  updated: 0,
  left: 0,
  cannot: 0,
  noLocal: 0,
  wroteUnion: 0,
};

/** What Imports says of a list, in neighbouring cells. */
function storyOf({ at, rows, added, updated, left, cannot }: Progress): AnyRow {
  const State = at >= rows ? IN : onTheWay("Coming in", at, rows);
  return { Added: added, Updated: updated, Left: left, Cannot: cannot, State };
}

function replyOf(list: string, to: string, progress: Progress, next: number | undefined): Done<ListApplied> {
  const { at, rows, added, updated, noLocal, wroteUnion } = progress;
  const done = at >= rows;
  const value = { import: list, ...progress, places: to === "Locals", done };
  if (!done) {
    return {
      value: { ...value, ...(next !== undefined && { next }) },
      said: `${grouped(at)} of ${grouped(rows)} are in.`,
    };
  }
  const have = noLocal === 1 ? "has" : "have";
  const open = wroteUnion > 0 ? ": open Match unions…" : ".";
  const without = noLocal > 0 ? ` ${grouped(noLocal)} ${have} no local yet${open}` : "";
  return { value, said: `${sayCameIn(to, added, updated)}${without}` };
}

/** A list that is in already: what it did, and nothing more. */
function cameBefore(list: string, story: AnyRow | undefined): Done<ListApplied> {
  if (!story) throw new Problem("This list is not waiting any more. Choose the file again.", "list");
  refuseUndone(story);
  if (story.State !== IN) {
    throw new Problem("The rest of this list is not here any more. Choose the file again.", "list");
  }
  const count = (heading: string) => Number(story[heading] ?? 0);
  const [added, updated, left, cannot] = ["Added", "Updated", "Left", "Cannot"].map(count) as [
    number,
    number,
    number,
    number,
  ];
  const rows = added + updated + left + cannot;
  const to = tabOf(String(story.Kind ?? ""));
  return replyOf(list, to, { ...NOTHING, at: rows, rows, added, updated, left, cannot }, undefined);
}

function refuseUndone(story: AnyRow | undefined): void {
  const state = String(story?.State ?? "");
  if (!state.startsWith(TAKEN_OUT) && !state.startsWith(BEING_TAKEN_OUT)) return;
  throw new Problem("This list was taken out again. Choose the file anew to bring it in.", "list");
}
