import { noList } from "../../../src/domain/lists/noList";
import { Problem } from "../../../src/domain/problem";
import { decode } from "../../../src/sidebars/lists/decode";
import type { AnyRow } from "../../../src/tables/kit/table";
import { preview } from "./made";

/** What becomes of a row: what is added of it, or "leave" or "cannot" with words of the reason. */
type Row = AnyRow | string;
/** A file that some program or person made: each of its rows, or words of the sentence that refuses it. */
type Nasty = [sentence: string, file: string | Uint8Array, rows: Row[] | string];

const bytes = (text: string, encoding: BufferEncoding) => Buffer.from(text, encoding);
const JOSE = "First name\tEmail\nJosé Ñandú\tj@example.org\n";
const jose = { "First name": "José Ñandú", Email: "j@example.org" };
const ana = { "First name": "Ana", Email: "a@example.org" };

const ENCODINGS: Nasty[] = [
  ["UTF-8 with a byte-order mark", bytes(`\ufeff${JOSE}`, "utf8"), [jose]],
  ["UTF-8 whose mark was read as Windows-1252 and saved again", `ï»¿${JOSE}`, [jose]],
  ["UTF-16 as Excel's Unicode Text", bytes(`\ufeff${JOSE}`, "utf16le"), [jose]],
  ["UTF-16, big end first", bytes(`\ufeff${JOSE}`, "utf16le").swap16(), [jose]],
  ["UTF-16 without a mark", bytes(JOSE, "utf16le"), [jose]],
  ["UTF-16, big end first, without a mark", bytes(JOSE, "utf16le").swap16(), [jose]],
  [
    "UTF-8 with a few zeros that a damaged export has left",
    `First name,Email,Notes\nAna\0,a@example.org,${"came to the picket line. ".repeat(10)}\n\0\0`,
    [ana],
  ],
  [
    "Windows-1252",
    bytes("Name\tEmail\n\xd1and\xfa, Jos\xe9\tj@example.org\n", "latin1"),
    [{ "First name": "José", "Last name": "Ñandú" }],
  ],
];

const SHAPES: Nasty[] = [
  [
    "semicolons, with commas inside",
    "Name;Email\nCruz, Ana;a@example.org",
    [{ ...ana, "Last name": "Cruz" }],
  ],
  ["pipes", "First name|Email|Notes\nAna|a@example.org|calls; texts", [{ ...ana, Notes: "calls; texts" }]],
  [
    "Excel's own line about what stands between the cells",
    "sep=;\r\nFirst name;Email\r\nAna;a@example.org",
    [ana],
  ],
  [
    "line breaks in quotes",
    '"First\nname",Email,Notes\nAna,a@example.org,"one\r\ntwo"',
    [{ ...ana, Notes: "one\r\ntwo" }],
  ],
  [
    "line ends of an old Mac",
    "First name,Email\rAna,a@example.org\rBo,b@example.org",
    [ana, { "First name": "Bo" }],
  ],
  [
    "every cell in quotes, with quotes in them",
    '"First name","Email","Notes"\n"Ana","a@example.org","says ""maybe"""',
    [{ ...ana, Notes: 'says "maybe"' }],
  ],
  [
    "an inch mark in a paste",
    'First name\tEmail\tNotes\nAna\ta@example.org\t6" boots',
    [{ ...ana, Notes: '6" boots' }],
  ],
  [
    "a quotation mark that is never closed",
    'First name,Notes\nAna,"late, again\nBo,x\n',
    "on line 2 is never closed",
  ],
  ["commas at the end of every row", "First name,Email,,,\nAna,a@example.org,,,\n,,,,\n", [ana]],
  ["a row that is too short", "First name,Email,Notes\nAna,a@example.org\nBo", [ana, { "First name": "Bo" }]],
  [
    "a row that is too long",
    "First name,Email\nAna,a@example.org\nBo,b@example.org,Cruz",
    [ana, "cannot: This row has 3 cells, and there are 2 headings"],
  ],
  [
    "headings that repeat",
    "First name,Email,Email\nAna,a@example.org,b@example.org",
    [{ ...ana, Notes: "Email: b@example.org" }],
  ],
  ["a heading that is blank", "First name,,Email\nAna,x,a@example.org", [ana]],
  [
    "a title above the headings",
    "Sign-ups of the harbor\nSaved Sept 1, 2026\n\nFirst name,Email\nAna,a@example.org",
    [ana],
  ],
  [
    "a title beside blank cells",
    "Membership report,,\n,,\nFirst name,Last name,Email\nAna,,a@example.org",
    [ana],
  ],
  ["a total at the end", "Name,Email\nAna,a@example.org\nTotal: 1,\n", [ana, "leave: This is a total"]],
  [
    "a total under a number that we leave out",
    "uuid,first_name,email\na1,Ana,a@example.org\nTOTAL,,\n",
    [ana, "leave: This is a total"],
  ],
  [
    "blank rows and dashes in between",
    "First name,Email\n\n ,\nAna,a@example.org\n-,-\n",
    [ana, "cannot: no name, phone or e-mail"],
  ],
  [
    "three hundred columns",
    `First name,Email,${Array.from({ length: 298 }, (_, i) => `Q${i}`)}\nAna,a@example.org,${Array(298).fill("x")}`,
    [ana],
  ],
  [
    "NULL, N/A and dots where nothing was known",
    "First name,Last name,Email,Phone\nAna,NULL,a@example.org,n/a\nBo,.,,555-555-0102",
    [ana, { "First name": "Bo" }],
  ],
];

