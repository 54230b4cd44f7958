import { addAtu, addInes } from "../support/people";
import { aWorkbook, type TestWorkbook } from "../support/workbook";

/** The checklist: what is ticked, and what is said of each step. */
function checklist(workbook: TestWorkbook): Record<string, string> {
  const sheetId = workbook.sheetId("Start here");
  const shown = (row: number, col: number) => workbook.book.display({ sheetId, row, col });
  return Object.fromEntries(
    Array.from({ length: 8 }, (_, i) => [shown(i + 4, 2), `${shown(i + 4, 1)} ${shown(i + 4, 3)}`]),
  );
}

describe("The checklist of Start here", () => {
  it("says what to do in a workbook that is just set up", () => {
    const todo = checklist(aWorkbook());
    expect(todo["The tabs are ready"]).toMatch(/^✓/);
    expect(Object.values(todo).filter((step) => step.startsWith("○"))).toHaveLength(7);
    expect(todo["Your candidates"]).toContain("On the tab Candidates: type a name on each row");
  });

  it("ticks itself as things are done, whether by an action or typed", () => {
    const workbook = aWorkbook();
    workbook.done("saveSettings", { values: { Chapter: "Harbor City" } });
    workbook.type("Team", "A3", "Kemal");
    workbook.type("Candidates", "A2", "Dana Calderwick");
    addAtu(workbook);
    const ines = addInes(workbook);
    workbook.done("logConversation", { row: { Contact: ines, Result: "Talked" } });
    workbook.done("startResolution", { row: { For: "Endorse the slate", Local: "ATU 9757" } });
    expect(checklist(workbook)).toMatchObject({
      "Your chapter and your goal": "✓ Harbor City",
      "Who is on the committee": "✓ 2 people on Team",
      "Your candidates": "✓ 1 candidate",
      "Your locals": "✓ 1 local",
      "Your people": "✓ 1 person",
      "Your first conversation": "✓ 1 conversation",
      "Your first resolution": "✓ 1 resolution",
    });
  });

  it("is put right by set-up where somebody has typed over it, and then stays as it is", () => {
    const workbook = aWorkbook();
    const before = checklist(workbook);
    workbook.type("Start here", "B8", "done");
    workbook.done("setUpWorkbook");
    expect(checklist(workbook)).toEqual(before);
    expect(workbook.done("setUpWorkbook").value.mended).toEqual([]);
  });
});
