/** Days are texts, "2026-11-22"; only the sheet knows dates. */

const PATTERN = /^(\d{4})-(\d{2})-(\d{2})$/;

export function isDay(written: string): boolean {
  const match = PATTERN.exec(written);
  if (!match) return false;
  const [, year = "", month = "", date = ""] = match;
  const at = new Date(Date.UTC(Number(year), Number(month) - 1, Number(date)));
  return Number(year) > 1800 && at.getUTCMonth() === Number(month) - 1 && at.getUTCDate() === Number(date);
}

/** A day as people in the United States write it, as "2026-11-22"; anything else comes back as it was. */
export function readDay(written: string): string {
  const trimmed = written.trim();
  const us = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(trimmed);
  if (us) return `${us[3]}-${two(us[1])}-${two(us[2])}`;
  const stamped = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ].*)?$/.exec(trimmed);
  return stamped ? `${stamped[1]}-${two(stamped[2])}-${two(stamped[3])}` : trimmed;
}

function two(digits = ""): string {
  return digits.padStart(2, "0");
}

/** Whole days from one day to another; negative when the other is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

export function addDays(from: string, days: number): string {
  return new Date(Date.parse(`${from}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
