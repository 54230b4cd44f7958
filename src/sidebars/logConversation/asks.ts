import { answers } from "../../tables/lists";
import { el, fill } from "../dom";
import type { Field } from "../fields";
import { type Clearable, clearable } from "../picks";

/** What was asked, biggest first, and the answers: up to three go into one conversation. */
export interface Asks extends Field {
  /** The cells of the row: Ask and Answer, Ask 2 and Answer 2, Ask 3 and Answer 3. */
  cells(): Record<string, string>;
  restore(row: Readonly<Record<string, unknown>>): void;
  /** What is wrong with the answers, "" for nothing. */
  check(): string;
}

const places = ["", " 2", " 3"];

export function asksTable(asks: readonly string[], first: string): Asks {
  const error = el("div", {});
  const listeners: (() => void)[] = [];
  const changed = () => {
    fill(error);
    for (const run of listeners) run();
  };
  const rows = asks.map((ask, i) => {
    const radios = answers.map((answer) =>
      el("input", {
        type: "radio",
        name: `ask-${i}`,
        value: answer,
        "aria-labelledby": `ask-${i} ${answer}`,
      }),
    );
    const cells = radios.map((radio) => el("td", { class: "c" }, el("label", {}, radio)));
    const heading = el("th", { scope: "row", id: `ask-${i}` }, `${i + 1}. ${ask}`);
    return { ask, radios, group: clearable(radios, changed), node: el("tr", {}, heading, ...cells) };
  });
  const answered = () => rows.filter(({ group }) => group.value() !== "");
  const heads = answers.map((answer) => el("th", { scope: "col", id: answer, class: "c" }, answer));
  const table = el(
    "table",
    { class: "asks" },
    el("caption", { class: "unseen" }, "What you asked, biggest first, and the answer"),
    el("thead", {}, el("tr", {}, el("th", { scope: "col" }, `You asked ${first} to`), ...heads)),
    el("tbody", {}, ...rows.map(({ node }) => node)),
  );
  const wrong = (sentence: string) => fill(error, sentence !== "" && el("p", { class: "error" }, sentence));
  return {
    name: "Ask",
    label: "What you asked",
    putRight: "Keep three answers",
    node: el(
      "div",
      { class: "field" },
      table,
      el("p", { class: "hint" }, "Leave a line empty if you didn’t ask."),
      error,
    ),
    value: () => answered()[0]?.ask ?? "",
    set: () => setAll(rows, () => ""),
    focus: () => answered()[0]?.radios[0]?.focus(),
    wrong,
    onInput: (run) => listeners.push(run),
    onLeave: (run) => listeners.push(run),
    check: () =>
      answered().length > places.length
        ? "Three answers fit into one conversation. Click the smallest ones again to clear them."
        : "",
    cells: () =>
      Object.fromEntries(
        answered().flatMap(({ ask, group }, i) => [
          [`Ask${places[i]}`, ask],
          [`Answer${places[i]}`, group.value()],
        ]),
      ),
    restore(row) {
      const said = new Map(places.map((place) => [row[`Ask${place}`], String(row[`Answer${place}`] ?? "")]));
      setAll(rows, (ask) => said.get(ask) ?? "");
    },
  };
}

function setAll(rows: readonly { ask: string; group: Clearable }[], answer: (ask: string) => string): void {
  for (const { ask, group } of rows) group.set(answer(ask));
}
