import { write } from "../../src/local/write";
import { locals, tables } from "../../src/tables";
import { headingsOf } from "../../src/tables/kit/table";
import { aWorkbook, TestWorkbook } from "../support/workbook";

describe("Set up, in a blank spreadsheet", () => {
  const workbook = new TestWorkbook();
  const first = workbook.done("setUpWorkbook");

  it("makes every tab, in the order people meet them, and takes Google's blank one away", () => {
    expect(workbook.tabs()).toEqual(["Start here", "Dashboard", ...tables.map(({ tab }) => tab)]);
    expect(first.value.made).toEqual(workbook.tabs());
  });

  it("gives every table its headings, each with a sentence of help", () => {
    for (const table of tables) {
      const sheetId = workbook.sheetId(table.tab);
      const headings = headingsOf(table).map((_, col) => workbook.book.display({ sheetId, row: 0, col }));
      expect(headings).toEqual(headingsOf(table));
      const notes = workbook.book.getters.getMarks(sheetId).filter(({ kind }) => kind === "note");
      expect(notes).toHaveLength(headings.length);
      for (const { data } of notes) expect(String(data.text).length).toBeLessThanOrEqual(90);
    }
  });

  it("shows the whole of a long local's name wherever it stands", () => {
    for (const table of tables)
      for (const [col, heading] of headingsOf(table).entries()) {
        if (table.columns[heading]?.refersTo !== "Locals" && heading !== locals.key) continue;
        const at = { sheetId: workbook.sheetId(table.tab), row: 3, col };
        expect([heading, workbook.book.getters.getCell(at)?.style?.wrapping]).toEqual([heading, "wrap"]);
      }
  });

  it("marks what is not in a list and refuses nothing", () => {
    const sheetId = workbook.sheetId("Locals");
    const stage = headingsOf(tables[0] as never).indexOf("Stage");
    const rule = workbook.book.getters.getValidationRuleForCell({ sheetId, row: 57, col: stage });
    expect(rule?.criterion.values).toContain("Finding supporters");
    expect(rule?.isBlocking).toBe(false);
  });

  it("seeds the unions people belong to, with the names they use", () => {
    const unions = workbook.rows("Unions");
    expect(unions).toHaveLength(105);
    expect(unions.find(({ Union }) => Union === "IUPAT")).toMatchObject({ "OLMS code": "PAT" });
  });

  it("hides only the tabs nobody reads", () => {
    const { getters } = workbook.book;
    const hidden = getters.getSheetIds().filter((id) => !getters.getSheet(id).isVisible);
    expect(hidden.map((id) => getters.getSheetName(id))).toEqual(["Changes", "Waiting list"]);
  });

  it("finds nothing to do when it runs again", () => {
    const again = workbook.done("setUpWorkbook");
    expect(again.value).toEqual({ made: [], mended: [], left: [] });
    expect(again.said).toBe("Checked 19 tabs. All in order. Nothing you typed changed.");
  });

  it("takes at most 15 calls that touch cells for each tab", () => {
    expect(first.cost.data / workbook.tabs().length).toBeLessThanOrEqual(15);
  });
});

