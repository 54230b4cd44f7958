import { contacts, locals, pages, tables, team, unions } from "../../tables";
import type { AnyRow, Table } from "../../tables/kit/table";
import { reading } from "../action";
import { shown, textOf } from "../workbook/input";
import { nameFrom, rememberMyName } from "../workbook/person";
import { selectedRow } from "../workbook/selectedRow";
import { readSettings, settingOf } from "../workbook/settings";
import { WORKBOOK_ID, type Workbook } from "../workbook/workbook";

/** The property in which set-up keeps the id of the file it set up; a copy of the file has none. */
const HERE = "next contact in";
const HERE_SECONDS = 60;

export interface ContactForm {
  team: string[];
  me: string;
  /** Every local with its city, "" where nobody has typed one. */
  locals: { local: string; city: string }[];
  /** The local that the form was opened from, "" for none. */
  here: string;
}

/** What the sidebar for a new contact shows: the committee, who is typing, and the locals. */
export const contactForm = reading<ContactForm>(({ workbook }) => {
  const { names, me } = committee(workbook);
  const rows = workbook.table(locals).read(["Local", "City"]);
  const places = rows.map(({ row }) => ({ local: String(row.Local ?? ""), city: String(row.City ?? "") }));
  const cache = CacheService.getUserCache();
  const here = cache?.get(HERE) ?? "";
  if (here !== "") cache?.remove(HERE);
  return { value: { team: names, me, locals: places.filter(({ local }) => local !== ""), here }, said: "" };
});

/** Remembers, for whoever is at the keyboard, the local that the next new contact is in: one sidebar cannot tell another. */
export const nextContactIn = reading<{ local: string }>((_, input) => {
  const local = textOf(input, "local");
  CacheService.getUserCache()?.put(HERE, local, HERE_SECONDS);
  return { value: { local }, said: "" };
});

/** What the sidebar for a new local shows: the unions people use, and the committee. */
export const localForm = reading<{ unions: string[]; team: string[]; me: string }>(({ workbook }) => {
  const { names, me } = committee(workbook);
  return { value: { unions: keysOf(workbook, unions), team: names, me }, said: "" };
});

export interface SelectedLocal {
  local: string;
  locals: string[];
  today: string;
}

/** The local of the row a person stands on, on Locals or on any tab that names locals, "" elsewhere; and all locals. */
export const selectedLocal = reading<SelectedLocal>(({ workbook }) => {
  const row = selectedRow(workbook);
  const value = { local: String(row.Local ?? ""), locals: keysOf(workbook, locals), today: workbook.today };
  return { value, said: "" };
});

/** The committee as the sidebar of set-up shows it. */
export const teamForm = reading<{ team: AnyRow[] }>(({ workbook }) => {
  const rows = workbook.table(team).read(["Name", "Email", "Role", "Active"]);
  return { value: { team: rows.map(({ row }) => shown(team, row)) }, said: "" };
});

export interface SetUpPath {
  /** Tabs there should be, and those that are not there. */
  tabs: number;
  missing: number;
  /** Whether nobody has set this very file up yet: it is new, or a copy of another. */
  unclaimed: boolean;
  chapter: string;
  candidates: string;
  each: string;
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
  const claimedBy = PropertiesService.getDocumentProperties()?.getProperty(WORKBOOK_ID);
  const value: SetUpPath = {
    tabs: wanted.length,
    missing,
    unclaimed: claimedBy !== workbook.spreadsheet.getId(),
    chapter: "",
    candidates: "",
    each: "",
    wanted: "",
    decideBy: "",
    team: 0,
    locals: 0,
    contacts: 0,
  };
  if (missing > 0) return { value, said: "" };
  const settings = readSettings(workbook);
  const count = (rows: readonly { row: AnyRow }[]) => rows.length;
  return {
    value: {
      ...value,
      chapter: settingOf(settings, "Chapter"),
      candidates: settingOf(settings, "Candidates wanted"),
      each: settingOf(settings, "Locals wanted for each"),
      wanted: settingOf(settings, "Locals wanted in all"),
      decideBy: settingOf(settings, "Decide by"),
      team: count(workbook.table(team).read(["Name"])),
      locals: count(workbook.table(locals).read(["Local"])),
      contacts: count(workbook.table(contacts).read(["Contact"])),
    },
    said: "",
  };
});

export function keysOf(workbook: Workbook, table: Table): string[] {
  const rows = workbook.table(table).read([table.key]);
  return rows.map(({ row }) => String(row[table.key] ?? "")).filter(Boolean);
}

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
  const me = String(mine?.Name ?? nameFrom(email));
  rememberMyName(me);
  return { names, me };
}
