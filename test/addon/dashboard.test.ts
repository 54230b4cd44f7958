import {
  FIGURE_HEIGHT,
  GAP_HEIGHT,
  GAPS,
  LISTED_WINS,
  ROW_HEIGHT,
  top,
  WIDTHS,
} from "../../src/addon/workbook/dashboard/places";
import { defaultSettings } from "../../src/tables/settingsList";
import { numbersOf, numbersOn } from "../support/counted";
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

/** The page as people see it: its texts by row and column. */
function texts(workbook: TestWorkbook): string[][] {
  const { getters } = workbook.book;
  const sheetId = workbook.sheetId("Dashboard");
  return Array.from({ length: getters.getNumberRows(sheetId) }, (_, row) =>
    Array.from({ length: getters.getNumberCols(sheetId) }, (__, col) =>
      String(getters.getEvaluatedCell({ sheetId, row, col }).formattedValue),
    ),
  );
}

function borderAt(workbook: TestWorkbook, at: { sheetId: string; col: number; row: number }): object {
  const { getCellBorder } = workbook.book.getters as unknown as {
    getCellBorder(at: object): object | null;
  };
  return getCellBorder(at) ?? {};
}

/** A council and a national union endorse too, one local twice, another the slate; claims, rivals, people with no local. */
function aLargerCampaign(): TestWorkbook {
  const workbook = aCampaign();
  const local = (row: object) => workbook.done("addLocal", { row });
  local({ Local: "UAW 9600", Kind: "Local union", Union: "UAW", City: "Ware", State: "MA", Members: 3000 });
  local({ Local: "UAW 9601", Union: "UAW", "Leadership stance": "Left-led", Target: "Yes", Members: 1000 });
  local({ Local: "UE 9204", City: "Ware", State: "MA", "Rival endorsement": "Ostermoorland" });
  local({ Local: "Harbor CLC", Kind: "Central labor council" });
  local({ Local: "UAW", Kind: "National union" });
  const history: Record<string, string>[] = [
    { For: "Endorse a candidate", Candidate: "Oakenshaw", Local: "ibew 9103", Outcome: "Co-endorsed" },
    {
      For: "Endorse the slate",
      Local: "UAW 9600",
      Outcome: "Endorsed",
      "Decided on": "2026-09-20",
      "Field margin": "Yes",
    },
    { For: "Endorse a candidate", Candidate: "Calderwick", Local: "Harbor CLC", Outcome: "Endorsed" },
    { For: "Endorse a candidate", Candidate: "Calderwick", Local: "UAW", Outcome: "Endorsed" },
    { For: "Endorse a candidate", Candidate: "Oakenshaw", Local: "ATU 9757", Outcome: "Endorsed a rival" },
    {
      For: "Endorse a candidate",
      Candidate: "Oakenshaw",
      Local: "UAW 9601",
      Outcome: "Failed",
      "For votes": "22",
      Against: "27",
      "Field margin": "Yes",
      Evidence: "Nobody had seconded it before",
      "Agreed by": "The committee",
    },
    { For: "Open the process", Local: "UAW 9601", Outcome: "Process opened", "Field margin": "No" },
    { For: "Endorse a candidate", Candidate: "Calderwick", Local: "UE 9204", Outcome: "Rescinded" },
    { For: "Endorse a candidate", Candidate: "Oakenshaw", Local: "UE 9204", Outcome: "Supported" },
    { For: "Other", Local: "UAW 9601", Outcome: "Early endorsement blocked", "Field margin": "Yes" },
  ];
  const first = workbook.rows("Resolutions").length + 2;
  const columns = { For: "C", Candidate: "D", Local: "E", Outcome: "N", "Decided on": "O" };
  const counts = { "For votes": "P", Against: "Q", "Field margin": "S", Evidence: "T", "Agreed by": "U" };
  for (const [i, row] of history.entries())
    for (const [heading, column] of Object.entries({ ...columns, ...counts }))
      if (row[heading]) workbook.type("Resolutions", `${column}${first + i}`, row[heading]);
  for (const [cell, text] of [
    ["D2", "Doors"],
    ["E2", "400"],
    ["F2", "260"],
    ["G2", "doors"],
    ["D3", "Money"],
    ["E3", "1500"],
    ["G3", "dollars"],
  ] as const)
    workbook.type("Pledges", cell, text);
  for (const [name, more] of [
    ["Eve", { Local: "UAW 9601", Assessment: 2, Basis: "Heard it", "Follow up on": "2026-09-28" }],
    ["Fay", { Local: "UAW 9601", Assessment: 1, Basis: "Did it", Position: "Staff", "DSA member": "Yes" }],
    ["Gil", { "Union as written": "nurses", "Follow up on": "2026-09-01" }],
    ["Hal", { Local: "UAW 9601", "Follow up on": "2026-09-01", "Do not": "Contact at all" }],
  ] as const)
    workbook.done("addContact", { row: { "First name": name, ...more } });
  return workbook;
}

