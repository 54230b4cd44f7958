import { write } from "../../src/local/write";
import { contacts } from "../../src/tables";
import { aWorkbook, type TestWorkbook } from "../support/workbook";

const kemal = { as: "kemal@example.org" };

/** IBEW 9103 before its vote on October 15, and whoever is added to it. */
function beforeTheVote(): TestWorkbook {
  const workbook = aWorkbook();
  const rules = {
    "Next meeting": "2026-10-15",
    Meets: "third Thursday, 7 pm",
    "Who decides": "Membership meeting",
  };
  workbook.done("addLocal", { row: { Local: "IBEW 9103", ...rules } });
  workbook.done("startResolution", { row: { For: "Endorse the slate", Local: "IBEW 9103" } });
  return workbook;
}

/** Puts people of IBEW 9103 on Contacts, with the code C-0 for the first. */
function add(workbook: TestWorkbook, ...rows: object[]): void {
  const people = rows.map((row, i) => ({
    Contact: `C-${i}`,
    "First name": `P${i}`,
    Phone: `555 010 ${1000 + i}`,
    Local: "IBEW 9103",
    ...row,
  }));
  write(workbook.book, contacts, people, workbook.now);
}

const talkedTo = (workbook: TestWorkbook, Contact: string, row: object = {}, as = {}) =>
  workbook.done("logConversation", { row: { Contact, Result: "Talked", How: "Call", ...row } }, as);
const names = ({ people }: { people: { name: string }[] }) => people.map(({ name }) => name);

