import { columnLetters } from "../../src/addon/workbook/sheetTable";
import { tables } from "../../src/tables";
import { addInes, addTheo, contactNamed } from "../support/people";
import { twoTheos } from "../support/twoTheos";
import { TestWorkbook } from "../support/workbook";

const operation = "66666666-6666-4666-8666-666666666666";

const contact = (workbook: TestWorkbook, key: string) =>
  workbook.rows("Contacts").find((row) => row.Contact === key) ?? {};

/** Types a row into a tab that has no action of its own, each cell under its heading. */
function typeRow(workbook: TestWorkbook, tab: string, row: Record<string, string>): void {
  const headings = tables.find((each) => each.tab === tab)?.columns ?? {};
  for (const [heading, text] of Object.entries(row))
    workbook.type(tab, `${columnLetters(Object.keys(headings).indexOf(heading) + 1)}2`, text);
}

interface Grown {
  sheets: { name: string; rowNumber: number; cells: Record<string, string> }[];
}

/** Gives the same workbook again and again: quicker than making each anew. */
function repeatable<T extends { workbook: TestWorkbook }>(made: T): () => T {
  const text = JSON.stringify(made.workbook.book.model._exportData(false));
  return () => ({ ...made, workbook: new TestWorkbook(JSON.parse(text)) });
}

describe("Two rows that are one person", () => {
  it("are found with the reason", () => {
    const { workbook, a, b } = twoTheos();
    const { value } = workbook.done("findDuplicates");
    expect(value).toMatchObject({
      pairs: [
        { a, b, sure: true, why: ["They have the same phone number.", "Their names differ by one letter."] },
      ],
      of: 1,
    });
    expect(workbook.done("findDuplicates", { from: 1 }).value.pairs).toEqual([]);
  });

  it("become one with the fuller and newer of each, and the other keeps its cells", () => {
    const { workbook, a, b } = twoTheos();
    const other = contact(workbook, b);
    const { value, said } = workbook.done("mergeContacts", { keep: a, merge: b, operation });
    expect(said).toBe("One Theo now.");
    expect(value).toMatchObject({
      merge: operation,
      contact: {
        Contact: a,
        "Last name": "Sandbarrow",
        Email: "theo@example.org",
        Workplace: "Eastside garage, mornings",
        Assessment: 2,
        Basis: "Said it",
        Notes: "Has a van.\n=Nights",
        "Added on": "2026-08-04",
      },
    });
    expect(contact(workbook, a)).toEqual(value.contact);
    expect(contact(workbook, b)).toEqual({ ...other, "Merged into": a });
    expect(workbook.done("findDuplicates").value.pairs).toEqual([]);
  });

  it("take what a person chose, an assessment with its basis and its day", () => {
    const heard = { Assessment: 3, Basis: "Heard it", "Assessed on": "2026-08-04" };
    const { workbook, a, b } = twoTheos(heard);
    const take = { "Last name": "merge", Assessment: "keep" };
    const { value } = workbook.done("mergeContacts", { keep: a, merge: b, take });
    expect(value.contact).toMatchObject({ "Last name": "Sandbarow", ...heard });
    expect(workbook.run("mergeContacts", { keep: a, merge: b })).toMatchObject({
      problem: "They are one person already.",
    });
  });

  it("never lose what either asked us not to do, with both reasons and the earlier day", () => {
    const { workbook, a, b } = twoTheos(
      { "Do not": "Text", "Why not": "No phone plan", Since: "2026-08-04" },
      { "Do not": "Call", "Why not": "Sleeps by day", Since: "2026-09-01" },
    );
    const { value, warnings } = workbook.done("mergeContacts", {
      keep: b,
      merge: a,
      take: { "Do not": "keep" },
    });
    expect(value.contact).toMatchObject({
      "Do not": "Call, Text",
      "Why not": "Sleeps by day; No phone plan",
      Since: "2026-08-04",
    });
    expect(warnings).toEqual(["What either of them asked us not to do stays, whatever is chosen."]);
  });

  it("count once, with the conversations of both", () => {
    const { workbook, a, b } = twoTheos();
    for (const key of [a, b]) workbook.done("logConversation", { row: { Contact: key, Result: "Talked" } });
    workbook.done("mergeContacts", { keep: a, merge: b });
    expect(workbook.rows("Locals")[0]).toMatchObject({ Contacts: 1, Supporters: 1 });
    const { value } = workbook.done("conversationWith", { contact: b });
    expect(JSON.stringify(value)).toContain(a);
    expect(workbook.rows("Conversations").map((row) => row.Contact)).toEqual([a, b]);
  });

  it("keep every conversation, promise and introduction, though merged one after the other", () => {
    const { workbook, a, b } = twoTheos();
    const c = addTheo(workbook, { "First name": "T.", Phone: "555 010 0100" });
    const yes = { How: "Call", Result: "Talked", Ask: "Sign the letter", Answer: "Yes", About: "Letter" };
    workbook.done("logConversation", { row: { Contact: b, ...yes, Note: "Wants nights." } });
    const on = "2026-10-05";
    typeRow(workbook, "Events", { Event: "E-1", On: on, Kind: "Meeting", Local: "ATU 9757" });
    typeRow(workbook, "Attendance", { Event: "E-1", Contact: b, "Said yes": "Yes" });
    const introduced = { Introduction: "T-1", On: "2026-09-28", What: "Introduced", Contact: b };
    typeRow(workbook, "Introductions", introduced);
    const counts = () => {
      const { rows } = workbook.done("recordSupportCounts", { locals: ["ATU 9757"], test: "Letter" }).value;
      const { supporters } = workbook.done("floorVote", { local: "ATU 9757" }).value.with;
      const { person } = workbook.done("conversationWith", { contact: a }).value;
      return [rows[0].Supporters, supporters, person.last?.note];
    };
    workbook.done("mergeContacts", { keep: a, merge: b });
    workbook.done("mergeContacts", { keep: c, merge: a });
    expect(counts()).toEqual([1, 1, "Wants nights."]);
    const { value } = workbook.done("showPair", { a: c, b: addInes(workbook) });
    expect(value).toMatchObject({ conversations: 1, events: 1, introductions: 1, alike: false });
    for (const tab of ["Conversations", "Attendance", "Introductions"])
      expect(workbook.rows(tab).map((row) => row.Contact)).toEqual([b]);
  });

  it("change nothing where the choice cannot be", () => {
    const { workbook, a, b } = twoTheos();
    const before = [workbook.rows("Contacts"), workbook.rows("Changes")];
    for (const input of [
      { keep: a, merge: a },
      { keep: a, merge: "C-NOBODY" },
      { keep: a, merge: b, take: { Phone: "left" } },
      { keep: a, merge: b, take: { Contact: "merge" } },
      { keep: a, merge: b, take: { Assessment: "keep", Basis: "merge" } },
    ]) {
      expect(workbook.run("mergeContacts", input)).toMatchObject({ ok: false, problem: expect.any(String) });
    }
    expect([workbook.rows("Contacts"), workbook.rows("Changes")]).toEqual(before);
  });

  it("stay two where a person says so, and are not asked about again until that is taken back", () => {
    const { workbook, a, b } = twoTheos();
    workbook.done("differentPeople", { a, b });
    workbook.done("differentPeople", { a: b, b: a });
    expect([contact(workbook, a), contact(workbook, b)].map((row) => row["Not the same as"])).toEqual([b, a]);
    expect(workbook.done("findDuplicates").value.pairs).toEqual([]);
    expect(workbook.run("mergeContacts", { keep: a, merge: b }).problem).toContain("two different people");
    workbook.done("undoDifferentPeople", { a, b });
    expect(workbook.done("findDuplicates").value.pairs).toHaveLength(1);
  });
});

