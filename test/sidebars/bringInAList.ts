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
    await sidebar.button("Bring in 3 people").focus();
    await sidebar.press("Enter");
    await heading("They’re in");
    await sidebar.status.getByText("3 people are in. Changed your mind?").waitFor();
    await fine("05e-done");
    expect(people()).toEqual(["Ruth", "Bea", "Otis"]);
    expect(workbook.rows("Contacts")[0]).toMatchObject({
      Local: "ATU 9757",
      Workplace: "Dock",
      Notes: "How would you like to help?: Make calls",
    });
    expect(workbook.rows("Waiting list")).toEqual([]);
    await sidebar.button("Undo all").click();
    await heading("sign-ups.csv is out");
    await fine("05e-undone");
    expect(people()).toEqual(["Ruth"]);
    expect(workbook.rows("Contacts")[0]).not.toHaveProperty("Local");
  });
});
