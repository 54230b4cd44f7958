import { calendarDay, dayNumber, weekday } from "../tables/kit/day";

const fixed: Readonly<Record<string, string>> = {
  "1-1": "New Year’s Day",
  "6-19": "Juneteenth",
  "7-4": "Independence Day",
  "11-11": "Veterans Day",
  "12-24": "Christmas Eve",
  "12-25": "Christmas Day",
  "12-31": "New Year’s Eve",
};

/** By month, weekday (1 is Monday) and which of the month, -1 for the last. */
const moving: readonly (readonly [month: number, day: number, nth: number, name: string])[] = [
  [1, 1, 3, "Martin Luther King Day"],
  [2, 1, 3, "Presidents’ Day"],
  [5, 1, -1, "Memorial Day"],
  [9, 1, 1, "Labor Day"],
  [10, 1, 2, "Columbus Day or Indigenous Peoples’ Day"],
  [11, 4, 4, "Thanksgiving"],
];

/** The holiday of the United States on which few bodies meet (5 U.S.C. 6103, and two eves); "" on other days. */
export function holidayOn(iso: string): string {
  const n = dayNumber(iso);
  if (n === undefined) return "";
  const { month, date } = calendarDay(n);
  const found = moving.find(([of, day, nth]) => {
    if (month !== of || weekday(n) !== day) return false;
    return nth > 0 ? Math.ceil(date / 7) === nth : calendarDay(n + 7).month !== month;
  });
  return found?.[3] ?? fixed[`${month}-${date}`] ?? "";
}
