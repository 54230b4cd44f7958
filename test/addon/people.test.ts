import { aWorkbook } from "../support/workbook";

const anaAt = (local: string) => ({
  "First name": "Ana",
  "Last name": "Reyes",
  Email: "ana@example.org",
  Local: local,
});

describe("Adding a local", () => {
  it("calls it what people call it", () => {
    const workbook = aWorkbook();
    const key = (row: object) => workbook.done("addLocal", { row }).value.key;
    expect(key({ Union: "IBEW", Number: "0103" })).toBe("IBEW 103");
    expect(key({ Union: "SEIU", Number: "32BJ" })).toBe("SEIU 32BJ");
    expect(key({ Union: "IUPAT", Number: "35", Kind: "Joint or district council" })).toBe("IUPAT DC 35");
    expect(key({ Union: "NALC", Number: "34" })).toBe("NALC Branch 34");
    expect(key({ Union: "NALC", Number: "Branch 25" })).toBe("NALC Branch 25");
    expect(key({ Union: "AFSCME", Number: "93", Kind: "Joint or district council" })).toBe(
      "AFSCME Council 93",
    );
    expect(key({ Union: "AFT", Name: "Longy Faculty Union" })).toBe("AFT Longy Faculty Union");
    expect(key({ Union: "MNA" })).toBe("MNA");
    expect(key({ Union: "UNAFF", Name: "Harbor Pilots Association" })).toBe("Harbor Pilots Association");
  });

  it("tells two of the same number apart by city, then by their OLMS file number", () => {
    const workbook = aWorkbook();
    workbook.done("addLocal", { row: { Union: "IAM", Number: "264", City: "Boston" } });
    const second = workbook.done("addLocal", { row: { Union: "IAM", Number: "264", City: "Lowell" } });
    expect(second.value).toMatchObject({ key: "IAM 264 (Lowell)", like: [{ key: "IAM 264" }] });
    const again = workbook.run("addLocal", { row: { Union: "IAM", Number: "264", City: "Lowell" } });
    expect(again.problem).toContain(
      "IAM 264 is on Locals already. If this is another one, give its city or its OLMS file number.",
    );
    const third = workbook.done("addLocal", {
      row: { Union: "IAM", Number: "264", City: "Lowell", "OLMS file number": "4711" },
    });
    expect(third.value.key).toBe("IAM 264 (4711)");
  });

  it("knows one that is there under another spelling", () => {
    const workbook = aWorkbook();
    workbook.done("addLocal", { row: { Local: "IBEW 103", "Also called": "Local 103, Brotherhood 103" } });
    expect(workbook.run("addLocal", { row: { Local: " ibew  103 " } }).problem).toBe(
      "IBEW 103 is on Locals already.",
    );
    expect(workbook.run("addLocal", { row: { Local: "local 103" } }).problem).toBe(
      "IBEW 103 is on Locals already.",
    );
    expect(workbook.rows("Locals")).toHaveLength(1);
  });

  it("adds one row for a double click, also when the cache has forgotten the first", () => {
    const workbook = aWorkbook();
    const twice = {
      row: { Union: "IBEW", Number: "103", Members: 40 },
      operation: "22222222-2222-4222-8222-222222222222",
    };
    const first = workbook.done("addLocal", twice);
    workbook.shared.caches.clear();
    expect(workbook.done("addLocal", twice).value.key).toBe(first.value.key);
    expect(workbook.rows("Locals")).toHaveLength(1);
  });

  it("does not write over a row that somebody is typing", () => {
    const workbook = aWorkbook();
    workbook.type("Locals", "C2", "UAW");
    workbook.done("addLocal", { row: { Local: "IBEW 103" } });
    expect(workbook.rows("Locals").map(({ Local, Union }) => Local ?? Union)).toEqual(["UAW", "IBEW 103"]);
  });
});

