import { beside } from "../support/beside";
import { firstNames } from "../support/people";
import type { Looks, Sidebar } from "../support/sidebar";
import type { TestWorkbook } from "../support/workbook";

describe("when Google cannot be reached", () => {
  let sidebar: Sidebar;
  let workbook: TestWorkbook;

  /** The sidebar for a new contact. */
  async function opened(looks: Looks = {}): Promise<void> {
    ({ workbook, sidebar } = await beside("addContact", () => {}, looks));
  }
  const people = () => firstNames(workbook);

  test.each(["lost before", "lost after"] as const)(
    "when Google cannot be reached (%s), the words stay and a second try saves once",
    async (lost) => {
      await opened();
      sidebar.way = (name, nth) => (name === "addContact" && nth === 1 ? lost : "open");
      await sidebar.label("First name").fill("Theo");
      await sidebar.label("Phone").fill("555 010 0177");
      await sidebar.button("Add Theo").click();
      await sidebar.trouble
        .getByText("Not saved: we couldn’t reach Google. Your words are still here.")
        .waitFor();
      expect(await sidebar.label("Phone").inputValue()).toBe("555 010 0177");
      await sidebar.shot(`03-${lost.replace(" ", "-")}`);
      expect(await sidebar.violations()).toEqual([]);
      await sidebar.button("Try again").click();
      await sidebar.status.getByText("Theo is in.").waitFor();
      expect(people()).toEqual(["Theo"]);
      await sidebar.label("First name").fill("Ruth");
      await sidebar.button("Add Ruth").click();
      await sidebar.status.getByText("Ruth is in.").waitFor();
      expect(people()).toEqual(["Theo", "Ruth"]);
    },
  );

  test.each([
    [
      "lost after",
      "Theo is in. It went in as you first sent it; what you changed since is not in it.",
      undefined,
    ],
    ["lost before", "Theo is in.", "Eastside garage"],
  ] as const)(
    "words changed after a first try (%s) are saved, or said not to be",
    async (lost, said, workplace) => {
      await opened();
      sidebar.way = (name, nth) => (name === "addContact" && nth === 1 ? lost : "open");
      await sidebar.label("First name").fill("Theo");
      await sidebar.button("Add Theo").click();
      await sidebar.trouble.getByText("we couldn’t reach Google").waitFor();
      await sidebar.label("Workplace").fill("Eastside garage");
      await sidebar.button("Try again").click();
      await sidebar.status.getByText(said, { exact: true }).waitFor();
      expect(people()).toEqual(["Theo"]);
      expect(workbook.rows("Contacts")[0]?.Workplace).toBe(workplace);
    },
  );

  test("the form stands and saves though the committee could not be fetched at first", async () => {
    await opened({
      way: (name, nth) => (name === "contactForm" && nth === 1 ? "lost before" : "open"),
    });
    await sidebar.label("First name").fill("Theo");
    await sidebar.button("Add Theo").click();
    await sidebar.status.getByText("Theo is in.").waitFor();
    expect(workbook.rows("Contacts")[0]).toMatchObject({ Owner: "Dot" });
  });
});