describe("The numbers on the dashboard", () => {
  const workbook = aLargerCampaign();
  // The formula there asks the real clock.
  const today = defaultSettings.findIndex(({ name }) => name === "Today");
  workbook.type("Settings", `B${today + 2}`, "2026-09-28");
  const { value, warnings } = workbook.done("refreshDashboard");

  it("are those of the reply", () => {
    expect(numbersOn(texts(workbook))).toEqual(numbersOf(value));
  });

  it("are those of the custom functions", () => {
    const ranges = "Resolutions!C:N, Locals!A:F";
    const formulas = [
      `=ENDORSEMENT_LADDER(${ranges})`,
      `=LOCALS_ENDORSED(${ranges})`,
      `=LOCALS_ENDORSED(${ranges}, "Calderwick")`,
      `=LOCALS_ENDORSED(${ranges}, "Oakenshaw")`,
      "=SUPPORT_BY_LOCAL(Contacts!A:AK, Locals!A:AK)",
    ];
    const places = ["A1", "E1", "E2", "E3", "A5"];
    workbook.book.do("CREATE_SHEET", { sheetId: "own", name: "Own", position: 1 });
    formulas.forEach((formula, i) => {
      workbook.type("Own", places[i] ?? "", formula);
    });
    workbook.book.model.dispatch("EVALUATE_CELLS");
    const at = (row: number, col: number) => workbook.book.value({ sheetId: "own", row, col });
    expect({
      nationalCandidate: at(1, 1),
      nationalSlate: at(1, 2),
      localCandidate: at(2, 1),
      localSlate: at(2, 2),
    }).toEqual(value.ladder);
    expect(value.ladder).toEqual({
      nationalSlate: 0,
      nationalCandidate: 1,
      localSlate: 1,
      localCandidate: 3,
    });
    expect(at(0, 4)).toBe(value.distinctLocals);
    expect([at(1, 4), at(2, 4)]).toEqual(value.candidates.map(({ won }: { won: number }) => won));
    const shares = Array.from({ length: 12 }, (_, i) => [at(5 + i, 0), at(5 + i, 4)] as const);
    for (const { local, share } of value.support)
      expect(shares.find(([name]) => name === local)?.[1]).toBeCloseTo(share, 10);
    expect(value.support).toHaveLength(3);
  });

  it("are those that Locals works out", () => {
    const locals = workbook.rows("Locals");
    for (const { local, share } of value.support)
      expect(locals.find(({ Local }) => Local === local)?.["Support share"]).toBeCloseTo(share, 10);
    const due = value.followUps.reduce((sum: number, each: { due: number }) => sum + each.due, 0);
    const inLocals = locals.reduce((sum, row) => sum + Number(row["Follow-ups due"]), 0);
    // Gil is in no local yet.
    expect([due, inLocals]).toEqual([3, 2]);
  });

  it("keep claims without a win apart, with what shows them and who agreed", () => {
    expect(value).toMatchObject({ won: 5, wonByLocals: 3, distinctLocals: 2, fieldMargin: 2 });
    expect(value).toMatchObject({ supported: 1, blocked: 1, processOpened: 1 });
    expect(warnings).toEqual([
      expect.stringMatching(/, UAW 9600: it was won, so its field margin is not counted apart\.$/),
    ]);
    const page = texts(workbook);
    expect(page).toContainEqual(expect.arrayContaining(["UAW 9601: Endorse a candidate: failed, 22 to 27."]));
    const agreed = page.find((row) => row.includes("Nobody had seconded it before"));
    expect(agreed).toContain("The committee");
    expect(page.flat()).toEqual(
      expect.arrayContaining(["Nobody wrote down what shows it.", "Nobody has agreed to it yet."]),
    );
  });

  it("come with who is nearer after each win, and who backs a rival", () => {
    const page = texts(workbook);
    const won = page.find((row) => row.includes("UAW 9600") && row.includes("Sep 20"));
    expect(won).toEqual(expect.arrayContaining(["UAW: UAW 9601"]));
    expect(value.rivals).toEqual([
      { local: "UE 9204", rival: "Ostermoorland" },
      { local: "ATU 9757", rival: "" },
    ]);
    expect(page).toContainEqual(expect.arrayContaining(["UE 9204", "Ostermoorland"]));
  });
});