const NO_LISTS: Nasty[] = [
  ["nothing", "", "empty"],
  ["blank lines", " \r\n\r\n", "empty"],
  ["headings and no row", "First name,Email\r\n", "Add the rows"],
  [
    "an Excel file that was renamed",
    bytes("PK\x03\x04\x14\x00\x06\x00\x08", "latin1"),
    "an Excel or Numbers file",
  ],
  [
    "an Excel file of the nineties",
    bytes(`\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1${"\0".repeat(16)}\x3e\x00\x03`, "latin1"),
    "an Excel or Numbers file",
  ],
  ["a PDF that was renamed", bytes("%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", "latin1"), "This is a PDF"],
  [
    "a web page that was saved as CSV",
    "<!doctype html><table><tr><td>Ana</td></tr></table>",
    "This is a web page",
  ],
  ["what an interface gave", '[{"Email":"a@example.org"}]', "This is JSON"],
  ["a text with NUL bytes", "First name,Email\nAna\0,a@example.org", "no text"],
  [
    "a letter",
    "Dear Ana,\nwe met on Tuesday, and it went well.\nYours, Bo",
    "that the first row holds the headings",
  ],
];

const CELLS: Nasty[] = [
  [
    "apostrophes that Excel shows",
    "First name,Phone,Job\n'Ana,'+1 555 555 0101,'00123",
    [{ "First name": "'Ana", Phone: "+1 555 555 0101", Job: "00123" }],
  ],
  [
    "padding of every width, and what a phone puts around a copied number",
    "First name,Phone\n\u2003 Ana\u00a0,\u202a+1 (555) 555-0101\u202c",
    [{ "First name": "Ana", Phone: "+1 (555) 555-0101" }],
  ],
  [
    "phones with a + or an extension, which are one number",
    "First name,Phone\nAna,+1 555 555 0101\nAna,555-555-0101 x12\nAna,555.555.0101 ext. 7",
    [{ Phone: "+1 555 555 0101" }, "leave: same phone", "leave: same phone"],
  ],
  ["a phone that Excel shortened", "First name,Phone\nAna,5.55555E+09", ["cannot: Excel has shortened"]],
  ["zeros in front", "First name,Email,Workplace\nAna,a@example.org,02139", [{ ...ana, Workplace: "02139" }]],
  [
    "a cell of more than 50,000 characters",
    `First name,Email,Notes\nAna,a@example.org,${"x".repeat(50_001)}\nBo,b@example.org,`,
    ["cannot: longer than a cell can hold", { "First name": "Bo" }],
  ],
  [
    "addresses as mail programs write them",
    "First name,Email\nAna,Ana Cruz <a@example.org>\nBo,mailto:b@example.org\nCy,c@example.org; cy@example.org",
    [ana, { Email: "b@example.org" }, { Email: "c@example.org", Notes: "Other e-mail: cy@example.org" }],
  ],
  [
    "one person on three rows",
    "First name,Email,Phone\nAna,a@example.org,\nAna,A@EXAMPLE.ORG,555-555-0101\nAna,,555 555 0101",
    [{ ...ana, Phone: "555-555-0101" }, "leave: line 2 (same e-mail)", "leave: line 2 (same phone)"],
  ],
  [
    "one name, with its accents apart and together",
    "First name,Last name,Email,Phone\nJose\u0301,Nin\u0303o,,555-555-0101\nJosé,Niño,,555-555-0101",
    [{ "First name": "Jose\u0301" }, "leave: same phone"],
  ],
  [
    "names that look like nothing or like a formula",
    "First name,Last name,Email\nChris,Null,c@example.org\n=1+1,-2,d@example.org\n＝1,@x,e@example.org",
    [
      { "Last name": "Null" },
      { "First name": "=1+1", "Last name": "-2" },
      { "First name": "＝1", "Last name": "@x" },
    ],
  ],
  [
    "a column called Contact that says n/a",
    "Contact,Name,Email\nn/a,Ana,a@example.org\nx,n/a,b@example.org",
    [ana, { "First name": undefined, Email: "b@example.org" }],
  ],
  [
    "several numbers of one person",
    "First name,home_phone,mobile_phone\nAna,555-555-0101,555-555-0102",
    [{ Phone: "555-555-0102", Notes: "Home phone: 555-555-0101" }],
  ],
];

