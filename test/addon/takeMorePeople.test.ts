import { write } from "../../src/local/write";
import { contacts } from "../../src/tables";
import { aWorkbook, type TestWorkbook } from "../support/workbook";

/** Seven people whom nobody looks after, the first the newest, and one of Kemal's. */
function sevenWaiting(): TestWorkbook {
  const workbook = aWorkbook();
  const rows = Array.from({ length: 8 }, (_, i) => ({
    Contact: `C-${i}`,
    "First name": `Ana ${i}`,
    "Added on": `2026-09-1${9 - i}`,
    Owner: i === 1 ? "Kemal" : "",
  }));
  write(workbook.book, contacts, rows, workbook.now);
  return workbook;
}
const mine = (workbook: TestWorkbook) =>
  workbook
    .rows("Contacts")
    .filter(({ Owner }) => Owner === "Dot")
    .map(({ Contact }) => Contact);

describe("Taking more people", () => {
  it("gives the caller the five who came last, and then the rest", () => {
    const workbook = sevenWaiting();
    const { value, said } = workbook.done("takeMorePeople");
    expect(said).toBe("5 more people are on your list now.");
    expect(value.keys).toEqual(["C-0", "C-2", "C-3", "C-4", "C-5"]);
    expect(mine(workbook)).toEqual(value.keys);
    expect(workbook.done("takeMorePeople").value.keys).toEqual(["C-6", "C-7"]);
    expect(workbook.run("takeMorePeople").problem).toBe(
      "Everybody has someone to call them just now. Thank you.",
    );
    expect(workbook.rows("Contacts")[1]).toMatchObject({ Owner: "Kemal" });
  });

  it("leaves out whom somebody else has at hand", () => {
    const workbook = sevenWaiting();
    workbook.done("conversationWith", { contact: "C-2" }, { as: "noor@example.org" });
    expect(workbook.done("takeMorePeople").value.keys).toEqual(["C-0", "C-3", "C-4", "C-5", "C-6"]);
  });

  it("gives the same five after a stop at any call and a second try", () => {
    const operation = "77777777-7777-4777-8777-777777777777";
    for (const killAt of sevenWaiting().ends("takeMorePeople", { operation })) {
      const workbook = sevenWaiting();
      workbook.kill("takeMorePeople", { operation }, killAt, killAt % 3);
      workbook.done("takeMorePeople", { operation });
      expect(mine(workbook)).toEqual(["C-0", "C-2", "C-3", "C-4", "C-5"]);
    }
  }, 30_000);
});

describe("My list", () => {
  it("counts what is left and done of the caller's own people, and names who comes up", () => {
    const workbook = sevenWaiting();
    workbook.done("takeMorePeople");
    const row = (Contact: string, day: string) => ({ Contact, Result: "Talked", "Follow up on": day });
    workbook.done("logConversation", { row: row("C-0", "2026-09-30") });
    workbook.done("logConversation", { row: row("C-2", "2026-09-30") });
    workbook.done("logConversation", { row: row("C-3", "2026-10-05") });
    workbook.done("skipPerson", { contact: "C-4" });
    const { value } = workbook.done("myList");
    expect(value).toMatchObject({
      person: { key: "C-5" },
      left: { everyone: 1, due: 0, new: 1 },
      done: 3,
      nextUp: [],
      tonight: { reached: 3, saidYes: 0 },
      comingUp: [
        { on: "2026-09-30", names: ["Ana 0", "Ana 2"] },
        { on: "2026-10-05", names: ["Ana 3"] },
      ],
      waiting: { people: 2, local: "", votesOn: "" },
    });
  });
});