describe("Adding a contact", () => {
  it("keeps a phone with a plus, a note that begins with an equals sign and a local 0103 as written", () => {
    const workbook = aWorkbook();
    workbook.done("addLocal", { row: { Local: "0103" } });
    const row = {
      ...anaAt("0103"),
      Phone: "+1 617 555 0101",
      Notes: '=HYPERLINK("http://example.org")',
      Job: "- welder",
      Workplace: "@home",
      Shift: "'til 6",
    };
    workbook.done("addContact", { row });
    expect(workbook.rows("Contacts")[0]).toMatchObject(row);
    const sheetId = workbook.sheetId("Contacts");
    const formulas = Array.from({ length: 42 }, (_, col) =>
      workbook.book.formula({ sheetId, row: 1, col }),
    ).filter(Boolean);
    expect(formulas).toEqual([]);
  });

  it("finds the local by any of its spellings, and says what to do about one it does not know", () => {
    const workbook = aWorkbook();
    workbook.done("addLocal", { row: { Local: "IBEW 103", "Also called": "Brotherhood 103" } });
    expect(workbook.done("addContact", { row: anaAt("brotherhood  103") }).value.row.Local).toBe("IBEW 103");
    const { problem, field } = workbook.run("addContact", {
      row: { "First name": "Ben", Local: "IBEW 999" },
    });
    expect(field).toBe("Local");
    expect(problem).toBe(
      "“IBEW 999” is not on Locals. Add it there first, or leave Local empty and put it in Union as written; it can be matched later.",
    );
  });

  it("asks before adding somebody we may know, with the reason", () => {
    const workbook = aWorkbook();
    workbook.done("addLocal", { row: { Local: "IBEW 103" } });
    workbook.done("addContact", { row: anaAt("IBEW 103") });
    const twin = { row: { "First name": "Anna", Email: "ANA@example.org " } };
    expect(workbook.run("addContact", twin).problem).toContain(
      "Ana Reyes, IBEW 103, has this e-mail address.",
    );
    expect(workbook.rows("Contacts")).toHaveLength(1);
    const added = workbook.done("addContact", { ...twin, anyway: true });
    expect(added.value.like).toHaveLength(1);
    expect(workbook.rows("Contacts")).toHaveLength(2);
  });

  it("says when the one we know asked us to stop", () => {
    const workbook = aWorkbook();
    workbook.done("addContact", {
      row: { "First name": "Ruth", Phone: "617 555 0102", "Do not": "Contact at all", Since: "2026-06-04" },
    });
    const { problem } = workbook.run("addContact", {
      row: { "First name": "Ruth", Phone: "(617) 555-0102" },
    });
    expect(problem).toContain("They asked us to stop on 2026-06-04.");
  });

  it.each([
    [{ "First name": "Ana", Assessment: 7 }, "Assessment", "Use a number from 1 to 5"],
    [{ "First name": "Ana", "Assessed on": "2026-10-05" }, "Assessed on", "2026-10-05 is still to come"],
    [
      { "First name": "Ana", "Follow up on": "2026-02-30" },
      "Follow up on",
      "Write a date, such as 2026-10-05.",
    ],
    [{ "First name": "Ana", Phone: "123456" }, "Phone", "That is 6 digits. Add the rest, or leave it empty."],
    [{ "First name": "Ana", Email: "ana at example" }, "Email", "does not look like an e-mail address"],
    [{ "First name": "Ana", Position: "Boss" }, "Position", "Choose one of: Member, Steward"],
    [
      { "First name": "Ana", Notes: "x".repeat(60_000) },
      "Notes",
      "longer than a cell can hold (50,000 characters)",
    ],
    [{ "First name": "Ana", Emial: "x" }, "Emial", "Contacts has no column “Emial”. Did you mean “Email”?"],
    [{}, "First name", "A name and one way to reach them is enough"],
  ])("says what is wrong with a value and writes nothing (%#)", (row, field, sentence) => {
    const workbook = aWorkbook();
    const reply = workbook.run("addContact", { row });
    expect(reply).toMatchObject({ ok: false, field });
    expect(reply.problem).toContain(sentence);
    expect(workbook.rows("Contacts")).toHaveLength(0);
  });

  it("adds one row for a double click, also when the cache has forgotten the first", () => {
    const workbook = aWorkbook();
    const twice = { row: { "First name": "Ana" }, operation: "11111111-1111-4111-8111-111111111111" };
    const first = workbook.done("addContact", twice);
    expect(workbook.done("addContact", twice).value).toEqual(first.value);
    workbook.shared.caches.clear();
    expect(workbook.done("addContact", twice).value.key).toBe(first.value.key);
    expect(workbook.rows("Contacts")).toHaveLength(1);
  });

  it("says which tab is gone, and how to get it back", () => {
    const workbook = aWorkbook();
    workbook.book.do("DELETE_SHEET", { sheetId: workbook.sheetId("Contacts"), sheetName: "Contacts" });
    const { problem } = workbook.run("addContact", { row: { "First name": "Ana" } });
    expect(problem).toContain(
      "The tab “Contacts” is missing. To bring back what was on it, use File ▸ Version history",
    );
  });
});

