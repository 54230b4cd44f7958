import { Google } from "../support/google";

describe("protection", () => {
  test("protect() piles up a new one each time (known; …/reference/spreadsheet/protection)", () => {
    const google = new Google();
    const got = google.run(() => {
      const sheet = SpreadsheetApp.getActiveSheet();
      const { RANGE, SHEET } = SpreadsheetApp.ProtectionType;
      sheet.protect().setDescription("one").setWarningOnly(true);
      sheet.protect();
      sheet.getRange("A1:B2").protect();
      const held = sheet.getProtections(SHEET);
      return [
        held.map((each) => [each.getDescription(), each.isWarningOnly()]),
        sheet.getProtections(RANGE).length,
      ];
    });
    expect(got).toEqual([
      [
        ["one", true],
        ["", false],
      ],
      1,
    ]);
  });

  test("a range's moves with its cells, and goes with them", () => {
    const google = new Google();
    const got = google.run(() => {
      const sheet = SpreadsheetApp.getActiveSheet();
      const protection = sheet.getRange("A3:B4").protect();
      sheet.deleteRow(1);
      const moved = protection.getRange().getA1Notation();
      sheet.deleteRows(2, 2);
      return [moved, sheet.getProtections(SpreadsheetApp.ProtectionType.RANGE).length];
    });
    expect(got).toEqual(["A2:B3", 0]);
  });

  test("who may edit is not emulated: only warnings are (…/protection#getEditors())", () => {
    const google = new Google();
    expect(google.error(() => SpreadsheetApp.getActiveSheet().protect().getEditors())).toBe(
      "Exception: not emulated: Protection.getEditors",
    );
  });
});

test("banding over banded cells throws (S)", () => {
  const google = new Google();
  google.run(() => void SpreadsheetApp.getActiveSheet().getRange("A1:C5").applyRowBanding());
  expect(google.error(() => SpreadsheetApp.getActiveSheet().getRange("C5:D6").applyRowBanding())).toBe(
    "Exception: You cannot add alternating background colors to a range that already has alternating background colors.",
  );
  expect(
    google.run(() => SpreadsheetApp.getActiveSheet().getRange("D6").applyRowBanding().getFirstRowColor()),
  ).toBe("#ffffff");
  expect(google.run(() => SpreadsheetApp.getActiveSheet().getBandings().length)).toBe(2);
});

describe("a dropdown that refuses (setAllowInvalid(false))", () => {
  const refusing = () => {
    const google = new Google();
    google.run(() => {
      const rule = SpreadsheetApp.newDataValidation()
        .requireValueInList(["yes", "no", "3"])
        .setAllowInvalid(false)
        .build();
      SpreadsheetApp.getActiveSheet().getRange("B1:B5").setDataValidation(rule);
    });
    return google;
  };
  const values = (google: Google) =>
    google.run(() => SpreadsheetApp.getActiveSheet().getRange("A1:B3").getValues());
  const sentence =
    "Exception: The data you entered in cell B2 violates the data validation rules set on this cell.";

  test("makes the whole setValues fail, and nothing of it is written (S)", () => {
    const google = refusing();
    const error = google.error(() => {
      SpreadsheetApp.getActiveSheet()
        .getRange("A1:B3")
        .setValues([
          ["a", "yes"],
          ["b", "maybe"],
          ["c", "no"],
        ]);
    });
    expect(error).toBe(sentence);
    expect(values(google).flat()).toEqual(["", "", "", "", "", ""]);
  });

  test("lets through what is in the list, blanks and formulas", () => {
    const google = refusing();
    google.run(() => {
      SpreadsheetApp.getActiveSheet()
        .getRange("B1:B3")
        .setValues([["yes"], [""], [3]]);
      SpreadsheetApp.getActiveSheet().getRange("B4").setValue('="no"');
    });
    expect(values(google).map(([, b]: unknown[]) => b)).toEqual(["yes", "", 3]);
  });

  test("refuses in appendRow and setValue too; the script may catch it at the flush", () => {
    const google = refusing();
    const got = google.run(() => {
      const sheet = SpreadsheetApp.getActiveSheet();
      sheet.getRange("A1").setValue("kept");
      sheet.appendRow(["x", "maybe"]);
      try {
        SpreadsheetApp.flush();
      } catch (error) {
        return [String(error), sheet.getRange("A1:A2").getValues().flat()];
      }
    });
    expect(got).toEqual([sentence, ["kept", ""]]);
  });

  test("knows a list that stands in cells, as it is when the write is applied", () => {
    const google = new Google();
    const run = (value: string) => {
      const sheet = SpreadsheetApp.getActiveSheet();
      const rule = SpreadsheetApp.newDataValidation()
        .requireValueInRange(sheet.getRange("D1:D3"))
        .setAllowInvalid(false)
        .build();
      sheet.getRange("B2").setDataValidation(rule);
      sheet.getRange("D2").setValue("IBEW 103");
      sheet.getRange("B2").setValue(value);
      return sheet.getRange("B2").getValue();
    };
    expect(google.run(run, "IBEW 103")).toBe("IBEW 103");
    expect(google.error(run, "IBEW 104")).toBe(sentence);
  });

  test("one that only marks refuses nothing", () => {
    const google = new Google();
    const got = google.run(() => {
      const rule = SpreadsheetApp.newDataValidation().requireValueInList(["a"]).setAllowInvalid(true).build();
      const cell = SpreadsheetApp.getActiveSheet().getRange("A1").setDataValidation(rule).setValue("b");
      return [
        cell.getValue(),
        cell.getDataValidation()?.getAllowInvalid(),
        cell.getDataValidation()?.getCriteriaValues()[0],
      ];
    });
    expect(got).toEqual(["b", true, ["a"]]);
  });
});

test("notes come back, and cells without one give an empty text (…/range#getNotes())", () => {
  const google = new Google();
  const got = google.run(() => {
    const cells = SpreadsheetApp.getActiveSheet()
      .getRange("A1:B1")
      .setNotes([["why", ""]]);
    cells.getCell(1, 2).setNote("second");
    cells.getCell(1, 2).setNote(null as never);
    return cells.getNotes();
  });
  expect(got).toEqual([["why", ""]]);
});