describe("Taking a merge apart", () => {
  it("puts every cell back, and both stand as before", () => {
    const { workbook, a, b } = twoTheos();
    const before = workbook.rows("Contacts");
    const { merge } = workbook.done("mergeContacts", { keep: a, merge: b }).value;
    const { value, said } = workbook.done("unmergeContacts", { merge });
    expect(value).toEqual({ restored: b, kept: [] });
    expect(said).toBe("They are two people again: Theo Sandbarrow and Theo Sandbarow.");
    expect(workbook.rows("Contacts")).toEqual(before);
    expect(workbook.done("unmergeContacts", { merge }).value).toEqual(value);
  });

  it("gives back a day that nobody can read, which stood in Notes meanwhile", () => {
    const { workbook, a, b } = twoTheos({ Assessment: 3, Basis: "Heard it" }, { Shift: "Nights" });
    typeRow(workbook, "Contacts", { "Assessed on": "last spring" });
    const before = workbook.rows("Contacts");
    expect(before[0]?.["Assessed on"]).toBe("last spring");
    const { merge, contact: whole } = workbook.done("mergeContacts", { keep: a, merge: b }).value;
    expect(whole).toMatchObject({ Assessment: 2, "Assessed on": "2026-09-28" });
    expect(String(whole.Notes)).toContain("Assessed on: last spring");
    expect(workbook.done("unmergeContacts", { merge }).value).toEqual({ restored: b, kept: [] });
    expect(workbook.rows("Contacts")).toEqual(before);
  });

  it("leaves what somebody has changed since, and lists it", () => {
    const { workbook, a, b } = twoTheos();
    const { merge } = workbook.done("mergeContacts", { keep: a, merge: b }).value;
    workbook.type("Contacts", "D2", "theo@union.example");
    const { value } = workbook.done("unmergeContacts", { merge });
    expect(value.kept).toEqual([{ column: "Email", was: "", now: "theo@union.example" }]);
    expect(contactNamed(workbook, "Theo")).toMatchObject({ Email: "theo@union.example" });
    expect(contactNamed(workbook, "Theo")).not.toHaveProperty("Assessment");
  });

  it("goes from the last merge back, each found with its names", () => {
    const { workbook, a, b } = twoTheos();
    const c = addTheo(workbook, { "First name": "T.", Phone: "555 010 0100" });
    const first = workbook.done("mergeContacts", { keep: a, merge: b }).value.merge;
    const second = workbook.done("mergeContacts", { keep: c, merge: b }).value.merge;
    expect(contact(workbook, a)["Merged into"]).toBe(c);
    expect(workbook.done("earlierMerges").value.merges).toMatchObject([
      { merge: second, into: "Theo Sandbarrow", name: "Theo Sandbarrow", on: "2026-09-28", by: "Dot" },
      { merge: first, into: "Theo Sandbarrow", name: "Theo Sandbarow" },
    ]);
    expect(workbook.run("unmergeContacts", { merge: first }).problem).toContain("Take that apart first");
    workbook.done("unmergeContacts", { merge: second });
    workbook.done("unmergeContacts", { merge: first });
    expect(workbook.done("earlierMerges").value.merges).toEqual([]);
    expect(workbook.rows("Contacts").filter((row) => row["Merged into"])).toEqual([]);
  });

  it("finds its rows though the sheet was sorted, the tab renamed and a column put before", () => {
    const { workbook, a, b } = twoTheos();
    const { merge } = workbook.done("mergeContacts", { keep: a, merge: b }).value;
    const sheetId = workbook.sheetId("Contacts");
    const place = { sheetId, sheetName: "Contacts", position: "before", quantity: 1 };
    workbook.book.do("ADD_COLUMNS_ROWS", { ...place, dimension: "COL", base: 2 });
    workbook.book.do("ADD_COLUMNS_ROWS", { ...place, dimension: "ROW", base: 1 });
    workbook.book.do("RENAME_SHEET", { sheetId, oldName: "Contacts", newName: "People" });
    expect(workbook.done("unmergeContacts", { merge }).value).toEqual({ restored: b, kept: [] });
    expect(workbook.rows("People").filter((row) => row["Merged into"])).toEqual([]);
  });
});