const REFUSALS: Nasty[] = [
  [
    "the DSA's do_not_call and p2ptext_optout",
    "first_name,email,do_not_call,p2ptext_optout,membership_status\nAna,a@example.org,True,,Member\nBo,b@example.org,,TRUE,Member",
    [{ "Do not": "Call", "Why not": "Asked on sign-ups.csv", Since: "2026-10-01" }, { "Do not": "Text" }],
  ],
  [
    "Action Network's statuses",
    "first_name,email,can2_subscription_status,can2_sms_status\nAna,a@example.org,unsubscribed,\nBo,b@example.org,subscribed,unsubscribed\nCy,c@example.org,spam complaint,subscribed",
    [{ "Do not": "Email" }, { "Do not": "Text" }, { "Do not": "Email" }],
  ],
  [
    "tags, each by itself",
    'email,can2_user_tags\na@example.org,"steward, Do Not Call, steward, no texts"',
    [{ "Do not": "Call, Text", Notes: "Tags: steward, Do Not Call, no texts" }],
  ],
  [
    "opt-outs of Spoke and VAN",
    "First name,Email,SMS opt-out,Email opt out,Do Not Call\nAna,a@example.org,x,,\nBo,b@example.org,No,yes,1",
    [{ "Do not": "Text" }, { "Do not": "Call, Email" }],
  ],
  [
    "questions of a form, answered No",
    "Timestamp,Name,Email,Can we text you?,May we call you?\n9/26/2026 20:14:03,Ana,a@example.org,No thanks,Yes",
    [{ ...ana, "Do not": "Text" }],
  ],
  [
    "a tick under “Do not contact”",
    "Name,Email,Do not contact\nAna,a@example.org,TRUE\nBo,b@example.org,FALSE",
    [{ "Do not": "Contact at all" }, { "First name": "Bo", "Do not": undefined }],
  ],
  ["a column of its own called DNC", "Name,Email,DNC\nAna,a@example.org,x", [{ "Do not": "Contact at all" }]],
  [
    "a heading that a person said is Do not",
    "Name,Email,Do not\nAna,a@example.org,no texts; Call\nBo,b@example.org,x",
    [{ "Do not": "Call, Text" }, { "Do not": "Contact at all" }],
  ],
];

