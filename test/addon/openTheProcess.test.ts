import { aWorkbook, type TestWorkbook } from "../support/workbook";

/** ATU 9757, with ten members; five of them signed for an open process, and two more said they are with us about it. */
function withSigners(): { workbook: TestWorkbook; opening: string; people: string[] } {
  const workbook = aWorkbook();
  workbook.done("addLocal", {
    row: { Local: "ATU 9757", Members: 10, "Who decides": "Membership meeting" },
  });
  const row = { For: "Open the process", Local: "ATU 9757" };
  const opening = workbook.done("startResolution", { row }).value.key;
  const people = Array.from(
    { length: 8 },
    (_, i) => workbook.done("addContact", { row: { "First name": `P${i}`, Local: "ATU 9757" } }).value.key,
  );
  const log = (Contact: string | undefined, more: object) =>
    workbook.done("logConversation", { row: { Contact, Result: "Talked", ...more } });
  for (const who of people.slice(0, 5)) log(who, { How: "Signed", About: opening });
  for (const who of people.slice(5, 7))
    log(who, { How: "Call", About: "Open the endorsement process", Assessment: 2, Basis: "Said it" });
  return { workbook, opening, people };
}

function open(workbook: TestWorkbook, opening: string): void {
  for (const Step of ["Moved", "Seconded", "Adopted"])
    workbook.done("recordStep", { row: { Resolution: opening, Step } });
}

const endorse = { For: "Endorse a candidate", Candidate: "Calderwick", Local: "ATU 9757" };
const counted = (workbook: TestWorkbook, input: object) =>
  workbook.done("recordSupportCounts", input).value.rows[0].Supporters;

describe("A resolution that opens the process", () => {
  it("leads to the endorsement that grows from it, and its signers and supporters count there", () => {
    const { workbook, opening } = withSigners();
    open(workbook, opening);
    const { value, warnings } = workbook.done("startResolution", { row: endorse });
    expect(value.row).toMatchObject({ Follows: opening });
    expect(warnings[0]).toBe(
      "It grows from “Open the endorsement process”: whoever signed that counts here too.",
    );
    expect(counted(workbook, { test: value.key })).toBe(7);
    expect(workbook.rows("Support counts")[0]).toMatchObject({
      Local: "ATU 9757",
      Test: value.key,
      "Out of": 10,
      Share: 0.7,
    });
  });

  it("counts whoever signed both once, and nobody who has turned against it since", () => {
    const { workbook, opening, people } = withSigners();
    open(workbook, opening);
    const { key } = workbook.done("startResolution", { row: endorse }).value;
    const log = (Contact: string | undefined, more: object) =>
      workbook.done("logConversation", { row: { Contact, Result: "Talked", ...more } });
    log(people[0], { How: "Signed", About: key });
    log(people[7], { How: "Signed", About: "Endorse Calderwick" });
    log(people[1], { How: "Call", Assessment: 5, Basis: "Said it" });
    expect(counted(workbook, { test: "Endorse Calderwick", locals: ["ATU 9757"] })).toBe(7);
    // Nor do they count any more for the process they once signed for.
    expect(counted(workbook, { test: opening })).toBe(6);
  });

  it("gives nothing on while it is not won, in another local, or to one that says what it follows", () => {
    const { workbook, opening } = withSigners();
    expect(workbook.done("startResolution", { row: endorse }).value.row).not.toHaveProperty("Follows");
    open(workbook, opening);
    workbook.done("addLocal", { row: { Local: "CWA 9400" } });
    const elsewhere = { ...endorse, Local: "CWA 9400" };
    expect(workbook.done("startResolution", { row: elsewhere }).value.row).not.toHaveProperty("Follows");
    const own = { ...endorse, Follows: "R-EARLIER" };
    expect(workbook.done("startResolution", { row: own }).value.row).toMatchObject({ Follows: "R-EARLIER" });
  });

  it("leaves the local’s own count one number: in its cell, in a formula and on Support counts", () => {
    const { workbook, opening } = withSigners();
    open(workbook, opening);
    workbook.done("startResolution", { row: endorse });
    const byAssessment = counted(workbook, { locals: ["ATU 9757"] });
    expect(byAssessment).toBe(2);
    expect(workbook.rows("Locals")[0]?.Supporters).toBe(byAssessment);
    workbook.book.do("CREATE_SHEET", { sheetId: "own", name: "Own", position: 1 });
    workbook.type("Own", "A1", '=SUPPORT_COUNT(Contacts!F:AK, "ATU 9757")');
    workbook.book.model.dispatch("EVALUATE_CELLS");
    expect(workbook.book.value({ sheetId: "own", row: 0, col: 0 })).toBe(byAssessment);
  });
});
