import { sayDay } from "../../domain/resolutions/days";

/** A day in a sentence about a list, without the day of the week: "Sep 26". */
export function shortDay(day: string, today: string): string {
  return sayDay(day, today).replace(/^\w{3}, /, "");
}

/** What State says while a list is on its way. */
export function onTheWay(how: "Coming in" | "Stopped", at: number, rows: number): string {
  return `${how}: ${at.toLocaleString("en-US")} of ${rows.toLocaleString("en-US")} rows`;
}

export const IN = "In";
export const TAKEN_OUT = "Taken out";
export const BEING_TAKEN_OUT = "Being taken out";
