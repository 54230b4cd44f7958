import { Problem } from "../../domain/problem";
import { isTyped } from "../../domain/typedTalks";
import { affiliations } from "../../domain/unions/affiliations";
import { changes, contacts, conversations, pages, settings, tables, team, unions } from "../../tables";
import { fold, plural } from "../../tables/kit/column";
import { type AnyRow, headingsOf, type Table } from "../../tables/kit/table";
import { type Call, type Done, writing } from "../action";
import { VERSION, versionOf } from "../version";
import { adoptRows } from "../workbook/adopt";
import { startMarks } from "../workbook/begun";
import { layOutDashboard } from "../workbook/dashboard/layOut";
import { wipeLines } from "../workbook/dashboard/lines";
import { nameFrom } from "../workbook/person";
import { emptyOfPeople, peopleIn } from "../workbook/setUp/copies";
import { Dropdowns } from "../workbook/setUp/dropdowns";
import { declaredPlaces, formulasOf, namesFrom, type Places } from "../workbook/setUp/formulas";
import { dressTable } from "../workbook/setUp/freshTable";
import { textStyles } from "../workbook/setUp/looks";
import { mendFormulas } from "../workbook/setUp/mendFormulas";
import { warnOnTyping } from "../workbook/setUp/protections";
import { repairTable } from "../workbook/setUp/repairTable";
import type { Report } from "../workbook/setUp/report";
import { seedSettings } from "../workbook/setUp/seeds";
import { writeStartHere } from "../workbook/setUp/startHere";
import { takeUpTalks } from "../workbook/typedTalks";
import { TABLE_MARK, WORKBOOK_ID, type Workbook } from "../workbook/workbook";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

export interface SetUp extends Report {
  /** People in a workbook that was copied with them, while nobody has said what to do about that. */
  people?: number;
}

const VERSION_KEY = "version";

/**
 * Makes every tab in a blank spreadsheet; run again, it adds what is missing, puts right what is broken, and leaves
 * what people made. In a copy it gives back what Google does not copy; `people` "empty" clears the people there.
 */
export const setUpWorkbook = writing<SetUp>((call, input) => {
  const { workbook } = call;
  const report: Report = { made: [], mended: [], left: [] };
  // Until a set-up has come to its end, what it seeds may still be missing.
  const starting = versionOf() === undefined;
  const sheets = allSheets(workbook, report);
  // Fewer rows than a committee wants make a workbook for tests: recalculation costs rows.
  const rowsOf = (table: Table) =>
    Math.min(table.gridRows, typeof input.rows === "number" ? input.rows : table.gridRows);
  const dropdowns = new Dropdowns(workbook);
  const renamed: Record<string, Record<string, string>> = {};
  const styles = textStyles();
  for (const found of sheets) {
    const { table, sheet, state } = found;
    if (state === "new") dressTable(sheet, table, rowsOf(table), dropdowns, styles);
    else if (state === "unfinished")
      dressTable(sheet, table, rowsOf(table), dropdowns, styles, {
        rows: sheet.getMaxRows(),
        columns: sheet.getMaxColumns(),
      });
    else {
      const { renamed: names, columns } = repairTable(sheet, table, dropdowns, styles, report);
      if (Object.keys(names).length > 0) renamed[table.tab] = names;
      found.columns = columns;
    }
  }
  if (JSON.stringify(renamed) !== JSON.stringify(workbook.renamed())) workbook.setRenamed(renamed);

  const fresh = (table: Table) => sheets.some((each) => each.table === table && each.state !== "there");
  seedSettings(workbook.table(settings), rowsOf(settings), fresh(settings), report);
  if (starting) {
    const empty = (table: Table) => fresh(table) || workbook.table(table).readAll().length === 0;
    if (empty(unions)) workbook.table(unions).insertAt(2, unionRows(), rowsOf(unions));
    if (empty(team)) workbook.table(team).append(firstOfTeam(workbook));
  }
  mendComputed(call, sheets, report);
  for (const { table, sheet, state } of sheets) {
    const sheetTable = workbook.table(table);
    warnOnTyping(
      sheet,
      table,
      (heading) => (sheetTable.has(heading) ? sheetTable.column(heading) : undefined),
      report,
      state !== "there",
    );
  }
  const rows = adoptEverywhere(workbook, sheets, report);
  const people = settleCopy(workbook, input, rows, report);
  writePages(workbook, sheets, rows, report);
  if (starting) removeBlankSheet(workbook);
  startMarks([...rows.values()].flat().map((row) => String(row.Operation ?? "")));
  rememberVersion(report);
  return said(report, people);
});

