import * as fc from "fast-check";
import { csvOf } from "../../src/domain/csv";
import { NOT_FROM_LISTS } from "../../src/domain/lists/headings";
import { parseList } from "../../src/domain/lists/parse";
import { contacts, locals } from "../../src/tables";
import type { Value } from "../../src/tables/kit/column";
import { columnOf, typedHeadings } from "../../src/tables/kit/table";
import { aWorkbook, type TestWorkbook } from "../support/workbook";
import { applied, broughtIn, standing } from "./listsMade";

/** Texts by which spreadsheets have been made to run something, or to change what was typed. */
const RUNS = [
  ...[
    "=1+1",
    "+1+1",
    "-2+3",
    "@SUM(1+1)",
    "\t=1+1",
    "\r=1+1",
    "\n=1+1",
    " =1+1",
    "\u00a0=1+1",
    "'=1+1",
    "''=1",
  ],
  ...[
    "=cmd|' /C calc'!A0",
    "=cmd|'/c notepad'!'A1'",
    "@SUM(1+1)*cmd|' /C calc'!A0",
    'DDE("cmd";"/C calc";"x")',
  ],
  ...[
    '=HYPERLINK("https://example.org?x="&A1,"Click")',
    '=IMPORTXML(CONCAT("https://example.org/",A1),"//a")',
  ],
  ...[
    '=IMAGE("https://example.org/x.png")',
    '=IMPORTDATA("https://example.org")',
    '=WEBSERVICE("https://example.org")',
  ],
  ...[
    "＝1+1",
    "＋1+1",
    "－1",
    "＠SUM(1)",
    '"=1+1"',
    '";=1+1',
    '",=1+1,"',
    "a;=1+1",
    "a\t=1+1",
    "x\n=1+1",
    "-",
    "--1",
  ],
  ...[
    "0103",
    "'0103",
    "00123",
    "1/2",
    "3-4",
    "1e5",
    "1E5",
    "TRUE",
    "#REF!",
    "$2.99",
    "10%",
    "2.000",
    "+1 555 555 0101",
  ],
  ...["%0A=1", "<script>alert(1)</script>", "{=1}", "|calc", "\u200b=1", "=", "'", "''", "é'=1"],
];

const HEADINGS = [
  "First name",
  "Last name",
  "Workplace",
  "Shift",
  "Job",
  "Notes",
  "Union as written",
  "Why not",
];

/** Puts people in as the committee's own spreadsheet, each of whose texts are these. */
function withPeople(people: readonly (readonly string[])[]): TestWorkbook {
  const workbook = aWorkbook();
  const quoted = (text: string) => `"${text.replace(/"/g, '""')}"`;
  const rows = people.map((texts, i) => [`p${i}@example.org`, ...texts].map(quoted).join(","));
  broughtIn(
    workbook,
    [["Contact", "Email", ...HEADINGS].join(","), ...rows.map((row) => `,${row}`)].join("\r\n"),
  );
  return workbook;
}

const texts = (workbook: TestWorkbook) =>
  workbook.rows("Contacts").map((row) => HEADINGS.map((heading) => row[heading] ?? ""));

/** A text as a cell keeps it: the blanks at its ends are no part of it, and every line end is the same. */
const kept = (text: string) => text.replace(/\r\n?/g, "\n").replace(/^[ \u00a0\u200b]+|[ \u00a0\n]+$/g, "");

