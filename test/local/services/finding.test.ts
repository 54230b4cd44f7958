import { Google } from "../support/google";

describe("a text finder (…/reference/spreadsheet/text-finder)", () => {
  const google = new Google();
  google.run(() => {
    SpreadsheetApp.getActiveSheet()
      .getRange("A1:B4")
      .setValues([
        ["op-1", "x"],
        ["op-10", "OP-1"],
        ["10%", ""],
        ["2026-11-22", "op-1"],
      ]);
  });
  const find = (input: { text: string; entire?: boolean; exact?: boolean; in?: string }) => {
    const finder = SpreadsheetApp.getActiveSheet()
      .getRange(input.in ?? "A1:B4")
      .createTextFinder(input.text);
    if (input.entire) finder.matchEntireCell(true);
    if (input.exact) finder.matchCase(true);
    return [finder.findAll().map((each) => each.getA1Notation()), finder.findNext()?.getA1Notation() ?? null];
  };

  test("looks into cells without regard to case, row by row", () => {
    expect(google.run(find, { text: "op-1" })).toEqual([["A1", "A2", "B2", "B4"], "A1"]);
  });
  test("at whole cells, at the case, within its range, where asked", () => {
    expect(google.run(find, { text: "op-1", entire: true })[0]).toEqual(["A1", "B2", "B4"]);
    expect(google.run(find, { text: "op-1", entire: true, exact: true })[0]).toEqual(["A1", "B4"]);
    expect(google.run(find, { text: "op-1", entire: true, in: "B:B" })[0]).toEqual(["B2", "B4"]);
  });
  test("at what is displayed", () => {
    expect(google.run(find, { text: "10%" })[0]).toEqual(["A3"]);
    expect(google.run(find, { text: "0.1" })[0]).toEqual([]);
  });
  test("gives null where there is nothing; a pattern is only a text", () => {
    expect(google.run(find, { text: "o.*1" })).toEqual([[], null]);
  });
  test("sees what the same execution wrote before", () => {
    const found = google.run(() => {
      const sheet = SpreadsheetApp.getActiveSheet();
      sheet.appendRow(["new one"]);
      return sheet.createTextFinder("new one").findNext()?.getRow();
    });
    expect(found).toBe(5);
  });
});

describe("metadata on a sheet (…/spreadsheet#createDeveloperMetadataFinder())", () => {
  test("is found by key and value, after the sheet was renamed, in a later execution", () => {
    const google = new Google();
    google.run(() => {
      const sheet = SpreadsheetApp.getActive().insertSheet("Contacts");
      sheet.addDeveloperMetadata("table", "Contacts");
      sheet.setName("People");
    });
    const find = (value: string) =>
      SpreadsheetApp.getActive()
        .createDeveloperMetadataFinder()
        .withKey("table")
        .withValue(value)
        .find()
        .map((each) => each.getLocation().getSheet()?.getName());
    expect(google.run(find, "Contacts")).toEqual(["People"]);
    expect(google.run(find, "Locals")).toEqual([]);
  });
});

describe("Utilities", () => {
  test("digests are signed bytes, as Java's (…/utilities#computeDigest)", () => {
    const google = new Google();
    const digest = google.run(() =>
      Utilities.computeDigest(Utilities.DigestAlgorithm.SHA_256, "abc").slice(0, 4),
    );
    expect(digest).toEqual([-70, 120, 22, -65]);
  });
  test("base64 of a text is that of its UTF-8 bytes; ids are of the usual form", () => {
    const google = new Google();
    const [encoded, id] = google.run(() => [Utilities.base64Encode("é"), Utilities.getUuid()]);
    expect(encoded).toBe("w6k=");
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });
  test("a date is formatted in the time zone asked for", () => {
    const google = new Google();
    const format = (timeZone: string) =>
      Utilities.formatDate(new Date("2026-09-29T01:00:00Z"), timeZone, "yyyy-MM-dd");
    expect(google.run(format, "America/New_York")).toBe("2026-09-28");
    expect(google.run(format, "UTC")).toBe("2026-09-29");
  });
});

test("a page that the add-on does not have is an error (…/html-service#createHtmlOutputFromFile(String))", () => {
  const google = new Google();
  expect(google.error(() => HtmlService.createHtmlOutputFromFile("nowhere"))).toBe(
    "Exception: No HTML file named nowhere was found.",
  );
});
