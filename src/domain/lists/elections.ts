import { isDay } from "../../tables/kit/day";
import { monthNamed } from "./values";

/**
 * The day of the next officer election from an OLMS filing, where any day is the first of its month: 052022, 05/2022,
 * 05/15/22, May 2022. A year alone says too little to plan by, so it gives nothing, as do words.
 */
export function electionDay(written: string): string | undefined {
  const text = written.trim();
  const full = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4}|\d{2})$/.exec(text);
  if (full) return day(full[3], full[1], full[2]);
  const month = /^(\d{1,2})[/ -](\d{4}|\d{2})$/.exec(text) ?? /^(\d{2})(\d{4})$/.exec(text);
  if (month) return day(month[2], month[1], "1");
  const iso = /^(\d{4})-(\d{1,2})(?:-(\d{1,2}))?$/.exec(text);
  if (iso) return day(iso[1], iso[2], iso[3] ?? "1");
  const named = /^([a-z]{3,9})\.?(?: (\d{1,2})(?:st|nd|rd|th)?)?,? (\d{4})$/i.exec(text);
  return named ? day(named[3], String(monthNamed(named[1] ?? "")), named[2] ?? "1") : undefined;
}

function day(year = "", month = "", date = ""): string | undefined {
  const full = year.length === 2 ? `20${year}` : year;
  if (Number(full) < 1990 || Number(full) > 2099) return undefined;
  const written = `${full}-${month.padStart(2, "0")}-${date.padStart(2, "0")}`;
  return isDay(written) ? written : undefined;
}
