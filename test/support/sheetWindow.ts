import type { Browser, Page } from "playwright-core";
import { aBrowser } from "../../src/build/browser";

export interface Call {
  name: string;
  input: Record<string, unknown>;
}

/** What Google Sheets does with a sidebar's frame: developers.google.com/apps-script/guides/html/restrictions */
const SANDBOX =
  "allow-downloads allow-forms allow-modals allow-popups allow-popups-to-escape-sandbox allow-same-origin allow-scripts allow-top-navigation-by-user-activation";

const SHEET = `<!doctype html><title>Sheet</title>
<style>body { margin: 0 } iframe { display: block; border: 0; width: 100vw; height: 100vh }</style>
<iframe title="Sidebar" sandbox="${SANDBOX}" src="/frame"></iframe>`;

/** google.script.run in the frame: as Google's, it calls a function of the add-on by name and answers later. */
const scriptRun = () => {
  type Handler = (value: unknown) => void;
  const scope = window as unknown as {
    google: unknown;
    callAddon(name: string, input: unknown): Promise<unknown>;
  };
  const runner = (done: Handler, failed: Handler): object =>
    new Proxy(
      {},
      {
        get: (_, name: string) => {
          if (name === "withSuccessHandler") return (handler: Handler) => runner(handler, failed);
          if (name === "withFailureHandler") return (handler: Handler) => runner(done, handler);
          return (input: unknown) => void scope.callAddon(name, input).then(done, failed);
        },
      },
    );
  scope.google = {
    script: {
      run: runner(
        () => {},
        () => {},
      ),
    },
  };
};

export interface Size {
  width?: number;
  height?: number;
  zoom?: number;
  /** A window of its own, for a test that changes its clock. */
  alone?: boolean;
}

/** A browser window that shows one sidebar after another. */
export interface SheetWindow {
  page: Page;
  html: string;
  answer: (call: Call) => Promise<unknown>;
}

let browser: Promise<Browser> | undefined;
const windows = new Map<string, Promise<SheetWindow>>();
const mistakes: string[] = [];

/** Ends the browser that the sidebars stood in. */
export async function closeBrowser(): Promise<void> {
  await (await browser)?.close();
}

/** What went wrong in the pages since this was last asked. */
export function pageErrors(): string[] {
  return mistakes.splice(0);
}

export function windowOf({ width = 300, height = 700, zoom = 1, alone = false }: Size): Promise<SheetWindow> {
  if (alone) return aWindow(width, height, zoom);
  const key = `${width} ${height} ${zoom}`;
  const window = windows.get(key) ?? aWindow(width, height, zoom);
  windows.set(key, window);
  return window;
}

async function aWindow(width: number, height: number, zoom: number): Promise<SheetWindow> {
  browser ??= aBrowser();
  const context = await (await browser).newContext({
    viewport: { width: width / zoom, height: height / zoom },
    deviceScaleFactor: 2 * zoom,
    reducedMotion: "reduce",
  });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  const window: SheetWindow = { page, html: "", answer: async () => undefined };
  page.on("pageerror", (error) => mistakes.push(String(error)));
  await page.exposeFunction("callAddon", (name: string, input: Call["input"]) =>
    window.answer({ name, input }),
  );
  await page.addInitScript(scriptRun);
  await page.route("https://sheet.test/**", (route) =>
    route.fulfill({
      contentType: "text/html",
      body: route.request().url().endsWith("/frame") ? window.html : SHEET,
    }),
  );
  return window;
}
