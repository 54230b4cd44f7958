import { contacts, locals, pages, tables, team } from "../../tables";
import type { AnyRow } from "../../tables/kit/table";
import { reading } from "../action";
import { nameFrom } from "../workbook/person";
import { readSettings, settingOf } from "../workbook/settings";
import type { Workbook } from "../workbook/workbook";

/** What the sidebar for a new contact shows: the committee, and who is typing. */
export const contactForm = reading<{ team: string[]; me: string }>(({ workbook }) => {
  const { names, me } = committee(workbook);
  return { value: { team: names, me }, said: "" };
});

/** What the sidebar for a new local shows: the unions people use. */
export const localForm = reading<{ unions: string[] }>(({ workbook }) => {
  const unions = tables.find(({ tab }) => tab === "Unions");
  const rows = unions ? workbook.table(unions).read(["Union"]) : [];
  return { value: { unions: rows.map(({ row }) => String(row.Union ?? "")).filter(Boolean) }, said: "" };
});

/** The local of the row a person stands on, on Locals or on any tab that names locals; "" elsewhere. */
export const selectedLocal = reading<{ local: string }>(({ workbook }) => {
  const range = workbook.spreadsheet.getActiveRange();
  const sheet = range?.getSheet();
  const table = tables.find(
    ({ tab, columns }) =>
      columns.Local && sheet && workbook.sheetOf(tab)?.getSheetId() === sheet.getSheetId(),
  );
  const row = table && range && range.getRow() > 1 ? workbook.table(table).readRow(range.getRow()) : {};
  return { value: { local: String(row.Local ?? "") }, said: "" };
});

export interface SetUpPath {
  /** Whether the tabs are there. */
  tabs: number;
  missing: number;
  chapter: string;
  wanted: string;
  decideBy: string;
  team: number;
  locals: number;
  contacts: number;
}

/** How far a new workbook has come, for the path of set-up. */
export const setUpPath = reading<SetUpPath>(({ workbook }) => {
  const wanted = [...pages, ...tables.map(({ tab }) => tab)];
  const missing = wanted.filter((tab) => !workbook.sheetOf(tab)).length;
  if (missing > 0) {
    return {
      value: {
        tabs: wanted.length,
        missing,
        chapter: "",
        wanted: "",
        decideBy: "",
        team: 0,
        locals: 0,
        contacts: 0,
      },
      said: "",
    };
  }
  const settings = readSettings(workbook);
  const count = (rows: readonly { row: AnyRow }[]) => rows.length;
  return {
    value: {
      tabs: wanted.length,
      missing: 0,
      chapter: settingOf(settings, "Chapter"),
      wanted: settingOf(settings, "Locals wanted in all"),
      decideBy: settingOf(settings, "Decide by"),
      team: count(workbook.table(team).read(["Name"])),
      locals: count(workbook.table(locals).read(["Local"])),
      contacts: count(workbook.table(contacts).read(["Contact"])),
    },
    said: "",
  };
});

/** The committee's active names, and the name of whoever is at the keyboard. */
export function committee(workbook: Workbook): { names: string[]; me: string } {
  const rows = workbook
    .table(team)
    .read(["Name", "Email", "Active"])
    .map(({ row }) => row);
  const names = rows
    .filter(({ Active }) => Active !== "No")
    .map(({ Name }) => String(Name ?? ""))
    .filter(Boolean);
  const email = workbook.me().toLowerCase();
  const mine = rows.find((row) => String(row.Email ?? "").toLowerCase() === email);
  return { names, me: String(mine?.Name ?? nameFrom(email)) };
}
