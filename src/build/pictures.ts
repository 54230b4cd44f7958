import { type ChildProcess, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { aBrowser } from "./browser";

const pictures = join(__root, "docs/pictures");

/** A tab of the page, with a sidebar where one is named. */
const views: { file: string; tab: string; sidebar?: string; prepare?: (page: Page) => Promise<void> }[] = [
  { file: "dashboard.png", tab: "Dashboard" },
  { file: "my-list.png", tab: "Contacts", sidebar: "My list" },
  { file: "resolutions.png", tab: "Resolutions", sidebar: "Resolutions…" },
  { file: "start-here.png", tab: "Start here", sidebar: "Set up or repair this workbook" },
  { file: "locals.png", tab: "Locals", sidebar: "About this local", prepare: chooseLocal },
  { file: "contacts.png", tab: "Contacts", sidebar: "Add a contact" },
];

async function chooseLocal(page: Page): Promise<void> {
  const frame = page.frameLocator("#sidebar iframe");
  const [first] = await page.evaluate(() => {
    const { getters } = (
      globalThis as never as {
        model: {
          getters: { getSheetIdByName(n: string): string; getEvaluatedCell(p: object): { value: string } };
        };
      }
    ).model;
    const sheetId = getters.getSheetIdByName("Locals");
    return [getters.getEvaluatedCell({ sheetId, row: 1, col: 0 }).value];
  });
  const picker = frame.getByLabel("Local", { exact: true });
  await picker.fill(String(first));
  await picker.press("Enter");
  await frame.getByRole("heading", { level: 1, name: String(first) }).waitFor();
}

async function main(): Promise<void> {
  mkdirSync(pictures, { recursive: true });
  const folder = mkdtempSync(join(tmpdir(), "pictures-"));
  const server = spawn(
    process.execPath,
    ["src/build/run.cjs", "src/local/cli.ts", "serve", "--book", join(folder, "book")],
    { cwd: __root },
  );
  const browser = await aBrowser();
  try {
    const address = await addressOf(server);
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, deviceScaleFactor: 2 });
    for (const { file, tab, sidebar, prepare } of views) {
      await page.goto(address);
      await page.waitForSelector("body[data-ready=yes]");
      await page.locator(".o-sheet", { hasText: tab }).first().click();
      if (sidebar) {
        await page.locator(".o-topbar-menu", { hasText: "Local by Local" }).click();
        await page.locator(".o-menu-item", { hasText: sidebar }).click();
        await page.locator("#sidebar iframe").waitFor();
        await page.frameLocator("#sidebar iframe").locator("main").waitFor();
        await page.waitForFunction(() => document.getElementById("running")?.textContent === "");
      }
      await prepare?.(page);
      await page.waitForTimeout(800);
      // A sidebar fetches what it shows after it has opened.
      if (sidebar)
        await page.frameLocator("#sidebar iframe").locator("footer progress").waitFor({ state: "hidden" });
      await page.screenshot({ path: join(pictures, file) });
      process.stdout.write(`docs/pictures/${file}\n`);
    }
  } finally {
    await browser.close();
    server.kill("SIGTERM");
    await new Promise((done) => server.once("exit", done));
    rmSync(folder, { recursive: true, force: true });
  }
}

function addressOf(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    server.stdout?.on("data", (data: Buffer) => {
      const address = /http:\S+/.exec(String(data))?.[0];
      if (address) resolve(address);
    });
    server.once("exit", (code) => reject(new Error(`the page's server ended with ${code}`)));
  });
}

main().catch((error: unknown) => {
  process.stderr.write(`${(error as Error).stack}\n`);
  process.exitCode = 1;
});
