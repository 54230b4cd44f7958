import fc from "fast-check";
import { daysUntil, sayDay } from "../../../src/domain/days";
import { meetings, readMeets } from "../../../src/domain/resolutions/meets";
import { addDays, dayNumber, isoDay, weekday } from "../../../src/tables/kit/day";

describe("when a body meets", () => {
  test.each([
    ["second Tuesday", ["2026-10-13", "2026-11-10", "2026-12-08"]],
    [
      "2nd and 4th Thursday",
      ["2026-10-08", "2026-10-22", "2026-11-12", "2026-11-26", "2026-12-10", "2026-12-24"],
    ],
    [
      "2nd & 4th Thu., 7 pm",
      ["2026-10-08", "2026-10-22", "2026-11-12", "2026-11-26", "2026-12-10", "2026-12-24"],
    ],
    ["last Monday of the month", ["2026-09-28", "2026-10-26", "2026-11-30", "2026-12-28"]],
    ["last Tues.", ["2026-09-29", "2026-10-27", "2026-11-24", "2026-12-29"]],
    ["first Wednesday except November", ["2026-10-07", "2026-12-02"]],
    ["monthly, 3rd Sat", ["2026-10-17", "2026-11-21", "2026-12-19"]],
    ["Third Tuesdays at 19:00, not in November and December", ["2026-10-20"]],
    ["1st Friday of October and December", ["2026-10-02", "2026-12-04"]],
    ["15th of each month", ["2026-10-15", "2026-11-15", "2026-12-15"]],
    ["second Tuesday, Sept–November (Zoom)", ["2026-10-13", "2026-11-10"]],
    ["first Monday, October through March, 5:30-7 pm", ["2026-10-05", "2026-11-02", "2026-12-07"]],
    ["third Friday (not in November)", ["2026-10-16", "2026-12-18"]],
    [
      "first Tuesday and third Thursday",
      ["2026-10-06", "2026-10-15", "2026-11-03", "2026-11-19", "2026-12-01", "2026-12-17"],
    ],
  ])("“%s”", (text, days) => {
    expect(meetings({ Meets: text }, "2026-09-28", "2026-12-31")).toEqual(days);
  });

  test("every Monday, and every other Monday counted from the one we know", () => {
    expect(meetings({ Meets: "every Monday" }, "2026-10-01", "2026-10-20")).toEqual([
      "2026-10-05",
      "2026-10-12",
      "2026-10-19",
    ]);
    const every = { Meets: "every other Monday", "Next meeting": "2026-09-21" };
    expect(meetings(every, "2026-09-28", "2026-10-31")).toEqual(["2026-10-05", "2026-10-19"]);
    expect(meetings({ Meets: "every other Monday" }, "2026-09-28", "2026-10-31")).toEqual([]);
  });

  test.each([
    ["every second Thursday", "it can mean once or twice a month"],
    ["monthly", "it names no weekday"],
    ["Tuesdays, monthly", "it does not say which week of the month"],
    ["quarterly", "“quarterly” is new to us"],
    ["second to last Friday", "we count from the end only for the last one"],
    ["second Tuesday unless a holiday", "“unless” is new to us"],
    ["7th Tuesday", "at most five"],
    ["first Monday except holidays", "“holidays” is no month"],
  ])("says why it cannot read “%s”", (text, why) => {
    const { rhythm, unread } = readMeets(text);
    expect(rhythm).toBeUndefined();
    expect(unread).toContain(why);
    expect(unread).toMatch(/\.$/);
  });

  test("what the secretary said goes before the rhythm", () => {
    const rules = { Meets: "second Tuesday", "Next meeting": "2026-10-15" };
    expect(meetings(rules, "2026-09-28", "2026-11-30")).toEqual(["2026-10-15", "2026-11-10"]);
    // The day was moved ahead: the usual one in that month does not happen as well.
    expect(meetings({ ...rules, "Next meeting": "2026-10-06" }, "2026-09-28", "2026-11-30")).toEqual([
      "2026-10-06",
      "2026-11-10",
    ]);
    expect(meetings({ "Next meeting": "2026-10-15" }, "2026-09-28", "2026-11-30")).toEqual(["2026-10-15"]);
    expect(meetings({ "Next meeting": "soon", Meets: "tbd" }, "2026-09-28", "2026-11-30")).toEqual([]);
  });

  test("no text crashes it", () => {
    const word = fc.constantFrom(
      "every",
      "other",
      "2nd",
      "first",
      "last",
      "Tuesday",
      "month",
      "except",
      "July",
      "and",
      "9th",
      "of",
      "&",
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(word).map((all) => all.join(" ")),
        ),
        (text) => {
          const { rhythm, unread } = readMeets(text);
          expect(rhythm === undefined).toBe(unread !== undefined);
          for (const day of meetings({ Meets: text }, "2026-01-01", "2026-06-30"))
            expect(dayNumber(day)).toBeDefined();
        },
      ),
    );
  });
});

describe("days", () => {
  test("agree with the calendar for four centuries", () => {
    fc.assert(
      fc.property(fc.integer({ min: -62000, max: 110000 }), (n) => {
        const real = new Date(n * 86400000);
        expect(isoDay(n)).toBe(real.toISOString().slice(0, 10));
        expect(dayNumber(isoDay(n))).toBe(n);
        expect(weekday(n)).toBe(real.getUTCDay());
      }),
    );
  });

  test("what is no day is none", () => {
    for (const no of [
      "2026-02-29",
      "2026-13-01",
      "2026-1-1",
      "10/1/2026",
      "",
      undefined,
      20261001,
      "2026-10-011",
    ]) {
      expect(dayNumber(no)).toBeUndefined();
    }
    expect(addDays("2024-02-28", 1)).toBe("2024-02-29");
    expect(daysUntil("2026-10-01", "2026-09-28")).toBe(3);
    expect(daysUntil("", "2026-09-28")).toBeUndefined();
  });

  test("are said with the year only when it is not this one", () => {
    expect(sayDay("2026-10-01", "2026-09-28")).toBe("Thu, Oct 1");
    expect(sayDay("2027-10-01", "2026-09-28")).toBe("Fri, Oct 1, 2027");
    expect(sayDay("soon", "2026-09-28")).toBe("soon");
  });
});
