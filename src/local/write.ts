import { toCell } from "../tables/kit/cells";
import type { Column } from "../tables/kit/column";
import { type AnyRow, headingsOf, type Table } from "../tables/kit/table";
import type { Book } from "./host/book";
import { withRowsBelow } from "./services/dataValidation";

/** Writes rows below a table's headings, as an import would. */
export function write(book: Book, table: Table, rows: readonly AnyRow[], now: number): void {
  const { getters } = book;
  const sheetId = getters.getSheetIds().find((id) => getters.getSheetName(id) === table.tab) ?? "";
  const height = getters.getNumberRows(sheetId);
  const missing = rows.length + 1 - height;
  if (missing > 0) {
    book.do("ADD_COLUMNS_ROWS", {
      sheetId,
      sheetName: table.tab,
      dimension: "ROW",
      position: "after",
      base: height - 1,
      quantity: missing,
    });
    book.apply(withRowsBelow(book, sheetId, height, missing));
  }
  const headings = headingsOf(table);
  book.apply(
    rows.flatMap((row, i) =>
      Object.entries(row).map(([heading, value]) => {
        const at = { sheetId, row: i + 1, col: headings.indexOf(heading) };
        const cell = toCell(table.columns[heading] as Column, value);
        return ["UPDATE_CELL", { ...at, ...book.update(cell, book.format(at), now, false) }] as [
          string,
          Record<string, unknown>,
        ];
      }),
    ),
  );
}
