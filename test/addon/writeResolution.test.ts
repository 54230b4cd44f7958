import { aWorkbook, type TestWorkbook } from "../support/workbook";

const ibew = {
  Local: "IBEW 9103",
  "Also called": "Local 9103",
  "Part of": "Harbor City Central Labor Council",
  Members: 412,
  "Who decides": "Membership meeting",
  Threshold: "Majority of votes cast",
  Quorum: 40,
  "Notice days": 14,
  "Submission days": 10,
  "Who may submit": "any member",
  "Next meeting": "2026-10-15",
  "Rules checked on": "2026-08-03",
};

function type(workbook: TestWorkbook, tab: string, row: number, cells: Record<string, string>): void {
  for (const [column, value] of Object.entries(cells)) workbook.type(tab, `${column}${row}`, value);
}

function withLocals(rules: object = {}): TestWorkbook {
  const workbook = aWorkbook();
  const local = (row: object) => workbook.done("addLocal", { row });
  local({ Local: "State Federation of Labor", Kind: "State federation" });
  local({
    Local: "Harbor City Central Labor Council",
    Kind: "Central labor council",
    "Part of": "State Federation of Labor",
  });
  local({ ...ibew, ...rules });
  type(workbook, "Candidates", 2, {
    A: "Calderwick",
    B: "City Council",
    C: "City",
    D: "3",
    F: "Yes",
    H: "2026-11-03",
  });
  type(workbook, "Candidates", 3, {
    A: "Winterquay",
    B: "U.S. House",
    C: "Federal",
    F: "Yes",
    H: "2026-11-03",
  });
  return workbook;
}

let people = 0;
function talk(workbook: TestWorkbook, issues: string, local = "IBEW 9103"): void {
  const { key } = workbook.done("addContact", {
    row: { "First name": `P${++people}.`, Local: local },
  }).value;
  workbook.done("logConversation", {
    row: { Contact: key, How: "Call", Result: "Talked", Issues: issues },
  });
}

