import fc from "fast-check";
import { lifeOf } from "../../src/domain/resolutions/life";
import { locals, resolutions } from "../../src/tables";
import { steps } from "../../src/tables/lists";
import { aWorkbook, TestWorkbook } from "../support/workbook";

function withLocal(rules: object = {}): TestWorkbook {
  const workbook = aWorkbook();
  const row = { Local: "IBEW 9103", Members: 300, "Who decides": "Membership meeting", ...rules };
  workbook.done("addLocal", { row });
  return workbook;
}

function started(workbook: TestWorkbook, row: object = {}): string {
  return workbook.done("startResolution", {
    row: { For: "Endorse a candidate", Candidate: "Calderwick", Local: "IBEW 9103", ...row },
  }).value.key;
}

const record = (workbook: TestWorkbook, Resolution: string, Step: string, more: object = {}) =>
  workbook.run("recordStep", { row: { Resolution, Step, ...more } });
const resolution = (workbook: TestWorkbook) => workbook.rows("Resolutions")[0] ?? {};

describe("Starting a resolution", () => {
  it("puts it on Resolutions as an idea, with its first step and what may come next", () => {
    const workbook = withLocal();
    const { value, said, warnings } = workbook.done(
      "startResolution",
      { row: { For: "Endorse a candidate", Candidate: "Calderwick", Local: "ibew  9103" } },
      { as: "kemal@example.org" },
    );
    expect(said).toBe("Endorse Calderwick at IBEW 9103 is on Resolutions.");
    expect(warnings).toEqual([
      "“Calderwick” is not on Candidates. Add the name there, so that the dashboard shows it.",
    ]);
    expect(value).toMatchObject({ status: "Idea", next: expect.arrayContaining(["Drafted", "Submitted"]) });
    expect(resolution(workbook)).toMatchObject({
      Resolution: value.key,
      Title: "Endorse Calderwick",
      Local: "IBEW 9103",
      Lead: "Kemal",
      Status: "Idea",
      "Next body": "IBEW 9103 general meeting",
    });
    expect(workbook.rows("Resolution steps")).toMatchObject([
      { Resolution: value.key, On: "2026-09-28", Step: "Idea" },
    ]);
    expect(workbook.rows("Locals")[0]).toMatchObject({ Resolution: "Idea" });
  });

  it("takes its next meeting and its last safe day from the local’s rules", () => {
    const workbook = withLocal({ "Next meeting": "2026-10-15", "Notice days": 14, "Submission days": 10 });
    started(workbook);
    expect(resolution(workbook)).toMatchObject({ "Next date": "2026-10-15", "Last safe day": "2026-10-01" });
  });

  it.each([
    [{ For: "Endorse the slate" }, "Local", "Say which local, as it stands on Locals."],
    [
      { For: "Endorse the slate", Local: "IBEW 9104" },
      "Local",
      "“IBEW 9104” is not on Locals. Check the spelling, or add it with Local by Local ▸ Add a local.",
    ],
    [{ Local: "IBEW 9103" }, "For", "Say what it is for, such as Endorse a candidate."],
  ])("asks for what is missing in %j, and writes nothing", (row, field, problem) => {
    const workbook = withLocal();
    expect(workbook.run("startResolution", { row })).toMatchObject({ ok: false, field, problem });
    expect(workbook.rows("Resolutions")).toEqual([]);
    expect(workbook.rows("Resolution steps")).toEqual([]);
  });
});

