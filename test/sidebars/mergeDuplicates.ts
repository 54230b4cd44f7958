import { beside } from "../support/beside";
import { addAtu, addTheo } from "../support/people";
import type { Looks, Sidebar } from "../support/sidebar";
import { addTheoTwice } from "../support/twoTheos";
import type { TestWorkbook } from "../support/workbook";

describe("the sidebar in which two rows become one person", () => {
  let sidebar: Sidebar;
  let workbook: TestWorkbook;
  let theo: { a: string; b: string };

  const open = async (looks: Looks = {}, more: (workbook: TestWorkbook) => void = () => {}) => {
    ({ sidebar, workbook } = await beside(
      "mergeDuplicates",
      (fresh) => {
        addAtu(fresh);
        theo = addTheoTwice(fresh, { Position: "Steward" }, { Position: "Steward" });
        for (const key of [theo.a, theo.b])
          fresh.done("logConversation", { row: { Contact: key, Result: "No answer" } });
        more(fresh);
      },
      looks,
    ));
  };
  const another = (fresh: TestWorkbook) => {
    addTheo(fresh, { "First name": "Ruth", "Last name": "Okonedo", Phone: "(555) 010-0188" });
    const row = { "First name": "Sam", "Last name": "Okonedo-Reyes", Phone: "555 010 0188" };
    fresh.done("addContact", { row, anyway: true });
  };
  const heading = (name: string) => sidebar.frame.getByRole("heading", { name, exact: true }).waitFor();
  const row = (key: string) => workbook.rows("Contacts").find((each) => each.Contact === key) ?? {};

  test("shows a pair with its reason, the fuller and newer chosen, and what is the same folded away", async () => {
    await open({}, another);
    await heading("The same person?");
    await sidebar.frame.getByText("1 of 2 pairs").waitFor();
    await sidebar.frame
      .getByText(
        "Theo Sandbarrow and Theo Sandbarow. They have the same phone number. Their names differ by one letter.",
      )
      .waitFor();
    const checked = await sidebar.frame
      .locator("label:has(:checked)")
      .evaluateAll((labels) => labels.map((label) => label.textContent));
    expect(checked).toEqual([
      "Sandbarrow",
      "theo@example.org",
      "Eastside garage, mornings",
      "2Said it, Sep 28",
    ]);
    await sidebar.frame.getByText("The same on both (5)").click();
    await sidebar.frame.getByText("First name, phone, local, position, follow up on.").waitFor();
    await sidebar.frame.getByText("Both conversations and both notes.").waitFor();
    await sidebar.shot("09-merge");
    expect(await sidebar.violations()).toEqual([]);
  });

  test("with the keyboard alone, two become one, and are taken apart again", async () => {
    await open({}, another);
    await heading("The same person?");
    await sidebar.button("Skip").focus();
    await sidebar.press("Tab");
    expect(await sidebar.focused()).toBe("Sandbarrow");
    await sidebar.press("ArrowRight", "Enter");
    await sidebar.status.getByText("One Theo now, with both conversations.").waitFor();
    await heading("Perhaps the same person?");
    expect(await sidebar.focused()).toBe("Perhaps the same person?");
    expect(await sidebar.frame.locator(".primary").textContent()).toBe("Two different people");
    expect(row(theo.a)).toMatchObject({ "Last name": "Sandbarow", Email: "theo@example.org" });
    expect(row(theo.b)).toMatchObject({ "Merged into": theo.a });
    await sidebar.shot("09-merged");
    expect(await sidebar.violations()).toEqual([]);
    await sidebar.button("Undo").focus();
    await sidebar.press("Enter");
    await sidebar.status.getByText("They are two people again").waitFor();
    await heading("The same person?");
    expect(row(theo.a)).toMatchObject({ "Last name": "Sandbarrow" });
    expect(row(theo.b)).not.toHaveProperty("Merged into");
  });

  test("two different people are remembered on both rows, until that is taken back", async () => {
    await open();
    await heading("The same person?");
    await sidebar.button("Two different people").click();
    await heading("That’s all of them");
    expect([row(theo.a), row(theo.b)].map((each) => each["Not the same as"])).toEqual([theo.b, theo.a]);
    await sidebar.shot("09-end");
    expect(await sidebar.violations()).toEqual([]);
    await sidebar.button("Undo").click();
    await heading("The same person?");
    expect(row(theo.a)).not.toHaveProperty("Not the same as");
  });

  test("a merge of another day is found under “Merged before”, and taken apart there", async () => {
    await open({}, (fresh) => void fresh.done("mergeContacts", { keep: theo.a, merge: theo.b }));
    await heading("Nobody is here twice");
    await sidebar.button("Merged before").click();
    await heading("Merged before");
    await sidebar.shot("09-before");
    expect(await sidebar.violations()).toEqual([]);
    await sidebar.button("Undo the merge of Theo Sandbarow").click();
    await sidebar.status.getByText("They are two people again").waitFor();
    await sidebar.frame.getByText("Nobody here was merged").waitFor();
    expect(row(theo.b)).not.toHaveProperty("Merged into");
    await sidebar.button("Back to the pairs").click();
    await heading("The same person?");
  });

  test("a merge whose answer was lost is done once", async () => {
    await open({ way: (name, nth) => (name === "mergeContacts" && nth === 1 ? "lost after" : "open") });
    await heading("The same person?");
    await sidebar.button("Merge into one Theo").click();
    await sidebar.trouble.getByText("We couldn’t reach Google. Nothing is lost.").waitFor();
    expect(await sidebar.violations()).toEqual([]);
    await sidebar.button("Try again").click();
    await sidebar.status.getByText("One Theo now, with both conversations.").waitFor();
    expect(workbook.rows("Changes").filter(({ Column }) => Column === "Merged into")).toHaveLength(1);
  });

  test("nothing is cut off at 256 px wide with large text", async () => {
    await open({ width: 512, zoom: 2 }, another);
    await heading("The same person?");
    expect(await sidebar.cutOff()).toEqual([]);
    await sidebar.doubleText();
    expect(await sidebar.cutOff()).toEqual([]);
    await sidebar.shot("09-large-256");
    expect(await sidebar.violations()).toEqual([]);
  });
});
