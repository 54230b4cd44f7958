import type { MyList, OnList } from "../../addon/actions/myList";
import { button, el, many } from "../dom";
import { fetching } from "../fetching";
import { noteField } from "../fields";
import { saving } from "../form";
import { Frame } from "../frame";
import { logging } from "../logConversation/logging";
import { atTheEnd } from "../myList/atTheEnd";
import { knownOf } from "../myList/known";
import { opening } from "../opening";
import { reachOf } from "../reach";

document.title = "My list";

const frame = new Frame();
const log = logging(frame, load);
let which = "everyone";
let inView = "";

/** Fetches the list and shows who is next; what happened before is said then. */
function load(said = "", undo?: () => void): void {
  if (said !== "") {
    inView = "";
    frame.show({
      main: [el("h1", {}, "My list"), el("p", {}, said)],
      primary: { label: "Next person", run: () => load(said, undo) },
    });
  }
  void fetching(frame, "myList", { which, inView }, ({ value }) => {
    inView = value.person?.key ?? "";
    show(value);
    if (said !== "") frame.toast(said, undo);
    else if (value.quicker !== "") frame.toast(value.quicker);
  });
}

function show(list: MyList): void {
  const { person, left, done } = list;
  if (!person && left.everyone === 0) return end(list);
  const total = done + left.everyone;
  const words = el("span", { id: "done" }, `${done} of ${total} done`);
  const bar = el("progress", { value: String(done), max: String(total), "aria-labelledby": "done" });
  const top = [el("div", { class: "spread" }, chooser(list), words), bar];
  if (!person) {
    return frame.show({
      main: [
        ...top,
        el("h1", { class: "below" }, "Nobody of these just now"),
        el("p", {}, "Choose others above, or come back in a while."),
      ],
      primary: { label: "Look again", run: () => load() },
    });
  }
  frame.show({
    main: [...top, ...knownOf(person, list.today), ...reachOf(person), ...nextUp(list), onPaper()],
    primary: { label: "Log the conversation", run: () => void talk(person) },
    aside: [
      { label: "Skip for now", run: () => void skip(person) },
      { label: "Do not contact…", run: () => stop(person, () => show(list)) },
    ],
  });
}

function chooser({ left, done }: MyList): HTMLElement {
  const choice = (value: string, words: string, n: number) =>
    el("option", { value, selected: value === which }, `${words} (${n.toLocaleString("en-US")})`);
  const select = el(
    "select",
    { id: "which", class: "narrow" },
    choice("everyone", "Everyone I have", left.everyone + done),
    choice("due", "Due today", left.due),
    choice("new", "New sign-ups", left.new),
  );
  select.addEventListener("change", () => {
    which = select.value;
    load();
  });
  return el("div", {}, el("label", { class: "unseen", for: "which" }, "Which people"), select);
}

function nextUp({ nextUp: people }: MyList): Node[] {
  if (people.length === 0) return [];
  const lines = people.map(({ name, local, why }) =>
    el("li", {}, el("b", {}, name), local && `, ${local}`, el("br"), el("span", { class: "hint" }, why)),
  );
  return [
    el(
      "details",
      {},
      el("summary", {}, `Next up (${people.length})`),
      el("ol", { class: "lines" }, ...lines),
    ),
  ];
}

function talk({ key, whyNow }: OnList): Promise<void> {
  return fetching(frame, "conversationWith", { contact: key }, ({ value }) => {
    if (value.person) log.take({ ...value, person: { ...value.person, whyNow } });
  });
}

/** This list on paper. What another sidebar pointed the dialog at before is put away. */
function onPaper(): HTMLElement {
  const print = () => fetching(frame, "pointAt", {}, () => void opening(frame, "openCallSheet"));
  return el(
    "p",
    { class: "after" },
    button("Print a call sheet", () => void print(), "quiet"),
  );
}

function skip({ key }: OnList): Promise<void> {
  return fetching(frame, "skipPerson", { contact: key }, ({ said }) => load(said));
}

/** Somebody asked not to be contacted any more: that is logged with its reason, and can be taken back. */
function stop({ key, first }: OnList, back: () => void): void {
  const why = noteField("Note", "Why, in their words");
  const row = () => ({ Contact: key, Result: "Asked us to stop", Note: why.value() });
  const save = saving(frame, {
    action: "logConversation",
    tab: "Conversations",
    fields: [why],
    input: () => ({ row: row() }),
    done: ({ value }, said) => load(said, () => void log.takeBack(value.key, key, row())),
  });
  frame.show({
    main: [
      el("h1", {}, `Stop contacting ${first}?`),
      el(
        "p",
        {},
        `Nobody here will call, text or write to ${first}. The record stays, and it can be undone.`,
      ),
      why.node,
    ],
    primary: { label: `Do not contact ${first}`, run: () => void save() },
    aside: [{ label: "Back", run: back }],
  });
}

function end(list: MyList): void {
  const more = Math.min(5, list.waiting.people);
  const addOne = { label: "Add a contact", run: () => void opening(frame, "openAddContact") };
  const give = saving(frame, {
    action: "takeMorePeople",
    fields: [],
    input: () => ({}),
    words: () => "One moment…",
    done: (_, said) => load(said),
  });
  frame.show({
    main: atTheEnd(list),
    primary:
      more > 0
        ? { label: `Give me ${many(more, "more person", "more people")}`, run: () => void give() }
        : addOne,
    ...(more > 0 && { aside: [addOne] }),
  });
}

frame.show({ main: [el("h1", {}, "My list"), el("p", {}, "Looking who is next.")] });
load();