function read(file: string | Uint8Array): ReturnType<typeof preview> | string {
  const decoded =
    typeof file === "string" && file !== "" ? { text: file } : decode(Uint8Array.from(Buffer.from(file)));
  if ("problem" in decoded) return decoded.problem;
  const not = noList(decoded.text.replace(/^\ufeff/, ""));
  if (not) return not;
  try {
    return preview(decoded.text);
  } catch (problem) {
    if (problem instanceof Problem) return problem.message;
    throw problem;
  }
}

describe.each([
  ["a file in", ENCODINGS],
  ["a file with", SHAPES],
  ["a file that is no list:", NO_LISTS],
  ["cells with", CELLS],
  ["what people asked us not to do, in", REFUSALS],
])("%s", (_, files) => {
  it.each(files)("%s", (__, file, rows) => {
    const all = read(file);
    if (typeof rows === "string") return expect(all).toContain(rows);
    if (typeof all === "string") throw new Error(all);
    expect(all).toHaveLength(rows.length);
    for (const [i, wanted] of rows.entries()) {
      const { outcome, why, row } = all[i] as (typeof all)[number];
      if (typeof wanted === "string") {
        const [what = "", words = ""] = wanted.split(": ");
        expect([outcome, why]).toEqual([what, expect.stringContaining(words)]);
      } else {
        expect(outcome).toBe("add");
        for (const [heading, value] of Object.entries(wanted))
          expect([heading, row[heading]]).toEqual([heading, value]);
      }
    }
  });
});

it("a date reads as the same day in every form that programs write", () => {
  const forms = [
    ...["2026-09-05", "2026/09/05", "2026.09.05", "20260905", "9/5/2026", "09/05/2026", "9-5-2026", "9/5/26"],
    ...[
      "Sep 5, 2026",
      "September 5th, 2026",
      "Sept. 5, 2026",
      "Saturday, September 5, 2026",
      "5 September 2026",
    ],
    ...[
      "2026-09-05T20:14:03Z",
      "2026-09-05 20:14:03.123 -0400",
      "9/5/2026 8:14 PM",
      "2026/09/05 10:00:00 AM GMT+3",
    ],
  ];
  const text = [
    "Name,Assessed on",
    ...forms.map((form, i) => `"P${i} Q",${/,/.test(form) ? `"${form}"` : form}`),
  ];
  expect(preview(text.join("\n")).map(({ row }) => row["Assessed on"])).toEqual(
    forms.map(() => "2026-09-05"),
  );
});

it.each(["31/11/2026", "2026-02-30", "soon", "13/13/2026", "45000"])(
  "%s is no day, and the row says so",
  (day) => {
    expect(preview(`Name,Assessed on\nAna,${day}`)[0]).toMatchObject({ outcome: "cannot" });
  },
);

it.each([
  ...[
    "محمد عبد الله",
    "מֹשֶׁה כהן",
    "علی‌رضا",
    "Ольга Ким",
    "राम कुमार",
    "김 민준",
    "陳 美",
    "ສົມຊາຍ ແກ້ວ",
    "አበበ በቀለ",
  ],
  ...[
    "Nguyễn Thị Ánh",
    "Łukasz Ångström",
    "Zoë ’t Hooft",
    "D’Ângelo O'Brien",
    "Anne-Marie von der Au",
    "Ⓜax 😀",
  ],
])("%s is called just that, and is found again", (name) => {
  const [first = "", ...rest] = name.split(" ");
  const text = `First name,Last name,Phone\n${first},${rest.join(" ")},555-555-0101`;
  const [added] = preview(text);
  expect([added?.row["First name"], added?.row["Last name"] ?? ""]).toEqual([first, rest.join(" ")]);
  expect(preview(text, { existing: [{ Contact: "C-1", ...added?.row }] })[0]).toMatchObject({
    outcome: "leave",
    key: "C-1",
  });
});
