import { write } from "../../src/local/write";
import { contacts } from "../../src/tables";
import { aWorkbook, type TestWorkbook, TONIGHT } from "../support/workbook";

function withInes(): { workbook: TestWorkbook; ines: string } {
  const workbook = aWorkbook();
  workbook.done("addLocal", { row: { Local: "ATU 9757", Members: 20 } });
  const row = {
    "First name": "Ines",
    "Last name": "Ward",
    Phone: "555 010 0144",
    Local: "ATU 9757",
    "Follow up on": "2026-09-25",
  };
  const ines = workbook.done("addContact", { row }).value.key;
  return { workbook, ines };
}

const contact = (workbook: TestWorkbook) => workbook.rows("Contacts")[0] ?? {};

describe("Logging a conversation", () => {
  it("adds a row to the log and brings the person up to date, in one go", () => {
    const { workbook, ines } = withInes();
    const row = {
      Contact: ines,
      How: "Call",
      Result: "Talked",
      Assessment: 1,
      Basis: "Said it",
      Ask: "Speak at the meeting",
      Answer: "Yes",
      Issues: "Pay",
      Note: "=Tell the others",
      "Follow up on": "2026-10-05",
    };
    const { value, said } = workbook.done("logConversation", { row }, { as: "kemal@example.org" });
    expect(said).toBe("Saved. Ines is a 1 now, and back on your list Mon, Oct 5.");
    expect(workbook.rows("Conversations")).toMatchObject([
      {
        ...row,
        Conversation: value.key,
        On: "2026-09-28",
        Name: "Ines Ward",
        Local: "ATU 9757",
        By: "Kemal",
      },
    ]);
    expect(contact(workbook)).toMatchObject({
      Assessment: 1,
      Basis: "Said it",
      "Assessed on": "2026-09-28",
      "Last conversation": "2026-09-28",
      "Follow up on": "2026-10-05",
    });
    expect(value.contact).toMatchObject(contact(workbook));
    expect(workbook.rows("Locals")[0]).toMatchObject({ Supporters: 1, "Last conversation": "2026-09-28" });
  });

  it("is kept though somebody has merged two people into each other by hand", () => {
    const { workbook, ines } = withInes();
    const ana = workbook.done("addContact", { row: { "First name": "Ana" } }).value.key;
    const place = (key: string) => workbook.rows("Contacts").findIndex(({ Contact }) => Contact === key) + 2;
    workbook.type("Contacts", `AK${place(ines)}`, ana);
    workbook.type("Contacts", `AK${place(ana)}`, ines);
    workbook.done("logConversation", { row: { Contact: ines, Result: "Talked" } });
    expect(workbook.rows("Conversations")).toHaveLength(1);
  });

  it("keeps a 2 a 2 when it did not come up", () => {
    const { workbook, ines } = withInes();
    workbook.done("logConversation", {
      row: { Contact: ines, Result: "Talked", Assessment: 2, Basis: "Heard it" },
    });
    const { said } = workbook.done("logConversation", { row: { Contact: ines, Result: "Talked" } });
    expect(said).toBe("Saved. Ines stays a 2.");
    expect(contact(workbook)).toMatchObject({ Assessment: 2, Basis: "Heard it" });
    expect(contact(workbook)).not.toHaveProperty("Follow up on");
  });

  it("brings somebody who was not reached back in three days, and counts it as no conversation", () => {
    const { workbook, ines } = withInes();
    workbook.done("logConversation", { row: { Contact: ines, Result: "No answer" } });
    expect(contact(workbook)).toMatchObject({ "Follow up on": "2026-10-01" });
    expect(contact(workbook)).not.toHaveProperty("Last conversation");
  });

  it("honours who asked us to stop, with the reason and the day", () => {
    const { workbook, ines } = withInes();
    const { said } = workbook.done("logConversation", {
      row: { Contact: ines, Result: "Asked us to stop", Note: "Too many calls" },
    });
    expect(said).toBe("Saved. Ines won’t be contacted by anyone here.");
    expect(contact(workbook)).toMatchObject({
      "Do not": "Contact at all",
      "Why not": "Too many calls",
      Since: "2026-09-28",
    });
    expect(workbook.rows("Locals")[0]).toMatchObject({ "Follow-ups due": 0 });
  });

  it("keeps who left the union on record, where they do not vote any more", () => {
    const { workbook, ines } = withInes();
    workbook.done("logConversation", {
      row: { Contact: ines, Result: "Talked", Assessment: 1, Basis: "Did it" },
    });
    workbook.done("logConversation", { row: { Contact: ines, Result: "Left the union" } });
    expect(contact(workbook)).toMatchObject({ "Votes here": "No", Assessment: 1 });
    expect(workbook.rows("Locals")[0]).toMatchObject({ Supporters: 0 });
  });

  it("lets an older conversation that is logged later change no newer fact", () => {
    const { workbook, ines } = withInes();
    workbook.done("logConversation", {
      row: { Contact: ines, Result: "Talked", Assessment: 1, Basis: "Did it" },
    });
    workbook.done("logConversation", {
      row: { Contact: ines, On: "2026-09-20", Result: "Talked", Assessment: 4, Basis: "Heard it" },
    });
    expect(workbook.rows("Conversations")).toHaveLength(2);
    expect(contact(workbook)).toMatchObject({
      Assessment: 1,
      "Assessed on": "2026-09-28",
      "Last conversation": "2026-09-28",
    });
  });

  it.each([
    [{ Result: "Talked" }, "Contact", "Say who it was with"],
    [{ Contact: "C-NOBODY", Result: "Talked" }, "Contact", "“C-NOBODY” is not on Contacts"],
    [{ Contact: "ines" }, "Result", "Say what came of it"],
    [
      { Contact: "ines", Result: "Talked", Assessment: 1 },
      "Basis",
      "so the next caller knows how far to trust the 1",
    ],
    [
      { Contact: "ines", Result: "Talked", "Follow up on": "2025-10-05" },
      "Follow up on",
      "2025-10-05 has gone by",
    ],
    [{ Contact: "ines", Result: "Talked", On: "2026-10-05" }, "On", "still to come"],
  ])("says what is missing and writes nothing (%#)", (row, field, sentence) => {
    const { workbook, ines } = withInes();
    const given = "Contact" in row && row.Contact === "ines" ? { ...row, Contact: ines } : row;
    const reply = workbook.run("logConversation", { row: given });
    expect(reply).toMatchObject({ ok: false, field });
    expect(reply.problem).toContain(sentence);
    expect(workbook.rows("Conversations")).toHaveLength(0);
  });

  it.each([{ Result: "Talked", Assessment: 2, Basis: "Said it" }, { Result: "Asked us to stop" }])(
    "takes at most 8 calls that touch cells, and reads no more than the keys and 300 cells: $Result",
    (row) => {
      const costs = [10, 1000].map((people) => {
        const workbook = aWorkbook();
        const rows = Array.from({ length: people }, (_, i) => ({ Contact: `C-${i}`, "First name": "Ana" }));
        write(workbook.book, contacts, rows, TONIGHT);
        const operation = "33333333-3333-4333-8333-333333333333";
        const { cost } = workbook.done("logConversation", { row: { ...row, Contact: "C-7" }, operation });
        expect(cost.cells).toBeLessThanOrEqual(
          workbook.book.getters.getNumberRows(workbook.sheetId("Contacts")) + 300,
        );
        return cost.data;
      });
      expect(costs[1]).toBe(costs[0]);
      expect(costs[0]).toBeLessThanOrEqual(8);
    },
  );

  it("writes no cell between those it is about: what people worked out there stays", () => {
    const { workbook, ines } = withInes();
    workbook.type("Contacts", "T2", "=DATE(2026,9,1)");
    workbook.done("logConversation", { row: { Contact: ines, Result: "Asked us to stop" } });
    expect(workbook.book.formula({ sheetId: workbook.sheetId("Contacts"), row: 1, col: 19 })).toBe(
      "=DATE(2026,9,1)",
    );
    expect(contact(workbook)).toMatchObject({ "Do not": "Contact at all", "Trained on": "2026-09-01" });
  });

  it("is logged once where the same save comes again after the cache has forgotten it, also in a copy", () => {
    const { workbook, ines } = withInes();
    const save = (book: TestWorkbook, operation: string) =>
      book.done("logConversation", { row: { Contact: ines, Result: "Talked" }, operation }).value.key;
    const keys = ["operation-1", "operation-2"].map((operation) => save(workbook, operation));
    workbook.shared.caches.clear();
    const copy = workbook.copy();
    copy.done("setUpWorkbook", { people: "keep" });
    for (const book of [workbook, copy]) {
      expect([save(book, "operation-1"), save(book, "operation-2")]).toEqual(keys);
      expect(book.rows("Conversations")).toHaveLength(2);
    }
  });

  it("is whole or not there after a stop at any call, and once after a second try", () => {
    const { workbook: first, ines: someone } = withInes();
    const row = { Result: "Talked", Assessment: 2, Basis: "Said it" };
    const ends = first.ends("logConversation", { row: { ...row, Contact: someone } });
    for (const killAt of ends) {
      const { workbook, ines } = withInes();
      const input = { row: { ...row, Contact: ines }, operation: "44444444-4444-4444-8444-444444444444" };
      workbook.kill("logConversation", input, killAt, killAt % 3);
      workbook.done("logConversation", input);
      expect(workbook.rows("Conversations")).toHaveLength(1);
      expect(contact(workbook)).toMatchObject({ Assessment: 2, "Last conversation": "2026-09-28" });
    }
  });
});
