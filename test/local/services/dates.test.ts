import { Google } from "../support/google";

const DATES = "developers.google.com/apps-script/guides/sheets/functions, data types";

describe(`days are Dates at midnight of the sheet's time zone, whatever the script's (${DATES}; gist fd525434b51b8b0df3293c0067f071ca)`, () => {
  const instantOf = (timeZone: string, text: string) =>
    new Google({ timeZone }).run((typed) => {
      const cell = SpreadsheetApp.getActiveSheet().getRange("A1").setValue(typed);
      return cell.getValue().toISOString();
    }, text);

  test.each([
    ["America/New_York", "2026-09-28", "2026-09-28T04:00:00.000Z"],
    ["America/New_York", "2026-11-22", "2026-11-22T05:00:00.000Z"],
    ["Pacific/Auckland", "2026-11-22", "2026-11-21T11:00:00.000Z"],
    ["Asia/Kolkata", "2026-11-22", "2026-11-21T18:30:00.000Z"],
    ["UTC", "2026-11-22", "2026-11-22T00:00:00.000Z"],
  ])("%s %s is %s", (timeZone, typed, instant) => expect(instantOf(timeZone, typed)).toBe(instant));

  test.each([
    ["the day the clocks go forward", "2026-03-08", "2026-03-08T05:00:00.000Z"],
    ["the day after", "2026-03-09", "2026-03-09T04:00:00.000Z"],
    ["the day they go back", "2026-11-01", "2026-11-01T04:00:00.000Z"],
    ["before noon that day", "11/1/2026 11:00", "2026-11-01T16:00:00.000Z"],
    ["an hour that does not exist is read as the one after", "3/8/2026 2:30", "2026-03-08T07:30:00.000Z"],
  ])("in New York, %s", (_, typed, instant) => expect(instantOf("America/New_York", typed)).toBe(instant));

  test("every day of a year reads back as it was typed, also where clocks change at midnight", () => {
    for (const timeZone of ["America/New_York", "America/Santiago", "Australia/Lord_Howe"]) {
      const google = new Google({ timeZone, rows: 366 });
      const wrong = google.run((zone) => {
        const days = Array.from({ length: 365 }, (_, i) =>
          new Date(Date.UTC(2026, 0, 1 + i)).toISOString().slice(0, 10),
        );
        const cells = SpreadsheetApp.getActiveSheet().getRange(1, 1, days.length, 1);
        cells.setValues(days.map((day) => [day]));
        const format = new Intl.DateTimeFormat("en-CA", {
          timeZone: zone,
          year: "numeric",
          month: "2-digit",
          day: "2-digit",
        });
        const read = cells.getValues().map(([value]) => format.format(value));
        return days.filter((day, i) => read[i] !== day);
      }, timeZone);
      expect(wrong).toEqual([]);
    }
  });
});

describe("a Date that a script sets", () => {
  test("stands in the sheet's own time: an evening there is the next day elsewhere", () => {
    const shown = (timeZone: string) =>
      new Google({ timeZone }).run(() => {
        const cell = SpreadsheetApp.getActiveSheet().getRange("A1");
        return cell.setValue(new Date("2026-09-29T01:00:00Z")).getDisplayValue();
      });
    expect(shown("America/New_York")).toBe("9/28/2026 21:00:00");
    expect(shown("Pacific/Auckland")).toBe("9/29/2026 14:00:00");
  });

  test("comes back as the same instant, to the second", () => {
    const google = new Google({ timeZone: "America/New_York" });
    const back = google.run(
      (instants) => {
        const cells = SpreadsheetApp.getActiveSheet().getRange(1, 1, instants.length, 1);
        cells.setValues(instants.map((instant: string) => [new Date(instant)]));
        return cells.getValues().map(([value]) => value.toISOString());
      },
      ["2026-01-01T00:00:00Z", "2026-03-08T06:59:59Z", "2026-03-08T07:00:00Z", "2026-11-01T07:30:15Z"],
    );
    expect(back).toEqual([
      "2026-01-01T00:00:00.000Z",
      "2026-03-08T06:59:59.000Z",
      "2026-03-08T07:00:00.000Z",
      "2026-11-01T07:30:15.000Z",
    ]);
  });

  test("is a Date to the script: instanceof holds, for rows too", () => {
    const google = new Google();
    const holds = google.run(() => {
      const cells = SpreadsheetApp.getActiveSheet()
        .getRange("A1:B1")
        .setValues([[new Date(), "x"]]);
      const [row] = cells.getValues();
      return [row instanceof Object, row?.[0] instanceof Date, Array.isArray(row)];
    });
    expect(holds).toEqual([true, true, true]);
  });
});

test("a number is a day or a number by the cell's format alone; a time is a Date, a percent its fraction", () => {
  const google = new Google();
  const got = google.run(() => {
    const cells = SpreadsheetApp.getActiveSheet()
      .getRange("A1:C1")
      .setValues([[46348, "9:30", "65%"]]);
    const before = cells.getValues()[0] as unknown[];
    cells.getCell(1, 1).setNumberFormat("mmm d, yyyy");
    const [day, time, share] = cells.getValues()[0] as [Date, Date, number];
    return [
      before[0],
      day.toISOString().slice(0, 10),
      time instanceof Date,
      share,
      cells.getDisplayValues()[0],
    ];
  });
  expect(got).toEqual([46348, "2026-11-22", true, 0.65, ["Nov 22, 2026", "09:30", "65%"]]);
});

test("a number format that cannot be shown here is refused, not half applied", () => {
  const google = new Google();
  expect(
    google.error(() => SpreadsheetApp.getActiveSheet().getRange("A1").setNumberFormat("[h]:mm:ss")),
  ).toBe('Exception: not emulated: the number format "[h]:mm:ss"');
});

test("the clock is the execution's: new Date() and Date.now() agree and stand still without calls", () => {
  const google = new Google();
  const got = google.run(() => {
    const first = Date.now();
    for (let i = 0; i < 1e5; i++);
    return [first, new Date(Date.now()).getTime() - first, new Date(0).getTime()];
  });
  expect(got).toEqual([Date.parse("2026-09-29T01:00:00Z"), 0, 0]);
});
