import type { AtHand } from "../../addon/actions/conversationForm";
import { sayDay } from "../../domain/days";
import { addDays } from "../../tables/kit/day";
import { el, fill } from "../dom";
import type { Field } from "../fields";
import { picks } from "../picks";

/** What happened, and what follows from it, in sight as soon as it is chosen. */
export interface Result extends Field {
  /** Everything else that was said is for those who talked. */
  talked(): boolean;
}

const six = ["Talked", "Left message", "No answer", "Wrong number", "Refused", "Left the union"];
/** What a caller may add: it takes the place of the result it stands under. */
const further: Readonly<Record<string, { value: string; words: (first: string) => string }>> = {
  Refused: { value: "Asked us to stop", words: (first) => `Stop contacting ${first}?` },
  "Left the union": { value: "Moved away", words: (first) => `Did ${first} move away?` },
};

export function resultField(person: AtHand, today: string): Result {
  const follows = el("p", { class: "hint", role: "status" });
  const offered = el("div", {});
  const field = picks(
    "Result",
    "What happened?",
    six.map((value) => ({ value, label: value })),
    { putRight: "Say what happened", below: el("div", {}, follows, offered) },
  );
  const listeners: (() => void)[] = [];
  let more = false;
  const value = () => {
    const chosen = field.value();
    return more ? (further[chosen]?.value ?? chosen) : chosen;
  };
  const say = () => fill(follows, whatFollows(value(), person, today));
  function offer(): void {
    const also = further[field.value()];
    if (!also) more = false;
    say();
    if (!also) return fill(offered);
    const box = el("input", { type: "checkbox", id: "further" });
    box.checked = more;
    box.addEventListener("change", () => {
      more = box.checked;
      say();
      for (const run of listeners) run();
    });
    fill(offered, el("div", { class: "picks after" }, el("label", {}, box, also.words(person.first))));
  }
  field.onInput(() => {
    more = false;
    offer();
    for (const run of listeners) run();
  });
  return {
    ...field,
    value,
    talked: () => field.value() === "Talked",
    set(wanted) {
      const under = Object.entries(further).find(([, also]) => also.value === wanted)?.[0];
      more = under !== undefined;
      field.set(under ?? wanted);
      offer();
    },
    onInput: (run) => listeners.push(run),
    onLeave: (run) => listeners.push(run),
  };
}

/** What is said once it is chosen; "" where there is more to fill in. */
function whatFollows(result: string, person: AtHand, today: string): string {
  const { first, assessment, followUpOn } = person;
  const stays = assessment === "" ? "" : `${first} stays a ${assessment}`;
  const later = addDays(today, 3);
  const back = followUpOn > later ? `back on ${sayDay(followUpOn, today)}` : "back to your list in 3 days";
  switch (result) {
    case "Left message":
    case "No answer":
      return `Nothing more to fill in. ${stays ? `${stays} and` : first} comes ${back}.`;
    case "Wrong number":
      return `Nothing more to fill in.${stays ? ` ${stays}.` : ""} If you know how to find the right number, write it down.`;
    case "Refused":
      return `Nothing more to fill in.${stays ? ` ${stays}.` : ""}`;
    case "Asked us to stop":
      return `${first} won’t be contacted by anyone here. Write down why, in their words.`;
    case "Left the union":
    case "Moved away":
      return `${first} stays on record, off every list.`;
    default:
      return "";
  }
}
