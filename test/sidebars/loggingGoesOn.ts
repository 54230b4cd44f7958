import { beside } from "../support/beside";
import { calling } from "../support/calling";
import { addAtu, addTheo, contactNamed } from "../support/people";
import type { Sidebar } from "../support/sidebar";
import type { TestWorkbook } from "../support/workbook";

describe("after a conversation, and between two", () => {
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
});
