import Papa from "papaparse";
import { plural } from "../../tables/kit/column";
import { Problem } from "../problem";
import { headingRow, known } from "./headingRow";
import { noList } from "./noList";

/** One row of a list, with the line of the file it begins on; cells exactly as written. */
export interface ListRow {
  line: number;
  cells: string[];
  /** What a response of a form is known again by. */
  response?: string;
}

/** A list as a file or a paste holds it. */
export interface ParsedList {
  /** One a column, each only once: a repeated one is "Email (2)", a blank one "Column 3". */
  headings: string[];
  rows: ListRow[];
  delimiter: string;
}

type Newline = "\n" | "\r" | "\r\n";

export const MOST_ROWS = 100_000;

const DELIMITERS = ["\t", "|", ";", ","];
const NO_QUOTE = "\u0001";
const AGAIN =
  "Check that the first row holds the headings, and that the file is a CSV or pasted from a spreadsheet.";

/**
 * Reads a file or a paste: commas, semicolons, tabs or pipes, quoted or not. Throws a Problem where it is no list.
 * The heading row is the first that is not blank, but for a title above it; blank rows are left out.
 */
export function parseList(text: string): ParsedList {
  const { body: written, stated } = withoutMarks(text);
  if (written.trim() === "")
    throw new Problem("This is empty. Choose a file with headings and rows, or paste them.");
  const not = noList(written);
  if (not) throw new Problem(not);
  // A damaged export may hold zeros; no text does.
  const body = written.replace(/\0/g, "");
  const quoted = body.includes('"');
  const whole = quoted ? body : body.replace(/\r\n?/g, "\n");
  const newline = quoted ? newlineOf(whole) : "\n";
  const delimiter = stated ?? delimiterOf(whole, newline);
  const all = read(whole, delimiter, newline);
  // Excel's "sep=;" is a line of the file too.
  const rows = placed(all, stated === undefined ? 1 : 2, quoted);
  const [first, ...rest] = rows.slice(headingRow(rows.map(({ cells }) => cells)));
  if (!first) throw new Problem("This is empty. Choose a file with headings and rows, or paste them.");
  if (rest.length === 0) {
    throw new Problem("There is one row, and it is taken for the headings. Add the rows, headings first.");
  }
  if (rest.length > MOST_ROWS) {
    const many = plural(rest.length, "row");
    throw new Problem(`That is ${many}, and at most 100,000 go in at once. Bring it in as several files.`);
  }
  return { headings: headingsIn(first.cells), rows: rest, delimiter };
}

function withoutMarks(text: string): { body: string; stated?: string } {
  const body = text.replace(/^\ufeff+/, "").replace(/^(ï»¿)+/, "");
  const stated = /^"?sep=([,;\t|])"?\r?\n/i.exec(body);
  return stated ? { body: body.slice(stated[0].length), stated: stated[1] } : { body };
}

/** How the first row ends; a line break inside quotes does not count. */
function newlineOf(text: string): Newline {
  let inside = false;
  for (let i = 0; i < text.length; i++) {
    const letter = text[i];
    if (letter === '"') inside = !inside;
    if (inside) continue;
    if (letter === "\n") return "\n";
    if (letter === "\r") return text[i + 1] === "\n" ? "\r\n" : "\r";
  }
  return "\n";
}

/** The delimiter that gives the most even rows; of several, the one with most columns. */
function delimiterOf(text: string, newline: Newline): string {
  let best = { delimiter: ",", even: 0, width: 1, known: 0 };
  for (const delimiter of DELIMITERS) {
    for (const quoteChar of ['"', NO_QUOTE]) {
      const { data } = Papa.parse(text, { delimiter, newline, quoteChar, preview: 40 });
      const { head, width, even } = evenness(data);
      if (width < 2) continue;
      if (even > best.even || (even === best.even && width > best.width)) {
        best = { delimiter, even, width, known: known(head) };
      }
    }
  }
  if (best.width === 1) return oneColumn(text);
  if (best.even < 0.25 && best.known < 2) throw new Problem(`This reads as a text, not as a list. ${AGAIN}`);
  return best.delimiter;
}

function evenness(data: string[][]): { head: string[]; width: number; even: number } {
  const rows = data.filter((cells) => cells.some((cell) => cell.trim() !== ""));
  const [head = [], ...rest] = rows.slice(headingRow(rows));
  const width = Math.max(1, head.length);
  const fit = rest.map((cells) => (cells.length === width ? 1 : cells.length > 1 ? 0.4 : 0));
  const even = rest.length === 0 ? 0.5 : fit.reduce((sum: number, each) => sum + each, 0) / rest.length;
  return { head, width, even };
}

function oneColumn(text: string): string {
  const first = (text.trim().split(/[\r\n]/)[0] ?? "").trim();
  if (first.length > 60 || /[.!,:]"?$/.test(first)) {
    throw new Problem(`This reads as a text, not as a list. ${AGAIN}`);
  }
  return ",";
}

function read(text: string, delimiter: string, newline: Newline): string[][] {
  const plainly = () => Papa.parse(text, { delimiter, newline, quoteChar: NO_QUOTE }).data;
  if (delimiter === "|" && isOlms(text)) return plainly();
  const { data, errors } = Papa.parse(text, { delimiter, newline, quoteChar: '"' });
  const wrong = errors.find(({ code }) => code === "MissingQuotes" || code === "InvalidQuotes");
  if (!wrong) return data;
  // Quotes that are letters, as in a paste or a government file: then every row is as long as the headings.
  const bare = plainly();
  const width = bare[0]?.length ?? 0;
  if (width > 1 && bare.every((cells) => cells.length === width || cells.join("") === "")) return bare;
  const before = data.slice(0, wrong.row ?? 0);
  const line = 1 + before.reduce((sum, cells) => sum + 1 + breaksIn(cells), 0);
  throw new Problem(
    `A quotation mark on line ${line} is never closed, so the rows after it run together. Close it or take it out, and bring the file in again.`,
  );
}

/** The filings of the US Department of Labor have no quoting. */
function isOlms(text: string): boolean {
  const head = text.slice(0, 2000).toUpperCase();
  return head.includes("AFF_ABBR|") && head.includes("|F_NUM|");
}

function placed(all: string[][], from: number, quoted: boolean): ListRow[] {
  let line = from;
  const rows: ListRow[] = [];
  for (const cells of all) {
    if (cells.some((cell) => cell.trim() !== "")) rows.push({ line, cells });
    line += 1 + (quoted ? breaksIn(cells) : 0);
  }
  return rows;
}

function breaksIn(cells: string[]): number {
  return cells.reduce((sum, cell) => sum + (cell.match(/\r\n|\r|\n/g)?.length ?? 0), 0);
}

/** The headings of a row, one a column to the last that has any: see `ParsedList`. */
export function headingsIn(cells: readonly string[]): string[] {
  const seen = new Map<string, number>();
  const width = cells.reduce((last, cell, at) => (cell.trim() === "" ? last : at + 1), 0);
  return cells.slice(0, width).map((cell, at) => {
    const heading = cell.replace(/\s+/g, " ").trim() || `Column ${at + 1}`;
    const times = (seen.get(heading) ?? 0) + 1;
    seen.set(heading, times);
    return times === 1 ? heading : `${heading} (${times})`;
  });
}
