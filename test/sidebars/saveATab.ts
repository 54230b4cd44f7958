import { readFileSync } from "node:fs";
import { beside } from "../support/beside";
import { addAtu, addInes } from "../support/people";

describe("the sidebar that saves a tab as a file", () => {
  test("with the keyboard alone, Contacts goes into the downloads", async () => {
    const { sidebar } = await beside("saveATab", (fresh) => {
      addAtu(fresh);
      addInes(fresh, { Notes: "=Nights", "Do not": "Text" });
    });
    await sidebar.label("Which tab").focus();
    await sidebar.button("Save Contacts as a file").waitFor();
    await sidebar.shot("16-save-a-tab");
    expect(await sidebar.violations()).toEqual([]);
    const download = sidebar.page.waitForEvent("download");
    await sidebar.press("Tab", "Enter");
    const file = await download;
    expect(file.suggestedFilename()).toBe("Contacts 2026-09-28.csv");
    const text = readFileSync(await file.path(), "utf8");
    expect(text).toContain("Ines,Quillmark");
    expect(text).toContain("'=Nights");
    await sidebar.status.getByText("Contacts 2026-09-28.csv is in your downloads, with 1 row.").waitFor();
    expect(await sidebar.violations()).toEqual([]);
    await sidebar.label("Which tab").selectOption("Locals");
    await sidebar.button("Save Locals as a file").waitFor();
  });
});
