import { readFileSync } from "node:fs";
import { type Looks, Sidebar } from "../support/sidebar";
import { aWorkbook, type TestWorkbook } from "../support/workbook";

const WIDE: Looks = { width: 900, height: 640 };

describe("the dialog that writes a resolution", () => {
  let dialog: Sidebar;
  let workbook: TestWorkbook;

  beforeEach(() => {
    workbook = aWorkbook();
    const local = (row: object) => workbook.done("addLocal", { row });
    local({ Local: "Harbor City Central Labor Council", Kind: "Central labor council" });
    local({
      Local: "IBEW 9103",
      "Part of": "Harbor City Central Labor Council",
      Members: 412,
      "Who decides": "Membership meeting",
      Threshold: "Majority of votes cast",
      Quorum: 40,
      "Notice days": 14,
      "Submission days": 10,
      "Who may submit": "any member",
      "Next meeting": "2026-10-15",
      Meets: "third Thursday",
      "Rules checked on": "2026-08-03",
      "Rules source": "Priya, from the by-laws",
    });
    for (const [column, value] of Object.entries({
      A: "Calderwick",
      B: "City Council",
      C: "City",
      D: "3",
      F: "Yes",
      H: "2026-11-03",
    }))
      workbook.type("Candidates", `${column}2`, value);
    for (let i = 0; i < 6; i++) {
      const row = { "First name": `P${i}`, Local: "IBEW 9103" };
      const { key } = workbook.done("addContact", { row }).value;
      workbook.done("logConversation", {
        row: { Contact: key, How: "Call", Result: "Talked", Issues: i < 5 ? "Health care" : "Pay" },
      });
    }
  });

  const open = async (looks: Looks = {}) => {
    dialog = await Sidebar.open(workbook, "writeResolution", {
      ...WIDE,
      selection: { tab: "Locals", row: 3 },
      ...looks,
    });
    await dialog.frame.locator(".split").waitFor();
  };
  const page = () => dialog.frame.locator(".sheet");
  const paragraphs = () => page().locator("p").allTextContents();
  /** Goes on with Tab until this has the focus. */
  const tabTo = async (words: string) => {
    for (let i = 0; i < 60; i++) {
      const at = await dialog.frame.evaluate(() => {
        const { activeElement: on } = document;
        return (
          on?.getAttribute("aria-label") ??
          (on as HTMLInputElement).labels?.[0]?.textContent ??
          on?.textContent
        );
      });
      if (at === words) return;
      await dialog.press("Tab");
    }
    throw new Error(`no way to “${words}” with Tab`);
  };

  test("stands with what the workbook knows, and says whether it fits the rules", async () => {
    await open();
    expect(await dialog.focused()).toBe("One candidate");
    await dialog.label("Moved by").fill("Ines Quillmark");
    await dialog.label("Their position").fill("Steward");
    expect(await page().getByRole("heading").textContent()).toBe(
      "Resolution to Endorse Calderwick for City Council, District 3",
    );
    expect(await paragraphs()).toEqual(
      expect.arrayContaining([
        "To the general meeting of IBEW 9103, October 15, 2026",
        "Submitted by Ines Quillmark, steward",
      ]),
    );
    expect(await page().locator("mark").allTextContents()).toEqual(
      expect.arrayContaining(["IBEW 9103", "Calderwick", "October 15, 2026", "health care"]),
    );
    expect(await dialog.frame.locator(".checks li").allTextContents()).toEqual([
      "One subject, with a “whereas” and a “resolved”",
      "To do: In the secretary’s hands by Thu, Oct 1 Tight: 3 days",
      "It may come from any member",
      "To do: It still needs a second. Ask someone",
    ]);
    await dialog.frame.getByText("Rules checked Mon, Aug 3: Priya, from the by-laws.").waitFor();
    const [inside, high] = await dialog.frame.evaluate(() => [
      document.documentElement.scrollHeight,
      document.documentElement.clientHeight,
    ]);
    expect(inside).toBe(high);
    await dialog.shot("11-write-a-resolution");
    expect(await dialog.violations()).toEqual([]);
    await dialog.frame.locator(".fit").scrollIntoViewIfNeeded();
    await dialog.shot("11-fit");
  });

  test("a second is asked for from a list in place, and put in once they have said yes", async () => {
    const row = { "Last name": "Marsh", Local: "IBEW 9103", Position: "Steward" };
    const add = (more: object) => workbook.done("addContact", { row: { ...row, ...more } }).value.key;
    add({ "First name": "Ruth", Phone: "(555) 010-0111", "Do not": "Contact at all" });
    const theo = add({
      "First name": "Theo",
      Email: "theo@example.org",
      Phone: "(555) 010-0177",
      "Do not": "Text",
    });
    const talk = { Contact: theo, How: "Call", Result: "Talked", Assessment: 1, Basis: "Said it" };
    workbook.done("logConversation", { row: talk });
    await open();
    await dialog.label("Moved by").fill("P1");
    await dialog.button("Ask someone").focus();
    await dialog.press("Enter");
    await dialog.status.getByText("6 people to ask.").waitFor();
    expect(await dialog.focused()).toBe("Ask someone");
    const people = dialog.frame.locator(".asking li");
    expect(await people.locator("b").allTextContents()).toEqual(["Theo Marsh", "P0", "P2", "P3", "P4", "P5"]);
    expect(await people.first().textContent()).toContain("Strong · Steward");
    expect(await people.first().textContent()).toContain("Theo asked us not to text.");
    const mail = decodeURIComponent((await people.first().getByText("Write").getAttribute("href")) ?? "");
    expect(mail).toMatch(
      /^mailto:theo@example.org\?subject=Resolution to Endorse Calderwick[\s\S]*the general meeting of IBEW 9103 on October 15, 2026. Would you second it\?/,
    );
    await dialog.frame.locator(".asking").scrollIntoViewIfNeeded();
    await dialog.shot("11-asking");
    expect(await dialog.cutOff()).toEqual([]);
    expect(await dialog.violations()).toEqual([]);
    await dialog.label("Steps and dates").check();
    expect(await dialog.frame.locator(".asking, #ask-seconder").count()).toBe(0);
    await dialog.label("The resolution").check();
    await dialog.button("Theo seconds it").click();
    expect(await dialog.label("Seconded by").inputValue()).toBe("Theo Marsh");
    expect(await page().textContent()).toContain("Seconded by Theo Marsh");
    await dialog.button("Undo").click();
    expect(await dialog.label("Seconded by").inputValue()).toBe("");
  });

  test("what was chosen and typed is kept, is there again the next time, and is let go of by starting over", async () => {
    await open({ way: (name, nth) => (name === "keepDraft" && nth === 1 ? "lost before" : "open") });
    /** As on the way to the cross that closes the dialog. */
    const leave = () => dialog.frame.evaluate(() => document.dispatchEvent(new Event("mouseleave")));
    await dialog.label("Moved by").fill("Ines");
    await leave();
    await dialog.trouble.getByText("Draft not saved: we couldn’t reach Google. Your words").waitFor();
    await dialog.label("Moved by").fill("Ines Quillmark");
    await dialog.label("The candidate walked our picket line").check();
    await dialog.button("Add a reason in our own words").click();
    await dialog.type("the hall needs a roof");
    await dialog.label("Move up: our own words").click();
    await leave();
    const line = dialog.frame.locator(".standing");
    await line.getByText("Draft saved 9:00 pm").waitFor();
    expect(await dialog.trouble.textContent()).toBe("");
    expect(await dialog.violations()).toEqual([]);
    await dialog.shot("11-draft");
    const paper = await paragraphs();

    await open();
    expect(await paragraphs()).toEqual(paper);
    expect(await dialog.label("Moved by").inputValue()).toBe("Ines Quillmark");
    await dialog.label("The whole slate").check();
    await page().getByText("Resolution to Endorse the Slate").waitFor();
    await dialog.label("One candidate").check();
    expect(await paragraphs()).toEqual(paper);
    await dialog.button("Start over").click();
    expect(await dialog.label("Moved by").inputValue()).toBe("");
    expect(await dialog.label("The candidate walked our picket line").isChecked()).toBe(false);
    expect(await page().textContent()).not.toContain("roof");
    await dialog.button("Undo").click();
    expect(await paragraphs()).toEqual(paper);
  });

  test("a reason is ticked off and moved with the keyboard alone, and the page follows", async () => {
    await open();
    await tabTo("412 members live with the result");
    await dialog.press("Space");
    expect(await page().textContent()).not.toContain("412");
    await tabTo("Move up: The election is on Tue, Nov 3");
    await dialog.press("Enter");
    expect(await dialog.status.textContent()).toBe("Moved up, 3 of 6");
    await dialog.press("Enter", "Enter");
    expect(await dialog.status.textContent()).toBe("Moved up, 1 of 6");
    expect((await paragraphs()).filter((text) => text.startsWith("WHEREAS"))[0]).toMatch(
      /the election is on/,
    );
    await dialog.press("Enter");
    expect(await dialog.status.textContent()).toBe("It stays, 1 of 6");
    await dialog.press("Tab", "Space");
    expect(await dialog.status.textContent()).toBe("Moved down, 2 of 6");
    await dialog.shot("11-moved");
    expect(await dialog.violations()).toEqual([]);
  });

  test("a reason in their own words goes in as it is typed, and Enter in a field adds nothing", async () => {
    await open();
    await dialog.button("Add a reason in our own words").click();
    await dialog.type("<b>the hall</b> needs a roof.");
    expect(await paragraphs()).toContain("WHEREAS, <b>the hall</b> needs a roof;");
    await dialog.label("Wording").selectOption("Plain language");
    expect(await paragraphs()).toContain("5. <b>the hall</b> needs a roof.");
    await dialog.label("Move up: our own words").focus();
    await dialog.press("Enter", "Enter", "Enter");
    expect(await dialog.status.textContent()).toBe("Moved up, 4 of 7");
    expect(await paragraphs()).toContain("4. <b>the hall</b> needs a roof.");
    await dialog.label("Seconded by").fill("Theo Marsh");
    await dialog.label("Seconded by").press("Enter");
    await dialog.frame.getByText("Theo Marsh seconds it").waitFor();
    await dialog.shot("11-plain");
    expect(await dialog.violations()).toEqual([]);
    expect(dialog.called("startResolution")).toBe(0);
  });

  test("another purpose has its own texts, and keeps what was typed", async () => {
    await open();
    await dialog.label("Moved by").fill("Ines");
    await dialog.label("One candidate").press("ArrowUp");
    expect(await dialog.focused()).toBe("Open the process");
    await dialog.label("Which text").focus();
    await dialog.label("Which text").selectOption("A candidate forum and a member poll first");
    expect(await dialog.focused()).toContain("Which text");
    expect(await page().getByRole("heading").textContent()).toBe(
      "Resolution for a Candidate Forum and a Member Poll before Any Endorsement",
    );
    expect(await dialog.label("Moved by").inputValue()).toBe("Ines");
    await dialog.label("A committee that any member may join").uncheck();
    expect(await page().textContent()).not.toContain("a committee that any member");
    await dialog.label("Something else").check();
    expect(await page().getByRole("heading").textContent()).toContain("Resolution to Ask the Harbor City");
    await dialog.label("Body").selectOption("Harbor City Central Labor Council");
    await page().getByText("To the Harbor City Central Labor Council", { exact: true }).waitFor();
    expect(await dialog.violations()).toEqual([]);
  });

  test("without a candidate it says so, and cannot be added", async () => {
    await open();
    await dialog.label("Candidate").selectOption("");
    await page().getByText("Say which candidate, as they stand on Candidates.").waitFor();
    await dialog.button("Add to Resolutions").focus();
    await dialog.press("Enter");
    expect(dialog.called("startResolution")).toBe(0);
    await dialog.frame.getByText("It has no text yet.").waitFor();
    await dialog.button("Copy the text").click();
    expect(await dialog.status.textContent()).toBe("Say which candidate, as they stand on Candidates.");
    await dialog.shot("11-no-candidate");
    expect(await dialog.violations()).toEqual([]);
  });

  test("goes on Resolutions once, and says that it is there", async () => {
    await open();
    await dialog.label("Moved by").fill("Ines Quillmark");
    dialog.way = (name, nth) => (name === "startResolution" && nth === 1 ? "lost after" : "open");
    await dialog.button("Add to Resolutions").click();
    await dialog.button("Try again").click();
    await dialog.status.getByText("is on Resolutions.").waitFor();
    await dialog.shot("11-added");
    expect(await dialog.violations()).toEqual([]);
    await dialog.button("Add to Resolutions").focus();
    await dialog.press("Enter");
    expect(workbook.rows("Resolutions")).toMatchObject([
      {
        Title: "Endorse Calderwick for City Council, District 3",
        For: "Endorse a candidate",
        Candidate: "Calderwick",
        Local: "IBEW 9103",
        Mover: "Ines Quillmark",
      },
    ]);
    await dialog.frame.locator("#reason").getByText("It is on Resolutions.").waitFor();
  });

  test("steps and dates stand on a page of their own, with nobody else’s name", async () => {
    await open();
    await dialog.label("Steps and dates").check();
    expect(await page().getByRole("heading").first().textContent()).toBe(
      "Steps and dates: Endorse Calderwick for City Council, District 3",
    );
    expect((await page().locator("li").allTextContents())[0]).toMatch(/^Thursday, October 1, 2026: /);
    expect(await page().textContent()).not.toContain("P0");
    await dialog.shot("11-steps");
    expect(await dialog.violations()).toEqual([]);
  });

  test("steps and dates take one sheet of paper, also when time is short", async () => {
    workbook.now += 11 * 86_400_000;
    await open();
    await dialog.label("Steps and dates").check();
    const download = dialog.page.waitForEvent("download");
    await dialog.button("Download").click();
    const printed = await dialog.page.context().newPage();
    await printed.setContent(readFileSync(await (await download).path(), "utf8"));
    for (const format of ["Letter", "A4"]) {
      const pdf = (await printed.pdf({ format })).toString("latin1");
      expect([format, pdf.match(/\/Type\s*\/Page\b/g)?.length]).toEqual([format, 1]);
    }
    await printed.close();
  });

  test("is copied with its look, and as plain text", async () => {
    await open();
    await dialog.frame.evaluate(() =>
      addEventListener("paste", ({ clipboardData }) => {
        document.body.dataset.html = clipboardData?.getData("text/html");
      }),
    );
    await dialog.button("Copy the text").click();
    expect(await dialog.status.textContent()).toBe("Copied. Paste it into a letter or a mail.");
    await dialog.button("Add a reason in our own words").click();
    await dialog.press("Control+V");
    const pasted = await dialog.label("A reason in our own words").inputValue();
    expect(pasted).toMatch(
      /^Resolution to Endorse Calderwick[\s\S]*THEREFORE BE IT RESOLVED, that IBEW 9103/,
    );
    const html = await dialog.frame.evaluate(() => document.body.dataset.html);
    expect(html).toContain("<b>WHEREAS</b>, an endorsement carries weight");
  });

  test("is downloaded as a page of its own", async () => {
    await open();
    const [file] = await Promise.all([
      dialog.page.waitForEvent("download"),
      dialog.button("Download").click(),
    ]);
    expect(file.suggestedFilename()).toBe(
      "Resolution to Endorse Calderwick for City Council, District 3.html",
    );
    const html = readFileSync(await file.path(), "utf8");
    expect(html).toMatch(/^<!doctype html>[\s\S]*<h1>Resolution to Endorse Calderwick/);
    expect(await dialog.status.textContent()).toContain("Saved as “Resolution to Endorse Calderwick");
  });

  test("prints the page alone, without the lines under what was filled in", async () => {
    await open();
    await dialog.frame.evaluate(() => {
      window.print = () => {
        document.body.dataset.printed = "yes";
      };
    });
    await dialog.button("Print").click();
    expect(await dialog.frame.evaluate(() => document.body.dataset.printed)).toBe("yes");
    await dialog.page.emulateMedia({ media: "print" });
    const seen = await Promise.all(
      [".says", ".fit", ".shown", "footer", ".sheet"].map((part) => dialog.frame.locator(part).isVisible()),
    );
    expect(seen).toEqual([false, false, false, false, true]);
    const under = await page()
      .locator("mark")
      .first()
      .evaluate((mark) => getComputedStyle(mark).borderBottomWidth);
    expect(under).toBe("0px");
    await dialog.shot("11-printed");
    await dialog.page.emulateMedia({ media: null });
  });

  test.each([
    ["in a narrow window", { width: 480, height: 640 }],
    ["at 200 % zoom", { ...WIDE, zoom: 2 }],
  ])("the page goes below the form, and nothing is cut off: %s", async (name, looks) => {
    await open(looks);
    const [form, sheet] = await Promise.all([
      dialog.frame.locator(".says").boundingBox(),
      dialog.frame.locator(".desk").boundingBox(),
    ]);
    expect(sheet?.y).toBeGreaterThanOrEqual((form?.y ?? 0) + (form?.height ?? 0));
    expect(await dialog.cutOff()).toEqual([]);
    await dialog.shot(`11-${name.replace(/\W+/g, "-")}`);
    expect(await dialog.violations()).toEqual([]);
  });

  test("asks whose it is where no row names a local", async () => {
    dialog = await Sidebar.open(workbook, "writeResolution", { ...WIDE, selection: { tab: "Team", row: 2 } });
    await dialog.label("Whose resolution is it?").selectOption("IBEW 9103");
    await page().getByRole("heading").waitFor();
    expect(await dialog.violations()).toEqual([]);
  });

  test("without any local it offers to add one", async () => {
    workbook = aWorkbook();
    dialog = await Sidebar.open(workbook, "writeResolution", { ...WIDE, selection: { tab: "Team", row: 2 } });
    await dialog.button("Add a local").click();
    await dialog.frame.locator("form:not([aria-busy])").waitFor();
    expect(dialog.opened).toEqual(["Add a local"]);
    expect(await dialog.violations()).toEqual([]);
  });

  test("offers to try again when Google cannot be reached", async () => {
    dialog = await Sidebar.open(workbook, "writeResolution", {
      ...WIDE,
      selection: { tab: "Locals", row: 3 },
      way: (_, nth) => (nth === 1 ? "lost before" : "open"),
    });
    await dialog.trouble.getByText("We couldn’t reach Google. Nothing is lost.").waitFor();
    expect(await dialog.violations()).toEqual([]);
    await dialog.button("Try again").click();
    await page().getByRole("heading").waitFor();
  });
});
