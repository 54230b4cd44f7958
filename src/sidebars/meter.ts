import { el } from "./dom";

export interface Meter {
  /** What the whole bar stands for, in people. */
  of: number;
  /** What fills it, from the left; `kind` is its class. */
  parts: readonly { kind: string; n: number }[];
  goal: { at: number; words: string };
  /** The same in a sentence. */
  read: string;
}

/** A bar that is filled in parts, with a goal marked on it. */
export function meterOf({ of, parts, goal, read }: Meter): HTMLElement {
  const share = (n: number) => `${Math.min(100, (100 * n) / of)}%`;
  const mark = el("span", { class: goal.at < of / 2 ? "goal early" : "goal" }, el("span", {}, goal.words));
  mark.style.left = share(goal.at);
  const meter = el("div", { class: "meter", role: "img", "aria-label": read });
  for (const { kind, n } of parts) {
    const bar = el("span", { class: kind });
    bar.style.width = share(n);
    meter.append(bar);
  }
  meter.append(mark);
  return meter;
}
