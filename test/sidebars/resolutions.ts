import { readFileSync } from "node:fs";
import { type Looks, Sidebar } from "../support/sidebar";
import { aWorkbook, type TestWorkbook, TONIGHT } from "../support/workbook";

describe("the sidebar of resolutions", () => {
  let sidebar: Sidebar;
  let workbook: TestWorkbook;

  beforeEach(() => {
    workbook = aWorkbook();
  });

  const open = async (looks: Looks = {}) => {
    sidebar = await Sidebar.open(workbook, "resolutions", looks);
  };
  const local = (Local: string, rules: object = {}) =>
    workbook.done("addLocal", { row: { Local, "Who decides": "Membership meeting", ...rules } });
  const start = (Local: string, row: object = {}): string =>
    workbook.done(
      "startResolution",
      {
        row: {
          For: "Endorse a candidate",
          Candidate: "Calderwick",
          Local,
          Mover: "Ines Quist",
          Seconder: "Bea Ott",
          ...row,
        },
      },
      { as: "kemal@example.org" },
    ).value.key;
  const record = (Resolution: string, Step: string, more: object = {}) =>
    workbook.done("recordStep", { row: { Resolution, Step, ...more } });
  const steps = () => workbook.rows("Resolution steps").map(({ Step }) => Step);
  const heading = (name: string) => sidebar.frame.getByRole("heading", { name, exact: true }).waitFor();
  const see = (words: string) => sidebar.frame.getByText(words).first().waitFor();

  /** IBEW 9103, whose resolution went from its unit to its board and to a committee. */
  function ibew(): string {
    local("IBEW 9103", {
      "Next meeting": "2026-10-15",
      "Notice days": 14,
      Threshold: "Two-thirds of votes cast",
      Quorum: 60,
    });
    const unit = { On: "2026-09-10", Body: "Unit meeting" };
    workbook.now = Date.parse("2026-09-01T20:00:00Z");
    const key = start("IBEW 9103");
    workbook.now = TONIGHT;
    for (const step of ["Moved", "Seconded"]) record(key, step, unit);
    return key;
  }

  function aWeek(): void {
    local("ATU 9757", { "Next meeting": "2026-10-05", "Submission days": 10, Meets: "third Friday" });
    local("AFT 9420", { "Next meeting": "2026-09-28", "Notice days": 0 });
    local("IBEW 9103", { "Next meeting": "2026-10-15", "Notice days": 14 });
    local("CWA 9403", { "Next meeting": "2026-10-12", "Notice days": 0 });
    local("UFCW 9881");
    local("CWA 9400");
    start("ATU 9757", { For: "Open the process", Candidate: "" });
    start("AFT 9420", { For: "Endorse the slate", Candidate: "", Seconder: "" });
    start("IBEW 9103");
    start("CWA 9403");
    const won = start("UFCW 9881", { Candidate: "Fennimore" });
    const blocked = start("CWA 9400", { For: "Other", Candidate: "", Title: "Wait to endorse" });
    for (const key of [won, blocked]) for (const step of ["Moved", "Seconded"]) record(key, step);
    record(won, "Adopted", { "For votes": 88, Against: 31, Outcome: "Co-endorsed" });
    record(blocked, "Adopted", { Outcome: "Early endorsement blocked" });
  }

  test("late leads, then this week by day, then what was just decided; the rest is folded", async () => {
    aWeek();
    await open();
    await heading("This week");
    expect(await sidebar.lines()).toEqual([
      "Resolutions",
      "Late",
      "Open the endorsement process, ATU 9757",
      "Late: 3 days",
      "It had to be in by Fri, Sep 25. Ask the secretary to take it as an addendum, or aim for Nov 20.",
      "This week",
      "Today",
      "On time: today",
      "Endorse the slate, AFT 9420",
      "General meeting. Bring the text and a second.",
      "Thu, Oct 1",
      "Tight: 3 days",
      "Endorse Calderwick, IBEW 9103",
      "Last safe day to give notice for Oct 15.",
      "Just decided",
      "Endorse Fennimore, UFCW 9881",
      "Won",
      "Co-endorsed, 88 to 31.",
      "Wait to endorse, CWA 9400",
      "Blocked",
      "Early endorsement blocked.",
      "Later (1)",
    ]);
    await sidebar.shot("07a-resolutions");
    expect(await sidebar.violations()).toEqual([]);
    await sidebar.frame.getByText("Later (1)").click();
    await see("Mon, Oct 12");
    expect(await sidebar.violations()).toEqual([]);
  });

  test("with nothing due this week, the next day is said", async () => {
    local("CWA 9403", { "Next meeting": "2026-10-12", "Notice days": 0 });
    start("CWA 9403");
    await open();
    await see("Nothing is due this week. The next is Mon, Oct 12: CWA 9403.");
    await sidebar.shot("07a-nothing-due");
    expect(await sidebar.violations()).toEqual([]);
  });

  test("from an empty workbook to a first resolution and its first step, with the keyboard alone", async () => {
    local("IBEW 9103", { "Next meeting": "2026-10-15", "Notice days": 14 });
    await open();
    await heading("No resolutions yet");
    await sidebar.shot("07a-empty");
    expect(await sidebar.violations()).toEqual([]);
    await sidebar.press("Enter");
    expect(await sidebar.focused()).not.toBe("Start a resolution");
    await sidebar.button("Start a resolution").focus();
    await sidebar.press("Enter");
    await heading("Start a resolution");
    expect(await sidebar.focused()).toBe("Start a resolution");
    await sidebar.press("Tab", "Tab");
    expect(await sidebar.focused()).toBe("Candidate");
    await sidebar.type("Calderwick");
    expect(await sidebar.label("Title").inputValue()).toBe("Endorse Calderwick");
    await sidebar.shot("07d-start");
    expect(await sidebar.violations()).toEqual([]);
    await sidebar.press("Enter");
    await sidebar.alert.getByText("Not saved yet: 1 thing to put right.").waitFor();
    await sidebar.shot("07d-put-right");
    expect(await sidebar.violations()).toEqual([]);
    await sidebar.label("Local").fill("IBEW 9103");
    await sidebar.press("Enter");
    await sidebar.status.getByText("Endorse Calderwick at IBEW 9103 is on Resolutions.").waitFor();
    await see("IBEW 9103 · lead Dot");
    await see("Last safe day: Thu, Oct 1");
    await sidebar.shot("07b-started");
    expect(await sidebar.violations()).toEqual([]);
    await sidebar.button("What happened next?").focus();
    await sidebar.press("Enter", "Tab", "Space");
    expect(await sidebar.frame.getByRole("radio", { name: "Drafted" }).isChecked()).toBe(true);
    await sidebar.press("ArrowDown", "Enter");
    await sidebar.status.getByText("Recorded. Next: general meeting, Thu, Oct 15.").waitFor();
    expect(workbook.rows("Resolution steps").at(-1)).toMatchObject({
      Step: "Submitted",
      On: "2026-09-28",
      Body: "IBEW 9103 general meeting",
    });
  });

  test("one resolution is a path of bodies: done, now, to come", async () => {
    const key = ibew();
    record(key, "Adopted as amended", {
      On: "2026-09-10",
      Body: "Unit meeting",
      "For votes": 41,
      Against: 12,
      Abstain: 3,
    });
    record(key, "Submitted", { On: "2026-09-22", Body: "Executive board" });
    record(key, "Referred", { On: "2026-09-22", Body: "Political committee", Until: "2026-09-30" });
    await open({ selection: { tab: "Resolutions", row: 2 } });
    await sidebar.button("Selected row").click();
    await heading("Endorse Calderwick");
    await see("IBEW 9103 · moved by Ines Quist · lead Kemal");
    await see("Ask the political committee to report by Wed, Sep 30, so that notice can go out for Oct 15.");
    const way = sidebar.frame.locator(".way > li");
    expect(await way.evaluateAll((items) => items.map((item) => item.className))).toEqual([
      "past",
      "past",
      "now",
      "ahead",
      "ahead",
    ]);
    expect(await sidebar.frame.locator("[aria-current=step]").textContent()).toContain("Political committee");
    await see("Adopted as amended, 41 to 12, 3 abstained");
    await see("Two-thirds of votes cast carries it. The quorum is 60.");
    await sidebar.shot("07b-one-resolution");
    expect(await sidebar.violations()).toEqual([]);
    const download = sidebar.page.waitForEvent("download");
    await sidebar.frame.getByRole("link", { name: "Calendar" }).click();
    const file = readFileSync(await (await download).path(), "utf8");
    expect(file).toContain("DTSTART;VALUE=DATE:20261001");
    expect(file).toContain("Endorse Calderwick\\, IBEW 9103");
  });

  test("the next step takes two clicks, says what follows, and can be undone", async () => {
    const key = ibew();
    await open({ selection: { tab: "Resolution steps", row: 2 } });
    await sidebar.button("Selected row").click();
    await sidebar.button("What happened next?").click();
    await heading("What happened at the unit meeting?");
    await see("Choose the step first.");
    expect(await sidebar.violations()).toEqual([]);
    const labels = await sidebar.frame.locator("fieldset > .picks label").allTextContents();
    expect(labels).toEqual(["Adopted", "Adopted as amended", "Failed", "Referred", "Postponed", "Tabled"]);
    await sidebar.frame.getByText("Postponed", { exact: true }).click();
    await sidebar.label("Postponed to").fill("2026-11-19");
    await see("Unit meeting, Thu, Nov 19. The unit meeting takes it up again.");
    expect(await sidebar.label("On").inputValue()).toBe("2026-09-28");
    expect(await sidebar.label("Where").inputValue()).toBe("Unit meeting");
    await sidebar.label("Where").fill("executive board");
    await sidebar.shot("07c-postponed");
    expect(await sidebar.violations()).toEqual([]);
    await sidebar.button("Record this step").click();
    await sidebar.status.getByText("Recorded. Next: executive board, Thu, Nov 19.").waitFor();
    expect(workbook.rows("Resolution steps").at(-1)).toMatchObject({
      Step: "Postponed",
      Body: "IBEW 9103 executive board",
      Until: "2026-11-19",
    });
    await sidebar.shot("07b-recorded");
    expect(await sidebar.violations()).toEqual([]);
    await sidebar.button("Undo").click();
    await sidebar.status.getByText("Postponed is taken back.").waitFor();
    expect(steps()).not.toContain("Postponed");
    expect(workbook.rows("Resolutions")[0]).toMatchObject({ Resolution: key, Status: "On the floor" });
  });

  test("what a decision means is asked where it is not plain, and counts stay empty when unknown", async () => {
    local("UFCW 9881", { Threshold: "Two-thirds of votes cast" });
    const key = start("UFCW 9881");
    for (const step of ["Moved", "Seconded"]) record(key, step);
    await open({ selection: { tab: "Resolutions", row: 2 } });
    await sidebar.button("Selected row").click();
    await sidebar.button("What happened next?").click();
    await sidebar.frame.getByText("Adopted", { exact: true }).click();
    await see("Endorsed.");
    await sidebar.label("What that means").selectOption("Co-endorsed");
    await sidebar.label("For").fill("20");
    await sidebar.label("Against").fill("lots");
    await sidebar.shot("07c-adopted");
    expect(await sidebar.violations()).toEqual([]);
    await sidebar.button("Record this step").click();
    await sidebar.alert.getByText("Not saved yet: 1 thing to put right.").waitFor();
    await sidebar.shot("07c-put-right");
    expect(await sidebar.violations()).toEqual([]);
    await sidebar.label("Against").fill("15");
    await sidebar.button("Record this step").click();
    await sidebar.status.getByText("Recorded. Co-endorsed, 20 to 15. 20 to 15 is less than").waitFor();
    expect(workbook.rows("Resolutions")[0]).toMatchObject({ Outcome: "Co-endorsed", "For votes": 20 });
    expect(workbook.rows("Resolution steps").at(-1)).not.toHaveProperty("Abstain");
    await sidebar.shot("07b-won");
    expect(await sidebar.violations()).toEqual([]);
  });

  test("the steps that are seldom taken stand under Something else, and only those that may come", async () => {
    ibew();
    await open({ selection: { tab: "Resolutions", row: 2 } });
    await sidebar.button("Selected row").click();
    await sidebar.button("What happened next?").click();
    await sidebar.frame.getByText("Something else (8)").click();
    const labels = await sidebar.frame.locator("details .picks label").allTextContents();
    expect(labels).toContain("No quorum");
    expect(labels).not.toContain("Ratified");
    await sidebar.frame.getByText("No quorum", { exact: true }).click();
    await sidebar.label("Next meeting").waitFor();
    await sidebar.shot("07c-something-else");
    expect(await sidebar.violations()).toEqual([]);
  });

  test("when somebody else was quicker, it says why not, shows what may come, and keeps every word", async () => {
    const key = ibew();
    await open({ selection: { tab: "Resolutions", row: 2 } });
    await sidebar.button("Selected row").click();
    await sidebar.button("What happened next?").click();
    await sidebar.frame.getByText("Failed", { exact: true }).click();
    await sidebar.label("For").fill("12");
    record(key, "Laid on the table", { Until: "2026-10-09" });
    await sidebar.button("Record this step").click();
    await sidebar.trouble
      .getByText(
        "Not recorded. It lies on the table, so record Taken from the table first, or Lapsed. Everything you typed is still here.",
      )
      .waitFor();
    expect(await sidebar.frame.getByRole("radio").count()).toBe(3);
    expect(await sidebar.label("For").inputValue()).toBe("12");
    await sidebar.shot("07c-somebody-was-quicker");
    expect(await sidebar.violations()).toEqual([]);
    await sidebar.frame.getByText("Taken from the table", { exact: true }).click();
    await sidebar.button("Record this step").click();
    await sidebar.status.getByText("Recorded.").waitFor();
    await sidebar.button("What happened next?").click();
    expect(steps().slice(-2)).toEqual(["Laid on the table", "Taken from the table"]);
  });

  test("Undo takes back one’s own step only", async () => {
    const key = ibew();
    await open({ selection: { tab: "Resolutions", row: 2 } });
    await sidebar.button("Selected row").click();
    await sidebar.button("What happened next?").click();
    await sidebar.frame.getByText("Postponed", { exact: true }).click();
    await sidebar.button("Record this step").click();
    await sidebar.status.getByText("Recorded.").waitFor();
    record(key, "Failed");
    await sidebar.button("Undo").click();
    await sidebar.trouble.getByText("Failed is the last step now").waitFor();
    await heading("Endorse Calderwick");
    await see("Voted down by Unit meeting.");
    expect(steps().at(-1)).toBe("Failed");
    await sidebar.shot("07b-undo-too-late");
    expect(await sidebar.violations()).toEqual([]);
  });

  test.each(["lost before", "lost after"] as const)(
    "when Google cannot be reached (%s), what was typed stays, and a second try records one step",
    async (lost) => {
      ibew();
      await open({ selection: { tab: "Resolutions", row: 2 } });
      sidebar.way = (name, nth) => (name === "recordStep" && nth === 1 ? lost : "open");
      await sidebar.button("Selected row").click();
      await sidebar.button("What happened next?").click();
      await sidebar.frame.getByText("Adopted as amended", { exact: true }).click();
      await sidebar.label("For").fill("41");
      await sidebar.press("Enter");
      await sidebar.trouble.getByText("we couldn’t reach Google").waitFor();
      expect(await sidebar.label("For").inputValue()).toBe("41");
      expect(await sidebar.violations()).toEqual([]);
      await sidebar.button("Try again").click();
      await sidebar.status.getByText("Recorded.").waitFor();
      expect(steps().filter((step) => step === "Adopted as amended")).toHaveLength(1);
      expect(workbook.rows("Resolution steps").at(-1)).toMatchObject({ "For votes": 41 });
    },
  );

  test("the list, what follows and Undo come back after a lost connection, and nothing is undone twice", async () => {
    ibew();
    const lostOnce = ["resolutionsForm", "selectedResolution", "undoStep"];
    await open({
      selection: { tab: "Resolutions", row: 2 },
      way: (name, nth) => {
        if (name === "stepFollows") return "lost before";
        return lostOnce.includes(name) && nth === 1 ? "lost after" : "open";
      },
    });
    await sidebar.button("Try again").click();
    await heading("This week");
    await sidebar.button("Selected row").click();
    await sidebar.button("Try again").click();
    await sidebar.button("What happened next?").click();
    await sidebar.frame.getByText("Postponed", { exact: true }).click();
    await sidebar.button("Record this step").click();
    await sidebar.status.getByText("Recorded.").waitFor();
    await sidebar.button("Undo").click();
    await sidebar.trouble.getByText("The step may still stand; try again.").waitFor();
    expect(await sidebar.violations()).toEqual([]);
    await sidebar.button("Try again").click();
    await sidebar.status.getByText("Postponed is taken back.").waitFor();
    expect(steps()).toEqual(["Idea", "Moved", "Seconded"]);
  });

  test("the words of a step stay while one looks at the path, and a double click records once", async () => {
    ibew();
    await open({ selection: { tab: "Resolutions", row: 2 } });
    await sidebar.button("Selected row").click();
    await sidebar.button("What happened next?").click();
    await sidebar.frame.getByText("Referred", { exact: true }).click();
    await sidebar.label("Referred to").fill("Political committee");
    await sidebar.button("← Endorse Calderwick").click();
    await sidebar.button("What happened next?").click();
    expect(await sidebar.label("Referred to").inputValue()).toBe("Political committee");
    await sidebar.button("Record this step").dblclick();
    await sidebar.status.getByText("Recorded.").waitFor();
    expect(steps().filter((step) => step === "Referred")).toHaveLength(1);
  });

  test("the selected row of Locals shows its resolutions, or starts one there", async () => {
    local("IBEW 9103");
    await open({ selection: { tab: "Locals", row: 2 } });
    await heading("No resolutions yet");
    await sidebar.button("Selected row").click();
    await see("No resolution here yet. Start one when somebody would move it.");
    await sidebar.shot("07a-none-here");
    expect(await sidebar.violations()).toEqual([]);
    await sidebar.button("Start a resolution").click();
    expect(await sidebar.label("Local").inputValue()).toBe("IBEW 9103");
    start("IBEW 9103");
    start("IBEW 9103", { Candidate: "Fennimore" });
    await sidebar.button("← Resolutions").click();
    await sidebar.button("Selected row").click();
    await sidebar.frame.getByText("Later (2)").click();
    await sidebar.button("Endorse Fennimore").click();
    await heading("Endorse Fennimore");
    sidebar.selection = { tab: "Settings", row: 2 };
    await sidebar.button("Selected row").click();
    await sidebar.trouble.getByText("The selected row names no resolution.").waitFor();
    expect(await sidebar.violations()).toEqual([]);
  });

  test("a missing tab is said with the way to put it right", async () => {
    workbook.book.do("DELETE_SHEET", { sheetId: workbook.sheetId("Resolutions"), sheetName: "Resolutions" });
    await open();
    await see("The tab “Resolutions” is missing.");
    expect(await sidebar.violations()).toEqual([]);
  });

  test("nothing is cut off at 256 px wide and at 200 % zoom", async () => {
    aWeek();
    await open({ width: 512, zoom: 2 });
    await heading("This week");
    const whole = async (name: string) => {
      expect([name, await sidebar.cutOff()]).toEqual([name, []]);
      expect(await sidebar.violations()).toEqual([]);
      await sidebar.shot(name);
    };
    await whole("07a-large-256");
    await sidebar.button("Endorse Calderwick, IBEW 9103").click();
    await heading("Endorse Calderwick");
    await whole("07b-large-256");
    await sidebar.button("What happened next?").click();
    await sidebar.frame.getByText("Submitted", { exact: true }).click();
    await sidebar.doubleText();
    await whole("07c-large-256");
  });
});
