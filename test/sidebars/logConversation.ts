import { beside } from "../support/beside";
import { addAtu, addInes, addTheo, contactNamed } from "../support/people";
import type { Looks, Sidebar } from "../support/sidebar";
import type { TestWorkbook } from "../support/workbook";

describe("logging a conversation", () => {
  let sidebar: Sidebar;
  let workbook: TestWorkbook;
  let ines: string;

  /** The sidebar where Ines is due for a call from Dot, and Theo has just come in. */
  async function opened(looks: Looks = {}, more: (workbook: TestWorkbook) => void = () => {}): Promise<void> {
    const prepare = (fresh: TestWorkbook) => {
      addAtu(fresh);
      ines = addInes(fresh, { "Follow up on": "2026-09-28" });
      addTheo(fresh);
      fresh.now -= 4 * 86_400_000;
      const row = {
        Contact: ines,
        Result: "Talked",
        Assessment: 2,
        Basis: "Said it",
        Note: "Health care costs. I’ll sign if the other stewards do.",
        "Follow up on": "2026-09-28",
      };
      fresh.done("logConversation", { row }, { as: "kemal@example.org" });
      fresh.now += 4 * 86_400_000;
      more(fresh);
    };
    ({ workbook, sidebar } = await beside("logConversation", prepare, looks));
    await sidebar.frame.getByText("What happened?").or(sidebar.frame.locator("h1.below")).first().waitFor();
  }
  const log = () => workbook.rows("Conversations");
  const contact = (name: string) => contactNamed(workbook, name);
  const heading = (name: string) => sidebar.frame.getByRole("heading", { level: 1, name }).waitFor();
  const radio = (name: string) => sidebar.frame.getByRole("radio", { name, exact: true });
  const stand = (word: string) => sidebar.frame.locator(".scale label", { hasText: word });
  async function saved(words: string): Promise<void> {
    await sidebar.status.getByText(words).waitFor();
  }

  test("a volunteer logs Ines with the keyboard alone, and Theo is next", async () => {
    await opened();
    await heading("Ines Quillmark");
    await sidebar.frame.getByText("Steward, ATU 9757").waitFor();
    await sidebar.frame.getByText("(Thu, Sep 24, Kemal): “Health care costs.").waitFor();
    await sidebar.frame.getByText("Kemal promised a call back today.").waitFor();
    await sidebar.shot("02-opened");
    expect(await sidebar.violations()).toEqual([]);

    await sidebar.press("Tab");
    expect(await sidebar.focused()).toBe("Someone else");
    await sidebar.press("Tab", "Space");
    expect(await radio("Talked").isChecked()).toBe(true);
    await sidebar.press("Tab", "ArrowRight", "ArrowLeft");
    expect(await sidebar.focused()).toContain("Strong");
    await sidebar.press("Tab");
    expect(await sidebar.focused()).toBe("Clear the assessment");
    await sidebar.press("Tab", "Space");
    expect(await sidebar.focused()).toBe("Did it");
    await sidebar.frame.getByText("Did it: signed, came or spoke up.").waitFor();
    await sidebar.press("Tab", "ArrowRight");
    expect(await radio("1. Move the resolution Maybe").isChecked()).toBe(true);
    await sidebar.press("Tab", "Space");
    expect(await radio("2. Speak at the meeting Yes").isChecked()).toBe(true);
    await sidebar.press("Tab", "Tab", "Tab", "Tab", "Tab", "Tab", "Space");
    expect(await sidebar.focused()).toBe("Health care");
    await sidebar.label("In their words").focus();
    await sidebar.type("=Signed in front of the others.");
    await sidebar.label("Follow up on").focus();
    await sidebar.type("10052026");
    expect(await sidebar.underFoot()).toBe(false);
    await sidebar.shot("02-log-a-conversation");
    expect(await sidebar.violations()).toEqual([]);
    await sidebar.label("Follow up on").focus();
    await sidebar.press("Enter");

    await heading("Theo Sandbarrow");
    await saved("Saved. Ines is a 1 now, and back on your list Mon, Oct 5.");
    expect(await sidebar.focused()).toBe("Theo Sandbarrow");
    await sidebar.shot("02-next-person");
    expect(await sidebar.violations()).toEqual([]);
    expect(log()[1]).toMatchObject({
      Contact: ines,
      By: "Dot",
      Result: "Talked",
      Assessment: 1,
      Basis: "Did it",
      Ask: "Move the resolution",
      Answer: "Maybe",
      "Ask 2": "Speak at the meeting",
      "Answer 2": "Yes",
      Issues: "Health care",
      Note: "=Signed in front of the others.",
      "Follow up on": "2026-10-05",
    });
    expect(contact("Ines")).toMatchObject({ Assessment: 1, "Follow up on": "2026-10-05" });
  });

  test("what happened is asked first, and anything but a talk leaves only a note", async () => {
    await opened();
    await sidebar.button("Save, then next person").click();
    await sidebar.alert.getByText("Not saved yet: 1 thing to put right.").waitFor();
    await sidebar.alert.getByRole("link", { name: "Say what happened" }).click();
    expect(await sidebar.focused()).toBe("Talked");
    expect(await sidebar.label("In their words").isVisible()).toBe(false);
    await radio("Talked").check();
    expect(await sidebar.label("In their words").isVisible()).toBe(true);
    await radio("Left message").check();
    await sidebar.frame
      .getByText("Nothing more to fill in. Ines stays a 2 and comes back to your list in 3 days.")
      .waitFor();
    expect(await sidebar.label("In their words").count()).toBe(0);
    expect(await sidebar.label("Follow up on").isVisible()).toBe(false);
    await sidebar.label("Note").fill("Told the voicemail about Oct 15.");
    await sidebar.shot("02-left-message");
    expect(await sidebar.violations()).toEqual([]);
    await sidebar.button("Save, then next person").click();
    await saved("Saved. Ines stays a 2, and back on your list Thu, Oct 1.");
    expect(log()[1]).toMatchObject({ Result: "Left message", Note: "Told the voicemail about Oct 15." });
  });

  test.each([
    [
      "Refused",
      "Stop contacting Ines?",
      "Asked us to stop",
      "Ines won’t be contacted by anyone here. Write down why, in their words.",
      "Saved. Ines won’t be contacted by anyone here.",
      { "Do not": "Contact at all", "Why not": "Too many calls", Since: "2026-09-28" },
    ],
    [
      "Left the union",
      "",
      "Left the union",
      "Ines stays on record, off every list.",
      "Saved. Ines stays on record, off every list.",
      { "Votes here": "No", Assessment: 2 },
    ],
    [
      "Left the union",
      "Did Ines move away?",
      "Moved away",
      "Ines stays on record, off every list.",
      "Saved. Ines stays on record, off every list.",
      { Assessment: 2 },
    ],
  ])("%s %s", async (result, further, logged, follows, said, row) => {
    await opened();
    await radio(result).check();
    if (further) await sidebar.label(further).check();
    await sidebar.frame.getByText(follows).waitFor();
    await sidebar.frame.locator("textarea").fill("Too many calls");
    await sidebar.shot(`02-${logged.replace(/ /g, "-").toLowerCase()}`);
    expect(await sidebar.violations()).toEqual([]);
    await sidebar.button("Save, then next person").click();
    await heading("Theo Sandbarrow");
    await saved(said);
    expect(log()[1]).toMatchObject({ Result: logged, Note: "Too many calls" });
    expect(contact("Ines")).toMatchObject(row);
    expect(contact("Ines")).not.toHaveProperty("Follow up on");
  });

  test("an assessment needs to be known from somewhere, and last year’s date is put right in one click", async () => {
    await opened();
    await radio("Talked").check();
    await stand("Strong").click();
    await sidebar.label("In their words").fill("Signed.");
    await sidebar.label("Follow up on").fill("2025-10-05");
    await sidebar.button("Save, then next person").click();
    await sidebar.alert
      .getByText("Not saved yet: 2 things to put right. Everything you typed is still here.")
      .waitFor();
    await sidebar.frame
      .getByText("Choose one, so the next caller knows how far to trust the 1.", { exact: true })
      .waitFor();
    await sidebar.frame.getByText("Oct 5, 2025 has gone by. Did you mean Oct 5, 2026?").waitFor();
    await sidebar.shot("02b-errors");
    expect(await sidebar.violations()).toEqual([]);
    await sidebar.alert.getByRole("link", { name: "Say how you know" }).click();
    await sidebar.press("Space");
    await sidebar.alert.getByRole("link", { name: "Check the follow-up date" }).click();
    expect(await sidebar.focused()).toBe("Follow up on");
    await sidebar.button("Use Oct 5, 2026").click();
    expect(await sidebar.label("Follow up on").inputValue()).toBe("2026-10-05");
    expect(await sidebar.label("In their words").inputValue()).toBe("Signed.");
    await sidebar.button("Save, then next person").click();
    await saved("Saved. Ines is a 1 now, and back on your list Mon, Oct 5.");
  });

  test("a second click, a space and Clear take a choice back", async () => {
    await opened();
    await radio("Talked").check();
    await stand("Strong").click();
    expect(await stand("Strong").getByRole("radio").isChecked()).toBe(true);
    await stand("Strong").click();
    expect(await stand("Strong").getByRole("radio").isChecked()).toBe(false);
    await stand("Against").click();
    await sidebar.button("Clear the assessment").click();
    expect(await stand("Against").getByRole("radio").isChecked()).toBe(false);
    await radio("1. Move the resolution No").focus();
    await sidebar.press("Space");
    expect(await radio("1. Move the resolution No").isChecked()).toBe(true);
    await sidebar.press("Space");
    expect(await radio("1. Move the resolution No").isChecked()).toBe(false);
    await sidebar.button("In a week").click();
    await sidebar.button("Save, then next person").click();
    await saved("Saved. Ines stays a 2, and back on your list Mon, Oct 5.");
    const [, row] = log();
    expect(row).not.toHaveProperty("Ask");
    expect(row).not.toHaveProperty("Assessment");
  });

  test("more than three answers are one too many, and are said to be", async () => {
    await opened();
    await radio("Talked").check();
    const asks = [
      "1. Move the resolution",
      "2. Speak at the meeting",
      "3. Come to the meeting",
      "4. Bring someone",
    ];
    for (const ask of asks) await radio(`${ask} Yes`).check();
    await sidebar.button("Save, then next person").click();
    await sidebar.frame.getByText("Three answers fit into one conversation.").waitFor();
    expect(await sidebar.violations()).toEqual([]);
    await radio("1. Move the resolution Yes").click();
    await sidebar.button("Save, then next person").click();
    await saved("Saved.");
    expect(log()[1]).toMatchObject({
      Ask: "Speak at the meeting",
      "Ask 3": "Bring someone",
      "Answer 3": "Yes",
    });
  });

  test("someone else is found by name, phone or local, and what was begun with Ines waits", async () => {
    await opened({}, (fresh) => {
      addTheo(fresh, {
        "First name": "Ruth",
        Phone: "555 010 0199",
        Email: "ruth@example.org",
        "Do not": "Contact at all",
        Since: "2026-06-04",
      });
    });
    await radio("Talked").check();
    await sidebar.label("In their words").fill("Wants a flyer.");
    await sidebar.button("Someone else").click();
    await heading("Who did you talk to?");
    expect(await sidebar.focused()).toBe("Name, phone or local");
    await sidebar.type("nobody");
    await sidebar.press("Enter");
    await sidebar.frame.getByText("Nobody on Contacts has that.").waitFor();
    await sidebar.label("Name, phone or local").fill("ATU 9757");
    await sidebar.press("Enter");
    await sidebar.button("Ruth Sandbarrow").waitFor();
    expect(await sidebar.frame.getByRole("listitem").count()).toBe(3);
    await sidebar.shot("02-someone-else");
    expect(await sidebar.violations()).toEqual([]);
    await sidebar.label("Name, phone or local").fill("0199");
    await sidebar.press("Enter");
    await sidebar.frame.getByText("ATU 9757, 555 010 0199. Asked us to stop.").waitFor();
    expect(await sidebar.focused()).toBe("Ruth Sandbarrow");
    await sidebar.press("Enter");
    await heading("Ruth Sandbarrow");
    await sidebar.frame.getByText("Ruth asked us to stop on Thu, Jun 4").waitFor();
    await sidebar.shot("02-stopped");
    expect(await sidebar.violations()).toEqual([]);
    await sidebar.button("Someone else").click();
    await sidebar.label("Name, phone or local").fill("ines");
    await sidebar.press("Enter");
    await sidebar.button("Ines Quillmark").click();
    await heading("Ines Quillmark");
    expect(await sidebar.label("In their words").inputValue()).toBe("Wants a flyer.");
  });

  test("Skip leaves Ines for tomorrow and goes on to Theo", async () => {
    await opened();
    await sidebar.button("Someone else").click();
    await sidebar.button("Skip Ines for now").click();
    await heading("Theo Sandbarrow");
    await saved("Skipped Ines until tomorrow.");
    expect(log()).toHaveLength(1);
  });

  test("on a row of Contacts it takes that person", async () => {
    await opened({ selection: { tab: "Contacts", row: 3 } });
    await heading("Theo Sandbarrow");
    await sidebar.frame.getByText("no conversation yet").waitFor();
    expect(await sidebar.frame.getByText("Why now").count()).toBe(0);
    await sidebar.shot("02-theo");
    expect(await sidebar.violations()).toEqual([]);
  });

  test("Undo takes it back, and the words come back too", async () => {
    await opened();
    await radio("Talked").check();
    await stand("Strong").click();
    await radio("Said it").check();
    await radio("6. Sign the petition Yes").check();
    await sidebar.label("Safety").check();
    await sidebar.label("In their words").fill("Signed.");
    await sidebar.button("Save, then next person").click();
    await heading("Theo Sandbarrow");
    await sidebar.button("Undo").click();
    await heading("Ines Quillmark");
    await saved("Taken back. Ines is a 2 again.");
    expect(await stand("Strong").getByRole("radio").isChecked()).toBe(true);
    expect(await radio("6. Sign the petition Yes").isChecked()).toBe(true);
    expect(await sidebar.label("Safety").isChecked()).toBe(true);
    expect(await sidebar.label("In their words").inputValue()).toBe("Signed.");
    await sidebar.shot("02-undone");
    expect(await sidebar.violations()).toEqual([]);
    expect(log()).toHaveLength(1);
    expect(contact("Ines")).toMatchObject({ Assessment: 2, "Follow up on": "2026-09-28" });
    await sidebar.button("Save, then next person").click();
    await saved("Saved. Ines is a 1 now.");
    expect(log()).toHaveLength(2);
  });

  test("Undo while Theo is being talked to leaves his form as it is", async () => {
    await opened();
    await radio("No answer").check();
    await sidebar.button("Save, then next person").click();
    await heading("Theo Sandbarrow");
    await radio("Talked").check();
    await sidebar.label("In their words").fill("Mornings only.");
    await sidebar.button("Undo").click();
    await saved("Taken back.");
    expect(await sidebar.label("In their words").inputValue()).toBe("Mornings only.");
    expect(log()).toHaveLength(1);
  });

  test("whoever else talked to Ines meanwhile is named, and both conversations are kept", async () => {
    await opened();
    workbook.now -= 20 * 60_000;
    workbook.done(
      "logConversation",
      { row: { Contact: ines, Result: "Talked", Ask: "Sign the petition", Answer: "Yes" } },
      { as: "noor@example.org" },
    );
    workbook.now += 20 * 60_000;
    await radio("Left message").check();
    await sidebar.frame.getByRole("heading", { name: "Noor talked to Ines at 8:40 pm" }).waitFor();
    await sidebar.frame
      .getByText(
        "That was 20 minutes ago, and got a yes to “Sign the petition”. Yours will be kept too, as the newer one.",
      )
      .waitFor();
    let go = () => {};
    sidebar.slow = new Promise<void>((resolve) => {
      go = resolve;
    });
    await sidebar.label("Note").fill("Told the voicemail about Oct 15.");
    await sidebar.button("Save, then next person").click();
    await sidebar.status.getByText("Saving…").waitFor();
    await sidebar.shot("02c-saving");
    expect(await sidebar.violations()).toEqual([]);
    go();
    await saved("Noor talked to Ines at 8:40 pm. Yours is kept too, as the newer one.");
    expect(log().map(({ By }) => By)).toEqual(["Kemal", "Noor", "Dot"]);
  });

  test.each(["lost before", "lost after"] as const)(
    "when Google cannot be reached (%s) every word stays, and a second try saves once",
    async (lost) => {
      await opened();
      sidebar.way = (name, nth) => (name === "logConversation" && nth === 1 ? lost : "open");
      await radio("Talked").check();
      await sidebar.label("In their words").fill("Signed.");
      await sidebar.button("Save, then next person").click();
      await sidebar.trouble
        .getByText("Not saved: we couldn’t reach Google. Your words are still here.")
        .waitFor();
      expect(await sidebar.label("In their words").inputValue()).toBe("Signed.");
      await sidebar.shot("02-lost");
      expect(await sidebar.violations()).toEqual([]);
      await sidebar.button("Try again").click();
      await saved("Saved. Ines stays a 2.");
      expect(log()).toHaveLength(2);
    },
  );

  test("a save whose next person cannot be fetched is not saved twice", async () => {
    await opened();
    sidebar.way = (name, nth) => (name === "conversationNext" && nth === 1 ? "lost before" : "open");
    await radio("No answer").check();
    await sidebar.button("Save, then next person").click();
    await sidebar.trouble.getByText("We couldn’t reach Google. Nothing is lost.").waitFor();
    await sidebar.frame.getByText("Saved. Ines stays a 2, and back on your list Thu, Oct 1.").waitFor();
    await sidebar.shot("02-next-lost");
    expect(await sidebar.violations()).toEqual([]);
    await sidebar.button("Next person").click();
    await heading("Theo Sandbarrow");
    expect(log()).toHaveLength(2);
  });

  test("a double click saves one conversation", async () => {
    await opened();
    await radio("No answer").check();
    await sidebar.button("Save, then next person").dblclick();
    await heading("Theo Sandbarrow");
    expect(sidebar.called("logConversation")).toBe(1);
    expect(log()).toHaveLength(2);
  });

  test("at the end it says how the evening was; with nobody at all, how to begin", async () => {
    await opened();
    await radio("Talked").check();
    await radio("3. Come to the meeting Yes").check();
    await sidebar.button("Save, then next person").click();
    await heading("Theo Sandbarrow");
    await radio("Refused").check();
    await sidebar.button("Save, then next person").click();
    await heading("That’s everyone");
    await sidebar.frame.getByText("You reached 2 people tonight and 1 said yes. Thank you.").waitFor();
    await sidebar.shot("02-everyone");
    expect(await sidebar.violations()).toEqual([]);

    ({ workbook, sidebar } = await beside("logConversation", addAtu));
    await heading("No one is on your list yet.");
    await sidebar.shot("02-nobody");
    expect(await sidebar.violations()).toEqual([]);
    await sidebar.button("Add a contact").click();
    await sidebar.frame.waitForFunction(() => document.querySelector("[aria-busy]") === null);
    expect(sidebar.opened).toEqual(["Add a contact"]);
  });

  test("nothing is cut off at 256 px, at 200 % zoom or with twice the text, and the head lets go", async () => {
    await opened({ width: 512, height: 700, zoom: 2 });
    await radio("Talked").check();
    expect(await sidebar.cutOff()).toEqual([]);
    await sidebar.shot("02-zoom");
    await sidebar.doubleText();
    expect(await sidebar.cutOff()).toEqual([]);
    await sidebar.shot("02-twice");
    expect(await sidebar.violations()).toEqual([]);
  });
});