interface Found {
  table: Table;
  sheet: Sheet;
  /** Inserted now; left half-made by a set-up that was stopped; or there. */
  state: "new" | "unfinished" | "there";
  /** Where each column of ours stands. */
  columns: Record<string, number>;
}

/** Finds or inserts the sheet of each table, all of them before any is filled: dropdowns and formulas point at others. */
function allSheets(workbook: Workbook, report: Report): Found[] {
  const { spreadsheet } = workbook;
  const marked = new Set(
    spreadsheet
      .createDeveloperMetadataFinder()
      .withKey(TABLE_MARK)
      .find()
      .map((mark) => mark.getValue()),
  );
  for (const [i, page] of pages.entries()) {
    if (spreadsheet.getSheetByName(page)) continue;
    spreadsheet.insertSheet(page, i);
    report.made.push(page);
  }
  return tables.map((table, i) => {
    const { columns } = declaredPlaces(table.tab);
    const there = workbook.sheetOf(table.tab);
    if (there) {
      if (there.getName() !== table.tab)
        report.left.push(`“${table.tab}” is called “${there.getName()}” here. We use it as it is.`);
      const finished = marked.has(table.tab) || there.getLastRow() > 0;
      if (!finished) report.made.push(table.tab);
      return { table, sheet: there, state: finished ? "there" : "unfinished", columns };
    }
    report.made.push(table.tab);
    return { table, sheet: spreadsheet.insertSheet(table.tab, pages.length + i), state: "new", columns };
  });
}

function unionRows(): AnyRow[] {
  return affiliations().map(({ union, name, aliases, olms, parent, sector }) => ({
    Union: union,
    Name: name,
    "Also known as": aliases.join(", "),
    "OLMS code": olms,
    Parent: parent,
    Sector: sector,
  }));
}

/** Whoever sets the workbook up chairs the committee until they change it. */
function firstOfTeam(workbook: Workbook): AnyRow {
  const email = workbook.me();
  return { Name: nameFrom(email), Email: email, Role: "Chair", Active: "Yes" };
}

/** Where the columns of each table stand now. */
function placesIn(sheets: readonly Found[]): (tab: string) => Places {
  return (tab) => {
    const found = sheets.find(({ table }) => table.tab === tab);
    if (!found) throw new Error(`no table ${tab}`);
    return { sheetName: found.sheet.getName(), columns: found.columns };
  };
}

/** Writes the formulas of new tables and puts those of others right; what stood there before goes to Changes. */
function mendComputed({ workbook, operation }: Call, sheets: readonly Found[], report: Report): void {
  const placesOf = placesIn(sheets);
  for (const { table, sheet, state, columns } of sheets) {
    if (!headingsOf(table).some((heading) => table.columns[heading]?.formula)) continue;
    if (state !== "there") {
      writeFormulas(sheet, table, formulasOf(table, placesOf));
      continue;
    }
    const replaced = mendFormulas(sheet, table, columns, () => formulasOf(table, placesOf), report);
    for (const { column, was, now } of replaced) {
      if (was === "") continue;
      const what = { Tab: table.tab, Row: "heading", Column: column, Was: was, Now: now };
      workbook
        .table(changes)
        .append({ Operation: operation, On: workbook.today, By: nameFrom(workbook.me()), ...what });
    }
  }
  workbook.forgetPlaces();
}

/** The formulas of a new table stand side by side at its right end. */
function writeFormulas(sheet: Sheet, table: Table, formulas: Record<string, string>): void {
  const headings = headingsOf(table);
  const first = headings.findIndex((heading) => table.columns[heading]?.formula);
  const row = headings.slice(first).map((heading) => formulas[heading] ?? "");
  sheet.getRange(1, first + 1, 1, row.length).setFormulas([row]);
}

