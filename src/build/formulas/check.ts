import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { clock } from "../../local/engine/node";
import { readAddon } from "../../local/host/addon";
import { Book } from "../../local/host/book";
import { newShared, runInline } from "../../local/host/inline";
import { randomFrom } from "../../local/host/simulation";
import { blankSpreadsheet } from "../../local/host/workbook";
import { exportXlsx } from "../../local/xlsx";
import { expectedCells } from "./expected";
import { findLibreOffice, recalculated, versionOf, withoutResults } from "./libreOffice";
import { fill, madeRows } from "./made";

export interface Checked {
  program: string;
  version: number;
  cells: number;
  differences: string[];
  /** Columns that this LibreOffice has no function for. */
  left: string[];
}

/** Columns whose formula sorts; LibreOffice can do that since 24.8. */
const sorting = ["Last conversation", "Resolution"];

/**
 * Has LibreOffice recalculate a workbook of made-up people without our results in it, and compares every computed cell
 * with the domain's own number. `spoil` changes a formula first, to see that the check would notice.
 */
export async function checkFormulas(spoil?: { heading: string; from: string; to: string }): Promise<Checked> {
  const program = findLibreOffice();
  if (!program) throw new Error("LibreOffice is not installed. Install it, then run this again.");
  const version = versionOf(program);
  // LibreOffice asks the real clock for TODAY().
  const now = Date.now();
  clock.now = () => now;
  clock.timeZone = () => process.env.TZ ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
  const today = new Intl.DateTimeFormat("en-CA", { timeZone: clock.timeZone() }).format(now);
  const addon = readAddon(join(__root, "dist"));
  const book = new Book(blankSpreadsheet("Check", clock.timeZone()));
  const { ended } = runInline(book, addon, newShared(), "setUpWorkbook", [{}], { now });
  if (!ended.ok) throw new Error(ended.error);
  const made = madeRows(randomFrom(2026), today, { locals: 40, contacts: 600 });
  fill(book, made, now);
  unwrap(book, spoil);
  const folder = mkdtempSync(join(tmpdir(), "formulas-"));
  try {
    const bare = await withoutResults(Buffer.from(await exportXlsx(book), "base64"));
    const [headings = [], ...rows] = recalculated(program, bare, "Locals", folder);
    const differences: string[] = [];
    let cells = 0;
    const left = version < 24.8 ? sorting : [];
    for (const [i, local] of made.locals.entries()) {
      for (const [heading, expected] of Object.entries(expectedCells(made, local, today))) {
        if (left.includes(heading)) continue;
        cells++;
        const got = rows[i]?.[headings.indexOf(heading)] ?? "";
        const same =
          typeof expected === "number"
            ? got !== "" && Math.abs(numberOf(got) - expected) < 1e-9
            : dayOr(got) === expected;
        if (!same)
          differences.push(
            `${local.Local}, ${heading}: LibreOffice says “${got}”, the domain “${expected}”.`,
          );
      }
    }
    return { program, version, cells, differences, left };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** ARRAYFORMULA is Google's: without it the formulas go out as array formulas, which LibreOffice knows. */
function unwrap(book: Book, spoil?: { heading: string; from: string; to: string }): void {
  const { getters } = book;
  const sheetId = getters.getSheetIdByName("Locals") ?? "";
  for (let col = 0; col < getters.getNumberCols(sheetId); col++) {
    const at = { sheetId, row: 0, col };
    const formula = book.formula(at);
    const inner = /^=ARRAYFORMULA\((.*)\)$/s.exec(formula)?.[1];
    if (!inner) continue;
    const spoilt =
      spoil && formula.includes(`,"${spoil.heading}",`) ? inner.replace(spoil.from, spoil.to) : inner;
    book.do("UPDATE_CELL", { ...at, content: `=${spoilt}` });
  }
}

function numberOf(text: string): number {
  return text.endsWith("%") ? Number(text.slice(0, -1)) / 100 : Number(text);
}

/** A day as LibreOffice writes one in a text file. */
function dayOr(text: string): string {
  const us = /^(\d{1,2})\/(\d{1,2})\/(\d{2,4})$/.exec(text);
  return us ? `${us[3]?.padStart(4, "20")}-${us[1]?.padStart(2, "0")}-${us[2]?.padStart(2, "0")}` : text;
}
