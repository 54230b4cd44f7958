import { aWorkbook, type TestWorkbook } from "../support/workbook";
import { applied, broughtIn, fixture, HEADINGS, listOf, standing, takenOut } from "./listsMade";

function withRuth(row: object = {}): { workbook: TestWorkbook; ruth: string } {
  const workbook = aWorkbook();
  workbook.done("addLocal", { row: { Local: "IBEW 103", "Also called": "Brotherhood of the Harbor" } });
  const ruth = {
    "First name": "Ruth",
    "Last name": "Ambleside",
    Email: "ruth@example.org",
    Workplace: "Dock",
    Local: "IBEW 103",
    ...row,
  };
  return { workbook, ruth: workbook.done("addContact", { row: ruth }).value.key };
}

const people = (workbook: TestWorkbook) => workbook.rows("Contacts");
const person = (workbook: TestWorkbook, first: string) =>
  people(workbook).find((row) => row["First name"] === first) ?? {};

describe("Bringing in a list of people", () => {
  const text = listOf(
    "Ruth,Ambleside,RUTH@example.org,555-555-0121,,Harbor,Nights",
    "Bea,Lanternick,bea@example.org,+1 555 555 0142,brotherhood of the harbor,=1+1,",
    "Otis,,,5555550163,IBEW local 103,,",
    ",,,,,,Days",
  );

  it("says first what each row would do, and changes nothing", () => {
    const { workbook, ruth } = withRuth();
    const before = standing(workbook);
    const { value, said } = workbook.done("readList", { text, name: "sign-ups.csv" });
    expect(said).toBe("2 to add, 1 to update, 0 to leave, 1 that cannot go in.");
    expect(value.kind).toBe("Spreadsheet of people");
    expect(value.columns[2]).toMatchObject({ heading: "Email", to: "Contacts.Email" });
    expect(value.rows.map(({ line, outcome }: { line: number; outcome: string }) => [line, outcome])).toEqual(
      [
        [2, "update"],
        [3, "add"],
        [4, "add"],
        [5, "cannot"],
      ],
    );
    expect(value.rows[0]).toMatchObject({
      key: ruth,
      changes: [
        { column: "Shift", was: "", becomes: "Nights" },
        { column: "Phone", was: "", becomes: "555-555-0121" },
      ],
      kept: [{ column: "Workplace", yours: "Dock", list: "Harbor" }],
    });
    expect(value.rows[3].why).toBe("It has no name, phone or e-mail. Add one of them.");
    expect(standing(workbook)).toEqual(before);
  });

  it("fills what is empty, adds who is new as written, and tells the story", () => {
    const { workbook } = withRuth();
    const { value, said } = broughtIn(workbook, text);
    expect(said).toBe("2 people added, 1 updated.");
    expect(value).toMatchObject({ added: 2, updated: 1, left: 0, cannot: 1, noLocal: 0, done: true });
    expect(person(workbook, "Ruth")).toMatchObject({
      Workplace: "Dock",
      Shift: "Nights",
      Phone: "555-555-0121",
    });
    expect(person(workbook, "Bea")).toMatchObject({
      Phone: "+1 555 555 0142",
      Local: "IBEW 103",
      Workplace: "=1+1",
      "Came in as": "New sign-up",
      "Added on": "2026-09-28",
      "Added by": "Dot",
      Import: value.import,
      Operation: `${value.import} line 3`,
    });
    expect(workbook.rows("Imports")).toEqual([
      {
        Import: value.import,
        On: "2026-09-28",
        By: "Dot",
        File: "sign-ups.csv",
        Kind: "Spreadsheet of people",
        Added: 2,
        Updated: 1,
        Left: 0,
        Cannot: 1,
        State: "In",
      },
    ]);
    expect(workbook.rows("Changes").filter(({ Column }) => Column === "Shift")).toMatchObject([
      { Tab: "Contacts", Now: "Nights", Operation: `${value.import} line 2` },
    ]);
    expect(workbook.rows("Waiting list")).toEqual([]);
    expect(workbook.rows("Locals")[0]).toMatchObject({ Contacts: 3 });
    expect(workbook.done("status").value.attention).toEqual([]);
  });

  it("puts people in the local that what they wrote surely means, and keeps what they wrote", () => {
    const { workbook } = withRuth();
    workbook.done("addLocal", { row: { Union: "Teamsters", Number: "25" } });
    const written = ["IBEW local 103", "teamsters, loc. 25", "Teamsters", "IBEW 104", "IBEW 103 or 25"];
    const list = listOf(...written.map((union, i) => `P${i},,p${i}@example.org,,"${union}",,`));
    expect(broughtIn(workbook, list).said).toBe("5 people added. 3 have no local yet: open Match unions…");
    const placed = written.map((_, i) => person(workbook, `P${i}`));
    expect(placed.map((row) => row["Union as written"])).toEqual(written);
    expect(placed.map((row) => row.Local)).toEqual([
      "IBEW 103",
      "Teamsters 25",
      undefined,
      undefined,
      undefined,
    ]);
  });

  it("takes the list’s word where the person chose that for the column, and a blank never wins", () => {
    const { workbook } = withRuth({ Shift: "Days" });
    const { value } = workbook.done("readList", {
      text: listOf("Ruth,Ambleside,ruth@example.org,,,Harbor,"),
      name: "x.csv",
    });
    expect(value.counts).toEqual({ add: 0, update: 0, leave: 1, cannot: 0 });
    const again = workbook.done("readList", { list: value.list, take: { Workplace: "list", Shift: "list" } });
    expect(again.value.counts).toMatchObject({ update: 1 });
    applied(workbook, value.list);
    expect(person(workbook, "Ruth")).toMatchObject({ Workplace: "Harbor", Shift: "Days" });
    expect(workbook.rows("Changes")).toMatchObject([{ Column: "Workplace", Was: "Dock", Now: "Harbor" }]);
  });

  it("leaves out the rows that a person unticked, and takes somebody for who the person says", () => {
    const { workbook, ruth } = withRuth();
    const asked = listOf("R,Ambleside,,,,,Nights", "Bea,,bea@example.org,,,,", "Otis,,otis@example.org,,,,");
    const { list } = workbook.done("readList", { text: asked, name: "x.csv" }).value;
    const { value } = workbook.done("readList", { list, same: { 2: ruth }, skip: [3] });
    expect(value.rows[1]).toMatchObject({ outcome: "add", skipped: true });
    expect(applied(workbook, list).value).toMatchObject({ added: 1, updated: 1, left: 1 });
    expect(people(workbook).map((row) => row["First name"])).toEqual(["Ruth", "Otis"]);
    expect(person(workbook, "Ruth")).toMatchObject({ Shift: "Nights" });
  });

  it("makes one person of twelve rows", () => {
    const workbook = aWorkbook();
    const rows = Array.from(
      { length: 12 },
      (_, i) => `Jo,Tarn,jo@example.org,,,,${i === 11 ? "Nights" : ""}`,
    );
    expect(broughtIn(workbook, listOf(...rows)).value).toMatchObject({ added: 1, left: 11 });
    expect(people(workbook)).toMatchObject([{ "First name": "Jo", Shift: "Nights" }]);
  });

  it("keeps out a row with a cell that is too long, and the rest goes in", () => {
    const workbook = aWorkbook();
    const rows = listOf(`Jo,Tarn,jo@example.org,,,=${"x".repeat(49_999)},`, "Bea,,bea@example.org,,,,");
    const { value } = workbook.done("readList", { text: rows, name: "x.csv" });
    expect(value.rows[0].why).toContain("longer than a cell can hold");
    expect(applied(workbook, value.list).value).toMatchObject({ added: 1, cannot: 1 });
  });

  it("gives a row that a person typed its code when the list knows more about them", () => {
    const workbook = aWorkbook();
    workbook.type("Contacts", "B2", "Ana");
    workbook.type("Contacts", "D2", "ana@example.org");
    workbook.type("Contacts", "B3", "Bo");
    workbook.type("Contacts", "D3", "bo@example.org");
    expect(broughtIn(workbook, listOf("Bo,,bo@example.org,,,,Nights")).value).toMatchObject({ updated: 1 });
    expect(people(workbook).map(({ Contact, Shift }) => [Contact === undefined, Shift])).toEqual([
      [true, undefined],
      [false, "Nights"],
    ]);
  });

  it("says of a file that came in before that nothing in it is new, and doubles no one", () => {
    const workbook = aWorkbook();
    const first = broughtIn(workbook, fixture("actionNetwork.csv"), { name: "an.csv" });
    const before = standing(workbook);
    const { value, said } = workbook.done("readList", { text: fixture("actionNetwork.csv"), name: "an.csv" });
    expect(said).toContain("This file came in on Sep 28. Nothing in it is new.");
    expect(applied(workbook, value.list).value).toMatchObject({ added: 0, updated: 0 });
    expect(standing(workbook)).toEqual(before);
    expect(workbook.done("applyList", { list: first.value.import }).value).toMatchObject({
      added: first.value.added,
      done: true,
    });
    expect(standing(workbook)).toEqual(before);
  });

  it.each([
    "actionNetwork.csv",
    "dsaNewer.csv",
    "dsaOlder.csv",
    "van.csv",
    "vanActivistCodes.csv",
    "spoke.csv",
    "googleForms.csv",
    "pasted.tsv",
  ])("brings in %s and takes it out again, and the workbook is as it was", (name) => {
    const { workbook } = withRuth();
    const before = standing(workbook);
    const { value } = broughtIn(workbook, fixture(name), { name });
    expect(value.added).toBeGreaterThan(0);
    expect(takenOut(workbook, value.import).value).toMatchObject({ removed: value.added, kept: [] });
    expect(standing(workbook)).toEqual(before);
  });
});