describe("A call sheet", () => {
  it("has the people of a local who can still promise, with the vote, the asks, and what they said last time", () => {
    const workbook = beforeTheVote();
    add(
      workbook,
      { "First name": "Ines", Languages: "Spanish", Notes: "Evenings after 6." },
      { "First name": "Otis", "Do not": "Call" },
      { "First name": "Ana" },
      { "First name": "Ruth", "Do not": "Contact at all" },
    );
    const said = { Assessment: 2, Basis: "Said it", Note: "Health care costs." };
    talkedTo(workbook, "C-0", { ...said, On: "2026-09-24" });
    talkedTo(workbook, "C-2", { Ask: "Come to the meeting", Answer: "Yes" });
    workbook.type("Events", "B2", "2026-10-15");
    workbook.type("Events", "E2", "IBEW 9103");
    workbook.type("Events", "F2", "Hall 3");
    const { value, said: words } = workbook.done("callSheet", { local: "ibew 9103" });
    expect(value).toMatchObject({
      local: "IBEW 9103",
      who: "Not promised yet",
      vote: { on: "2026-10-15", time: "7 pm", body: "general meeting", place: "Hall 3" },
      asks: ["Move the resolution", "Speak at the meeting", "Come to the meeting"],
      people: [
        {
          name: "Ines",
          phone: "555 010 1000",
          reach: "Evenings after 6. Spanish.",
          assessed: "said it, Sep 24",
          last: "“Health care costs.”",
          row: { Contact: "C-0", Local: "IBEW 9103", Assessment: 2 },
        },
        { name: "Otis", reach: "Text only.", assessed: "not assessed", row: { Contact: "C-1" } },
      ],
      more: 0,
    });
    expect(words).toBe(
      "2 people are on the call sheet for IBEW 9103. Left out: 1 who asked us to stop, 1 who promised already.",
    );
    const reminders = workbook.done("callSheet", { local: "IBEW 9103", who: "promised" });
    expect(names(reminders.value)).toEqual(["Ana"]);
    expect(reminders.said).toContain("1 person is on the call sheet for IBEW 9103.");
  });

  it("has as many as one page holds, or as many as are asked for, of anybody or of one of the committee", () => {
    const workbook = beforeTheVote();
    add(workbook, ...Array.from({ length: 10 }, (_, i) => ({ Owner: i < 3 ? "Kemal" : "" })));
    const sheet = (input: object) => workbook.done("callSheet", { local: "IBEW 9103", ...input }).value;
    expect([sheet({}).people.length, sheet({}).more]).toEqual([8, 2]);
    expect(sheet({ atMost: 24 }).people).toHaveLength(10);
    expect(sheet({ owner: "kemal" }).owner).toBe("Kemal");
    expect(names(sheet({ owner: "kemal" })).sort()).toEqual(["P0", "P1", "P2"]);
    expect(sheet({ owner: "Nobody yet" })).toMatchObject({
      people: expect.arrayContaining([expect.objectContaining({ name: "P9" })]),
      left: [{ people: 3, why: "whom others look after" }],
    });
  });

  it("of one’s own people has the order of My list, unless a sidebar pointed at a local", () => {
    const workbook = beforeTheVote();
    add(workbook, ...["Kemal", "Kemal", "Kemal", "Kemal", "Dot"].map((Owner) => ({ Owner })));
    talkedTo(workbook, "C-2", { On: "2026-09-20", "Follow up on": "2026-09-28" }, kemal);
    talkedTo(workbook, "C-1", { "Follow up on": "2026-10-20" }, kemal);
    workbook.done("skipPerson", { contact: "C-0" }, kemal);
    const list = workbook.done("myList", {}, kemal).value;
    const { value, said } = workbook.done("callSheet", {}, kemal);
    expect(value).toMatchObject({ local: "", who: "My list", owner: "Kemal", vote: null });
    expect(names(value)).toEqual([list.person.name, ...names({ people: list.nextUp })]);
    expect(names(value)).toEqual(["P2", "P3"]);
    expect(value.people[0].place).toBe("IBEW 9103, votes Oct 15");
    expect(said).toBe(
      "2 people are on Kemal’s call sheet. Left out: 1 to be called another day, 1 skipped tonight.",
    );
    expect(names(workbook.done("callSheet", { owner: "Kemal" }).value)).toContain("P0");
    workbook.done("pointAt", { local: "IBEW 9103" });
    expect(workbook.done("callSheet").value.local).toBe("IBEW 9103");
    expect(workbook.done("callSheet").value.local).toBe("");
  });

  it("says what is wrong with what it is asked for", () => {
    const workbook = beforeTheVote();
    const wrong = (input: object) => {
      const { field, problem } = workbook.run("callSheet", input);
      return `${field}: ${problem}`;
    };
    expect(wrong({ local: "X 1" })).toMatch(/^local: “X 1” is not on Locals/);
    expect(wrong({ who: "Promised" })).toMatch(/^local: Say which local/);
    const asked = { local: "IBEW 9103", who: "all" };
    expect(wrong(asked)).toBe("who: Say whom it is for: Not promised yet or Promised.");
    expect(wrong({ ...asked, who: "", atMost: 0 })).toMatch(/^atMost: .* whole number/);
  });

  it("takes the same calls with 10 people and with 1,000, and few", () => {
    const costs = [10, 1000].map((howMany) => {
      const workbook = beforeTheVote();
      add(workbook, ...Array.from({ length: howMany }, () => ({ Owner: "Dot" })));
      return [{ local: "IBEW 9103", atMost: 40 }, {}].map(
        (input) => workbook.done("callSheet", input).cost.data,
      );
    });
    expect(costs[1]).toEqual(costs[0]);
    const [ofLocal, own] = costs[0] ?? [];
    expect(ofLocal).toBeLessThanOrEqual(18);
    expect(own).toBeLessThanOrEqual(12);
  });
});

describe("Floor vote where no row is selected", () => {
  it("offers the votes that come up, with the same calls however many there are, and counts for that day", () => {
    const workbook = beforeTheVote();
    const form = (input = {}) => workbook.done("floorVoteForm", input);
    const { value, cost } = form();
    expect(value).toMatchObject({
      local: "",
      votes: [{ local: "IBEW 9103", on: "2026-10-15", title: "Endorse the slate" }],
      locals: ["IBEW 9103"],
    });
    workbook.done("addLocal", { row: { Local: "ATU 9757" } });
    const row = { For: "Other", Local: "ATU 9757", Title: "Hold a forum", "Next date": "2026-10-05" };
    workbook.done("startResolution", { row });
    const again = form();
    expect(again.value.votes.map(({ local }: { local: string }) => local)).toEqual(["ATU 9757", "IBEW 9103"]);
    expect(again.cost.data).toBe(cost.data);
    expect(cost.data).toBeLessThanOrEqual(6);
    expect(form({ local: "ATU 9757" }).value.meeting).toBe("2026-10-05");
  });
});
