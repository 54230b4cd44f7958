import { aWorkbook, TestWorkbook } from "../support/workbook";
import { broughtIn, listOf, putBack, standing, takenOut } from "./listsMade";

/** Ana was here; a list knew more about her and brought Bo and Cy, and was taken out again. */
function takenOutAgain(): { workbook: TestWorkbook; list: string; whole: unknown } {
  const workbook = aWorkbook();
  workbook.done("addLocal", { row: { Local: "IBEW 103" } });
  broughtIn(workbook, listOf("Ana,,a@example.org,,,,"), { name: "before.csv" });
  const rows = [
    "Ana,,a@example.org,555-555-0101,,Dock,",
    "Bo,,b@example.org,,IBEW 103,,",
    "Cy,,c@example.org,,,,",
  ];
  const list = broughtIn(workbook, listOf(...rows), { name: "x.csv" }).value.import;
  const whole = workbook.rows("Contacts");
  takenOut(workbook, list);
  return { workbook, list, whole };
}
const people = (workbook: TestWorkbook) => workbook.rows("Contacts");
const placeOf = (workbook: TestWorkbook, first: string) =>
  people(workbook).findIndex((each) => each["First name"] === first) + 2;

describe("Putting a list back that was taken out", () => {
  it("gives its rows their own codes again and its values to those it had changed, and can be taken out once more", () => {
    const { workbook, list, whole } = takenOutAgain();
    const out = standing(workbook);
    const form = () => workbook.done("listForm").value.earlier[0];
    expect(form()).toMatchObject({ undo: false, back: true });
    const { value, said } = putBack(workbook, list);
    expect(said).toBe("The list is back.");
    expect(value).toMatchObject({ added: 2, restored: 2, kept: [], done: true });
    expect(people(workbook)).toEqual(whole);
    expect(workbook.rows("Imports")[1]).toMatchObject({ State: "In" });
    expect(form()).toMatchObject({ undo: true, back: false });
    expect(workbook.done("putBackList", { import: list }).value).toMatchObject({ added: 0, done: true });
    expect(people(workbook)).toEqual(whole);
    takenOut(workbook, list);
    expect(standing(workbook)).toEqual(out);
  });

  it("leaves what somebody has typed since, and who has come another way, and says so", () => {
    const { workbook, list } = takenOutAgain();
    workbook.type("Contacts", `H${placeOf(workbook, "Ana")}`, "Depot");
    broughtIn(workbook, listOf("Cy,,c@example.org,,,,"), { name: "later.csv" });
    const { value } = putBack(workbook, list);
    expect(value).toMatchObject({ added: 1, restored: 1 });
    expect(value.kept).toEqual([
      { who: "Ana", column: "Workplace" },
      { who: "Cy", column: "" },
    ]);
    expect(people(workbook).map((each) => each["First name"])).toEqual(["Ana", "Cy", "Bo"]);
    expect(people(workbook)[0]).toMatchObject({ Workplace: "Depot", Phone: "555-555-0101" });
  });

  it("is whole and once after a stop at any call and another try", () => {
    const { workbook: first, list } = takenOutAgain();
    const data = JSON.stringify(first.book.model._exportData(false));
    const again = () => new TestWorkbook(JSON.parse(data));
    const ends = again().ends("putBackList", { import: list });
    expect(ends.length).toBeGreaterThan(5);
    const reference = again();
    putBack(reference, list);
    for (const at of ends.filter((_, i) => i % 2 === 0)) {
      const workbook = again();
      workbook.kill("putBackList", { import: list, operation: `put back ${at}` }, at, at % 4);
      workbook.shared.locks.document = null;
      putBack(workbook, list);
      expect(people(workbook)).toEqual(people(reference));
      expect(workbook.rows("Imports")).toEqual(reference.rows("Imports"));
    }
  }, 120_000);

  it("comes in parts when it changed much, larger ones where Google is quick, and says when there is no such list", () => {
    const workbook = aWorkbook();
    const person = (i: number, phone = "") => `P${i},,p${i}@example.org,${phone},,,`;
    broughtIn(workbook, listOf(...Array.from({ length: 160 }, (_, i) => person(i))), { name: "before.csv" });
    const more = Array.from({ length: 80 }, (_, i) => person(2 * i, `555-555-01${10 + i}`));
    const list = broughtIn(workbook, listOf(...more), { name: "x.csv" }).value.import;
    const whole = people(workbook);
    takenOut(workbook, list);
    // So much later that nobody knows how quick Google is.
    workbook.now += 2 * 3_600_000;
    const part = () => workbook.done("putBackList", { import: list }).value;
    expect(part()).toMatchObject({ done: false, restored: 20 });
    expect(workbook.rows("Imports")[1]?.State).toBe("Being put back: 60 to go");
    expect(part()).toMatchObject({ done: true, restored: 60 });
    expect(people(workbook)).toEqual(whole);
    expect(workbook.run("putBackList", { import: "I-NOWHERE" })).toMatchObject({
      ok: false,
      field: "import",
    });
  });
});
