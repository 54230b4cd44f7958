import { write } from "../../src/local/write";
import { contacts } from "../../src/tables";
import { addAtu, addInes, addTheo, contactNamed } from "../support/people";
import { aWorkbook, type TestWorkbook } from "../support/workbook";

const kemal = { as: "kemal@example.org" };
const noor = { as: "noor@example.org" };

function theCommittee(): TestWorkbook {
  const workbook = aWorkbook();
  addAtu(workbook);
  const rows = [
    { Name: "Dot", Email: "dot@example.org" },
    { Name: "Kemal Ş.", Email: "kemal@example.org" },
    { Name: "Noor", Email: "noor@example.org" },
  ];
  workbook.done("saveTeam", { rows });
  return workbook;
}
const next = (workbook: TestWorkbook, as = {}) => workbook.done("conversationNext", {}, as).value;

describe("Who is next", () => {
  it("is whom the caller looks after, by the name that Team has, then whom nobody does", () => {
    const workbook = theCommittee();
    addTheo(workbook);
    addInes(workbook, { Owner: "Kemal Ş.", "Follow up on": "2026-09-28" });
    expect(next(workbook, kemal).person).toMatchObject({
      name: "Ines Quillmark",
      place: "Steward, ATU 9757",
      whyNow: "A call is due today.",
      last: null,
    });
    expect(next(workbook).person.name).toBe("Theo Sandbarrow");
  });

  it("is not the same for two who call at once, until a quarter of an hour has gone by", () => {
    const workbook = theCommittee();
    addTheo(workbook);
    addTheo(workbook, { "First name": "Ruth", Phone: "555 010 0199" });
    const first = next(workbook, kemal).person.first;
    const second = next(workbook, noor).person.first;
    expect([first, second].sort()).toEqual(["Ruth", "Theo"]);
    expect(next(workbook).person).toBeNull();
    expect(next(workbook, kemal).person.first).toBe(first);
    workbook.now += 16 * 60_000;
    expect(next(workbook).person.first).toBe(first);
  });

  it("is nobody whom someone else has just talked to, though they asked for another call tonight", () => {
    const workbook = theCommittee();
    const theo = addTheo(workbook);
    const row = { Contact: theo, Result: "Talked", "Follow up on": "2026-09-28" };
    workbook.done("logConversation", { row }, kemal);
    expect(next(workbook).person).toBeNull();
    expect(next(workbook, kemal).person.whyNow).toContain("promised a call back today.");
    workbook.now += 16 * 60_000;
    workbook.shared.caches.clear();
    expect(next(workbook).person.whyNow).toMatch(/^Kemal.* promised a call back today\.$/);
  });

  it("leaves whom the caller skips for tomorrow, for this caller only", () => {
    const workbook = theCommittee();
    const theo = addTheo(workbook);
    expect(next(workbook).person.first).toBe("Theo");
    expect(workbook.done("skipPerson", { contact: theo }).said).toBe("Skipped Theo until tomorrow.");
    expect(next(workbook).person).toBeNull();
    expect(next(workbook, kemal).person.first).toBe("Theo");
    workbook.now += 20 * 3_600_000;
    expect(next(workbook).person.first).toBe("Theo");
  });

  it("knows the day a local votes from its resolutions", () => {
    const workbook = theCommittee();
    const ines = addInes(workbook);
    workbook.done("logConversation", { row: { Contact: ines, On: "2026-09-20", Result: "Talked" } });
    expect(next(workbook).person).toBeNull();
    workbook.type("Resolutions", "E2", "ATU 9757");
    workbook.type("Resolutions", "L2", "2026-10-15");
    expect(next(workbook).person.whyNow).toBe("ATU 9757 votes in 17 days.");
  });

  it("has the last time, the asks and the issues with it, and how the evening has been", () => {
    const workbook = theCommittee();
    const ines = addInes(workbook);
    const theo = addTheo(workbook);
    const log = (row: object, as = {}) => workbook.done("logConversation", { row }, as);
    log({ Contact: ines, On: "2026-09-10", How: "Call", Result: "Talked", Note: "Health care costs." }, noor);
    log({ Contact: theo, Result: "Talked", Ask: "Bring someone", Answer: "Yes" });
    log({ Contact: theo, Result: "No answer" });
    workbook.done("saveSettings", { values: { Asks: "Second the motion, Bring two to Oct 15 ,, " } });
    const { person, asks, issues } = workbook.done("conversationWith", { contact: ines }).value;
    expect(person.last).toEqual({
      on: "2026-09-10",
      by: "Noor",
      how: "Call",
      result: "Talked",
      note: "Health care costs.",
    });
    expect(asks).toEqual(["Second the motion", "Bring two to Oct 15"]);
    expect(issues).toContain("Health care");
    expect(next(workbook).tonight).toEqual({ reached: 1, saidYes: 1 });
  });

  it("is the person of the selected row of Contacts, and of the row they were merged into", () => {
    const workbook = theCommittee();
    const ines = addInes(workbook);
    addTheo(workbook, { "Merged into": ines });
    const on = (tab: string, row: number) => ({
      selection: { sheetId: workbook.sheetId(tab), row, column: 1, rows: 1, columns: 1 },
    });
    const here = (tab: string, row: number) =>
      workbook.done("conversationHere", {}, on(tab, row)).value.person?.first;
    expect(here("Contacts", 2)).toBe("Ines");
    expect(here("Contacts", 3)).toBe("Ines");
    expect(here("Locals", 2)).toBe("Ines");
    workbook.done("skipPerson", { contact: ines });
    expect(here("Contacts", 1)).toBeUndefined();
    expect(here("Contacts", 30)).toBeUndefined();
    workbook.type("Contacts", "B30", "Otis");
    expect(workbook.run("conversationHere", {}, on("Contacts", 30)).problem).toBe(
      "The selected row has no code yet. Choose Set up or repair this workbook, and it is filled in.",
    );
  });

  it("takes the same calls with 10 people and with 1,000, and few", () => {
    const costs = [10, 1000].map((howMany) => {
      const workbook = theCommittee();
      const rows = Array.from({ length: howMany }, (_, i) => ({
        Contact: `C-${i}`,
        "First name": "Ana",
        "Last name": `Reyes ${i}`,
        Phone: `555 010 ${1000 + i}`,
        "Added on": "2026-09-20",
      }));
      write(workbook.book, contacts, rows, workbook.now);
      const cost = (name: string, input: object) => workbook.done(name, input).cost.data;
      return [
        cost("conversationNext", {}),
        cost("conversationNext", {}),
        cost("conversationWith", { contact: "C-7" }),
        cost("findContacts", { words: "ana reyes" }),
        cost("logConversation", { row: { Contact: "C-7", Result: "Talked" }, operation: "operation-1" }),
      ];
    });
    expect(costs[1]).toEqual(costs[0]);
    const [first, again, one, find, log] = costs[0] ?? [];
    expect(first).toBeLessThanOrEqual(16);
    expect(again).toBeLessThanOrEqual(14);
    expect(one).toBeLessThanOrEqual(8);
    expect(find).toBeLessThanOrEqual(4);
    expect(log).toBeLessThanOrEqual(8);
  });
});