describe("A list that cannot be read", () => {
  it.each([
    [{}, "There is no list yet. Choose a file"],
    [{ text: "" }, "This is empty"],
    [{ text: HEADINGS }, "Add the rows, headings first"],
    [{ text: "%PDF-1.7" }, "This is a PDF"],
    [{ text: `Email\n${"a@example.org\n".repeat(100_001)}` }, "at most 100,000 go in at once"],
    [{ text: "Email\na@example.org", pieces: 2, piece: 3 }, "piece 1 of 3"],
    [{ text: "Shoe,Color\n41,red" }, "Say what each column is"],
    [{ text: "Email\na@example.org", kind: "Telegram" }, "is no kind of list"],
    [
      { text: "Email\na@example.org", columns: { Phone: "Contacts.Phone" } },
      "The list has no column “Phone”",
    ],
    [{ list: "I-NOWHERE" }, "This list is not waiting any more. Choose the file again."],
  ])("says what to do, and nothing is kept of it (%#)", (input, sentence) => {
    const workbook = aWorkbook();
    const reply = workbook.run("readList", input);
    expect(reply.ok).toBe(false);
    expect(reply.problem).toContain(sentence);
    expect(workbook.rows("Waiting list")).toEqual([]);
  });

  it("is refused above 60 MB", () => {
    const workbook = aWorkbook();
    const { problem } = workbook.run("readList", { text: "x".repeat(60_000_001), name: "big.csv" });
    expect(problem).toContain("more than 60 MB");
  });

  it("shows its columns all the same, so that somebody can say what they are", () => {
    const workbook = aWorkbook();
    const { value } = workbook.done("readList", { text: "Shoe,Color\n41,red", columnsOnly: true });
    expect(value.columns).toMatchObject([
      { heading: "Shoe", sure: false },
      { heading: "Color", sure: false },
    ]);
    expect(workbook.done("readList", { list: value.list, columnsOnly: true }).warnings).toEqual([
      "“Shoe” is left out as long as nobody says where it goes.",
      "“Color” is left out as long as nobody says where it goes.",
    ]);
    const columns = { Shoe: "Contacts.Last name", Color: "Contacts.Notes" };
    expect(workbook.done("readList", { list: value.list, columns }).value.counts).toMatchObject({ add: 1 });
  });
});

