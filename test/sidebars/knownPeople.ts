import { beside } from "../support/beside";
import { addAtu, addTheo, firstNames } from "../support/people";
import type { Looks, Sidebar } from "../support/sidebar";
import type { TestWorkbook } from "../support/workbook";

describe("a contact we may know, and their union", () => {
  let sidebar: Sidebar;
  let workbook: TestWorkbook;

  /** The sidebar over a workbook with ATU 9757. */
  async function opened(looks: Looks = {}): Promise<void> {
    ({ workbook, sidebar } = await beside("addContact", addAtu, looks));
  }
  const people = () => firstNames(workbook);

  test("someone we may know is hinted at on leaving the phone, without stopping the typing", async () => {
    await opened();
    addTheo(workbook);
    await sidebar.label("First name").fill("Teo");
    await sidebar.label("Phone").fill("555 010 0177");
    await sidebar.press("Tab");
    await sidebar.type("teo@example.org");
    await sidebar.frame.getByText("We may know them already.").waitFor();
    await sidebar.frame
      .getByText("Theo Sandbarrow, ATU 9757, has this phone number. On our list since Mon, Sep 28")
      .waitFor();
    expect(await sidebar.label("E-mail").inputValue()).toBe("teo@example.org");
    expect(await sidebar.focused()).toBe("E-mail");
    await sidebar.shot("03-known");
    expect(await sidebar.violations()).toEqual([]);
    await sidebar.button("Open Theo").click();
    await sidebar.status
      .getByText("Theo Sandbarrow is selected on Contacts. What you typed is still here.")
      .waitFor();
    await sidebar.button("Add Teo").click();
    await sidebar.frame.locator("#known .card:focus").waitFor();
    expect(people()).toEqual(["Theo"]);
    await sidebar.button("Someone else").click();
    expect(await sidebar.frame.getByText("We may know them already.").count()).toBe(0);
    expect(await sidebar.focused()).toBe("E-mail");
    await sidebar.button("Add Teo").click();
    await sidebar.status.getByText("Teo is in.").waitFor();
    expect(people()).toEqual(["Theo", "Teo"]);
  });

  test("someone else is asked about again when another person is hinted at", async () => {
    await opened();
    addTheo(workbook);
    workbook.done("addContact", { row: { "First name": "Ruth", Email: "ruth@example.org" } });
    await sidebar.label("First name").fill("Teo");
    await sidebar.label("Phone").fill("555 010 0177");
    await sidebar.press("Tab");
    await sidebar.button("Someone else").click();
    await sidebar.label("E-mail").fill("ruth@example.org");
    await sidebar.press("Enter");
    await sidebar.frame.getByText("Ruth has this e-mail address.").waitFor();
    expect(people()).toEqual(["Theo", "Ruth"]);
  });

  test("someone who asked us to stop is named as such", async () => {
    await opened();
    addTheo(workbook, { "First name": "Ruth", "Do not": "Contact at all", Since: "2026-06-04" });
    await sidebar.label("Phone").fill("555 010 0177");
    await sidebar.press("Tab");
    await sidebar.frame
      .getByText("This may be Ruth Sandbarrow, who asked us to stop on Thu, Jun 4.")
      .waitFor();
    await sidebar.frame.getByText("You can add Ruth’s record, but not to a list.").waitFor();
    await sidebar.shot("03-stopped");
    expect(await sidebar.violations()).toEqual([]);
  });

  test("a union that is not this one, or that nobody knows, is kept as written", async () => {
    await opened();
    await sidebar.label("First name").fill("Theo");
    await sidebar.label("Union and local, as they say it").fill("Amalgamated Transit 9757");
    await sidebar.press("Tab");
    await sidebar.button("Not this one").click();
    await sidebar.frame.getByText("We’ll keep it as written and match it later.").waitFor();
    expect(await sidebar.focused()).toBe("Union and local, as they say it");
    await sidebar.button("Add Theo").click();
    await sidebar.status.getByText("Theo is in.").waitFor();
    const [theo] = workbook.rows("Contacts");
    expect(theo).toMatchObject({ "Union as written": "Amalgamated Transit 9757" });
    expect(theo).not.toHaveProperty("Local");
  });

  test("Enter right after typing the union still finds its local", async () => {
    await opened();
    await sidebar.label("First name").fill("Theo");
    await sidebar.label("Union and local, as they say it").focus();
    await sidebar.type("Amalgamated Transit 9757");
    await sidebar.press("Enter");
    await sidebar.status.getByText("Theo is in.").waitFor();
    expect(workbook.rows("Contacts")[0]).toMatchObject({ Local: "ATU 9757" });
  });
});
