import { Google } from "../support/google";

describe("sorting a range (…/reference/spreadsheet/range#sort(Object))", () => {
  const filled = () => {
    const google = new Google();
    google.run(() => {
      SpreadsheetApp.getActiveSheet()
        .getRange("A1:C4")
        .setValues([
          ["Local", "Members", "City"],
          ["Teamsters 25", 3000, "Boston"],
          ["IBEW 103", 900, "Boston"],
          ["AFT 66", 900, "Quincy"],
        ]);
    });
    return google;
  };
  const sorted = (by: unknown, a1 = "A2:C4") =>
    filled().run(
      (input) =>
        SpreadsheetApp.getActiveSheet()
          .getRange(input.a1)
          .sort(input.by)
          .getValues()
          .map(([first]) => first),
      { by, a1 },
    );

  test("is by a column of the sheet, wherever the range begins; upward unless said", () => {
    expect(sorted(2)).toEqual(["IBEW 103", "AFT 66", "Teamsters 25"]);
    expect(sorted({ column: 2, ascending: false })).toEqual(["Teamsters 25", "IBEW 103", "AFT 66"]);
    expect(sorted(2, "B2:C4")).toEqual([900, 900, 3000]);
  });

  test("by several columns is by the first, and among equals by the next", () => {
    expect(sorted([2, { column: 1, ascending: true }])).toEqual(["AFT 66", "IBEW 103", "Teamsters 25"]);
    expect(
      sorted([
        { column: 3, ascending: false },
        { column: 2, ascending: false },
      ]),
    ).toEqual(["AFT 66", "Teamsters 25", "IBEW 103"]);
  });

  test("takes values, formats and notes along, and leaves what stands beside the range", () => {
    const got = filled().run(() => {
      const sheet = SpreadsheetApp.getActiveSheet();
      sheet.getRange("B2").setBackground("#ffee00").setNote("as of June");
      sheet.getRange("A1").setNote("the heading’s");
      sheet.getRange("D2").setNote("beside").setValue("x");
      sheet.getRange("A2:C4").sort(1);
      return [
        sheet.getRange("A1:D4").getNotes(),
        sheet.getRange("B2:B4").getBackgrounds().flat(),
        sheet.getRange("D2").getValue(),
      ];
    });
    expect(got).toEqual([
      [
        ["the heading’s", "", "", ""],
        ["", "", "", "beside"],
        ["", "", "", ""],
        ["", "as of June", "", ""],
      ],
      ["#ffffff", "#ffffff", "#ffee00"],
      "x",
    ]);
  });

  test("by something that is no column is Google’s sentence about signatures", () => {
    const google = filled();
    expect(google.error(() => SpreadsheetApp.getActiveSheet().getRange("A1:C4").sort("Local"))).toMatch(
      /^Exception: The parameters \(.*\) don't match the method signature for SpreadsheetApp\.Range\.sort\.$/,
    );
  });
});
