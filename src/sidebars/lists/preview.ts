import type { ListRead } from "../../addon/lists/looked";
import type { Outcome } from "../../domain/lists/preview";
import { button, el, fill, many } from "../dom";
import type { Frame } from "../frame";
import { type Picks, rowLine } from "./previewRow";

export const PAGE = 50;
/** Rows that cannot go in and are saved as a file. */
export const MOST_SAVED = 1000;

/** Which rows are shown: an outcome, or of it those that may be somebody we know. */
export interface Shown {
  outcome: Outcome;
  asked?: boolean;
}

export interface PreviewWays {
  /** Shows other rows, from one on. */
  show(shown: Shown, from: number): void;
  /** Who somebody is was chosen: the list is read anew. */
  reread(shown: Shown, from: number): void;
  bring(): void;
  save(): void;
  back(): void;
}

const SIGNS: Record<Outcome, string> = {
  add: "+ Add",
  update: "≠ Update",
  leave: "= Leave",
  cannot: "! Cannot",
};
const ALL = Object.keys(SIGNS) as Outcome[];
const ABOUT: Record<Outcome, string> = {
  add: "Add: new here. Untick anyone you don’t want.",
  update: "Update: here already, and the list knows more. Untick anything you don’t want.",
  leave: "Leave: here already, and nothing changes.",
  cannot:
    "Cannot: these stay out and everyone else goes in. Put them right in your file and bring it in again.",
};

function aboutRows({ fromTab }: ListRead, shown: Outcome): string {
  if (shown !== "cannot" || !fromTab) return ABOUT[shown];
  return "Cannot: these stay out and everyone else goes in. Put them right on their tab, and read the new ones again.";
}

/** "12 people", "1 local". */
export function manyOf(read: ListRead, n: number): string {
  return read.places ? many(n, "local", "locals") : many(n, "person", "people");
}

/** How many go in, all told, without those that were unticked. */
export function toGoIn({ counts }: ListRead, { skip }: Picks): { added: number; updated: number } {
  const out = (outcome: Outcome) => [...skip.values()].filter((each) => each === outcome).length;
  return { added: counts.add - out("add"), updated: counts.update - out("update") };
}

/** The second step: what each row does, before it goes in. */
export function showPreview(
  frame: Frame,
  read: ListRead,
  shown: Shown,
  said: string,
  picks: Picks,
  ways: PreviewWays,
): void {
  // Whoever goes through the filters with the arrow keys goes on there.
  const focusFilter = document.activeElement?.getAttribute("name") === "outcome";
  const primary = () => {
    const { added, updated } = toGoIn(read, picks);
    const n = added + updated;
    if (n > 0) return { label: `Bring in ${manyOf(read, n)}`, run: ways.bring };
    return {
      label: "Bring in no one",
      run: () => {},
      why: "Nothing in it is new, so there is nothing to bring in.",
    };
  };
  const note = el("span", {}, noteOf(read, picks));
  const changed = () => {
    frame.offer(primary());
    fill(note, noteOf(read, picks));
  };
  const rows = read.rows.map((row) => rowLine(row, picks, changed, () => ways.reread(shown, read.from)));
  const last = read.from + read.rows.length;
  frame.show({
    main: [
      el(
        "div",
        { class: "head" },
        el("p", { class: "hint" }, `Step 2 of 2 · ${read.name}`),
        el("h1", {}, `${manyOf(read, read.total)}, before they go in`),
        filters(read, shown.outcome, (outcome) => frame.busy || ways.show({ outcome }, 0)),
      ),
      ...(read.counts.add + read.counts.update === 0 ? [el("p", { class: "card known" }, said)] : []),
      el("p", { class: "hint", id: "about-rows" }, aboutRows(read, shown.outcome)),
      ...asks(read, shown, (other) => frame.busy || ways.show(other, 0)),
      read.rows.length === 0
        ? el("p", { class: "after" }, "None of its rows.")
        : el("ul", { class: "lines", "aria-describedby": "about-rows" }, ...rows),
      ...(shown.outcome === "cannot" && read.of > 0
        ? [el("p", { class: "after" }, button(saveLabel(read.of), ways.save))]
        : []),
      ...(read.of > PAGE ? [pages(read, last, (from) => frame.busy || ways.show(shown, from))] : []),
    ],
    primary: primary(),
    aside: [{ label: "Back to the columns", run: ways.back }],
    note,
  });
  if (focusFilter) document.querySelector<HTMLElement>("input:checked[name=outcome]")?.focus();
}

export function saveLabel(rows: number): string {
  if (rows > MOST_SAVED) return `Save the first ${MOST_SAVED.toLocaleString("en-US")} as a file`;
  return rows === 1 ? "Save this row as a file" : `Save these ${rows.toLocaleString("en-US")} as a file`;
}

function noteOf(read: ListRead, picks: Picks): string {
  const { added, updated } = toGoIn(read, picks);
  return `${added.toLocaleString("en-US")} new, ${updated.toLocaleString("en-US")} updated. You can undo it as one piece.`;
}

/** How many of the new ones may be somebody we know, and the way to see just those. */
function asks(
  { asked, of }: ListRead,
  { outcome, asked: only }: Shown,
  show: (shown: Shown) => void,
): HTMLElement[] {
  if (outcome !== "add" || (asked === 0 && !only)) return [];
  const words =
    asked === 1
      ? "One of them may be somebody we know."
      : `${asked.toLocaleString("en-US")} of them may be people we know.`;
  const label = only ? "Show all the new ones" : asked === 1 ? "Show that one" : "Show just those";
  return [
    el(
      "div",
      { class: "card why" },
      el("p", {}, asked === 0 ? "Nobody is left who may be somebody we know." : words),
      (only || of > asked) && button(label, () => show({ outcome, asked: !only }), "quiet"),
    ),
  ];
}

function filters({ counts }: ListRead, shown: Outcome, choose: (outcome: Outcome) => void): HTMLElement {
  const labels = ALL.map((outcome) => {
    const radio = el("input", { type: "radio", name: "outcome", value: outcome, checked: outcome === shown });
    radio.addEventListener("change", () => choose(outcome));
    return el("label", {}, radio, `${SIGNS[outcome]} ${counts[outcome].toLocaleString("en-US")}`);
  });
  return el(
    "fieldset",
    {},
    el("legend", { class: "unseen" }, "Show"),
    el("div", { class: "picks" }, ...labels),
  );
}

function pages({ from, of }: ListRead, last: number, go: (from: number) => void): HTMLElement {
  const next = Math.min(PAGE, of - last);
  return el(
    "div",
    { class: "spread after" },
    el("span", { class: "hint" }, `${from + 1} to ${last} of ${of.toLocaleString("en-US")}`),
    el(
      "span",
      { class: "row keys" },
      from > 0 && button(`Back ${PAGE}`, () => go(Math.max(0, from - PAGE)), "quiet fixed"),
      next > 0 && button(`Next ${next}`, () => go(last), "quiet fixed"),
    ),
  );
}
