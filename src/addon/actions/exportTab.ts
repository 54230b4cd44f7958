import { csvOf } from "../../domain/csv";
import { Problem } from "../../domain/problem";
import { contacts, tables } from "../../tables";
import { type Cell, fromCell } from "../../tables/kit/cells";
import { type Column, fold, plural, type Value } from "../../tables/kit/column";
import type { Table } from "../../tables/kit/table";
import { reading } from "../action";
import { textOf } from "../workbook/input";
import type { Workbook } from "../workbook/workbook";

export interface Exported {
  /** Of the file. */
  name: string;
  csv: string;
  rows: number;
}

interface Read {
  heading: string;
  /** What of our tables it is; none for a column that people added. */
  column: Column | undefined;
  at: number;
}

/** A tab as CSV, with columns that people added; people we leave alone never go out without their Do not. */
export const exportTab = reading<Exported>(({ workbook }, input) => {
  const { sheet, table } = tabOf(workbook, textOf(input, "tab"));
  const values = sheet.getDataRange().getValues() as Cell[][];
  const all = table ? readsOf(workbook, table, values[0] ?? []) : wholeGrid(values);
  const reads = chosen(all, input.columns, table);
  const rows = (table ? values.slice(1) : values)
    .map((cells) => reads.map(({ column, at }) => written(column, cells[at] ?? "", workbook)))
    .filter((cells) => cells.some((cell) => cell !== ""));
  const head = table ? [reads.map(({ heading }) => heading)] : [];
  const tab = sheet.getName();
  return {
    value: { name: `${tab} ${workbook.today}.csv`, csv: csvOf([...head, ...rows]), rows: rows.length },
    said: `${plural(rows.length, "row")} of ${tab}.`,
  };
});

/** The tabs that can be saved, in their order. */
export const tabNames = reading<{ tabs: string[] }>(({ workbook }) => ({
  value: {
    tabs: workbook.spreadsheet
      .getSheets()
      .filter((sheet) => !sheet.isSheetHidden())
      .map((sheet) => sheet.getName()),
  },
  said: "",
}));

function tabOf(workbook: Workbook, name: string) {
  const same = (tab: string) => fold(tab) === fold(name);
  const asked = tables.find(({ tab }) => same(tab));
  const sheet = asked
    ? workbook.table(asked).sheet
    : workbook.spreadsheet.getSheets().find((each) => same(each.getName()));
  if (name === "" || !sheet)
    throw new Problem(`There is no tab “${name}”. Give its name as it stands below.`, "tab");
  // A tab that people renamed is still its table.
  const table = asked ?? tables.find(({ tab }) => workbook.sheetOf(tab)?.getSheetId() === sheet.getSheetId());
  return { sheet, table };
}

function readsOf(workbook: Workbook, table: Table, headings: readonly Cell[]): Read[] {
  const renamed = workbook.renamed()[table.tab] ?? {};
  const ours = new Map(
    Object.keys(table.columns).map((heading) => [fold(renamed[heading] ?? heading), heading] as const),
  );
  return headings.flatMap((cell, at) => {
    const heading = String(cell).trim();
    const own = ours.get(fold(heading));
    if (heading === "") return [];
    return [{ heading: own ?? heading, column: own === undefined ? undefined : table.columns[own], at }];
  });
}

function wholeGrid(values: readonly Cell[][]): Read[] {
  return (values[0] ?? []).map((_, at) => ({ heading: "", column: undefined, at }));
}

function chosen(all: readonly Read[], wanted: unknown, table: Table | undefined): readonly Read[] {
  if (wanted === undefined || wanted === null) return all;
  if (!Array.isArray(wanted) || wanted.length === 0 || !wanted.every((each) => typeof each === "string"))
    throw new Problem('Give the columns as a list of headings, such as ["First name", "Local"].', "columns");
  const headings = table === contacts ? [...wanted, "Do not"] : wanted;
  const reads = headings.map((given) => {
    const read = all.find(({ heading }) => heading !== "" && fold(heading) === fold(given));
    if (!read) throw new Problem(`This tab has no column “${given}”.`, "columns");
    return read;
  });
  return [...new Set(reads)];
}

/** A cell as a text or a number; what our column cannot read stands as it was typed. */
function written(column: Column | undefined, cell: Cell, workbook: Workbook): Value {
  const read = column ? fromCell(column, cell, workbook.dayOf) : "";
  if (read !== "") return read;
  if (typeof cell === "number" || typeof cell === "string") return cell;
  return typeof cell === "boolean" ? String(cell).toUpperCase() : workbook.dayOf(cell);
}
