import * as fc from "fast-check";
import { parseList } from "../../../src/domain/lists/parse";
import { Problem } from "../../../src/domain/problem";
import { fixture } from "./made";

/** Writes a list as spreadsheets do. */
function written(rows: string[][], delimiter: string, newline: string): string {
  const cell = (value: string) => (/[",;\t|\r\n]/.test(value) ? `"${value.replace(/"/g, '""')}"` : value);
  return rows.map((row) => row.map(cell).join(delimiter)).join(newline);
}

function problemOf(text: string): string {
  try {
    parseList(text);
  } catch (problem) {
    if (problem instanceof Problem) return problem.message;
    throw problem;
  }
  throw new Error("It was read as a list.");
}

const PEOPLE = [
  ["First name", "Email", "Notes"],
  ["Ruth", "ruth@example.org", "Nights; calls, texts"],
  ["Bea", "bea@example.org", 'Says "maybe"\nand more'],
];

describe("a list that somebody chose or pasted", () => {
  it.each([",", ";", "\t", "|"])("is read whether %j stands between its cells", (delimiter) => {
    const list = parseList(written(PEOPLE, delimiter, "\n"));
    expect(list.delimiter).toBe(delimiter);
    expect([list.headings, ...list.rows.map(({ cells }) => cells)]).toEqual(PEOPLE);
  });

  it.each(["\n", "\r\n", "\r"])(
    "is read with %j at its line ends, and with or without byte-order marks",
    (newline) => {
      for (const mark of ["", "\ufeff", "\ufeff\ufeff"]) {
        const list = parseList(`${mark}${written(PEOPLE, ",", newline)}${newline}${newline}`);
        expect(list.headings[0]).toBe("First name");
        expect(list.rows.map(({ cells }) => cells)).toEqual(PEOPLE.slice(1));
      }
    },
  );

  it("says on which line of the file a row begins, past line breaks in quotes and blank rows", () => {
    const list = parseList('\nName,Note\nRuth,"one\ntwo\nthree"\n\n,\nBea,\n');
    expect(list.rows.map(({ line }) => line)).toEqual([3, 8]);
  });

  it("takes Excel's own word for what stands between the cells", () => {
    const list = parseList("sep=;\r\nName;Phone\r\nRuth;555-555-0101\r\n");
    expect(list).toEqual({
      headings: ["Name", "Phone"],
      delimiter: ";",
      rows: [{ line: 3, cells: ["Ruth", "555-555-0101"] }],
    });
  });

  it("is taken apart at its semicolons though cities have commas", () => {
    const list = parseList(
      "Name;City, State;Email\nRuth;Boston, MA;ruth@example.org\nBea;Lynn, MA;bea@example.org",
    );
    expect(list.rows[1]?.cells).toEqual(["Bea", "Lynn, MA", "bea@example.org"]);
  });

  it("tells repeated and blank headings apart", () => {
    const { headings } = parseList("Email,Email,,Phone\na@example.org,b@example.org,x,5555550101");
    expect(headings).toEqual(["Email", "Email (2)", "Column 3", "Phone"]);
  });

  it("keeps a pasted word in quotes that are no quoting", () => {
    const list = parseList('Name\tNote\n"Big" Joe\tfine\nBea\t"so" she said');
    expect(list.rows.map(({ cells }) => cells)).toEqual([
      ['"Big" Joe', "fine"],
      ["Bea", '"so" she said'],
    ]);
  });

  it("reads the government's filings, which have no quoting, though a name has a quotation mark", () => {
    const text = fixture("olms_new_england_new_york.txt");
    const lines = text.trimEnd().split("\n");
    const odd = [...lines];
    odd[5] = (odd[5] ?? "").replace(/^[^|]*/, '"STRAY');
    odd[9] = (odd[9] ?? "").replace(/^[^|]*/, '"STRAY');
    const list = parseList(odd.join("\n"));
    expect(list.rows).toHaveLength(lines.length - 1);
    expect(list.rows.every(({ cells }) => cells.length === 56)).toBe(true);
    expect(list.rows[4]).toMatchObject({
      line: 6,
      cells: ['"STRAY', ...(lines[5] ?? "").split("|").slice(1)],
    });
  });

  it("gives back, cell for cell, whatever was written", () => {
    const cell = fc.string({ unit: "grapheme", maxLength: 12 });
    const nasty = fc.constantFrom(
      '"',
      '""',
      "\n",
      "\r\n",
      ",",
      ";",
      "\t=1",
      "=cmd|' /C calc'!A0",
      "'00123",
      " ",
      "\ufeff",
    );
    const row = fc.array(fc.oneof(cell, nasty), { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(
        fc.array(row, { minLength: 1, maxLength: 8 }),
        fc.constantFrom(",", ";", "\t", "|"),
        fc.constantFrom("\n", "\r\n"),
        (rows, delimiter, newline) => {
          const list = parseList(
            written([["Email", "Name", "Notes"], ["a@b.org", "A", "x"], ...rows], delimiter, newline),
          );
          const full = rows.filter((cells) => cells.some((value) => value.trim() !== ""));
          expect(list.rows.slice(1).map(({ cells }) => cells)).toEqual(full);
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe("a file that cannot be brought in says what to do", () => {
  it.each([
    ["an empty file", "", "empty"],
    ["blank lines", "\ufeff\r\n \r\n", "empty"],
    ["headings without rows", "Name,Email\n", "Add the rows"],
    ["a photo", "\ufffd\ufffd\u0000\u0010JFIF\u0000\u0001", "no text"],
    ["an Excel file", "PK\u0003\u0004\u0014\u0000", "CSV"],
    ["a PDF", "%PDF-1.7\n%\ufffd\ufffd", "PDF"],
    ["a web page", "<!DOCTYPE html>\n<html><body>hi</body></html>", "web page"],
    ["JSON", '[{"Email":"a@example.org"},\n{"Email":"b@example.org"}]', "JSON"],
    [
      "a letter",
      "Dear friends,\nwe met on Tuesday.\nIt went well, and so on, we think.\nYours",
      "not as a list",
    ],
    [
      "one long sentence",
      "We met on Tuesday and decided to write to every steward of the city.\nThen we went home.",
      "not as a list",
    ],
  ])("%s", (_, text, words) => {
    expect(problemOf(text)).toContain(words);
  });

  it("names the line of a quotation mark that is never closed", () => {
    expect(problemOf('Name,Note\nRuth,"a\nb"\nBea,"never closed\nOtis,x\n')).toContain(
      "on line 4 is never closed",
    );
  });

  it("takes 100,000 rows and no more", () => {
    const rows = "a@example.org,1\n".repeat(100_000);
    expect(parseList(`Email,Number\n${rows}`).rows).toHaveLength(100_000);
    expect(problemOf(`Email,Number\n${rows}b@example.org,2\n`)).toContain("several files");
  });
});