describe("Repair", () => {
  it("puts a deleted tab back and leaves the others as they were", () => {
    const workbook = aWorkbook();
    workbook.done("addLocal", { row: { Local: "IBEW 103" } });
    workbook.book.do("DELETE_SHEET", { sheetId: workbook.sheetId("Events"), sheetName: "Events" });
    const { value } = workbook.done("setUpWorkbook");
    expect(value.made).toEqual(["Events"]);
    expect(workbook.tabs().indexOf("Events")).toBe(9);
    expect(workbook.rows("Locals")).toMatchObject([{ Local: "IBEW 103" }]);
  });

  it("puts a cleared heading back where its column is", () => {
    const workbook = aWorkbook();
    workbook.type("Contacts", "D1", "");
    workbook.type("Contacts", "D2", "ana@example.org");
    expect(workbook.run("addContact", { row: { "First name": "Ben" } }).problem).toContain(
      "“Email” is missing on Contacts",
    );
    const { value } = workbook.done("setUpWorkbook");
    expect(value.mended).toContain("Put back the heading “Email” on Contacts.");
    expect(workbook.rows("Contacts")[0]).toMatchObject({ Email: "ana@example.org" });
  });

  it("adds a column that an older version lacks, or somebody deleted, and the formulas that need it work again", () => {
    const workbook = aWorkbook();
    workbook.done("addLocal", { row: { Local: "IBEW 103", Members: 10 } });
    const sheetId = workbook.sheetId("Contacts");
    workbook.book.do("REMOVE_COLUMNS_ROWS", {
      sheetId,
      sheetName: "Contacts",
      dimension: "COL",
      elements: [13],
    });
    const { value } = workbook.done("setUpWorkbook");
    expect(value.mended).toContain("Put back the column “Assessment” on Contacts.");
    workbook.done("addContact", { row: { "First name": "Ana", Local: "IBEW 103", Assessment: 1 } });
    expect(workbook.rows("Locals")[0]).toMatchObject({ Supporters: 1, "Still needed": 6 });
    expect(workbook.done("setUpWorkbook").value).toEqual({ made: [], mended: [], left: [] });
  });

  it("offers every local in the dropdowns, also after Locals has grown, and mends those of older workbooks", () => {
    const workbook = aWorkbook();
    const { book } = workbook;
    const grown = Array.from({ length: 300 }, (_, i) => ({ Local: `IBEW ${i + 1}` }));
    write(book, locals, grown, workbook.now);
    const sheetId = workbook.sheetId("Contacts");
    const isMarked = (local: string) => {
      workbook.type("Contacts", "F2", local);
      // Reading works out what was changed.
      expect(book.value({ sheetId, col: 5, row: 1 })).toBe(local);
      return book.getters.isDataValidationInvalid({ sheetId, col: 5, row: 1 });
    };
    expect(["IBEW 1", "IBEW 300", "IBEW 301"].map(isMarked)).toEqual([false, false, true]);
    for (const rule of book.getters.getDataValidationRules(sheetId)) {
      if (!rule.criterion.values[0]?.includes("Locals")) continue;
      const ranges = rule.ranges.map(({ zone }) => book.getters.getRangeDataFromZone(sheetId, zone));
      const criterion = { ...rule.criterion, values: ["'Locals'!A2:A200"] };
      book.do("ADD_DATA_VALIDATION_RULE", { sheetId, ranges, rule: { ...rule, criterion } });
    }
    expect(isMarked("IBEW 300")).toBe(true);
    const { mended } = workbook.done("setUpWorkbook").value;
    expect(mended).toContain("“Local” on Contacts offers all rows of Locals again.");
    expect(["IBEW 300", "IBEW 301"].map(isMarked)).toEqual([false, true]);
    workbook.type("Contacts", "F2", "");
    expect(workbook.done("setUpWorkbook").value.mended).toEqual([]);
  });

  it("uses a heading that people renamed as it is", () => {
    const workbook = aWorkbook();
    workbook.type("Contacts", "F1", "Union local");
    workbook.done("addLocal", { row: { Local: "IBEW 103" } });
    const { value } = workbook.done("setUpWorkbook");
    expect(value.left).toEqual(["“Local” is called “Union local” on Contacts. We use it as it is."]);
    workbook.done("addContact", { row: { "First name": "Ana", Local: "IBEW 103" } });
    expect(workbook.rows("Contacts")[0]).toMatchObject({ "Union local": "IBEW 103" });
    expect(workbook.rows("Locals")[0]).toMatchObject({ Contacts: 1 });
  });

  it("finds a tab that people renamed and leaves its name", () => {
    const workbook = aWorkbook();
    workbook.book.do("RENAME_SHEET", {
      sheetId: workbook.sheetId("Contacts"),
      oldName: "Contacts",
      newName: "People",
    });
    workbook.done("addContact", { row: { "First name": "Ana" } });
    expect(workbook.rows("People")).toHaveLength(1);
    const { value } = workbook.done("setUpWorkbook");
    expect(value.made).toEqual([]);
    expect(value.left).toEqual(["“Contacts” is called “People” here. We use it as it is."]);
  });

  it("is not misled by a tab called Copy of Contacts", () => {
    const workbook = aWorkbook();
    workbook.book.do("DUPLICATE_SHEET", {
      sheetId: workbook.sheetId("Contacts"),
      sheetIdTo: "copy",
      sheetNameTo: "Copy of Contacts",
    });
    workbook.done("addContact", { row: { "First name": "Ana" } });
    expect(workbook.rows("Contacts")).toHaveLength(1);
    expect(workbook.rows("Copy of Contacts")).toHaveLength(0);
  });

  it("names both columns where a heading is doubled, and writes nothing", () => {
    const workbook = aWorkbook();
    workbook.type("Contacts", "G1", "Email");
    const { problem } = workbook.run("addContact", {
      row: { "First name": "Ana", Email: "ana@example.org" },
    });
    expect(problem).toBe(
      "Contacts has two columns headed “Email”, D and G. Rename the one that should not be there, then try again.",
    );
    expect(workbook.rows("Contacts")).toHaveLength(0);
  });

  it("restores a broken formula and keeps what stood there in Changes", () => {
    const workbook = aWorkbook();
    workbook.type("Locals", "AP1", "=1+1");
    const { value } = workbook.done("setUpWorkbook");
    expect(value.mended).toContain("Put back the formula of “Supporters” on Locals.");
    expect(workbook.book.display({ sheetId: workbook.sheetId("Locals"), row: 0, col: 41 })).toBe(
      "Supporters",
    );
    expect(workbook.rows("Changes")[0]).toMatchObject({ Tab: "Locals", Column: "Supporters", Was: "=1+1" });
    expect(workbook.done("setUpWorkbook").value.mended).toEqual([]);
  });

  it("moves what was typed into a computed column beside it", () => {
    const workbook = aWorkbook();
    workbook.done("addLocal", { row: { Local: "IBEW 103", Members: 100 } });
    workbook.type("Locals", "AP2", "=not counted yet");
    workbook.type("Locals", "AP3", "12");
    const { value } = workbook.done("setUpWorkbook");
    expect(value.mended.join(" ")).toContain(
      "What was typed there now stands beside it, in “Supporters (typed)”.",
    );
    const [local, next] = workbook.rows("Locals");
    expect(local).toMatchObject({ Local: "IBEW 103", Supporters: 0, "Still needed": 65 });
    expect(next).toMatchObject({ "Supporters (typed)": 12 });
    expect(workbook.done("setUpWorkbook").value.mended).toEqual([]);
  });

  it("goes on where it stopped, at whatever call that was", () => {
    const whole = new TestWorkbook();
    const ends = whole.ends("setUpWorkbook", { rows: 20 });
    const some = ends.filter((_, i) => i % Math.ceil(ends.length / 12) === 1);
    for (const killAt of some) {
      const workbook = new TestWorkbook();
      workbook.kill("setUpWorkbook", { rows: 20 }, killAt);
      workbook.done("setUpWorkbook", { rows: 20 });
      expect(workbook.done("setUpWorkbook").value).toEqual({ made: [], mended: [], left: [] });
      expect(workbook.tabs()).toEqual(whole.tabs());
    }
  });
});

