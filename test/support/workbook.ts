import { readFileSync } from "node:fs";
import { join } from "node:path";
import { copied } from "../../src/local/copy";
import type { WorkbookData } from "../../src/local/engine/types";
import { readAddon } from "../../src/local/host/addon";
import { Book } from "../../src/local/host/book";
import { addCustomFunctions } from "../../src/local/host/customFunctions";
import { type InlineOptions, newShared, runInline } from "../../src/local/host/inline";
import { blankSpreadsheet } from "../../src/local/host/workbook";
import type { Cost } from "../../src/local/services/execution";
import { dayReader } from "../../src/tables/kit/cells";

export const addon = readAddon(join(__root, "dist"));

/** The time it is in tests: Monday, September 28, 2026, 9 pm in New York. */
export const TONIGHT = Date.parse("2026-09-29T01:00:00Z");

export interface Answer {
  ok: boolean;
  // biome-ignore lint/suspicious/noExplicitAny: a test looks at what it expects to be there
  value: any;
  said: string;
  warnings: string[];
  problem: string;
  field: string;
  failure: string;
  cost: Cost;
}

/** A workbook in memory, with the built add-on in it; several people can use it in turn. */
export class TestWorkbook {
  readonly book: Book;
  readonly shared = newShared();
  now = TONIGHT;

  constructor(data: WorkbookData = blankSpreadsheet("Harbor City", "America/New_York")) {
    addCustomFunctions(addon);
    this.book = new Book(data);
  }

  /** Runs a served action as a page or the shell would. */
  run(name: string, input: unknown = {}, options: Partial<InlineOptions> = {}): Answer {
    const { ended, execution } = runInline(this.book, addon, this.shared, name, [input], {
      now: this.now,
      ...options,
    });
    if (!ended.ok) throw new Error(`${name}: ${ended.error}\n${ended.stack}`);
    return { ...(ended.value as object), cost: execution.cost } as Answer;
  }

  /** The same, where anything but success is a mistake of the test. */
  done(name: string, input: unknown = {}, options: Partial<InlineOptions> = {}): Answer {
    const answer = this.run(name, input, options);
    if (!answer.ok) throw new Error(`${name}: ${answer.problem ?? answer.failure}`);
    return answer;
  }

  /**
   * Runs an action and tells at which of its calls an end leaves something else than one call earlier: those after a
   * call that wrote, kept or let go of something. To end it at each of them is to end it anywhere.
   */
  ends(name: string, input: unknown = {}): number[] {
    const at = [0];
    let changed = false;
    this.book.model.on("update", at, () => {
      changed = true;
    });
    runInline(this.book, addon, this.shared, name, [input], {
      now: this.now,
      between: (step, method) => {
        if (changed && step > 0) at.push(step);
        changed = !/^(get|is|has|can|find)/.test(method);
      },
    });
    this.book.model.off("update", at);
    return at;
  }

  /** Ends an action at its nth call, as a time-out or a crash does. */
  kill(name: string, input: unknown, killAt: number, keep = 0): void {
    runInline(this.book, addon, this.shared, name, [input], { now: this.now, killAt, keep });
  }

  /** What File > Make a copy makes. */
  copy(): TestWorkbook {
    return new TestWorkbook(copied(this.book.model._exportData(false), this.book.name, this.book.timeZone));
  }

  /** Rows of a tab by heading, with days as texts, as the shell prints them. */
  rows(tab: string): Record<string, string | number | boolean>[] {
    const sheetId = this.sheetId(tab);
    const { getters } = this.book;
    const dayOf = dayReader(this.book.timeZone);
    const width = getters.getNumberCols(sheetId);
    const cell = (row: number, col: number) => {
      const value = this.book.value({ sheetId, row, col });
      return value instanceof Date ? dayOf(value) : value;
    };
    const headings = Array.from({ length: width }, (_, col) => String(cell(0, col)));
    const rows = Array.from({ length: getters.getNumberRows(sheetId) - 1 }, (_, i) =>
      Object.fromEntries(
        headings
          .map((heading, col) => [heading, cell(i + 1, col)] as const)
          .filter(([heading, value]) => heading !== "" && value !== ""),
      ),
    );
    return rows.filter((row) => Object.keys(row).length > 0);
  }

  /** All that stands on a page that people read. */
  cells(tab: string): unknown[] {
    const sheetId = this.sheetId(tab);
    const { getters } = this.book;
    return Array.from({ length: getters.getNumberRows(sheetId) }, (_, row) =>
      Array.from({ length: getters.getNumberCols(sheetId) }, (__, col) =>
        this.book.value({ sheetId, row, col }),
      ),
    )
      .flat()
      .filter((value) => value !== "");
  }

  sheetId(tab: string): string {
    const { getters } = this.book;
    const id = getters.getSheetIds().find((each) => getters.getSheetName(each) === tab);
    if (!id) throw new Error(`no tab ${tab}`);
    return id;
  }

  tabs(): string[] {
    return this.book.getters.getSheetIds().map((id) => this.book.getters.getSheetName(id));
  }

  /** What a person types into a cell, by the tab and its place, such as "B2". */
  type(tab: string, cell: string, text: string): void {
    const match = /^([A-Z]+)(\d+)$/.exec(cell);
    const col = [...(match?.[1] ?? "")].reduce((n, letter) => n * 26 + letter.charCodeAt(0) - 64, 0) - 1;
    const at = { sheetId: this.sheetId(tab), col, row: Number(match?.[2]) - 1 };
    this.book.do("UPDATE_CELL", { ...at, ...this.book.update(text, this.book.format(at), this.now, true) });
  }
}

/** Where the workbook that all tests start from is kept; made anew before each run of the tests. */
export const TEMPLATE = join(__root, ".cache/test/template.json");

/** A workbook already set up, as every committee starts. */
export function aWorkbook(): TestWorkbook {
  return new TestWorkbook(JSON.parse(readFileSync(TEMPLATE, "utf8")) as WorkbookData);
}