describe("The charts on the dashboard", () => {
  const charts = (workbook: TestWorkbook) => {
    const { getters } = workbook.book;
    const sheetId = workbook.sheetId("Dashboard");
    const figures = getters.getFigures(sheetId);
    return getters.getChartIds(sheetId).map((id) => {
      const figureId = getters.getFigureIdFromChartId(id);
      const figure = figures.find((each) => each.id === figureId);
      const definition = getters.getChartDefinition(id) as unknown as {
        title: { text: string };
        dataSource: { dataSets: { dataRange: string }[] };
      };
      return { id, figureId, at: [figure?.row, figure?.col], ...definition };
    });
  };
  const oneMore = (workbook: TestWorkbook) =>
    workbook.done("addContact", {
      row: { "First name": "Eve", Local: "ATU 9757", Owner: "Dot", "Follow up on": "2026-09-20" },
    });
  const refreshed = () => {
    const workbook = aCampaign();
    workbook.done("refreshDashboard");
    return workbook;
  };

  it("are made once, over the numbers they draw", () => {
    const workbook = refreshed();
    const first = charts(workbook);
    expect(first.map(({ title, at }) => [title.text, at])).toEqual([
      ["Support in our target locals", [19, 1]],
      ["Follow-ups due, by who has them", [19, 11]],
    ]);
    expect(texts(workbook)[19]).toEqual(expect.arrayContaining(["Target", "Who has them"]));
    workbook.done("refreshDashboard");
    expect(charts(workbook)).toEqual(first);
  });

  it("stay where a person moved them, and as they were titled, and draw who came since", () => {
    const workbook = refreshed();
    const sheetId = workbook.sheetId("Dashboard");
    const [, chart] = charts(workbook);
    const { id: chartId, figureId, at, ...definition } = chart ?? {};
    const titled = { ...definition, title: { text: "Who calls back" } };
    workbook.book.do("UPDATE_CHART", { sheetId, chartId, figureId, definition: titled });
    workbook.book.do("UPDATE_FIGURE", { sheetId, figureId, col: 2, row: 66, offset: { x: 0, y: 0 } });
    oneMore(workbook);
    workbook.done("refreshDashboard");
    const after = charts(workbook)[1];
    expect([after?.id, after?.title.text, after?.at]).toEqual([chartId, "Who calls back", [66, 2]]);
    expect(after?.dataSource.dataSets.map(({ dataRange }) => dataRange)).toEqual(["M20:M23", "N20:N23"]);
  });

  it("come back when somebody has deleted one", () => {
    const workbook = refreshed();
    const [chart, other] = charts(workbook);
    workbook.book.do("DELETE_FIGURE", {
      sheetId: workbook.sheetId("Dashboard"),
      figureId: chart?.figureId,
    });
    workbook.done("refreshDashboard");
    const after = charts(workbook);
    expect(after.map(({ title }) => title.text).sort()).toEqual(
      [chart, other].map((each) => each?.title.text).sort(),
    );
    expect(after.map(({ id }) => id)).toContain(other?.id);
  });

  it("are made when there is something to draw; until then a sentence says what is missing", () => {
    const workbook = aWorkbook();
    workbook.done("addLocal", { row: { Local: "IBEW 9103" } });
    workbook.done("refreshDashboard");
    expect(charts(workbook)).toEqual([]);
    expect(written(workbook)).toEqual(
      expect.arrayContaining([
        "No local is a target yet: say Yes under Target on Locals.",
        "Nobody is to be called back this week.",
      ]),
    );
    workbook.done("addLocal", { row: { Local: "ATU 9757", Target: "Yes" } });
    workbook.done("refreshDashboard");
    expect(charts(workbook)).toEqual([]);
    expect(written(workbook)).toContain(
      "To see the share with us: type on Locals how many members the 1 target has.",
    );
  });
});

