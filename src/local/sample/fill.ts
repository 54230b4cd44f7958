import { settings, tables } from "../../tables";
import { dayReader } from "../../tables/kit/cells";
import type { Book } from "../host/book";
import { write } from "../write";
import { sampleRows } from "./sample";

/** Fills a workbook that is just set up with the invented committee, as of the day it is there. */
export function fillSample(book: Book, now: number): void {
  const rows = sampleRows(dayReader(book.timeZone)(new Date(now)));
  // First the settings, which are found by reading: a reading later would work out every formula for nothing.
  for (const { Setting, Value } of rows[settings.tab] ?? []) decide(book, String(Setting), Value ?? "", now);
  for (const table of tables) if (table !== settings) write(book, table, rows[table.tab] ?? [], now);
}

/** Writes the value of a setting beside its name. */
function decide(book: Book, name: string, value: string | number, now: number): void {
  const { getters } = book;
  const sheetId = getters.getSheetIdByName(settings.tab) ?? "";
  for (let row = 1; row < getters.getNumberRows(sheetId); row++) {
    if (book.value({ sheetId, row, col: 0 }) !== name) continue;
    const at = { sheetId, row, col: 1 };
    book.do("UPDATE_CELL", { ...at, ...book.update(value, book.format(at), now, false) });
  }
}
