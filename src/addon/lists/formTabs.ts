import { markOf } from "../../domain/lists/cut";
import { headingsIn, type ParsedList, parseList } from "../../domain/lists/parse";
import { type FormResponse, newResponses, responseId } from "../../domain/lists/responses";
import { isTimestamp } from "../../domain/lists/timestamp";
import { verdictOf } from "../../domain/lists/undo";
import { Problem } from "../../domain/problem";
import { type Cell, stampReader } from "../../tables/kit/cells";
import { fold, plural } from "../../tables/kit/column";
import { type Line, responseLinesOf } from "../workbook/changes";
import type { AboutWaiting } from "../workbook/waiting";
import type { Workbook } from "../workbook/workbook";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** What is new on a tab that a form writes into. */
export interface FormTab {
  id: number;
  name: string;
  headings: string[];
  rows: FormResponse[];
}

/** The responses on a tab that have not come in yet; a Problem where there is none. */
export function newOn(workbook: Workbook, name: string): FormTab {
  const sheet = sheetNamed(workbook, name);
  const id = sheet.getSheetId();
  const values = sheet.getDataRange().getValues() as Cell[][];
  const stamp = (values[0] ?? []).findIndex(isTimestamp);
  if (stamp < 0) {
    throw new Problem(
      `“${name}” has no column headed Timestamp, so no form writes into it. Save it as a file, and bring in that.`,
      "tab",
    );
  }
  const written = stampReader(workbook.timeZone);
  const text = (cell: Cell) => (typeof cell === "string" ? cell : written(cell));
  const headings = headingsIn((values[0] ?? []).map(text));
  const rows = values.slice(1).flatMap((row, i): FormResponse[] => {
    const cells = row.map(text);
    const filled = cells.map((cell) => cell.trim()).filter(Boolean);
    if (filled.length === 0) return [];
    const mark = markOf(filled.sort().join("\n"));
    return [{ line: i + 2, cells, response: responseId(id, (cells[stamp] ?? "").trim(), mark) }];
  });
  const fresh = newResponses(rows, cameIn(responseLinesOf(workbook)));
  if (fresh.length > 0) return { id, name: sheet.getName(), headings, rows: fresh };
  throw new Problem(
    rows.length === 0
      ? `Nobody has answered the form of “${name}” yet.`
      : `Nothing on “${name}” is new: ${rows.length === 1 ? "its one response has" : `all ${plural(rows.length, "response")} have`} come in.`,
    "tab",
  );
}

/** The responses that came in and are not taken out. */
function cameIn(lines: readonly Line[]): string[] {
  return lines.filter((line) => verdictOf(line) !== "done").map(({ row }) => row);
}

/** A list as it waits in cells: a file's own text, or the responses of a tab. */
export function heldOf({ headings, rows }: FormTab): string {
  return JSON.stringify({ headings, rows, delimiter: "" } satisfies ParsedList);
}

/** What waits, read again. */
export function listHeld({ tab }: AboutWaiting, text: string): ParsedList {
  return tab === undefined ? parseList(text) : (JSON.parse(text) as ParsedList);
}

function sheetNamed({ spreadsheet }: Workbook, name: string): Sheet {
  const sheet = spreadsheet.getSheets().find((each) => fold(each.getName()) === fold(name));
  if (sheet) return sheet;
  throw new Problem(`There is no tab “${name}”. Give its name as it stands below.`, "tab");
}
