import { addDays, dayNumber } from "../../tables/kit/day";

/** One all-day event. */
export interface CalendarEvent {
  /** Unique for ever; the same again updates the event in people's calendars. */
  uid: string;
  /** ISO day. */
  on: string;
  title: string;
  details?: string;
  /** When the text was made, "2026-09-28T18:00:00Z"; without it the event's own day, as we have no clock. */
  madeAt?: string;
}

/** RFC 5545, 3.3.11. Control characters are not allowed in text. */
const escaped = (text: string): string =>
  text
    .replace(/\r\n?|\u2028|\u2029/g, "\n")
    .replace(/[^\P{Cc}\t\n]/gu, "")
    .replace(/[\\;,]/g, (mark) => `\\${mark}`)
    .replace(/\n/g, "\\n");

const octets = (character: string): number => {
  const point = character.codePointAt(0) ?? 0;
  if (point < 0x80) return 1;
  if (point < 0x800) return 2;
  return point < 0x10000 ? 3 : 4;
};

/** RFC 5545, 3.1: no line is longer than 75 octets, and none breaks inside a character. */
function folded(line: string): string {
  let out = "";
  let used = 0;
  for (const character of line) {
    const size = octets(character);
    if (used + size > 75) {
      out += "\r\n ";
      used = 1;
    }
    out += character;
    used += size;
  }
  return out;
}

const compact = (iso: string) => iso.replace(/-/g, "");

/** An RFC 5545 calendar of all-day events, CRLF line ends and all; "" when none of them has a day. */
export function icsCalendar(events: readonly CalendarEvent[]): string {
  const dated = events.filter(({ on }) => dayNumber(on) !== undefined);
  if (dated.length === 0) return "";
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Local by Local//Resolutions//EN",
    ...dated.flatMap(linesOf),
    "END:VCALENDAR",
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join("");
}

function linesOf({ uid, on, title, details, madeAt }: CalendarEvent): string[] {
  const day = addDays(on, 0);
  const stamp = /^(\d{4}-\d\d-\d\d)T(\d\d):(\d\d):(\d\d)(?:\.\d+)?Z$/.exec(madeAt ?? "");
  const made = stamp
    ? `${compact(stamp[1] ?? "")}T${stamp[2]}${stamp[3]}${stamp[4]}Z`
    : `${compact(day)}T000000Z`;
  return [
    "BEGIN:VEVENT",
    `UID:${escaped(uid)}`,
    `DTSTAMP:${made}`,
    `DTSTART;VALUE=DATE:${compact(day)}`,
    `DTEND;VALUE=DATE:${compact(addDays(day, 1))}`,
    `SUMMARY:${escaped(title)}`,
    ...(details ? [`DESCRIPTION:${escaped(details)}`] : []),
    "TRANSP:TRANSPARENT",
    "END:VEVENT",
  ];
}
