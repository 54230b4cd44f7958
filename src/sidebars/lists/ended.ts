import type { ListApplied } from "../../addon/actions/applyList";
import type { ListForm } from "../../addon/actions/listForm";
import type { ListPutBack } from "../../addon/actions/putBackList";
import type { KeptCell, ListUndone } from "../../addon/actions/undoList";
import { el, many } from "../dom";
import type { Action, Frame } from "../frame";
import { opening } from "../opening";
import { earlierLists, type WaysBack } from "./earlier";

/** What came of a list, with the way back. */
export function showDone(
  frame: Frame,
  done: ListApplied,
  form: ListForm | undefined,
  ways: WaysBack & { save?: HTMLElement; replaced?: boolean; undoAll(): void; another(): void },
): void {
  const words = done.places ? { one: "local", several: "locals" } : { one: "person", several: "people" };
  const fact = (n: number, what: string, more?: HTMLElement) =>
    n === 0
      ? []
      : [el("dt", { class: "n" }, n.toLocaleString("en-US")), el("dd", {}, what, more && " ", more)];
  const another: Action = { label: "Bring in another list", run: ways.another };
  const match: Action = { label: "Match unions", run: () => void opening(frame, "openMatchUnions") };
  const next = done.wroteUnion > 0;
  const earlier = (form?.earlier ?? []).filter((each) => each.import !== done.import);
  frame.show({
    main: [
      el("h1", {}, "They’re in"),
      el(
        "dl",
        { class: "facts" },
        ...fact(done.added, `new ${done.added === 1 ? words.one : words.several}`),
        ...fact(done.updated, ways.replaced ? "updated" : "updated, only where it was empty"),
        ...fact(done.left, "left as they were"),
        ...fact(done.cannot, "stayed out.", ways.save),
      ),
      ...(next ? [nextCard(done)] : []),
      ...[earlierLists(earlier, form?.today ?? "", ways)].filter((each) => each !== undefined),
    ],
    primary: next ? match : another,
    ...(next && { aside: [another] }),
  });
  const all = many(done.added + done.updated, words.one, words.several);
  const are = done.added + done.updated === 1 ? "is" : "are";
  frame.toast(`${all} ${are} in. Changed your mind?`, ways.undoAll, "Undo all");
}

/** What matching unions would do for the people who came in without a local. */
function nextCard({ noLocal, wroteUnion }: ListApplied): HTMLElement {
  const people = many(noLocal, "person has", "people have");
  const wrote =
    noLocal === wroteUnion ? "what they wrote" : `what ${wroteUnion.toLocaleString("en-US")} of them wrote`;
  return el(
    "section",
    { class: "card known", "aria-labelledby": "next" },
    el("h2", { id: "next" }, "Next"),
    el(
      "p",
      {},
      `${people} no local yet. Match unions shows ${wrote} about their union, and puts them in their local.`,
    ),
  );
}

/** What putting a list back came to, with the way out again. */
export function showPutBack(
  frame: Frame,
  back: ListPutBack,
  file: string,
  ways: { undo(): void; another(): void },
): void {
  const { added, restored, kept } = back;
  frame.show({
    main: [
      el("h1", {}, `${file} is back`),
      el(
        "dl",
        { class: "facts" },
        el("dt", { class: "n" }, added.toLocaleString("en-US")),
        el("dd", {}, added === 1 ? "row put back" : "rows put back"),
        el("dt", { class: "n" }, restored.toLocaleString("en-US")),
        el("dd", {}, restored === 1 ? "cell as the list had it" : "cells as the list had them"),
      ),
      ...(kept.length === 0 ? [] : staysOut(kept)),
    ],
    primary: { label: "Bring in a list", run: ways.another },
  });
  frame.toast(`${file} is back.`, ways.undo, "Undo");
}

function staysOut(kept: ListPutBack["kept"]): HTMLElement[] {
  const said = kept
    .slice(0, 200)
    .map(({ who, column }) =>
      el("li", {}, el("b", {}, who), `: ${column === "" ? "here already" : `${column} has changed since`}`),
    );
  const stay = `${many(kept.length, "change stays", "changes stay")} out, because somebody changed it since or the person is here already.`;
  return [
    el("p", { class: "after" }, stay),
    el("details", {}, el("summary", {}, "Show them"), el("ul", { class: "lines" }, ...said)),
  ];
}

/** What taking a list out came to; what people changed since stays, and is shown. */
export function showUndone(
  frame: Frame,
  undone: ListUndone,
  file: string,
  ways: { another(): void; putBack(): void },
): void {
  const { removed, restored, kept } = undone;
  const rows = new Map<string, KeptCell[]>();
  for (const cell of kept) {
    const key = `${cell.tab} ${cell.key}`;
    rows.set(key, [...(rows.get(key) ?? []), cell]);
  }
  const stay = [...rows.values()]
    .slice(0, 200)
    .map((cells) =>
      el(
        "li",
        {},
        el("b", {}, cells[0]?.who ?? ""),
        el(
          "dl",
          { class: "facts" },
          ...cells.flatMap(({ column, was, now }) => [
            el("dt", {}, column),
            el(
              "dd",
              {},
              el("b", {}, now || "empty"),
              el("br"),
              el("span", { class: "hint" }, before(column, was, now)),
            ),
          ]),
        ),
      ),
    );
  frame.show({
    main: [
      el("h1", {}, `${file} is out`),
      el(
        "dl",
        { class: "facts" },
        el("dt", { class: "n" }, removed.toLocaleString("en-US")),
        el("dd", {}, removed === 1 ? "row taken out" : "rows taken out"),
        el("dt", { class: "n" }, restored.toLocaleString("en-US")),
        el("dd", {}, restored === 1 ? "cell as it was before" : "cells as they were before"),
      ),
      ...(stay.length === 0
        ? []
        : [
            el(
              "p",
              { class: "after" },
              `${many(rows.size, "row has", "rows have")} changed since, so what changed stays.`,
            ),
            el("details", {}, el("summary", {}, "Show them"), el("ul", { class: "lines" }, ...stay)),
          ]),
    ],
    primary: { label: "Bring in a list", run: ways.another },
  });
  frame.toast(`${file} is out.`, ways.putBack, "Put back");
}

function before(column: string, was: string, now: string): string {
  if (was === "" && ["Contact", "Local"].includes(column)) return "Other rows point at it";
  return `${was === "" ? "Empty" : was} before${now === "" ? ", taken away since" : ""}`;
}
