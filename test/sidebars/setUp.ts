import { copied } from "../../src/local/copy";
import { type Looks, Sidebar } from "../support/sidebar";
import { aWorkbook, TestWorkbook } from "../support/workbook";

describe("setting up, and help", () => {
  let sidebar: Sidebar;
  let workbook: TestWorkbook;

  beforeEach(() => {
    workbook = aWorkbook();
  });

  const open = async (page: string, looks: Looks = {}) => {
    sidebar = await Sidebar.open(workbook, page, looks);
  };
  const setting = (name: string) => workbook.rows("Settings").find((row) => row.Setting === name)?.Value;

  /** What File ▸ Make a copy gives: the tabs, without the properties that say whose they are. */
  function copyOf(original: TestWorkbook): TestWorkbook {
    const data = JSON.parse(JSON.stringify(original.book.model.exportData()));
    return new TestWorkbook(copied(data, "Harbor City", "America/New_York"));
  }

  test("a blank file gets its tabs, and the path goes on to the chapter", async () => {
    workbook = new TestWorkbook();
    await open("setUp");
    await sidebar.frame.getByText("0 of 7 done.").waitFor();
    await sidebar.frame.getByText("We make 19 tabs. What is in this file stays as it is.").waitFor();
    await sidebar.shot("10-blank");
    expect(await sidebar.violations()).toEqual([]);
    await sidebar.frame.getByRole("button", { name: "Make the tabs" }).click({ timeout: 40_000 });
    await sidebar.status.getByText("Made 19 tabs.").waitFor({ timeout: 40_000 });
    await sidebar.frame.getByText("19 tabs, checked just now.").waitFor();
    await sidebar.button("Say your chapter and goal").waitFor();
    await sidebar.shot("10-made");
    expect(await sidebar.violations()).toEqual([]);
    expect(workbook.tabs()).toContain("Contacts");
  }, 60_000);

  test("the chapter and its goal stand on Settings after one form, filled in with what stands there", async () => {
    await open("setUp");
    await sidebar.button("Say your chapter and goal").click();
    expect(await sidebar.focused()).toBe("Your chapter and your goal");
    expect(await sidebar.label("Different locals in all").inputValue()).toBe("100");
    await sidebar.button("Save the goal").click();
    await sidebar.frame.getByText("Write what your chapter is called.").waitFor();
    await sidebar.label("Your chapter").fill("Harbor City");
    await sidebar.label("Different locals in all").fill("forty");
    await sidebar.label("Decide by").fill("2026-11-03");
    await sidebar.press("Enter");
    await sidebar.frame.getByText("Write a whole number.").waitFor();
    await sidebar.shot("10-goal-put-right");
    expect(await sidebar.violations()).toEqual([]);
    expect(setting("Chapter")).toBeUndefined();
    await sidebar.label("Different locals in all").fill("40");
    await sidebar.press("Enter");
    await sidebar.status.getByText("Saved.").waitFor();
    await sidebar.frame.getByText("Harbor City: 40 locals by Tue, Nov 3, 2026.").waitFor();
    expect([setting("Chapter"), setting("Locals wanted in all"), setting("Decide by")]).toEqual([
      "Harbor City",
      40,
      "2026-11-03",
    ]);
  });

  test("the committee grows by the form, and someone’s role is changed in it", async () => {
    workbook.done("saveSettings", { values: { Chapter: "Harbor City" } });
    await open("setUp");
    await sidebar.button("Add the committee").click();
    await sidebar.label("Name").fill("Kemal");
    await sidebar.label("E-mail").fill("kemal@example.org");
    await sidebar.label("Role").selectOption("Lead");
    await sidebar.label("Name").focus();
    await sidebar.press("Enter");
    await sidebar.status.getByText("Kemal is on the committee.").waitFor();
    expect(await sidebar.focused()).toBe("Name");
    await sidebar.shot("10-committee");
    expect(await sidebar.violations()).toEqual([]);
    await sidebar.label("Name").fill("Kemal");
    await sidebar.label("E-mail").fill("another@example.org");
    await sidebar.button("Add Kemal").click();
    await sidebar.frame.getByText("Kemal is on the committee already, with another address.").waitFor();
    await sidebar.button("Change Kemal").click();
    await sidebar.label("Role").selectOption("Chair");
    await sidebar.button("Save Kemal").click();
    await sidebar.status.getByText("Kemal is up to date.").waitFor();
    expect(workbook.rows("Team")).toEqual([
      expect.objectContaining({ Name: "Dot", Role: "Chair" }),
      expect.objectContaining({ Name: "Kemal", Email: "kemal@example.org", Role: "Chair", Active: "Yes" }),
    ]);
    await sidebar.button("Back").click();
    await sidebar.frame.getByText("3 of 7 done.").waitFor();
    await sidebar.frame.getByText("2 people.").waitFor();
    await sidebar.shot("10-set-up");
    expect(await sidebar.violations()).toEqual([]);
    await sidebar.button("Add a local").click();
    await sidebar.frame.waitForFunction(() => document.querySelector("[aria-busy]") === null);
    expect(sidebar.opened).toEqual(["Add a local"]);
  });

  test("someone alone goes on without a committee", async () => {
    workbook.done("saveSettings", { values: { Chapter: "Harbor City" } });
    await open("setUp");
    await sidebar.button("Just me for now").click();
    await sidebar.frame.getByText("You, for now.").waitFor();
    await sidebar.button("Add a local").waitFor();
  });

  test("Check and repair says what it put right", async () => {
    workbook.type("Locals", "C1", "Organisation");
    workbook.type("Contacts", "B1", "");
    await open("setUp");
    await sidebar.button("Check and repair").click();
    await sidebar.status.getByText(/Checked 19 tabs\./).waitFor();
    await sidebar.frame.getByText("Put back the heading “First name” on Contacts.").waitFor();
    await sidebar.frame
      .getByText("“Union” is called “Organisation” on Locals. We use it as it is.")
      .waitFor();
    await sidebar.shot("10-repaired");
    expect(await sidebar.violations()).toEqual([]);
  });

  test("a file with a heading gone still offers the check", async () => {
    workbook.type("Settings", "A1", "");
    await open("setUp");
    await sidebar.frame.getByRole("heading", { name: "Something is out of place" }).waitFor();
    await sidebar.shot("10-out-of-place");
    expect(await sidebar.violations()).toEqual([]);
    await sidebar.button("Check and repair").click();
    await sidebar.frame.getByText("Put back the heading “Setting” on Settings.").waitFor();
  });

  test.each([
    ["keep", "Keep the people", "Keep 1 person", 1],
    ["empty", "Start empty", "Start empty", 0],
  ] as const)(
    "a copy asks about the people in it, and does what is said: %s",
    async (_, choice, does, left) => {
      workbook.done("saveSettings", { values: { Chapter: "Harbor City" } });
      workbook.done("addContact", { row: { "First name": "Ruth" } });
      workbook = copyOf(workbook);
      await open("setUp");
      await sidebar.frame.getByText("This copy holds 1 person of the workbook it was made from.").waitFor();
      await sidebar.button("Keep them, or start empty").click();
      await sidebar.frame.getByText("Choose one first.").waitFor();
      await sidebar.shot("10-copy");
      expect(await sidebar.violations()).toEqual([]);
      await sidebar.button("Go on").focus();
      await sidebar.press("Enter");
      expect(sidebar.called("setUpWorkbook")).toBe(0);
      await sidebar.frame.getByRole("radio", { name: choice }).check();
      await sidebar.shot(`10-copy-${choice.split(" ")[0]}`);
      await sidebar.button(does).click();
      await sidebar.frame.getByText("checked just now").waitFor();
      expect(workbook.rows("Contacts")).toHaveLength(left);
    },
  );

  test("a set-up whose answer is lost is looked for again, and made once", async () => {
    await open("setUp");
    sidebar.way = (name, nth) => (name === "setUpWorkbook" && nth === 1 ? "lost after" : "open");
    await sidebar.button("Check and repair").click();
    await sidebar.trouble.getByText("Try again: it goes on where it stopped.").waitFor();
    await sidebar.button("Try again").click();
    await sidebar.frame.getByText("checked just now").waitFor();
  });

  test("nothing is cut off in set-up and help at 256 px wide and at 200 % zoom", async () => {
    await open("setUp", { width: 512, zoom: 2 });
    await sidebar.button("Say your chapter and goal").waitFor();
    expect(await sidebar.cutOff()).toEqual([]);
    await sidebar.doubleText();
    expect(await sidebar.cutOff()).toEqual([]);
    await open("help", { width: 512, zoom: 2 });
    await sidebar.doubleText();
    expect(await sidebar.cutOff()).toEqual([]);
  });

  test("help says what the menu does, where the data is and who can see it", async () => {
    await open("help");
    await sidebar.frame
      .getByText("can read, copy and download all of it, hidden and protected tabs too")
      .waitFor();
    await sidebar.shot("help");
    expect(await sidebar.violations()).toEqual([]);
  });
});
