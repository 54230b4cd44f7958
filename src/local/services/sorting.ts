import { engine } from "../engine/node";
import type { Commands, Position, Zone } from "../engine/types";
import type { Book } from "../host/book";
import { type Cells, sizeOf } from "./cells";
import { signatureError } from "./kit";

/** What rows are sorted by: a column of the sheet, from 0, and which way. */
export interface SortKey {
  column: number;
  descending: boolean;
}

/** Range.sort takes a column of the sheet, from 1, an object that says which way, or a list of those. */
export function sortKeys(given: unknown): SortKey[] {
  return (Array.isArray(given) ? given : [given]).map((each) => {
    if (typeof each === "number") return { column: each - 1, descending: false };
    const { column, ascending } = (each ?? {}) as { column?: unknown; ascending?: unknown };
    if (typeof column !== "number") throw signatureError([given], "SpreadsheetApp.Range.sort");
    return { column: column - 1, descending: ascending === false };
  });
}

export function sortRange({ x, sheet, zone }: Cells, keys: readonly SortKey[]): void {
  x.write(sizeOf(zone), (_, settle) => {
    settle();
    return sorting(x.book, sheet.id, zone, keys);
  });
}

/**
 * Puts the rows of a zone in order. Values, formats and notes go with their rows; dropdowns and what formulas spill
 * stay where they are, as at Google.
 */
export function sorting(book: Book, sheetId: string, zone: Zone, keys: readonly SortKey[]): Commands {
  const rows = Array.from({ length: zone.bottom - zone.top + 1 }, (_, i) => {
    const row = zone.top + i;
    return { row, keys: keys.map(({ column: col }) => book.evaluated({ sheetId, row, col }).value) };
  });
  const sorted = [...rows].sort(
    (a, b) =>
      keys.reduce((order, { descending }, i) => order || compare(a.keys[i], b.keys[i], descending), 0) ||
      a.row - b.row,
  );
  const moves = new Map(
    sorted.map(({ row }, i) => [row, zone.top + i] as const).filter(([from, to]) => from !== to),
  );
  const cells = [...moves].flatMap(([from, to]) =>
    Array.from({ length: zone.right - zone.left + 1 }, (_, i): Commands[number] => {
      const col = zone.left + i;
      return ["UPDATE_CELL", { sheetId, row: to, col, ...contentOf(book, { sheetId, row: from, col }) }];
    }),
  );
  return [...movedNotes(book, sheetId, zone, moves), ...cells];
}

function contentOf({ getters }: Book, at: Position) {
  const cell = getters.getCell(at);
  if (!cell) return { content: "", format: "", style: null };
  const content = cell.isFormula
    ? getters.getCellText(at, { showFormula: true })
    : // In a plain-text cell an apostrophe in front is read as a mark, so the text's own is doubled.
      cell.format === "@" && cell.content?.startsWith("'")
      ? `'${cell.content}`
      : cell.content;
  return { content: content ?? "", format: cell.format ?? "", style: cell.style ?? null };
}

function movedNotes(book: Book, sheetId: string, zone: Zone, moves: ReadonlyMap<number, number>): Commands {
  const add = book.getters.getMarks(sheetId).flatMap(({ id, kind, range, data }) => {
    const { top = -1, left = -1 } = range?.zone ?? {};
    const to = moves.get(top);
    if (kind !== "note" || to === undefined || left < zone.left || left > zone.right) return [];
    return [{ id, kind, data, xc: engine.helpers.toXC(left, to) }];
  });
  return add.length > 0 ? [["SET_MARKS", { sheetId, remove: [], add }]] : [];
}

/** Numbers before text before true and false, blanks last whichever the direction, as Google sorts. */
function compare(a: unknown, b: unknown, descending: boolean): number {
  const blank = (value: unknown) => value === null || value === "";
  if (blank(a) || blank(b)) return Number(blank(a)) - Number(blank(b));
  const rank = (value: unknown) => ["number", "string", "boolean"].indexOf(typeof value);
  const order =
    rank(a) - rank(b) ||
    (typeof a === "string"
      ? a.localeCompare(b as string, "en", { sensitivity: "base", numeric: false })
      : Number(a) - Number(b));
  return descending ? -order : order;
}
