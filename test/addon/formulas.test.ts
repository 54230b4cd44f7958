import { expectedCells } from "../../src/build/formulas/expected";
import { fill, madeRows } from "../../src/build/formulas/made";
import { clock } from "../../src/local/engine/node";
import { randomFrom } from "../../src/local/host/simulation";
import { aWorkbook } from "../support/workbook";

const today = "2026-09-28";

describe("The computed columns of Locals", () => {
  const real = clock.now;
  beforeAll(() => {
    clock.now = () => Date.parse("2026-09-28T16:00:00Z");
  });
  afterAll(() => {
    clock.now = real;
  });

  it.each([1, 2, 3, 4, 5])(
    "say what the committee's own count says, whoever is in them (seed %i)",
    (seed) => {
      const workbook = aWorkbook();
      const made = madeRows(randomFrom(seed), today, { locals: 12, contacts: 90 });
      fill(workbook.book, made, workbook.now);
      workbook.book.model.dispatch("EVALUATE_CELLS");
      const rows = workbook.rows("Locals");
      for (const [i, local] of made.locals.entries()) {
        for (const [heading, value] of Object.entries(expectedCells(made, local, today))) {
          const cell = rows[i]?.[heading] ?? "";
          expect({ [`${local.Local} ${heading}`]: cell }).toEqual({
            [`${local.Local} ${heading}`]: typeof value === "number" ? expect.closeTo(value, 9) : value,
          });
        }
      }
    },
  );

  it("stay whole when a row is typed below, inserted above, or the sheet is sorted", () => {
    const workbook = aWorkbook();
    workbook.type("Locals", "A2", "ZZZ 9");
    workbook.type("Locals", "A3", "AAA 1");
    const sheetId = workbook.sheetId("Locals");
    workbook.book.do("ADD_COLUMNS_ROWS", {
      sheetId,
      sheetName: "Locals",
      dimension: "ROW",
      position: "before",
      base: 1,
      quantity: 1,
    });
    workbook.type("Locals", "A2", "BBB 2");
    expect(workbook.rows("Locals").map(({ Local, Contacts }) => [Local, Contacts])).toEqual([
      ["BBB 2", 0],
      ["ZZZ 9", 0],
      ["AAA 1", 0],
    ]);
  });
});
