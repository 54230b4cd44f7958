import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, FrameLocator, Page } from "playwright-core";

/** The command line, in a process of its own, as a stranger would run it. */
export function shell(
  args: string[],
  input?: string,
): { status: number | null; stdout: string; reply: Record<string, never> & { ok?: boolean } } {
  const { status, stdout } = spawnSync(process.execPath, ["src/build/run.cjs", "src/local/cli.ts", ...args], {
    cwd: __root,
    encoding: "utf8",
    ...(input && { input }),
  });
  return { status, stdout, reply: stdout.startsWith("{") ? JSON.parse(stdout) : {} };
}

/** A workbook's folder and the server that opens it as a page. */
export class Served {
  readonly folder = mkdtempSync(join(tmpdir(), "served-"));
  readonly book = join(this.folder, "book");
  #server: ChildProcess | undefined;
  #address = "";

  async start(): Promise<void> {
    const server = spawn(
      process.execPath,
      ["src/build/run.cjs", "src/local/cli.ts", "serve", "--book", this.book],
      { cwd: __root },
    );
    this.#server = server;
    this.#address = await new Promise((resolve, reject) => {
      server.stdout.on("data", (data: Buffer) => {
        const address = /http:\S+/.exec(String(data))?.[0];
        if (address) resolve(address);
      });
      server.once("exit", (code) => reject(new Error(`the page's server ended with ${code}`)));
    });
  }

  async stop(signal: NodeJS.Signals = "SIGTERM"): Promise<void> {
    const server = this.#server;
    if (!server || server.exitCode !== null) return;
    const gone = new Promise((done) => server.once("exit", done));
    server.kill(signal);
    await gone;
  }

  async end(): Promise<void> {
    await this.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }

  get address(): string {
    return this.#address;
  }

  /** Opens the page as somebody. */
  async window(browser: Browser, as: string): Promise<SheetPage> {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
    const page = await context.newPage();
    await page.goto(`${this.#address}&as=${encodeURIComponent(as)}`);
    await page.waitForSelector("body[data-ready=yes]");
    return new SheetPage(page);
  }
}

interface Model {
  getters: {
    getSheetIdByName(name: string | undefined): string;
    getActiveSheetId(): string;
    getEvaluatedCell(at: object): { formattedValue: string };
  };
}

/** A page as a person uses it. */
export class SheetPage {
  constructor(readonly page: Page) {}

  async tab(name: string): Promise<void> {
    await this.page.evaluate((tab) => {
      const { model } = globalThis as unknown as {
        model: Model & { dispatch(type: string, payload: object): void };
      };
      const to = model.getters.getSheetIdByName(tab);
      model.dispatch("ACTIVATE_SHEET", { sheetIdFrom: model.getters.getActiveSheetId(), sheetIdTo: to });
    }, name);
    await this.page.locator(".o-sheet.active", { hasText: name }).waitFor();
  }

  async select(xc: string): Promise<void> {
    await this.page.evaluate((cell) => {
      const match = /^([A-Z]+)(\d+)$/.exec(cell);
      const col = [...(match?.[1] ?? "")].reduce((n, letter) => n * 26 + letter.charCodeAt(0) - 64, 0) - 1;
      const { model } = globalThis as unknown as {
        model: { selection: { selectCell(col: number, row: number): void } };
      };
      model.selection.selectCell(col, Number(match?.[2]) - 1);
    }, xc);
  }

<<<<<<< HEAD
  /** Clicks on a cell, wherever it is: whoever was in a sidebar is in the sheet again. */
  async click(xc: string): Promise<void> {
    await this.select(xc);
    const position = await this.page.evaluate(() => {
      const { getters } = (globalThis as unknown as { model: Model }).model;
      const { x, y, width, height } = getters.getVisibleRect(getters.getSelectedZone());
      return { x: x + width / 2, y: y + height / 2 };
    });
    await this.page
      .locator(".o-grid-overlay")
      .click({ position: { x: position.x - 48, y: position.y - 26 } });
  }

  /** Goes to a cell and types, with the keyboard. */
=======
  /** Goes to a cell and types, with the keyboard; whoever was in a sidebar is in the sheet again. */
>>>>>>> f
  async type(xc: string, text: string): Promise<void> {
    await this.page.locator(".o-grid-overlay").click({ position: { x: 4, y: 4 } });
    await this.select(xc);
    await this.page.keyboard.type(text);
    await this.page.keyboard.press("Enter");
  }

  /** What a cell shows. */
  cell(tab: string, xc: string): Promise<string> {
    return this.page.evaluate(
      ([name, cell]) => {
        const match = /^([A-Z]+)(\d+)$/.exec(cell ?? "");
        const col = [...(match?.[1] ?? "")].reduce((n, letter) => n * 26 + letter.charCodeAt(0) - 64, 0) - 1;
        const { getters } = (globalThis as unknown as { model: Model }).model;
        const sheetId = getters.getSheetIdByName(name);
        return getters.getEvaluatedCell({ sheetId, col, row: Number(match?.[2]) - 1 }).formattedValue;
      },
      [tab, xc],
    );
  }

  async until(tab: string, xc: string, text: string): Promise<void> {
    const by = Date.now() + 8000;
    for (;;) {
      const shown = await this.cell(tab, xc);
      if (shown === text) return;
      if (Date.now() > by) throw new Error(`${tab}!${xc} shows “${shown}”, not “${text}”`);
      await this.page.waitForTimeout(50);
    }
  }

  async menu(entry: string): Promise<void> {
    await this.page.locator(".o-topbar-menu", { hasText: "Local by Local" }).click();
    await this.page.locator(".o-menu-item", { hasText: entry }).click();
  }

  get sidebar(): FrameLocator {
    return this.page.frameLocator("#sidebar iframe");
  }
}
