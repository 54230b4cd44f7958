import { readFileSync } from "node:fs";
import { Campaign } from "../support/campaign";
import { type Looks, Sidebar } from "../support/sidebar";
import { aWorkbook, type TestWorkbook } from "../support/workbook";

describe("the sidebar of resolutions", () => {
  let sidebar: Sidebar;
  let workbook: TestWorkbook;
  let campaign: Campaign;

  beforeEach(() => {
    workbook = aWorkbook();
    campaign = new Campaign(workbook);
  });

  const open = async (looks: Looks = {}) => {
    sidebar = await Sidebar.open(workbook, "resolutions", looks);
  };
  const heading = (name: string) => sidebar.frame.getByRole("heading", { name, exact: true }).waitFor();
  const see = (words: string) => sidebar.frame.getByText(words).first().waitFor();

  test("late leads, then this week by day, then what was just decided; the rest is folded", async () => {
    campaign.aWeek();
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
      "Co-endorsed, 88 to 31. Local 1 of 100.",
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
    campaign.local("CWA 9403", { "Next meeting": "2026-10-12", "Notice days": 0 });
    campaign.start("CWA 9403");
    await open();
    await see("Nothing is due this week. The next is Mon, Oct 12: CWA 9403.");
    await sidebar.shot("07a-nothing-due");
    expect(await sidebar.violations()).toEqual([]);
  });

  test("from an empty workbook to a first resolution and its first step, with the keyboard alone", async () => {
    campaign.local("IBEW 9103", { "Next meeting": "2026-10-15", "Notice days": 14 });
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
    const key = campaign.beforeTheUnit();
    campaign.record(key, "Adopted as amended", {
      On: "2026-09-10",
      Body: "Unit meeting",
      "For votes": 41,
      Against: 12,
      Abstain: 3,
    });
    campaign.record(key, "Submitted", { On: "2026-09-22", Body: "Executive board" });
    campaign.record(key, "Referred", { On: "2026-09-22", Body: "Political committee", Until: "2026-09-30" });
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
    await sidebar.button("Floor vote").click();
    while (sidebar.opened.length === 0) await sidebar.page.waitForTimeout(20);
    expect(sidebar.opened).toEqual(["Floor vote"]);
    expect(workbook.done("floorVoteForm").value).toMatchObject({ local: "IBEW 9103", meeting: "2026-10-15" });
    expect(workbook.done("floorVoteForm").value.local).toBe("");
    workbook.done("pointAt", { resolution: key, local: "IBEW 9103" });
    expect(workbook.done("resolutionForm").value).toMatchObject({
      resolution: key,
      facts: { local: "IBEW 9103" },
    });
    const download = sidebar.page.waitForEvent("download");
    await sidebar.frame.getByRole("link", { name: "Calendar" }).click();
    const file = readFileSync(await (await download).path(), "utf8");
    expect(file).toContain("DTSTART;VALUE=DATE:20261001");
    expect(file).toContain("Endorse Calderwick\\, IBEW 9103");
  });

  test("where it may go on to stands behind its own bodies, and each date goes into a calendar by itself", async () => {
    campaign.local("Harbor City CLC", {
      Meets: "fourth Monday",
      "Submission days": 7,
      "Who decides": "Delegates",
    });
    campaign.local("IBEW 9103", {
      "Part of": "Harbor City CLC",
      "Next meeting": "2026-10-15",
      "Notice days": 14,
      "Submission days": 10,
      "Who may submit": "any member",
      Quorum: 60,
      Threshold: "Two-thirds of votes cast",
    });
    campaign.start("IBEW 9103", { Seconder: "" });
    await open({ selection: { tab: "Resolutions", row: 2 } });
    await sidebar.button("Selected row").click();
    await see("If you send it on, by Mon, Oct 19.");
    await sidebar.frame.getByText("Dates (5)").click();
    const lines = await sidebar.lines();
    expect(lines.slice(lines.indexOf("Harbor City CLC"))).toEqual([
      "Harbor City CLC",
      " ",
      "Mon, Oct 26",
      "If you send it on, by Mon, Oct 19.",
      "Floor vote",
      "Text",
      "Calendar",
      "Dates (5)",
      "Thu, Oct 1",
      "Tight: 3 days",
      "Give notice. Members get 14 days of notice before Thu, Oct 15.",
      "Add to calendar",
      "Thu, Oct 1",
      "Tight: 3 days",
      "Have a seconder. Ask early, so that nobody has to be found in the room on Thu, Oct 15.",
      "Add to calendar",
      "Mon, Oct 5",
      "Tight: 7 days",
      "Send the text in. They want it 10 days before Thu, Oct 15. Who may submit it: any member.",
      "Add to calendar",
      "Thu, Oct 8",
      "On time: 10 days",
      "Have the majority promised. It takes 40 yes votes if no more than the quorum of 60 come, and a week leaves time to call everyone again.",
      "Add to calendar",
      "Thu, Oct 15",
      "On time: 17 days",
      "General meeting votes. Two-thirds of votes cast carries it. The quorum is 60.",
      "Add to calendar",
    ]);
    await sidebar.shot("07b-dates");
    expect(await sidebar.violations()).toEqual([]);
    const download = sidebar.page.waitForEvent("download");
    await sidebar.frame.getByRole("link", { name: "Add to calendar: Send the text in" }).click();
    const file = readFileSync(await (await download).path(), "utf8");
    expect(file.match(/DTSTART.*/g)).toEqual(["DTSTART;VALUE=DATE:20261005"]);
    const all = sidebar.page.waitForEvent("download");
    await sidebar.frame.getByRole("link", { name: "Calendar", exact: true }).click();
    expect(readFileSync(await (await all).path(), "utf8").match(/BEGIN:VEVENT/g)).toHaveLength(5);
  });

  test("once the process is open, the endorsement that follows is one step away, and shows where it grew from", async () => {
    campaign.local("ATU 9757");
    const opening = campaign.start("ATU 9757", { For: "Open the process", Candidate: "" });
    for (const step of ["Moved", "Seconded", "Adopted"]) campaign.record(opening, step);
    await open({ selection: { tab: "Resolutions", row: 2 } });
    await sidebar.button("Selected row").click();
    await sidebar.shot("07b-process-opened");
    expect(await sidebar.violations()).toEqual([]);
    await sidebar.button("Start the endorsement that follows").click();
    expect(await sidebar.label("Local").inputValue()).toBe("ATU 9757");
    await sidebar.label("Candidate").fill("Calderwick");
    await sidebar.button("Start this resolution").click();
    await sidebar.status.getByText("Endorse Calderwick at ATU 9757 is on Resolutions.").waitFor();
    expect(workbook.rows("Resolutions")[1]).toMatchObject({ Follows: opening });
    await sidebar.shot("07b-grown");
    expect(await sidebar.violations()).toEqual([]);
    await sidebar.button("Show that one").click();
    await heading("Open the endorsement process");
  });

  test("the selected row of Locals shows its resolutions, or starts one there", async () => {
    campaign.local("IBEW 9103");
    await open({ selection: { tab: "Locals", row: 2 } });
    await heading("No resolutions yet");
    await sidebar.button("Selected row").click();
    await see("No resolution here yet. Start one when somebody would move it.");
    await sidebar.shot("07a-none-here");
    expect(await sidebar.violations()).toEqual([]);
    await sidebar.button("Start a resolution").click();
    expect(await sidebar.label("Local").inputValue()).toBe("IBEW 9103");
    campaign.start("IBEW 9103");
    campaign.start("IBEW 9103", { Candidate: "Fennimore" });
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
    campaign.aWeek();
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