describe("A copy", () => {
  it("asks what becomes of the people in it, and starts empty when told to", () => {
    const original = aWorkbook();
    original.done("addLocal", { row: { Local: "IBEW 103", Lead: "Dot" } });
    original.done("addContact", { row: { "First name": "Ana", Local: "IBEW 103" } });
    const copy = original.copy();
    const asked = copy.done("setUpWorkbook");
    expect(asked.value.people).toBe(1);
    expect(asked.warnings.join(" ")).toContain(
      "This copy holds 1 person of the workbook it was made from. Keep them, or start empty?",
    );
    expect(copy.rows("Contacts")).toHaveLength(1);
    copy.done("setUpWorkbook", { people: "empty" });
    expect(copy.rows("Contacts")).toHaveLength(0);
    expect(copy.rows("Locals")[0]).not.toHaveProperty("Lead");
    expect(copy.done("setUpWorkbook").value).toEqual({ made: [], mended: [], left: [] });
  });

  it("gets back the warnings that Google does not copy", () => {
    const copy = aWorkbook().copy();
    const { value } = copy.done("setUpWorkbook");
    expect(value.mended).toContain("Put back the warning on the columns that fill themselves in on Locals.");
  });

  it("never empties a workbook that is not a copy", () => {
    const workbook = aWorkbook();
    workbook.done("addContact", { row: { "First name": "Ana" } });
    const { problem } = workbook.run("setUpWorkbook", { people: "empty" });
    expect(problem).toContain("Only a new copy can be started empty");
    expect(workbook.rows("Contacts")).toHaveLength(1);
  });
});
