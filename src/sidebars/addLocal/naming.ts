import { el, fill } from "../dom";
import { call } from "../server";

/** Says what the local will be called while it is typed, and whether it may be on Locals already. */
export interface Naming {
  /** What it will be called: in the page from the start, because it changes as people type. */
  readonly region: HTMLElement;
  look(): Promise<void>;
  /** The name it will get, "" while too little is known. */
  key(): string;
  forget(): void;
}

const named = ["Union", "Number", "Name", "City", "Kind", "OLMS file number"];

export function localNaming(row: () => Readonly<Record<string, string>>): Naming {
  const name = el("p", { class: "hint" });
  const likes = el("div");
  const region = el("div", { role: "status", id: "naming" }, name, likes);
  let asked = "";
  let key = "";

  async function look(): Promise<void> {
    const typed = row();
    const now = JSON.stringify(named.map((heading) => typed[heading] ?? ""));
    if (now === asked) return;
    asked = now;
    const answer = await call("localName", { row: typed });
    if (asked !== now) return;
    if (!answer.ok) {
      asked = "";
      return;
    }
    const { taken, like } = answer.value;
    key = answer.value.key;
    fill(name, ...(key ? ["It will be called ", el("b", {}, key), "."] : []));
    const why = taken
      ? `${taken} is on Locals. If this is another one, give its city or its OLMS file number.`
      : like.map((each) => each.why).join(" ");
    fill(likes, why !== "" && warning(why));
  }

  function warning(why: string): HTMLElement {
    return el(
      "section",
      { class: "card why", "aria-label": "We may have it already" },
      el("p", {}, el("b", {}, "We may have it already."), el("br"), why),
    );
  }

  return {
    region,
    look,
    key: () => key,
    forget() {
      asked = "";
      key = "";
      fill(name);
      fill(likes);
    },
  };
}
