import fc from "fast-check";
import { type CalendarEvent, icsCalendar } from "../../../src/domain/resolutions/icsCalendar";

const event = { uid: "r1-notice@local-by-local", on: "2026-10-01", title: "Notice" };
const icsEvent = (one: CalendarEvent) => icsCalendar([one]);
const unfolded = (text: string) => text.replace(/\r\n[ \t]/g, "").split("\r\n");

test("a last safe day goes into the calendar as an event of one day", () => {
  expect(
    icsEvent({ ...event, details: "IBEW 103, Oct 15; bring a second", madeAt: "2026-09-28T18:05:06.789Z" }),
  ).toBe(
    [
      "BEGIN:VCALENDAR",
      "VERSION:2.0",
      "PRODID:-//Local by Local//Resolutions//EN",
      "BEGIN:VEVENT",
      "UID:r1-notice@local-by-local",
      "DTSTAMP:20260928T180506Z",
      "DTSTART;VALUE=DATE:20261001",
      "DTEND;VALUE=DATE:20261002",
      "SUMMARY:Notice",
      "DESCRIPTION:IBEW 103\\, Oct 15\\; bring a second",
      "TRANSP:TRANSPARENT",
      "END:VEVENT",
      "END:VCALENDAR",
      "",
    ].join("\r\n"),
  );
});

test("the last day of a year ends in the next, and what is no day makes no event", () => {
  expect(icsEvent({ ...event, on: "2026-12-31" })).toContain("DTEND;VALUE=DATE:20270101");
  expect(icsEvent({ ...event, on: "soon" })).toBe("");
});

test("all dates of a plan go into one calendar, each an event; one without a day stays out", () => {
  const made = icsCalendar([
    event,
    { ...event, uid: "r1-ask", on: "" },
    { ...event, uid: "r1-vote", on: "2026-10-15" },
  ]);
  expect(made.match(/BEGIN:VCALENDAR/g)).toHaveLength(1);
  expect(unfolded(made).filter((line) => line.startsWith("UID:"))).toEqual([
    "UID:r1-notice@local-by-local",
    "UID:r1-vote",
  ]);
  expect(made.match(/BEGIN:VEVENT\r\n[\s\S]*?END:VEVENT\r\n/g)).toHaveLength(2);
  expect(icsCalendar([])).toBe("");
});

test("marks that have a meaning are escaped, control characters go", () => {
  const text = icsEvent({ ...event, title: 'a\\b;c,d\r\ne\nf\u0007\rg: "h"' });
  expect(unfolded(text)).toContain('SUMMARY:a\\\\b\\;c\\,d\\ne\\nf\\ng: "h"');
});

test("no text breaks the format: CRLF only, 75 octets at most, whole characters, and it comes back as written", () => {
  const text = fc.string({ unit: "grapheme", maxLength: 300, size: "max" });
  fc.assert(
    fc.property(text, text, (title, details) => {
      const made = icsEvent({ ...event, title, details });
      expect(made.endsWith("\r\n")).toBe(true);
      expect(made.replace(/\r\n/g, "")).not.toMatch(/[\r\n]/);
      for (const line of made.split("\r\n")) {
        expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        expect(Buffer.from(line).toString()).toBe(line);
      }
      const summary = unfolded(made).find((line) => line.startsWith("SUMMARY:")) ?? "";
      const read = summary.slice(8).replace(/\\([\\;,nN])/g, (_, mark) => (mark === "n" ? "\n" : mark));
      expect(read).toBe(title.replace(/\r\n?|\u2028|\u2029/g, "\n").replace(/[^\P{Cc}\t\n]/gu, ""));
    }),
  );
});
