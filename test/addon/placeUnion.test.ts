import { columnLetters } from "../../src/addon/workbook/sheetTable";
import { contacts } from "../../src/tables";
import { aWorkbook, TestWorkbook } from "../support/workbook";
import { addWriters } from "../support/wrote";

const operation = "88888888-8888-4888-8888-888888888888";
const input = { text: "Teamsters loc 9025", local: "IBT 9025", remember: true, operation };

function withWriters(): TestWorkbook {
  const workbook = aWorkbook();
  addWriters(workbook);
  return workbook;
}
/** As many of the night crew, each with somebody of the day crew in between. */
function withMany(crew: number, wrote = "night crew"): TestWorkbook {
  const fresh = withWriters();
  const data = fresh.book.model._exportData(false) as unknown as {
    sheets: { name: string; rowNumber: number; cells: Record<string, string> }[];
  };
  const sheet = data.sheets.find(({ name }) => name === "Contacts");
  const headings = Object.keys(contacts.columns);
  const letter = (heading: string) => columnLetters(headings.indexOf(heading) + 1);
  if (!sheet) throw new Error("no Contacts");
  sheet.rowNumber += 2 * crew;
  for (let i = 0; i < 2 * crew; i++) {
    sheet.cells[`${letter("Contact")}${6 + i}`] = `C-${i}`;
    sheet.cells[`${letter("Union as written")}${6 + i}`] = i % 2 === 0 ? wrote : "day crew";
  }
  return new TestWorkbook(data as never);
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

  it("teaches the words for a union, for its other locals too, and forgets them again", () => {
    const workbook = withWriters();
    const row = { "First name": "Bea", "Last name": "Quill", "Union as written": "UPIC Local 9025" };
    workbook.done("addContact", { row });
    const { groups } = workbook.done("unmatchedUnions").value;
    const group = groups.find(({ text }: { text: string }) => text === "UPIC Local 9025");
    expect(group.teaches).toEqual({ words: "UPIC", number: "9025" });
    const taught = {
      text: "UPIC Local 9025",
      local: "IBT 9025",
      remember: true,
      words: "UPIC",
      union: "IBT",
    };
    const { place } = workbook.done("placeUnion", { ...taught, operation }).value;
    const reads = (text: string) => workbook.done("matchUnions", { names: [text] }).value.matches[0];
    expect(reads("upic 107")).toMatchObject({ union: "IBT", number: "107", confidence: "sure" });
    expect(called(workbook)).toBeUndefined();
    workbook.done("undoPlaceUnion", { place });
    expect(reads("upic 107").union).toBe("");
    expect(locals(workbook)).not.toContain("IBT 9025");
  });

  it("is taught a union alone, once, and that is taken back", () => {
    const workbook = withWriters();
    const union = () => workbook.rows("Unions").find((row) => row.Union === "IBT") ?? {};
    const before = union();
    const { value } = workbook.done("rememberUnion", { words: "the truckers", union: "ibt", operation });
    expect(value).toEqual({ place: operation, union: "IBT" });
    expect(String(union()["Also known as"])).toMatch(/Teamsters.*, the truckers$/);
    const [read] = workbook.done("matchUnions", { names: ["The Truckers!"] }).value.matches;
    expect(read).toMatchObject({ union: "IBT", confidence: "sure" });
    expect(workbook.done("rememberUnion", { words: "The Truckers", union: "IBT" }).value.place).toBe("");
    workbook.done("undoPlaceUnion", { place: operation });
    expect(union()).toEqual(before);
    expect(workbook.run("rememberUnion", { words: "x", union: "No such" }).problem).toContain(
      "not on Unions",
    );
    expect(workbook.run("rememberUnion", { words: " , ", union: "IBT" })).toMatchObject({ field: "words" });
  });

  it("in a local that was added for it leaves Locals again, unless more has come of that local", () => {
    const workbook = aWorkbook();
    const row = { Local: "IBEW 9103", Union: "IBEW", Number: "9103", Kind: "Local union" };
    const takenOut = () => workbook.done("takeOutLocal", { row });
    const add = () => workbook.done("addLocal", { row });
    const on = () => workbook.rows("Locals").map(({ Local }) => Local);
    add();
    expect(takenOut().value).toEqual({ gone: true });
    expect(on()).toEqual([]);
    expect(takenOut().value).toEqual({ gone: true });
    add();
    workbook.done("addContact", { row: { "First name": "Bea", Local: "ibew 9103" } });
    expect(takenOut()).toMatchObject({
      value: { gone: false },
      said: "IBEW 9103 stays on Locals: more is known of it by now.",
    });
    workbook.type("Contacts", "F2", "");
    workbook.type("Locals", "L2", "412");
    expect(takenOut().value).toEqual({ gone: false });
    expect(on()).toEqual(["IBEW 9103"]);
  });

  it("is told apart from a workbook that nobody has come into yet", () => {
    const { value, said } = aWorkbook().done("unmatchedUnions");
    expect([value.people, said]).toEqual([0, "Nobody is on Contacts yet."]);
  });

  it("goes in by parts where many wrote it far apart, each person once, and comes out again", () => {
    const workbook = withMany(60);
    const crew = () => workbook.rows("Contacts").filter((row) => row["Union as written"] === "night crew");
    const input = { text: "night crew", local: "IBT 9025", remember: true };
    const places: string[] = [];
    for (let part = 1, left = 60; left > 0; part++) {
      const next = { ...input, operation: operation.replace("8", String(part)) };
      if (part === 2) workbook.kill("placeUnion", next, 20, 2);
      const { value } = workbook.done("placeUnion", next);
      expect(value.left).toBeLessThan(left);
      left = value.left;
      expect(crew().filter((row) => row.Local === "IBT 9025")).toHaveLength(60 - left);
      places.push(value.place);
    }
    expect(places.length).toBeGreaterThan(1);
    expect(called(workbook)).toBe("night crew");
    expect(workbook.rows("Contacts").filter((row) => row.Local)).toHaveLength(60);
    for (const place of places.reverse()) workbook.done("undoPlaceUnion", { place });
    expect(workbook.rows("Contacts").filter((row) => row.Local)).toEqual([]);
    expect(called(workbook)).toBeUndefined();
  }, 60_000);

  it("goes in at once where it is clear, by parts, and comes out again", () => {
    const workbook = withMany(50, "IBT local 9025");
    workbook.done("addLocal", { row: { Union: "ATU", Number: "9757" } });
    workbook.done("addContact", {
      row: { "First name": "Ines", "Union as written": "transit union, ATU 9757" },
    });
    const { sure } = workbook.done("unmatchedUnions").value;
    expect(sure).toEqual({ texts: 3, people: 54, locals: 2 });
    const places: string[] = [];
    for (let part = 1, left = 54; left > 0; part++) {
      const input = { operation: operation.replace("8", String(part)) };
      if (part === 2) workbook.kill("placeSureUnions", input, 20, 2);
      const { value } = workbook.done("placeSureUnions", input);
      expect(locals(workbook).filter(Boolean)).toHaveLength(54 - value.left);
      ({ left } = value);
      places.push(value.place);
    }
    expect(places.length).toBeGreaterThan(1);
    expect(workbook.rows("Contacts").filter((row) => row.Local === "ATU 9757")).toHaveLength(1);
    expect(workbook.done("unmatchedUnions").value.sure.people).toBe(0);
    expect(workbook.done("placeSureUnions").value).toEqual({ place: "", placed: 0, left: 0 });
    for (const place of places.reverse()) workbook.done("undoPlaceUnion", { place });
    expect(locals(workbook).filter(Boolean)).toEqual([]);
  }, 60_000);

  it("is put in once, at whatever call the first try was stopped", () => {
    const fresh = withWriters();
    const text = JSON.stringify(fresh.book.model._exportData(false));
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