describe("Two people at once", () => {
  it("tells the second who was quicker, and keeps both conversations", () => {
    const workbook = theCommittee();
    const ines = addInes(workbook);
    const row = { Contact: ines, Result: "Talked", Assessment: 2, Basis: "Said it" };
    next(workbook, noor);
    workbook.done("logConversation", { row }, noor);
    workbook.now += 20 * 60_000;
    const other = workbook.done("otherConversation", { contact: ines, first: "Ines" }).value.otherTalk;
    expect(other).toEqual({
      heading: "Noor talked to Ines at 9:00 pm",
      text: "That was 20 minutes ago. Yours will be kept too, as the newer one.",
    });
    const second = workbook.done("logConversation", { row: { Contact: ines, Result: "No answer" } });
    expect(second.warnings).toEqual(["Noor talked to Ines at 9:00 pm. Yours is kept too, as the newer one."]);
    expect(workbook.rows("Conversations").map(({ By }) => By)).toEqual(["Noor", "Dot"]);
    expect(contactNamed(workbook, "Ines")).toMatchObject({ Assessment: 2, "Follow up on": "2026-10-01" });
    const own = workbook.done("otherConversation", { contact: ines, first: "Ines" });
    expect(own.value.otherTalk).toBeNull();
  });

  it("a save that is tried again after someone else's does not take the newer word back", () => {
    const workbook = theCommittee();
    const ines = addInes(workbook);
    const operation = "66666666-6666-4666-8666-666666666666";
    const mine = { row: { Contact: ines, Result: "Talked", Assessment: 1, Basis: "Did it" }, operation };
    workbook.done("logConversation", mine);
    workbook.done(
      "logConversation",
      { row: { Contact: ines, Result: "Talked", Assessment: 3, Basis: "Said it" } },
      noor,
    );
    workbook.shared.caches.delete(`document\noperation ${operation}`);
    workbook.done("logConversation", mine);
    expect(workbook.rows("Conversations")).toHaveLength(2);
    expect(contactNamed(workbook, "Ines")).toMatchObject({ Assessment: 3, Basis: "Said it" });
  });
});
