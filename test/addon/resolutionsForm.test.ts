import { aWorkbook, type TestWorkbook } from "../support/workbook";

function withLocal(rules: object = {}): TestWorkbook {
  const workbook = aWorkbook();
  addLocal(workbook, "IBEW 9103", { "Next meeting": "2026-10-15", "Notice days": 14, ...rules });
  return workbook;
}

function addLocal(workbook: TestWorkbook, Local: string, rules: object): void {
  workbook.done("addLocal", { row: { Local, "Who decides": "Membership meeting", ...rules } });
}

const start = (workbook: TestWorkbook, Local = "IBEW 9103", row: object = {}): string =>
  workbook.done("startResolution", {
    row: { For: "Endorse the slate", Local, Mover: "Ines Quist", Seconder: "Bea Ott", ...row },
  }).value.key;

const record = (workbook: TestWorkbook, Resolution: string, Step: string, more: object = {}) =>
  workbook.done("recordStep", { row: { Resolution, Step, ...more } });

interface Listed {
  local: string;
  todo: { act: string; state: string; days?: number };
}
const said = (items: Listed[]) => items.map(({ local, todo }) => [local, todo.state, todo.days, todo.act]);

describe("What leads among the resolutions", () => {
  it("is what is late, then the week by day, then what was just decided, then the rest", () => {
    const workbook = withLocal();
    addLocal(workbook, "ATU 9757", {
      "Next meeting": "2026-10-05",
      "Submission days": 10,
      Meets: "third Friday",
    });
    addLocal(workbook, "AFT 9420", { "Next meeting": "2026-09-28", "Notice days": 0 });
    addLocal(workbook, "CWA 9403", { "Next meeting": "2026-10-12", "Notice days": 0 });
    addLocal(workbook, "UFCW 9881", {});
    for (const local of ["CWA 9403", "IBEW 9103"]) start(workbook, local);
    const late = start(workbook, "ATU 9757");
    workbook.done("recordStep", { row: { Resolution: late, Step: "Drafted" } });
    start(workbook, "AFT 9420", { Seconder: "" });
    const won = start(workbook, "UFCW 9881");
    for (const step of ["Moved", "Seconded", "Adopted"])
      record(workbook, won, step, step === "Adopted" ? { "For votes": 88, Against: 31 } : {});
    const { value } = workbook.done("resolutionsForm");
    expect(said(value.late)).toEqual([
      [
        "ATU 9757",
        "late",
        -3,
        "It had to be in by Fri, Sep 25. Ask the secretary to take it as an addendum, or aim for Nov 20.",
      ],
    ]);
    expect(value.week.map(({ on, items }: { on: string; items: Listed[] }) => [on, ...said(items)])).toEqual([
      ["2026-09-28", ["AFT 9420", "on time", 0, "General meeting. Bring the text and a second."]],
      ["2026-10-01", ["IBEW 9103", "tight", 3, "Last safe day to give notice for Oct 15."]],
    ]);
    expect(said(value.decided)).toEqual([["UFCW 9881", "won", 0, "Endorsed, 88 to 31."]]);
    expect(value).toMatchObject({ goal: 100, decided: [{ place: 1 }] });
    expect(said(value.later)).toEqual([["CWA 9403", "on time", 14, "General meeting. Bring the text."]]);
    expect(value).toMatchObject({ today: "2026-09-28", all: 5, local: "" });
  });

  it("is nothing in a new workbook, and only its own for one local", () => {
    const workbook = withLocal();
    expect(workbook.done("resolutionsForm").value).toMatchObject({ all: 0, late: [], week: [], later: [] });
    addLocal(workbook, "CWA 9403", {});
    start(workbook);
    start(workbook, "CWA 9403");
    const { value } = workbook.done("resolutionsForm", { local: "CWA 9403" });
    expect(value).toMatchObject({ all: 1, local: "CWA 9403", week: [], later: [{ local: "CWA 9403" }] });
  });

  it("follows a history that somebody typed without steps", () => {
    const workbook = withLocal();
    workbook.type("Resolutions", "A2", "R-TYPED222");
    workbook.type("Resolutions", "B2", "Endorse Calderwick");
    workbook.type("Resolutions", "E2", "ibew 9103");
    workbook.type("Resolutions", "N2", "Endorsed");
    workbook.type("Resolutions", "O2", "2026-09-20");
    expect(said(workbook.done("resolutionsForm").value.decided)).toEqual([
      ["ibew 9103", "won", -8, "Endorsed."],
    ]);
  });

  it("reads as much with many people as with few", () => {
    const workbook = withLocal();
    const key = start(workbook);
    const calls = () =>
      ["resolutionsForm", "resolutionCourse", "startForm"].map(
        (name) => workbook.done(name, { resolution: key }).cost.data,
      );
    const few = calls();
    const sheetId = workbook.sheetId("Contacts");
    workbook.book.do("ADD_COLUMNS_ROWS", {
      sheetId,
      sheetName: "Contacts",
      dimension: "ROW",
      position: "after",
      base: 39,
      quantity: 10_000,
    });
    const people = Array.from(
      { length: 10_000 },
      (_, i) =>
        ["UPDATE_CELL", { sheetId, row: i + 1, col: 0, content: `C-${i}` }] as [
          string,
          Record<string, unknown>,
        ],
    );
    workbook.book.apply(people);
    for (let i = 0; i < 3; i++) start(workbook);
    expect(calls()).toEqual(few);
    expect(few).toEqual([8, 8, 6]);
  });
});