describe("A merge that was stopped", () => {
  const lines = (workbook: TestWorkbook) => workbook.rows("Changes");

  it("at any call and tried again ends as if it had never been stopped", () => {
    const made = twoTheos({ "Do not": "Text", "Why not": "No phone plan" }, { "Do not": "Call" });
    const again = repeatable(made);
    const input = { keep: made.a, merge: made.b, operation };
    const whole = again().workbook;
    const ends = whole.ends("mergeContacts", input);
    expect(ends.length).toBeGreaterThan(5);
    const reply = whole.done("mergeContacts", input).value;
    for (const killAt of ends) {
      const { workbook } = again();
      workbook.kill("mergeContacts", input, killAt, killAt % 4);
      expect(workbook.done("mergeContacts", input).value).toEqual(reply);
      expect(workbook.rows("Contacts")).toEqual(whole.rows("Contacts"));
      expect(lines(workbook)).toEqual(lines(whole));
    }
  }, 60_000);

  it("is taken apart once, at whatever call that was stopped", () => {
    const made = twoTheos();
    const before = made.workbook.rows("Contacts");
    made.workbook.done("mergeContacts", { keep: made.a, merge: made.b, operation });
    const again = repeatable(made);
    const input = { merge: operation, operation: "77777777-7777-4777-8777-777777777777" };
    const ends = again().workbook.ends("unmergeContacts", input);
    for (const killAt of ends) {
      const { workbook } = again();
      workbook.kill("unmergeContacts", input, killAt, killAt % 4);
      expect(workbook.done("unmergeContacts", input).value).toEqual({ restored: made.b, kept: [] });
      expect(workbook.rows("Contacts")).toEqual(before);
      expect(lines(workbook).every((line) => line["Undone by"] === `Undo of ${operation}`)).toBe(true);
    }
  }, 60_000);

  it("takes as many calls among 10,000 people as among ten", () => {
    const costs = [10, 10_000].map((n) => {
      const { workbook: few, a, b } = twoTheos();
      const data = few.book.model._exportData(false) as unknown as Grown;
      const sheet = data.sheets.find(({ name }) => name === "Contacts");
      if (!sheet) throw new Error("no Contacts");
      sheet.rowNumber += n;
      for (let row = 4; row < 4 + n; row++) sheet.cells[`A${row}`] = `C-${row}`;
      const workbook = new TestWorkbook(data as never);
      const found = workbook.done("findDuplicates");
      const merged = workbook.done("mergeContacts", { keep: a, merge: b, operation });
      const back = workbook.done("unmergeContacts", { merge: operation });
      expect(found.value.of).toBe(1);
      return [found, merged, back].map(({ cost }) => cost.data);
    });
    expect(costs[1]).toEqual(costs[0]);
    expect(costs[0]).toEqual([3, 13, 12]);
  }, 60_000);
});
