import { readFileSync } from "node:fs";
import type { Frame, Page } from "playwright-core";
import { distFiles } from "../../src/build/dist";
import { type Call, type Size, windowOf } from "./sheetWindow";
import type { TestWorkbook } from "./workbook";

let built: Promise<Map<string, string>> | undefined;
const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

/** How the way to Google behaves: "lost before" never gets there, "lost after" runs and loses the answer. */
export type Way = "open" | "lost before" | "lost after";

export interface Looks extends Size {
  selection?: { tab: string; row: number };
  way?: Sidebar["way"];
}

/** A sidebar as it stands beside the sheet: the page that is built, framed, with the real add-on behind it. */
export class Sidebar {
  readonly calls: Call[] = [];
  /** Sidebars and dialogs that were opened from this one. */
  readonly opened: string[] = [];
  /** By the name of the function and how often it was called. */
  way: (name: string, nth: number) => Way = () => "open";
  /** A save waits until this resolves. */
  slow: Promise<unknown> = Promise.resolve();
  selection: { tab: string; row: number } | undefined;

  private constructor(
    readonly page: Page,
    readonly frame: Frame,
  ) {}

  static async open(workbook: TestWorkbook, name: string, looks: Looks = {}): Promise<Sidebar> {
    built ??= distFiles();
    const html = (await built).get(`${name}.html`);
    if (html === undefined) throw new Error(`no page ${name}`);
    const window = await windowOf(looks);
    // What stood there before closes first, and what it still saves goes to its own workbook.
    if (window.html !== "") await window.page.goto("about:blank");
    window.html = html;
    const { promise, resolve } = later<Sidebar>();
    window.answer = async (call) => (await promise).#answer(workbook, call);
    await window.page.goto("https://sheet.test/");
    const frame = window.page.frame({ url: /\/frame$/ });
    if (!frame) throw new Error("the sidebar has no frame");
    const sidebar = new Sidebar(window.page, frame);
    if (looks.selection) sidebar.selection = looks.selection;
    if (looks.way) sidebar.way = looks.way;
    resolve(sidebar);
    await frame.waitForLoadState();
    return sidebar;
  }

