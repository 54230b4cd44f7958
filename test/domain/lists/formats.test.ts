import { type KindOfList, kindOf } from "../../../src/domain/lists/formats";
import { parseList } from "../../../src/domain/lists/parse";
import { fixture, preview } from "./made";

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

  it.each([
    [
      "Action Network",
      "uuid,first_name,last_name,email,zip_code,can2_user_address,can2_user_city,can2_user_state,can2_state_abbreviated,can2_county,country,can2_phone,can2_user_tags,can2_subscription_status,can2_sms_status,can2_subscription_date,Affiliate or Caucus ",
      'a1,Ana,Cruz,a@example.org,02139-1234,1 Elm St,Boston,MA,MA,Suffolk,US,+16175550101,"volunteer, steward",unsubscribed,,2026-05-23 10:00:00 EST,',
      {
        "First name": "Ana",
        Phone: "+16175550101",
        "Do not": "Email",
        Since: "2026-10-01",
        Notes: "Tags: volunteer, steward",
        "Agreed on": "2026-05-23",
      },
      [],
    ],
    [
      "DSA membership list",
      "first_name,middle_name,last_name,email,do_not_call,p2ptext_optout,mobile_phone,home_phone,work_phone,best_phone,join_date,xdate,membership_status,memb_status_letter,membership_type,monthly_dues_status,annual_recurring_dues_status,union_member,union_name,union_local,accomodations,race,student_yes_no,student_school_name,mailing_pref,actionkit_id,dsa_chapter,ydsa_chapter,congressional_district,mailing_address1,mailing_city,mailing_zip",
      'Ana,B,Cruz,a@example.org,True,TRUE,555-555-0101,,555-555-0102,555-555-0101,2020-01-02,2099-11-01,Member in Good Standing,M,lifetime,never,never,"Yes, retired union member",AFSCME,93,,,,,Yes,7,Boston,,MA-07,1 Elm St,Boston,02118',
      {
        Position: "Retiree",
        "Union as written": "AFSCME 93",
        "Do not": "Call, Text",
        "DSA member": "Yes",
        Phone: "555-555-0101",
        Notes: "Work phone: 555-555-0102",
      },
      [],
    ],
    [
      "VAN or EveryAction",
      "Voter File VANID,FirstName,MiddleName,LastName,Suffix,Sex,Party,Age,vAddress,City,State,Zip5,mZip5,PreferredEmail,Pref Phone ,Cell Phone,PrecinctName,CountyName,Union Steward_LBL",
      "1,Ana,,Cruz,,F,D,41,1 Elm St,Boston,MA,2118,2118,a@example.org,5555550102,5555550101,1-1,Suffolk,Yes",
      { "First name": "Ana", Email: "a@example.org", Phone: "5555550101", Notes: "Pref Phone: 5555550102" },
      ["Union Steward_LBL"],
    ],
    [
      "Spoke",
      "firstName,lastName,cell,zip,external_id,employer",
      "Ana,Cruz,+15555550101,02118,x1,Dock",
      { "Last name": "Cruz", Phone: "+15555550101", Workplace: "Dock" },
      [],
    ],
    [
      "Google Forms",
      "Timestamp,Email Address,First name,Last name,Phone number,What union are you in?,Local number,Employer / workplace,ZIP code,How would you like to help?,I agree to be contacted about the campaign,Can we text you?",
      '5/10/2026 09:15:00,a@example.org,Ana,Cruz,555-555-0101,AFT,2222,"Depot, Gate 4",02118,"Make calls, Host a social",Yes,No',
      {
        "Union as written": "AFT 2222",
        Workplace: "Depot, Gate 4",
        "May contact": "Yes",
        "Agreed on": "2026-05-10",
        "Agreed to": "I agree to be contacted about the campaign",
        "Do not": "Text",
      },
      ["How would you like to help?"],
    ],
  ])("knows what %s calls things, and asks of the rest only", (kind, headings, row, wanted, asked) => {
    const { headings: read, rows } = parseList(`${headings}\n${row}`);
    const known = kindOf(read, rows);
    expect(known.kind).toBe(kind);
    expect(known.columns.filter(({ sure }) => !sure).map(({ heading }) => heading)).toEqual(asked);
    expect(preview(`${headings}\n${row}`)[0]?.row).toMatchObject(wanted);
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
