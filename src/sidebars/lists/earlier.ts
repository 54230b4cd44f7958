import type { EarlierList } from "../../addon/actions/listForm";
import { sayDay } from "../../domain/days";
import { button, el, many } from "../dom";

/** The ways back of a list, and back again. */
export interface WaysBack {
  undo(list: EarlierList): void;
  putBack(list: EarlierList): void;
}

/** The lists that came in before, newest first, each with what can be done about it. */
export function earlierLists(
  lists: readonly EarlierList[],
  today: string,
  ways: WaysBack,
): HTMLElement | undefined {
  if (lists.length === 0) return undefined;
  return el(
    "section",
    { "aria-labelledby": "earlier" },
    el("h2", { id: "earlier" }, "Earlier lists"),
    el("ul", { class: "lines" }, ...lists.map((list) => lineOf(list, today, ways))),
  );
}

function lineOf(list: EarlierList, today: string, { undo, putBack }: WaysBack): HTMLElement {
  const rows = many(list.added + list.updated, "row", "rows");
  const story = list.undo ? `${list.state === "In" ? rows : list.state}` : list.state;
  const again = list.back
    ? button("Put back", () => putBack(list), "quiet fixed")
    : button("Undo", () => undo(list), "quiet fixed");
  again.append(el("span", { class: "unseen" }, ` ${list.file}`));
  return el(
    "li",
    { class: "spread" },
    el(
      "span",
      { class: "told" },
      el("b", {}, list.file),
      el("br"),
      el("span", { class: "hint" }, `${sayDay(list.on, today)}, by ${list.by}: ${story}`),
    ),
    (list.undo || list.back) && again,
  );
}