describe("Writing a resolution", () => {
  it("lists the models where nothing is asked", () => {
    const { value } = withLocals().done("writeResolution", {});
    expect(value.models.map(({ model }: { model: string }) => model)).toEqual([
      "candidate",
      "slate",
      "member-vote",
      "forum-and-poll",
      "no-early",
      "ask-above",
    ]);
    expect(value.forms).toEqual(["traditional", "plain"]);
  });

  it("fills a model in with what the workbook knows, and gives it as parts, text and a page", () => {
    const workbook = withLocals();
    for (let i = 0; i < 5; i++) talk(workbook, "Health care, Pay");
    talk(workbook, "Rent", "State Federation of Labor");
    const { value, said, warnings } = workbook.done("writeResolution", {
      model: "candidate",
      form: "traditional",
      local: "local 9103",
      candidate: "calderwick",
      mover: "Ines Quillmark",
      position: "Steward",
    });
    expect(value.title).toBe("Resolution to Endorse Calderwick for City Council, District 3");
    expect(said).toBe(`“${value.title}” is written out for IBEW 9103.`);
    expect(warnings).toEqual([]);
    expect(value.parts.map(({ part }: { part: string }) => part)).toEqual([
      "title",
      "to",
      "submitted by",
      ...Array(4).fill("whereas"),
      ...Array(3).fill("resolved"),
      "copies to",
      ...Array(4).fill("adoption"),
    ]);
    expect(value.parts).toContainEqual({
      part: "to",
      text: "To the general meeting of IBEW 9103, October 15, 2026",
    });
    expect(value.text).toContain("no concern comes up more often than health care and pay,");
    expect(value.text).not.toContain("Rent");
    for (const { text } of value.parts) expect(value.text).toContain(text);
    expect(value.html).toMatch(/^<!doctype html>[\s\S]*<h1>Resolution to Endorse Calderwick/);
    expect(value.html).not.toMatch(/https?:|<script|<link|<img/);
    expect(value.missing).toEqual(["It still needs a second."]);
  });

  it("takes from a resolution whose it is, whom it is for and who brings it", () => {
    const workbook = withLocals();
    const row = {
      For: "Endorse a candidate",
      Candidate: "Winterquay",
      Local: "IBEW 9103",
      Mover: "Ines Quillmark",
      Seconder: "Theo Marsh",
    };
    const { key } = workbook.done("startResolution", { row }).value;
    const { value, warnings } = workbook.done("writeResolution", { resolution: key, form: "plain" });
    expect(value.title).toBe("Endorse Winterquay for U.S. House");
    expect(value.text).toMatch(/Submitted by Ines Quillmark[\s\S]*Seconded by Theo Marsh/);
    expect(value.missing).toEqual(["No conversation in IBEW 9103 has named an issue yet."]);
    expect(warnings).toEqual([expect.stringContaining("This is about a federal office.")]);
  });

  it("asks the council and the federation above it", () => {
    const { value } = withLocals().done("writeResolution", { model: "ask-above", local: "IBEW 9103" });
    expect(value.text).toContain(
      "that IBEW 9103 asks the Harbor City Central Labor Council and the State Federation of Labor to endorse the whole of the slate: Calderwick for City Council, District 3; and Winterquay for U.S. House; and",
    );
    expect(value.text).toContain(
      "Copies to: the members of IBEW 9103, the Harbor City Central Labor Council and the State Federation of Labor",
    );
  });

  it("names the slate as Settings does", () => {
    const workbook = withLocals();
    workbook.done("saveSettings", { values: { Slate: "Harbor Slate" } });
    const { value } = workbook.done("writeResolution", { model: "slate", local: "IBEW 9103" });
    expect(value.title).toBe("Resolution to Endorse the Harbor Slate");
  });

  it("is for a later meeting where the next can no longer be made, and says so", () => {
    const workbook = withLocals({ "Next meeting": "2026-10-08", Meets: "second Thursday" });
    const { value, warnings } = workbook.done("writeResolution", { model: "no-early", local: "IBEW 9103" });
    expect(value.parts[1].text).toBe("To the general meeting of IBEW 9103, November 12, 2026");
    expect(warnings).toEqual([
      "It is too late to send it in for Thu, Oct 8, so the text is for Thu, Nov 12.",
    ]);
  });

  it("gives a worker who organises alone one page of steps and dates, and nobody else’s name", () => {
    const workbook = withLocals();
    talk(workbook, "Pay");
    workbook.done("addContact", {
      row: { "First name": "Theodora", "Last name": "Marsh", Local: "IBEW 9103" },
    });
    const { steps } = workbook.done("writeResolution", {
      model: "candidate",
      local: "IBEW 9103",
      candidate: "Calderwick",
    }).value;
    expect(steps.title).toBe("Steps and dates: Endorse Calderwick for City Council, District 3");
    expect(steps.text).toMatch(
      /Thursday, October 1, 2026: Give notice\.[\s\S]*Monday, October 5, 2026: Send the text in\.[\s\S]*Thursday, October 15, 2026: IBEW 9103 general meeting votes\.[\s\S]*Tuesday, November 3, 2026: Last day to decide\. That is election day\./,
    );
    expect(steps.html).toContain("<li><b>Thursday, October 1, 2026: Give notice.</b>");
    expect(steps.text + steps.html).not.toMatch(/Theodora|Marsh|P0\./);
  });

  it("does not run what people typed: the page has it escaped", () => {
    const workbook = withLocals();
    const { value } = workbook.done("writeResolution", {
      model: "no-early",
      local: "IBEW 9103",
      mover: "<img src=x onerror=alert(1)>",
    });
    expect(value.html).toContain("Submitted by &lt;img src=x onerror=alert(1)&gt;");
    expect(value.html).not.toContain("<img");
  });

  it.each([
    [{ model: "candidate" }, "local", "Say which local, as it stands on Locals."],
    [{ model: "candidate", local: "X 1" }, "local", expect.stringContaining("“X 1” is not on Locals.")],
    [{ local: "IBEW 9103" }, "model", expect.stringContaining("Say which model: candidate, slate,")],
    [{ model: "rent", local: "IBEW 9103" }, "model", expect.stringContaining("There is no model “rent”.")],
    [{ model: "slate", form: "rhymed", local: "IBEW 9103" }, "form", expect.stringContaining("“rhymed”")],
    [
      { model: "candidate", local: "IBEW 9103" },
      "candidate",
      "Say which candidate, as they stand on Candidates.",
    ],
    [
      { model: "candidate", local: "IBEW 9103", candidate: "Nobody" },
      "candidate",
      "“Nobody” is not on Candidates. Check the spelling, or add the name there.",
    ],
    [{ resolution: "R-X" }, "resolution", expect.stringContaining("“R-X” is not on Resolutions.")],
  ])("says what is missing in %j", (input, field, problem) => {
    expect(withLocals().run("writeResolution", input)).toMatchObject({ ok: false, field, problem });
  });

  it("changes nothing, and makes no more calls with more people", () => {
    const workbook = withLocals();
    const ask = { model: "candidate", local: "IBEW 9103", candidate: "Calderwick" };
    const before = JSON.stringify(workbook.book.model._exportData(false).sheets);
    const few = workbook.done("writeResolution", ask).cost;
    expect(JSON.stringify(workbook.book.model._exportData(false).sheets)).toBe(before);
    for (let i = 0; i < 30; i++) talk(workbook, "Pay");
    const many = workbook.done("writeResolution", ask).cost;
    expect([many.data, many.all]).toEqual([few.data, few.all]);
    expect(few.data).toBeLessThanOrEqual(10);
  });

  it("finds its columns wherever people have moved them", () => {
    const workbook = withLocals();
    const locals = workbook.sheetId("Locals");
    workbook.book.do("ADD_COLUMNS_ROWS", {
      sheetId: locals,
      sheetName: "Locals",
      dimension: "COL",
      base: 0,
      position: "before",
      quantity: 2,
    });
    const { value } = workbook.done("writeResolution", { model: "member-vote", local: "IBEW 9103" });
    expect(value.text).toContain("IBEW 9103 has 412 members");
  });
});