describe("Recording a step", () => {
  it("takes a resolution from the idea to adopted, and the row always says where it stands", () => {
    const workbook = withLocal();
    const key = started(workbook);
    const stands: unknown[] = [];
    for (const [step, more] of [
      ["Submitted", { Body: "IBEW 9103 general meeting" }],
      ["Moved", { By: "Ines Ward" }],
      ["Seconded", {}],
      ["Adopted", { "For votes": 41, Against: 12, Abstain: 3, Present: 60 }],
    ] as const) {
      const { value } = workbook.done("recordStep", { row: { Resolution: key, Step: step, ...more } });
      stands.push([value.status, value.outcome, resolution(workbook).Status]);
    }
    expect(stands).toEqual([
      ["Submitted", "", "Submitted"],
      ["Moved", "", "Moved"],
      ["On the floor", "", "On the floor"],
      ["Adopted", "Endorsed", "Adopted"],
    ]);
    expect(resolution(workbook)).toMatchObject({
      Outcome: "Endorsed",
      "Decided on": "2026-09-28",
      "For votes": 41,
      Against: 12,
      Abstain: 3,
    });
    expect(resolution(workbook)).not.toHaveProperty("Next body");
  });

  it("says why a step may not come, and changes nothing", () => {
    const workbook = withLocal();
    const key = started(workbook);
    const before = [workbook.rows("Resolutions"), workbook.rows("Resolution steps")];
    expect(record(workbook, key, "Adopted")).toMatchObject({
      ok: false,
      field: "Step",
      problem: "It has not been moved yet, so record Moved and Seconded first.",
    });
    expect([workbook.rows("Resolutions"), workbook.rows("Resolution steps")]).toEqual(before);
  });

  it("says so where the code was changed by hand and the steps stand under the old one", () => {
    const workbook = withLocal();
    const key = started(workbook);
    record(workbook, key, "Submitted");
    workbook.type("Resolutions", "A2", "R-MINE");
    expect(record(workbook, "R-MINE", "Moved")).toMatchObject({
      ok: false,
      problem: `Endorse Calderwick has no steps any more, and “${key}” on Resolution steps is not on Resolutions: its code may have been changed by hand. Put it back in the column Resolution, then try again.`,
    });
    workbook.type("Resolutions", "A2", key);
    expect(record(workbook, key, "Moved")).toMatchObject({ ok: true });
  });

  it("keeps what the person says the decision means", () => {
    const workbook = withLocal({ "Who decides": "Executive board" });
    const key = started(workbook);
    record(workbook, key, "Moved");
    const { value } = workbook.done("recordStep", {
      row: { Resolution: key, Step: "Adopted", Outcome: "Co-endorsed", Note: "With Oakenshaw" },
    });
    expect(value.outcome).toBe("Co-endorsed");
    expect(workbook.rows("Resolution steps").at(-1)).toMatchObject({ Note: "Co-endorsed. With Oakenshaw" });
  });

  it("takes what happened before the resolution was put here", () => {
    const workbook = withLocal();
    const key = started(workbook);
    for (const [step, On] of [
      ["Submitted", "2026-09-01"],
      ["Moved", "2026-09-10"],
      ["Seconded", "2026-09-10"],
    ] as const)
      expect(record(workbook, key, step, { On }).ok).toBe(true);
    expect(resolution(workbook)).toMatchObject({ Status: "On the floor" });
    expect(workbook.done("undoStep", { resolution: key }).value.removed).toMatchObject({ Step: "Seconded" });
  });

  it("leaves a meeting day that a person typed where neither steps nor rules know one", () => {
    const workbook = withLocal();
    const key = started(workbook, { "Next date": "2026-10-20" });
    record(workbook, key, "Submitted");
    expect(resolution(workbook)).toMatchObject({ "Next date": "2026-10-20" });
  });

  it.each([
    [{ Step: "Moved" }, "Resolution", "Say which resolution: its code, as it stands on Resolutions."],
    [
      { Resolution: "R-NOBODY22", Step: "Moved" },
      "Resolution",
      "“R-NOBODY22” is not on Resolutions. Check the code, or start the resolution first.",
    ],
    [{ Resolution: "R-1" }, "Step", "Say which step it took, such as Submitted or Adopted."],
  ])("asks for what is missing in %j", (row, field, problem) => {
    expect(withLocal().run("recordStep", { row })).toMatchObject({ ok: false, field, problem });
  });
});

