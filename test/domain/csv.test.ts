import * as fc from "fast-check";
import { csvOf, harmless } from "../../src/domain/csv";
import { parseList } from "../../src/domain/lists/parse";
import { tidy } from "../../src/domain/lists/values";

const spiky = fc
  .array(
    fc.constantFrom(
      "=",
      "+",
      "-",
      "@",
      "'",
      '"',
      ",",
      ";",
      "|",
      "\t",
      "\n",
      " ",
      "0",
      "7",
      "é",
      "Ana",
      "1+1",
    ),
    {
      maxLength: 6,
    },
  )
  .map((parts) => parts.join(""));
const value = fc.oneof(spiky, fc.string({ unit: "grapheme", maxLength: 12 })).map((text) => text.trim());

describe("A tab as a file", () => {
  it("read back gives the same values, whatever people wrote", () => {
    const rows = fc.array(fc.tuple(value, value, value), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(rows, (made) => {
        const filled = made.map(([a, b, c], i) => [`C-${i}`, a, b, c]);
        const csv = csvOf([["Contact", "First name", "Notes", "Why not"], ...filled]);
        const { headings, rows: read } = parseList(csv);
        expect(headings).toEqual(["Contact", "First name", "Notes", "Why not"]);
        expect(read.map(({ cells }) => cells.map(tidy))).toEqual(filled);
      }),
      { numRuns: 500 },
    );
  });

  it("holds no text that a spreadsheet would run", () => {
    fc.assert(
      fc.property(value, (text) => {
        expect(harmless(text)).not.toMatch(/^\s*[=+\-@]/);
      }),
    );
  });

  it("keeps numbers as numbers", () => {
    expect(csvOf([["Share"], [-0.5]])).toBe("Share\r\n-0.5\r\n");
  });
});
