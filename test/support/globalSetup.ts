import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Sets up one workbook for all test files: each starts from a copy of it. */
export default function makeTemplate(): void {
  Object.assign(globalThis, { __root: process.cwd() });
  const { TEMPLATE, TestWorkbook } = require("./workbook") as typeof import("./workbook");
  const workbook = new TestWorkbook();
  workbook.done("setUpWorkbook", { rows: 40 });
  mkdirSync(join(TEMPLATE, ".."), { recursive: true });
  writeFileSync(TEMPLATE, JSON.stringify(workbook.book.model.exportData()));
}
