import { el, fill } from "../dom";
import type { Frame } from "../frame";

/** Long work that goes on part by part: how far it is, and how to stop it. */
export interface Going {
  /** How far it is; where nobody knows yet, `of` is 0. */
  at(at: number, of: number): void;
  /** Says that it waits, and for what. */
  waits(words: string): void;
  /** Whether somebody asked to stop. */
  readonly stopping: boolean;
}

interface Words {
  title: string;
  /** "are in", "are out", "are here": what the count says. */
  are: string;
  /** What stopping means. */
  about: string;
  stop: string;
}

/** Shows that long work is under way; what it says aloud, it says at every quarter. */
export function showGoing(frame: Frame, words: Words): Going {
  const figure = el("p", { class: "figure after" });
  const bar = el("progress", { "aria-labelledby": "going" });
  const left = el("p", {}, "One moment…");
  const aloud = el("p", { class: "unseen", role: "status" });
  const began = Date.now();
  let stopping = false;
  let first: { at: number; ms: number } | undefined;
  let quarter = 0;
  frame.show({
    main: [
      el("h1", { id: "going", tabindex: "-1" }, words.title),
      figure,
      bar,
      left,
      aloud,
      el(
        "section",
        { class: "card known", "aria-labelledby": "stops" },
        el("h2", { id: "stops" }, "If you stop, or the connection drops"),
        el("p", {}, words.about),
      ),
    ],
    aside: [
      {
        label: words.stop,
        run: () => {
          stopping = true;
          fill(left, "Stopping after this part…");
        },
      },
    ],
  });
  return {
    get stopping() {
      return stopping;
    },
    at(at, of) {
      if (of === 0) return;
      fill(
        figure,
        at.toLocaleString("en-US"),
        " ",
        el("small", {}, `of ${of.toLocaleString("en-US")} ${words.are}`),
      );
      bar.max = of;
      bar.value = at;
      const ms = Date.now() - began;
      if (first && at > first.at && !stopping) {
        const rest = ((of - at) * (ms - first.ms)) / (at - first.at);
        fill(left, `${about(rest)} You can go on working in the sheet.`);
      }
      first ??= { at, ms };
      const reached = Math.floor((4 * at) / of);
      if (reached === quarter) return;
      quarter = reached;
      aloud.textContent = `${at.toLocaleString("en-US")} of ${of.toLocaleString("en-US")} ${words.are}.`;
    },
    waits(why) {
      fill(left, why);
      aloud.textContent = why;
    },
  };
}

function about(ms: number): string {
  const seconds = Math.ceil(ms / 10_000) * 10;
  if (seconds < 90) return `About ${seconds} seconds more.`;
  return `About ${Math.ceil(seconds / 60)} minutes more.`;
}