/** Where the row says that it stands, and where its steps say so. */
function shownStatus(workbook: TestWorkbook): unknown[] {
  const { Status, Outcome = "", "Decided on": decided = "" } = resolution(workbook);
  return [Status, Outcome, decided];
}
function statusFromSteps(workbook: TestWorkbook): unknown[] {
  const rules = workbook.rows("Locals")[0] ?? {};
  const about = { resolution: resolution(workbook), rules, today: "2026-09-28" };
  const { status, outcome, decidedOn } = lifeOf(workbook.rows("Resolution steps"), about);
  return [status, outcome, decidedOn];
}

describe("Who moves and who seconds", () => {
  it("is filled in from the step that names them, and gone again when it is undone", () => {
    const workbook = withLocal();
    const key = started(workbook);
    record(workbook, key, "Moved", { By: "Ines Quist" });
    record(workbook, key, "Seconded", { By: "Bea Ott" });
    expect(resolution(workbook)).toMatchObject({ Mover: "Ines Quist", Seconder: "Bea Ott" });
    workbook.done("undoStep", { resolution: key });
    expect(resolution(workbook)).toMatchObject({ Mover: "Ines Quist" });
    expect(resolution(workbook)).not.toHaveProperty("Seconder");
  });

  it("stays as the row has it, and the step says so", () => {
    const workbook = withLocal();
    const key = started(workbook, { Mover: "Ines Quist", Seconder: "Bea Ott" });
    record(workbook, key, "Moved");
    record(workbook, key, "Seconded", { By: "Theo" });
    expect(workbook.rows("Resolution steps").map(({ By }) => By)).toEqual([undefined, "Ines Quist", "Theo"]);
    expect(resolution(workbook)).toMatchObject({ Mover: "Ines Quist", Seconder: "Bea Ott" });
  });

  it("asks for no column that this committee has taken away", () => {
    const workbook = withLocal();
    const key = started(workbook);
    const sheetId = workbook.sheetId("Resolutions");
    const column = Object.keys(resolutions.columns).indexOf("Seconder");
    const elements = { sheetId, sheetName: "Resolutions", dimension: "COL", elements: [column] };
    workbook.book.do("REMOVE_COLUMNS_ROWS", elements);
    record(workbook, key, "Moved", { By: "Ines Quist" });
    expect(record(workbook, key, "Seconded", { By: "Bea Ott" })).toMatchObject({ ok: true });
    expect(resolution(workbook)).toMatchObject({ Status: "On the floor", Mover: "Ines Quist" });
  });
});

