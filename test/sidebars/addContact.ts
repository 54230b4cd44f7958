import { beside } from "../support/beside";
import { addAtu, addTheo, firstNames } from "../support/people";
import type { Looks, Sidebar } from "../support/sidebar";
import type { TestWorkbook } from "../support/workbook";

describe("adding a contact", () => {
  let sidebar: Sidebar;
  let workbook: TestWorkbook;

  /** The sidebar over a workbook with ATU 9757. */
  async function opened(looks: Looks = {}): Promise<void> {
    ({ workbook, sidebar } = await beside("addContact", addAtu, looks));
  }
  const people = () => firstNames(workbook);

  test("a volunteer adds Theo with the keyboard alone", async () => {
    await opened();
    expect(await sidebar.focused()).toBe("First name");
    await sidebar.type("Theo");
    await sidebar.press("Tab");
    await sidebar.type("Sandbarow");
    await sidebar.press("Tab");
    await sidebar.type("555 010 0177");
    await sidebar.press("Tab", "Tab");
    await sidebar.type("Amalgamated Transit 9757");
    await sidebar.press("Tab");
    await sidebar.frame.getByText("That’s ATU 9757 (Harbor City).").waitFor();
    await sidebar.shot("03-add-a-contact");
    expect(await sidebar.violations()).toEqual([]);
    await sidebar.label("Contact them").focus();
    await sidebar.press("Space");
    await sidebar.label("Last name").focus();
    await sidebar.press("Enter");
    await sidebar.status.getByText("Theo Sandbarow is in.").waitFor();
    expect(workbook.rows("Contacts")).toEqual([
      expect.objectContaining({
        "First name": "Theo",
        "Last name": "Sandbarow",
        Phone: "555 010 0177",
        Local: "ATU 9757",
        "Union as written": "Amalgamated Transit 9757",
        "Came in as": "New sign-up",
        "May contact": "Yes",
        Owner: "Dot",
      }),
    ]);
    expect(await sidebar.focused()).toBe("First name");
    expect(await sidebar.label("Phone").inputValue()).toBe("");
    expect(await sidebar.label("Contact them").isChecked()).toBe(false);
    expect(await sidebar.button("Add this person").count()).toBe(1);
    await sidebar.shot("03-added");
    expect(await sidebar.violations()).toEqual([]);
  });

  test("a double click adds one person", async () => {
    await opened();
    await sidebar.label("First name").fill("Theo");
    await sidebar.button("Add Theo").dblclick();
    await sidebar.status.getByText("Theo is in.").waitFor();
    expect(people()).toEqual(["Theo"]);
    expect(sidebar.called("addContact")).toBe(1);
  });

  test("the button says at once that it is saving, and what is typed meanwhile waits", async () => {
    await opened();
    let go = () => {};
    sidebar.slow = new Promise<void>((resolve) => {
      go = resolve;
    });
    await sidebar.label("First name").fill("Theo");
    await sidebar.press("Enter");
    await sidebar.status.getByText("Saving…").waitFor({ timeout: 100 });
    expect(await sidebar.button("Add Theo").getAttribute("aria-disabled")).toBe("true");
    expect(await sidebar.focused()).toBe("First name");
    await sidebar.press("Enter", "Enter");
    await sidebar.shot("03-saving");
    expect(await sidebar.violations()).toEqual([]);
    go();
    await sidebar.status.getByText("Theo is in.").waitFor();
    expect(people()).toEqual(["Theo"]);
  });

  test("after eight seconds it says that nothing is lost", async () => {
    await opened({ alone: true });
    await sidebar.page.clock.install();
    let go = () => {};
    sidebar.slow = new Promise<void>((resolve) => {
      go = resolve;
    });
    await sidebar.label("First name").fill("Theo");
    await sidebar.press("Enter");
    await sidebar.status.getByText("Saving…").waitFor();
    await sidebar.page.clock.fastForward(8100);
    await sidebar.status.getByText("Still saving. Google is slow tonight; nothing is lost.").waitFor();
    await sidebar.shot("03-still-saving");
    go();
    await sidebar.status.getByText("Theo is in.").waitFor();
  });

  test("a short phone number and a broken address are said at their fields, and every word stays", async () => {
    await opened();
    await sidebar.label("First name").fill("Theo");
    await sidebar.label("Phone").fill("555 010");
    await sidebar.label("E-mail").fill("theo@example,org");
    await sidebar.label("Workplace").fill("Eastside garage");
    await sidebar.button("Add Theo").click();
    await sidebar.alert
      .getByText("Not saved yet: 2 things to put right. Everything you typed is still here.")
      .waitFor();
    expect(await sidebar.focused()).toContain("Not saved yet");
    expect(await sidebar.label("Phone").getAttribute("aria-invalid")).toBe("true");
    await sidebar.frame.getByText("That is 6 digits. Add the rest, or leave it empty.").waitFor();
    await sidebar.shot("03-put-right");
    expect(await sidebar.violations()).toEqual([]);
    expect(people()).toEqual([]);
    await sidebar.alert.getByRole("link", { name: "Check “Phone”" }).click();
    expect(await sidebar.focused()).toBe("Phone");
    await sidebar.label("Phone").fill("555 010 0177");
    await sidebar.button("Use theo@example.org").click();
    expect(await sidebar.label("E-mail").inputValue()).toBe("theo@example.org");
    expect(await sidebar.label("Workplace").inputValue()).toBe("Eastside garage");
    await sidebar.button("Add Theo").click();
    await sidebar.status.getByText("Theo is in.").waitFor();
    expect(workbook.rows("Contacts")[0]).toMatchObject({
      Email: "theo@example.org",
      Workplace: "Eastside garage",
    });
  });

  test("with nothing typed it says what is enough", async () => {
    await opened();
    await sidebar.button("Add this person").click();
    await sidebar.frame
      .getByText("A name and one way to reach them is enough. Give at least one of them.")
      .waitFor();
  });

  test("Tab reaches every control in the order drawn, none of them under the foot", async () => {
    await opened({ height: 500 });
    sidebar.way = (name) => (name === "addContact" ? "lost before" : "open");
    await sidebar.label("First name").fill("Theo");
    await sidebar.press("Enter");
    await sidebar.trouble.getByText("we couldn’t reach Google").waitFor();
    await sidebar.label("First name").focus();
    const reached: string[] = [];
    for (let i = 0; i < 13; i++) {
      reached.push(await sidebar.focused());
      expect(await sidebar.underFoot()).toBe(false);
      await sidebar.press("Tab");
    }
    expect(reached.map((each) => each.replace(/Not known.*|New sign-up.*|Me.*/, ""))).toEqual([
      "First name",
      "Last name",
      "Phone",
      "E-mail",
      "Union and local, as they say it",
      "Workplace",
      "Position",
      "Came in as",
      "Contact them",
      "Introduce them",
      "Who follows up",
      "Try again",
      "Add Theo",
    ]);
    await sidebar.button("Try again").click();
    await sidebar.trouble.getByText("we couldn’t reach Google").waitFor();
    expect(await sidebar.focused()).toBe("Add Theo");
  });

  test("what is chosen and wrong shows in forced colours too", async () => {
    await opened();
    await sidebar.page.emulateMedia({ forcedColors: "active" });
    await sidebar.label("Contact them").check();
    await sidebar.label("Phone").fill("555");
    await sidebar.button("Add this person").click();
    await sidebar.frame.getByText("That is 3 digits.").waitFor();
    await sidebar.shot("03-forced-colours");
    const edge = (name: string) =>
      sidebar.label(name).evaluate((input) => getComputedStyle(input.closest("label") ?? input).borderWidth);
    expect([await edge("Contact them"), await edge("Introduce them")]).toEqual(["3px", "1px"]);
    expect([await edge("Phone"), await edge("Workplace")]).toEqual(["2px", "1px"]);
    await sidebar.page.emulateMedia({ forcedColors: null });
  });

  test.each([
    ["256 px wide at 200 % zoom", { width: 512, height: 700, zoom: 2 }],
    ["300 px wide and 350 high", { height: 350 }],
  ])("nothing is cut off at %s, also with text twice as large", async (_, looks) => {
    await opened(looks);
    addTheo(workbook);
    await sidebar.label("Phone").fill("555 010 0177");
    await sidebar.press("Tab");
    await sidebar.frame.getByText("We may know them already.").waitFor();
    expect(await sidebar.cutOff()).toEqual([]);
    expect(await sidebar.violations()).toEqual([]);
    await sidebar.doubleText();
    expect(await sidebar.cutOff()).toEqual([]);
    expect(await sidebar.violations()).toEqual([]);
    await sidebar.shot(`03-large-${"zoom" in looks ? 256 : 300}`);
  });
});
