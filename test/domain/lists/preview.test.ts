import * as fc from "fast-check";
import { countOutcomes } from "../../../src/domain/lists/preview";
import type { AnyRow } from "../../../src/tables/kit/table";
import { applied, fixture, preview } from "./made";

const ruth: AnyRow = {
  Contact: "C-ruth",
  "First name": "Ruth",
  "Last name": "Ambleside",
  Email: "ruth@example.org",
  Phone: "(555) 555-0121",
  Local: "IBEW 103",
  Workplace: "Dock",
};

const HEADINGS = "First name,Last name,Email,Phone,Local,Workplace,Shift";

function outcomeOf(row: string, existing: AnyRow[] = [ruth]) {
  const [outcome] = preview(`${HEADINGS}\n${row}`, { existing });
  if (!outcome) throw new Error("no row");
  return outcome;
}

describe("somebody who is here already", () => {
  it.each([
    ["same e-mail", "R,Ambleside,RUTH@example.org,,,,Nights"],
    ["same e-mail", "Ruth,Marlow,ruth@example.org,,,,Nights"],
    ["same phone", "Ruthie,Ambleside,,+1 555 555 0121,,,Nights"],
    ["same name and local", "ruth,ambleside,other@example.org,555-555-0199,ibew 103,,Nights"],
  ])("is known by the %s: %s", (why, row) => {
    expect(outcomeOf(row)).toMatchObject({
      outcome: "update",
      key: "C-ruth",
      changes: [{ column: "Shift", was: "", becomes: "Nights" }],
      row: { Shift: "Nights" },
    });
    expect(outcomeOf(row).why).toContain(why);
  });

  it("keeps what the committee typed, and the list's word stands beside it", () => {
    const outcome = outcomeOf("Ruth,Ambleside,,555-555-0199,IBEW 103,Harbor,");
    expect(outcome).toMatchObject({ outcome: "leave", changes: [] });
    expect(outcome.kept).toEqual([
      { column: "Workplace", yours: "Dock", list: "Harbor" },
      { column: "Phone", yours: "(555) 555-0121", list: "555-555-0199" },
    ]);
  });

  it("gets the list's word only in the columns that a person chose", () => {
    const [outcome] = preview(`${HEADINGS}\nRuth,Ambleside,,555-555-0199,IBEW 103,Harbor,`, {
      existing: [ruth],
      choices: { replace: ["Phone"] },
    });
    expect(outcome).toMatchObject({ outcome: "update", row: { Phone: "555-555-0199" } });
    expect(outcome?.kept.map(({ column }) => column)).toEqual(["Workplace"]);
  });

  it("has one phone number, however it is written", () => {
    expect(outcomeOf("Ruth,Ambleside,,555.555.0121,,,").kept).toEqual([]);
  });

  it("asks not to be called, and does not take back what they asked before", () => {
    const existing = [{ ...ruth, "Do not": "Text", "Why not": "Said so", Since: "2026-01-01" }];
    const text = "Email,do_not_call,xdate\nruth@example.org,True,";
    const [outcome] = preview(text, { existing });
    expect(outcome).toMatchObject({ outcome: "update", row: { "Do not": "Call, Text" } });
    expect(Object.keys(outcome?.row ?? {})).toEqual(["Do not"]);
    const [silent] = preview("Email,do_not_call,xdate\nruth@example.org,,", {
      existing,
      choices: { replace: ["Do not"] },
    });
    expect(silent).toMatchObject({ outcome: "leave", changes: [] });
  });

  it("is found through a row that was merged into theirs", () => {
    const merged = {
      Contact: "C-old",
      "First name": "Ruth",
      Email: "old@example.org",
      "Merged into": "C-ruth",
    };
    expect(outcomeOf("Ruth,Ambleside,old@example.org,,,,Nights", [merged, ruth])).toMatchObject({
      outcome: "update",
      key: "C-ruth",
    });
  });

  it("is not merged with a stranger who shares the phone: that is a question", () => {
    expect(outcomeOf("Kemal,Hollis,,555-555-0121,,,")).toMatchObject({
      outcome: "add",
      question: "Ruth Ambleside has this phone number. Is this the same person?",
      like: [{ key: "C-ruth" }],
    });
  });

  it("may have a namesake: the same name without a local is a question, in another local it is none", () => {
    expect(outcomeOf("Ruth,Ambleside,r2@example.org,,,,").question).toContain("has this name");
    expect(outcomeOf("Ruth,Ambleside,r2@example.org,,Teamsters 25,,").question).toBeUndefined();
  });

  it("does not share an e-mail address with someone of another name", () => {
    expect(outcomeOf("Kemal,Hollis,ruth@example.org,,,,")).toMatchObject({
      outcome: "cannot",
      why: "This e-mail address is Ruth Ambleside’s. Give each their own, or leave it empty.",
    });
  });

  it("may be one of two, and then a person chooses which", () => {
    const twin = { ...ruth, Contact: "C-twin", Workplace: "Depot" };
    const text = `${HEADINGS}\nRuth,Ambleside,ruth@example.org,,,Harbor,Nights`;
    const [asked] = preview(text, { existing: [ruth, twin] });
    expect(asked).toMatchObject({ outcome: "cannot" });
    expect(asked?.why).toContain("Could be 2 people we know");
    const [told] = preview(text, { existing: [ruth, twin], choices: { same: { 2: "C-twin" } } });
    expect(told).toMatchObject({ outcome: "update", key: "C-twin" });
    const [newcomer] = preview(text, { existing: [ruth, twin], choices: { same: { 2: "" } } });
    expect(newcomer).toMatchObject({ outcome: "add" });
  });
});

