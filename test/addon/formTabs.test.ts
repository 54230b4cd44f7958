import { aWorkbook, TestWorkbook } from "../support/workbook";
import { applied, standing, takenOut } from "./listsMade";

const TAB = "Form Responses 1";
const QUESTIONS = [
  "Timestamp",
  "Email Address",
  "First and last name",
  "Cell phone",
  "What union are you in?",
];

/** Writes a row of the form's tab as the form does. */
function answer(workbook: TestWorkbook, row: number, cells: readonly string[], tab = TAB): void {
  for (const [i, text] of cells.entries()) workbook.type(tab, `${"ABCDEF"[i]}${row}`, text);
}

const ana = ["9/26/2026 20:14:03", "ana@example.org", "Ana Cruz", "555-555-0101", "IBEW 103"];
const bo = ["9/26/2026 20:14:03", "bo@example.org", "Bo Reed", "555-555-0102", "idk"];
const cy = ["9/27/2026 8:00:00", "", "Cy", "", ""];
const nobody = ["9/27/2026 9:30:00", "", "", "", "IBEW 103"];

function withForm(...answers: string[][]): TestWorkbook {
  const workbook = aWorkbook();
  workbook.done("addLocal", { row: { Local: "IBEW 103" } });
  workbook.book.do("CREATE_SHEET", { sheetId: "form", name: TAB, position: 0 });
  answer(workbook, 1, QUESTIONS);
  for (const [i, cells] of answers.entries()) answer(workbook, i + 2, cells);
  return workbook;
}

/** Brings in what is new on the tab. */
function broughtIn(workbook: TestWorkbook) {
  return applied(workbook, workbook.done("readList", { tab: TAB }).value.list);
}

const names = (workbook: TestWorkbook) => workbook.rows("Contacts").map((row) => row["First name"]);
const nothingNew = (workbook: TestWorkbook) => workbook.run("readList", { tab: TAB }).problem;

