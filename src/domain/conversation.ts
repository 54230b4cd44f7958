import { addDays } from "../tables/kit/day";
import type { AnyRow } from "../tables/kit/table";
import { sayDay } from "./days";
import { fullName } from "./duplicates";
import { Problem } from "./problem";

/** Results after which the person was not reached, and how many days later they come back to the list. */
const unreached: Readonly<Record<string, number | undefined>> = {
  "Left message": 3,
  "No answer": 3,
  "Wrong number": undefined,
};

export function wasReached(result: string): boolean {
  return !(result in unreached);
}

/** Whether a conversation ended with the person off every list, though still on record. */
export function hasLeft(result: string): boolean {
  return result === "Left the union" || result === "Moved away";
}

/**
 * What a conversation changes on the person's own row: where they stand and how we know, the last time we talked, when
 * to be in touch again, and what they asked us not to do. An older conversation logged later changes no newer fact.
 */
export function afterConversation(person: AnyRow, conversation: AnyRow): AnyRow {
  const on = String(conversation.On);
  const result = String(conversation.Result);
  const changes: AnyRow = {
    Assessment: person.Assessment ?? "",
    Basis: person.Basis ?? "",
    "Assessed on": person["Assessed on"] ?? "",
    "Last conversation": person["Last conversation"] ?? "",
    "Follow up on": person["Follow up on"] ?? "",
  };
  if (conversation.Assessment !== undefined && on >= String(changes["Assessed on"])) {
    Object.assign(changes, {
      Assessment: conversation.Assessment,
      Basis: conversation.Basis ?? "",
      "Assessed on": on,
    });
  }
  if (wasReached(result) && on >= String(changes["Last conversation"])) changes["Last conversation"] = on;
  changes["Follow up on"] = followUp(String(changes["Follow up on"]), conversation, on, result);
  if (result === "Asked us to stop") {
    Object.assign(changes, {
      "Do not": "Contact at all",
      "Why not": conversation.Note ?? "Asked us to stop",
      Since: on,
    });
  }
  if (result === "Left the union") changes["Votes here"] = "No";
  return changes;
}

function followUp(before: string, conversation: AnyRow, on: string, result: string): string {
  const wanted = String(conversation["Follow up on"] ?? "");
  if (result === "Asked us to stop" || hasLeft(result)) return "";
  if (wanted !== "") return wanted;
  const later = unreached[result];
  if (later !== undefined) return before > addDays(on, later) ? before : addDays(on, later);
  if (result === "Wrong number") return before;
  // A day that has come is done with by talking; one still to come stands.
  return before > on ? before : "";
}

/** What cannot be logged as it is: a problem at the field, with the way out. */
export function checkConversation(conversation: AnyRow): void {
  if (!conversation.Contact)
    throw new Problem("Say who it was with: the person’s code, as it stands on Contacts.", "Contact");
  if (!conversation.Result) throw new Problem("Say what came of it, such as Talked or No answer.", "Result");
  const { Assessment, Basis } = conversation;
  if (Assessment !== undefined && !Basis) {
    throw new Problem(
      `How do you know? Choose one, so the next caller knows how far to trust the ${Assessment}.`,
      "Basis",
    );
  }
  const followUpOn = String(conversation["Follow up on"] ?? "");
  if (followUpOn !== "" && followUpOn < String(conversation.On)) {
    throw new Problem(
      `${followUpOn} has gone by. Choose a day after ${conversation.On}, or leave it empty.`,
      "Follow up on",
    );
  }
}

/** What is said when it is saved: where the person stands now, and when they are back. */
export function saidAfter(person: AnyRow, changes: AnyRow, conversation: AnyRow, today: string): string {
  const name = String(person["First name"] ?? "") || fullName(person) || "This person";
  const result = String(conversation.Result);
  if (result === "Asked us to stop") return `Saved. ${name} won’t be contacted by anyone here.`;
  if (hasLeft(result)) return `Saved. ${name} stays on record, off every list.`;
  const stands =
    changes.Assessment === "" || changes.Assessment === undefined
      ? ""
      : conversation.Assessment === undefined
        ? `${name} stays a ${changes.Assessment}`
        : `${name} is a ${changes.Assessment} now`;
  const back = changes["Follow up on"]
    ? `back on your list ${sayDay(String(changes["Follow up on"]), today)}`
    : "";
  const both = [stands, back].filter(Boolean);
  if (both.length === 0) return "Saved.";
  return stands ? `Saved. ${both.join(", and ")}.` : `Saved. ${name} is ${back}.`;
}
