import * as fc from "fast-check";
import { aWorkbook, TestWorkbook } from "../support/workbook";
import { applied, broughtIn, listOf, standing, takenOut } from "./listsMade";

const word = fc.constantFrom("", "Ana", "Ana Maria", "Bo", "Cruz", "=1+1");
const row = fc
  .tuple(
    word,
    word,
    fc.constantFrom("", "a@example.org", "b@example.org", "c@example.org"),
    fc.constantFrom("", "555-555-0101", "+1 555 555 0101", "555-555-0102"),
    fc.constantFrom("", "IBEW 103", "Nowhere 7"),
    fc.constantFrom("", "Dock", "Depot"),
    fc.constantFrom("", "Nights", "'til 6"),
  )
  .map((cells) => cells.join(","))
  .filter((line) => /[^,]/.test(line));
const rows = fc.array(row, { minLength: 1, maxLength: 7 });

function withLocal(): TestWorkbook {
  const workbook = aWorkbook();
  workbook.done("addLocal", { row: { Local: "IBEW 103" } });
  return workbook;
}

/** Ends an action at its nth call, then makes it again. */
function killedAndAgain(workbook: TestWorkbook, name: string, input: object, at: number, keep: number): void {
  const operation = `${name} ${JSON.stringify(input)} ${at}`;
  workbook.kill(name, { ...input, operation }, at, keep);
  workbook.shared.caches.clear();
  workbook.shared.locks.document = null;
}

/** A workbook like this one, over and over. */
function copies(workbook: TestWorkbook): () => TestWorkbook {
  const data = JSON.stringify(workbook.book.model._exportData(false));
  return () => new TestWorkbook(JSON.parse(data));
}

const people = (workbook: TestWorkbook) => workbook.rows("Contacts");
const named = (workbook: TestWorkbook, first: string) =>
  people(workbook).find((each) => each["First name"] === first) ?? {};

describe("A list and the workbook", () => {
  it("are as they were after the list came in and went out, whoever was here before", () => {
    fc.assert(
      fc.property(rows, rows, fc.boolean(), (first, second, take) => {
        const workbook = withLocal();
        broughtIn(workbook, listOf(...first), { name: "first.csv" });
        const before = standing(workbook);
        const more = take ? { take: { Workplace: "list", Phone: "list" } } : {};
        const { value } = broughtIn(workbook, listOf(...second), { name: "second.csv", ...more });
        const undone = takenOut(workbook, value.import);
        expect(undone.value).toMatchObject({ removed: value.added, kept: [] });
        expect(standing(workbook)).toEqual(before);
      }),
      { numRuns: 15 },
    );
  }, 120_000);

  it("are as they were after two lists went out, in either order", () => {
    fc.assert(
      fc.property(rows, rows, fc.boolean(), (first, second, older) => {
        const workbook = withLocal();
        const before = standing(workbook);
        const a = broughtIn(workbook, listOf(...first), { name: "first.csv" }).value.import;
        const take = { Workplace: "list", Shift: "list" };
        const b = broughtIn(workbook, listOf(...second), { name: "second.csv", take }).value.import;
        for (const each of older ? [a, b] : [b, a]) takenOut(workbook, each);
        expect(standing(workbook)).toEqual(before);
      }),
      { numRuns: 15 },
    );
  }, 120_000);

  /** 60 people, and 200 rows: more about some of these, others just like them, new ones, and some that cannot go in. */
  const before = listOf(
    ...Array.from({ length: 60 }, (_, i) => `Ana${i},Cruz${i},a${i}@example.org,,,Dock,`),
  );
  const text = listOf(
    ...Array.from({ length: 60 }, (_, i) =>
      i % 20 < 10
        ? `Ana${i},,a${i}@example.org,555-555-01${10 + i},,Depot,Nights`
        : `Ana${i},,a${i}@example.org,,,,`,
    ),
    ...Array.from({ length: 120 }, (_, i) => `Bo,Reed${i},b${i}@example.org,,IBEW 103,,`),
    ...Array.from({ length: 20 }, () => ",,,,,,x"),
  );
  const counts = { added: 120, updated: 30, left: 30, cannot: 20, done: true };
  const story = (workbook: TestWorkbook) => ({
    Contacts: standing(workbook).Contacts,
    Imports: workbook.rows("Imports").map(({ Import, ...rest }) => rest),
    Waiting: workbook.rows("Waiting list"),
  });

  it("have each of 200 rows once, with its story, after a stop at any call, another and a third try", () => {
    const first = withLocal();
    broughtIn(first, before, { name: "before.csv" });
    const { list } = first.done("readList", { text, name: "x.csv", take: { Workplace: "list" } }).value;
    const made = copies(first);
    const ends = first.ends("applyList", { list });
    applied(first, list);
    const wanted = story(first);
    expect(ends.length).toBeGreaterThan(10);
    for (const at of ends) {
      const workbook = made();
      // Every other time it is stopped there twice.
      for (const again of [0, 1].slice(at % 2))
        killedAndAgain(workbook, "applyList", { list, again }, at, at % 4);
      expect(applied(workbook, list).value).toMatchObject(counts);
      expect(story(workbook)).toEqual(wanted);
      const operations = workbook
        .rows("Changes")
        .map(({ Operation, Row, Column }) => [Operation, Row, Column].join());
      expect(new Set(operations).size).toBe(operations.length);
    }
  }, 300_000);

  it("are as they were after an undo of 200 rows that was stopped at any call, and at the next try", () => {
    const first = withLocal();
    broughtIn(first, before, { name: "before.csv" });
    const then = standing(first).Contacts;
    const { value } = broughtIn(first, text, { name: "x.csv", take: { Workplace: "list" } });
    const made = copies(first);
    const ends = first.ends("undoList", { import: value.import });
    expect(ends.length).toBeGreaterThan(5);
    for (const at of ends) {
      const workbook = made();
      for (const again of [0, 1])
        killedAndAgain(workbook, "undoList", { import: value.import, again }, at, at % 4);
      expect(takenOut(workbook, value.import).value).toMatchObject({ removed: 120, restored: 90, kept: [] });
      expect(standing(workbook).Contacts).toEqual(then);
    }
  }, 300_000);
});

