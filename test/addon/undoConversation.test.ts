import { addAtu, addInes, contactNamed } from "../support/people";
import { aWorkbook, TestWorkbook } from "../support/workbook";

const operation = "55555555-5555-4555-8555-555555555555";
const yes = {
  Result: "Talked",
  Assessment: 1,
  Basis: "Said it",
  Note: "=Count me in",
  "Follow up on": "2026-10-05",
};

/** Ines, a 2 since spring and due tonight, and the conversation in which she became a 1. */
function afterYes(row: object = yes): { workbook: TestWorkbook; ines: string; conversation: string } {
  const workbook = aWorkbook();
  addAtu(workbook);
  const ines = addInes(workbook, {
    Assessment: 2,
    Basis: "Heard it",
    "Assessed on": "2026-04-10",
    "Follow up on": "2026-09-28",
    "Why not": "Nights only",
  });
  const { key } = workbook.done("logConversation", { row: { Contact: ines, ...row } }).value;
  return { workbook, ines, conversation: key };
}
const before = {
  Assessment: 2,
  Basis: "Heard it",
  "Assessed on": "2026-04-10",
  "Follow up on": "2026-09-28",
};
const log = (workbook: TestWorkbook) => workbook.rows("Conversations");

/** Gives the same workbook again and again, with what the cache held: quicker than making each anew. */
function repeatable<T extends { workbook: TestWorkbook }>(made: T): () => T {
  const text = JSON.stringify(made.workbook.book.model._exportData(false));
  const caches = [...made.workbook.shared.caches];
  return () => {
    const workbook = new TestWorkbook(JSON.parse(text));
    for (const [key, held] of caches) workbook.shared.caches.set(key, { ...held });
    return { ...made, workbook };
  };
}

