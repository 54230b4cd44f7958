import { addDays, daysBetween } from "../../tables/kit/day";

const weekdays = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];
const places = ["first", "second", "third", "fourth"];

/** 0 is Sunday. */
const weekday = (day: string): number => daysBetween("1970-01-04", day) % 7;

/** The day so many days away, moved off the weekend: nobody's meeting is then. */
export function workday(today: string, days: number): string {
  const day = addDays(today, days);
  return addDays(day, [1, 0, 0, 0, 0, 0, 2][weekday(day)] as number);
}

/** How a body that meets on this day each month would say it: "second Tuesday, 7 pm". */
export function meetsLike(day: string): string {
  const week = Math.floor((Number(day.slice(8)) - 1) / 7);
  return `${places[week] ?? "last"} ${weekdays[weekday(day)]}, 7 pm`;
}

/** The Tuesday at or after the day so many days away. */
export function tuesday(today: string, days: number): string {
  const day = addDays(today, days);
  return addDays(day, (9 - weekday(day)) % 7);
}
