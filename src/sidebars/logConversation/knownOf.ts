import type { AtHand, OtherTalk } from "../../addon/actions/conversationForm";
import { sayDay } from "../../domain/days";
import { button, el } from "../dom";
import { markOf } from "../marks";

/** Who this is about and what was said last time: it stays in view while the form scrolls. */
export function headOf(person: AtHand, today: string, someoneElse: () => void): Node[] {
  return [
    el(
      "div",
      { class: "spread" },
      el("h1", { id: "who" }, person.name),
      button("Someone else", someoneElse, "quiet"),
    ),
    ...(person.place ? [el("p", { class: "hint" }, person.place)] : []),
    lastTimeOf(person, today),
  ];
}

function lastTimeOf({ last, assessment, basis }: AtHand, today: string): HTMLElement {
  const stands =
    assessment === "" ? [] : [" Was ", markOf(assessment), basis && ` ${basis.toLowerCase()}`, "."];
  if (!last)
    return el(
      "p",
      { class: "card known last" },
      el("b", {}, "Last time"),
      ": no conversation yet.",
      ...stands,
    );
  const when = [last.on && sayDay(last.on, today), last.by].filter(Boolean).join(", ");
  const happened = last.note ? `“${shortened(last.note)}”` : `${last.result || "Not said"}.`;
  return el(
    "p",
    { class: "card known last" },
    el("b", {}, "Last time"),
    when ? ` (${when}): ` : ": ",
    happened,
    ...stands,
  );
}

/** A long note would fill the sidebar, and the form would have no room. */
function shortened(note: string): string {
  const words = note.replace(/\s+/g, " ").trim();
  return words.length <= 160 ? words : `${words.slice(0, words.lastIndexOf(" ", 155))} …`;
}

/** Why they are next, or that they asked not to be called: before anything is typed. */
export function cardsOf(person: AtHand, today: string): Node[] {
  const since = person.since ? ` on ${sayDay(person.since, today)}` : "";
  const card = (heading: string, text: string) =>
    el("section", { class: "card why" }, el("h2", {}, heading), el("p", {}, text));
  if (person.stopped)
    return [
      card(
        `${person.first} asked us to stop${since}`,
        `Log only what has happened already. Nobody here contacts ${person.first}.`,
      ),
    ];
  const asked = person.doNot
    ? [
        card(
          `Do not ${person.doNot.toLowerCase().replace(/, /g, ", or ")}`,
          `${person.first} asked us not to${since}.`,
        ),
      ]
    : [];
  return person.whyNow ? [card("Why now", person.whyNow), ...asked] : asked;
}

/** Somebody else of the committee talked to the same person in the last hours. */
export function otherTalkCard({ heading, text }: OtherTalk): HTMLElement {
  return el("section", { class: "card why" }, el("h2", {}, heading), el("p", {}, text));
}
