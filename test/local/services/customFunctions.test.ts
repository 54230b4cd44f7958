import type { CustomFunction } from "../../../src/local/host/addon";
import { addCustomFunctions } from "../../../src/local/host/customFunctions";
import { addonOf, Google } from "../support/google";

const GUIDE = "developers.google.com/apps-script/guides/sheets/functions";

const code = `
var calls = 0;
function SHAPE_OF(a, b) { return JSON.stringify(a) + (arguments.length > 1 ? JSON.stringify(b) : ""); }
function TALL_OF(n) { return Array.from({ length: n }, (_, i) => [i + 1, "row " + i]); }
function CALLS_OF(a) { calls++; return calls; }
function SPINS_ON(a) { for (;;) {} }
function USES_SERVICE(name) { return globalThis[name].anything(); }
function KIND_OF(a) { return a instanceof Date ? a.toISOString() : typeof a; }
function DAY_AFTER(a) { return new Date(a.getTime() + 864e5); }
function FAILS_AT(a) { throw new Error("Give a local, such as IBEW 103."); }
function NOTHING_FOR(a) { return null; }
`;
const parameter = (name: string, optional = false) => ({ name, type: "", description: "", optional });
const functions: CustomFunction[] = [...code.matchAll(/^function (\w+)\((\w+)(, )?/gm)].map(
  ([, name = "", , second]) => ({
    name,
    description: "",
    parameters: [parameter("a"), ...(second ? [parameter("b", true)] : [])],
  }),
);

/** A spreadsheet with these cells, whose formulas may use the functions above. */
function withCells(cells: Record<string, string | number | boolean>, timeZone = "America/New_York") {
  addCustomFunctions(addonOf(code, functions));
  const google = new Google({ timeZone });
  google.run((input) => {
    const sheet = SpreadsheetApp.getActiveSheet();
    for (const [cell, value] of Object.entries(input)) sheet.getRange(cell).setValue(value);
  }, cells);
  return google;
}
const valueIn = (google: Google, cell: string) =>
  google.run((a1) => SpreadsheetApp.getActiveSheet().getRange(a1).getValue(), cell);
const write = (google: Google, cell: string, value: unknown) =>
  google.run((input) => void SpreadsheetApp.getActiveSheet().getRange(input.cell).setValue(input.value), {
    cell,
    value,
  });

describe(`what a custom function gets (${GUIDE}, arguments)`, () => {
  test("a cell is a value, a range rows of values, a blank cell an empty text", () => {
    const google = withCells({
      A1: 1,
      B1: "x",
      A2: true,
      D1: "=SHAPE_OF(A1)",
      D2: "=SHAPE_OF(A1:B2)",
      D3: "=SHAPE_OF(C9)",
      D4: "=SHAPE_OF(A1:A2)",
    });
    expect(["D1", "D2", "D3", "D4"].map((cell) => valueIn(google, cell))).toEqual([
      "1",
      '[[1,"x"],[true,""]]',
      '""',
      "[[1],[true]]",
    ]);
  });

  test("an argument left out is not there", () => {
    const google = withCells({ A1: 1, D1: "=SHAPE_OF(A1)", D2: "=SHAPE_OF(A1, 2)" });
    expect([valueIn(google, "D1"), valueIn(google, "D2")]).toEqual(["1", "12"]);
  });

  test("a day is a Date, at midnight of the sheet's time zone; a percent its fraction", () => {
    const google = withCells({ A1: "2026-11-22", A2: "65%", D1: "=KIND_OF(A1)", D2: "=SHAPE_OF(A2)" });
    expect([valueIn(google, "D1"), valueIn(google, "D2")]).toEqual(["2026-11-22T05:00:00.000Z", "0.65"]);
  });
});

describe(`what it gives (${GUIDE}, return values)`, () => {
  test("rows spill over the cells below and beside", () => {
    const google = withCells({ D1: "=TALL_OF(2)" });
    const cells = google.run(() => SpreadsheetApp.getActiveSheet().getRange("D1:E3").getValues());
    expect(cells).toEqual([
      [1, "row 0"],
      [2, "row 1"],
      ["", ""],
    ]);
  });

  test("over a cell that is not empty they do not: #REF!, and the cell keeps what it held", () => {
    const google = withCells({ E2: "mine", D1: "=TALL_OF(2)" });
    const cells = google.run(() => SpreadsheetApp.getActiveSheet().getRange("D1:E2").getValues());
    expect(cells).toEqual([
      ["#REF!", ""],
      ["", "mine"],
    ]);
  });

  test("a Date is a day of the sheet", () => {
    const google = withCells({ A1: "2026-11-22", D1: "=DAY_AFTER(A1)" });
    const shown = google.run(() => SpreadsheetApp.getActiveSheet().getRange("D1").getDisplayValue());
    expect(shown).toBe("11/23/2026");
  });

  test("nothing is a blank text, an error is #ERROR!", () => {
    const google = withCells({ D1: "=NOTHING_FOR(1)", D2: "=FAILS_AT(1)" });
    expect([valueIn(google, "D1"), valueIn(google, "D2")]).toEqual(["", "#ERROR!"]);
    expect(google.book.evaluated({ sheetId: "sheet1", row: 1, col: 3 }).message).toBe(
      "Give a local, such as IBEW 103.",
    );
  });
});

describe(`which services it may call (${GUIDE}, using Apps Script services)`, () => {
  const messageOf = (service: string) => {
    const google = withCells({ D1: `=USES_SERVICE("${service}")` });
    return google.book.evaluated({ sheetId: "sheet1", row: 0, col: 3 }).message;
  };
  test.each(["Session", "MailApp", "DriveApp", "ScriptApp", "DocumentApp"])("not %s", (service) =>
    expect(messageOf(service)).toBe(`You do not have permission to call ${service} service.`),
  );
  test.each(["SpreadsheetApp", "CacheService", "LockService", "Utilities"])(
    "%s at Google, here not yet",
    (service) => expect(messageOf(service)).toBe(`not emulated: ${service} in a custom function`),
  );
});

describe(`when it is run (${GUIDE}, optimization; docs: recalculated on a change of an argument)`, () => {
  test("again when an argument changes, not when anything else does", () => {
    const google = withCells({ A1: 1, D1: "=CALLS_OF(A1)" });
    expect(valueIn(google, "D1")).toBe(1);
    write(google, "B1", "elsewhere");
    google.run(() => void SpreadsheetApp.getActiveSheet().insertRowsAfter(5, 1));
    google.run(() => void SpreadsheetApp.getActive().insertSheet("Other"));
    expect(valueIn(google, "D1")).toBe(1);
    write(google, "A1", 2);
    expect(valueIn(google, "D1")).toBe(2);
  });

  test("several cells with the same arguments share one run", () => {
    const google = withCells({ A1: 7, D1: "=CALLS_OF(A1)", D2: "=CALLS_OF(A1)", D3: "=CALLS_OF(7)" });
    expect(["D1", "D2", "D3"].map((cell) => valueIn(google, cell))).toEqual([1, 1, 1]);
  });
});

test("one that runs on is ended (at Google after 30 s, here after 1), not tried again, and holds up nobody else", () => {
  const google = withCells({ D1: "=SPINS_ON(A1)" });
  expect(valueIn(google, "D1")).toBe("#ERROR!");
  const { message } = google.book.evaluated({ sheetId: "sheet1", row: 0, col: 3 });
  expect(message).toBe("Exceeded maximum execution time (line 0).");
  const before = process.cpuUsage();
  write(google, "B1", "elsewhere");
  google.run(() => void SpreadsheetApp.getActive().insertSheet("Other"));
  write(google, "D2", "=SPINS_ON(A1)");
  expect(valueIn(google, "D2")).toBe("#ERROR!");
  write(google, "D3", "=CALLS_OF(1)");
  expect(valueIn(google, "D3")).toBe(1);
  // Another try would spin for its whole second.
  expect(process.cpuUsage(before).user / 1000).toBeLessThan(950);
});

test("a name that Sheets has already is an error of the build", () => {
  const clash = addonOf("function SUM(a) {}", [{ name: "SUM", description: "", parameters: [] }]);
  expect(() => addCustomFunctions(clash)).toThrow("SUM is a function of Google Sheets already");
});
