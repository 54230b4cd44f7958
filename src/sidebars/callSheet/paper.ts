import type { CallSheet, SheetPerson, SheetVote } from "../../addon/actions/callSheet";
import { NOBODY } from "../../domain/callSheet";
import { sayLongDay } from "../../domain/days";
import { results } from "../../tables/lists";
import { el, many } from "../dom";
import { assessmentWords } from "../marks";

/** What somebody ticks after a call; the rest is for the form. */
const happened = results.slice(0, 5);
const bases = ["did", "said", "heard"];

/** The sheet as it prints: a table, because a table's head and foot stand on every page and its rows stay whole. */
export function sheetPaper(sheet: CallSheet): HTMLElement {
  return el(
    "table",
    {},
    el("colgroup", {}, ...columns.map(({ wide, blank }) => el("col", { class: blank, width: wide }))),
    el(
      "thead",
      {},
      el("tr", {}, el("td", { colspan: "5", class: "top" }, heading(sheet), asksLine(sheet))),
      el("tr", {}, ...columns.map(({ name, blank }) => el("th", { scope: "col", class: blank }, name))),
    ),
    el("tbody", {}, ...sheet.people.map((person) => line(person, sheet))),
    el("tfoot", {}, el("tr", {}, el("td", { colspan: "5", class: "bottom" }, footing()))),
  );
}

const columns = [
  { name: "Who, and what they said last time", wide: "31%" },
  { name: "What happened", wide: "14%", blank: "blank" },
  { name: "Now: circle one", wide: "19%", blank: "blank" },
  { name: "Asked", wide: "20%", blank: "blank" },
  { name: "In their words", wide: "16%", blank: "blank" },
];

function heading(sheet: CallSheet): HTMLElement {
  const { local, who, owner, today, vote, people } = sheet;
  const title = [who === "Promised" ? "Reminders" : "Call sheet", local].filter(Boolean).join(": ");
  const about = [sayLongDay(today), vote && sayVote(vote)].filter(Boolean).join(" · ");
  const named = owner !== "" && owner !== NOBODY;
  return el(
    "div",
    { class: "spread" },
    el(
      "div",
      {},
      el("h2", {}, title),
      el("p", {}, "For ", named ? owner : el("span", { class: "pen" }), ` · ${about}`),
      vote?.title && el("p", {}, vote.title),
    ),
    el("p", { class: "big" }, many(people.length, "person", "people")),
  );
}

/** "vote Thursday, October 15, 7 pm, general meeting, Hall 3" */
function sayVote({ on, time, body, place }: SheetVote): string {
  if (on === "") return "vote: ask for the day";
  const day = sayLongDay(on).replace(/, \d{4}$/, "");
  return ["vote", [day, time, body, place].filter(Boolean).join(", ")].join(" ");
}

function asksLine({ asks }: CallSheet): HTMLElement | undefined {
  if (asks.length === 0) return undefined;
  const each = asks.map((ask, i) => el("span", {}, el("b", {}, String(i + 1)), ` ${ask}`));
  return el("p", { class: "key" }, el("b", {}, "Ask, biggest first:"), ...each);
}

function footing(): HTMLElement {
  const words = assessmentWords.map((word, i) => `${i + 1} ${word.toLowerCase()}`).join(" · ");
  return el(
    "div",
    { class: "spread" },
    el("span", {}, `${words}. Nothing circled means not assessed.`),
    el("span", {}, "Type it in tonight, then tear this up."),
  );
}

function line(person: SheetPerson, { asks, who }: CallSheet): HTMLElement {
  const { name, place, phone, reach, assessment, assessed, last } = person;
  const stands = el("span", { class: "stands" }, shape(String(assessment || "none")), ` ${assessed}`);
  const answers = asks.map((_, i) =>
    el("p", {}, el("b", {}, String(i + 1)), ...["yes", "maybe", "no"].map((word) => tick(word))),
  );
  const scale = [1, 2, 3, 4, 5].map((n) => el("span", { class: `is as${n}` }, String(n)));
  return el(
    "tr",
    {},
    el(
      "th",
      { scope: "row" },
      el("p", { class: "name" }, name),
      el("p", { class: "cut" }, el("b", {}, phone), place && ` ${place}.`, reach && ` ${reach}`),
      stands,
      el("p", { class: "cut" }, last),
    ),
    el("td", { class: "blank" }, ...happened.map((word) => el("p", {}, tick(word)))),
    el(
      "td",
      { class: "blank" },
      el("p", { class: "scale" }, ...scale),
      el("p", {}, ...bases.map((word) => tick(word))),
      el("span", { class: "line" }, who === "Promised" ? "Still coming?" : "Call back on"),
    ),
    el("td", { class: "blank asks" }, ...answers),
    el("td", { class: "blank" }, ...[1, 2, 3].map(() => el("span", { class: "line" }))),
  );
}

/** The mark of an assessment in ink: a shape for each, filled for the two ends, dashed where nobody has asked. */
function shape(assessment: string): HTMLElement {
  return el("span", { class: "is", "data-is": assessment }, assessment === "none" ? "–" : assessment);
}

const tick = (words: string): HTMLElement => el("span", { class: "tick" }, words);
