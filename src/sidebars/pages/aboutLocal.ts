import type { AboutLocal } from "../../addon/actions/aboutLocal";
import { factsOf, lineOf, rulesOf, safeDayOf } from "../aboutLocal/facts";
import { peopleOf, supportOf } from "../aboutLocal/support";
import { button, el, mark } from "../dom";
import { fetching } from "../fetching";
import { Frame } from "../frame";
import { opening } from "../opening";
import { call } from "../server";

document.title = "About this local";

const frame = new Frame();
const picker = el("input", { id: "local", list: "locals", autocomplete: "off" });
const offers = el("datalist", { id: "locals" });
const pick = el(
  "div",
  { class: "row" },
  el("label", { class: "unseen", for: "local" }, "Local"),
  picker,
  offers,
  button("Selected row", () => void selected(), "fixed"),
);
let today = "";
let shown = "";

function offer(locals: readonly string[]): void {
  offers.replaceChildren(...locals.map((value) => el("option", { value })));
}

/** Sidebars cannot follow the cell, so the selected row is fetched. */
function selected(): Promise<void> {
  return fetching(frame, "selectedLocal", {}, ({ value }) => {
    today = value.today;
    offer(value.locals);
    if (value.local !== "") return void about(value.local);
    const how =
      value.locals.length > 0
        ? "The selected row names no local. Choose one here, or a row in the sheet."
        : "No local is on Locals yet.";
    if (shown === "") ask(value.locals.length > 0);
    else frame.trouble(how);
  });
}

function ask(some: boolean): void {
  const words = some
    ? "Choose one above, or select its row in the sheet and press “Selected row”."
    : "Start with the ten you know best.";
  frame.show({
    main: [pick, el("h1", { class: "below" }, some ? "Which local?" : "No locals yet"), el("p", {}, words)],
    enter: typed,
    ...(!some && { primary: { label: "Add a local", run: () => void opening(frame, "openAddLocal") } }),
  });
}

function about(local: string): Promise<void> {
  mark(picker, "aria-invalid", undefined);
  return fetching(
    frame,
    "aboutLocal",
    { local },
    ({ value }) => show(value),
    (problem) => {
      mark(picker, "aria-invalid", "true");
      frame.trouble(problem);
    },
  );
}

function show(value: AboutLocal): void {
  shown = String(value.row.Local ?? "");
  picker.value = shown;
  offer(value.locals);
  const line = lineOf(value.row);
  frame.show({
    main: [
      pick,
      el("h1", { class: "below" }, shown),
      ...(line ? [el("p", { class: "hint" }, line)] : []),
      supportOf(value),
      ...[safeDayOf(value, today)].filter((card) => card !== undefined),
      factsOf(value, today),
      ...peopleOf(value),
      rulesOf(value, today),
    ],
    primary: { label: "Add a contact here", run: () => void addHere() },
    enter: typed,
  });
}

function typed(): void {
  const wanted = picker.value.trim();
  if (wanted !== "") void about(wanted);
}

async function addHere(): Promise<void> {
  frame.work("Opening…", "Still opening. Google is slow tonight.");
  const told = await call("nextContactIn", { local: shown });
  frame.rest();
  if (told.ok) await opening(frame, "openAddContact");
  else frame.trouble("We couldn’t reach Google. Try again.", () => void addHere());
}

picker.addEventListener("change", () => picker.value !== shown && !frame.busy && typed());
frame.show({
  main: [pick, el("h1", { class: "below" }, "About this local"), el("p", {}, "Reading the selected row.")],
  enter: typed,
});
void selected();
