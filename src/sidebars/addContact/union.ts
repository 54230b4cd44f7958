import { button, el, fill } from "../dom";
import type { Field } from "../fields";
import { call } from "../server";

/** What was read in the union as people say it: said below the field, and put into Local unless they say no. */
export interface UnionRead {
  /** The local it was read as, "" for none. */
  local(): string;
  /** Whether a person said that it is not the one we read. */
  declined(): boolean;
  /** Reads what is typed; resolves when the answer is there, or does not come. */
  read(): Promise<void>;
  forget(): void;
}

const LATER = "We’ll keep it as written and match it later.";
const READ_MS = 15_000;

export function unionAsSaid(
  field: () => Field,
  region: HTMLElement,
  cityOf: (local: string) => string,
): UnionRead {
  let typed = "";
  let local = "";
  let declined = false;
  let reading: Promise<void> = Promise.resolve();

  const place = (key: string) => [el("b", {}, key), cityOf(key) && ` (${cityOf(key)})`] as const;

  function take(key: string): void {
    local = key;
    declined = false;
    const no = button("Not this one", () => keep(), "quiet");
    fill(region, "That’s ", ...place(key), ". ", no);
  }
  function keep(): void {
    local = "";
    declined = true;
    fill(region, LATER);
    field().focus();
  }
  function ask(key: string): void {
    const yes = () => {
      take(key);
      region.querySelector("button")?.focus();
    };
    fill(
      region,
      "Is that ",
      ...place(key),
      "? ",
      button("Yes, that one", yes, "quiet"),
      ` If not, ${LATER.replace("We", "we")}`,
    );
  }

  async function look(now: string): Promise<void> {
    if (now === "") return fill(region);
    const answer = await call("matchUnions", { names: [now] }, READ_MS);
    if (typed !== now) return;
    const match = answer.ok ? answer.value.matches[0] : undefined;
    if (!match) {
      typed = "";
      return fill(region);
    }
    if (match.local && match.confidence === "sure") take(match.local);
    else if (match.local) ask(match.local);
    else fill(region, LATER);
  }

  return {
    local: () => local,
    declined: () => declined,
    read() {
      const now = field().value();
      if (now === typed) return reading;
      typed = now;
      local = "";
      declined = false;
      reading = look(now);
      return reading;
    },
    forget() {
      typed = "";
      local = "";
      fill(region);
    },
  };
}
