import type { StepsPage } from "../../domain/resolutionText/steps";
import type { Words } from "../../domain/resolutionText/words";
import type { Part } from "../../domain/resolutionText/write";
import { el } from "../dom";
import type { State } from "./state";

/** Words with what was filled in marked. */
const inline = (words: Words): (string | HTMLElement)[] =>
  words.map((piece) => (typeof piece === "string" ? piece : el("mark", {}, piece.fact)));

/** The resolution as it prints. */
export function resolutionPaper(parts: readonly Part[]): HTMLElement[] {
  const lines = parts.filter(({ part }) => part === "adoption");
  return [
    ...parts.filter(({ part }) => part !== "adoption").flatMap(paragraph),
    el("div", { class: "sign" }, ...lines.map(({ words }) => el("span", {}, ...inline(words)))),
  ];
}

function paragraph({ part, heading, lead, words }: Part): HTMLElement[] {
  if (part === "title") return [el("h2", {}, ...inline(words))];
  const kind = part === "to" || part === "submitted by" ? "to" : part === "copies to" ? "copies" : undefined;
  const strong = lead && /^[A-Z]/.test(lead) ? el("b", {}, lead) : lead;
  return [...(heading ? [el("h3", {}, heading)] : []), el("p", { class: kind }, strong, ...inline(words))];
}

/** Steps and dates on one page. */
export function stepsPaper({ title, about, steps, after }: StepsPage): HTMLElement[] {
  const list = (items: HTMLElement[]) => el("ul", {}, ...items);
  return [
    el("h2", {}, title),
    el("p", {}, about),
    list(steps.map(({ when, what, why }) => el("li", {}, el("b", {}, `${when}: ${what}.`), ` ${why}`))),
    ...after.flatMap(({ heading, lines }) => [
      el("h3", {}, heading),
      list(lines.map((line) => el("li", {}, line))),
    ]),
  ];
}

/** Which page stands on the desk, and is copied, printed and downloaded. */
export function pagePicks(choose: (page: State["page"]) => void): HTMLElement {
  const page = (value: State["page"], label: string) => {
    const radio = el("input", { type: "radio", name: "page", value });
    radio.checked = value === "resolution";
    radio.addEventListener("change", () => choose(value));
    return el("label", {}, radio, label);
  };
  const picks = el(
    "div",
    { class: "picks" },
    page("resolution", "The resolution"),
    page("steps", "Steps and dates"),
  );
  return el("fieldset", { class: "shown" }, el("legend", { class: "unseen" }, "Page"), picks);
}