describe("Whatever people write", () => {
  const people = RUNS.map((text) => HEADINGS.map(() => text));

  it("comes in as it was written, runs nowhere, and goes out so that nothing runs it", () => {
    const workbook = withPeople(people);
    const sheetId = workbook.sheetId("Contacts");
    expect(
      Object.values(workbook.book.getters.getCells(sheetId)).filter(
        (cell) => (cell as { isFormula: boolean }).isFormula,
      ),
    ).toEqual([]);
    expect(texts(workbook).map(([first]) => first)).toEqual(RUNS.map(kept).map(bare));
    const { csv } = workbook.done("exportTab", { tab: "Contacts" }).value;
    const cells = parseList(csv).rows.flatMap(({ cells: row }) => row);
    expect(cells.filter((cell) => /^\s*[=+\-@＝＋－＠]/.test(cell))).toEqual([]);
  });

  it("reads back from the file as it stood, and the file brings nothing new where it came from", () => {
    const workbook = withPeople(people);
    const { csv } = workbook.done("exportTab", { tab: "Contacts" }).value;
    expect(workbook.done("readList", { text: csv, name: "again.csv" }).value.counts).toMatchObject({
      add: 0,
      update: 0,
      cannot: 0,
    });
    const other = aWorkbook();
    broughtIn(other, csv);
    expect(texts(other)).toEqual(texts(workbook));
  });

  const piece = fc.oneof(
    fc.constantFrom(
      "=",
      "+",
      "-",
      "@",
      "'",
      '"',
      ",",
      ";",
      "|",
      "\t",
      "\n",
      "\r",
      " ",
      "0",
      "N/A",
      "none",
      "Total",
      "é",
      "ש",
      "😀",
    ),
    fc.string({ unit: "grapheme", maxLength: 5 }).map((drawn) => drawn.replace(/\p{C}/gu, "")),
  );
  const text = fc.array(piece, { maxLength: 5 }).map((parts) => parts.join(""));
  const person = fc.tuple(fc.constant("Ana"), ...HEADINGS.slice(1).map(() => text));

  it("reads back the same, whatever it is", () => {
    fc.assert(
      fc.property(fc.array(person, { minLength: 20, maxLength: 40 }), (made) => {
        const workbook = withPeople(made);
        const { csv } = workbook.done("exportTab", { tab: "Contacts" }).value;
        const other = aWorkbook();
        broughtIn(other, csv);
        expect(standing(other)).toEqual(standing(workbook));
      }),
      { numRuns: 6 },
    );
  }, 60_000);
});

describe.each([contacts, locals])("Every column of $tab", (table) => {
  const filled = typedHeadings(table).filter((heading) => !NOT_FROM_LISTS.includes(heading));

  /** The nth value that a column can hold. */
  function nthValue(heading: string, n: number): Value {
    const { choices, holds, several } = columnOf(table, heading);
    if (choices)
      return several
        ? choices.slice(0, 1 + (n % choices.length)).join(", ")
        : (choices[n % choices.length] ?? "");
    if (heading === "Email") return `p${n}@example.org`;
    if (heading === "Phone") return `+1 555 555 01${10 + n}`;
    if (heading === "Assessment") return 1 + (n % 5);
    if (/share$/i.test(heading)) return 0.65;
    if (heading === "Delegate to" || (table === contacts && heading === "Local")) return "IBEW 103";
    if (holds === "number") return 10 + n;
    return holds === "day" ? `2026-09-${10 + n}` : `${heading} ${n}`;
  }

  it("goes out and comes in again as it stood", () => {
    const rows = Array.from({ length: 8 }, (_, n) => filled.map((heading) => nthValue(heading, n)));
    const workbook = aWorkbook();
    if (table === contacts) workbook.done("addLocal", { row: { Local: "IBEW 103" } });
    broughtIn(workbook, csvOf([[...filled, ...(table === contacts ? ["Contact"] : [])], ...rows]));
    const stands = workbook.rows(table.tab).map((row) => filled.map((heading) => row[heading]));
    expect(stands).toEqual(rows);
    const { csv } = workbook.done("exportTab", { tab: table.tab }).value;
    const other = aWorkbook();
    if (table === contacts) other.done("addLocal", { row: { Local: "IBEW 103" } });
    const { value } = other.done("readList", { text: csv, name: "again.csv" });
    expect(value.columns.filter(({ sure }: { sure: boolean }) => !sure)).toEqual([]);
    applied(other, value.list);
    expect(other.rows(table.tab).map((row) => filled.map((heading) => row[heading]))).toEqual(rows);
  });
});

/** What a spreadsheet's own apostrophe leaves. */
function bare(text: string): string {
  return /^'+(\s*[=+\-@\t\r＝＋－＠]|[\d .()-]+$)/.test(text) ? text.slice(1) : text;
}
