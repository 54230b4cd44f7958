import { samePairs } from "../../src/domain/samePairs";

const theo = {
  Contact: "C-THEO",
  "First name": "Theo",
  "Last name": "Sandbarrow",
  Phone: "(555) 010-0177",
  Local: "ATU 9757",
  "Added on": "2026-08-04",
};
const other = (row: object) => ({ Contact: "C-OTHER", "Added on": "2026-09-28", ...row });
const withTheo = (row: object) => samePairs([other(row), theo]);

describe("Rows that may be one person", () => {
  it.each<[string, object, boolean, string[]]>([
    [
      "one phone, and a slip in the name",
      { "First name": "Theo", "Last name": "Sandbarow", Phone: "+1 555 010 0177" },
      true,
      ["They have the same phone number.", "Their names differ by one letter."],
    ],
    [
      "one phone, and a nickname",
      { "First name": "T.", "Last name": "Sandbarrow", Phone: "555-010-0177" },
      true,
      ["They have the same phone number.", "Their names are alike."],
    ],
    [
      "one phone, and quite another name",
      { "First name": "Dora", "Last name": "Kim", Phone: "555-010-0177" },
      false,
      [
        "They have the same phone number.",
        "Their names differ: people who live together may share a number or an address.",
      ],
    ],
    [
      "one phone, and the short form of a name",
      { "First name": "Ted", "Last name": "Sandbarrow", Phone: "555-010-0177" },
      true,
      ["They have the same phone number.", "Their names are alike."],
    ],
    [
      "one phone, and a family name that only begins alike",
      { "First name": "Theo", "Last name": "Sand", Phone: "555-010-0177" },
      false,
      [
        "They have the same phone number.",
        "Their names differ: people who live together may share a number or an address.",
      ],
    ],
    [
      "one phone, and the name of a wife or a sister",
      { "First name": "Thea", "Last name": "Sandbarrow", Phone: "555-010-0177" },
      false,
      [
        "They have the same phone number.",
        "Their names differ: people who live together may share a number or an address.",
      ],
    ],
    [
      "the short form of a name in one local",
      { "First name": "Ted", "Last name": "Sandbarrow", Local: "ATU 9757" },
      false,
      ["Their names are alike, and both are in ATU 9757."],
    ],
    [
      "one name in one local",
      { "First name": "theo", "Last name": "SANDBARROW", Local: "atu 9757", Email: "t@example.org" },
      true,
      ["They have the same name, and both are in atu 9757."],
    ],
    [
      "one name, where only one of them has a local",
      { "First name": "Theo", "Last name": "Sandbarrow" },
      false,
      ["They have the same name."],
    ],
    [
      "a slip in the name, in one local",
      { "First name": "Theo", "Last name": "Sandbarow", Local: "ATU 9757" },
      false,
      ["Their names differ by one letter, and both are in ATU 9757."],
    ],
  ])("meet by %s", (_, row, sure, why) => {
    const [pair, ...more] = withTheo(row);
    expect(more).toEqual([]);
    expect(pair).toMatchObject({ a: "C-THEO", b: "C-OTHER", sure });
    expect(pair?.why.map((each) => each.replace("ATU 9757", "atu 9757"))).toEqual(
      why.map((each) => each.replace("ATU 9757", "atu 9757")),
    );
  });

  it.each<[string, object]>([
    ["a name in another local", { "First name": "Theo", "Last name": "Sandbarrow", Local: "IBEW 9103" }],
    ["a first name alone", { "First name": "Theo", Local: "ATU 9757" }],
    ["a family name in one local", { "First name": "Dora", "Last name": "Sandbarrow", Local: "ATU 9757" }],
    [
      "rows that somebody has told apart",
      {
        "First name": "Theo",
        "Last name": "Sandbarrow",
        Local: "ATU 9757",
        "Not the same as": "C-X, c-theo",
      },
    ],
    [
      "a row that was merged already",
      { "First name": "Theo", "Last name": "Sandbarrow", Local: "ATU 9757", "Merged into": "C-THEO" },
    ],
  ])("do not meet by %s", (_, row) => {
    expect(withTheo(row)).toEqual([]);
  });

  it("stay told apart when one of them is merged into a third", () => {
    const dora = { ...theo, Contact: "C-DORA", "Not the same as": "C-OLD" };
    const old = { Contact: "C-OLD", "Merged into": "C-THEO" };
    expect(samePairs([theo, dora, old])).toEqual([]);
  });

  it("are found among 10,000 in a moment, with an office number that 400 of them share", () => {
    const people = Array.from({ length: 10_000 }, (_, i) => ({
      Contact: `C-${i}`,
      "First name": `Ana${i % 250}`,
      "Last name": `Ruiz${Math.floor(i / 250)}x${i}`,
      Email: `ana${i}@example.org`,
      Phone: i % 25 === 0 ? "555 010 0000" : `555 ${String(2_000_000 + i)}`,
      Local: `IBEW ${i % 40}`,
    }));
    const twice = people.slice(0, 100).map((row, i) => ({ ...row, Contact: `D-${i}`, Phone: "" }));
    const begun = performance.now();
    const pairs = samePairs([...people, ...twice]);
    expect(performance.now() - begun).toBeLessThan(5000);
    expect(pairs.filter(({ sure }) => sure)).toHaveLength(100);
    expect(pairs.length).toBeLessThan(2000);
  });
});
