import { Campaign } from "../support/campaign";
import { type Looks, Sidebar } from "../support/sidebar";
import { aWorkbook, type TestWorkbook } from "../support/workbook";

describe("the sidebar of a floor vote", () => {
  let sidebar: Sidebar;
  let workbook: TestWorkbook;

  beforeEach(() => {
    workbook = aWorkbook();
  });

  const open = async (looks: Looks = {}) => {
    sidebar = await Sidebar.open(workbook, "floorVote", looks);
  };
  const onItsRow = { selection: { tab: "Locals", row: 2 } };
  const answer = () => sidebar.frame.locator("main [role=status]");
  const fill = async (numbers: Record<string, string>) => {
    for (const [label, value] of Object.entries(numbers)) await sidebar.label(label).fill(value);
  };

  /** IBEW 9103, which meets on October 15, with two who promised to come and one against. */
  function ibew(rules: object = {}): void {
    new Campaign(workbook).local("IBEW 9103", {
      "Next meeting": "2026-10-15",
      Threshold: "Two-thirds of votes cast",
      Quorum: 60,
      ...rules,
    });
    const people = [
      ["Ana", 1, "Yes"],
      ["Bo", 2, "Yes"],
      ["Cy", 5, "No"],
    ];
    for (const [name, Assessment, Answer] of people) {
      const row = { "First name": name, Local: "IBEW 9103" };
      const { key } = workbook.done("addContact", { row }).value;
      const talk = { How: "Call", Result: "Talked", Assessment, Basis: "Said it" };
      workbook.done("logConversation", {
        row: { Contact: key, ...talk, Ask: "Come to the meeting", Answer },
      });
    }
  }

  test("the answer leads, live as numbers change; then the work, then what it rests on and where that came from", async () => {
    ibew();
    await open(onItsRow);
    await answer().getByText("You are 39 votes short").waitFor();
    await answer().getByText("40 yes votes carry it if no more than the quorum of 60 come.").waitFor();
    expect(await sidebar.label("Promised us").inputValue()).toBe("2");
    await fill({ "People who come": "90", "Promised us": "88", "Show up, in %": "55" });
    await answer().getByText("You are 12 votes short").waitFor();
    await sidebar.frame.getByText("More it rests on").click();
    await fill({ "Say yes, in %": "33.3", "Calls that reach, in %": "30" });
    await sidebar.frame.getByText("67 conversations").waitFor();
    const lines = await sidebar.lines();
    expect(lines.slice(0, 20)).toEqual([
      "IBEW 9103, Thu, Oct 15",
      "Two-thirds of votes cast · quorum 60 · 17 days left",
      "You are 12 votes short",
      "60",
      " yes votes carry it if 90 people come.",
      "48",
      " of your 88 will likely be there.",
      "60 needed of 90",
      " 48 likely yes",
      "To get there",
      "22 more people",
      " who promise to come",
      "67 conversations",
      ", at 1 yes in 3",
      "221 calls",
      ", as 30% reach someone",
      "13 a day",
      " until Oct 15, for all of you together",
      "What this rests on",
      "Change a number to see what follows. Nothing is saved.",
    ]);
    expect(lines.slice(-6)).toEqual([
      "The chance that it carries:",
      "Less than 1%",
      ", if everyone else in the room votes no",
      "More than 99%",
      ", if only the people we know vote",
      "What we take for granted",
    ]);
    expect(lines).toEqual(
      expect.arrayContaining(["Your own number", "From Locals", "The 4s and 5s who vote"]),
    );
    expect(sidebar.called("floorVoteForm")).toBe(1);
    await sidebar.shot("08-short");
    expect(await sidebar.violations()).toEqual([]);
  });

  test("with enough it says by how many, and to call everyone the day before", async () => {
    ibew();
    await open(onItsRow);
    await fill({ "People who come": "90", "Promised us": "120", "Show up, in %": "55" });
    await answer().getByText("You have it, with 6 to spare").waitFor();
    await answer().getByText("Call everyone the day before.").waitFor();
    await sidebar.shot("08-enough");
    expect(await sidebar.violations()).toEqual([]);
  });

  test("under the quorum the door comes first, and without a rule it asks how votes are counted", async () => {
    ibew({ Quorum: 120, Threshold: "Other", "Who decides": "Member poll" });
    await open(onItsRow);
    await sidebar.frame.getByText("A member poll decides here.").waitFor();
    await answer().getByText("Ask how this body counts").waitFor();
    await sidebar.shot("08-unknown");
    expect(await sidebar.violations()).toEqual([]);
    await fill({ "People who come": "90" });
    await answer().getByText("First get 30 more through the door").waitFor();
    await answer().getByText("90 would come; 120 are needed to vote at all.").waitFor();
    await sidebar.shot("08-no-quorum");
    expect(await sidebar.violations()).toEqual([]);
  });

  test("what is no number is put right at its field, and the answer before it stays", async () => {
    ibew();
    await open(onItsRow);
    await fill({ "People who come": "about 90" });
    await sidebar.button("Use 90").click();
    await answer().getByText("60 yes votes carry it if 90 people come.").waitFor();
    await fill({ "Show up, in %": "most" });
    await sidebar.frame.getByText("Write a number from 0 to 100, or leave it empty.").waitFor();
    await answer().getByText("60 yes votes carry it if 90 people come.").waitFor();
    expect(await sidebar.violations()).toEqual([]);
  });

  test("where no row is selected the local is asked for, with the keyboard alone; then one can go on to call", async () => {
    ibew();
    await open();
    await sidebar.label("Where is the vote?").focus();
    expect(await sidebar.violations()).toEqual([]);
    await sidebar.type("ibew 9103");
    await sidebar.press("Enter");
    await sidebar.frame.getByRole("heading", { name: "IBEW 9103, Thu, Oct 15" }).waitFor();
    sidebar.selection = { tab: "Settings", row: 2 };
    await sidebar.button("Selected row").click();
    await sidebar.trouble.getByText("The selected row names no local.").waitFor();
    await sidebar.button("Call from My list").click();
    while (sidebar.opened.length === 0) await sidebar.page.waitForTimeout(20);
    expect(sidebar.opened).toEqual(["My list"]);
  });

  test("without a local there is nothing to count; one is added first", async () => {
    await open();
    await sidebar.button("Add a local").waitFor();
    expect(await sidebar.violations()).toEqual([]);
  });

  test("nothing is cut off at 256 px wide and with text twice as large", async () => {
    ibew();
    await open({ width: 512, zoom: 2, ...onItsRow });
    await fill({ "People who come": "90", "Promised us": "88" });
    await answer().getByText("if 90 people come").waitFor();
    expect(await sidebar.cutOff()).toEqual([]);
    await sidebar.doubleText();
    expect(await sidebar.cutOff()).toEqual([]);
    await sidebar.shot("08-large-256");
    expect(await sidebar.violations()).toEqual([]);
  });
});