describe("The stage of the local", () => {
  const local = (workbook: TestWorkbook) => workbook.rows("Locals")[0] ?? {};

  it("moves on when a resolution goes in and when it is decided, and undoing puts it back", () => {
    const workbook = withLocal({ Stage: "Campaigning", "Stage since": "2026-06-01" });
    const key = started(workbook);
    expect(local(workbook)).toMatchObject({ Stage: "Campaigning" });
    const { said } = record(workbook, key, "Submitted");
    expect(said).toBe("Recorded: Endorse Calderwick, Submitted. IBEW 9103 is at “Resolution in” now.");
    workbook.now += 3 * 86_400_000;
    for (const step of ["Moved", "Seconded", "Adopted"]) expect(record(workbook, key, step).ok).toBe(true);
    expect(local(workbook)).toMatchObject({ Stage: "Decided", "Stage since": "2026-10-01" });
    expect(workbook.rows("Changes")).toContainEqual(
      expect.objectContaining({
        Tab: "Locals",
        Row: "IBEW 9103",
        Column: "Stage",
        Was: "Resolution in",
        Now: "Decided",
      }),
    );
    workbook.done("undoStep", { resolution: key });
    expect(local(workbook)).toMatchObject({ Stage: "Resolution in", "Stage since": "2026-09-28" });
    for (let step = 0; step < 3; step++) workbook.done("undoStep", { resolution: key });
    expect(local(workbook)).toMatchObject({ Stage: "Campaigning", "Stage since": "2026-06-01" });
  });

  it("goes back where a typed step that brought it on is undone, as far as the steps before it say", () => {
    const workbook = withLocal({ Stage: "Campaigning", "Stage since": "2026-06-01" });
    const key = started(workbook);
    const typed = ["Submitted", "Moved", "Seconded", "Adopted"];
    for (const [i, step] of typed.entries()) {
      workbook.type("Resolution steps", `B${i + 3}`, key);
      workbook.type("Resolution steps", `E${i + 3}`, step);
    }
    workbook.done("refreshDashboard");
    expect(local(workbook)).toMatchObject({ Stage: "Decided", "Stage since": "2026-09-28" });
    const stages = typed.map(() => {
      workbook.done("undoStep", { resolution: key });
      return local(workbook).Stage;
    });
    expect(stages).toEqual(["Resolution in", "Resolution in", "Resolution in", "Campaigning"]);
    expect(local(workbook)).toMatchObject({ "Stage since": "2026-06-01" });
    expect(resolution(workbook)).toMatchObject({ Status: "Idea" });
  });

  it("is blank again where it was blank, and stays what somebody has typed since", () => {
    const workbook = withLocal();
    const key = started(workbook);
    record(workbook, key, "Submitted");
    workbook.done("undoStep", { resolution: key });
    expect(local(workbook)).not.toHaveProperty("Stage");
    record(workbook, key, "Submitted");
    const column = Object.keys(locals.columns).indexOf("Stage");
    workbook.book.do("UPDATE_CELL", {
      sheetId: workbook.sheetId("Locals"),
      row: 1,
      col: column,
      content: "Mobilising",
    });
    workbook.done("undoStep", { resolution: key });
    expect(local(workbook)).toMatchObject({ Stage: "Mobilising" });
  });

  it("never goes back by a resolution, and says nothing of one that asks for something else", () => {
    const workbook = withLocal({ Stage: "Mobilising" });
    record(workbook, started(workbook), "Submitted");
    expect(local(workbook)).toMatchObject({ Stage: "Mobilising" });
    const other = withLocal();
    expect(record(other, started(other, { For: "Other", Candidate: "" }), "Submitted").ok).toBe(true);
    expect(local(other)).not.toHaveProperty("Stage");
  });

  it("follows the opening of the process", () => {
    const workbook = withLocal({ Stage: "Building the team" });
    const key = started(workbook, { For: "Open the process", Candidate: "" });
    record(workbook, key, "Submitted");
    expect(local(workbook)).toMatchObject({ Stage: "Opening the process" });
    for (const step of ["Moved", "Seconded", "Adopted"]) expect(record(workbook, key, step).ok).toBe(true);
    expect(local(workbook)).toMatchObject({ Stage: "Campaigning" });
  });
});

