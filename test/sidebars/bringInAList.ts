import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Looks, Sidebar } from "../support/sidebar";
import { aWorkbook, type TestWorkbook } from "../support/workbook";

const SIGN_UPS = `First Name,cell,Email Address,What union are you in?,How would you like to help?,zip,Favorite picket
Ruth,555-010-0121,ruth@example.org,ATU 9757,Make calls,02139,Dock
Bea,(555) 010-0142,bea@example.org,Teamsters,Host a social,02140,
Otis,+1 555 010 0163,,idk,,02140,
,,,,Make calls,02139,`;

describe("bringing in a list", () => {
  let sidebar: Sidebar;
  let workbook: TestWorkbook;

  async function opened(
    looks: Looks = {},
    before: (workbook: TestWorkbook) => void = () => {},
  ): Promise<void> {
    workbook = aWorkbook();
    workbook.done("addLocal", { row: { Union: "ATU", Number: "9757", City: "Harbor City" } });
    before(workbook);
    sidebar = await Sidebar.open(workbook, "bringInAList", looks);
    await sidebar.frame.getByRole("button", { name: "Read this list" }).waitFor();
  }
  const choose = (name: string, text: string | Buffer) =>
    sidebar
      .label("A file")
      .setInputFiles({ name, mimeType: "text/csv", buffer: Buffer.from(text as string) });
  const people = () => workbook.rows("Contacts").map((row) => row["First name"]);
  const heading = (text: string) => sidebar.frame.getByRole("heading", { level: 1, name: text }).waitFor();
  async function fine(shot: string): Promise<void> {
    await sidebar.shot(shot);
    expect(await sidebar.violations()).toEqual([]);
    expect(await sidebar.cutOff()).toEqual([]);
  }

  test("a chair brings in sign-ups with the keyboard: columns, every row, in, and out again", async () => {
    await opened({}, (book) => {
      book.done("addContact", {
        row: { "First name": "Ruth", "Last name": "Ambleside", Email: "ruth@example.org", Workplace: "Dock" },
      });
    });
    await fine("05-start");
    await choose("sign-ups.csv", SIGN_UPS);
    await sidebar.button("Read this list").focus();
    await sidebar.press("Enter");
    await heading("Which column is which?");
    await sidebar.frame.getByText("We matched 5 of 7. Check the 2 marked “Please choose”.").waitFor();
    await fine("05a-match");
    await sidebar.button("Look before it goes in").focus();
    await sidebar.press("Enter");
    expect(await sidebar.focused()).toBe("How would you like to help?");
    await fine("05a-please-choose");
    await sidebar.press("K");
    await sidebar.label("Favorite picket").selectOption("Leave it out");
    await sidebar.button("Look before it goes in").click();
    await heading("4 people, before they go in");
    await fine("05b-add");
    expect(await sidebar.frame.getByRole("listitem").count()).toBe(2);
    await sidebar.label("≠ Update 1").focus();
    await sidebar.press("Space");
    await sidebar.frame.getByText("same e-mail").waitFor();
    await fine("05b-update");
    await sidebar.label("! Cannot 1").focus();
    await sidebar.press("Space");
    await sidebar.frame.getByText("It has no name, phone or e-mail. Add one of them.").waitFor();
    await fine("05c-cannot");
    const download = sidebar.page.waitForEvent("download");
    await sidebar.button("Save this row as a file").click();
    const saved = await download;
    expect(saved.suggestedFilename()).toBe("sign-ups, to put right.csv");
    expect(readFileSync(await saved.path(), "utf8").split("\r\n")[1]).toBe(
      ',,,,Make calls,02139,,"It has no name, phone or e-mail. Add one of them."',
    );
    await sidebar.button("Bring in 3 people").focus();
    await sidebar.press("Enter");
    await heading("They’re in");
    await sidebar.status.getByText("3 people are in. Changed your mind?").waitFor();
    await fine("05e-done");
    expect(people()).toEqual(["Ruth", "Bea", "Otis"]);
    expect(workbook.rows("Contacts")[0]).toMatchObject({
      Local: "ATU 9757",
      Workplace: "Dock",
      Notes: "How would you like to help? Make calls",
    });
    expect(workbook.rows("Waiting list")).toEqual([]);
    await sidebar.button("Undo all").click();
    await heading("sign-ups.csv is out");
    await fine("05e-undone");
    expect(people()).toEqual(["Ruth"]);
    expect(workbook.rows("Contacts")[0]).not.toHaveProperty("Local");
  });

  test("a file from Excel, an empty one and none at all say what to do", async () => {
    await opened();
    await sidebar.button("Read this list").click();
    await sidebar.frame.getByText("Choose a file, or paste its rows with their headings.").waitFor();
    expect(await sidebar.label("A file").getAttribute("aria-invalid")).toBe("true");
    await fine("05-nothing-chosen");
    await choose("members.xlsx", "PK\u0003\u0004binary");
    await sidebar.button("Read this list").click();
    await sidebar.trouble.getByText("This is an Excel or Numbers file").waitFor();
    await choose("empty.csv", "");
    await sidebar.button("Read this list").click();
    await sidebar.frame.getByText("This file is empty.").waitFor();
    await sidebar.label("Or paste rows").fill("Name,Email");
    await sidebar.button("Read this list").click();
    await sidebar.trouble.getByText("Add the rows, headings first.").waitFor();
    await fine("05-only-headings");
    expect(sidebar.called("applyList")).toBe(0);
  });

  test.each([
    ["UTF-8", Buffer.from("\ufeffFirst name\tEmail\nJosé O’Neil\tj@example.org\n")],
    [
      "UTF-16 as Excel writes it",
      Buffer.from("\ufeffFirst name\tEmail\nJosé O’Neil\tj@example.org\n", "utf16le"),
    ],
    ["UTF-16 without a mark", Buffer.from("First name\tEmail\nJosé O’Neil\tj@example.org\n", "utf16le")],
    [
      "UTF-16, the other way round",
      Buffer.from("\ufeffFirst name\tEmail\nJosé O’Neil\tj@example.org\n", "utf16le").swap16(),
    ],
    ["what Windows wrote", Buffer.from("First name\tEmail\nJos\xe9 O\x92Neil\tj@example.org\n", "latin1")],
  ])("a file is read in %s", async (_, file) => {
    await opened();
    await choose("old.txt", file);
    await sidebar.button("Read this list").click();
    await sidebar.frame.getByText("José O’Neil").waitFor();
  });

  test("a file that is broken says what to do", async () => {
    await opened();
    await choose("broken.txt", Buffer.from([0xff, 0xfe, 0x41, 0x00, 0x00, 0xdc]));
    await sidebar.button("Read this list").click();
    await sidebar.frame.getByText("Save it as CSV (UTF-8)").waitFor();
  });

  test("pasted rows ask who somebody is, and the same rows again say that nothing is new", async () => {
    await opened({}, (book) => {
      book.done("addContact", {
        row: { "First name": "Ruth", "Last name": "Ambleside", Phone: "555-555-0121" },
      });
    });
    const rows =
      "First name\tLast name\tPhone\tShift\nKemal\tHollis\t555-555-0121\tNights\nLena\tOrr\t\tDays\n";
    await sidebar.label("Or paste rows").fill(rows);
    await sidebar.button("Read this list").click();
    await sidebar.frame.getByText("We know all 4 columns.").waitFor();
    await sidebar.button("Look before it goes in").click();
    await sidebar.button("Bring in 2 people").waitFor();
    await fine("05b-who");
    await sidebar.button("Show that one").click();
    await sidebar.button("Show all the new ones").waitFor();
    await sidebar.frame
      .getByLabel(/^Ruth Ambleside has this phone number\. Is this the same person\?/)
      .selectOption({ index: 1 });
    await sidebar.frame.getByText("Nobody is left who may be somebody we know.").waitFor();
    await sidebar.label("≠ Update 1").check();
    await sidebar.frame.getByText("as you chose").waitFor();
    await sidebar.button("Bring in 2 people").click();
    await heading("They’re in");
    expect(people()).toEqual(["Ruth", "Lena"]);
    expect(workbook.rows("Contacts")[0]).toMatchObject({ Shift: "Nights" });
    await sidebar.button("Bring in another list").click();
    await sidebar.label("Or paste rows").fill("Email\tShift\nx@example.org\t\n");
    await sidebar.button("Read this list").click();
    await heading("Which column is which?");
    await sidebar.button("Another list").click();
    await heading("Bring in a list");
    await fine("05-earlier");
    await sidebar.button("Undo Pasted list").click();
    await heading("Pasted list is out");
    expect(workbook.rows("Contacts")[0]).not.toHaveProperty("Shift");
    await sidebar.button("Bring in a list").click();
    await sidebar.button("Put back Pasted list").click();
    await heading("Pasted list is back");
    await fine("05e-back");
    expect(workbook.rows("Contacts")[0]).toMatchObject({ Shift: "Nights" });
    await sidebar.button("Undo").click();
    await heading("Pasted list is out");
  });

  test("answers of a form come in from their tab, and then there is nothing new on it", async () => {
    await opened({}, (book) => {
      book.book.do("CREATE_SHEET", { sheetId: "form", name: "Form Responses 1", position: 0 });
      const rows = [
        ["Timestamp", "Email Address", "First and last name", "What union are you in?"],
        ["9/26/2026 20:14:03", "ana@example.org", "Ana Cruz", "ATU 9757"],
        ["9/26/2026 20:15:11", "", "", "ATU 9757"],
      ];
      for (const [i, cells] of rows.entries())
        for (const [j, text] of cells.entries()) book.type("Form Responses 1", `${"ABCD"[j]}${i + 1}`, text);
    });
    await fine("05-form");
    await sidebar.button("Read the new ones of Form Responses 1").click();
    await sidebar.frame.getByText("We know all 4 columns.").waitFor();
    await sidebar.button("Look before it goes in").click();
    await sidebar.button("Bring in 1 person").waitFor();
    await sidebar.label("! Cannot 1").check();
    await sidebar.frame.getByText("Put them right on their tab").waitFor();
    await sidebar.button("Bring in 1 person").click();
    await heading("They’re in");
    expect(workbook.rows("Contacts")).toMatchObject([{ "First name": "Ana", Local: "ATU 9757" }]);
    workbook.type("Form Responses 1", "A3", "");
    workbook.type("Form Responses 1", "D3", "");
    await sidebar.button("Bring in another list").click();
    await sidebar.button("Read the new ones of Form Responses 1").click();
    await sidebar.trouble.getByText("its one response has come in").waitFor();
  });

  test("filings ask for states and towns", async () => {
    await opened();
    const filings = readFileSync(join(__root, "test/fixtures/lists/olms_new_england_new_york.txt"));
    await choose("lm_data_2021.txt", filings);
    await sidebar.button("Read this list").click();
    await heading("Which locals?");
    await fine("05a-states");
    await sidebar.frame.getByLabel(/^MA /).check();
    await sidebar.label("Only these towns").fill("Boston, Springfield");
    await fine("05a-towns");
    await sidebar.button("Look before it goes in").click();
    await sidebar.button(/^Bring in \d+ locals$/).waitFor();
    await fine("05b-locals");
    sidebar = await Sidebar.open(workbook, "bringInAList");
    await sidebar.button("Go on").click();
    expect(await sidebar.label("Only these towns").inputValue()).toBe("Boston, Springfield");
    expect(await sidebar.frame.getByLabel(/^MA /).isChecked()).toBe(true);
    await sidebar.button("Look before it goes in").click();
    await sidebar.button(/^Bring in \d+ locals$/).click();
    await heading("They’re in");
    const cities = new Set(workbook.rows("Locals").map(({ City }) => City));
    expect([...cities].sort()).toEqual(["Boston", "Harbor City", "Springfield"]);
  });

  test("states that are ticked one right after the other are all taken", async () => {
    await opened();
    const filings = readFileSync(join(__root, "test/fixtures/lists/olms_new_england_new_york.txt"));
    await choose("lm_data_2021.txt", filings);
    await sidebar.button("Read this list").click();
    await heading("Which locals?");
    await sidebar.frame.evaluate(() => {
      for (const state of ["CT", "MA", "RI"])
        document.querySelector<HTMLInputElement>(`[value=${state}]`)?.click();
    });
    await sidebar.frame.getByText("Most are in: Boston").waitFor();
    for (const state of ["CT", "MA", "RI"])
      expect(await sidebar.frame.getByLabel(new RegExp(`^${state} `)).isChecked()).toBe(true);
    await sidebar.button("Look before it goes in").click();
    await sidebar.button(/^Bring in \d+ locals$/).click();
    await heading("They’re in");
    const states = new Set(workbook.rows("Locals").map(({ State }) => State ?? ""));
    expect([...states].sort()).toEqual(["", "CT", "MA", "RI"]);
  });

  test("a long list comes in part by part, is stopped, and anybody goes on with it", async () => {
    await opened();
    const rows = Array.from({ length: 2100 }, (_, i) => `First${i},p${i}@example.org`).join("\n");
    await choose("long.csv", `First name,Email\n${rows}`);
    await sidebar.button("Read this list").click();
    await sidebar.button("Look before it goes in").click();
    await sidebar.frame.getByText("1 to 50 of 2,100").waitFor();
    await sidebar.button("Next 50").click();
    await sidebar.frame.getByText("51 to 100 of 2,100").waitFor();
    await sidebar.label("First50").or(sidebar.frame.getByRole("checkbox").first()).first().uncheck();
    await sidebar.button("Bring in 2,099 people").waitFor();
    await fine("05b-long");
    let go = () => {};
    const held = () => {
      const earlier = go;
      sidebar.slow = new Promise<void>((resolve) => {
        go = resolve;
      });
      earlier();
    };
    held();
    await sidebar.button("Bring in 2,099 people").click();
    await heading("Bringing in 2,099 people");
    held();
    await sidebar.frame.getByText("of 2,100 rows are in").first().waitFor({ timeout: 20_000 });
    await fine("05d-progress");
    await sidebar.button("Stop here").click();
    go();
    await sidebar.frame
      .getByText(/^Stopped\. [\d,]+ of 2,100 are in\. Go on, or undo them\.$/)
      .waitFor({ timeout: 20_000 });
    await fine("05d-stopped");
    expect(people().length).toBeLessThan(2100);
    sidebar = await Sidebar.open(workbook, "bringInAList");
    await sidebar.frame.getByText("long.csv is half in").waitFor();
    await fine("05-half-in");
    await sidebar.button("Go on").click();
    await heading("They’re in");
    expect(people()).toHaveLength(2099);
    expect(people()).not.toContain("First50");
  }, 60_000);

  test("somebody else’s list comes first, and one can stop waiting for it", async () => {
    await opened({}, (book) => {
      const priya = { as: "priya@example.org" };
      const rows = Array.from({ length: 1100 }, (_, i) => `First${i},p${i}@example.org`).join("\n");
      const { list } = book.done(
        "readList",
        { text: `First name,Email\n${rows}`, name: "hers.csv" },
        priya,
      ).value;
      book.done("applyList", { list }, priya);
    });
    await sidebar.label("Or paste rows").fill("First name\tEmail\nBo\tbo@example.org\n");
    await sidebar.button("Read this list").click();
    await sidebar.button("Look before it goes in").click();
    await sidebar.button("Bring in 1 person").click();
    const waits = "Priya is bringing in a list. Yours will start after that, or stop here.";
    await sidebar.frame.getByText(waits).first().waitFor();
    await fine("05d-waits");
    await sidebar.button("Stop here").click();
    await sidebar.button("Go on").waitFor();
    expect(people()).not.toContain("Bo");
  }, 60_000);

  test("a lost connection while it comes in loses and doubles nothing", async () => {
    await opened({ way: (name, nth) => (name === "applyList" && nth === 1 ? "lost after" : "open") });
    await sidebar.label("Or paste rows").fill("First name\tEmail\nBo\tbo@example.org\n");
    await sidebar.button("Read this list").click();
    await sidebar.button("Look before it goes in").click();
    await sidebar.button("Bring in 1 person").click();
    await sidebar.trouble.getByText("We couldn’t reach Google.").waitFor();
    await fine("05d-lost");
    await sidebar.button("Try again").click();
    await heading("They’re in");
    await sidebar.frame.getByText("new person").waitFor();
    expect(people()).toEqual(["Bo"]);
  });

  test("one can stop where Google cannot be reached, and go on later", async () => {
    await opened({ way: (name, nth) => (name === "applyList" && nth < 3 ? "lost before" : "open") });
    await sidebar.label("Or paste rows").fill("First name\tEmail\nBo\tbo@example.org\n");
    await sidebar.button("Read this list").click();
    await sidebar.button("Look before it goes in").click();
    await sidebar.button("Bring in 1 person").click();
    await sidebar.trouble.getByText("We couldn’t reach Google.").waitFor();
    await sidebar.button("Stop here").click();
    await sidebar.frame.getByText("Stopped. 0 of 1 are in. Go on, or undo them.").waitFor();
    await sidebar.button("Later").click();
    await sidebar.frame.getByText("Pasted list is waiting").waitFor();
    await fine("05-waiting");
    await sidebar.button("Go on").click();
    await sidebar.button("Look before it goes in").click();
    await sidebar.button("Bring in 1 person").click();
    await sidebar.trouble.getByText("We couldn’t reach Google.").waitFor();
    await sidebar.button("Try again").click();
    await heading("They’re in");
    expect(people()).toEqual(["Bo"]);
  });

  test.each([
    ["256 px wide", { width: 256, height: 700 }],
    ["at 200 % zoom", { width: 600, height: 700, zoom: 2 }],
  ])("nothing is cut off %s", async (_, size) => {
    await opened(size);
    expect(await sidebar.cutOff()).toEqual([]);
    await choose("sign-ups-of-the-whole-harbor-in-september.csv", SIGN_UPS);
    await sidebar.button("Read this list").click();
    await heading("Which column is which?");
    expect(await sidebar.cutOff()).toEqual([]);
    await sidebar.label("How would you like to help?").selectOption("Keep as a note");
    await sidebar.label("Favorite picket").selectOption("Leave it out");
    await sidebar.button("Look before it goes in").click();
    await heading("4 people, before they go in");
    expect(await sidebar.cutOff()).toEqual([]);
    await sidebar.button("Bring in 3 people").click();
    await heading("They’re in");
    expect(await sidebar.cutOff()).toEqual([]);
  });
});
