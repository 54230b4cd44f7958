import * as fc from "fast-check";
import { cutToCells, joined, markOf, piecesOf } from "../../../src/domain/lists/cut";

const odd = fc.constantFrom(
  "\\",
  "\\n",
  "\n",
  "\r\n",
  "\r",
  "\t",
  "\0",
  "=1+1",
  "'x",
  "  ",
  "😀",
  "x".repeat(44_999),
);
const text = fc
  .array(fc.oneof(odd, fc.string({ unit: "grapheme", maxLength: 9 })))
  .map((parts) => parts.join(""));

describe("A text that waits in cells", () => {
  it("is the same again, whatever stands in it", () => {
    fc.assert(fc.property(text, (written) => expect(joined(cutToCells(written))).toBe(written)));
  });

  it("gives a sheet nothing to change: no line ends, no sign in front, no blank at an end, no half character", () => {
    fc.assert(
      fc.property(text, (written) => {
        for (const cell of cutToCells(written)) {
          expect(cell.length).toBeLessThan(50_000);
          expect(cell).toMatch(/^\|[^\n\r\t\0]*\|$/);
          expect(Buffer.from(cell, "utf8").toString("utf8")).toBe(cell);
        }
      }),
    );
  });

  it("is known again by its mark, and one letter makes another", () => {
    expect(markOf("Ana,Bo")).toBe(markOf("Ana,Bo"));
    expect(markOf("Ana,Bo")).not.toBe(markOf("Ana,Bu"));
  });

  it("goes in pieces that are whole characters, and together are the file", () => {
    for (let n = 899_990; n < 900_010; n++) {
      const long = `${"x".repeat(n)}${"😀".repeat(20)}`;
      const pieces = piecesOf(long);
      expect(pieces.join("")).toBe(long);
      expect(pieces.every((piece) => Buffer.from(piece, "utf8").toString("utf8") === piece)).toBe(true);
    }
  });
});
