import { findColumns, isBeingTyped, personFinder } from "../domain/typedTalks";
import { contacts, conversations, tables } from "../tables";
import { fold } from "../tables/kit/column";
import { headingsOf } from "../tables/kit/table";
import { addMenu } from "./menu";
import { adopted, needsAdopting } from "./workbook/adopt";
import type { Placed, SheetTable } from "./workbook/sheetTable";
import { takeUpTalks } from "./workbook/typedTalks";
import { Workbook } from "./workbook/workbook";

export function onOpen(): void {
  addMenu();
}

/** Rows at once that a paste may bring; more wait for the next action. */
const AT_ONCE = 50;
const LOCK_MS = 2000;

/**
 * Gives rows that a person types what they lack, at once: on a phone there is no sidebar to do it. Google runs it for
 * people's edits only, queues two, and may drop more, so every action looks again.
 */
export function onEdit(event: { range: GoogleAppsScript.Spreadsheet.Range }): void {
  const { range } = event;
  const name = range.getSheet().getName();
  const table = tables.find(({ tab }) => tab === name);
  if (!table || (table.id === undefined && table.tab !== "Locals") || range.getLastRow() < 2) return;
  const lock = LockService.getDocumentLock();
  if (!lock?.tryLock(LOCK_MS)) return;
  try {
    const workbook = new Workbook();
    const sheetTable = workbook.table(table);
    if (!headingsOf(table).every((heading) => table.columns[heading]?.formula || sheetTable.has(heading)))
      return;
    const first = Math.max(2, range.getRow());
    const last = Math.min(range.getLastRow(), first + AT_ONCE - 1);
    const rows = sheetTable.readRows(first, last);
    adoptTyped(workbook, sheetTable, rows);
    if (table === conversations) takeUp(workbook, sheetTable, rows);
    SpreadsheetApp.flush();
  } finally {
    lock.releaseLock();
  }
}

function adoptTyped(workbook: Workbook, sheetTable: SheetTable, rows: readonly Placed[]): void {
  const { table } = sheetTable;
  const waiting = rows.filter(({ row }) => needsAdopting(table, row));
  if (waiting.length === 0) return;
  const keys = table.id
    ? new Set<string>()
    : new Set(sheetTable.read([table.key]).map(({ row }) => fold(String(row[table.key] ?? ""))));
  for (const { at, row } of waiting) {
    const given = adopted(table, row, workbook.today, false, (key) => keys.has(fold(key)));
    if (Object.keys(given).length > 0) sheetTable.change(at, given);
    Object.assign(row, given);
  }
}

/** Each cell of a conversation comes by itself: from the result on, the person's row follows what is typed. */
function takeUp(workbook: Workbook, log: SheetTable, rows: readonly Placed[]): void {
  const typed = rows.filter(({ row }) => isBeingTyped(row, workbook.today));
  if (typed.length === 0) return;
  const people = workbook.table(contacts);
  const known = people.read(findColumns);
  const find = personFinder(known);
  for (const person of new Set(typed.map(({ row }) => find(row))))
    if (person) Object.assign(person.row, people.readRow(person.at));
  takeUpTalks(log, typed, people, known, workbook.today);
}
