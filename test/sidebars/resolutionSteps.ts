import { Campaign } from "../support/campaign";
import { type Looks, Sidebar } from "../support/sidebar";
import { aWorkbook, type TestWorkbook } from "../support/workbook";

describe("recording the next step of a resolution", () => {
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

  test("the next step takes two clicks, says what follows, and can be undone", async () => {
    const key = campaign.beforeTheUnit();
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
    expect(campaign.steps()).not.toContain("Postponed");
    expect(workbook.rows("Resolutions")[0]).toMatchObject({ Resolution: key, Status: "On the floor" });
  });

  test("what a decision means is asked where it is not plain, and counts stay empty when unknown", async () => {
    campaign.local("UFCW 9881", { Threshold: "Two-thirds of votes cast" });
    const key = campaign.start("UFCW 9881");
    for (const step of ["Moved", "Seconded"]) campaign.record(key, step);
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
    campaign.beforeTheUnit();
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
    const key = campaign.beforeTheUnit();
    await open({ selection: { tab: "Resolutions", row: 2 } });
    await sidebar.button("Selected row").click();
    await sidebar.button("What happened next?").click();
    await sidebar.frame.getByText("Failed", { exact: true }).click();
    await sidebar.label("For").fill("12");
    campaign.record(key, "Laid on the table", { Until: "2026-10-09" });
    await sidebar.button("Record this step").click();
    await sidebar.trouble
      .getByText(
        "Not recorded. It lies on the table, so record Taken from the table first, or Lapsed. Everything you typed is still here.",
      )
      .waitFor();
    expect(await sidebar.frame.getByRole("radio").count()).toBe(4);
    expect(await sidebar.label("For").inputValue()).toBe("12");
    await sidebar.shot("07c-somebody-was-quicker");
    expect(await sidebar.violations()).toEqual([]);
    await sidebar.frame.getByText("Taken from the table", { exact: true }).click();
    await sidebar.button("Record this step").click();
    await sidebar.status.getByText("Recorded.").waitFor();
    await sidebar.button("What happened next?").click();
    expect(campaign.steps().slice(-2)).toEqual(["Laid on the table", "Taken from the table"]);
  });

  test("Undo takes back one’s own step only", async () => {
    const key = campaign.beforeTheUnit();
    await open({ selection: { tab: "Resolutions", row: 2 } });
    await sidebar.button("Selected row").click();
    await sidebar.button("What happened next?").click();
    await sidebar.frame.getByText("Postponed", { exact: true }).click();
    await sidebar.button("Record this step").click();
    await sidebar.status.getByText("Recorded.").waitFor();
    campaign.record(key, "Failed");
    await sidebar.button("Undo").click();
    await sidebar.trouble.getByText("Failed is the last step now").waitFor();
    await heading("Endorse Calderwick");
    await see("Voted down by Unit meeting.");
    expect(campaign.steps().at(-1)).toBe("Failed");
    await sidebar.shot("07b-undo-too-late");
    expect(await sidebar.violations()).toEqual([]);
  });

  test.each(["lost before", "lost after"] as const)(
    "when Google cannot be reached (%s), what was typed stays, and a second try records one step",
    async (lost) => {
      campaign.beforeTheUnit();
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
      expect(campaign.steps().filter((step) => step === "Adopted as amended")).toHaveLength(1);
      expect(workbook.rows("Resolution steps").at(-1)).toMatchObject({ "For votes": 41 });
    },
  );

  test("the list, what follows and Undo come back after a lost connection, and nothing is undone twice", async () => {
    campaign.beforeTheUnit();
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
    expect(campaign.steps()).toEqual(["Idea", "Moved", "Seconded"]);
  });

  test("the words of a step stay while one looks at the path, and a double click records once", async () => {
    campaign.beforeTheUnit();
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
    expect(campaign.steps().filter((step) => step === "Referred")).toHaveLength(1);
  });
});
