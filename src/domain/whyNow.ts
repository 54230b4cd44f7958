import { dayNumber } from "../tables/kit/day";
import type { AnyRow } from "../tables/kit/table";
import { wasReached } from "./conversation";
import { daysUntil, sayDay, sayDays, sayMonth } from "./days";
import type { Listed } from "./nextPerson";

/** Days after which people would name the month. */
const LONG_AGO = 60;

/** Why somebody is next, in a sentence or two. `firstCallDays` is how soon a new sign-up should hear from us. */
export function sayWhyNow(listed: Listed, me: string, today: string, firstCallDays: number): string {
  const vote = listed.votesOn === "" ? "" : `${listed.person.Local} votes ${inDays(listed.votesOn, today)}.`;
  const because = sentence(listed, me, today, firstCallDays);
  return listed.reason === "vote" ? vote : [because, vote].filter(Boolean).join(" ");
}

function sentence(
  { person, reason, day, talk }: Listed,
  me: string,
  today: string,
  firstCallDays: number,
): string {
  const who = talk?.by === me ? "You" : talk?.by || "We";
  switch (reason) {
    case "call back":
      if (!talk) return `A call ${day === today ? "is" : "was"} due ${onDay(day, today)}.`;
      if (!wasReached(talk.result)) return `${who} tried ${onDay(talk.on, today)}. Time to try again.`;
      return `${who} promised a call back ${onDay(day, today)}.`;
    case "no call yet":
      return notCalled(person, day, today, firstCallDays);
    case "only heard":
      return `A ${person.Assessment}, but only heard it${inMonth(day, today)}. Time to ask.`;
    case "old":
      return `A ${person.Assessment}, but that was ${ago(day, today)}. Time to ask again.`;
    case "maybe":
      return `Said maybe to “${talk?.maybe}” ${onDay(day, today)}.`;
    case "vote":
      return "";
  }
}

function notCalled(person: AnyRow, day: string, today: string, firstCallDays: number): string {
  const soon = `A first call within ${firstCallDays * 24} hours goes best.`;
  if (dayNumber(day) === undefined) return `Nobody has called yet. ${soon}`;
  const came = person["Came in as"] === "New sign-up" ? "Signed up" : "Came in";
  const days = daysUntil(today, day) ?? 0;
  const month = days > LONG_AGO ? sayMonth(day, today) : "";
  return `${came} ${month ? `in ${month}` : ago(day, today)}. ${days <= firstCallDays ? soon : "Nobody has called yet."}`;
}

/** "today", "yesterday", "4 days ago". */
export function ago(day: string, today: string): string {
  const days = daysUntil(today, day) ?? 0;
  return days <= 0 ? "today" : days === 1 ? "yesterday" : `${sayDays(days)} ago`;
}

function onDay(day: string, today: string): string {
  const days = daysUntil(today, day);
  return days === 0 ? "today" : days === 1 ? "yesterday" : `on ${sayDay(day, today)}`;
}

function inDays(day: string, today: string): string {
  const days = daysUntil(day, today) ?? 0;
  return days === 0 ? "today" : days === 1 ? "tomorrow" : `in ${sayDays(days)}`;
}

function inMonth(day: string, today: string): string {
  const month = sayMonth(day, today);
  return month && `, in ${month}`;
}
