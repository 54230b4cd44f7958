import { sayDay } from "../../domain/days";
import { plural } from "../../tables/kit/column";

/** A day in a sentence about a list, without the day of the week: "Sep 26". */
export function shortDay(day: string, today: string): string {
  return sayDay(day, today).replace(/^\w{3}, /, "");
}

/** "2,001". */
export function grouped(n: number): string {
  return n.toLocaleString("en-US");
}

/** So many rows of Contacts or Locals: "5 people", "1 local". */
export function manyIn(tab: string, n: number): string {
  return tab === "Locals" ? plural(n, "local") : plural(n, "person", "people");
}

/** What a list came to: "5 people added.", "2 locals added, 1 updated." */
export function sayCameIn(tab: string, added: number, updated: number): string {
  if (added + updated === 0) return "Nothing in it is new.";
  if (added === 0) return `${manyIn(tab, updated)} updated.`;
  return `${manyIn(tab, added)} added${updated > 0 ? `, ${grouped(updated)} updated` : ""}.`;
}

/** What State says while a list is on its way. */
export function onTheWay(how: "Coming in" | "Stopped", at: number, rows: number): string {
  return `${how}: ${grouped(at)} of ${grouped(rows)} rows`;
}

export const IN = "In";
export const TAKEN_OUT = "Taken out";
export const BEING_TAKEN_OUT = "Being taken out";
export const BEING_PUT_BACK = "Being put back";
