import "../style/dialog.css";
import type { ResolutionForm } from "../../addon/actions/resolutionForm";
import type { CouldSecond } from "../../addon/actions/whoCouldSecond";
import type { TextDraft } from "../../addon/workbook/drafts";
import type { Facts } from "../../domain/resolutionText/facts";
import type { Part } from "../../domain/resolutionText/fit";
import { plainText } from "../../domain/resolutionText/words";
import { button, el, fill } from "../dom";
import { fetching } from "../fetching";
import { type Field, selectField } from "../fields";
import { saving } from "../form";
import { type Action, Frame } from "../frame";
import { open } from "../server";
import { Asking, does } from "../writeResolution/asking";
import { choices } from "../writeResolution/choices";
import { ReasonList, resolveList } from "../writeResolution/clauseList";
import { draftFor, draftOf, subjectOf, takeUp } from "../writeResolution/draft";
import { Drafts } from "../writeResolution/drafts";
import { fitting } from "../writeResolution/fitting";
import { copy, download, type Handed, handedOf, stepsOf } from "../writeResolution/handing";
import { pagePicks, resolutionPaper, stepsPaper } from "../writeResolution/paper";
import { redraft, type State, stateOf, type Text } from "../writeResolution/state";

document.title = "Write a resolution";

const frame = new Frame();
const upper = el("div");
const resolved = el("div");
const sheet = el("article", { class: "sheet" });
const fit = el("section", { class: "fit", "aria-labelledby": "fits" });
const reasons = new ReasonList({ changed: () => edited(), say: (words) => frame.say(words) });
const asking = new Asking(frame, {
  title: () => ("needs" in text ? "" : text.title),
  drawn: () => draw(),
  chosen: putIn,
});
const drafts = new Drafts(frame, () => startOver());
const own = button("Add a reason in our own words", () => state && reasons.add(state.reasons));
const clauses = el(
  "div",
  {},
  el("h2", { id: "because" }, "Because"),
  reasons.node,
  el("p", { class: "hint after" }, "Tick only what is true."),
  el("div", { class: "row after" }, own),
  el("h2", { id: "so" }, "So we resolve to"),
  resolved,
);
let state: State | undefined;
let text: Text = { needs: "" };
/** The text that is on Resolutions, so that it is not added twice. */
let added = "";

function fetch(input: { local?: string }): void {
  void fetching(frame, "resolutionForm", input, ({ value }) => begin(value));
}

function begin(form: ResolutionForm): void {
  if (!form.facts) return ask(form);
  const first = state === undefined;
  state = stateOf(form, form.facts, state);
  drafts.arrive(form.drafts);
  goOn(first ? draftFor(form) : drafts.of(subjectOf(state)));
  if (first || form.resolution !== "") added = form.resolution === "" ? "" : subjectOf(state);
  shownSubject = subjectOf(state);
  if (first) frame.show(view());
  drawChoices();
  draw();
  if (first) upper.querySelector<HTMLElement>("input:checked")?.focus();
  else remember(false);
}

/** Nothing was selected: the local comes first. */
function ask({ locals }: ResolutionForm): void {
  const none = locals.length === 0;
  const choices = [{ value: "", label: "Choose one" }, ...locals.map((value) => ({ value, label: value }))];
  const local = selectField("Body", "Whose resolution is it?", choices);
  const go = () => local.value() !== "" && fetch({ local: local.value() });
  local.onLeave(go);
  frame.show({
    main: none
      ? [el("h1", {}, "No locals yet"), el("p", {}, "A text is written for a local, so start with one.")]
      : [el("h1", {}, "Write a resolution"), local.node],
    primary: none
      ? { label: "Add a local", run: () => void open("openAddLocal") }
      : { label: "Write it", run: go },
  });
}

function view() {
  const says = el(
    "div",
    { class: "says" },
    el("h1", { class: "unseen" }, "Write a resolution"),
    upper,
    clauses,
  );
  const desk = el(
    "section",
    { class: "desk", "aria-label": "The page as it prints", tabindex: "0" },
    pagePicks((page) => {
      if (state) state.page = page;
      draw();
    }),
    sheet,
    fit,
  );
  return {
    main: [el("div", { class: "split" }, says, desk)],
    standing: drafts.line,
    before: [
      { label: "Copy the text", run: () => handOut(copyIt) },
      { label: "Print", run: () => handOut(() => print()) },
      { label: "Download", run: () => handOut((page) => frame.say(`Saved as “${download(page)}”`)) },
    ],
    primary: primary(),
    enter: () => draw(),
  };
}

function drawChoices(): void {
  if (!state) return;
  fill(upper, ...choices(state, { changed, local: (local) => fetch({ local }) }));
}

