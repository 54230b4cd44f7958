import { fixture, preview } from "./made";

const rowsOf = (name: string) => preview(fixture(name), { name }).map(({ row }) => row);

describe("people of a list", () => {
  it("keep their refusals from Action Network, and when they signed up", () => {
    const [ruth, bea, otis] = rowsOf("actionNetwork.csv");
    expect(ruth).toEqual({
      "Came in as": "New sign-up",
      "First name": "Ruth",
      "Last name": "Ambleside",
      Email: "ruth@example.org",
      Phone: "+16175550101",
      Local: "IBEW 103",
      "Union as written": "IBEW 103",
      "Agreed on": "2026-09-10",
      "Agreed to": "Signed up on actionNetwork.csv",
      Notes: "Tags: volunteer, steward",
    });
    expect(bea).toMatchObject({
      "Do not": "Email",
      "Why not": "Asked on actionNetwork.csv",
      Since: "2026-10-01",
    });
    expect(otis).toMatchObject({ "Do not": "Text", "Union as written": "idk" });
    expect(otis?.Local).toBeUndefined();
  });

  it("keep what the DSA's list knows of their union, and nothing of where they live", () => {
    const rows = rowsOf("dsaNewer.csv");
    expect(rows).toMatchObject([
      {
        "Last name": "de la Cruz",
        Local: "IBEW 103",
        Position: "Member",
        "Do not": "Call",
        "DSA member": "Yes",
      },
      { Local: "Teamsters 25", Position: "Retiree", "Do not": "Text", Phone: "555-555-0105" },
      { Position: "Organizing", "DSA member": "No", Phone: "5555550107" },
      { "Votes here": "No" },
    ]);
    expect(JSON.stringify(rows)).not.toMatch(/Elm St|0211|MA-07|2099/);
  });

  it("come from a form with their consent in its words", () => {
    const [jo, mei] = rowsOf("googleForms.csv");
    expect(jo).toMatchObject({
      "First name": "Jo",
      "Last name": "Tarn",
      Local: "IBEW 103",
      Workplace: "Harbor Power,\nDock 4",
      Position: "Steward",
      "May contact": "Yes",
      "Agreed on": "2026-09-26",
      "Agreed to": "May we contact you about the campaign?",
    });
    expect(mei).toMatchObject({
      "First name": "陳美",
      "Last name": "林",
      "Agreed on": "2026-09-20",
    });
    expect(mei).not.toHaveProperty("Local");
  });

  it("who say No to being contacted have agreed to nothing", () => {
    const [row] = preview(
      "Timestamp,Name,Phone,May we contact you?\n9/26/2026 20:14:03,Jo Tarn,555-555-0113,No thanks",
    ).map(({ row }) => row);
    expect(row).toMatchObject({ "May contact": "No" });
    expect(row?.["Agreed on"]).toBeUndefined();
  });

  it("from VAN have their cell first, whatever the order", () => {
    expect(rowsOf("van.csv").map(({ Phone }) => Phone)).toEqual(["6175550109", "6175550111"]);
  });

  it("stand once, though VAN lists them once for each activist code", () => {
    expect(preview(fixture("vanActivistCodes.csv"))).toMatchObject([
      { outcome: "add", row: { "First name": "Kemal", "Last name": "Hollis" } },
      { outcome: "leave", sameAs: 2 },
    ]);
  });

  it("are put in a local by its other name too", () => {
    const [row] = preview("Name,Phone,Union\nJo Tarn,555-555-0113,truckers of the harbor").map(
      ({ row }) => row,
    );
    expect(row).toMatchObject({ Local: "Teamsters 25", "Union as written": "truckers of the harbor" });
  });

  it("keep what they wrote where the workbook does not have that local", () => {
    const [row] = preview("Name,Phone,Union,Local number\nJo Tarn,555-555-0113,IBEW,9999").map(
      ({ row }) => row,
    );
    expect(row?.["Union as written"]).toBe("IBEW 9999");
    expect(row?.Local).toBeUndefined();
  });

  it.each([
    "=cmd|' /C calc'!A0",
    "+1+1",
    "-2+3",
    "@SUM(1)",
    "\t=1",
    '=HYPERLINK("https://example.org","x")',
    "Łukasz Ångström",
    "محمد",
    "Ольга",
    "राम",
    "김",
  ])("are called just what they wrote: %j", (name) => {
    const text = `First name,Email\n"${name.replace(/"/g, '""')}",a@example.org`;
    expect(preview(text)[0]).toMatchObject({ outcome: "add", row: { "First name": name } });
  });

  it("lose the padding and the apostrophe that a spreadsheet gave them, and no zeros", () => {
    const [row] = preview("First name,Phone,Job\n  Ruth\u00a0,'0161 555 0101,'00123").map(({ row }) => row);
    expect(row).toMatchObject({ "First name": "Ruth", Phone: "0161 555 0101", Job: "00123" });
  });

  it.each([
    ["Name,Email\nSam,not an address", "Email: That does not look like"],
    ["Name,Phone\nSam,555", "Phone: That is 3 digits"],
    ["Name,Phone\nSam,6.17555E+09", "Excel has shortened"],
    ["Name,Follow up on\nSam,31/11/2026", "“31/11/2026” is not a day. Write it as 2026-11-30."],
    ["Name,Assessment\nSam,7", "Assessment: Use a number from 1 to 5"],
    ["Union,Workplace\nIBEW 103,Dock", "It has no name, phone or e-mail. Add one of them."],
    [`Name,Notes\nSam,${"x".repeat(50_001)}`, "longer than a cell can hold (50,000 characters). Shorten it."],
    ["Name,City,Phone\nSam,Boston, MA,555-555-0101", "quotation marks"],
  ])("stay out with the repair: %#", (text, words) => {
    const [outcome] = preview(text);
    expect(outcome?.outcome).toBe("cannot");
    expect(outcome?.why).toContain(words);
  });

  it("may have nothing to say: n/a is no address", () => {
    expect(preview("Name,Email,Phone\nSam Reed,n/a,-")[0]).toMatchObject({ outcome: "add" });
  });

  it("bring along a column that a person chose to keep as a note, with its question", () => {
    const text = 'Name,Phone,How would you like to help?\nSam Reed,555-555-0101,"Make calls, Host a social"';
    const columns = { "How would you like to help?": "Contacts.Notes" };
    expect(preview(text, { columns })[0]?.row.Notes).toBe(
      "How would you like to help? Make calls, Host a social",
    );
  });
});
