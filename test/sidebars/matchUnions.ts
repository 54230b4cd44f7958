import { beside } from "../support/beside";
import { addWriters } from "../support/wrote";

describe("the sidebar that matches unions", () => {
  test("with the keyboard alone, all who wrote the same go into one local, and come out again", async () => {
    const { workbook, sidebar } = await beside("matchUnions", addWriters);
    const heading = (name: string) => sidebar.frame.getByRole("heading", { name, exact: true }).waitFor();
    const placed = () => workbook.rows("Contacts").filter((row) => row.Local === "IBT 9025").length;
    await heading("“teamsters loc 9025”");
    await sidebar.shot("06-match");
    expect(await sidebar.violations()).toEqual([]);
    await sidebar.button("Skip").focus();
    await sidebar.press("Tab");
    expect(await sidebar.focused()).toContain("IBT 9025, Harbor City");
    await sidebar.button("Put 3 people in IBT 9025").waitFor();
    await sidebar.press("Enter");
    await sidebar.status.getByText("3 people are now in IBT 9025.").waitFor();
    await heading("“the night crew”");
    expect(placed()).toBe(3);
    await sidebar.shot("06-next");
    expect(await sidebar.violations()).toEqual([]);
    await sidebar.frame.getByText("Another one…").click();
    await sidebar.frame.getByText("Say which local, as it stands on Locals.").waitFor();
    await sidebar.label("Which local").fill("IBT 9025");
    await sidebar.button("Put 1 person in IBT 9025").waitFor();
    await sidebar.shot("06-another");
    expect(await sidebar.violations()).toEqual([]);
    await sidebar.button("Undo").focus();
    await sidebar.press("Enter");
    await sidebar.status.getByText("Taken back.").waitFor();
    await heading("“teamsters loc 9025”");
    expect(placed()).toBe(0);
    await sidebar.button("Put 3 people in IBT 9025").click();
    await heading("“the night crew”");
    await sidebar.button("Leave it as written").click();
    await heading("All matched.");
    await sidebar.frame.getByText("1 is left as written.").waitFor();
    await sidebar.shot("06-end");
    expect(await sidebar.violations()).toEqual([]);
  });

  test("what is clear goes in at once, and comes out again", async () => {
    const { workbook, sidebar } = await beside("matchUnions", (fresh) => {
      addWriters(fresh);
      for (const wrote of ["IBT 9025", "teamster 9025"])
        fresh.done("addContact", { row: { "First name": wrote, "Union as written": wrote }, match: false });
    });
    const placed = () => workbook.rows("Contacts").filter((row) => row.Local === "IBT 9025").length;
    await sidebar.frame.getByRole("heading", { name: "We’re sure of 3 of 4 texts" }).waitFor();
    await sidebar.frame.getByText("What goes where").click();
    await sidebar.frame.getByText("“IBT 9025” → IBT 9025, 1 person").waitFor();
    await sidebar.shot("06-clear");
    expect(await sidebar.violations()).toEqual([]);
    await sidebar.button("Put 5 people in 1 local").click();
    await sidebar.status.getByText("5 people are in a local now.").waitFor();
    await sidebar.frame.getByRole("heading", { name: "“the night crew”" }).waitFor();
    expect(placed()).toBe(5);
    await sidebar.shot("06-clear-in");
    expect(await sidebar.violations()).toEqual([]);
    workbook.type("Contacts", "F2", "ATU 9757");
    await sidebar.button("Undo").click();
    await sidebar.status.getByText("Taken back. 1 person stays where somebody has put them since.").waitFor();
    expect(placed()).toBe(0);
  });

  test("a local we do not have yet is added, with everyone who wrote of it", async () => {
    const { workbook, sidebar } = await beside("matchUnions", (fresh) => {
      for (const wrote of ["IBEW Local 9103", "truck drivers association"])
        fresh.done("addContact", { row: { "First name": "Bea", "Union as written": wrote }, anyway: true });
    });
    await sidebar.frame.getByText("Adds “IBEW 9103” to Locals.").waitFor();
    await sidebar.shot("06-new");
    expect(await sidebar.violations()).toEqual([]);
    await sidebar.button("Put 1 person in IBEW 9103").click();
    await sidebar.status.getByText("1 person is now in IBEW 9103.").waitFor();
    expect(workbook.rows("Contacts")[0]).toMatchObject({ Local: "IBEW 9103" });
    expect(workbook.rows("Locals")[0]).toMatchObject({ Local: "IBEW 9103", Union: "IBEW", Number: "9103" });
    await sidebar.button("Undo").click();
    await sidebar.status.getByText("Taken back.").waitFor();
    expect(workbook.rows("Contacts")[0]).not.toHaveProperty("Local");
    expect(workbook.rows("Locals")).toEqual([]);
    await sidebar.frame.getByText("Adds “IBEW 9103” to Locals.").waitFor();
    await sidebar.button("Put 1 person in IBEW 9103").click();
    await sidebar.status.getByText("1 person is now in IBEW 9103.").waitFor();
    const known = () => workbook.rows("Unions").find((row) => row.Union === "IBT")?.["Also known as"];
    const before = known();
    await sidebar.button("Leave it as written").waitFor();
    await sidebar.frame.getByText("Next time, read “truck drivers association” as IBT").click();
    await sidebar.shot("06-national");
    expect(await sidebar.violations()).toEqual([]);
    await sidebar.button("Remember it as IBT").click();
    await sidebar.status.getByText("“truck drivers association” is read as IBT from now on.").waitFor();
    expect(known()).toContain(", truck drivers association");
    await sidebar.button("Undo").click();
    await sidebar.status.getByText("Taken back.").waitFor();
    expect(known()).toBe(before);
  });

  test("in a workbook that nobody has come into yet, says so and leads to a list", async () => {
    const { sidebar } = await beside("matchUnions");
    await sidebar.frame.getByRole("heading", { name: "Nobody is here yet" }).waitFor();
    await sidebar.button("Bring in a list").waitFor();
    await sidebar.shot("06-nobody");
    expect(await sidebar.violations()).toEqual([]);
  });

  test("nothing is cut off at 256 px wide with large text", async () => {
    const { sidebar } = await beside("matchUnions", addWriters, { width: 512, zoom: 2 });
    await sidebar.frame.getByText("They mean").waitFor();
    await sidebar.doubleText();
    expect(await sidebar.cutOff()).toEqual([]);
    expect(await sidebar.violations()).toEqual([]);
  });
});
