import type { Browser } from "playwright-core";
import { aBrowser } from "../../src/build/browser";
import { Served, shell } from "../support/page";

const served = new Served();
let browser: Browser;

beforeAll(async () => {
  expect(shell(["new", "--book", served.book]).status).toBe(0);
  const row = { Local: "IBEW 9103", Members: 412 };
  expect(shell(["run", "addLocal", "-", "--book", served.book], JSON.stringify({ row })).status).toBe(0);
  await served.start();
  browser = await aBrowser();
}, 60_000);

afterAll(async () => {
  await browser?.close();
  await served.end();
});

describe("A dialog over the sheet", () => {
  it("opens as wide as asked, framed as Google frames it, leaves the sheet alone, and keeps what was typed when it is closed", async () => {
    const { page } = await served.window(browser, "dot@example.org");
    await page.locator(".o-topbar-menu", { hasText: "Local by Local" }).click();
    await page.locator(".o-menu-item", { hasText: "Write a resolution…" }).click();
    const frame = page.locator("#dialog iframe");
    await frame.waitFor();
    expect(await frame.getAttribute("sandbox")).toContain("allow-scripts");
    expect(await frame.getAttribute("sandbox")).toContain("allow-modals");
    expect(await frame.getAttribute("sandbox")).not.toContain("allow-top-navigation ");
    expect(await frame.boundingBox()).toMatchObject({ width: 900, height: 640 });
    expect(await page.locator("#dialog h2").textContent()).toBe("Write a resolution");
    expect(await page.locator("#dialog").evaluate((dialog) => dialog.matches(":modal"))).toBe(true);

    const inside = page.frameLocator("#dialog iframe");
    await inside.getByLabel("Whose resolution is it?").selectOption("IBEW 9103");
    await inside.getByLabel("Open the process").check();
    await inside.getByText("IBEW 9103 has 412 members").waitFor();
    await page.setViewportSize({ width: 640, height: 600 });
    expect((await frame.boundingBox())?.width).toBeLessThanOrEqual(640);
    await inside.getByLabel("Moved by").fill("Ines Quillmark");
    await page.locator("#dialog").getByRole("button", { name: "Close" }).click();
    expect(await page.locator("#dialog").isVisible()).toBe(false);

    await page.setViewportSize({ width: 1280, height: 800 });
    await page.locator(".o-topbar-menu", { hasText: "Local by Local" }).click();
    await page.locator(".o-menu-item", { hasText: "Write a resolution…" }).click();
    await inside.getByLabel("Whose resolution is it?").selectOption("IBEW 9103");
    await inside.getByText("Submitted by Ines Quillmark").waitFor();
    expect(await inside.getByLabel("Open the process").isChecked()).toBe(true);
  });
});
