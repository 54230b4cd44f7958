import type { EarlierList, ListForm, WaitingOne } from "../../addon/actions/listForm";
import type { ListRead } from "../../addon/lists/looked";
import { noList } from "../../domain/lists/noList";
import type { Outcome } from "../../domain/lists/preview";
import { button, el } from "../dom";
import { fetching } from "../fetching";
import { Frame } from "../frame";
import { bringIn, putBack, takeOut } from "../lists/bring";
import { type Chosen, showColumns } from "../lists/columns";
import { showDone, showPutBack, showUndone } from "../lists/ended";
import { saveRows } from "../lists/file";
import { MOST_SAVED, manyOf, PAGE, type Shown, saveLabel, showPreview, toGoIn } from "../lists/preview";
import type { Picks } from "../lists/previewRow";
import { sendText } from "../lists/send";
import { showStart } from "../lists/start";
import { call } from "../server";

document.title = "Bring in a list";

const frame = new Frame();
let form: ListForm | undefined;

/** The first view, with what is there now. */
function start(then: () => void = () => {}): void {
  const begin = () =>
    showStart(frame, form, {
      read: (name, text) => void read(name, text),
      readTab: (tab) =>
        void fetching(frame, "readList", { tab, columnsOnly: true }, ({ value }) =>
          columns(value, chosenIn(value)),
        ),
      goOn: (list) => void goOn(list),
      forget: (list) =>
        void fetching(frame, "cancelList", { list: list.list }, ({ said }) => start(() => frame.toast(said))),
      undo,
      putBack: again,
    });
  const arrived = (value: ListForm) => {
    form = value;
    if (value.old) void call("cancelList");
    begin();
    then();
  };
  const refused = (problem: string) => {
    begin();
    frame.trouble(problem);
  };
  void fetching(frame, "listForm", {}, ({ value }) => arrived(value), refused);
}

/** A text goes to the workbook, whole or in pieces; then its columns are shown. */
async function read(name: string, text: string): Promise<void> {
  if (frame.busy) return;
  const not = noList(text.replace(/^\ufeff/, ""));
  if (not) return frame.trouble(not);
  const sent = await sendText(frame, name, text);
  if (sent === undefined) return start();
  if ("problem" in sent) return start(() => frame.trouble(sent.problem));
  columns(sent, chosenIn(sent));
}

/** What was said of a list before: of its columns, and which states and towns. */
function chosenIn({ chosen, states, cities }: ListRead): Chosen {
  return { ...(chosen && { columns: chosen }), ...(states && { states, cities: cities ?? [] }) };
}

function columns(list: ListRead, chosen: Chosen): void {
  const ask = (now: Chosen, more: object, then: (read: ListRead) => void) =>
    void fetching(frame, "readList", { list: list.list, ...now, ...more }, ({ value }) => then(value));
  let newest = chosen;
  // Whoever ticks on while we read is not held up: the list is read anew with all that was ticked meanwhile.
  const again = (now: Chosen) => {
    newest = now;
    ask(now, { columnsOnly: true }, (value) => (newest === now ? columns(value, now) : again(newest)));
  };
  showColumns(frame, list, chosen, {
    again,
    look: (now) =>
      preview(
        list,
        now,
        { outcome: "add" },
        0,
        { skip: new Map(), same: {} },
        { ...now, same: {}, skip: [] },
      ),
    back: () => void fetching(frame, "cancelList", { list: list.list }, () => start()),
  });
}

function firstOf({ counts }: ListRead): Outcome {
  const order: Outcome[] = ["add", "update", "cannot", "leave"];
  return order.find((outcome) => counts[outcome] > 0) ?? "leave";
}

function preview(list: ListRead, chosen: Chosen, shown: Shown, from: number, picks: Picks, more = {}): void {
  const page = { list: list.list, ...shown, from, most: PAGE };
  void fetching(frame, "readList", { ...page, ...more }, ({ value, said }) => {
    const outcome = firstOf(value);
    if (value.of === 0 && shown.outcome === "add" && !shown.asked && outcome !== "add")
      return preview(list, chosen, { outcome }, 0, picks);
    showPreview(frame, value, shown, said, picks, {
      show: (other, at) => preview(list, chosen, other, at, picks),
      reread: (other, at) => preview(list, chosen, other, at, picks, { same: picks.same }),
      back: () => columns(list, chosen),
      save: () => keepOut(value, (rows) => saveRows(value, rows)),
      bring: () => keepOut(value, (rows) => void bring(value, rows, picks, chosen)),
    });
  });
}

/** Fetches the rows that cannot go in, page by page: once the list is in, its text is no longer here. */
function keepOut(read: ListRead, then: (rows: ListRead["rows"]) => void, so: ListRead["rows"] = []): void {
  if (so.length >= Math.min(read.counts.cannot, MOST_SAVED)) return then(so);
  const page = { list: read.list, outcome: "cannot", from: so.length };
  void fetching(frame, "readList", page, ({ value }) => {
    if (value.rows.length === 0) then(so);
    else keepOut(read, then, [...so, ...value.rows]);
  });
}

async function bring(
  read: ListRead,
  out: ListRead["rows"],
  picks: Picks,
  { take = {} }: Chosen,
): Promise<void> {
  const { added, updated } = toGoIn(read, picks);
  const title = `Bringing in ${manyOf(read, added + updated)}`;
  const skip = [...picks.skip.keys()];
  const applied = await bringIn(frame, { list: read.list, name: read.name, title, skip });
  if (applied === undefined) return start();
  if (applied === "undo") return takeBack(read.list, read.name);
  const save = button(saveLabel(out.length), () => saveRows(read, out), "quiet");
  showDone(frame, applied, form, {
    ...(out.length > 0 && { save }),
    replaced: Object.values(take).includes("list"),
    undo,
    putBack: again,
    undoAll: () => void takeBack(applied.import, read.name),
    another: () => start(),
  });
}

async function goOn(list: WaitingOne): Promise<void> {
  if (list.at === 0) {
    void fetching(frame, "readList", { list: list.list, columnsOnly: true }, ({ value }) =>
      columns(value, chosenIn(value)),
    );
    return;
  }
  const applied = await bringIn(frame, {
    list: list.list,
    name: list.name,
    title: `Bringing in ${list.name}`,
    skip: [],
  });
  if (applied === undefined) return start();
  if (applied === "undo") return takeBack(list.list, list.name);
  showDone(frame, applied, form, {
    undo,
    putBack: again,
    replaced: true,
    undoAll: () => void takeBack(applied.import, list.name),
    another: () => start(),
  });
}

function undo(list: EarlierList): void {
  if (!frame.busy) void takeBack(list.import, list.file);
}

function again(list: EarlierList): void {
  if (!frame.busy) void bringBack(list.import, list.file);
}

async function bringBack(list: string, file: string): Promise<void> {
  const back = await putBack(frame, list, file);
  if (back === undefined) return start();
  if ("problem" in back) return start(() => frame.trouble(back.problem));
  showPutBack(frame, back, file, { undo: () => void takeBack(list, file), another: () => start() });
}

async function takeBack(list: string, file: string): Promise<void> {
  const undone = await takeOut(frame, list, file);
  if (undone === undefined) return start();
  if ("problem" in undone) return start(() => frame.trouble(undone.problem));
  showUndone(frame, undone, file, {
    another: () => start(),
    putBack: () => void bringBack(list, file),
  });
}

frame.show({ main: [el("h1", {}, "Bring in a list"), el("p", {}, "Looking at what is there.")] });
start();
