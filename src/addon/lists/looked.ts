import { fullName } from "../../domain/duplicates";
import { type KindOfList, kindOf, type ListKind, listKinds } from "../../domain/lists/formats";
import { hintOf, NOT_FROM_LISTS } from "../../domain/lists/headings";
import type { RowOutcome } from "../../domain/lists/outcome";
import type { ParsedList } from "../../domain/lists/parse";
import { countOutcomes, type Outcome, outcomes } from "../../domain/lists/preview";
import { Problem } from "../../domain/problem";
import { contacts, imports, locals } from "../../tables";
import { fold, type Value } from "../../tables/kit/column";
import { typedHeadings } from "../../tables/kit/table";
import type { AboutWaiting } from "../workbook/waiting";
import type { Workbook } from "../workbook/workbook";
import { type Here, hereFor } from "./here";
import { type Places, placesIn } from "./places";

export interface ListColumnRead {
  heading: string;
  to: string;
  sample: string;
  /** False where a person has to choose. */
  sure: boolean;
  /** What becomes of it, where the name of the column does not say it. */
  hint?: string;
}

export interface ListRowRead {
  line: number;
  outcome: Outcome;
  why: string;
  /** Whom or what it is about, as people say it. */
  who: string;
  key?: string;
  changes: { column: string; was: Value; becomes: Value }[];
  /** Cells of ours that stay although the list says something else. */
  kept: { column: string; yours: Value; list: Value }[];
  question?: string;
  /** Those it may be the same as. */
  like: { key?: string; why: string }[];
  /** Of a row that cannot go in, its cells as they came. */
  cells?: string[];
  /** Whether a person took it out of the list. */
  skipped?: true;
}

/** What a list is and would do; `rows` are those from `from`, `of` is how many there are of them. */
export interface ListRead {
  list: string;
  name: string;
  kind: ListKind | "";
  columns: ListColumnRead[];
  counts: Record<Outcome, number>;
  rows: ListRowRead[];
  from: number;
  of: number;
  /** How many go in as new and may be somebody we know. */
  asked: number;
  /** Pieces that have come, of how many. */
  pieces: number;
  came: number;
  /** Rows in the list; fewer where only some states or towns are wanted. */
  total: number;
  kinds: readonly string[];
  /** Columns that a column of the list may go to. */
  targets: string[];
  /** Of a list of locals: its states, and the towns of those that were chosen. */
  places?: Places;
  /** The states and towns that were chosen; none is all. */
  states?: string[];
  cities?: string[];
  /** What somebody said of its columns, by heading. */
  chosen?: Record<string, string>;
  /** Whether that was of the last list like it. */
  remembered?: true;
  /** Whether it is the new responses of a form, from a tab of this workbook. */
  fromTab?: true;
  /** The day it came in before, where nothing in it is new. */
  cameInOn?: string;
}

/** What to show of it. */
export interface Show {
  /** Only what the columns are, not yet what each row does. */
  columnsOnly: boolean;
  outcome?: Outcome;
  /** Only those that may be somebody we know. */
  asked: boolean;
  from: number;
  most: number;
}

export const MOST_SHOWN = 200;

const WHOLE_ROW = ["Operation", "Import"];

/** What each row does, read against the workbook as it is now. */
export function outcomesOf(
  workbook: Workbook,
  about: AboutWaiting,
  parsed: ParsedList,
  cameIn: (here: Here) => ReadonlyMap<number, string> = () => new Map(),
): { kind: KindOfList; here: Here; all: RowOutcome[]; came: ReadonlyMap<number, string> } {
  const kind = kindFor(about, parsed);
  const here = hereFor(workbook, kind.to);
  const came = cameIn(here);
  const all = outcomes({
    kind,
    rows: parsed.rows,
    existing: here.rows,
    locals: here.locals,
    ...(here.surely && { surely: here.surely }),
    name: about.name,
    today: workbook.today,
    choices: about,
    came,
  });
  if (all.length === 0) {
    throw new Problem("No row of this list is from there. Choose other states or towns.", "states");
  }
  return { kind, here, all, came };
}

