import { button, el, fill, mark } from "../dom";
import type { Item } from "./state";

interface Hearing {
  /** Something was ticked, moved or typed. */
  changed: () => void;
  /** What a screen reader is told. */
  say: (words: string) => void;
}

/** Reasons to tick, to put in order and to add to. */
export class ReasonList {
  readonly node = el("ul", { class: "clauses", "aria-labelledby": "because" });
  #items: Item[] = [];

  constructor(private readonly hear: Hearing) {}

  /** Draws it anew at the next showing: other clauses are ticked. */
  forget(): void {
    this.#items = [];
  }

  /** Draws the list anew where its clauses are others than before; else people keep the place they have in it. */
  show(items: Item[]): void {
    const same =
      items.length === this.#items.length &&
      items.every(({ clause }, i) => {
        const before = this.#items[i]?.clause;
        return clause.id === before?.id && clause.label === before.label;
      });
    this.#items = items;
    if (!same) this.#draw();
  }

  #draw(): void {
    fill(this.node, ...this.#items.map(({ clause, own }) => this.#line(clause.id, own)));
  }

  #line(id: string, own: string | undefined): HTMLElement {
    const item = this.#item(id);
    const box = el("input", { type: "checkbox", id: `why-${id}` });
    box.checked = item?.on === true;
    box.addEventListener("change", () => {
      const held = this.#item(id);
      if (held) held.on = box.checked;
      this.hear.changed();
    });
    const label = item?.clause.label ?? "";
    const words = own === undefined ? el("label", { for: box.id }, label) : this.#ownWords(id, own, box);
    const name = own === undefined ? label : "our own words";
    const up = button("↑", () => this.#move(id, -1));
    const down = button("↓", () => this.#move(id, 1));
    mark(up, "aria-label", `Move up: ${name}`);
    mark(down, "aria-label", `Move down: ${name}`);
    return el("li", { "data-id": id }, box, words, el("span", { class: "move" }, up, down));
  }

  #ownWords(id: string, own: string, box: HTMLInputElement): HTMLElement {
    mark(box, "aria-label", "Use our own reason");
    const input = el("textarea", { "aria-label": "A reason in our own words", rows: "2" });
    input.value = own;
    input.addEventListener("input", () => {
      const held = this.#item(id);
      if (held) held.own = input.value;
      this.hear.changed();
    });
    return input;
  }

  /** Adds an empty reason at the end, to be typed. */
  add(items: Item[]): void {
    let id = "own-1";
    for (let n = 2; items.some(({ clause }) => clause.id === id); n++) id = `own-${n}`;
    items.push({ clause: { id, label: "", formal: [], plain: [] }, on: true, own: "" });
    this.#items = items;
    this.#draw();
    this.node.querySelector<HTMLElement>(`[data-id="${id}"] textarea`)?.focus();
  }

  #move(id: string, by: -1 | 1): void {
    const items = this.#items;
    const from = items.findIndex(({ clause }) => clause.id === id);
    const to = from + by;
    const [item, other] = [items[from], items[to]];
    if (!item) return;
    if (!other) return this.hear.say(`It stays, ${from + 1} of ${items.length}`);
    items[from] = other;
    items[to] = item;
    const line = this.node.children[from];
    const before = by < 0 ? this.node.children[to] : this.node.children[to]?.nextSibling;
    if (line) this.node.insertBefore(line, before ?? null);
    // What is moved in the page loses the focus.
    line?.querySelector<HTMLElement>(`.move button:${by < 0 ? "first" : "last"}-child`)?.focus();
    this.hear.changed();
    this.hear.say(`Moved ${by < 0 ? "up" : "down"}, ${to + 1} of ${items.length}`);
  }

  #item(id: string): Item | undefined {
    return this.#items.find(({ clause }) => clause.id === id);
  }
}

/** What is resolved: the text's own subject always, the rest ticked. */
export function resolveList(items: readonly Item[], changed: () => void): HTMLElement {
  const lines = items.map((item) => {
    const { clause } = item;
    if (clause.fixed) return el("li", {}, el("span", { class: "always" }, clause.label));
    const box = el("input", { type: "checkbox", id: `so-${clause.id}` });
    box.checked = item.on;
    box.addEventListener("change", () => {
      item.on = box.checked;
      changed();
    });
    return el("li", {}, box, el("label", { for: box.id }, clause.label));
  });
  return el("ul", { class: "clauses", "aria-labelledby": "so" }, ...lines);
}
