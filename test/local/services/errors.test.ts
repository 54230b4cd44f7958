import { Google } from "../support/google";

/** Errors as pasted by users and agreed on by several emulators (docs/architecture.md, fidelity). */
const google = new Google({ rows: 5, columns: 3 });

describe("setValues of another size (an Exception pasted by a user)", () => {
  test("names the rows", () => {
    const error = google.error(() =>
      SpreadsheetApp.getActiveSheet()
        .getRange("A1:A3")
        .setValues([[1], [2], [3], [4]]),
    );
    expect(error).toBe(
      "Exception: The number of rows in the data does not match the number of rows in the range. The data has 4 but the range has 3.",
    );
  });

  test("names the columns, of any row", () => {
    const error = google.error(() =>
      SpreadsheetApp.getActiveSheet()
        .getRange("A1:B2")
        .setValues([[1, 2], [3]]),
    );
    expect(error).toBe(
      "Exception: The number of columns in the data does not match the number of columns in the range. The data has 1 but the range has 2.",
    );
  });

  test("writes nothing", () => {
    const after = google.run(() => {
      const cells = SpreadsheetApp.getActiveSheet().getRange("A1:B2");
      try {
        cells.setValues([[1, 2], [3]]);
      } catch {
        return cells.getValues();
      }
    });
    expect(after).toEqual([
      ["", ""],
      ["", ""],
    ]);
  });
});

describe("getRange outside the sheet (logged live, and agreeing copies)", () => {
  test.each([
    [[0, 1], "The starting row of the range is too small."],
    [[1, 0], "The starting column of the range is too small."],
    [[1, 1, 0, 1], "The number of rows in the range must be at least 1."],
    [[1, 1, 1, 0], "The number of columns in the range must be at least 1."],
    [[6, 1], "The coordinates of the range are outside the dimensions of the sheet."],
    [[1, 1, 1, 4], "The coordinates of the range are outside the dimensions of the sheet."],
    [["nonsense!"], "Range not found"],
    [["A6"], "Range not found"],
  ])("%j: %s", (place, sentence) => {
    const error = google.error((given) => {
      const sheet = SpreadsheetApp.getActiveSheet();
      return sheet.getRange.apply(sheet, given);
    }, place);
    expect(error).toBe(`Exception: ${sentence}`);
  });

  test.each([
    ["A:A", "A1:A5"],
    ["B2:C", "B2:C5"],
    ["2:3", "A2:C3"],
    ["$A$1", "A1"],
    ["c3", "C3"],
  ])("%s is %s", (a1, whole) => {
    expect(google.run((given) => SpreadsheetApp.getActiveSheet().getRange(given).getA1Notation(), a1)).toBe(
      whole,
    );
  });
});

describe("wrong types (gas-fakes, notes/oddities.md)", () => {
  const signature = (types: string, method: string) =>
    `Exception: The parameters (${types}) don't match the method signature for SpreadsheetApp.${method}.`;

  test("a text for a list", () => {
    const error = google.error(() =>
      SpreadsheetApp.newDataValidation().requireValueInList("a,b" as unknown as string[]),
    );
    expect(error).toBe(signature("String", "DataValidationBuilder.requireValueInList"));
  });

  test("one row where rows are wanted", () => {
    const error = google.error(() =>
      SpreadsheetApp.getActiveSheet()
        .getRange("A1:B1")
        .setValues([1, 2] as unknown as number[][]),
    );
    expect(error).toBe(signature("number[]", "Range.setValues"));
  });

  test("a function for a value", () => {
    const error = google.error(() =>
      SpreadsheetApp.getActiveSheet()
        .getRange("A1")
        .setValue(() => 1),
    );
    expect(error).toBe(signature("function", "Range.setValue"));
  });

  test("the sheet that getSheetByName did not find", () => {
    const error = google.error(() => {
      const book = SpreadsheetApp.getActive();
      book.deleteSheet(book.getSheetByName("Nowhere") as GoogleAppsScript.Spreadsheet.Sheet);
    });
    expect(error).toBe(signature("null", "Spreadsheet.deleteSheet"));
  });

  test("too few numbers", () => {
    const error = google.error(() => {
      const sheet = SpreadsheetApp.getActiveSheet();
      return sheet.getRange.call(sheet, 1 as never);
    });
    expect(error).toBe(signature("number", "Sheet.getRange"));
  });

  test("a text for a range, a range for a rule", () => {
    expect(google.error(() => SpreadsheetApp.newDataValidation().requireValueInRange("A1:A3" as never))).toBe(
      signature("String", "DataValidationBuilder.requireValueInRange"),
    );
    expect(
      google.error(() => {
        const cell = SpreadsheetApp.getActiveSheet().getRange("A1");
        cell.setDataValidation(cell as never);
      }),
    ).toBe(signature("SpreadsheetApp.Range", "Range.setDataValidation"));
  });
});

describe("what is not emulated says so and does nothing", () => {
  test.each([
    ["Range.copyTo", "SpreadsheetApp.getActiveSheet().getRange('A1').copyTo(null)"],
    ["Sheet.createFilter", "SpreadsheetApp.getActiveSheet().createFilter()"],
    ["SpreadsheetApp.openById", "SpreadsheetApp.openById('x')"],
    ["Properties.deleteAllProperties", "PropertiesService.getScriptProperties().deleteAllProperties()"],
    ["MailApp.sendEmail", "MailApp.sendEmail('a@b.org', 'x', 'y')"],
    ["UrlFetchApp.fetch", "UrlFetchApp.fetch('https://example.org')"],
    ["ScriptApp.newTrigger", "ScriptApp.newTrigger('f')"],
    ["SpreadsheetApp.BandingTheme", "SpreadsheetApp.BandingTheme.BLUE"],
  ])("%s", (method, code) => {
    const error = google.error((given) => new Function(`return ${given}`)(), code);
    expect(error).toBe(`Exception: not emulated: ${method}`);
  });

  test("our own methods are not there either", () => {
    expect(google.error(() => (SpreadsheetApp.getActiveSheet() as never as { notes(): void }).notes())).toBe(
      "Exception: not emulated: Sheet.notes",
    );
  });
});
