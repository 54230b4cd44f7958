import { type KindOfList, kindOf } from "../../../src/domain/lists/formats";
import { parseList } from "../../../src/domain/lists/parse";
import { fixture } from "./made";

function kindIn(name: string): KindOfList {
  const { headings, rows } = parseList(fixture(name));
  return kindOf(headings, rows);
}

function targets(kind: KindOfList): Record<string, string> {
  return Object.fromEntries(
    kind.columns.filter(({ to }) => to !== "").map(({ heading, to }) => [heading, to]),
  );
}

describe("a list is known by its headings", () => {
  it.each([
    ["actionNetwork.csv", "Action Network"],
    ["dsaNewer.csv", "DSA membership list"],
    ["dsaOlder.csv", "DSA membership list"],
    ["van.csv", "VAN or EveryAction"],
    ["vanActivistCodes.csv", "VAN or EveryAction"],
    ["spoke.csv", "Spoke"],
    ["googleForms.csv", "Google Forms"],
    ["olms_new_england_new_york.txt", "OLMS filings"],
    ["pasted.tsv", "Spreadsheet of people"],
    ["pastedLocals.tsv", "Spreadsheet of locals"],
  ])("%s is %s", (name, expected) => {
    expect(kindIn(name).kind).toBe(expected);
  });

  it("wherever they stand", () => {
    const { headings } = parseList(fixture("dsaNewer.csv"));
    const turned = kindOf([...headings].reverse());
    expect(turned.kind).toBe("DSA membership list");
    expect(targets(turned)).toEqual(targets(kindOf(headings)));
  });

  it("shows where each column goes, with its first values", () => {
    const kind = kindIn("googleForms.csv");
    expect(targets(kind)).toEqual({
      Timestamp: "Contacts.Agreed on",
      "Email Address": "Contacts.Email",
      "First and last name": "Contacts.First name",
      "Cell phone": "Contacts.Phone",
      "What union are you in?": "Contacts.Union as written",
      "Local number": "Contacts.Union as written",
      "Employer / workplace": "Contacts.Workplace",
      "Are you an officer, steward, or rank-and-file member?": "Contacts.Position",
      "May we contact you about the campaign?": "Contacts.May contact",
    });
    expect(kind.columns[1]?.sample).toBe("jo@example.org, mei@example.org");
  });

  it("asks about a question that nobody can know, and leaves out addresses without asking", () => {
    const columns = kindIn("googleForms.csv").columns;
    expect(columns.filter(({ sure }) => !sure).map(({ heading }) => heading)).toEqual([
      "How would you like to help? (check all)",
    ]);
    expect(columns.find(({ heading }) => heading === "City and state")).toMatchObject({ to: "", sure: true });
  });

  it("does not take every question with the word union for the name of one", () => {
    const kind = kindOf(["Timestamp", "Has your union endorsed?", "Which union do you belong to?"]);
    expect(kind.columns.map(({ to }) => to)).toEqual(["Contacts.Agreed on", "", "Contacts.Union as written"]);
  });

  it("keeps no address, however VAN, Action Network or the DSA calls it", () => {
    const headings =
      "Zip5,mZip5,vAddress,County Name,PrecinctName,can2_user_address,can2_state_abbreviated,mailing_zip,zip_code,Billing_Address_Line_1,Address2";
    expect(kindOf(headings.split(",")).columns.filter(({ to, sure }) => to !== "" || !sure)).toEqual([]);
  });

  it.each([
    "Would you like e-mail updates?",
    "Work email",
    "Are you open to mobile canvassing?",
    "City council endorsement",
    "Title",
  ])("asks what %j is for, rather than to take it for an address or a number", (heading) => {
    const [column] = kindOf([heading, "Name"]).columns;
    expect(column).toMatchObject({ to: "", sure: false });
  });

  it("does as the person says where they say", () => {
    const columns = { "favorite SONG": "contacts.notes", Workplace: "" };
    const kind = kindOf(["Name", "Phone", "Favorite song", "Workplace"], [], { columns });
    expect(kind.columns.slice(2)).toMatchObject([
      { to: "Contacts.Notes", sure: true },
      { to: "", sure: true },
    ]);
  });

  it.each([
    [{ columns: { Shoe: "Contacts.Notes" } }, "no column “Shoe”"],
    [{ columns: { Name: "Contacts.Shoe" } }, "no column “Shoe”"],
    [{ columns: { Name: "Locals.Name" } }, "goes to Contacts"],
    [{ kind: "Shoes" }, "no kind of list"],
  ])("refuses %j and says why", (chosen, words) => {
    expect(() => kindOf(["Name", "Email"], [], chosen as never)).toThrow(words);
  });
});
