import "./style/tokens.css";
import "./style/sidebar.css";
import { button, el, fill, mark } from "./dom";

/** A button at the foot. `why` is the reason, in sight, that it cannot work. */
export interface Action {
  label: string;
  run: () => void;
  why?: string;
}

/** What stands in the sidebar at one time: one thing to do, and how to go back or aside. */
export interface View {
  /** What stays in view at the top while the rest scrolls. */
  head?: readonly Node[];
  main: Node[];
  primary?: Action;
  aside?: readonly Action[];
  /** In the bar of a dialog: what stands to the left of the primary. */
  before?: readonly Action[];
  /** In the bar of a dialog: what stands there besides what just happened. */
  standing?: Node;
  /** What follows from the primary, below it. */
  note?: string | Node;
  /** What Enter in a field does, where that is not the primary. */
  enter?: () => void;
}

const STILL_MS = 8000;

/** The sidebar's page: what is read, the foot with its one blue button, and the regions a screen reader listens to. */
export class Frame {
  /** Things to put right, above the fields. */
  readonly alert = el("div", { role: "alert" });
  readonly #status = el("div", { role: "status" });
  /** What went wrong on the way to Google, beside the button that tries again. */
  readonly #trouble = el("div", { role: "alert" });
  readonly #head = el("header", { hidden: true });
  readonly #main = el("main");
  readonly #standing = el("div", { class: "standing" });
  readonly #actions = el("div");
  readonly #form = el("form", { class: "frame", novalidate: true });
  readonly #primary = el("button", { class: "primary", type: "submit" });
  readonly #reason = el("p", { class: "hint", id: "reason" });
  #view: View = { main: [] };
  /** Until someone does something here, the focus stays where they have it: in the sheet. */
  #touched = false;
  #still: ReturnType<typeof setTimeout> | undefined;
  busy = false;

  constructor() {
    const foot = el("footer", { class: "foot" }, this.#trouble, this.#status, this.#standing, this.#actions);
    this.#form.append(this.#head, this.#main, foot);
    this.#form.addEventListener("submit", (event) => {
      event.preventDefault();
      if (!this.busy) (this.#view.enter ?? this.#act)();
    });
    this.#primary.addEventListener("click", (event) => {
      // Enter in a field makes browsers click the form's button for us; that is not a click on it.
      const fromField = event.detail === 0 && document.activeElement !== this.#primary;
      if (!this.#view.enter || fromField) return;
      event.preventDefault();
      this.#act();
    });
    // What has the focus is never under the head or the foot, however high a message makes them.
    const bars = new ResizeObserver(() => {
      const { scrollingElement } = document;
      if (!(scrollingElement instanceof HTMLElement)) return;
      const kept = (bar: HTMLElement) =>
        getComputedStyle(bar).position === "sticky" && bar.offsetHeight > 0
          ? `${bar.offsetHeight + 8}px`
          : "";
      scrollingElement.style.scrollPaddingTop = kept(this.#head);
      scrollingElement.style.scrollPaddingBottom = kept(foot);
    });
    for (const bar of [this.#head, foot]) bars.observe(bar);
    for (const touch of ["keydown", "pointerdown"])
      addEventListener(touch, () => {
        this.#touched = true;
      });
    document.body.append(this.#form);
  }

  readonly #act = (): void => {
    const { primary } = this.#view;
    if (!this.busy && primary && !primary.why) primary.run();
  };

  /** Puts a view in place of the one before; then the focus goes to its heading, so that it is read out. */
  show(view: View): void {
    this.#view = view;
    this.quiet();
    fill(this.#head, ...(view.head ?? []));
    mark(this.#head, "hidden", view.head === undefined);
    mark(this.#head, "class", view.head && "head");
    fill(this.#main, this.alert, ...view.main);
    fill(this.#standing, view.standing);
    this.offer(view.primary);
    const quiet = (actions: readonly Action[] = []) =>
      actions.map(({ label, run }) => button(label, () => this.busy || run()));
    const aside = quiet(view.aside);
    fill(
      this.#actions,
      ...quiet(view.before),
      view.primary && this.#reason,
      view.primary && this.#primary,
      view.note !== undefined && el("p", { class: "hint" }, view.note),
      aside.length > 0 && el("div", { class: "row" }, ...aside),
    );
    if (!this.#touched) return;
    scrollTo(0, 0);
    const heading = this.#form.querySelector("h1");
    heading?.setAttribute("tabindex", "-1");
    heading?.focus();
  }

  /** Says anew what the primary button does, or why it cannot. */
  offer(primary: Action | undefined): void {
    this.#view.primary = primary;
    this.#primary.textContent = primary?.label ?? "";
    this.#reason.textContent = primary?.why ?? "";
    mark(this.#primary, "aria-describedby", primary?.why && "reason");
    mark(this.#primary, "aria-disabled", this.busy || primary?.why ? "true" : undefined);
  }

  /** Says at once that something is under way, and again when it takes long. Fields keep their words and the focus. */
  work(words: string, long: string): void {
    this.quiet();
    this.busy = true;
    const text = el("span", {}, words);
    fill(this.#status, text, el("progress", { "aria-label": words.replace(/…$/, "") }));
    this.#lock("true");
    this.#still = setTimeout(() => {
      text.textContent = long;
    }, STILL_MS);
  }

  /** The end of `work`. */
  rest(): void {
    clearTimeout(this.#still);
    this.busy = false;
    fill(this.#status);
    this.#lock(undefined);
    this.offer(this.#view.primary);
  }

  #lock(value: "true" | undefined): void {
    mark(this.#form, "aria-busy", value);
    mark(this.#primary, "aria-disabled", value);
    for (const input of this.#main.querySelectorAll("input, textarea")) mark(input, "readonly", value);
  }

  /** What just happened; it stays until the next thing is done. */
  toast(text: string, undo?: () => void, label = "Undo"): void {
    this.quiet();
    fill(this.#status, el("div", { class: "toast" }, el("span", {}, text), undo && button(label, undo)));
  }

  /** What just happened, where there is nothing to undo. */
  say(text: string): void {
    this.quiet();
    fill(this.#status, el("span", {}, text));
  }

  /** What went wrong, at the foot; the focus stays where it is. */
  trouble(text: string, again?: () => void): void {
    this.quiet();
    const retry = () => {
      if (this.busy) return;
      // The button goes away with what it stands in, and the focus must not go with it.
      this.#primary.focus();
      again?.();
    };
    const card = el(
      "div",
      { class: "card wrong" },
      el("p", {}, text),
      again && button("Try again", retry, "quiet"),
    );
    fill(this.#trouble, card);
  }

  /** Takes away what was said before. */
  quiet(): void {
    for (const region of [this.alert, this.#status, this.#trouble]) if (region.hasChildNodes()) fill(region);
  }
}