describe("The form of a resolution", () => {
  it("starts from the row a person stands on", () => {
    const workbook = withLocals();
    const { key } = workbook.done("startResolution", {
      row: { For: "Endorse the slate", Local: "IBEW 9103", Mover: "Ines" },
    }).value;
    const standing = (tab: string, row: number) => ({
      selection: { sheetId: workbook.sheetId(tab), row, column: 1, rows: 1, columns: 1 },
    });
    expect(workbook.done("resolutionForm", {}, standing("Resolutions", 2)).value).toMatchObject({
      resolution: key,
      for: "Endorse the slate",
      facts: { local: "IBEW 9103", mover: "Ines", meeting: "2026-10-15" },
    });
    expect(workbook.done("resolutionForm", {}, standing("Locals", 4)).value).toMatchObject({
      resolution: "",
      facts: { local: "IBEW 9103", above: [{ kind: "Central labor council" }, { kind: "State federation" }] },
    });
    const nowhere = workbook.done("resolutionForm", {}, standing("Team", 2)).value;
    expect(nowhere.facts).toBeUndefined();
    expect(nowhere.locals).toHaveLength(3);
  });

  it("hands out no person of the workbook", () => {
    const workbook = withLocals({ Lead: "Priya", Notes: "a secret" });
    talk(workbook, "Pay");
    const { value } = workbook.done("resolutionForm", { local: "IBEW 9103" });
    expect(JSON.stringify(value)).not.toMatch(/Priya|secret|P0\./);
  });
});