/** Another subject has other fields, and perhaps a draft; the focus stays on what was chosen. */
function changed(state: State): void {
  const { activeElement } = document;
  const id = activeElement?.id;
  const subject = subjectOf(state);
  if (shownSubject === subject) return edited();
  shownSubject = subject;
  reasons.forget();
  goOn(drafts.of(subject));
  drawChoices();
  const again = id ? document.getElementById(id) : upper.querySelector<HTMLElement>("input:checked");
  again?.focus();
  draw();
  remember(false);
}
let shownSubject = "";

function edited(): void {
  draw();
  remember(true);
}

function goOn(draft: TextDraft | undefined): void {
  if (!state || !draft) return;
  takeUp(state, draft);
  reasons.forget();
}

function remember(edited: boolean): void {
  if (state) drafts.remember(draftOf(state), edited);
}

/** Back to what the workbook knows, for the same text. */
function startOver(): void {
  if (!state?.form.facts || frame.busy) return;
  const { form, model, page, facts } = state;
  const draft = draftOf(state);
  const { candidate } = facts;
  state = { ...stateOf(form, form.facts as Facts), model, page };
  if (candidate) state.facts.candidate = candidate;
  const dropped = drafts.forget(draft.subject);
  const again = () => {
    reasons.forget();
    drawChoices();
    draw();
    upper.querySelector<HTMLElement>("input:checked")?.focus();
  };
  again();
  frame.toast("Back to what the workbook knows.", () => {
    goOn(draft);
    again();
    frame.quiet();
    void dropped.then(() => remember(true));
  });
}

/** Somebody has said yes. */
function putIn(person: CouldSecond, part: Part): void {
  if (!state) return;
  const { facts } = state;
  const { position } = facts;
  const put = (name: string, as: string) => {
    facts[part] = name;
    if (part === "mover") facts.position = as;
    drawChoices();
    edited();
    document.getElementById(part === "mover" ? "moved-by" : "seconded-by")?.focus();
  };
  put(person.name, position || person.position);
  frame.toast(`${person.name} ${does[part]} it.`, () => {
    put("", position);
    frame.quiet();
  });
}

function draw(): void {
  if (!state) return;
  text = redraft(state);
  const { page } = state;
  sheet.classList.toggle("steps", page === "steps");
  if ("needs" in text) fill(sheet, el("p", {}, text.needs));
  else fill(sheet, ...(page === "steps" ? stepsPaper(stepsOf(state, text)) : resolutionPaper(text.parts)));
  clauses.hidden = "needs" in text;
  reasons.show(state.reasons);
  const focused = document.activeElement?.id;
  fill(resolved, resolveList(state.resolves, edited));
  if (focused?.startsWith("so-")) document.getElementById(focused)?.focus();
  fill(fit, ...fitting(state, text, asking));
  drafts.show(subjectOf(state));
  frame.offer(primary());
}

/** Copies, prints or saves what is on the desk, where there is anything. */
function handOut(how: (page: Handed) => void): void {
  if (!state) return;
  if (state.page !== "steps" && "needs" in text) frame.say(text.needs);
  else how(handedOf(state, text));
}

function copyIt(page: Handed): void {
  if (copy(page)) return frame.say("Copied. Paste it into a letter or a mail.");
  const range = document.createRange();
  range.selectNodeContents(sheet);
  getSelection()?.removeAllRanges();
  getSelection()?.addRange(range);
  frame.say("The page is selected. Press Ctrl+C, or ⌘C on a Mac, to copy it.");
}

function primary(): Action {
  const label = "Add to Resolutions";
  const run = () => {
    drafts.keep();
    void save();
  };
  if ("needs" in text && text.needs) return { label, run, why: "It has no text yet." };
  if (state && added === subjectOf(state)) return { label, run, why: "It is on Resolutions." };
  return { label, run };
}

const fields: Field[] = [];
const save = saving(frame, {
  action: "startResolution",
  fields,
  input: () => {
    const { facts, model } = state as State;
    const about = model.for === "Endorse a candidate" && facts.candidate;
    return {
      row: {
        Title: "needs" in text ? "" : plainText(text.plainTitle),
        For: model.for,
        Candidate: about ? about.name : "",
        Local: facts.local,
        Mover: facts.mover,
        Seconder: facts.seconder,
        "Next date": facts.meeting,
      },
    };
  },
  done: (_, said) => {
    if (state) added = subjectOf(state);
    frame.toast(said);
    frame.offer(primary());
  },
});

frame.show({ main: [el("h1", {}, "Write a resolution"), el("p", {}, "Reading what the workbook knows.")] });
fetch({});
