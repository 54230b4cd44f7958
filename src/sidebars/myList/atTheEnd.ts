import type { MyList } from "../../addon/actions/myList";
import { daysUntil, sayDay, sayDays } from "../../domain/days";
import { el, many } from "../dom";
import { sayEvening } from "../evening";

/** The end of a list: how the evening was, who comes up, and whom else one could call. */
export function atTheEnd({ tonight, comingUp, waiting, today }: MyList): Node[] {
  const { reached } = tonight;
  const lines = comingUp.map(({ on, names }) =>
    el(
      "p",
      {},
      `${sayDay(on, today)}: ${names.length === 1 ? names[0] : many(names.length, "person", "people")}.`,
    ),
  );
  return [
    el("h1", {}, reached > 0 ? "That’s everyone" : "No one is on your list yet."),
    el(
      "p",
      {},
      reached > 0
        ? sayEvening(tonight)
        : waiting.people > 0
          ? "Take some of those nobody looks after."
          : "Add the first person you know.",
    ),
    ...(lines.length > 0
      ? [el("section", { class: "card known" }, el("h2", {}, "Coming up for you"), ...lines)]
      : []),
    ...(waiting.people > 0
      ? [
          el("h2", {}, reached > 0 ? "Still have half an hour?" : "Waiting for a call"),
          el("p", {}, sayWaiting(waiting, today)),
        ]
      : []),
  ];
}

function sayWaiting({ people, local, votesOn }: MyList["waiting"], today: string): string {
  const nobody = `${people === 1 ? "has" : "have"} no one to call them.`;
  if (local === "") return `${many(people, "person", "people")} ${nobody}`;
  const days = daysUntil(votesOn, today) ?? 0;
  return `${local} votes ${days === 0 ? "today" : `in ${sayDays(days)}`}, and ${people.toLocaleString("en-US")} of its people ${nobody}`;
}
