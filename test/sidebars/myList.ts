import { beside } from "../support/beside";
import { talkedOnThursday } from "../support/calling";
import { addAtu, addInes, addTheo, contactNamed } from "../support/people";
import type { Looks, Sidebar } from "../support/sidebar";
import type { TestWorkbook } from "../support/workbook";

describe("my list", () => {
  let sidebar: Sidebar;
  let workbook: TestWorkbook;

  /** Dot's list: Ines is due, Theo has just signed up and has no e-mail address, Ruth belongs to nobody. */
  async function opened(looks: Looks = {}): Promise<void> {
    const prepare = (fresh: TestWorkbook) => {
      addAtu(fresh);
      const ines = addInes(fresh, {
        Email: "ines@example.org",
        Shift: "Night",
        Workplace: "Depot 4",
        Languages: "Spanish",
        Notes: "Evenings after 6. A text first is welcome.",
      });
      const signedUp = { Owner: "Dot", "Came in as": "New sign-up", "Added on": "2026-09-26" };
      addTheo(fresh, signedUp);
      addTheo(fresh, { "First name": "Ruth", Phone: "555 010 0199" });
      fresh.type("Resolutions", "E2", "ATU 9757");
      fresh.type("Resolutions", "L2", "2026-10-15");
      talkedOnThursday(fresh, ines);
    };
    ({ workbook, sidebar } = await beside("myList", prepare, looks));
    await sidebar.frame.getByText("Why now").waitFor();
  }
  const heading = (name: string) => sidebar.frame.getByRole("heading", { level: 1, name }).waitFor();
  const said = (words: string) => sidebar.status.getByText(words).waitFor();
  const radio = (name: string) => sidebar.frame.getByRole("radio", { name, exact: true });

  test("who, why now, last time and how to reach them lead, in this order for the keyboard", async () => {
    await opened();
    await heading("Ines Quillmark");
    for (const words of [
      "0 of 2 done",
      "Steward, ATU 9757",
      "Night shift, Depot 4 · Speaks Spanish",
      "Said it, 4 days ago.",
      "Kemal promised a call back today. ATU 9757 votes in 17 days.",
      "Thu, Sep 24: Kemal called and they talked.",
      "“Health care costs. I’ll sign if the other stewards do.”",
      "Nobody has called since.",
      "Evenings after 6. A text first is welcome.",
    ])
      await sidebar.frame.getByText(words).waitFor();
    const order: string[] = [];
    for (let i = 0; i < 10; i++) {
      await sidebar.press("Tab");
      order.push(await sidebar.focused());
      expect(await sidebar.underFoot()).toBe(false);
    }
    expect(order).toEqual([
      "Which people",
      "Copy number",
      "Call",
      "Text",
      "Write",
      "Next up (1)",
      "Print a call sheet",
      "Log the conversation",
      "Skip for now",
      "Do not contact…",
    ]);
    expect(await sidebar.frame.getByRole("link", { name: "Call" }).getAttribute("href")).toBe(
      "tel:5550100142",
    );
    await sidebar.frame.getByText("Next up (1)").click();
    await sidebar.frame.getByText("ATU 9757 votes in 17 days.", { exact: true }).waitFor();
    await sidebar.button("Copy number").click();
    await sidebar.frame.getByText("Copied").waitFor();
    await sidebar.shot("01-my-list");
    expect(await sidebar.violations()).toEqual([]);
    await sidebar.button("Print a call sheet").click();
    await sidebar.frame.waitForFunction(() => document.querySelector("[aria-busy]") === null);
    expect([sidebar.opened, sidebar.called("pointAt")]).toEqual([["Call sheet"], 1]);
  });

  test("the conversation is logged from the list, and the next person stands there with Undo", async () => {
    await opened();
    await sidebar.button("Log the conversation").click();
    await sidebar.frame.getByText("What happened?").waitFor();
    await heading("Ines Quillmark");
    await radio("Talked").check();
    await sidebar.frame.locator(".scale label", { hasText: "Strong" }).click();
    await radio("Did it").check();
    await radio("6. Sign the petition Yes").check();
    await sidebar.label("Follow up on").fill("2026-10-05");
    await sidebar.button("Save, then next person").click();
    await said("Saved. Ines is a 1 now, and back on your list Mon, Oct 5.");
    await heading("Theo Sandbarrow");
    expect(await sidebar.focused()).toBe("Theo Sandbarrow");
    await sidebar.frame.getByText("1 of 2 done").waitFor();
    await sidebar.frame.getByText("Not assessed.").waitFor();
    await sidebar.frame.getByText("No conversation yet.").waitFor();
    await sidebar.frame.getByText("We have no e-mail address for Theo.").waitFor();
    expect(await sidebar.button("Write").getAttribute("aria-disabled")).toBe("true");
    await sidebar.shot("01b-my-list-saved");
    expect(await sidebar.violations()).toEqual([]);
    await sidebar.button("Undo").click();
    await said("Taken back. Ines is a 2 again.");
    expect(await radio("6. Sign the petition Yes").isChecked()).toBe(true);
    expect(workbook.rows("Conversations")).toHaveLength(1);
  });

  test("Skip goes on, and at the end one can take more people", async () => {
    await opened();
    await sidebar.button("Skip for now").click();
    await said("Skipped Ines until tomorrow.");
    await heading("Theo Sandbarrow");
    await sidebar.button("Log the conversation").click();
    await radio("Refused").check();
    await sidebar.button("Save, then next person").click();
    await heading("That’s everyone");
    await sidebar.frame.getByText("You reached 1 person tonight. Thank you.").waitFor();
    await sidebar.frame
      .getByText("ATU 9757 votes in 17 days, and 1 of its people has no one to call them.")
      .waitFor();
    await sidebar.shot("01c-everyone");
    expect(await sidebar.violations()).toEqual([]);
    await sidebar.button("Give me 1 more person").click();
    await said("Ruth Sandbarrow is on your list now.");
    await heading("Ruth Sandbarrow");
    expect(contactNamed(workbook, "Ruth")).toMatchObject({ Owner: "Dot" });
  });

  test("Do not contact asks why, is kept to at once, and can be undone", async () => {
    await opened();
    await sidebar.button("Do not contact…").click();
    await heading("Stop contacting Ines?");
    await sidebar.label("Why, in their words").fill("Too many calls");
    await sidebar.shot("01-stop");
    expect(await sidebar.violations()).toEqual([]);
    await sidebar.button("Back").click();
    await heading("Ines Quillmark");
    await sidebar.button("Do not contact…").click();
    await sidebar.label("Why, in their words").fill("Too many calls");
    await sidebar.button("Do not contact Ines").click();
    await said("Saved. Ines won’t be contacted by anyone here.");
    await heading("Theo Sandbarrow");
    expect(contactNamed(workbook, "Ines")).toMatchObject({
      "Do not": "Contact at all",
      "Why not": "Too many calls",
    });
    await sidebar.button("Undo").click();
    await heading("Ines Quillmark");
    await said("Taken back.");
    expect(contactNamed(workbook, "Ines")).not.toHaveProperty("Do not");
  });

  test("when someone else has talked to Ines meanwhile, that is said", async () => {
    await opened();
    const [row] = workbook.rows("Contacts");
    workbook.done(
      "logConversation",
      { row: { Contact: row?.Contact, Result: "Talked" } },
      { as: "noor@example.org" },
    );
    await sidebar.label("Which people").selectOption("Due today (1)");
    await said("Noor talked to Ines at 9:00 pm.");
    await heading("Nobody of these just now");
    await sidebar.shot("01-quicker");
    expect(await sidebar.violations()).toEqual([]);
  });

  test("what somebody asked us not to do cannot be clicked, and the reason stands there", async () => {
    await opened();
    workbook.type("Contacts", "AC2", "Call, Text");
    await sidebar.label("Which people").selectOption("Due today (1)");
    await sidebar.frame.getByText("Ines asked us not to call.").waitFor();
    await sidebar.frame.getByText("Ines asked us not to text.").waitFor();
    expect(await sidebar.frame.getByRole("link", { name: "Call" }).count()).toBe(0);
    await sidebar.shot("01-asked-not-to");
    expect(await sidebar.violations()).toEqual([]);
  });

  test("with nobody at all it says how to begin; a lost connection, how to go on", async () => {
    ({ workbook, sidebar } = await beside("myList", () => {}, {
      way: (name, nth) => (name === "myList" && nth === 1 ? "lost before" : "open"),
    }));
    await sidebar.trouble.getByText("We couldn’t reach Google. Nothing is lost.").waitFor();
    await sidebar.button("Try again").click();
    await heading("No one is on your list yet.");
    await sidebar.shot("01c-nobody");
    expect(await sidebar.violations()).toEqual([]);
    await sidebar.button("Add a contact").click();
    await sidebar.frame.waitForFunction(() => document.querySelector("[aria-busy]") === null);
    expect(sidebar.opened).toEqual(["Add a contact"]);
  });

  test("nothing is cut off at 256 px, at 200 % zoom or with twice the text", async () => {
    await opened({ width: 512, zoom: 2 });
    expect(await sidebar.cutOff()).toEqual([]);
    await sidebar.doubleText();
    expect(await sidebar.cutOff()).toEqual([]);
    await sidebar.shot("01-twice");
    expect(await sidebar.violations()).toEqual([]);
  });
});
