import { parseList } from "../../src/domain/lists/parse";
import { addAtu, addInes, addTheo } from "../support/people";
import { aWorkbook, type TestWorkbook } from "../support/workbook";

function saved(workbook: TestWorkbook, input: object): Record<string, string>[] {
  const { headings, rows } = parseList(workbook.done("exportTab", input).value.csv);
  return rows.map(({ cells }) => Object.fromEntries(headings.map((heading, i) => [heading, cells[i] ?? ""])));
}

function withPeople(): TestWorkbook {
  const workbook = aWorkbook();
  addAtu(workbook);
  addInes(workbook, { Phone: "+1 555 010 0142", Notes: "=1+1", Assessment: 2, "Assessed on": "2026-09-01" });
  addTheo(workbook, { "Do not": "Contact at all", "Why not": "Too many calls" });
  return workbook;
}

describe("Saving a tab as a file", () => {
  it("gives what stands there: days, numbers, and texts that never run", () => {
    const workbook = withPeople();
    const { value } = workbook.done("exportTab", { tab: "contacts" });
    expect(value).toMatchObject({ name: "Contacts 2026-09-28.csv", rows: 2 });
    expect(saved(workbook, { tab: "Contacts" })[0]).toMatchObject({
      "First name": "Ines",
      Phone: "'+1 555 010 0142",
      Notes: "'=1+1",
      Assessment: "2",
      "Assessed on": "2026-09-01",
    });
    expect(saved(workbook, { tab: "Locals", columns: ["Local", "Contacts"] })).toEqual([
      { Local: "ATU 9757", Contacts: "2" },
    ]);
  });

  it("never lets people go out without what they asked us", () => {
    const rows = saved(withPeople(), { tab: "Contacts", columns: ["First name", "phone"] });
    expect(rows.map((row) => [row["First name"], row["Do not"]])).toEqual([
      ["Ines", ""],
      ["Theo", "Contact at all"],
    ]);
  });

  it("takes columns and tabs that people added, moved or renamed", () => {
    const workbook = withPeople();
    const sheetId = workbook.sheetId("Contacts");
    const place = { sheetId, sheetName: "Contacts", position: "before", quantity: 1 };
    workbook.book.do("ADD_COLUMNS_ROWS", { ...place, dimension: "COL", base: 1 });
    workbook.type("Contacts", "B1", "Carpool");
    workbook.type("Contacts", "B2", "Has a van");
    workbook.type("Contacts", "S2", "some day");
    workbook.book.do("RENAME_SHEET", { sheetId, oldName: "Contacts", newName: "People" });
    for (const tab of ["Contacts", "People"])
      expect(saved(workbook, { tab })[0]).toMatchObject({ Carpool: "Has a van", "Follow up on": "some day" });
    expect(workbook.done("tabNames").value.tabs).toContain("People");
    expect(workbook.done("exportTab", { tab: "Settings" }).value.csv).toContain("Cycle");
    expect(workbook.done("exportTab", { tab: "Start here" }).value.csv).not.toBe("");
  });

  it("says which tab or column there is not", () => {
    const workbook = withPeople();
    expect(workbook.run("exportTab", { tab: "Payroll" }).problem).toContain("There is no tab “Payroll”.");
    expect(workbook.run("exportTab", { tab: "Contacts", columns: ["Shoe size"] }).problem).toBe(
      "This tab has no column “Shoe size”.",
    );
  });

  it("reads once, however many rows there are", () => {
    expect(withPeople().done("exportTab", { tab: "Contacts" }).cost.data).toBe(2);
  });
});