describe("What somebody said of the columns of a list", () => {
  const columns = { Shoe: "Contacts.Last name", Color: "" };

  it("is remembered for the next one with these headings, in whatever order they stand", () => {
    const workbook = aWorkbook();
    broughtIn(workbook, "Name,Shoe,Color\nAna,Cruz,red", { columns });
    const { value } = workbook.done("readList", { text: "Color,Shoe,Name\nblue,Reed,Bo", name: "y.csv" });
    expect(value).toMatchObject({ remembered: true, chosen: columns });
    expect(value.columns.map(({ to, sure }: { to: string; sure: boolean }) => [to, sure])).toEqual([
      ["", true],
      ["Contacts.Last name", true],
      ["Contacts.First name", true],
    ]);
    applied(workbook, value.list);
    expect(person(workbook, "Bo")).toMatchObject({ "Last name": "Reed" });
    const other = workbook.done("readList", { text: "Name,Shoe\nCy,Tarn", name: "z.csv" }).value;
    expect(other.columns[1]).toMatchObject({ to: "", sure: false });
  });

  it("is forgotten, the oldest first, before it is more than Google keeps", () => {
    const workbook = aWorkbook();
    const text = (i: number) => `Name,${"Q".repeat(3000)}${i}\nAna ${i},x`;
    for (let i = 0; i < 4; i++)
      broughtIn(workbook, text(i), { columns: { [`${"Q".repeat(3000)}${i}`]: "Contacts.Job" } });
    const reads = [0, 3].map(
      (i) => workbook.done("readList", { text: text(i), name: "x.csv" }).value.remembered,
    );
    expect(reads).toEqual([undefined, true]);
  });
});

