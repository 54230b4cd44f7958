import type { OnList } from "../../addon/actions/myList";
import { sayDay } from "../../domain/days";
import { ago } from "../../domain/whyNow";
import { daysBetween } from "../../tables/kit/day";
import { el } from "../dom";
import { assessmentWords, markOf } from "../marks";

/** Who somebody is and where they stand, why now, and what was said last time. */
export function knownOf(person: OnList, today: string): Node[] {
  return [
    el("h1", { class: "below" }, person.name),
    ...[person.place, person.where].filter(Boolean).map((line) => el("p", {}, line)),
    el(
      "p",
      { class: "row after stands" },
      markOf(person.assessment),
      el("span", {}, ...standsAs(person, today)),
    ),
    el("section", { class: "card why" }, el("h2", {}, "Why now"), el("p", {}, person.whyNow)),
    lastTime(person, today),
  ];
}

const OLD_DAYS = 90;

function standsAs({ assessment, basis, assessedOn }: OnList, today: string): Node[] {
  if (assessment === "") return [el("b", {}, "Not assessed."), new Text(" Nobody has asked yet.")];
  const word = assessmentWords[assessment - 1] ?? "";
  const when =
    assessedOn &&
    (daysBetween(assessedOn, today) > OLD_DAYS ? `on ${sayDay(assessedOn, today)}` : ago(assessedOn, today));
  const known = [basis, when].filter(Boolean).join(", ");
  return [el("b", {}, `${word}.`), new Text(known ? ` ${known}.` : "")];
}

function lastTime({ last }: OnList, today: string): HTMLElement {
  const card = el("section", { class: "card known" }, el("h2", {}, "Last time"));
  if (!last) {
    card.append(el("p", {}, "No conversation yet."));
    return card;
  }
  const on = last.on ? `${sayDay(last.on, today)}: ` : "";
  card.append(el("p", {}, `${on}${sayHow(last.by || "Someone", last.how, last.result)}.`));
  if (last.note) card.append(el("blockquote", {}, `“${last.note}”`));
  if (last.on < today) card.append(el("p", { class: "hint" }, "Nobody has called since."));
  return card;
}

const did: Readonly<Record<string, string>> = {
  Call: "called",
  Text: "texted",
  Email: "wrote",
  Door: "knocked",
};
const came: Readonly<Record<string, string>> = {
  Talked: "they talked",
  "Left message": "left a message",
  "No answer": "nobody answered",
  "Wrong number": "it was a wrong number",
  Refused: "got a no",
};

/** "Kemal called and they talked". */
function sayHow(by: string, how: string, result: string): string {
  const what = came[result] ?? result.toLowerCase();
  return `${by} ${did[how] ?? "was in touch"} and ${what || "nobody wrote down how it went"}`;
}
