import { Host } from "../../src/local/host/host";
import { Person } from "../../src/local/host/person";
import { addAtu, addInes, addTheo, contactNamed } from "../support/people";
import { addon, aWorkbook, type TestWorkbook, TONIGHT } from "../support/workbook";

const columns = {
  On: "B",
  Contact: "C",
  Name: "D",
  By: "F",
  Result: "H",
  Assessment: "J",
  Basis: "K",
  Note: "S",
};
type Typed = Partial<Record<keyof typeof columns | "Follow up on", string>>;

/** Types conversations on their tab as people do, cell by cell, from the second row on. */
function typeTalks(workbook: TestWorkbook, ...talks: Typed[]): void {
  for (const [i, talk] of talks.entries()) {
    for (const [heading, text] of Object.entries(talk))
      workbook.type("Conversations", `${{ ...columns, "Follow up on": "T" }[heading as "On"]}${i + 2}`, text);
  }
}

function inesAndTheo(): { workbook: TestWorkbook; ines: string; theo: string } {
  const workbook = aWorkbook();
  addAtu(workbook);
  const before = {
    Assessment: 3,
    Basis: "Heard it",
    "Assessed on": "2026-08-01",
    "Follow up on": "2026-09-25",
  };
  return { workbook, ines: addInes(workbook, before), theo: addTheo(workbook) };
}

describe("Conversations typed on their tab", () => {
  it.each(["refreshDashboard", "setUpWorkbook"])(
    "reach the people they are with, once each: %s",
    (action) => {
      const { workbook, ines } = inesAndTheo();
      typeTalks(
        workbook,
        { On: "2026-09-27", Contact: ines, Result: "Talked", Assessment: "2", Basis: "Said it" },
        { On: "2026-09-26", Contact: ines, Result: "Talked", Assessment: "4", "Follow up on": "2026-10-09" },
        { On: "2026-09-27", Name: "theo  Sandbarrow", Result: "asked us to stop", Note: "Enough calls" },
      );
      expect(workbook.done("status").value.attention).toContainEqual(
        expect.objectContaining({
          problem: expect.stringContaining("3 conversations typed by hand have not come"),
        }),
      );
      workbook.done(action);
      expect(contactNamed(workbook, "Ines")).toMatchObject({
        Assessment: 2,
        Basis: "Said it",
        "Assessed on": "2026-09-27",
        "Last conversation": "2026-09-27",
        "Follow up on": "2026-10-09",
      });
      expect(contactNamed(workbook, "Theo")).toMatchObject({
        "Do not": "Contact at all",
        "Why not": "Enough calls",
      });
      expect(workbook.rows("Conversations")).toMatchObject([
        { Name: "Ines Quillmark", Local: "ATU 9757" },
        { Contact: ines },
        { Name: "theo  Sandbarrow", Contact: contactNamed(workbook, "Theo").Contact },
      ]);
      expect(workbook.done("status").value.attention).toEqual([]);
      workbook.type("Contacts", "R2", "2026-10-20");
      workbook.done(action);
      expect(contactNamed(workbook, "Ines")).toMatchObject({ "Follow up on": "2026-10-20" });
    },
  );

  it("wait where nobody is found by what stands there, or where the day is still to come", () => {
    const { workbook, ines } = inesAndTheo();
    const before = contactNamed(workbook, "Ines");
    workbook.done("addContact", { row: { "First name": "Ines", "Last name": "Quillmark" }, anyway: true });
    typeTalks(
      workbook,
      { On: "2026-09-27", Name: "Ines Quillmark", Result: "Talked", Assessment: "1" },
      { On: "2026-12-01", Contact: ines, Result: "Talked", Assessment: "1" },
    );
    workbook.done("refreshDashboard");
    expect(contactNamed(workbook, "Ines")).toEqual(before);
    expect(workbook.done("status").value.attention[0].problem).toContain("put the person’s code in Contact");
  });

  it("reach the person's row at once where onEdit runs, cell by cell, and change nothing there twice", async () => {
    const { workbook, ines } = inesAndTheo();
    const host = new Host(workbook.book, addon);
    const person = new Person(host, "dot@example.org", TONIGHT);
    const type = (cell: string, text: string) => person.edit({ tab: "Conversations", cell, type: text });
    await type("C2", ines);
    await type("H2", "Talked");
    expect(contactNamed(workbook, "Ines")).toMatchObject({
      "Last conversation": "2026-09-28",
      Assessment: 3,
    });
    expect(contactNamed(workbook, "Ines")).not.toHaveProperty("Follow up on");
    await type("J2", "1");
    await type("K2", "Said it");
    await type("T2", "2026-10-05");
    expect(contactNamed(workbook, "Ines")).toMatchObject({
      Assessment: 1,
      Basis: "Said it",
      "Follow up on": "2026-10-05",
    });
    expect(workbook.rows("Conversations")).toMatchObject([
      { On: "2026-09-28", Name: "Ines Quillmark", Local: "ATU 9757" },
    ]);
    workbook.type("Contacts", "N2", "2");
    workbook.done("refreshDashboard");
    expect(contactNamed(workbook, "Ines")).toMatchObject({ Assessment: 2 });
    await host.close();
  });
});
