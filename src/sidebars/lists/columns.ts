import type { ListColumnRead, ListRead } from "../../addon/lists/looked";
import { el, many, mark } from "../dom";
import type { Frame } from "../frame";
import { wherePicks } from "./where";

/** What a person chose on the first step, beyond what was read by itself. */
export interface Chosen {
  kind?: string;
  columns?: Record<string, string>;
  states?: string[];
  cities?: string[];
  take?: Record<string, "list" | "mine">;
}

export interface ColumnWays {
  /** Reads the list anew: another sort of list, or other states. */
  again(chosen: Chosen): void;
  look(chosen: Chosen): void;
  back(): void;
}

const UNSURE = "?";

/** The first step: which column is which, from where, and whose word counts. */
export function showColumns(frame: Frame, read: ListRead, chosen: Chosen, ways: ColumnWays): void {
  const tab = read.places ? "Locals" : "Contacts";
  const rows = read.columns.map((column, i) => columnRow(column, i, tab, read.targets, chosen));
  const unsure = read.columns.filter(({ sure }) => !sure).length;
  const matched = read.columns.length - unsure;
  const shown = rows.filter(({ column }) => !column.sure || column.to !== "");
  const hidden = rows.filter(({ column }) => column.sure && column.to === "");
  const takes = takeTicks(read, chosen);
  const where = read.places && wherePicks(read.places, chosen, (states) => ways.again({ ...now(), states }));

  function now(): Chosen {
    const columns = Object.fromEntries(
      rows
        .filter(({ select, column }) => select.value !== UNSURE && select.value !== chosenFor(column))
        .map(({ select, column }) => [column.heading, select.value]),
    );
    return {
      ...chosen,
      columns: { ...chosen.columns, ...columns },
      take: takes.value(),
      ...(where && { cities: where.cities() }),
    };
  }

  function look(): void {
    const open = rows.find(({ select }) => select.value === UNSURE);
    if (open) {
      mark(open.select, "aria-invalid", "true");
      open.say("Choose one, or leave it out.");
      return open.select.focus();
    }
    ways.look(now());
  }

  const kind = el(
    "select",
    { id: "kind" },
    ...read.kinds.map((each) => el("option", { value: each, selected: each === read.kind }, each)),
  );
  kind.addEventListener("change", () =>
    ways.again({ states: chosen.states ?? [], kind: kind.value, columns: {} }),
  );

  frame.show({
    main: [
      el("p", { class: "hint" }, `Step 1 of 2 · ${read.name} · ${many(read.total, "row", "rows")}`),
      el("h1", {}, where ? "Which locals?" : "Which column is which?"),
      ...(where?.nodes ?? []),
      el("p", { class: where && "after" }, said(unsure, matched, read)),
      ...(where && unsure === 0
        ? [folded(`The ${many(shown.length, "column", "columns")} we take`, shown)]
        : [el("ul", { class: "lines" }, ...shown.map(({ node }) => node))]),
      hidden.length > 0 && folded(`${many(hidden.length, "column", "columns")} we leave out`, hidden),
      el(
        "details",
        {},
        el("summary", {}, "Is it another sort of list?"),
        el("div", { class: "field" }, el("label", { for: "kind" }, "We took it for"), kind),
      ),
      el(
        "details",
        {},
        el("summary", {}, `What if ${tab === "Locals" ? "a local" : "someone"} is here already?`),
        el(
          "p",
          {},
          "We fill what is empty. What your committee typed is never written over, unless you say so for a column:",
        ),
        takes.node,
      ),
    ].filter((each) => each !== false),
    primary: { label: "Look before it goes in", run: look },
    aside: [{ label: "Another list", run: ways.back }],
    note: "Nothing changes yet.",
  });
}

function said(unsure: number, matched: number, { columns, remembered }: ListRead): string {
  const all = columns.length;
  const before = remembered ? " As you chose for the last list like it." : "";
  if (unsure === 0) return `We know ${all === 1 ? "its column" : `all ${all} columns`}.${before}`;
  const them = unsure === 1 ? "the one" : `the ${unsure}`;
  return `We matched ${matched} of ${all}. Check ${them} marked “Please choose”.`;
}

function folded(title: string, rows: readonly { node: HTMLElement }[]): HTMLElement {
  return el(
    "details",
    {},
    el("summary", {}, title),
    el("ul", { class: "lines" }, ...rows.map(({ node }) => node)),
  );
}

const chosenFor = ({ sure, to }: ListColumnRead) => (sure ? to : UNSURE);

function columnRow(
  column: ListColumnRead,
  i: number,
  tab: string,
  targets: readonly string[],
  { columns = {} }: Chosen,
) {
  const id = `column-${i}`;
  const known = targets.map((heading) => el("option", { value: `${tab}.${heading}` }, heading));
  const select = el(
    "select",
    { id, "aria-describedby": `${id}-sample ${id}-error` },
    !column.sure && el("option", { value: UNSURE }, "Choose one…"),
    el("option", { value: `${tab}.Notes` }, "Keep as a note"),
    el("option", { value: "" }, "Leave it out"),
    el("optgroup", { label: `Columns of ${tab}` }, ...known.filter(({ value }) => value !== `${tab}.Notes`)),
  );
  select.value = columns[column.heading] ?? chosenFor(column);
  const error = el("p", { class: "error", id: `${id}-error`, hidden: true });
  select.addEventListener("change", () => {
    mark(select, "aria-invalid", undefined);
    error.hidden = true;
  });
  const label = el("label", { for: id }, el("b", {}, column.heading));
  const words = [column.sample, column.hint].filter(Boolean).join(". ");
  const sample = el("span", { class: "hint", id: `${id}-sample` }, words);
  const node = column.sure
    ? el("li", {}, label, " ", sample, select, error)
    : el(
        "li",
        {},
        el("div", { class: "spread" }, label, el("span", { class: "state tight" }, "Please choose")),
        sample,
        select,
        error,
      );
  const say = (words: string) => {
    error.textContent = words;
    error.hidden = false;
  };
  return { node, select, column, say };
}

/** The columns in which the list's word may replace ours. */
function takeTicks(read: ListRead, { take = {} }: Chosen) {
  const headings = [...new Set(read.columns.map(({ to }) => to.split(".")[1] ?? ""))].filter(Boolean);
  const boxes = headings.map((heading, i) => {
    const box = el("input", { type: "checkbox", id: `take-${i}`, checked: take[heading] === "list" });
    return { heading, box, node: el("label", {}, box, heading) };
  });
  const node = el(
    "fieldset",
    { class: "field" },
    el("legend", {}, "Take the list’s word for"),
    el("div", { class: "picks" }, ...boxes.map((each) => each.node)),
  );
  const value = () =>
    Object.fromEntries(boxes.map(({ heading, box }) => [heading, box.checked ? "list" : "mine"] as const));
  return { node, value };
}
