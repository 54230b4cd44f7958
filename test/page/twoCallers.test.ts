import type { Browser } from "playwright-core";
import { aBrowser } from "../../src/build/browser";
import { Served, type SheetPage, shell } from "../support/page";

const served = new Served();
let browser: Browser;

function run(name: string, input: object): void {
  expect(shell(["run", name, JSON.stringify(input), "--book", served.book]).status).toBe(0);
}
function rows(tab: string): Record<string, unknown>[] {
  return JSON.parse(shell(["show", tab, "--json", "--book", served.book]).stdout);
}

beforeAll(async () => {
  expect(shell(["new", "--book", served.book]).status).toBe(0);
  run("addLocal", { row: { Union: "ATU", Number: "9757", Members: 20 } });
  run("addContact", { row: { "First name": "Ines", "Last name": "Quillmark", Local: "ATU 9757" } });
  run("addContact", { row: { "First name": "Theo", "Last name": "Sandbarrow", Local: "ATU 9757" } });
  await served.start();
  browser = await aBrowser();
}, 60_000);

afterAll(async () => {
  await browser?.close();
  await served.end();
});

/** Opens the sidebar on the row that Ines stands in. */
async function onInes(window: SheetPage): Promise<void> {
  await window.tab("Contacts");
  const row = (await window.cell("Contacts", "B2")) === "Ines" ? 2 : 3;
  await window.select(`B${row}`);
  await window.menu("Log a conversation");
  await window.sidebar.getByRole("heading", { level: 1, name: "Ines Quillmark" }).waitFor();
}

describe("Two who call the same person", () => {
  it("learn of each other, and both conversations are kept", async () => {
    const dot = await served.window(browser, "dot@example.org");
    const kemal = await served.window(browser, "kemal@example.org");
    await onInes(dot);
    await onInes(kemal);

    await dot.sidebar.getByRole("radio", { name: "Talked" }).check();
    await dot.sidebar.locator(".scale label", { hasText: "With us" }).click();
    await dot.sidebar.getByRole("radio", { name: "Said it" }).check();
    await dot.sidebar.getByRole("radio", { name: "Sign the petition Yes" }).check();
    await dot.sidebar.getByRole("button", { name: "Save, then next person" }).click();
    await dot.sidebar.getByText("Saved. Ines is a 2 now.").waitFor();
    await dot.sidebar.getByRole("heading", { level: 1, name: "Theo Sandbarrow" }).waitFor();
    await dot.until("Locals", "AP2", "1");

    await kemal.sidebar.getByRole("radio", { name: "Left message" }).check();
    await kemal.sidebar.getByRole("heading", { name: /^Dot talked to Ines at \d+:\d\d [ap]m$/ }).waitFor();
    await kemal.sidebar.getByText("and got a yes to “Sign the petition”. Yours will be kept too").waitFor();
    await kemal.sidebar.getByLabel("Note").fill("Told the voicemail.");
    await kemal.sidebar.getByRole("button", { name: "Save, then next person" }).click();
    await kemal.sidebar.getByText("Yours is kept too, as the newer one.").waitFor();
    await kemal.sidebar.getByRole("heading", { level: 1, name: "No one is on your list yet." }).waitFor();

    expect(rows("Conversations").map(({ By, Result }) => [By, Result])).toEqual([
      ["Dot", "Talked"],
      ["Kemal", "Left message"],
    ]);
    const ines = () => rows("Contacts").find((row) => row["First name"] === "Ines") ?? {};
    expect(ines()).toMatchObject({ Assessment: 2, Basis: "Said it" });
    expect(ines()).toHaveProperty("Follow up on");

    await kemal.sidebar.getByRole("button", { name: "Undo" }).click();
    await kemal.sidebar.getByText("Taken back.").waitFor();
    expect(rows("Conversations").map(({ By }) => By)).toEqual(["Dot"]);
    expect(ines()).toMatchObject({ Assessment: 2, Basis: "Said it" });
    expect(ines()).not.toHaveProperty("Follow up on");
  }, 60_000);
});