/** Rows of each table after typed rows have got what they lacked. */
function adoptEverywhere(
  workbook: Workbook,
  sheets: readonly Found[],
  report: Report,
): Map<string, AnyRow[]> {
  const read = new Map<string, AnyRow[]>();
  const placed = new Map(
    sheets.map(
      ({ table, state }) => [table.tab, state === "there" ? workbook.table(table).readAll() : []] as const,
    ),
  );
  const keysOf = (tab: string) => {
    const table = tables.find((each) => each.tab === tab);
    const rows = table ? (placed.get(tab) ?? []) : [];
    return new Map(
      rows.map(
        ({ row }) =>
          [fold(String(row[table?.key ?? ""] ?? "")), String(row[table?.key ?? ""] ?? "")] as const,
      ),
    );
  };
  for (const { table } of sheets) {
    const rows = placed.get(table.tab) ?? [];
    const count = adoptRows(workbook, workbook.table(table), rows, keysOf);
    if (count > 0)
      report.mended.push(`Filled in what ${plural(count, "row")} typed on ${table.tab} still lacked.`);
    read.set(
      table.tab,
      rows.map(({ row }) => row),
    );
  }
  const typed = (placed.get(conversations.tab) ?? []).filter(({ row }) => isTyped(row));
  const [log, people] = [workbook.table(conversations), workbook.table(contacts)];
  const taken = takeUpTalks(log, typed, people, placed.get(contacts.tab) ?? [], workbook.today);
  if (taken > 0)
    report.mended.push(`Brought ${plural(taken, "conversation")} typed by hand to the people on Contacts.`);
  return read;
}

/** A copy has other people's people in it: somebody must say whether they stay. */
function settleCopy(
  workbook: Workbook,
  input: Readonly<Record<string, unknown>>,
  rows: Map<string, AnyRow[]>,
  report: Report,
): number | undefined {
  const properties = PropertiesService.getDocumentProperties();
  const id = workbook.spreadsheet.getId();
  if (input.people !== undefined && input.people !== "keep" && input.people !== "empty") {
    throw new Problem('Say what becomes of the people in this copy: "keep" or "empty".', "people");
  }
  if (properties?.getProperty(WORKBOOK_ID) === id) {
    if (input.people === "empty")
      throw new Problem("The people here are this workbook’s own. Only a new copy can be started empty.");
    return undefined;
  }
  const people = peopleIn(workbook, rows);
  if (people > 0 && input.people === undefined && report.made.length === 0) return people;
  if (people > 0 && input.people === "empty") {
    emptyOfPeople(workbook, rows);
    report.mended.push(
      `Started empty: ${plural(people, "person", "people")} and what was written about them are out of this copy.`,
    );
  }
  properties?.setProperty(WORKBOOK_ID, id);
  return undefined;
}

function writePages(
  workbook: Workbook,
  sheets: readonly Found[],
  rows: ReadonlyMap<string, readonly AnyRow[]>,
  report: Report,
): void {
  const { spreadsheet } = workbook;
  const startHere = spreadsheet.getSheetByName("Start here");
  const fresh = versionOf() === undefined || report.made.includes("Start here");
  if (startHere) writeStartHere(startHere, namesFrom(placesIn(sheets), "Start here"), fresh);
  const dashboard = spreadsheet.getSheetByName("Dashboard");
  const made = report.made.includes("Dashboard");
  if (dashboard && (made || versionOf() !== VERSION)) {
    if (!made) wipeLines(dashboard);
    const filled = ["Locals", "Contacts", "Resolutions", "Candidates"].some((tab) => rows.get(tab)?.length);
    layOutDashboard(dashboard, filled);
  }
}

/** Google's own first tab, where nobody has written on it. */
function removeBlankSheet(workbook: Workbook): void {
  const first = workbook.spreadsheet.getSheetByName("Sheet1");
  if (first && first.getLastRow() === 0) workbook.spreadsheet.deleteSheet(first);
  const startHere = workbook.spreadsheet.getSheetByName("Start here");
  if (startHere) workbook.spreadsheet.setActiveSheet(startHere);
}

function rememberVersion(report: Report): void {
  const before = versionOf();
  if (before === VERSION) return;
  PropertiesService.getDocumentProperties()?.setProperty(VERSION_KEY, VERSION);
  if (before && report.made.length === 0) report.mended.push(`Brought from version ${before} to ${VERSION}.`);
}

function said(report: Report, people: number | undefined): Done<SetUp> {
  const { made, mended } = report;
  const checked = `Checked ${plural(tables.length + pages.length, "tab")}.`;
  const did = [
    made.length > 0 ? `Made ${plural(made.length, "tab")}.` : "",
    mended.length > 0 ? `${plural(mended.length, "thing")} put right.` : "",
    made.length + mended.length === 0 ? "All in order." : "",
  ].filter(Boolean);
  const warnings = [...report.left];
  if (people !== undefined) {
    warnings.push(
      `This copy holds ${plural(people, "person", "people")} of the workbook it was made from. Keep them, or start empty? Nothing is taken out until you say so.`,
    );
  }
  const sentence = made.length === 0 ? "Nothing you typed changed." : "";
  return {
    value: { ...report, ...(people !== undefined && { people }) },
    said: [checked, ...did, sentence].filter(Boolean).join(" "),
    warnings,
  };
}
