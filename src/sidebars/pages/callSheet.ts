import "../style/dialog.css";
import "../style/callSheet.css";
import type { CallSheet } from "../../addon/actions/callSheet";
import { NOBODY, sheetKinds } from "../../domain/callSheet";
import { sheetPaper } from "../callSheet/paper";
import { el, fill, many } from "../dom";
import { fetching } from "../fetching";
import { type Choice, oneOf, selectField } from "../fields";
import { type Action, Frame } from "../frame";

document.title = "Call sheet";

/** One printed page holds so many. */
const A_PAGE = 8;

const frame = new Frame();
const left = el("section", { "aria-labelledby": "left" });
const paper = el("article", { class: "calls" });
/** What the sheet is to be about; {} is what the dialog was opened for. */
let wanted: Readonly<Record<string, string>> = {};
let shown: CallSheet | undefined;
let upToDate = false;

function fetch(): Promise<void> {
  const asked = wanted;
  upToDate = false;
  return fetching(frame, "callSheet", asked, ({ value }) => {
    // Somebody has chosen again meanwhile.
    if (asked !== wanted) return void fetch();
    upToDate = true;
    if (!shown) return begin(value);
    draw(value);
    frame.say(`${many(value.people.length, "person", "people")} on it now.`);
  });
}

function choose(name: string, value: string): void {
  wanted = { ...wanted, [name]: value };
  frame.offer(primary());
  void fetch();
}

function begin(sheet: CallSheet): void {
  const { local, who, owner } = sheet;
  wanted = local === "" ? { owner } : { local, who };
  const says = el(
    "div",
    { class: "says" },
    el("h1", { class: "unseen" }, "Call sheet"),
    ...(local === "" ? [] : [kinds(who)]),
    forWhom(sheet),
    howMany(),
    left,
    el(
      "p",
      { class: "hint after" },
      "Names and phone numbers are on it: print what is needed tonight. To send it to one caller, save it as a PDF where you print.",
    ),
  );
  const desk = el("section", { class: "desk", "aria-label": "The sheet as it prints", tabindex: "0" }, paper);
  frame.show({ main: [el("div", { class: "split" }, says, desk)], primary: primary() });
  draw(sheet);
  says.querySelector<HTMLElement>("input:checked, select")?.focus();
}

const [toAsk, promised] = sheetKinds;

function kinds(who: string): HTMLElement {
  const choices = [
    { value: toAsk, label: "Not promised yet", about: "The best first; no 4s and 5s" },
    { value: promised, label: "Promised: remind them", about: "For the day before the vote" },
  ];
  const node = oneOf("who", "Which people", choices, (value) => choose("who", value));
  const [chosen] = [...node.querySelectorAll("input")].filter(({ value }) => value === who);
  if (chosen) chosen.checked = true;
  return node;
}

function forWhom({ local, owner, owners }: CallSheet): HTMLElement {
  const choices: Choice[] = owners.map((name) => ({ value: name, label: name }));
  if (local !== "") {
    choices.unshift({ value: "", label: "Anybody" });
    choices.push({ value: NOBODY, label: "Whom nobody looks after" });
  }
  const field = selectField("owner", "For", choices, {
    hint: "With a name: only the people they look after.",
  });
  field.set(owner);
  field.onLeave(() => choose("owner", field.value()));
  return field.node;
}

function howMany(): HTMLElement {
  const pages = [1, 2, 3, 5].map((n) => ({
    value: String(n * A_PAGE),
    label: `${n * A_PAGE}, on ${many(n, "page", "pages")}`,
  }));
  const all = { value: "10000", label: "Everyone" };
  const field = selectField("atMost", "How many", [...pages, all]);
  field.onLeave(() => choose("atMost", field.value()));
  return field.node;
}

function draw(sheet: CallSheet): void {
  shown = sheet;
  const lines = [
    sheet.more > 0 && `${sheet.more} more could be on it`,
    ...sheet.left.map(({ people, why }) => `${people} ${why}`),
  ].filter((line) => line !== false);
  fill(
    left,
    lines.length > 0 && el("h2", { id: "left" }, "Not on this sheet"),
    el("ul", {}, ...lines.map((line) => el("li", {}, line))),
  );
  fill(paper, sheet.people.length > 0 ? sheetPaper(sheet) : el("p", {}, nobody(sheet)));
  frame.offer(primary());
}

function nobody({ local, owner }: CallSheet): string {
  const whose = local === "" ? `${owner}’s list` : local;
  return `Nobody of ${whose} can be on this sheet just now.`;
}

function primary(): Action {
  const n = shown?.people.length ?? 0;
  const label = `Print ${many(n, "person", "people")}`;
  const run = () => print();
  if (!upToDate) return { label, run, why: "It is not what you chose yet." };
  return n === 0 ? { label: "Print", run, why: "There is nobody to print." } : { label, run };
}

frame.show({ main: [el("h1", {}, "Call sheet"), el("p", {}, "Looking whom to call.")] });
void fetch();
