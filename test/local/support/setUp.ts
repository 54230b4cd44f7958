import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { WorkbookData } from "../../../src/local/engine/types";
import { Book } from "../../../src/local/host/book";
import { addCustomFunctions } from "../../../src/local/host/customFunctions";
import { addon, aWorkbook } from "../../support/workbook";

/** Rows that each tab keeps: every step of a simulation recalculates them. */
const ROWS = 12;

/**
 * A set-up workbook of few rows, with the built add-on's custom functions known. Setting one up takes seconds, so it
 * is kept in .cache/ for as long as the add-on and the engine's side stay the same.
 */
export function smallWorkbook(): WorkbookData {
  addCustomFunctions(addon);
  const hash = createHash("sha256").update(addon.code).digest("hex").slice(0, 16);
  const path = join(__root, ".cache", `small-${ROWS}-${hash}.json`);
  if (existsSync(path)) return JSON.parse(readFileSync(path, "utf8")) as WorkbookData;
  const { book } = aWorkbook();
  for (const sheetId of book.getters.getSheetIds()) {
    const elements = Array.from(
      { length: Math.max(0, book.getters.getNumberRows(sheetId) - ROWS) },
      (_, i) => ROWS + i,
    );
    const sheetName = book.getters.getSheetName(sheetId);
    if (elements.length > 0 && sheetName !== "Settings")
      book.do("REMOVE_COLUMNS_ROWS", { sheetId, sheetName, dimension: "ROW", elements });
  }
  const data = new Book(book.model.exportData()).model.exportData();
  mkdirSync(join(__root, ".cache"), { recursive: true });
  writeFileSync(path, JSON.stringify(data));
  return data;
}