describe("Undoing the last step", () => {
  it("takes it away and shows again what stood before, also what a person had typed", () => {
    const workbook = withLocal();
    const key = started(workbook, { "Next date": "2026-10-20" });
    record(workbook, key, "Submitted");
    record(workbook, key, "Postponed", { Until: "2026-11-17" });
    expect(resolution(workbook)).toMatchObject({ Status: "Postponed", "Next date": "2026-11-17" });
    const { value, said } = workbook.done("undoStep", { resolution: key });
    expect(said).toBe("Postponed is taken back.");
    expect(value).toMatchObject({ removed: { Step: "Postponed", Until: "2026-11-17" }, status: "Submitted" });
    expect(resolution(workbook)).toMatchObject({ Status: "Submitted", "Next date": "2026-10-20" });
    expect(workbook.rows("Resolution steps")).toHaveLength(2);
    const kept = workbook.rows("Changes").filter(({ Tab }) => Tab === "Resolution steps");
    expect(kept).toContainEqual(expect.objectContaining({ Column: "Step", Was: "Postponed" }));
  });

  it("puts back a history that somebody typed without steps", () => {
    const workbook = withLocal();
    const key = started(workbook);
    workbook.done("undoStep", { resolution: key });
    workbook.type("Resolutions", "J2", "Adopted");
    workbook.type("Resolutions", "N2", "Endorsed");
    record(workbook, key, "Drafted");
    expect(resolution(workbook)).toMatchObject({ Status: "Drafted" });
    workbook.done("undoStep", { resolution: key });
    expect(resolution(workbook)).toMatchObject({ Status: "Adopted", Outcome: "Endorsed" });
    expect(workbook.run("undoStep", { resolution: key })).toMatchObject({
      ok: false,
      problem: "Endorse Calderwick has no steps to undo.",
    });
  });

  it("restores exactly what was, whatever the steps were, and the row shows what the steps say", () => {
    const step = fc.record({
      pick: fc.nat(),
      any: fc.constantFrom(...steps),
      Until: fc.option(fc.constantFrom("2026-10-09", "2026-11-30"), { nil: "" }),
      Body: fc.constantFrom("", "IBEW 9103 executive board", "Harbor City CLC"),
      By: fc.constantFrom("", "Ines Quist"),
      "For votes": fc.option(fc.nat(60), { nil: "" }),
      Against: fc.option(fc.nat(60), { nil: "" }),
    });
    const all = (workbook: TestWorkbook) =>
      ["Resolutions", "Resolution steps", "Locals", "Settings"].map((tab) => workbook.rows(tab));
    fc.assert(
      fc.property(fc.array(step, { minLength: 4, maxLength: 8 }), (wanted) => {
        const workbook = withLocal({
          "Next meeting": "2026-10-15",
          "Notice days": 7,
          Stage: "Campaigning",
          "Stage since": "2026-06-01",
        });
        const key = started(workbook);
        const courses = [all(workbook)];
        let next: readonly string[] = ["Moved", "Submitted", "Forum held", "Poll opened"];
        for (const { pick, any, ...more } of wanted) {
          // Now and then a step that may not come: it changes nothing.
          const Step = pick % 5 === 0 ? any : String(next[pick % next.length]);
          const answer = record(workbook, key, Step, more);
          if (answer.ok) {
            next = answer.value.next;
            courses.push(all(workbook));
          } else expect(all(workbook)).toEqual(courses.at(-1));
          expect(shownStatus(workbook)).toEqual(statusFromSteps(workbook));
        }
        expect(courses.length).toBeGreaterThan(1);
        for (const course of courses.slice(0, -1).reverse()) {
          workbook.done("undoStep", { resolution: key });
          expect(all(workbook)).toEqual(course);
        }
      }),
      { numRuns: 6 },
    );
  });
});

describe.each([
  ["startResolution", { row: { For: "Endorse the slate", Local: "IBEW 9103" } }],
  ["recordStep", { row: { Step: "Withdrawn" } }],
  ["undoStep", {}],
  ["recordSupportCounts", { locals: ["IBEW 9103"] }],
])("%s, ended anywhere and tried again with the same operation", (name, input) => {
  it("does it once", () => {
    const start = withLocal();
    const key = started(start, { "Next date": "2026-10-20" });
    record(start, key, "Submitted");
    record(start, key, "Postponed", { Until: "2026-11-17" });
    const data = JSON.stringify(start.book.model._exportData(false));
    const given = { ...input, operation: "op-1", ...(name === "undoStep" && { resolution: key }) };
    if (name === "recordStep") Object.assign(given, { row: { Resolution: key, Step: "Withdrawn" } });
    const fresh = () => new TestWorkbook(JSON.parse(data));
    const once = fresh();
    once.done(name, given);
    for (const at of fresh().ends(name, given)) {
      const workbook = fresh();
      workbook.kill(name, given, at);
      const answer = workbook.run(name, given);
      expect([at, answer.ok, answer.problem]).toEqual([at, true, undefined]);
      expect([at, stripped(workbook)]).toEqual([at, stripped(once)]);
    }
  });
});

