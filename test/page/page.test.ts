import { get } from "node:http";
import type { Browser } from "playwright-core";
import { aBrowser } from "../../src/build/browser";
import { Served, shell } from "../support/page";

const served = new Served();
let browser: Browser;

beforeAll(async () => {
  expect(shell(["new", "--book", served.book]).status).toBe(0);
  await served.start();
  browser = await aBrowser();
}, 60_000);

afterAll(async () => {
  await browser?.close();
  await served.end();
});

describe("The page", () => {
  it("opens with the committee's tabs, and the add-on's own menu", async () => {
    const { page } = await served.window(browser, "dot@example.org");
    expect(await page.title()).toBe("Local by Local - Local by Local");
    expect((await page.locator(".o-sheet").allInnerTexts()).slice(0, 4).map((name) => name.trim())).toEqual([
      "Start here",
      "Dashboard",
      "Locals",
      "Contacts",
    ]);
    await page.locator(".o-topbar-menu", { hasText: "Local by Local" }).click();
    expect(await page.locator(".o-menu-item").allInnerTexts()).toContain("Set up or repair this workbook");
  });

  it("shows what one person types in the other's window, with the code that it still lacked", async () => {
    const dot = await served.window(browser, "dot@example.org");
    const kemal = await served.window(browser, "kemal@example.org");
    await dot.tab("Contacts");
    await dot.type("B2", "Ines");
    await kemal.until("Contacts", "B2", "Ines");
    const code = async () => kemal.cell("Contacts", "A2");
    for (let i = 0; i < 100 && (await code()) === ""; i++) await kemal.page.waitForTimeout(50);
    expect(await code()).toMatch(/^C-[2-9A-Z]{8}$/);
    // Letters that come faster than the page draws replace what stood there too.
    await dot.select("B2");
    await dot.page.waitForFunction(() => document.querySelector(".o-composer")?.textContent === "Ines");
    await dot.page.evaluate(() => {
      for (const letter of "Bea") document.execCommand("insertText", false, letter);
    });
    await dot.page.keyboard.press("Enter");
    await kemal.until("Contacts", "B2", "Bea");
  });

  it("adds a contact from the sidebar, and the figures of their local follow", async () => {
    expect(
      shell([
        "run",
        "addLocal",
        '{"row":{"Union":"IBEW","Number":"103","Members":40}}',
        "--book",
        served.book,
      ]).status,
    ).toBe(0);
    const dot = await served.window(browser, "dot@example.org");
    await dot.menu("Add a contact");
    await dot.sidebar.getByLabel("First name").fill("Theo");
    await dot.sidebar.getByLabel("Phone").fill("617 555 0177");
    await dot.sidebar.getByLabel("Union and local").fill("I.B.E.W. Local Union No. 103");
    await dot.sidebar.getByRole("button", { name: "Add Theo" }).click();
    await dot.sidebar.getByText("Theo is in.").waitFor();
    await dot.until("Locals", "AN2", "1");
    const contacts = JSON.parse(shell(["show", "Contacts", "--json", "--book", served.book]).stdout);
    expect(contacts).toContainEqual(
      expect.objectContaining({
        "First name": "Theo",
        Local: "IBEW 103",
        "Union as written": "I.B.E.W. Local Union No. 103",
        "Added by": "Dot",
      }),
    );
  });

  it("keeps what looks like a formula as text in a plain-text cell", async () => {
    const dot = await served.window(browser, "dot@example.org");
    await dot.tab("Contacts");
    await dot.type("AJ2", "=1+1");
    await dot.until("Contacts", "AJ2", "=1+1");
    await dot.type("E2", "0103");
    await dot.until("Contacts", "E2", "0103");
  });

  it("warns before somebody types over what fills itself in", async () => {
    const dot = await served.window(browser, "dot@example.org");
    await dot.tab("Locals");
    await dot.type("AP3", "12");
    await dot.page
      .locator("#heads-up[open]")
      .getByText("This fills itself in. Type beside it, or in Notes.")
      .waitFor();
    await dot.page.locator("#heads-up").getByRole("button", { name: "Cancel" }).click();
    expect(await dot.cell("Locals", "AP3")).toBe("");
  });

  it("answers a custom function in a cell", async () => {
    const dot = await served.window(browser, "dot@example.org");
    await dot.tab("Pledges");
    await dot.page.evaluate(() => {
      const { model } = globalThis as unknown as {
        model: { getters: { getSheetIdByName(n: string): string }; dispatch(t: string, p: object): void };
      };
      model.dispatch("UPDATE_CELL", {
        sheetId: model.getters.getSheetIdByName("Start here"),
        col: 3,
        row: 34,
        content: '=SUPPORT_COUNT(Contacts!F:AK,"IBEW 103",5)',
      });
    });
    await dot.until("Start here", "D35", "0");
  });

  it("turns away another site's page, and whoever has no token", async () => {
    const { origin, port } = new URL(served.address);
    const ask = (path: string, headers: Record<string, string>) =>
      new Promise<number | undefined>((done) =>
        get({ host: "127.0.0.1", port, path, headers }, (response) => done(response.statusCode)),
      );
    expect(await ask("/state", {})).toBe(403);
    const token = new URL(served.address).search;
    expect(await ask(`/state${token}`, {})).toBe(200);
    expect(await ask(`/state${token}`, { origin: "http://example.org" })).toBe(403);
    expect(await ask(`/state${token}`, { host: `example.org:${port}` })).toBe(403);
    expect(await ask(`/state${token}`, { origin })).toBe(200);
  });

  it("comes back by itself after the server was killed, with everything there", async () => {
    const dot = await served.window(browser, "dot@example.org");
    await dot.tab("Contacts");
    await dot.type("B9", "Ruth");
    await dot.until("Contacts", "B9", "Ruth");
    await served.stop("SIGKILL");
    await served.start();
    const again = await served.window(browser, "dot@example.org");
    await again.until("Contacts", "B9", "Ruth");
  });
});