describe("What a form writes into a tab of the workbook", () => {
  it("is offered beside choosing a file, by its Timestamp heading and whatever the tab is called", () => {
    const workbook = withForm(ana);
    workbook.book.do("CREATE_SHEET", { sheetId: "own", name: "Snacks", position: 0 });
    workbook.type("Snacks", "A1", "What");
    workbook.book.do("RENAME_SHEET", { sheetId: "form", oldName: TAB, newName: "Sign-ups" });
    expect(workbook.done("listForm").value.tabs).toEqual(["Sign-ups"]);
    expect(workbook.run("readList", { tab: "Snacks" }).problem).toContain("has no column headed Timestamp");
    expect(workbook.run("readList", { tab: TAB }).problem).toContain("There is no tab");
  });

  it("comes in with the rows of its tab, the day it was sent and what was asked", () => {
    const workbook = withForm(ana, bo, nobody);
    const { value, said } = workbook.done("readList", { tab: TAB });
    expect(said).toBe("2 to add, 0 to update, 0 to leave, 1 that cannot go in.");
    expect(value).toMatchObject({ name: TAB, kind: "Google Forms", fromTab: true, total: 3 });
    expect(value.rows.map(({ line, who }: { line: number; who: string }) => [line, who])).toEqual([
      [2, "Ana Cruz"],
      [3, "Bo Reed"],
      [4, "Row 4"],
    ]);
    applied(workbook, value.list);
    expect(workbook.rows("Contacts")[0]).toMatchObject({
      "Last name": "Cruz",
      Local: "IBEW 103",
      "Agreed on": "2026-09-26",
      "Agreed to": `Signed up on ${TAB}`,
    });
    expect(workbook.rows("Imports")).toMatchObject([
      { File: TAB, Kind: "Google Forms", Added: 2, Cannot: 1 },
    ]);
  });

  it("comes in once: then only what is new, and who was put right on the tab", () => {
    const workbook = withForm(ana, nobody);
    broughtIn(workbook);
    answer(workbook, 4, bo);
    workbook.type(TAB, "C3", "Dee");
    const { value } = workbook.done("readList", { tab: TAB });
    expect(value.rows.map(({ who }: { who: string }) => who)).toEqual(["Dee", "Bo Reed"]);
    applied(workbook, value.list);
    workbook.done("applyList", { list: value.list });
    expect(names(workbook)).toEqual(["Ana", "Dee", "Bo"]);
    expect(nothingNew(workbook)).toBe(`Nothing on “${TAB}” is new: all 3 responses have come in.`);
  });

  it("is known again where its rows were sorted, edited and deleted, and the tab was renamed", () => {
    const workbook = withForm(cy, bo, ana);
    broughtIn(workbook);
    answer(workbook, 2, ana);
    answer(workbook, 3, ["", "", "", "", ""]);
    answer(workbook, 4, [...bo.slice(0, 2), "Robert Reed", "555-555-0199", "Teamsters 25"]);
    workbook.type("Contacts", "B2", "Cyrus");
    workbook.book.do("RENAME_SHEET", { sheetId: "form", oldName: TAB, newName: "Sign-ups" });
    expect(workbook.run("readList", { tab: "Sign-ups" }).problem).toContain("Nothing on “Sign-ups” is new");
    answer(workbook, 3, ["9/28/2026 20:14:03", "eve@example.org", "Eve", "", ""], "Sign-ups");
    const { value } = workbook.done("readList", { tab: "Sign-ups" });
    expect(value.rows.map(({ who }: { who: string }) => who)).toEqual(["Eve"]);
  });

  it("that somebody unticked is not offered again; with the list taken out, all is", () => {
    const workbook = withForm(ana, bo);
    const before = standing(workbook);
    const { list } = workbook.done("readList", { tab: TAB }).value;
    workbook.done("readList", { list, skip: [3] });
    applied(workbook, list);
    expect(nothingNew(workbook)).toContain("is new");
    expect(takenOut(workbook, list).value).toMatchObject({ removed: 1, restored: 0, kept: [] });
    expect(standing(workbook)).toEqual(before);
    expect(workbook.done("readList", { tab: TAB }).value).toMatchObject({ counts: { add: 2 } });
  });

  it("does not come again for whoever stayed when the list was taken out", () => {
    const workbook = withForm(ana, cy);
    const { value } = broughtIn(workbook);
    const [, second] = workbook.rows("Contacts");
    workbook.done("logConversation", { row: { Contact: second?.Contact, Result: "Talked" } });
    workbook.type("Contacts", "B3", "Cyrus");
    expect(takenOut(workbook, value.import).value).toMatchObject({ removed: 1 });
    expect(workbook.done("readList", { tab: TAB }).value.rows).toMatchObject([{ who: "Ana Cruz" }]);
    broughtIn(workbook);
    expect(names(workbook)).toEqual(["Cyrus", "Ana"]);
  });

  it("comes in once though two people read the tab before either brought it in", () => {
    const workbook = withForm(cy);
    const mine = workbook.done("readList", { tab: TAB }).value.list;
    const waiting = workbook.rows("Waiting list").length;
    workbook.done("readList", { tab: TAB }, { as: "priya@example.org" });
    expect(workbook.rows("Waiting list")).toHaveLength(waiting);
    expect(workbook.run("applyList", { list: mine }).problem).toContain("not waiting any more");
    broughtIn(workbook);
    expect(names(workbook)).toEqual(["Cy"]);
  });

  it("stays behind when a copy of the workbook starts empty", () => {
    const workbook = withForm(ana);
    // Nobody of it stands on Contacts yet, and still there are people in the copy.
    expect(workbook.copy().done("setUpWorkbook").value).toMatchObject({ people: 1 });
    broughtIn(workbook);
    const copy = workbook.copy();
    copy.done("setUpWorkbook", { people: "empty" });
    expect([copy.rows("Contacts"), copy.rows(TAB)]).toEqual([[], []]);
    expect(copy.run("readList", { tab: TAB }).problem).toContain("Nobody has answered");
    expect(workbook.rows(TAB)).toHaveLength(1);
  });

  it("that nobody has answered yet says so", () => {
    expect(nothingNew(withForm())).toBe(`Nobody has answered the form of “${TAB}” yet.`);
  });

  it("comes in once after a stop at any call, and again when it is out", () => {
    const first = withForm(ana, bo, cy, nobody);
    const { list } = first.done("readList", { tab: TAB }).value;
    const data = JSON.stringify(first.book.model._exportData(false));
    for (const at of first.ends("applyList", { list })) {
      const workbook = new TestWorkbook(JSON.parse(data));
      workbook.kill("applyList", { list, operation: "one" }, at, at % 4);
      workbook.shared.caches.clear();
      expect(applied(workbook, list).value).toMatchObject({ added: 3, cannot: 1 });
      expect(names(workbook)).toEqual(["Ana", "Bo", "Cy"]);
      expect(workbook.rows("Changes").filter(({ Column }) => Column === "Response")).toHaveLength(3);
    }
  }, 60_000);

  it("costs the same calls whether 3 or 2,000 have answered", () => {
    const costs = [3, 2000].map((n) => {
      const workbook = withForm();
      workbook.book.do("ADD_COLUMNS_ROWS", {
        sheetId: "form",
        sheetName: TAB,
        dimension: "ROW",
        position: "after",
        base: 1,
        quantity: n,
      });
      workbook.book.apply(
        Array.from({ length: n }, (_, i) => [
          ["UPDATE_CELL", { sheetId: "form", row: i + 1, col: 0, content: `t${i}` }],
          ["UPDATE_CELL", { sheetId: "form", row: i + 1, col: 2, content: `First${i} Last${i}` }],
        ]).flat() as [string, Record<string, unknown>][],
      );
      const read = workbook.done("readList", { tab: TAB });
      const part = workbook.done("applyList", { list: read.value.list });
      return [read.cost.data, part.cost.data];
    });
    expect(costs[1]).toEqual(costs[0]);
    expect(Math.max(...(costs[0] ?? []))).toBeLessThanOrEqual(35);
  }, 60_000);
});