/** All that these actions write, without the random codes. */
function stripped(workbook: TestWorkbook): unknown {
  const tabs = ["Resolutions", "Resolution steps", "Support counts", "Changes"];
  return tabs.map((tab) =>
    workbook
      .rows(tab)
      .map(({ Resolution: _, "Step key": __, Count: ___, Row: ____, Operation: _____, ...row }) => row)
      .filter(({ Column }) => !["Step key", "Resolution", "Operation"].includes(String(Column))),
  );
}

describe("Counting support", () => {
  it("writes a dated row for each target in one go, of people who vote there", () => {
    const workbook = withLocal({ Target: "Yes", "Goal share": 0.5 });
    workbook.done("addLocal", { row: { Local: "ATU 9757" } });
    for (const [name, more] of [
      ["Ana", { Assessment: 1, Basis: "Said it", Involvement: "Worker-leader" }],
      ["Bea", { Assessment: 2, Basis: "Did it" }],
      ["Cal", { Assessment: 2, Basis: "Said it", Position: "Staff" }],
      ["Dee", { Assessment: 3, Basis: "Said it" }],
    ] as const) {
      workbook.done("addContact", { row: { "First name": name, Local: "IBEW 9103", ...more } });
    }
    const { value, said } = workbook.done("recordSupportCounts", {}, { as: "kemal@example.org" });
    expect(said).toBe("Counted 1 local. It has a row on Support counts now.");
    expect(value.rows).toMatchObject([
      {
        On: "2026-09-28",
        Local: "IBEW 9103",
        Test: "Assessments",
        Supporters: 2,
        "Out of": 300,
        Share: 0.006667,
        "Goal share": 0.5,
        "Worker-leaders": 1,
        "Counted by": "Kemal",
      },
    ]);
    expect(workbook.rows("Support counts")).toHaveLength(1);
  });

  it("counts a test by who said yes to it or signed it, each once", () => {
    const workbook = withLocal();
    const keys = ["Ana", "Bea", "Cal"].map(
      (name) =>
        workbook.done("addContact", { row: { "First name": name, Local: "IBEW 9103" } }).value.key as string,
    );
    const log = (at: number, row: object) =>
      workbook.done("logConversation", {
        row: { Contact: keys[at], Result: "Talked", About: "March petition", ...row },
      });
    log(0, { How: "Signed" });
    log(0, { Ask: "Sign the petition", Answer: "Yes" });
    log(1, { Ask: "Bring someone", Answer: "No", "Ask 2": "Sign the petition", "Answer 2": "Yes" });
    log(2, { Ask: "Sign the petition", Answer: "Maybe" });
    const { value, warnings } = workbook.done("recordSupportCounts", {
      locals: ["ibew 9103"],
      test: "March petition",
      on: "2026-09-20",
    });
    expect(value.rows).toMatchObject([{ On: "2026-09-20", Test: "March petition", Supporters: 2 }]);
    expect(warnings).toEqual([]);
  });

  it.each([
    [{}, "No local is a target yet. Put Yes under Target on Locals, then count again."],
    [
      { locals: ["IBEW 9"] },
      "“IBEW 9” is not on Locals. Check the spelling, or add it with Local by Local ▸ Add a local.",
    ],
    [{ locals: ["IBEW 9103"], on: "2026-12-24" }, "2026-12-24 is still to come. Use today or a day before."],
  ])("says what is missing in %j", (input, problem) => {
    const workbook = withLocal();
    expect(workbook.run("recordSupportCounts", input)).toMatchObject({ ok: false, problem });
    expect(workbook.rows("Support counts")).toEqual([]);
  });
});
