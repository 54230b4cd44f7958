import * as fc from "fast-check";
import { Book } from "../../src/local/host/book";
import { blankSpreadsheet } from "../../src/local/host/workbook";

const word = fc.constantFrom(
  "",
  "IBEW 103",
  "ibew 103",
  "32BJ",
  "Straße",
  "STRASSE",
  "7",
  "7.0",
  "TRUE",
  "a*",
  "ab",
);
const criterion = fc.oneof(
  word,
  fc.constantFrom("<>IBEW 103", ">=5", "<>", "=", "ab?", "A*", "true", "~*", ">a", "1/2/2026"),
);
const cells = fc.array(fc.tuple(word, word), { minLength: 1, maxLength: 6 });

test("COUNTIFS counts the rows that the engine's own COUNTUNIQUEIFS counts, whatever is asked for", () => {
  const book = new Book(blankSpreadsheet("Harbor City", "America/New_York"));
  const sheetId = book.getters.getActiveSheetId();
  const content = (col: number, row: number, text: string) =>
    ["UPDATE_CELL", { sheetId, col, row, content: text }] as [string, Record<string, unknown>];
  fc.assert(
    fc.property(
      cells,
      fc.array(fc.tuple(criterion, criterion), { minLength: 1, maxLength: 3 }),
      (rows, asked) => {
        const last = rows.length;
        const pairs = (i: number) => `A1:A${last},D${i + 1},B1:B${last},E${i + 1}`;
        book.apply([
          ...rows.flatMap(([a, b], row) => [
            content(0, row, a),
            content(1, row, b),
            content(2, row, `row ${row}`),
          ]),
          ...asked.flatMap(([a, b], i) => [
            content(3, i, a.startsWith("=") ? `'${a}` : a),
            content(4, i, b.startsWith("=") ? `'${b}` : b),
            content(6, i, `=COUNTUNIQUEIFS(C1:C${last},${pairs(i)})`),
          ]),
          content(
            5,
            0,
            `=ARRAYFORMULA(COUNTIFS(A1:A${last},D1:D${asked.length},B1:B${last},E1:E${asked.length}))`,
          ),
        ]);
        const column = (col: number) => asked.map((_, row) => book.value({ sheetId, col, row }));
        expect(column(5)).toEqual(column(6));
      },
    ),
  );
});
