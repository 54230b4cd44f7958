import { Google } from "../support/google";

const RANGE = "developers.google.com/apps-script/reference/spreadsheet/range";

/** What a text or value becomes in a cell: its value, as displayed, and its number format. */
function becomes(given: unknown, format?: string) {
  const google = new Google();
  return google.run(
    (input) => {
      const cell = SpreadsheetApp.getActiveSheet().getRange("A1");
      if (input.format) cell.setNumberFormat(input.format);
      cell.setValue(input.given);
      const value = cell.getValue();
      const day = value instanceof Date ? value.toISOString() : undefined;
      return { value: day ?? value, shown: cell.getDisplayValue(), formula: cell.getFormula() };
    },
    { given, format },
  );
}

describe(`getValues (${RANGE}#getValues())`, () => {
  test("gives numbers, booleans, texts and dates; a blank cell is an empty text, never null", () => {
    const google = new Google();
    const kinds = google.run(() => {
      const cells = SpreadsheetApp.getActiveSheet().getRange("A1:F1");
      cells.setValues([[1.5, true, "text", new Date("2026-03-04T05:00:00Z"), "", null]]);
      return cells
        .getValues()[0]
        ?.map((value) => (value instanceof Date ? "Date" : `${typeof value} ${value}`));
    });
    expect(kinds).toEqual(["number 1.5", "boolean true", "string text", "Date", "string ", "string "]);
  });

  test("gives the results of formulas, errors as their names", () => {
    const google = new Google();
    const values = google.run(() => {
      const cells = SpreadsheetApp.getActiveSheet().getRange("A1:E1");
      cells.setValues([["=1+1", "=1/0", '=""', "=NA()", "=NOSUCH(1)"]]);
      return cells.getValues()[0];
    });
    expect(values).toEqual([2, "#DIV/0!", "", "#N/A", "#NAME?"]);
  });

  test("undefined in a table clears the cell (developers.google.com/apps-script/guides/v8-runtime/migration)", () => {
    const google = new Google();
    const blank = google.run(() => {
      const cells = SpreadsheetApp.getActiveSheet().getRange("A1:B1");
      cells.setValues([["a", "b"]]);
      cells.setValues([[undefined, "c"]]);
      return cells.getValues()[0];
    });
    expect(blank).toEqual(["", "c"]);
  });
});

test(`getDisplayValues gives texts as displayed, blanks as "" (${RANGE}#getDisplayValues())`, () => {
  const google = new Google();
  const shown = google.run(() => {
    const cells = SpreadsheetApp.getActiveSheet().getRange("A1:G1");
    cells.setValues([[1234.5, true, "", "10%", "$2.99", "1,000,000", "2026-11-22"]]);
    return cells.getDisplayValues()[0];
  });
  expect(shown).toEqual(["1234.5", "TRUE", "", "10%", "$2.99", "1,000,000", "2026-11-22"]);
});

describe(`a text that a script sets is read as if typed (${RANGE}#setValues(Object), its own example)`, () => {
  test.each([
    ["2.000", 2],
    ["1,000,000", 1_000_000],
    ["$2.99", 2.99],
    ["-5", -5],
    ["(3)", -3],
    [".5", 0.5],
  ])("%s is a number", (text, value) => expect(becomes(text).value).toBe(value));

  // gas-fakes' notes and sheets.googleapis ValueInputOption USER_ENTERED
  test.each([
    ["001", 1, "1"],
    ["1e5", 100_000, "1.00E+05"],
    ["TRUE", true, "TRUE"],
    ["false", false, "FALSE"],
    ["10%", 0.1, "10%"],
  ])("%s is read too", (text, value, shown) => expect(becomes(text)).toMatchObject({ value, shown }));

  test.each([
    ["1/2", "2026-01-02T05:00:00.000Z", "1/2"],
    ["11/22/2026", "2026-11-22T05:00:00.000Z", "11/22/2026"],
    ["2026-11-22", "2026-11-22T05:00:00.000Z", "2026-11-22"],
    ["Nov 22", "2026-11-22T05:00:00.000Z", "Nov 22"],
  ])("%s is a day", (text, value, shown) => expect(becomes(text)).toMatchObject({ value, shown }));

  test.each([
    "1,00",
    "1.2.3",
    "12/32",
    "13/1/2026",
    "Local 103",
    "617-555-0101",
    "Mayor",
    "1e",
    "$",
    "-",
    "@home",
    "a,b",
  ])("%s stays text", (text) => expect(becomes(text)).toEqual({ value: text, shown: text, formula: "" }));

  test("in a cell with a number format of its own, that format stays", () => {
    expect(becomes("5", "0.00")).toMatchObject({ value: 5, shown: "5.00" });
  });
});

test("more than 50,000 characters in a cell are refused, by a row added too (support.google.com/drive/answer/37603)", () => {
  const google = new Google();
  const wrong = "Exception: Your input contains more than the maximum of 50000 characters in a single cell.";
  expect(
    google.error(() => SpreadsheetApp.getActiveSheet().getRange("A1").setValue("x".repeat(50_001))),
  ).toBe(wrong);
  expect(google.error(() => SpreadsheetApp.getActiveSheet().appendRow(["a", "x".repeat(50_001)]))).toBe(
    wrong,
  );
  const length = google.run(() => {
    const cell = SpreadsheetApp.getActiveSheet().getRange("A1").setValue("x".repeat(50_000));
    return cell.getValue().length;
  });
  expect(length).toBe(50_000);
});