describe("One resolution", () => {
  it("comes with its own steps and what is known of how its local decides", () => {
    const workbook = withLocal({ Notes: "Only between us", Members: 300 });
    const key = start(workbook);
    record(workbook, start(workbook), "Drafted");
    record(workbook, key, "Submitted");
    const { value } = workbook.done("resolutionCourse", { resolution: key });
    expect(value).toMatchObject({ key, today: "2026-09-28", row: { Status: "Submitted" } });
    expect(value.steps.map((step: { Step: string }) => step.Step)).toEqual(["Idea", "Submitted"]);
    expect(value.rules).toEqual({
      Local: "IBEW 9103",
      "Who decides": "Membership meeting",
      Members: 300,
      "Notice days": 14,
      "Next meeting": "2026-10-15",
    });
  });

  it("comes back with every step that is recorded or undone", () => {
    const workbook = withLocal();
    const key = start(workbook);
    const { value } = record(workbook, key, "Submitted");
    expect(value.course).toEqual(workbook.done("resolutionCourse", { resolution: key }).value);
    const undone = workbook.done("undoStep", { resolution: key, step: value.key });
    expect(undone.value.course).toEqual(workbook.done("resolutionCourse", { resolution: key }).value);
  });

  it("is told what would follow a step, without reading the workbook again", () => {
    const workbook = withLocal();
    const { value } = workbook.done("resolutionCourse", { resolution: start(workbook) });
    // As it travels to a sidebar and back.
    const course = JSON.parse(JSON.stringify(value));
    const follows = (row: object) => workbook.done("stepFollows", { course, row });
    expect(follows({ Step: "Submitted" }).value.after).toBe(
      "General meeting, Thu, Oct 15. Thu, Oct 1: Last safe day to give notice for Oct 15.",
    );
    expect(follows({ Step: "Withdrawn" }).value.after).toBe("Withdrawn.");
    expect(follows({ Step: "Submitted" }).cost.data).toBe(0);
    expect(course.steps).toHaveLength(1);
    expect(workbook.rows("Resolution steps")).toHaveLength(1);
  });

  it("is gone when somebody took its row away", () => {
    expect(withLocal().run("resolutionCourse", { resolution: "R-GONE2222" })).toMatchObject({
      ok: false,
      problem: expect.stringContaining("“R-GONE2222” is not on Resolutions any more."),
    });
  });
});

describe("Two people at one resolution", () => {
  it("undoes only the step that was meant", () => {
    const workbook = withLocal();
    const key = start(workbook);
    const mine = record(workbook, key, "Drafted").value.key;
    record(workbook, key, "Submitted");
    const before = [workbook.rows("Resolutions"), workbook.rows("Resolution steps")];
    expect(workbook.run("undoStep", { resolution: key, step: mine })).toMatchObject({
      ok: false,
      field: "step",
      problem: "Submitted is the last step now, so the one before it stays. Look at it first, then undo it.",
    });
    expect([workbook.rows("Resolutions"), workbook.rows("Resolution steps")]).toEqual(before);
  });

  it("says when the same step stands there twice", () => {
    const workbook = withLocal();
    const key = start(workbook);
    expect(record(workbook, key, "Forum held").warnings).toEqual([]);
    expect(record(workbook, key, "Forum held").warnings).toEqual([
      "Forum held stands there twice for that day now. If it is the same, undo yours.",
    ]);
  });
});

describe("The selected row", () => {
  const at = (workbook: TestWorkbook, tab: string, row: number) =>
    workbook.run(
      "selectedResolution",
      {},
      { selection: { sheetId: workbook.sheetId(tab), row, column: 1, rows: 1, columns: 1 } },
    );

  it("is a resolution, a step of one, or a local with its only one", () => {
    const workbook = withLocal();
    const key = start(workbook);
    for (const tab of ["Resolutions", "Resolution steps", "Locals"])
      expect([tab, at(workbook, tab, 2).value.course.key]).toEqual([tab, key]);
  });

  it("is a local with several, or with none", () => {
    const workbook = withLocal();
    expect(at(workbook, "Locals", 2).value.list).toMatchObject({ all: 0, local: "IBEW 9103" });
    start(workbook);
    start(workbook);
    expect(at(workbook, "Locals", 2).value).toMatchObject({ list: { all: 2, local: "IBEW 9103" } });
    // What was decided there is listed however long ago, and among everyone's only while it is new.
    for (const { Resolution } of workbook.rows("Resolutions"))
      record(workbook, String(Resolution), "Withdrawn", { On: "2026-03-02" });
    expect(at(workbook, "Locals", 2).value.list.decided).toHaveLength(2);
    expect(workbook.done("resolutionsForm").value.decided).toEqual([]);
  });

  it.each([
    ["Resolutions", 1],
    ["Resolutions", 9],
    ["Settings", 2],
  ])("on %s, row %i, is told where to stand", (tab, row) => {
    expect(at(withLocal(), tab, row)).toMatchObject({
      ok: false,
      problem:
        "The selected row names no resolution. Choose a row on Resolutions, Resolution steps or Locals.",
    });
  });
});
