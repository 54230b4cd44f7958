import type { EarlierMerge } from "../../addon/actions/unmergeContacts";
import { sayDay } from "../../domain/days";
import { button, el } from "../dom";
import type { View } from "../frame";

/** What was merged before and still stands, each with its way back. */
export function earlierView(
  merges: readonly EarlierMerge[],
  today: string,
  ways: { undo(merge: string): void; back(): void },
): View {
  const lines = merges.map(({ merge, into, name, on, by }) =>
    el(
      "li",
      { class: "spread" },
      el(
        "div",
        { class: "told" },
        el("b", {}, into === name ? into : `${name}, now ${into}`),
        el("br"),
        el("span", { class: "hint" }, `${on ? sayDay(on, today) : "Some day"}${by ? `, by ${by}` : ""}`),
      ),
      undoButton(name, () => ways.undo(merge)),
    ),
  );
  return {
    main: [
      el("h1", {}, "Merged before"),
      lines.length === 0
        ? el("p", {}, "Nobody here was merged, or all were taken apart again.")
        : el("ul", { class: "lines" }, ...lines),
    ],
    primary: { label: "Back to the pairs", run: ways.back },
  };
}

function undoButton(name: string, run: () => void): HTMLButtonElement {
  const made = button("Undo", run, "quiet");
  made.setAttribute("aria-label", `Undo the merge of ${name}`);
  return made;
}