  async #answer(workbook: TestWorkbook, call: Call): Promise<unknown> {
    this.calls.push(call);
    const way = this.way(call.name, this.called(call.name));
    if (way === "lost before") throw new Error("NetworkError: Connection failure due to HTTP 0");
    if ("operation" in (call.input ?? {})) await this.slow;
    const { selection } = this;
    const { cost, ...reply } = workbook.run(call.name, call.input, {
      window: {
        showSidebar: (title: string) => this.opened.push(title),
        showDialog: (title: string) => this.opened.push(title),
        toast() {},
      } as never,
      ...(selection && {
        selection: {
          sheetId: workbook.sheetId(selection.tab),
          row: selection.row,
          column: 1,
          rows: 1,
          columns: 1,
        },
      }),
    });
    if (way === "lost after") throw new Error("NetworkError: Connection failure due to HTTP 0");
    return reply;
  }

  /** How often a function of the add-on was called. */
  called(name: string): number {
    return this.calls.filter((call) => call.name === name).length;
  }

  label(text: string) {
    return this.frame.getByLabel(text, { exact: true });
  }
  button(name: string | RegExp) {
    return this.frame.getByRole("button", { name, exact: typeof name === "string" });
  }
  get status() {
    return this.frame.locator("footer [role=status]");
  }
  /** What is said at the foot when something went wrong on the way. */
  get trouble() {
    return this.frame.locator("footer [role=alert]");
  }
  /** What stands above the fields to put right. */
  get alert() {
    return this.frame.locator("main [role=alert]");
  }
  press(...keys: string[]): Promise<void> {
    return keys.reduce((before, key) => before.then(() => this.page.keyboard.press(key)), Promise.resolve());
  }
  type(text: string): Promise<void> {
    return this.page.keyboard.type(text);
  }
  /** The element with the focus, as its label or its words. */
  focused(): Promise<string> {
    return this.frame.evaluate(() => {
      const at = document.activeElement as HTMLElement | null;
      const label = (at as HTMLInputElement | null)?.labels?.[0]?.textContent;
      return (label ?? at?.textContent ?? "").trim();
    });
  }

  /** The words in view, line by line, from top to bottom. */
  lines(): Promise<string[]> {
    return this.frame.evaluate(() => {
      const words: string[] = [];
      const walk = document.createTreeWalker(document.querySelector("main") as Element, NodeFilter.SHOW_TEXT);
      for (let node = walk.nextNode(); node; node = walk.nextNode()) {
        const shown = node.parentElement?.checkVisibility() && node.parentElement.getClientRects().length > 0;
        if (shown && node.textContent) words.push(node.textContent);
      }
      return words;
    });
  }

  /** Whether the focused control lies under the foot, where it is not part of it. */
  underFoot(): Promise<boolean> {
    return this.frame.evaluate(() => {
      const foot = document.querySelector("footer");
      const at = document.activeElement;
      if (!foot || !at || foot.contains(at)) return false;
      return at.getBoundingClientRect().bottom > foot.getBoundingClientRect().top;
    });
  }

  /** What axe-core finds, as sentences: WCAG 2.0 to 2.2, A and AA, and good practice. */
  async violations(): Promise<string[]> {
    if (!(await this.frame.evaluate(() => "axe" in window))) await this.frame.evaluate(axe);
    return this.whole(() => this.#violations());
  }
  #violations(): Promise<string[]> {
    return this.frame.evaluate(async () => {
      const { axe } = window as unknown as { axe: typeof import("axe-core") };
      const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
      const { violations } = await axe.run(document, {
        runOnly: tags,
        rules: { "target-size": { enabled: true } },
      });
      return violations.flatMap(({ id, nodes }) =>
        nodes.map((node) => `${id}: ${node.html} ${node.failureSummary}`),
      );
    });
  }

  /** Pixels by which the page is wider than its frame, and the words that are cut off. */
  cutOff(): Promise<string[]> {
    return this.frame.evaluate(() => {
      const wide = document.documentElement.scrollWidth - document.documentElement.clientWidth;
      const cut = [...document.querySelectorAll<HTMLElement>("main *, footer *")].filter(
        (each) =>
          !each.closest(".unseen, .meter, datalist, select") &&
          each.getClientRects().length > 0 &&
          each.getBoundingClientRect().right > document.documentElement.clientWidth + 1,
      );
      return [
        ...(wide > 0 ? [`${wide} px too wide`] : []),
        ...cut.map((each) => each.outerHTML.slice(0, 120)),
      ];
    });
  }

  /** Makes text twice as large, as a browser's text size does. */
  async doubleText(): Promise<void> {
    await this.frame.addStyleTag({ content: ":root { font-size: 200% }" });
  }

  /** Does something while the window is as high as the page, so that nothing lies under the foot. */
  async whole<T>(run: () => Promise<T>): Promise<T> {
    const tall = await this.frame.evaluate(() => document.documentElement.scrollHeight);
    const size = this.page.viewportSize();
    if (!size || tall <= size.height) return run();
    await this.page.setViewportSize({ ...size, height: tall });
    const result = await run();
    await this.page.setViewportSize(size);
    return result;
  }

  /** A picture of the sidebar, and of the whole page, in the folder named by SHOTS. */
  async shot(name: string): Promise<void> {
    const folder = process.env.SHOTS;
    if (!folder) return;
    await this.page.screenshot({ path: `${folder}/${name}.png` });
    await this.whole(() => this.page.screenshot({ path: `${folder}/${name}-full.png` }));
  }
}

function later<T>(): { promise: Promise<T>; resolve: (value: T) => void } {
  let resolve: (value: T) => void = () => {};
  const promise = new Promise<T>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}
