import { lastSafeDay, leadDays } from "../../domain/resolutions/planInput";
import { isDay, readDay } from "../../tables/kit/day";
import { numberOr, WrongArgument } from "./ranges";

/**
 * The last day on which a resolution can still go in for a meeting: the earlier of the notice and the submission day.
 *
 * @param {Locals!AB2} meeting The day of the meeting: a date, or a text such as 2026-10-15.
 * @param {14} noticeDays Days before the meeting by which members must be told.
 * @param {10} [submissionDays] Days before the meeting by which the text must be in.
 * @return {Date} A date for a date, a text for a text; blank where there is no meeting yet.
 * @customfunction
 */
export function LAST_SAFE_DAY(
  meeting: unknown,
  noticeDays: unknown,
  submissionDays?: unknown,
): Date | string {
  if (meeting === "" || meeting === undefined || meeting === null) return "";
  const notice = numberOr(noticeDays, 0, "The notice", 0, 366);
  const submission = numberOr(submissionDays, 0, "The time to submit", 0, 366);
  if (isDate(meeting)) {
    // Counted on the given date itself: Sheets takes it back in the zone in which it handed it over.
    const day = new Date(meeting.getTime());
    day.setDate(day.getDate() - leadDays({ "Notice days": notice, "Submission days": submission }));
    return day;
  }
  const day = readDay(String(meeting));
  if (!isDay(day))
    throw new WrongArgument(`“${String(meeting)}” is no day. Write it as 2026-10-15, or point to a date.`);
  return lastSafeDay(day, notice, submission);
}

/** Sheets' dates come from another realm than ours may be. */
function isDate(value: unknown): value is Date {
  return Object.prototype.toString.call(value) === "[object Date]";
}
