import type { Browser, Locator } from "playwright-core";
import { aBrowser } from "../../src/build/browser";
import type { AnyRow } from "../../src/tables/kit/table";
import { Served, type SheetPage, shell } from "./page";

interface Getters {
  getSheetIdByName(name: string): string;
  getNumberRows(sheetId: string): number;
  getNumberCols(sheetId: string): number;
  getEvaluatedCell(at: object): { formattedValue: string };
}

/** One workbook that people go through step by step, each at a window of their own. */
export class Journey {
  readonly served = new Served();
  readonly #windows = new Map<string, SheetPage>();
  #browser: Browser | undefined;
  #failed = "";
  #steps = 0;

  async begin(): Promise<void> {
    const made = shell(["new", "--blank", "--book", this.served.book]);
    if (made.status !== 0) throw new Error(`no workbook: ${made.stdout}`);
    await this.served.start();
    this.#browser = await aBrowser();
  }

  async end(): Promise<void> {
    await this.#browser?.close();
    await this.served.end();
  }

  /** Opens the workbook as somebody, by their first name. */
  async window(name: string): Promise<SheetPage> {
    if (!this.#browser) throw new Error("the journey has not begun");
    const window = await this.served.window(this.#browser, `${name.toLowerCase()}@example.org`);
    window.page.setDefaultTimeout(40_000);
    this.#windows.set(name, window);
    return window;
  }

  /** Chooses an entry of the menu and waits for the sidebar it opens; the one before is not taken for it. */
  async open(window: SheetPage, entry: string): Promise<ReturnType<typeof beside>> {
    const frames = window.page.locator("#sidebar iframe");
    await frames.evaluateAll((nodes) => {
      for (const node of nodes) node.setAttribute("data-before", "");
    });
    await window.menu(entry);
    await window.page.locator("#sidebar iframe:not([data-before])").waitFor();
    return beside(window);
  }

  /** One step, as a test: where it fails, what stood on every screen is told, and what comes after is not tried. */
  step(name: string, run: () => Promise<void>): void {
    it(name, async () => {
      if (this.#failed) throw new Error(`Not tried: “${this.#failed}” went wrong before.`);
      try {
        await run();
      } catch (cause) {
        this.#failed = name;
        const message = cause instanceof Error ? cause.message : String(cause);
        throw new Error(`${message}\n\n${await this.screens()}`, { cause });
      } finally {
        await this.#shots();
      }
    }, 60_000);
  }

  /** What everyone sees, in words. */
  async screens(): Promise<string> {
    const each = [...this.#windows].map(async ([name, { page }]) => {
      const above = await page.locator(".o-sheet.active, .sheet-toast, dialog[open]").allInnerTexts();
      const [beside] = await page.frameLocator("#sidebar iframe").locator("body").allInnerTexts();
      return `On ${name}’s screen: ${above.join(" | ")}\n${beside ?? "(no sidebar)"}`;
    });
    return (await Promise.all(each)).join("\n\n");
  }

  /** Everyone's window, in the folder named by SHOTS. */
  async #shots(): Promise<void> {
    const folder = process.env.SHOTS;
    this.#steps++;
    if (!folder) return;
    for (const [name, { page }] of this.#windows)
      await page.screenshot({ path: `${folder}/${String(this.#steps).padStart(2, "0")}-${name}.png` });
  }

  /** A picture in the middle of a step. */
  async shot(window: SheetPage, name: string): Promise<void> {
    if (process.env.SHOTS) await window.page.screenshot({ path: `${process.env.SHOTS}/${name}.png` });
  }

  rows(tab: string): AnyRow[] {
    return JSON.parse(shell(["show", tab, "--json", "--book", this.served.book]).stdout);
  }

  /** Waits until what was typed at a window has come to the workbook. */
  async until(tab: string, holds: (rows: AnyRow[]) => boolean): Promise<void> {
    const by = Date.now() + 40_000;
    for (let rows = this.rows(tab); !holds(rows); rows = this.rows(tab))
      if (Date.now() > by)
        throw new Error(`${tab} does not hold what was typed: ${JSON.stringify(rows).slice(0, 500)}`);
  }

  run<T>(action: string): T {
    return shell(["run", action, "{}", "--book", this.served.book]).reply as T;
  }
}

/** A tab as it is shown: texts by row and column from 0. */
export function shownOn({ page }: SheetPage, tab: string): Promise<string[][]> {
  return page.evaluate((name) => {
    const { getters } = (globalThis as unknown as { model: { getters: Getters } }).model;
    const sheetId = getters.getSheetIdByName(name);
    const columns = [...Array(getters.getNumberCols(sheetId)).keys()];
    return [...Array(getters.getNumberRows(sheetId)).keys()].map((row) =>
      columns.map((col) => getters.getEvaluatedCell({ sheetId, row, col }).formattedValue),
    );
  }, tab);
}

/** The rows of a tab as they are shown, by heading. */
export async function shownRows(window: SheetPage, tab: string): Promise<Record<string, string>[]> {
  const [headings = [], ...rows] = await shownOn(window, tab);
  return rows
    .filter(([key]) => key !== "")
    .map((row) => Object.fromEntries(headings.map((heading, i) => [heading, row[i] ?? ""])));
}

/** Goes to the cell of a row, by its key, under a heading. */
export async function cellOf(window: SheetPage, tab: string, key: string, heading: string): Promise<string> {
  const [headings = [], ...rows] = await shownOn(window, tab);
  const [row, column] = [rows.findIndex(([first]) => first === key), headings.indexOf(heading)];
  if (row < 0 || column < 0) throw new Error(`${tab} shows no ${heading} of ${key}`);
  const letters = column < 26 ? "" : String.fromCharCode(64 + Math.floor(column / 26));
  return `${letters}${String.fromCharCode(65 + (column % 26))}${row + 2}`;
}

/** What stands in the sidebar that is open, by its words. */
export function beside(window: SheetPage) {
  const { sidebar } = window;
  const see = (words: string | RegExp): Promise<void> => sidebar.getByText(words).first().waitFor();
  return {
    see,
    heading: (name: string | RegExp): Promise<void> =>
      sidebar.getByRole("heading", { level: 1, name }).waitFor(),
    button: (name: string | RegExp): Locator => sidebar.getByRole("button", { name, exact: true }),
    label: (text: string): Locator => sidebar.getByLabel(text, { exact: true }),
    pick: (text: string): Promise<void> => sidebar.getByText(text, { exact: true }).click(),
    said: (words: string | RegExp): Promise<void> =>
      sidebar.locator("footer [role=status]").getByText(words).waitFor(),
  };
}