describe("one person on three rows", () => {
  const text = `${HEADINGS}
Jo,Tarn,jo@example.org,,,,
Jo,Tarn,JO@example.org,555-555-0113,,,
J.,Tarn,,555 555 0113,,,Nights`;

  it("comes in once, with what each row knows", () => {
    const all = preview(text);
    expect(all.map(({ outcome, sameAs }) => [outcome, sameAs])).toEqual([
      ["add", undefined],
      ["leave", 2],
      ["leave", 2],
    ]);
    expect(all[0]?.row).toMatchObject({ Email: "jo@example.org", Phone: "555-555-0113", Shift: "Nights" });
  });

  it("who is here already is updated by each row with what is new in it", () => {
    const existing = [{ Contact: "C-jo", "First name": "Jo", "Last name": "Tarn", Email: "jo@example.org" }];
    expect(preview(text, { existing })).toMatchObject([
      { outcome: "leave", key: "C-jo" },
      { outcome: "update", key: "C-jo", row: { Phone: "555-555-0113" } },
      { outcome: "update", key: "C-jo", row: { Shift: "Nights" } },
    ]);
  });
});

describe("the same list again", () => {
  it.each([
    "actionNetwork.csv",
    "dsaNewer.csv",
    "dsaOlder.csv",
    "van.csv",
    "vanActivistCodes.csv",
    "spoke.csv",
    "googleForms.csv",
    "pasted.tsv",
  ])("%s has nothing new in it", (name) => {
    const existing = applied(preview(fixture(name)));
    expect(existing.length).toBeGreaterThan(0);
    const again = preview(fixture(name), { existing });
    expect(new Set(again.map(({ outcome }) => outcome))).toEqual(new Set(["leave"]));
  });

  const word = fc.constantFrom("", "Ana", "Ana Maria", "Bo", "Cruz", "Diaz", "A", "Ольга", "=1+1");
  const list = fc.array(
    fc.tuple(
      word,
      word,
      fc.constantFrom("", "", "a@example.org", "b@example.org", "c@example.org"),
      fc.constantFrom("", "", "555-555-0101", "+1 555 555 0101", "555-555-0102"),
      fc.constantFrom("", "", "IBEW 103", "Teamsters 25", "Nowhere 7"),
      fc.constantFrom("", "Dock", "Depot"),
      fc.constantFrom("", "Nights"),
    ),
    { minLength: 1, maxLength: 9 },
  );
  const textOf = (rows: string[][]) => [HEADINGS, ...rows.map((row) => row.join(","))].join("\n");
  const readable = (rows: string[][]) => rows.some((row) => row.some((cell) => cell.trim() !== ""));

  it("leaves everyone it added, whoever shares a name, a phone or an address", () => {
    fc.assert(
      fc.property(list.filter(readable), (rows) => {
        const first = preview(textOf(rows));
        const again = preview(textOf(rows), { existing: applied(first) });
        const came = again.filter((_, at) => first[at]?.outcome === "add");
        expect(came.map(({ outcome }) => outcome)).toEqual(came.map(() => "leave"));
      }),
      { numRuns: 400 },
    );
  });

  it("never empties a cell, and without being told never replaces one", () => {
    fc.assert(
      fc.property(list.filter(readable), list.filter(readable), (before, rows) => {
        const existing = applied(preview(textOf(before)));
        for (const replace of [[], ["First name", "Phone", "Workplace", "Local"]]) {
          for (const { changes } of preview(textOf(rows), { existing, choices: { replace } })) {
            expect(changes.filter(({ becomes }) => becomes === "")).toEqual([]);
            expect(changes.filter(({ was, column }) => was !== "" && !replace.includes(column))).toEqual([]);
          }
        }
      }),
      { numRuns: 300 },
    );
  });
});

it("ten thousand people are compared with ten thousand, each by what could be theirs only", () => {
  const phone = (i: number) => `617-555-${String(i).padStart(4, "0")}`;
  const names = (i: number) => ({ "First name": `First${i % 500}`, "Last name": `Last${i % 900}` });
  const existing = Array.from(
    { length: 10_000 },
    (_, i): AnyRow => ({
      Contact: `C-${i}`,
      ...names(i),
      Email: i % 2 ? `p${i}@example.org` : "",
      Phone: i % 3 ? "" : phone(i),
    }),
  );
  const rows = Array.from({ length: 10_000 }, (_, i) => {
    const person = names(i);
    return `${person["First name"]},${person["Last name"]},p${i}@example.org,${phone(i)},IBEW ${i % 300},Dock ${i},`;
  });
  const counts = countOutcomes(preview([HEADINGS, ...rows].join("\n"), { existing }));
  expect(counts.update).toBeGreaterThan(5000);
});

it("a list none of whose headings is known asks what its columns are", () => {
  expect(() => preview("Shoe,Color\n41,red")).toThrow("Say what each column is");
});
