import { Problem } from "../../domain/problem";
import { imports } from "../../tables";
import { reading, writing } from "../action";
import { BEING_PUT_BACK, grouped, onTheWay, TAKEN_OUT } from "../lists/said";
import { cameIn } from "../workbook/comingIn";
import { formSheets } from "../workbook/formSheets";
import { textOf } from "../workbook/input";
import { discard, tooOld, waitingIn, waitingNamed } from "../workbook/waiting";

/** A list that came in, or is on its way. */
export interface EarlierList {
  import: string;
  file: string;
  on: string;
  by: string;
  state: string;
  added: number;
  updated: number;
  /** Whether there is something to take out. */
  undo: boolean;
  /** Whether it was taken out, so that it can be put back. */
  back: boolean;
}

/** A list that waits: read and not begun, or half in. */
export interface WaitingOne {
  list: string;
  name: string;
  by: string;
  on: string;
  /** Rows behind it of those there are; 0 where it has not begun. */
  at: number;
  rows: number;
}

export interface ListForm {
  earlier: EarlierList[];
  waiting: WaitingOne[];
  /** Whether lists have waited for longer than a week: nobody is offered them, and they should go. */
  old: boolean;
  /** Tabs that a form writes its responses into. */
  tabs: string[];
  today: string;
}

const MOST = 20;

/** What the sidebar for lists begins with: lists that somebody left half done, and those that came in, newest first. */
export const listForm = reading<ListForm>(({ workbook }) => {
  const all = waitingIn(workbook);
  const old = new Set(tooOld(all, workbook.today));
  const waiting = all.lists
    .filter((each) => each.about.mark !== "" && !old.has(each))
    .map(({ about: { list, name, by, on, rows, progress } }) => ({
      list,
      name,
      by,
      on,
      at: progress?.at ?? 0,
      rows: progress?.rows ?? rows,
    }));
  const earlier = workbook
    .table(imports)
    .readAll()
    .reverse()
    .slice(0, MOST)
    .map(({ row }): EarlierList => {
      const text = (heading: string) => String(row[heading] ?? "");
      const count = (heading: string) => Number(row[heading] ?? 0);
      const state = text("State");
      return {
        import: text("Import"),
        file: text("File"),
        on: text("On"),
        by: text("By"),
        state,
        added: count("Added"),
        updated: count("Updated"),
        undo: !state.startsWith(TAKEN_OUT) && !state.startsWith(BEING_PUT_BACK),
        back: state.startsWith(TAKEN_OUT) || state.startsWith(BEING_PUT_BACK),
      };
    });
  return {
    value: {
      waiting,
      earlier,
      old: old.size > 0,
      tabs: formSheets(workbook).map((sheet) => sheet.getName()),
      today: workbook.today,
    },
    said: "",
  };
});

/** Stops a list that is coming in: what is in stays in, and anybody can go on with the rest for a week. */
export const stopList = writing<{ list: string; at: number; rows: number }>(({ workbook }, input) => {
  const { about } = waitingNamed(waitingIn(workbook), textOf(input, "list"));
  const { list, progress } = about;
  const at = progress?.at ?? 0;
  const rows = progress?.rows ?? about.rows;
  const table = workbook.table(imports);
  const story = table.find(list);
  if (story !== undefined) table.change(story, { State: onTheWay("Stopped", at, rows) });
  cameIn(list);
  return {
    value: { list, at, rows },
    said: `Stopped. ${grouped(at)} of ${grouped(rows)} are in. Go on, or undo them.`,
  };
});

/** Takes a list out of the waiting list, and with it all that has waited for longer than a week. */
export const cancelList = writing<{ list: string }>(({ workbook }, input) => {
  const list = textOf(input, "list");
  const all = waitingIn(workbook);
  const gone = all.lists.filter(({ about }) => about.list === list);
  if (list !== "" && gone.length === 0) throw new Problem("This list is not waiting any more.", "list");
  const begun = gone.find(({ about }) => about.progress)?.about.progress;
  const table = workbook.table(imports);
  const story = begun && table.find(list);
  discard(all, [...new Set([...gone, ...tooOld(all, workbook.today)])]);
  if (story !== undefined && begun) table.change(story, { State: onTheWay("Stopped", begun.at, begun.rows) });
  cameIn(list);
  return { value: { list }, said: "Nothing of it waits here any more." };
});
