import type { Commands } from "../engine/types";
import type { Cells } from "./cells";
import type { Sheet } from "./sheet";

type Dimension = "COL" | "ROW";

/** Freezes the first rows or columns; 0 frees them. */
export function freeze({ id: sheetId, x }: Sheet, what: "ROWS" | "COLUMNS", quantity: number): void {
  x.dress([quantity > 0 ? [`FREEZE_${what}`, { sheetId, quantity }] : [`UNFREEZE_${what}`, { sheetId }]]);
}

/** Gives columns or rows, which count from 1, a size in pixels. */
export function resize(sheet: Sheet, dimension: Dimension, from: number, howMany: number, size: number) {
  const elements = Array.from({ length: howMany }, (_, i) => from - 1 + i);
  sheet.x.dress([["RESIZE_COLUMNS_ROWS", { sheetId: sheet.id, dimension, elements, size }]]);
}

/** Groups the columns of a range, or takes them out of a group where `delta` is below 0. */
export function shiftColumnGroup({ x, sheet, zone }: Cells, delta: number): void {
  const columns = { sheetId: sheet.id, dimension: "COL", start: zone.left, end: zone.right };
  const commands: Commands = [[delta > 0 ? "GROUP_HEADERS" : "UNGROUP_HEADERS", columns]];
  x.dress(commands);
}

/** How many groups a column, which counts from 1, is in. */
export function columnGroupDepth({ x, id }: Sheet, column: number): number {
  x.flush();
  return x.book.getters
    .getHeaderGroups(id, "COL")
    .filter(({ start, end }) => start <= column - 1 && column - 1 <= end).length;
}