describe("Taking a list out", () => {
  it("leaves who was talked to since and what was typed since, and lists them", () => {
    const workbook = withLocal();
    broughtIn(workbook, listOf("Ana,,a@example.org,,,,"), { name: "before.csv" });
    const text = listOf(
      "Ana,,a@example.org,555-555-0101,,Dock,",
      "Bo,,b@example.org,,,,",
      "Cy,,c@example.org,,,,",
    );
    const { value } = broughtIn(workbook, text, { name: "x.csv" });
    workbook.done("logConversation", { row: { Contact: named(workbook, "Bo").Contact, Result: "Talked" } });
    workbook.type("Contacts", "H2", "Depot");
    const { value: undone, said } = takenOut(workbook, value.import);
    expect(said).toBe("Taken out: 1 person. 2 people’s rows changed since, so what changed stays.");
    expect(undone).toMatchObject({ removed: 1, restored: 1, done: true });
    expect(undone.kept).toMatchObject([
      { tab: "Contacts", who: "Ana", column: "Workplace", was: "", now: "Depot" },
      { tab: "Contacts", who: "Bo", column: "Last conversation", was: "", now: "2026-09-28" },
    ]);
    expect(people(workbook).map((each) => each["First name"])).toEqual(["Ana", "Bo"]);
    expect(named(workbook, "Ana")).not.toHaveProperty("Phone");
    expect(workbook.rows("Imports")[1]).toMatchObject({ State: "Taken out on Sep 28" });
    const before = standing(workbook);
    const again = workbook.done("undoList", { import: value.import });
    expect(again.said).toBe("Taken out on Sep 28. Nothing more in it can be taken out.");
    expect(again.value).toEqual(undone);
    expect(standing(workbook)).toEqual(before);
    expect(workbook.run("applyList", { list: value.import }).problem).toContain("was taken out again");
  });

  it("finds its rows wherever people sorted, inserted or moved them, and keeps their own columns", () => {
    const workbook = withLocal();
    broughtIn(workbook, listOf("Zoe,,z@example.org,,,,"), { name: "before.csv" });
    const { value } = broughtIn(workbook, listOf("Ana,,a@example.org,,,,", "Bo,,b@example.org,,,,"), {
      name: "x.csv",
    });
    const sheetId = workbook.sheetId("Contacts");
    const sheetName = "Contacts";
    workbook.book.do("ADD_COLUMNS_ROWS", {
      sheetId,
      sheetName,
      dimension: "ROW",
      position: "before",
      base: 2,
      quantity: 1,
    });
    workbook.book.do("ADD_COLUMNS_ROWS", {
      sheetId,
      sheetName,
      dimension: "COL",
      position: "before",
      base: 2,
      quantity: 1,
    });
    workbook.type("Contacts", "C1", "Shoe size");
    workbook.type("Contacts", "C2", "41");
    workbook.type("Contacts", "B3", "Typed");
    workbook.type("Contacts", "C9", "43");
    const zone = { left: 0, right: 42, top: 1, bottom: 4 };
    workbook.book.do("SORT_CELLS", { sheetId, col: 1, row: 1, sortDirection: "desc", zone, sortOptions: {} });
    const { value: third } = broughtIn(workbook, listOf("Cy,,c@example.org,,,,", "Di,,d@example.org,,,,"), {
      name: "y.csv",
    });
    expect(takenOut(workbook, value.import).value).toMatchObject({ removed: 2, kept: [] });
    expect(people(workbook).map((each) => [each["First name"], each["Shoe size"]])).toEqual([
      ["Zoe", "41"],
      ["Typed", undefined],
      ["Cy", undefined],
      ["Di", undefined],
      [undefined, "43"],
    ]);
    takenOut(workbook, third.import);
    expect(people(workbook)).toHaveLength(3);
  });

  it("asks for a list that came in", () => {
    const workbook = aWorkbook();
    expect(workbook.run("undoList", { import: "I-NOWHERE" })).toMatchObject({ ok: false, field: "import" });
  });
});

