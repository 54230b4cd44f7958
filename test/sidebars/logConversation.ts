import { calling } from "../support/calling";
import { contactNamed } from "../support/people";
import type { Sidebar } from "../support/sidebar";
import type { TestWorkbook } from "../support/workbook";

describe("logging a conversation", () => {
  let sidebar: Sidebar;
  let workbook: TestWorkbook;
  let ines: string;

  const opened = async (...how: Parameters<typeof calling>) => {
    ({ workbook, sidebar, ines } = await calling(...how));
  };
  const log = () => workbook.rows("Conversations");
  const contact = (name: string) => contactNamed(workbook, name);
  const heading = (name: string) => sidebar.frame.getByRole("heading", { level: 1, name }).waitFor();
  const radio = (name: string) => sidebar.frame.getByRole("radio", { name, exact: true });
  const stand = (word: string) => sidebar.frame.locator(".scale label", { hasText: word });
  const saved = (words: string) => sidebar.status.getByText(words).waitFor();

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
      How: "Call",
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