describe("A workbook that lacks a column", () => {
  it("is told so before anything of the list goes in", () => {
    const workbook = aWorkbook();
    const { list } = workbook.done("readList", {
      text: listOf("Bo,,bo@example.org,,,,"),
      name: "x.csv",
    }).value;
    workbook.type("Contacts", "Z1", "");
    const before = workbook.rows("Changes");
    const reply = workbook.run("applyList", { list });
    expect(reply.problem).toContain("is missing on Contacts. Choose Set up or repair this workbook");
    expect([people(workbook), workbook.rows("Imports"), workbook.rows("Changes")]).toEqual([[], [], before]);
    workbook.done("setUpWorkbook");
    expect(applied(workbook, list).value).toMatchObject({ added: 1 });
  });

  it("that people renamed takes the list all the same", () => {
    const workbook = aWorkbook();
    workbook.type("Contacts", "H1", "Job site");
    workbook.done("setUpWorkbook");
    const { value } = broughtIn(workbook, listOf("Bo,,bo@example.org,,,Dock,"));
    expect(people(workbook)).toMatchObject([{ "Job site": "Dock" }]);
    expect(takenOut(workbook, value.import).value).toMatchObject({ removed: 1, kept: [] });
  });
});

describe("A list in pieces", () => {
  const text = `\ufeff${listOf('Ana,"Cruz\r\nLopez",ana@example.org,,,\\n =x,😀😀', "Bo,,bo@example.org,,,,")}`;
  const pieces = ["", text.slice(0, 60), text.slice(60, 101), text.slice(101)].slice(1);
  const send = (workbook: TestWorkbook, piece: number, more: object = {}) =>
    workbook.done("readList", { pieces: 3, piece, text: pieces[piece - 1], name: "x.csv", ...more });

  it("is whole when the last one is here, in whatever order they come and however often", () => {
    const workbook = aWorkbook();
    const { value, said } = send(workbook, 2);
    expect(said).toBe("1 of 3 pieces are here.");
    send(workbook, 2, { list: value.list });
    send(workbook, 3);
    const last = send(workbook, 1);
    expect(last.value).toMatchObject({ list: value.list, counts: { add: 2 } });
    const { value: done } = applied(workbook, value.list);
    expect(people(workbook)[0]).toMatchObject({
      "Last name": "Cruz\nLopez",
      Workplace: "\\n =x",
      Shift: "😀😀",
    });
    expect(takenOut(workbook, done.import).value).toMatchObject({ removed: 2, kept: [] });
  });

  it("starts anew when somebody chooses the file again, and cannot come in half", () => {
    const workbook = aWorkbook();
    const { value } = send(workbook, 1);
    expect(workbook.run("applyList", { list: value.list }).problem).toContain("Not all of this list is here");
    expect(workbook.run("readList", { list: value.list }).problem).toContain("Only 1 of 3 pieces");
    workbook.done("readList", { text: listOf("Bo,,,,,,"), name: "other.csv" });
    expect(workbook.run("applyList", { list: value.list }).problem).toContain("not waiting any more");
  });

  it("waits a week, until it is cancelled or until it is in", () => {
    const workbook = aWorkbook();
    const { list } = workbook.done("readList", { text: listOf("Bo,,,,,,"), name: "a.csv" }).value;
    workbook.done("cancelList", { list });
    expect(workbook.rows("Waiting list")).toEqual([]);
    workbook.done("readList", { text: listOf("Bo,,,,,,"), name: "a.csv" });
    expect(workbook.done("listForm").value.waiting).toMatchObject([
      { name: "a.csv", by: "Dot", rows: 1, at: 0 },
    ]);
    workbook.now += 8 * 86_400_000;
    expect(workbook.done("listForm").value.waiting).toEqual([]);
    workbook.done("readList", { text: listOf("Cy,,,,,,"), name: "b.csv" });
    expect(workbook.done("listForm").value.waiting).toMatchObject([{ name: "b.csv" }]);
    expect(workbook.rows("Waiting list").filter(({ Piece }) => Piece === 0)).toHaveLength(1);
  });
});

