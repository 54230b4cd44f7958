import { checkedOn, fits } from "../../domain/resolutionText/fit";
import { cautions, missing } from "../../domain/resolutionText/missing";
import { el } from "../dom";
import type { Asking } from "./asking";
import { factsOf, type State, type Text } from "./state";

/** Whether the text fits the rules of the local, what the law looks at, and what nobody has put in. */
export function fitting(state: State, text: Text, asking: Asking): HTMLElement[] {
  const { model, wording, page } = state;
  const facts = factsOf(state);
  if ("needs" in text) return [];
  const checks = fits(facts, wording, text.chosen).map(({ ok, says, day, state: due, ask }) =>
    el(
      "li",
      { class: ok ? undefined : "todo" },
      !ok && el("span", { class: "unseen" }, "To do: "),
      says,
      day && el("b", {}, day),
      due && " ",
      due && el("span", { class: `state ${due.is}` }, due.says),
      // A worker who organises alone gets no list of anybody else.
      ...(ask && page === "resolution" ? asking.beside(ask, state) : []),
    ),
  );
  const law = cautions(model, facts).map((caution) => el("p", { class: "card why after" }, caution));
  // What the checks above say already is not said twice.
  const out = missing(model, facts).filter((line) => !/needs a second|who moves it/.test(line));
  return [
    el("h2", { id: "fits" }, `Does it fit the rules of ${facts.local}?`),
    el("ul", { class: "checks" }, ...checks),
    el("p", { class: "hint" }, checkedOn(facts)),
    ...law,
    ...(out.length > 0 ? [leftOut(out)] : []),
  ];
}

function leftOut(lines: readonly string[]): HTMLElement {
  return el(
    "details",
    { class: "left-out" },
    el("summary", {}, `What it would help to know (${lines.length})`),
    el("ul", {}, ...lines.map((line) => el("li", {}, line))),
  );
}
