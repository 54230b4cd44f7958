import { cutToCells, joined } from "../../domain/lists/cut";
import { Problem } from "../../domain/problem";
import { waitingList } from "../../tables";
import { daysBetween } from "../../tables/kit/day";
import type { SheetTable } from "./sheetTable";
import type { Workbook } from "./workbook";

/** How far a list has come in: rows of the list that are behind it, and what became of them. */
export interface Progress {
  at: number;
  rows: number;
  added: number;
  updated: number;
  left: number;
  cannot: number;
  /** Of those added, people who have no local yet, and of these who wrote something about their union. */
  noLocal: number;
  wroteUnion: number;
}

/** What is known of a list that waits, in one cell. */
export interface AboutWaiting {
  list: string;
  name: string;
  by: string;
  /** The e-mail address of whoever read it. */
  email: string;
  on: string;
  pieces: number;
  /** By which the same text is known again; "" while pieces are missing. */
  mark: string;
  /** Rows in the list, all told. */
  rows: number;
  /** The tab of this workbook whose new responses it is. */
  tab?: number;
  kind?: string;
  columns?: Record<string, string>;
  /** Whether its columns are as somebody said of the last list like it. */
  remembered?: boolean;
  states?: string[];
  cities?: string[];
  /** Headings in which the list's value replaces ours. */
  replace?: string[];
  same?: Record<number, string>;
  /** Lines that a person does not want. */
  skip?: number[];
  /** Once it has begun to come in. */
  progress?: Progress;
}

export interface Waiting {
  about: AboutWaiting;
  /** The row of the sheet that says so. */
  at: number;
  texts: { at: number; piece: number; part: number }[];
}

export interface AllWaiting {
  table: SheetTable;
  lists: Waiting[];
  /** The last row in use. */
  last: number;
}

const DAYS = 7;
/** Cells of text in one read: 9 million characters. */
const AT_ONCE = 200;
const LONGEST_ABOUT = 49_000;

/** The lists that wait, without their text. */
export function waitingIn(workbook: Workbook): AllWaiting {
  const table = workbook.table(waitingList);
  const placed = table.read(["List", "Piece", "Part", "Put aside on", "About"]);
  const lists = placed.flatMap(({ at, row }): Waiting[] =>
    row.About ? [{ at, about: JSON.parse(String(row.About)) as AboutWaiting, texts: [] }] : [],
  );
  const byKey = new Map(lists.map((each) => [each.about.list, each]));
  for (const { at, row } of placed) {
    if (row.About) continue;
    byKey.get(String(row.List))?.texts.push({ at, piece: Number(row.Piece), part: Number(row.Part) });
  }
  return { table, lists, last: Math.max(1, ...placed.map(({ at }) => at)) };
}

/** A list by its key; a Problem where it waits no more. */
export function waitingNamed({ lists }: AllWaiting, key: string): Waiting {
  const found = lists.find(({ about }) => about.list === key);
  if (found) return found;
  throw new Problem("This list is not waiting any more. Choose the file again.", "list");
}

export function piecesOf({ texts }: Waiting): Set<number> {
  return new Set(texts.map(({ piece }) => piece));
}

/** The text of a list that is here, of some of its pieces or of all. */
export function waitingText({ table }: AllWaiting, { texts }: Waiting, pieces?: (piece: number) => boolean) {
  const wanted = texts
    .filter(({ piece }) => pieces?.(piece) ?? true)
    .sort((a, b) => a.piece - b.piece || a.part - b.part);
  if (wanted.length === 0) return "";
  const first = Math.min(...wanted.map(({ at }) => at));
  const last = Math.max(...wanted.map(({ at }) => at));
  const column = table.column("Text");
  const cells = new Map<number, string>();
  for (let from = first; from <= last; from += AT_ONCE) {
    const rows = Math.min(AT_ONCE, last - from + 1);
    const values = table.sheet.getRange(from, column, rows, 1).getValues();
    for (const [i, [cell]] of values.entries()) cells.set(from + i, String(cell));
  }
  return joined(wanted.map(({ at }) => cells.get(at) ?? "||"));
}

/** Puts a text aside below what waits already, behind the row about its list where that is new. */
export function putAside(
  all: AllWaiting,
  about: AboutWaiting,
  text: { piece: number; text: string },
  known?: Waiting,
): void {
  const head = { List: about.list, Piece: 0, "Put aside on": about.on, About: written(about) };
  const cells = cutToCells(text.text).map((cell, part) => ({
    List: about.list,
    Piece: text.piece,
    Part: part,
    "Put aside on": about.on,
    Text: cell,
  }));
  const rows = known ? cells : [head, ...cells];
  if (rows.length > 0) all.table.insertAt(all.last + 1, rows, all.table.sheet.getMaxRows());
  if (known) keepAbout(all, known, about);
}

export function keepAbout({ table }: AllWaiting, { at }: Waiting, about: AboutWaiting): void {
  table.change(at, { About: written(about) });
}

function written(about: AboutWaiting): string {
  const text = JSON.stringify(about);
  if (text.length > LONGEST_ABOUT) {
    throw new Problem(
      "That is more than can be kept of one list. Leave out fewer rows by hand, or split the file and bring it in as several.",
    );
  }
  return text;
}

/** Takes lists out of the waiting list, with all their text. */
export function discard({ table, last }: AllWaiting, lists: readonly Waiting[]): void {
  const rows = lists.flatMap(({ at, texts }) => [at, ...texts.map((each) => each.at)]);
  if (rows.length > 0) table.removeAll(rows, last, table.sheet.getMaxRows());
}

/** Those that have waited for longer than a week. */
export function tooOld({ lists }: AllWaiting, today: string): Waiting[] {
  return lists.filter(({ about }) => daysBetween(about.on, today) > DAYS);
}
