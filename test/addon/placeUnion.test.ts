import { aWorkbook, TestWorkbook } from "../support/workbook";
import { addWriters } from "../support/wrote";

const operation = "88888888-8888-4888-8888-888888888888";
const input = { text: "Teamsters loc 9025", local: "IBT 9025", remember: true, operation };

function withWriters(): TestWorkbook {
  const workbook = aWorkbook();
  addWriters(workbook);
  return workbook;
}
const locals = (workbook: TestWorkbook) => workbook.rows("Contacts").map((row) => row.Local);
const called = (workbook: TestWorkbook) => workbook.rows("Locals")[0]?.["Also called"];

describe("What people wrote about their union", () => {
  it("comes together, with how it is read", () => {
    const { value } = withWriters().done("unmatchedUnions");
    expect(value).toMatchObject({
      of: 2,
      groups: [
        {
          text: "teamsters loc 9025",
          people: 3,
          names: ["Bea L.", "Otis F.", "Sam B."],
          workplaces: ["Depot 4"],
          reading: { local: "IBT 9025" },
        },
        { text: "the night crew", people: 1, reading: { confidence: "none" } },
      ],
      locals: [{ key: "IBT 9025", city: "Harbor City", people: 0 }],
    });
  });

  it("puts all of them in a local at once, and is remembered there", () => {
    const workbook = withWriters();
    const { value, said } = workbook.done("placeUnion", { ...input, text: "the night crew" });
    expect(value).toEqual({ place: operation, local: "IBT 9025", placed: 1, left: 0 });
    expect(said).toBe("1 person is now in IBT 9025.");
    expect(called(workbook)).toBe("the night crew");
    expect(workbook.done("matchUnions", { names: ["The night crew"] }).value.matches[0].local).toBe(
      "IBT 9025",
    );
    expect(workbook.done("placeUnion", { text: input.text, local: "the night crew" }).value.placed).toBe(3);
    expect(locals(workbook)).toEqual(["IBT 9025", "IBT 9025", "IBT 9025", "IBT 9025"]);
    expect(workbook.run("placeUnion", { text: input.text, local: "IBT 9025" }).problem).toContain("any more");
    expect(workbook.run("placeUnion", { text: "x", local: "IBT 1" }).problem).toContain("not on Locals");
  });

  it("is taken back whole, and leaves whom somebody has moved since", () => {
    const workbook = withWriters();
    workbook.done("placeUnion", input);
    workbook.type("Contacts", "F2", "ATU 9757");
    const { value } = workbook.done("undoPlaceUnion", { place: operation });
    expect(value.kept).toMatchObject([{ column: "Local", now: "ATU 9757" }]);
    expect(locals(workbook)).toEqual(["ATU 9757", undefined, undefined, undefined]);
    expect(called(workbook)).toBeUndefined();
    expect(workbook.rows("Changes").every((row) => row["Undone by"])).toBe(true);
  });

  it("is put in once, at whatever call the first try was stopped", () => {
    const fresh = withWriters();
    const text = JSON.stringify(fresh.book.model.exportData());
    const whole = new TestWorkbook(JSON.parse(text));
    const ends = new TestWorkbook(JSON.parse(text)).ends("placeUnion", input);
    const reply = whole.done("placeUnion", input).value;
    for (const killAt of ends) {
      const workbook = new TestWorkbook(JSON.parse(text));
      workbook.kill("placeUnion", input, killAt, killAt % 4);
      expect(workbook.done("placeUnion", input).value).toEqual(reply);
      for (const tab of ["Contacts", "Locals", "Changes"])
        expect(workbook.rows(tab)).toEqual(whole.rows(tab));
    }
  }, 60_000);
});
