import { sayDay } from "../../domain/days";

/** A day in a sentence about a list, without the day of the week: "Sep 26". */
export function shortDay(day: string, today: string): string {
  return sayDay(day, today).replace(/^\w{3}, /, "");
}

/** "2,001". */
export function grouped(n: number): string {
  return n.toLocaleString("en-US");
}

/** What State says while a list is on its way. */
export function onTheWay(how: "Coming in" | "Stopped", at: number, rows: number): string {
  return `${how}: ${grouped(at)} of ${grouped(rows)} rows`;
}

export const IN = "In";
export const TAKEN_OUT = "Taken out";
export const BEING_TAKEN_OUT = "Being taken out";
export const BEING_PUT_BACK = "Being put back";
