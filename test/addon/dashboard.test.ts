import { aWorkbook, type TestWorkbook } from "../support/workbook";

/** A committee with two locals, five people, a win and a resolution under way. */
function aCampaign(): TestWorkbook {
  const workbook = aWorkbook();
  for (const [cell, text] of [
    ["A2", "Calderwick"],
    ["A3", "Oakenshaw"],
  ] as const)
    workbook.type("Candidates", cell, text);
  const local = (row: object) => workbook.done("addLocal", { row });
  local({ Local: "IBEW 9103", Members: 10, Target: "Yes", Stage: "Campaigning", Prospect: "Winnable" });
  local({ Local: "ATU 9757", Members: 40, "Next meeting": "2026-10-15", "Notice days": 14 });
  for (const [name, more] of [
    ["Ana", { Assessment: 1, Basis: "Did it", Owner: "Kemal", "Follow up on": "2026-09-25" }],
    ["Bea", { Assessment: 2, Basis: "Said it", "Follow up on": "2026-09-30" }],
    ["Cal", { Assessment: 4, Basis: "Said it" }],
    ["Dee", {}],
  ] as const)
    workbook.done("addContact", { row: { "First name": name, Local: "IBEW 9103", ...more } });
  const start = (row: object): string => workbook.done("startResolution", { row }).value.key;
  const won = start({ Candidate: "Calderwick", Local: "IBEW 9103" });
  for (const Step of ["Moved", "Seconded", "Adopted"])
    workbook.done("recordStep", { row: { Resolution: won, Step } });
  start({ Candidate: "Oakenshaw", Local: "ATU 9757" });
  return workbook;
}

const written = (workbook: TestWorkbook) => workbook.cells("Dashboard");
const charts = (workbook: TestWorkbook) =>
  workbook.book.getters.getChartIds(workbook.sheetId("Dashboard")) as string[];

describe("Refreshing the dashboard", () => {
  it("counts the campaign and answers with what it wrote", () => {
    const workbook = aCampaign();
    const { value, said } = workbook.done("refreshDashboard");
    expect(said).toBe("Counted. 1 of 100 locals have endorsed.");
    expect(value).toMatchObject({
      asOf: "2026-09-28",
      goal: 100,
      won: 1,
      distinctLocals: 1,
      ladder: { nationalSlate: 0, nationalCandidate: 0, localSlate: 0, localCandidate: 1 },
      candidates: [
        { key: "Calderwick", won: 1, wanted: 10 },
        { key: "Oakenshaw", won: 0, wanted: 10 },
      ],
      stages: { Campaigning: 1, Embedded: 0 },
      resolutions: [{ status: "Idea", lastSafeDay: "2026-10-01", late: false }],
      followUps: [
        { owner: "", due: 0, soon: 1 },
        { owner: "Kemal", due: 1, soon: 0 },
      ],
      fieldMargin: 0,
      blocked: 0,
    });
    const cells = written(workbook);
    expect(cells).toEqual(
      expect.arrayContaining([
        "Where we are, Monday, September 28, 2026",
        "Counted 9:00 pm",
        "of 100",
        "1 endorsement by 1 local. No vote to come.",
        "Locals by stage",
        "IBEW 9103",
        0.2,
      ]),
    );
  });

  it("draws two charts once, and again only what changed", () => {
    const workbook = aCampaign();
    workbook.done("refreshDashboard");
    const first = charts(workbook);
    expect(first).toHaveLength(2);
    workbook.done("addContact", {
      row: { "First name": "Eve", Local: "ATU 9757", Owner: "Dot", "Follow up on": "2026-09-20" },
    });
    workbook.done("refreshDashboard");
    expect(charts(workbook)).toEqual(first);
  });

  it("writes over what people typed there, and does not grow", () => {
    const workbook = aCampaign();
    workbook.done("refreshDashboard");
    const before = written(workbook);
    workbook.type("Dashboard", "B3", "77");
    workbook.type("Dashboard", "N40", "mine");
    workbook.done("refreshDashboard");
    expect(written(workbook)).toEqual(before);
  });

  it("brings a resolution up to date from steps that somebody typed on a phone", () => {
    const workbook = aCampaign();
    const key = workbook.rows("Resolutions")[1]?.Resolution;
    workbook.type("Resolution steps", "B7", String(key));
    workbook.type("Resolution steps", "E7", "Submitted");
    const { value } = workbook.done("refreshDashboard");
    expect(value.resolutions).toMatchObject([{ key, status: "Submitted" }]);
    expect(workbook.rows("Resolutions")[1]).toMatchObject({ Status: "Submitted" });
    expect(workbook.rows("Resolution steps")[5]).toMatchObject({
      "Step key": expect.stringMatching(/^S-/),
      On: "2026-09-28",
    });
  });

  it("never runs what people wrote, and shows an empty workbook where to start", () => {
    const workbook = aWorkbook();
    workbook.done("refreshDashboard");
    expect(written(workbook)).toContain("Nothing to count yet. Start with Locals.");
    workbook.type("Candidates", "A2", "'=1+1");
    workbook.done("refreshDashboard");
    expect(written(workbook)).toContain("=1+1");
  });

  it("reads each table once, however many people there are", () => {
    const few = aCampaign();
    few.done("refreshDashboard");
    const { cost } = few.done("refreshDashboard");
    const many = aCampaign();
    for (let row = 10; row < 40; row++) {
      many.type("Contacts", `A${row}`, `C-${row}`);
      many.type("Contacts", `B${row}`, "Someone");
    }
    many.done("refreshDashboard");
    expect(many.done("refreshDashboard").cost.data).toBe(cost.data);
    expect(cost.data).toBeLessThan(40);
  });

  it("says how to bring the tab back when it is gone", () => {
    const workbook = aCampaign();
    workbook.book.do("DELETE_SHEET", { sheetId: workbook.sheetId("Dashboard"), sheetName: "Dashboard" });
    expect(workbook.run("refreshDashboard")).toMatchObject({
      ok: false,
      problem: "The tab “Dashboard” is missing. Choose Set up or repair this workbook, and it is made again.",
    });
  });
});
