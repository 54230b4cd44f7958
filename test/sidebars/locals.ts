import { type Looks, Sidebar } from "../support/sidebar";
import { aWorkbook, type TestWorkbook } from "../support/workbook";

describe("the sidebars of locals", () => {
  let sidebar: Sidebar;
  let workbook: TestWorkbook;

  beforeEach(() => {
    workbook = aWorkbook();
  });

  const open = async (page: string, looks: Looks = {}) => {
    sidebar = await Sidebar.open(workbook, page, looks);
  };
  const keys = () => workbook.rows("Locals").map((row) => row.Local);

  function addIbew(row: object = {}): void {
    workbook.done("addLocal", {
      row: {
        Union: "IBEW",
        Number: "9103",
        City: "Harbor City",
        Industry: "Electrical workers",
        Members: 12,
        "Members as of": "2026-01-15",
        "Leadership stance": "Waiting",
        Lead: "Kemal",
        ...row,
      },
    });
  }

  function addPeople(): void {
    const people: [string, number | "", string][] = [
      ["Ana", 1, "Did it"],
      ["Ben", 2, "Said it"],
      ["Cleo", 2, "Heard it"],
      ["Dee", 3, "Said it"],
      ["Eli", 5, "Said it"],
      ["Fay", "", ""],
    ];
    for (const [name, Assessment, Basis] of people) {
      workbook.done("addContact", {
        row: {
          "First name": name,
          Local: "IBEW 9103",
          Assessment,
          Basis,
          ...(Basis && { "Assessed on": "2026-05-01" }),
        },
      });
    }
  }

  describe("adding a local", () => {
    test("says what it will be called while it is typed, and adds it with the keyboard alone", async () => {
      await open("addLocal");
      expect(await sidebar.focused()).toBe("Union");
      await sidebar.type("IBEW");
      await sidebar.press("Tab");
      await sidebar.type("103");
      await sidebar.press("Tab");
      await sidebar.frame.getByText("It will be called IBEW 103.").waitFor();
      await sidebar.label("Members").fill("1,240");
      await sidebar.label("As of").fill("2026-01-15");
      await sidebar.label("Who looks after it").selectOption("Me");
      await sidebar.shot("03b-add-a-local");
      expect(await sidebar.violations()).toEqual([]);
      await sidebar.label("City").fill("Boston");
      await sidebar.press("Enter");
      await sidebar.status.getByText("IBEW 103 is on Locals.").waitFor();
      expect(workbook.rows("Locals")[0]).toMatchObject({
        Local: "IBEW 103",
        Union: "IBEW",
        Number: "103",
        City: "Boston",
        Kind: "Local union",
        Members: 1240,
        "Members as of": "2026-01-15",
        Lead: "Dot",
      });
      expect(await sidebar.focused()).toBe("Union");
      expect(await sidebar.label("Number").inputValue()).toBe("");
      await sidebar.shot("03b-added");
    });

    test("warns of one that is there, says what is missing, and adds it under another name", async () => {
      addIbew();
      await open("addLocal");
      await sidebar.label("Union").fill("IBEW");
      await sidebar.label("Number").fill("9103");
      await sidebar.press("Tab");
      await sidebar.frame.getByText("IBEW 9103 is on Locals. If this is another one").waitFor();
      await sidebar.label("Members").fill("about 300 people");
      await sidebar.button("Add this local").click();
      await sidebar.frame.getByText("Write a whole number.").waitFor();
      await sidebar.shot("03b-put-right");
      expect(await sidebar.violations()).toEqual([]);
      await sidebar.button("Use 300").click();
      await sidebar.button("Add this local").click();
      await sidebar.alert.getByRole("link", { name: "Check “City”" }).click();
      expect(await sidebar.focused()).toBe("City");
      await sidebar.type("Eastport");
      await sidebar.press("Tab");
      await sidebar.button("Add IBEW 9103 (Eastport)").click();
      await sidebar.status.getByText("IBEW 9103 (Eastport) is on Locals.").waitFor();
      expect(keys()).toEqual(["IBEW 9103", "IBEW 9103 (Eastport)"]);
    });

    test("keeps the words when Google cannot be reached, and adds one", async () => {
      await open("addLocal");
      sidebar.way = (name, nth) => (name === "addLocal" && nth === 1 ? "lost after" : "open");
      await sidebar.label("Union").fill("AFT");
      await sidebar.label("Number").fill("420");
      await sidebar.press("Enter");
      await sidebar.trouble.getByText("we couldn’t reach Google").waitFor();
      await sidebar.press("Enter");
      await sidebar.status.getByText("AFT 420 is on Locals.").waitFor();
      expect(keys()).toEqual(["AFT 420"]);
    });
  });

  describe("about a local", () => {
    test("the selected row’s local stands in one sentence first, then the bar, facts and people", async () => {
      addIbew();
      addPeople();
      await open("aboutLocal", { selection: { tab: "Contacts", row: 3 } });
      await sidebar.frame.getByRole("heading", { name: "3 supporters, 5 to go" }).waitFor();
      const meter = sidebar.frame.getByRole("img");
      expect(await meter.getAttribute("aria-label")).toBe(
        "3 of 12 members support us, 25%. The goal is 65%, 8 members. 1 did something, 1 said so, 1 we only heard about.",
      );
      for (const words of [
        "Electrical workers, Harbor City · 12 members (Jan 2026)",
        "6 people on our list",
        "6 members are not on our list. 5 assessments are over 90 days old.",
        "Nobody has checked this local’s rules. Ask the secretary: notice, quorum, who may submit.",
      ])
        await sidebar.frame.getByText(words).waitFor();
      expect(await sidebar.frame.getByRole("row").allTextContents()).toEqual([
        "AssessmentPeople",
        "1Strong1",
        "2With us2",
        "3Unsure1",
        "4Leans no0",
        "5Against1",
        "–Not assessed1",
      ]);
      await sidebar.shot("04-about-this-local");
      expect(await sidebar.violations()).toEqual([]);
    });

    test("without members it says what is missing; the picker and Selected row fetch another", async () => {
      addIbew({ Members: "" });
      workbook.done("addLocal", { row: { Union: "ATU", Number: "9757" } });
      await open("aboutLocal");
      await sidebar.frame.getByRole("heading", { name: "Which local?" }).waitFor();
      await sidebar.shot("04-which-local");
      expect(await sidebar.violations()).toEqual([]);
      await sidebar.label("Local").fill("ibew 9103");
      await sidebar.press("Enter");
      await sidebar.frame.getByText("We need the number of members to show a share.").waitFor();
      await sidebar.frame.getByText("Nobody on our list yet").waitFor();
      expect(await sidebar.focused()).toBe("IBEW 9103");
      await sidebar.shot("04-no-members");
      expect(await sidebar.violations()).toEqual([]);
      sidebar.selection = { tab: "Locals", row: 3 };
      await sidebar.button("Selected row").click();
      await sidebar.frame.getByRole("heading", { name: "ATU 9757" }).waitFor();
      await sidebar.label("Local").fill("IBWE 9103");
      await sidebar.press("Enter");
      await sidebar.trouble.getByText("“IBWE 9103” is not on Locals.").waitFor();
      await sidebar.shot("04-not-there");
      expect(await sidebar.violations()).toEqual([]);
    });

    test("a resolution’s last safe day says how many days are left", async () => {
      const soon = new Date(Date.parse("2026-10-01T12:00:00Z")).toISOString().slice(0, 10);
      addIbew({
        "Notice days": 14,
        "Rules checked on": "2026-08-03",
        "Rules source": "Priya, from the by-laws",
      });
      workbook.type("Resolutions", "B2", "Endorse Marta");
      workbook.type("Resolutions", "E2", "IBEW 9103");
      const headings = [
        "Resolution",
        "Title",
        "For",
        "Candidate",
        "Local",
        "Driven by",
        "Mover",
        "Seconder",
        "Lead",
        "Status",
        "Next body",
        "Next date",
        "Last safe day",
      ];
      const cell = (heading: string) => `${String.fromCharCode(65 + headings.indexOf(heading))}2`;
      workbook.type("Resolutions", cell("Next body"), "General meeting");
      workbook.type("Resolutions", cell("Next date"), "2026-10-15");
      workbook.type("Resolutions", cell("Last safe day"), soon);
      await open("aboutLocal", { selection: { tab: "Locals", row: 2 } });
      await sidebar.frame.getByText("Tight: 3 days").waitFor();
      await sidebar.frame
        .getByText("Thu, Oct 1. The secretary needs 14 days’ notice for the general meeting on Thu, Oct 15.")
        .waitFor();
      await sidebar.shot("04-last-safe-day");
      expect(await sidebar.violations()).toEqual([]);
    });

    test("Add a contact here opens the form with the local in it", async () => {
      addIbew();
      await open("aboutLocal", { selection: { tab: "Locals", row: 2 } });
      await sidebar.button("Add a contact here").click();
      await sidebar.frame.waitForFunction(() => document.querySelector("[aria-busy]") === null);
      expect(sidebar.opened).toEqual(["Add a contact"]);
      await open("addContact");
      await sidebar.frame.getByText("That’s IBEW 9103 (Harbor City).").waitFor();
      expect(await sidebar.label("Union and local, as they say it").inputValue()).toBe("IBEW 9103");
      await open("addContact");
      await sidebar.label("First name").fill("Ana");
      await sidebar.press("Enter");
      await sidebar.status.getByText("Ana is in.").waitFor();
      expect(workbook.rows("Contacts")[0]).not.toHaveProperty("Local");
    });

    test("when Google cannot be reached it offers to try again", async () => {
      addIbew();
      await open("aboutLocal", {
        selection: { tab: "Locals", row: 2 },
        way: (name, nth) => (name === "selectedLocal" && nth === 1 ? "lost before" : "open"),
      });
      await sidebar.button("Try again").click();
      await sidebar.frame.getByRole("heading", { name: "IBEW 9103" }).waitFor();
    });

    test("nothing is cut off at 256 px wide and at 200 % zoom", async () => {
      addIbew();
      addPeople();
      await open("aboutLocal", { selection: { tab: "Locals", row: 2 }, width: 512, zoom: 2 });
      await sidebar.frame.getByRole("heading", { name: "3 supporters, 5 to go" }).waitFor();
      expect(await sidebar.cutOff()).toEqual([]);
      await sidebar.doubleText();
      expect(await sidebar.cutOff()).toEqual([]);
      expect(await sidebar.violations()).toEqual([]);
      await sidebar.shot("04-large-256");
    });
  });
});
