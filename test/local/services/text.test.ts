import { Google } from "../support/google";

const sheetOf = `developers.google.com/apps-script/reference/spreadsheet/sheet`;
const MEASURED = "measured by tanaikech, gist ec156204f3a2d96873dce5f6ba4674d6";

describe("a leading =", () => {
  test(`is a formula in setValue, setValues and appendRow (…/range#setValue(Object), ${sheetOf}#appendRow(Object))`, () => {
    const google = new Google();
    const got = google.run(() => {
      const sheet = SpreadsheetApp.getActiveSheet();
      sheet.getRange("A1").setValue("=1+1");
      sheet.getRange("B1:C1").setValues([["=A1*2", "=B1*2"]]);
      sheet.appendRow(["=2+3", "plain"]);
      return sheet.getRange("A1:C2").getValues();
    });
    expect(got).toEqual([
      [2, 4, 8],
      [5, "plain", ""],
    ]);
  });

  test("alone is text", () => {
    const google = new Google();
    expect(google.run(() => SpreadsheetApp.getActiveSheet().getRange("A1").setValue("=").getValue())).toBe(
      "=",
    );
  });
});

describe(`a leading apostrophe (${MEASURED})`, () => {
  test("marks text and does not come back", () => {
    const google = new Google();
    const got = google.run(() => {
      const cells = SpreadsheetApp.getActiveSheet().getRange("A1:E1");
      cells.setValues([["'001", "'=1+1", "'TRUE", "''Aloha", "'+1 617 555 0101"]]);
      return {
        values: cells.getValues()[0],
        shown: cells.getDisplayValues()[0],
        formulas: cells.getFormulas()[0],
      };
    });
    const texts = ["001", "=1+1", "TRUE", "'Aloha", "+1 617 555 0101"];
    expect(got).toEqual({ values: texts, shown: texts, formulas: ["", "", "", "", ""] });
  });

  test("is lost when a script writes back what it read: '001 becomes 1 (gist a17d291c9d3da8fbce0d100139d3c872)", () => {
    const google = new Google();
    const got = google.run(() => {
      const cells = SpreadsheetApp.getActiveSheet().getRange("A1:B1");
      cells.setValues([["'001", "'=1+1"]]);
      cells.setValues(cells.getValues());
      return cells.getValues()[0];
    });
    expect(got).toEqual([1, 2]);
  });
});

describe("a plain-text cell (number format @; gas-fakes' notes, sheetquery#20)", () => {
  const write = (values: unknown[]) =>
    new Google().run((input) => {
      const cells = SpreadsheetApp.getActiveSheet().getRange(1, 1, 1, input.length);
      cells.setNumberFormat("@").setValues([input]);
      return cells.getValues()[0];
    }, values);

  test("keeps what would be read as something else", () => {
    const texts = ["02139", "1/2", "1e5", "TRUE", "10%", "+1 617 555", "$5"];
    expect(write(texts)).toEqual(texts);
  });

  test("a number written to it comes back as the number's text", () => {
    expect(write([5])).toEqual(["5"]);
  });

  test("the format may come in the same batch, before the value", () => {
    const google = new Google();
    const got = google.run(() => {
      const cell = SpreadsheetApp.getActiveSheet().getRange("A1");
      cell.setNumberFormat("@");
      cell.setValue("0103");
      return cell.getValue();
    });
    expect(got).toBe("0103");
  });

  test("keeps marked text that starts with = through a read, a restart of the page, and a copy of the data", () => {
    const google = new Google();
    google.run(
      () =>
        SpreadsheetApp.getActiveSheet()
          .getRange("A1:A2")
          .setNumberFormat("@")
          .setValues([["'=1+1"], ["'x"]]) && 0,
    );
    const again = new Google();
    Object.assign(again, {
      book: new (google.book.constructor as never as new (d: object) => unknown)(
        google.book.model.exportData(),
      ),
    });
    const read = () => {
      const cells = SpreadsheetApp.getActiveSheet().getRange("A1:A2");
      return [cells.getValues(), cells.getFormulas(), cells.getNumberFormats()];
    };
    const kept = [
      [["=1+1"], ["x"]],
      [[""], [""]],
      [["@"], ["@"]],
    ];
    expect(google.run(read)).toEqual(kept);
    expect(again.run(read)).toEqual(kept);
  });
});
