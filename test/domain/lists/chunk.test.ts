import * as fc from "fast-check";
import { partOf, writesFor } from "../../../src/domain/lists/chunk";
import type { Outcome, RowOutcome } from "../../../src/domain/lists/outcome";

function rowOf(outcome: Outcome, line: number): RowOutcome {
  return { line, outcome, why: "", changes: [], kept: [], row: {}, like: [] };
}
const list = fc
  .array(fc.constantFrom<Outcome>("add", "update", "leave", "cannot"), { minLength: 1, maxLength: 60 })
  .map((all) => all.map((outcome, i) => rowOf(outcome, i + 2)));

describe("A part of a list", () => {
  it("follows on the one before until every row has had its turn, and writes no more than fits", () => {
    fc.assert(
      fc.property(
        list,
        fc.integer({ min: 1, max: 20 }),
        fc.array(fc.integer({ min: 2, max: 61 })),
        (all, most, out) => {
          const skip = new Set(out);
          const seen: number[] = [];
          let from = 0;
          while (from < all.length) {
            const part = partOf(all, from, skip, ({ update }) => update.length <= most);
            expect(part.rows).toBeGreaterThan(0);
            expect(part.update.length).toBeLessThanOrEqual(most);
            seen.push(...part.add.map(({ line }) => line), ...part.update.map(({ line }) => line));
            from += part.rows;
          }
          const wanted = all.filter(
            ({ outcome, line }) => ["add", "update"].includes(outcome) && !skip.has(line),
          );
          expect(seen.sort((a, b) => a - b)).toEqual(wanted.map(({ line }) => line));
        },
      ),
    );
  });

  it("holds a thousand rows that write, and as many others as lie between", () => {
    const all = Array.from({ length: 5000 }, (_, i) => rowOf(i % 3 === 0 ? "add" : "leave", i + 2));
    const part = partOf(all, 0, new Set(), () => true);
    expect([part.add.length, part.rows]).toEqual([1000, 2998]);
  });

  it("writes more at once where Google was quick, and never more than fits a minute", () => {
    expect(writesFor()).toBe(40);
    expect(writesFor({ writes: 40, ms: 4000 })).toBe(160);
    expect(writesFor({ writes: 160, ms: 32_000 })).toBe(100);
    expect(writesFor({ writes: 40, ms: 32_000 })).toBe(40);
    expect(writesFor({ writes: 2, ms: 1 })).toBe(40);
    fc.assert(
      fc.property(fc.integer({ min: 20, max: 160 }), fc.integer({ min: 0, max: 400_000 }), (writes, ms) => {
        const next = writesFor({ writes, ms });
        expect(next === 40 || (next * ms) / writes <= 20_000).toBe(true);
      }),
    );
  });

  it("takes a single row however much it writes", () => {
    expect(partOf([rowOf("update", 2), rowOf("update", 3)], 0, new Set(), () => false).rows).toBe(1);
  });
});