describe("Taking a conversation back", () => {
  it("takes its row out, puts back what the person's row was, and keeps what it was in Changes", () => {
    const { workbook, ines, conversation } = afterYes();
    const { value, said } = workbook.done("undoConversation", { conversation, operation });
    expect(said).toBe("Taken back. Ines is a 2 again.");
    expect(value).toMatchObject({
      removed: { Contact: ines, Note: "=Count me in" },
      contact: before,
      kept: [],
    });
    expect(log(workbook)).toEqual([]);
    expect(contactNamed(workbook, "Ines")).toMatchObject(before);
    expect(contactNamed(workbook, "Ines")).not.toHaveProperty("Last conversation");
    expect(workbook.rows("Changes")).toContainEqual({
      Operation: operation,
      On: "2026-09-28",
      By: "Dot",
      Tab: "Conversations",
      Row: conversation,
      Column: "Note",
      Was: "=Count me in",
    });
  });

  it("gives back to somebody who asked us to stop what stood there before", () => {
    const { workbook, conversation } = afterYes({ Result: "Asked us to stop", Note: "Too many calls" });
    expect(contactNamed(workbook, "Ines")).toMatchObject({ "Do not": "Contact at all" });
    const { said } = workbook.done("undoConversation", { conversation });
    expect(said).toBe("Taken back.");
    const ines = contactNamed(workbook, "Ines");
    expect(ines).toMatchObject({ ...before, "Why not": "Nights only" });
    expect(ines).not.toHaveProperty("Do not");
    expect(ines).not.toHaveProperty("Since");
  });

  it("leaves what somebody has changed on the person's row since, and says so", () => {
    const { workbook, conversation } = afterYes();
    workbook.type("Contacts", "R2", "2026-10-12");
    const { value, warnings } = workbook.done("undoConversation", { conversation });
    expect(value.kept).toEqual(["Follow up on"]);
    expect(warnings).toEqual(["What somebody changed since stays: Follow up on."]);
    expect(contactNamed(workbook, "Ines")).toMatchObject({ Assessment: 2, "Follow up on": "2026-10-12" });
  });

  it("finds its row though the tab was renamed, and rows and columns were put before it", () => {
    const { workbook, ines, conversation } = afterYes();
    workbook.done("logConversation", { row: { Contact: ines, On: "2026-09-01", Result: "No answer" } });
    const sheetId = workbook.sheetId("Conversations");
    const before = { sheetId, sheetName: "Conversations", position: "before", quantity: 1 };
    workbook.book.do("ADD_COLUMNS_ROWS", { ...before, dimension: "COL", base: 2 });
    workbook.book.do("ADD_COLUMNS_ROWS", { ...before, dimension: "ROW", base: 1 });
    workbook.book.do("RENAME_SHEET", { sheetId, oldName: "Conversations", newName: "Calls" });
    workbook.done("undoConversation", { conversation });
    expect(workbook.rows("Calls")).toEqual([expect.objectContaining({ Result: "No answer" })]);
  });

  it.each<[string, (made: ReturnType<typeof afterYes>) => void, string]>([
    [
      "somebody has talked to her since",
      ({ workbook, ines }) =>
        void workbook.done(
          "logConversation",
          { row: { Contact: ines, Result: "Talked" } },
          { as: "kemal@example.org" },
        ),
      "Someone has talked to Ines Quillmark since, so this one stays. Log what is right; the newer one counts.",
    ],
    [
      "somebody has changed its row",
      ({ workbook }) => workbook.type("Conversations", "S2", "She said perhaps."),
      "Someone has changed this conversation on Conversations since, so it stays there.",
    ],
    [
      "the evening is over",
      ({ workbook }) => {
        workbook.now += 7 * 3_600_000;
      },
      "This was saved too long ago to be taken back here. Log a conversation with what is right; the newer one counts.",
    ],
    [
      "it is taken back already",
      ({ workbook, conversation }) => void workbook.done("undoConversation", { conversation }),
      "This conversation is no longer on Conversations; it may be taken back already.",
    ],
  ])("changes nothing where %s", (_, happened, sentence) => {
    const made = afterYes();
    happened(made);
    const { workbook, conversation } = made;
    const stands = [log(workbook), workbook.rows("Contacts"), workbook.rows("Changes")];
    expect(workbook.run("undoConversation", { conversation, operation })).toMatchObject({
      ok: false,
      problem: sentence,
    });
    expect([log(workbook), workbook.rows("Contacts"), workbook.rows("Changes")]).toEqual(stands);
  });

  it("is done once after a stop at any call and a second try, with the same lines in Changes", () => {
    const { workbook: first, conversation: one } = afterYes();
    const ends = first.ends("undoConversation", { conversation: one, operation });
    const lines = first.rows("Changes").length;
    const again = repeatable(afterYes());
    for (const killAt of ends) {
      const { workbook, conversation } = again();
      workbook.kill("undoConversation", { conversation, operation }, killAt, killAt % 3);
      const { value } = workbook.done("undoConversation", { conversation, operation });
      expect(value).toMatchObject({ contact: before, kept: [] });
      expect(log(workbook)).toEqual([]);
      expect(contactNamed(workbook, "Ines")).toMatchObject(before);
      expect(workbook.rows("Changes")).toHaveLength(lines);
    }
  }, 60_000);

  it("can be taken back whole after the save itself was stopped at any call and tried again", () => {
    const row = { ...yes, Basis: "Did it" };
    const { workbook: first, ines: someone } = afterYes({ Result: "No answer" });
    const ends = first.ends("logConversation", { row: { Contact: someone, ...row }, operation });
    const fresh = aWorkbook();
    addAtu(fresh);
    const ines = addInes(fresh, before);
    const again = repeatable({ workbook: fresh });
    for (const killAt of ends) {
      const { workbook } = again();
      const input = { row: { Contact: ines, ...row }, operation };
      workbook.kill("logConversation", input, killAt, killAt % 3);
      const { value } = workbook.done("logConversation", input);
      workbook.done("undoConversation", { conversation: value.key });
      expect(log(workbook)).toEqual([]);
      expect(contactNamed(workbook, "Ines")).toMatchObject(before);
    }
  }, 60_000);
});
