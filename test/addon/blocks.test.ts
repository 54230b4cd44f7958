import * as fc from "fast-check";
import { blocksOf } from "../../src/addon/workbook/blocks";

const place = fc.record({ row: fc.integer({ min: 2, max: 9 }), column: fc.integer({ min: 1, max: 6 }) });
const cells = fc.array(place).map((places) => places.map((each, i) => ({ ...each, cell: i })));

describe("Cells that change", () => {
  it("are written each once, with their last value, and nothing in between is", () => {
    fc.assert(
      fc.property(cells, (wanted) => {
        const written = blocksOf(wanted).flatMap((block) =>
          block.cells.flatMap((line, i) =>
            line.map((cell, j) => [`${block.row + i}:${block.column + j}`, cell] as const),
          ),
        );
        expect(new Set(written.map(([at]) => at)).size).toBe(written.length);
        expect(new Map(written)).toEqual(
          new Map(wanted.map(({ row, column, cell }) => [`${row}:${column}`, cell])),
        );
      }),
    );
  });

  it("are one write where they are neighbours, along a row or down a column", () => {
    const all = (rows: number[], columns: number[]) =>
      blocksOf(rows.flatMap((row) => columns.map((column) => ({ row, column, cell: 1 }))));
    expect(all([2, 3, 4], [5, 6])).toHaveLength(1);
    expect(all([2, 3, 4], [1, 3])).toHaveLength(2);
    expect(all([2, 4], [1, 2, 3])).toHaveLength(2);
  });
});