describe("A long list", () => {
  const long = (n: number) =>
    listOf(...Array.from({ length: n }, (_, i) => `First${i},Last${i},p${i}@example.org,,,,`));

  it("comes in part by part, while people sort, type and take rows out in between", () => {
    const workbook = withLocal();
    const { list } = workbook.done("readList", { text: long(2300), name: "long.csv" }).value;
    expect(workbook.done("applyList", { list }).value).toMatchObject({
      added: 1000,
      done: false,
      at: 1000,
      next: 1002,
    });
    expect(workbook.rows("Imports")).toMatchObject([{ State: "Coming in: 1,000 of 2,300 rows" }]);
    workbook.type("Contacts", "G2", "Typed since");
    workbook.done("addContact", { row: { "First name": "First1500", Email: "P1500@example.org" } });
    expect(workbook.done("stopList", { list }).said).toBe(
      "Stopped. 1,000 of 2,300 are in. Go on, or undo them.",
    );
    expect(workbook.done("listForm").value.waiting).toMatchObject([{ at: 1000, rows: 2300 }]);
    const { value } = applied(workbook, list);
    expect(value).toMatchObject({ added: 2299, updated: 1, done: true });
    const emails = people(workbook).map(({ Email }) => String(Email).toLowerCase());
    expect(new Set(emails).size).toBe(2300);
    const undone = takenOut(workbook, value.import).value;
    expect(undone).toMatchObject({ removed: 2298, restored: 1 });
    expect(people(workbook).map((each) => each["First name"])).toEqual(["First0", "First1500"]);
  }, 120_000);

  it("goes out again though it is only half in, and is then not waiting any more", () => {
    const workbook = withLocal();
    const { list } = workbook.done("readList", { text: long(1100), name: "long.csv" }).value;
    workbook.done("applyList", { list });
    expect(takenOut(workbook, list).value).toMatchObject({ removed: 1000, kept: [] });
    expect([people(workbook), workbook.rows("Waiting list")]).toEqual([[], []]);
    expect(workbook.run("applyList", { list }).problem).toContain("was taken out again");
    expect(workbook.rows("Imports")).toMatchObject([{ State: "Taken out on Sep 28" }]);
  }, 60_000);

  it("changes scattered people a part at a time, each cell once", () => {
    const workbook = withLocal();
    broughtIn(workbook, long(120), { name: "before.csv" });
    const before = standing(workbook);
    const shifts = Array.from({ length: 60 }, (_, i) => `,,p${2 * i}@example.org,,,,Nights`);
    const { list } = workbook.done("readList", { text: listOf(...shifts), name: "shifts.csv" }).value;
    const first = workbook.done("applyList", { list });
    expect(first.value).toMatchObject({ updated: 40, done: false });
    expect(first.cost.data).toBeLessThan(75);
    expect(applied(workbook, list).value).toMatchObject({ updated: 60, done: true });
    expect(people(workbook).filter(({ Shift }) => Shift === "Nights")).toHaveLength(60);
    expect(workbook.rows("Changes").filter(({ Column }) => Column === "Shift")).toHaveLength(60);
    expect(takenOut(workbook, list).value).toMatchObject({ restored: 60, removed: 0 });
    expect(standing(workbook)).toEqual(before);
  }, 60_000);

  it("waits for somebody else’s that is coming in, and starts when that was stopped", () => {
    const workbook = aWorkbook();
    const priya = { as: "priya@example.org" };
    const { list: hers } = workbook.done("readList", { text: long(1500), name: "a.csv" }, priya).value;
    const { list: mine } = workbook.done("readList", {
      text: listOf("Bo,,b@example.org,,,,"),
      name: "b.csv",
    }).value;
    workbook.done("applyList", { list: hers }, priya);
    const reply = workbook.run("applyList", { list: mine });
    expect(reply).toMatchObject({ ok: false, field: "wait" });
    expect(reply.problem).toBe("Priya is bringing in a list. Yours will start after that, or stop here.");
    workbook.done("stopList", { list: hers }, priya);
    expect(applied(workbook, mine).value).toMatchObject({ added: 1 });
    expect(applied(workbook, hers).value).toMatchObject({ added: 1500 });
  }, 60_000);

  it("of 50,000 rows is read with as many calls as one of five, and one more where the grid grows", () => {
    const workbook = aWorkbook();
    const [few, many] = [5, 50_000].map((n) =>
      workbook.done("readList", { text: long(n), name: `${n}.csv` }),
    );
    expect(many?.value.counts).toEqual({ add: 50_000, update: 0, leave: 0, cannot: 0 });
    expect(many?.cost.data).toBe(Number(few?.cost.data) + 1);
  }, 60_000);

  it("takes as many calls for a part whether 10 or 10,000 people are here", () => {
    const costs = [10, 10_000].map((n) => {
      const workbook = withLocal();
      const { sheetId, rows: have } = { sheetId: workbook.sheetId("Contacts"), rows: 40 };
      const quantity = Math.max(1, n + 30 - have);
      workbook.book.do("ADD_COLUMNS_ROWS", {
        sheetId,
        sheetName: "Contacts",
        dimension: "ROW",
        position: "after",
        base: have - 1,
        quantity,
      });
      workbook.book.apply(
        Array.from({ length: n }, (_, i) => [
          ["UPDATE_CELL", { sheetId, row: i + 1, col: 0, content: `C-${i}` }],
          ["UPDATE_CELL", { sheetId, row: i + 1, col: 1, content: `First${i}` }],
          ["UPDATE_CELL", { sheetId, row: i + 1, col: 3, content: `p${i}@example.org` }],
        ]).flat() as [string, Record<string, unknown>][],
      );
      const text = listOf(
        "A,,a@example.org,,,,",
        "First3,,p3@example.org,,,,Nights",
        "First7,,p7@example.org,,,Dock,",
      );
      const read = workbook.done("readList", { text, name: "x.csv" });
      const part = workbook.done("applyList", { list: read.value.list });
      expect(part.value).toMatchObject({ added: 1, updated: 2 });
      const out = workbook.done("undoList", { import: read.value.list });
      return [read, part, out].map(({ cost }) => cost.data);
    });
    expect(costs[1]).toEqual(costs[0]);
    expect(Math.max(...(costs[0] ?? []))).toBeLessThanOrEqual(30);
  }, 120_000);
});