describe("The printed dashboard", () => {
  it("fits one sheet of letter paper upright, as wide as the paper between Google's own margins", () => {
    const wide = WIDTHS.reduce((sum, width) => sum + width, 0);
    const plain = top.margins + LISTED_WINS - 1 - GAPS.length;
    const high = plain * ROW_HEIGHT + FIGURE_HEIGHT + GAPS.length * GAP_HEIGHT;
    expect(high / wide).toBeLessThanOrEqual((11 - 2 * 0.75) / (8.5 - 2 * 0.7));
  });
});

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
      stages: { Decided: 1, Embedded: 0 },
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
        "2 of 10 candidates so far.",
        "Locals by stage",
        "IBEW 9103",
        0.2,
      ]),
    );
  });

  it("has a line under each line of a list, and none below its last", () => {
    const workbook = aCampaign();
    const sheetId = workbook.sheetId("Dashboard");
    const ruled = () => {
      workbook.done("refreshDashboard");
      const first = texts(workbook).findIndex((row) => row.some((text) => /^Each candidate/.test(text)));
      return Array.from({ length: 11 }, (_, i) => ({ sheetId, col: 6, row: first + 1 + i })).map(
        (at) => "bottom" in borderAt(workbook, at),
      );
    };
    // Two candidates, and how many are still wanted.
    expect(ruled()).toEqual([...Array(3).fill(true), ...Array(8).fill(false)]);
    const typed = (text: (row: number) => string) => {
      for (let row = 4; row <= 11; row++) workbook.type("Candidates", `A${row}`, text(row));
    };
    typed((row) => `Lumley ${row}`);
    expect(ruled()).toEqual([...Array(10).fill(true), false]);
    workbook.done("addLocal", { row: { Local: "UE 9204" } });
    for (const [cell, text] of [
      ["C4", "Endorse the slate"],
      ["E4", "UE 9204"],
      ["N4", "Endorsed"],
    ] as const)
      workbook.type("Resolutions", cell, text);
    // All ten, and the endorsement of the slate.
    expect(ruled()).toEqual(Array(11).fill(true));
    expect(written(workbook)).toEqual(
      expect.arrayContaining(["Lumley 11", "Besides these, 1 endorsement of the whole slate."]),
    );
    typed(() => "");
    expect(ruled()).toEqual([...Array(4).fill(true), ...Array(7).fill(false)]);
  });

  it("says where each number comes from, and what the charts and lists leave out", () => {
    const workbook = aCampaign();
    const local = (row: object) => workbook.done("addLocal", { row });
    for (let n = 1; n <= 9; n++) local({ Local: `UE 920${n}`, Members: 20, Target: "Yes" });
    local({ Local: "UE 9210", Target: "Yes" });
    workbook.done("startResolution", { row: { Candidate: "Oakenshaw", Local: "UE 9210" } });
    workbook.done("refreshDashboard");
    expect(written(workbook)).toEqual(
      expect.arrayContaining([
        "The 8 strongest of 11 targets; the others: Support share on Locals. 1 more needs its number of members on Locals.",
        "And 1 with no day yet.",
      ]),
    );
    const notes = workbook.book.getters
      .getMarks(workbook.sheetId("Dashboard"))
      .flatMap(({ kind, data }) => (kind === "note" ? [String(data.text)] : []));
    expect(notes).toContain("Counted from Locals: Stage. Not begun: no Stage.");
    expect(notes).toContainEqual(expect.stringMatching(/^This page is written for you/));
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
    const local = workbook
      .rows("Locals")
      .find(({ Local }) => Local === workbook.rows("Resolutions")[1]?.Local);
    expect(local).toMatchObject({ Stage: "Resolution in", "Stage since": "2026-09-28" });
    expect(workbook.rows("Resolution steps")[5]).toMatchObject({
      "Step key": expect.stringMatching(/^S-/),
      On: "2026-09-28",
    });
    for (const step of ["Moved", "Seconded"])
      workbook.done("recordStep", { row: { Resolution: key, Step: step, Body: "General meeting" } });
    const [next] = workbook.done("refreshDashboard").value.resolutions;
    expect(next.act).toMatch(/^General meeting\. It comes to the vote\./);
    expect(written(workbook)).toContain("It comes to the vote");
  });

  it("tells an empty workbook what to do first, without a number or a chart", () => {
    const workbook = aWorkbook();
    const before = written(workbook);
    expect(before).toEqual(expect.arrayContaining(["Nothing to count yet. Start with Locals.", "Locals"]));
    workbook.done("refreshDashboard");
    expect(written(workbook)).toEqual([before[0], "Counted 9:00 pm", ...before.slice(1)]);
    expect(written(workbook).filter((cell) => typeof cell === "number")).toEqual([]);
    expect(workbook.book.getters.getChartIds(workbook.sheetId("Dashboard"))).toEqual([]);
  });

  it("never runs what people wrote", () => {
    const workbook = aWorkbook();
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
    expect(cost.data).toBeLessThanOrEqual(33);
  });

  it("says how to bring the tab back when it is gone", () => {
    const workbook = aCampaign();
    workbook.book.do("DELETE_SHEET", { sheetId: workbook.sheetId("Dashboard"), sheetName: "Dashboard" });
    expect(workbook.run("refreshDashboard")).toMatchObject({
      ok: false,
      problem: "The tab “Dashboard” is missing. Choose Set up or repair this workbook, and it is made again.",
    });
    workbook.done("setUpWorkbook");
    expect(written(workbook)).toEqual(["Choose Local by Local ▸ Refresh dashboard."]);
    workbook.done("refreshDashboard");
    expect(written(workbook)).toContain("of 100");
  });

  it("is laid out anew for a workbook of an earlier version, and asks for a refresh", () => {
    const workbook = aCampaign();
    workbook.done("refreshDashboard");
    const sheetId = workbook.sheetId("Dashboard");
    const cell = { sheetId, col: 3, row: 56 };
    const border = { position: "bottom", style: "medium", color: "#1f1c19" };
    workbook.book.do("SET_ZONE_BORDERS", {
      sheetId,
      target: [{ left: 1, right: 15, top: 56, bottom: 56 }],
      border,
    });
    workbook.book.do("RESIZE_COLUMNS_ROWS", { sheetId, dimension: "COL", elements: [2], size: 20 });
    expect(borderAt(workbook, cell)).toHaveProperty("bottom");
    workbook.book.setStore("properties document", "version", "1.1");
    workbook.done("setUpWorkbook");
    expect(borderAt(workbook, cell)).not.toHaveProperty("bottom");
    expect(workbook.book.getters.getColSize(sheetId, 2)).toBe(WIDTHS[2]);
    expect(written(workbook)).toEqual(["Choose Local by Local ▸ Refresh dashboard."]);
  });
});
