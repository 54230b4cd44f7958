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

  test("looks as drawn", async () => {
    await open();
    await dialog.label("One candidate").check();
    await dialog.label("Candidate").selectOption("Calderwick");
    await dialog.label("Moved by").fill("Ines Quillmark");
    await dialog.label("Their position").fill("Steward");
    await dialog.shot("11-write-a-resolution");
    expect(await dialog.violations()).toEqual([]);
  });
});
