import { Host } from "../../src/local/host/host";
import { Person } from "../../src/local/host/person";
import { addon, TestWorkbook } from "../support/workbook";
import { addonOf, Google } from "./support/google";
import { smallWorkbook } from "./support/setUp";

describe("sorting Locals by hand, by a column that people type", () => {
  const workbook = new TestWorkbook(smallWorkbook());
  const person = new Person(new Host(workbook.book, addon), "dot@example.org");
  const typed = [
    { Local: "IBEW 103", Number: "0103", Members: 900, Notes: "=not a formula" },
    { Local: "Teamsters 25", Members: 3000, Notes: "'quoted'" },
    { Local: "UNITE HERE 26", Members: 120, Notes: "+1 617 555 0101" },
  ];
  const byKey = () => new Map(workbook.rows("Locals").map((row) => [row.Local, row]));
  const order = () => workbook.rows("Locals").map((row) => row.Local);
  const formulas = () => {
    const sheetId = workbook.sheetId("Locals");
    const columns = workbook.book.getters.getNumberCols(sheetId);
    return [0, 1, 2, 3].map((row) =>
      Array.from({ length: columns }, (_, col) => workbook.book.formula({ sheetId, row, col })).filter(
        Boolean,
      ),
    );
  };

  beforeAll(() => {
    for (const row of typed) workbook.done("addLocal", { row });
    workbook.done("addContact", {
      row: { "First name": "Ana", Email: "ana@example.org", Local: "Teamsters 25", Assessment: 1 },
    });
  });

  test("moves whole rows, texts stay texts, and what formulas spill follows its row", async () => {
    const before = byKey();
    const heads = formulas();
    expect(heads[0]?.length).toBeGreaterThan(3);
    expect([...before.values()].map((row) => row.Notes)).toEqual(typed.map((row) => row.Notes));
    for (const [edit, keys] of [
      [{ sort: "Members" }, ["UNITE HERE 26", "IBEW 103", "Teamsters 25"]],
      [{ sort: "Members", descending: true }, ["Teamsters 25", "IBEW 103", "UNITE HERE 26"]],
      [{ sort: "Local" }, ["IBEW 103", "Teamsters 25", "UNITE HERE 26"]],
    ] as const) {
      await person.edit({ tab: "Locals", ...edit });
      expect(order()).toEqual(keys);
      expect(byKey()).toEqual(before);
      expect(formulas()).toEqual(heads);
    }
  });

  test("takes the note on a local along, and leaves those on the headings", async () => {
    const note = () => {
      const sheetId = workbook.sheetId("Locals");
      return workbook.book.getters
        .getMarks(sheetId)
        .flatMap(({ kind, range, data }) =>
          kind === "note" && range && range.zone.top > 0 ? [[range.zone.top, data.text]] : [],
        );
    };
    const sheetId = workbook.sheetId("Locals");
    const add = [{ id: "call", kind: "note", xc: "A2", data: { text: "Call the hall first" } }];
    expect(order()[0]).toBe("IBEW 103");
    workbook.book.do("SET_MARKS", { sheetId, remove: [], add });
    const headings = workbook.book.getters.getMarks(sheetId).length;
    await person.edit({ tab: "Locals", sort: "Members" });
    expect(note()).toEqual([[order().indexOf("IBEW 103") + 1, "Call the hall first"]]);
    await person.edit({ tab: "Locals", sort: "Local" });
    expect(note()).toEqual([[1, "Call the hall first"]]);
    expect(workbook.book.getters.getMarks(sheetId).length).toBe(headings);
  });

  test("the same again changes nothing", async () => {
    const before = workbook.book.model.exportData().sheets;
    await person.edit({ tab: "Locals", sort: "Local" });
    expect(workbook.book.model.exportData().sheets).toEqual(before);
  });
});

describe("what a person types", () => {
  const google = new Google({ rows: 6, columns: 3 });
  const host = new Host(google.book, addonOf(""));
  const person = new Person(host, "dot@example.org");
  const type = (cell: string, text: string) => person.edit({ tab: "Sheet1", cell, type: text });
  const read = (cell: string) =>
    google.run((a1) => SpreadsheetApp.getActiveSheet().getRange(a1).getValue(), cell);

  test("is read as Google reads it, and stays text in a plain-text cell, = too", async () => {
    google.run(() => void SpreadsheetApp.getActiveSheet().getRange("B1").setNumberFormat("@"));
    await type("A1", "1,000");
    await type("B1", "=1+1");
    await type("c1", "'007");
    expect(["A1", "B1", "C1"].map(read)).toEqual([1000, "=1+1", "007"]);
  });

  test("into a dropdown that refuses it is a problem in a sentence, and the cell stays", async () => {
    google.run(() => {
      const rule = SpreadsheetApp.newDataValidation()
        .requireValueInList(["yes", "no"])
        .setAllowInvalid(false)
        .build();
      SpreadsheetApp.getActiveSheet().getRange("A3").setDataValidation(rule).setValue("yes");
    });
    await expect(type("A3", "maybe")).rejects.toThrow(
      "The data you entered in cell A3 violates the data validation rules set on this cell.",
    );
    expect(read("A3")).toBe("yes");
    await type("A3", "no");
    expect(read("A3")).toBe("no");
  });

  test("numbers sort before texts, texts before true and false, blanks last either way", async () => {
    google.run(() => {
      const sheet = SpreadsheetApp.getActiveSheet();
      sheet.getRange("A1:C6").clearContent();
      sheet.getRange("C1:C6").setValues([["b"], [""], [true], [10], ["A"], [9]]);
    });
    const column = () =>
      google.run(() => SpreadsheetApp.getActiveSheet().getRange("C1:C6").getValues().flat());
    await person.edit({ tab: "Sheet1", sort: "C" });
    expect(column()).toEqual([9, 10, "A", "b", true, ""]);
    await person.edit({ tab: "Sheet1", sort: "C", descending: true });
    expect(column()).toEqual([true, "b", "A", 10, 9, ""]);
  });

  test("beyond the grid is a problem in a sentence, with the way out", async () => {
    await expect(type("D2", "x")).rejects.toThrow(
      'There is no cell D2: Sheet1 ends at C6. Nothing was changed. Choose a cell before that, or make room first with {"tab":"Sheet1","insertColumn":3}.',
    );
    await expect(type("A7", "x")).rejects.toThrow('with {"tab":"Sheet1","insertRow":6}.');
    await expect(type("first", "x")).rejects.toThrow("“first” is not a cell.");
    await expect(person.edit({ tab: "Sheet1", deleteRow: 7 })).rejects.toThrow(
      "There is no row 7: Sheet1 has 6. Nothing was changed.",
    );
    await expect(person.edit({ tab: "Sheet1", sort: "D" })).rejects.toThrow(
      "There is no column D: this tab has 3.",
    );
  });

  test("on a tab or in a column that is not there is a problem in a sentence", async () => {
    await expect(person.edit({ tab: "Nowhere", cell: "A1", type: "x" })).rejects.toThrow(
      "There is no tab called “Nowhere”.",
    );
    await expect(person.edit({ tab: "Sheet1", sort: "Members" })).rejects.toThrow(
      "There is no column headed “Members”.",
    );
  });
});