function kindFor(about: AboutWaiting, parsed: ParsedList): KindOfList {
  return kindOf(parsed.headings, parsed.rows, {
    ...(about.kind && { kind: about.kind }),
    ...(about.columns && { columns: about.columns }),
  });
}

/** A list as its reply shows it. */
export function looked(workbook: Workbook, about: AboutWaiting, parsed: ParsedList, show: Show): ListRead {
  if (show.columnsOnly) return described(about, kindFor(about, parsed), parsed);
  const { kind, here, all } = outcomesOf(workbook, about, parsed);
  const shown = all.filter(
    ({ outcome, question }) => (!show.outcome || outcome === show.outcome) && (!show.asked || question),
  );
  const skipped = new Set(about.skip ?? []);
  const counts = countOutcomes(all);
  const written = new Map(parsed.rows.map(({ line, cells }) => [line, cells]));
  const before =
    counts.add + counts.update === 0 && about.tab === undefined ? sameFile(workbook, about.name) : undefined;
  return {
    ...described(about, kind, parsed),
    counts,
    total: all.length,
    from: show.from,
    of: shown.length,
    asked: all.filter(({ question }) => question).length,
    rows: shown.slice(show.from, show.from + show.most).map((each) => ({
      ...rowRead(each, kind, here),
      ...(each.outcome === "cannot" && { cells: written.get(each.line) ?? [] }),
      ...(skipped.has(each.line) && { skipped: true }),
    })),
    ...(before && { cameInOn: before }),
  };
}

function described(about: AboutWaiting, kind: KindOfList, parsed: ParsedList): ListRead {
  const table = kind.to === "Locals" ? locals : contacts;
  return {
    list: about.list,
    name: about.name,
    kind: kind.kind,
    columns: kind.columns.map(({ heading, to, as, sample, sure }) => {
      const hint = hintOf(as);
      return { heading, to, sample, sure, ...(hint && { hint }) };
    }),
    counts: { add: 0, update: 0, leave: 0, cannot: 0 },
    rows: [],
    from: 0,
    of: 0,
    asked: 0,
    pieces: about.pieces,
    came: about.pieces,
    total: parsed.rows.length,
    kinds: listKinds,
    targets: typedHeadings(table).filter((heading) => !NOT_FROM_LISTS.includes(heading)),
    ...(about.columns && { chosen: about.columns }),
    ...(about.remembered && { remembered: true as const }),
    ...(about.tab !== undefined && { fromTab: true as const }),
    ...(kind.to === "Locals" && {
      places: placesIn(kind, parsed, about.states ?? []),
      states: about.states ?? [],
      cities: about.cities ?? [],
    }),
  };
}

function rowRead(each: RowOutcome, kind: KindOfList, here: Here): ListRowRead {
  const ours = here.places.get(fold(each.key ?? ""))?.row;
  const row = each.outcome === "update" && ours ? ours : each.row;
  const named = kind.to === "Locals" ? (each.key ?? row.Local ?? row.Name) : fullName(row);
  const fresh = Object.entries(each.row)
    .filter(([column, value]) => value !== "" && value !== undefined && !WHOLE_ROW.includes(column))
    .map(([column, value]) => ({ column, was: "", becomes: value as Value }));
  return {
    line: each.line,
    outcome: each.outcome,
    why: each.why,
    who: String(named || row.Email || row.Phone || `Row ${each.line}`),
    ...(each.key && { key: each.key }),
    changes: each.outcome === "add" ? fresh : each.outcome === "update" ? each.changes : [],
    kept: each.kept,
    ...(each.question && { question: each.question }),
    like: each.like.map(({ key, why }) => ({ why, ...(key && { key }) })),
  };
}

/** The day on which a file of this name came in last, where it did and nobody has taken it out again. */
function sameFile(workbook: Workbook, name: string): string | undefined {
  const before = workbook
    .table(imports)
    .readAll()
    .filter(({ row }) => fold(String(row.File ?? "")) === fold(name) && row.State === "In");
  const on = before[before.length - 1]?.row.On;
  return on ? String(on) : undefined;
}
