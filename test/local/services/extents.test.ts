import { Google } from "../support/google";

const LAST = "…/reference/spreadsheet/sheet#getLastRow()";
const extent = () => {
  const sheet = SpreadsheetApp.getActiveSheet();
  return [sheet.getLastRow(), sheet.getLastColumn()];
};

describe(`getLastRow and getLastColumn: the last with content (${LAST})`, () => {
  test("an empty sheet has 0 and its data range is A1", () => {
    const google = new Google();
    expect(google.run(extent)).toEqual([0, 0]);
    expect(google.run(() => SpreadsheetApp.getActiveSheet().getDataRange().getA1Notation())).toBe("A1");
  });

  test("formats, colours, notes and dropdowns do not count", () => {
    const google = new Google();
    google.run(() => {
      const range = SpreadsheetApp.getActiveSheet().getRange("C3:D9");
      const rule = SpreadsheetApp.newDataValidation().requireValueInList(["a"]).setAllowInvalid(true).build();
      range.setNumberFormat("@").setBackground("#ff0000").setNote("note").setDataValidation(rule);
    });
    expect(google.run(extent)).toEqual([0, 0]);
  });

  test("a cell that was cleared no longer counts", () => {
    const google = new Google();
    google.run(() => void SpreadsheetApp.getActiveSheet().getRange("B7").setNumberFormat("@").setValue("x"));
    expect(google.run(extent)).toEqual([7, 2]);
    google.run(() => void SpreadsheetApp.getActiveSheet().getRange("B7").setValue(""));
    expect(google.run(extent)).toEqual([0, 0]);
  });

  test('FALSE counts, and so does a formula that gives "" (known, no page says so)', () => {
    const google = new Google();
    google.run(() => void SpreadsheetApp.getActiveSheet().getRange("A4").setValue(false));
    expect(google.run(extent)).toEqual([4, 1]);
    google.run(() => void SpreadsheetApp.getActiveSheet().getRange("C6").setFormula('=""'));
    expect(google.run(extent)).toEqual([6, 3]);
  });

  test('cells that a formula spills into count, "" included', () => {
    const google = new Google();
    google.run(
      () =>
        void SpreadsheetApp.getActiveSheet().getRange("B2").setFormula('=ARRAYFORMULA(IF(A1:A5="","",1))'),
    );
    expect(google.run(extent)).toEqual([6, 2]);
  });
});

describe("appendRow (…/sheet#appendRow(Object))", () => {
  test("goes below the last row with content in any column", () => {
    const google = new Google();
    const rows = google.run(() => {
      const sheet = SpreadsheetApp.getActiveSheet();
      sheet.getRange("C3").setValue("far");
      sheet.appendRow(["a", "b"]);
      return sheet.getRange("A3:C4").getValues();
    });
    expect(rows).toEqual([
      ["", "", "far"],
      ["a", "b", ""],
    ]);
  });

  test("several in a row, never flushed in between, each get a row of their own", () => {
    const google = new Google();
    const rows = google.run(() => {
      const sheet = SpreadsheetApp.getActiveSheet();
      for (const name of ["a", "b", "c"]) sheet.appendRow([name]);
      return sheet.getRange("A1:A4").getValues();
    });
    expect(rows).toEqual([["a"], ["b"], ["c"], [""]]);
  });

  test("on a full grid adds a row", () => {
    const google = new Google({ rows: 2 });
    const got = google.run(() => {
      const sheet = SpreadsheetApp.getActiveSheet();
      sheet
        .getRange("A1:A2")
        .setNumberFormat("@")
        .setValues([["01"], ["02"]]);
      sheet.appendRow(["03"]).appendRow(["04"]);
      return [sheet.getMaxRows(), sheet.getRange("A1:A4").getValues().flat()];
    });
    expect(got).toEqual([4, ["01", "02", "03", "04"]]);
  });

  test("text formats of the cells it lands on hold", () => {
    const google = new Google();
    const got = google.run(() => {
      const sheet = SpreadsheetApp.getActiveSheet();
      sheet.getRange("A1:A3").setNumberFormat("@");
      sheet.appendRow(["007", "007"]);
      return sheet.getRange("A1:B1").getValues()[0];
    });
    expect(got).toEqual(["007", 7]);
  });
});

describe("clearContent", () => {
  test("clears what was written before it in the same batch, and keeps formats", () => {
    const google = new Google();
    const got = google.run(() => {
      const cells = SpreadsheetApp.getActiveSheet()
        .getRange("A1:B1")
        .setNumberFormat("@")
        .setValues([["a", "b"]]);
      cells.clearContent();
      return [cells.getValues()[0], cells.getNumberFormats()[0], cells.isBlank()];
    });
    expect(got).toEqual([["", ""], ["@", "@"], true]);
  });
});

describe("rows added at the end (known)", () => {
  test("take formats and dropdown from the row above", () => {
    const google = new Google({ rows: 3 });
    const got = google.run(() => {
      const sheet = SpreadsheetApp.getActiveSheet();
      const rule = SpreadsheetApp.newDataValidation()
        .requireValueInList(["a", "b"])
        .setAllowInvalid(true)
        .build();
      sheet.getRange("A2:A3").setNumberFormat("@").setDataValidation(rule);
      sheet.insertRowsAfter(3, 2);
      const added = sheet.getRange("A4:B5");
      return [
        added.getNumberFormats(),
        added.getDataValidations().map((row) => row.map((each) => each !== null)),
      ];
    });
    expect(got).toEqual([
      [
        ["@", "General"],
        ["@", "General"],
      ],
      [
        [true, false],
        [true, false],
      ],
    ]);
  });
});