describe("A row typed by hand", () => {
  it("has its code and its day at once where onEdit runs, and everywhere after a set-up", () => {
    const workbook = aWorkbook();
    workbook.type("Contacts", "B2", "Ana");
    workbook.type("Locals", "C2", "IBEW");
    workbook.type("Locals", "D2", "103");
    expect(workbook.done("status").value.attention.map(({ tab }: { tab: string }) => tab)).toEqual([
      "Locals",
      "Contacts",
    ]);
    workbook.done("setUpWorkbook");
    const [ana] = workbook.rows("Contacts");
    expect(ana).toMatchObject({
      "First name": "Ana",
      "Added on": "2026-09-28",
      Notes: "(Day filled in later, on 2026-09-28.)",
    });
    expect(String(ana?.Contact)).toMatch(/^C-[2-9A-Z]{8}$/);
    expect(workbook.rows("Locals")[0]).toMatchObject({ Local: "IBEW 103" });
    expect(workbook.done("status").value.attention).toEqual([]);
  });

  it("keeps a reference that points at nothing, and status tells of it", () => {
    const workbook = aWorkbook();
    workbook.done("addLocal", { row: { Local: "IBEW 103" } });
    workbook.type("Contacts", "B2", "Ana");
    workbook.type("Contacts", "F2", " ibew 103");
    workbook.type("Contacts", "B3", "Ben");
    workbook.type("Contacts", "F3", "UAW 1");
    workbook.done("setUpWorkbook");
    expect(workbook.rows("Contacts").map(({ Local }) => Local)).toEqual(["IBEW 103", "UAW 1"]);
    expect(workbook.done("status").value.attention).toMatchObject([
      { problem: "“UAW 1” in Local is not on Locals.", tab: "Contacts" },
    ]);
  });
});

describe("Calls to Google", () => {
  it("are as many for 10 contacts as for 1,000", () => {
    const few = aWorkbook();
    const many = aWorkbook();
    const { sheetId, headings } = { sheetId: many.sheetId("Contacts"), headings: 42 };
    many.book.do("ADD_COLUMNS_ROWS", {
      sheetId,
      sheetName: "Contacts",
      dimension: "ROW",
      position: "after",
      base: 39,
      quantity: 1000,
    });
    many.book.apply(
      Array.from(
        { length: 1000 },
        (_, i) =>
          ["UPDATE_CELL", { sheetId, row: i + 1, col: 0, content: `C-${i}` }] as [
            string,
            Record<string, unknown>,
          ],
      ),
    );
    expect(headings).toBe(42);
    for (const [name, input] of [
      ["addContact", { row: { "First name": "Ana", Email: "ana@example.org" } }],
      ["status", {}],
    ] as const) {
      const a = few.done(name, input).cost;
      const b = many.done(name, input).cost;
      expect({ data: b.data, all: b.all }).toEqual({ data: a.data, all: a.all });
    }
  });
});
