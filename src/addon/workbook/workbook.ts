import { Problem } from "../../domain/problem";
import { clockReader, dayReader } from "../../tables/kit/cells";
import type { Table } from "../../tables/kit/table";
import { SheetTable } from "./sheetTable";

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** The mark on each of our sheets that stays when people rename it. */
export const TABLE_MARK = "local-by-local-table";
/** The document property that says which spreadsheet this was set up as: a copy lacks it. */
export const WORKBOOK_ID = "workbook";
/** Where renamed headings are remembered: our tab, then our heading, to theirs. */
const RENAMED = "renamed headings";

export type Renamed = Record<string, Record<string, string>>;

/** The open workbook as one execution sees it. */
export class Workbook {
  readonly spreadsheet: Spreadsheet;
  readonly timeZone: string;
  readonly dayOf: (date: Date) => string;
  /** The day it is where the workbook lives. */
  readonly today: string;
  #tables = new Map<string, SheetTable>();
  #renamed: Renamed | undefined;

  constructor() {
    this.spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
    this.timeZone = this.spreadsheet.getSpreadsheetTimeZone();
    this.dayOf = dayReader(this.timeZone);
    this.today = this.dayOf(new Date());
  }

  /** The sheet of a page that is written for people to read. */
  page(name: string): GoogleAppsScript.Spreadsheet.Sheet {
    const sheet = this.sheetOf(name);
    if (sheet) return sheet;
    throw new Problem(
      `The tab “${name}” is missing. Choose Set up or repair this workbook, and it is made again.`,
    );
  }

  /** A table in its sheet. A missing tab is something a person can put right. */
  table(table: Table): SheetTable {
    const known = this.#tables.get(table.tab);
    if (known) return known;
    const sheet = this.sheetOf(table.tab);
    if (!sheet) {
      throw new Problem(
        `The tab “${table.tab}” is missing. To bring back what was on it, use File ▸ Version history; for an empty one, choose Set up or repair this workbook.`,
      );
    }
    const found = new SheetTable(table, sheet, this.dayOf, this.renamed()[table.tab] ?? {});
    this.#tables.set(table.tab, found);
    return found;
  }

  /** The sheet of one of our tabs: by its name, else by the mark that stays on it when it is renamed. */
  sheetOf(tab: string): GoogleAppsScript.Spreadsheet.Sheet | undefined {
    const byName = this.spreadsheet.getSheetByName(tab);
    if (byName) return byName;
    const [mark] = this.spreadsheet.createDeveloperMetadataFinder().withKey(TABLE_MARK).withValue(tab).find();
    return mark?.getLocation().getSheet() ?? undefined;
  }

  renamed(): Renamed {
    this.#renamed ??= JSON.parse(
      PropertiesService.getDocumentProperties()?.getProperty(RENAMED) ?? "{}",
    ) as Renamed;
    return this.#renamed;
  }

  setRenamed(renamed: Renamed): void {
    this.#renamed = renamed;
    this.#tables.clear();
    PropertiesService.getDocumentProperties()?.setProperty(RENAMED, JSON.stringify(renamed));
  }

  /** Reads headings anew at the next use: after columns have come or gone. */
  forgetPlaces(): void {
    this.#tables.clear();
  }

  /** The time of day where the workbook lives, such as "8:40 pm", of milliseconds since 1970. */
  clockOf(at: number): string {
    return clockReader(this.timeZone)(at);
  }

  /** The e-mail address of whoever is at the keyboard; "" where Google does not say. */
  me(): string {
    return Session.getEffectiveUser().getEmail();
  }
}

const LETTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

/** A short random key, such as "C-7KQ2MX4B": 32⁸ of them, so that 100,000 rows do not meet. */
export function newKey(table: Table): string {
  const code = Array.from({ length: 8 }, () => LETTERS[Math.floor(Math.random() * LETTERS.length)]).join("");
  return `${table.id ?? "K"}-${code}`;
}