describe("Filings of the Department of Labor", () => {
  const text = fixture("olms_new_england_new_york.txt");

  it("come in for the states and towns that were chosen, once each, under the names people use", () => {
    const workbook = aWorkbook();
    const { value } = workbook.done("readList", { text, name: "lm.txt", states: ["ma"] });
    expect(value.kind).toBe("OLMS filings");
    expect(value.places.states.map(({ name }: { name: string }) => name)).toContain("NY");
    const boston = workbook.done("readList", { list: value.list, cities: ["Boston"] }).value;
    expect(boston.total).toBeLessThan(value.total);
    applied(workbook, value.list);
    const rows = workbook.rows("Locals");
    expect(rows.length).toBe(boston.counts.add);
    expect(
      rows.every(
        ({ City, State, "Members from": from, Members }) =>
          City === "Boston" && State === "MA" && (Members === undefined || from === "OLMS"),
      ),
    ).toBe(true);
    expect(new Set(rows.map(({ Local }) => Local)).size).toBe(rows.length);
    expect(rows[0]).toMatchObject({ Contacts: 0, Supporters: 0 });
  });

  it("say where there are none", () => {
    const workbook = aWorkbook();
    const { problem } = workbook.run("readList", { text, name: "lm.txt", states: ["AK"] });
    expect(problem).toContain("Choose other states or towns");
  });

  it("never replace a figure of members that a person typed, and the computed columns stay whole", () => {
    const workbook = aWorkbook();
    const { value } = broughtIn(workbook, text, { name: "lm.txt", states: ["RI"] });
    expect(value.added).toBeGreaterThan(20);
    const [first] = workbook.rows("Locals");
    workbook.type("Locals", "L2", "77");
    workbook.type("Locals", "N2", "Local itself");
    const newer = text
      .split("\n")
      .map((line, i) => (i === 0 ? line : line.replace(/\|(\d{2,4})\|/g, "|9$1|")))
      .join("\n");
    const again = workbook.done("readList", {
      text: newer,
      name: "lm2.txt",
      states: ["RI"],
      take: { Members: "list" },
    });
    applied(workbook, again.value.list);
    expect(workbook.rows("Locals")[0]).toMatchObject({
      Local: first?.Local,
      Members: 77,
      "Members from": "Local itself",
    });
    const last = workbook.rows("Locals").at(-1);
    expect(last).toMatchObject({ Contacts: 0, Assessed: 0 });
  });

  it("go out again, but for a local that somebody has people in", () => {
    const workbook = aWorkbook();
    workbook.done("addLocal", { row: { Local: "IBEW 103", Members: 40 } });
    const { value } = broughtIn(workbook, text, { name: "lm.txt", states: ["RI"] });
    const kept = String(workbook.rows("Locals")[3]?.Local);
    workbook.done("addContact", { row: { "First name": "Ana", Local: kept } });
    const undone = takenOut(workbook, value.import);
    expect(undone.value).toMatchObject({ removed: value.added - 1, kept: [{ tab: "Locals", key: kept }] });
    expect(workbook.rows("Locals").map(({ Local }) => Local)).toEqual(["IBEW 103", kept]);
  });
});
