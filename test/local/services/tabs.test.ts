import { Google } from "../support/google";

const BOOK = "…/reference/spreadsheet/spreadsheet";

test(`getSheetByName gives null where there is no such tab (${BOOK}#getSheetByName(String))`, () => {
  const google = new Google();
  expect(google.run(() => SpreadsheetApp.getActive().getSheetByName("Nowhere"))).toBeNull();
  expect(google.run(() => SpreadsheetApp.getActive().getSheetByName("Sheet1")?.getName())).toBe("Sheet1");
});

describe(`insertSheet (${BOOK}#insertSheet(String))`, () => {
  test("makes the new sheet active, after the one that was, 1,000 by 26", () => {
    const google = new Google();
    const got = google.run(() => {
      const book = SpreadsheetApp.getActive();
      book.insertSheet("Last");
      book.setActiveSheet(book.getSheets()[0] as GoogleAppsScript.Spreadsheet.Sheet);
      const made = book.insertSheet("Second");
      const active = SpreadsheetApp.getActiveSheet();
      return [
        active.getName(),
        made === active,
        book.getSheets().map((each) => each.getName()),
        made.getMaxRows(),
        made.getMaxColumns(),
      ];
    });
    expect(got).toEqual(["Second", true, ["Sheet1", "Second", "Last"], 1000, 26]);
  });

  test("at an index, counted from 0", () => {
    const google = new Google();
    const names = google.run(() => {
      const book = SpreadsheetApp.getActive();
      book.insertSheet("First", 0);
      return book.getSheets().map((each) => each.getName());
    });
    expect(names).toEqual(["First", "Sheet1"]);
  });

  test("refuses a name that is taken (text from other people's emulators)", () => {
    const google = new Google();
    const taken = 'Exception: A sheet with the name "Sheet1" already exists. Please enter another name.';
    expect(google.error(() => SpreadsheetApp.getActive().insertSheet("Sheet1"))).toBe(taken);
    expect(google.error(() => SpreadsheetApp.getActive().insertSheet("Other").setName("Sheet1"))).toBe(taken);
  });
});

test("the last tab cannot be deleted", () => {
  const google = new Google();
  expect(google.error(() => SpreadsheetApp.getActive().deleteSheet(SpreadsheetApp.getActiveSheet()))).toBe(
    "Exception: You can't remove all the sheets in a document.",
  );
});

test("a handle to a sheet that was deleted throws, and one to a renamed sheet stays good", () => {
  const google = new Google();
  const got = google.run(() => {
    const book = SpreadsheetApp.getActive();
    const sheet = book.insertSheet("Before");
    sheet.setName("After");
    const name = sheet.getName();
    book.deleteSheet(sheet);
    try {
      sheet.getRange("A1").getValue();
    } catch (error) {
      return [name, String(error)];
    }
  });
  expect(got).toEqual(["After", expect.stringMatching(/^Exception: Sheet \d+ not found$/)]);
});

test("rows keep their values and formulas follow when rows are added or deleted above", () => {
  const google = new Google();
  const got = google.run(() => {
    const sheet = SpreadsheetApp.getActiveSheet();
    sheet.getRange("A1:A3").setValues([[1], [2], ["=A1+A2"]]);
    sheet.insertRowsAfter(1, 2);
    const grown = sheet.getRange("A5").getFormula();
    sheet.deleteRows(2, 2);
    return [grown, sheet.getRange("A3").getFormula(), sheet.getMaxRows()];
  });
  expect(got).toEqual(["=A1+A4", "=A1+A2", 20]);
});
