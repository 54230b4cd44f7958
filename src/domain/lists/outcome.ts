import type { AnyRow } from "../../tables/kit/table";
import type { Change, Kept } from "./changes";
import type { Where } from "./locals";

export type Outcome = "add" | "update" | "leave" | "cannot";

/** What happens to one row of a list, before anything is written. */
export interface RowOutcome {
  line: number;
  outcome: Outcome;
  /** A sentence, or a few words such as "same e-mail". */
  why: string;
  /** The row of the workbook it is; of a new local, the key it gets. */
  key?: string;
  /** An earlier line of this list that is the same person; what this line knows more goes in there. */
  sameAs?: number;
  changes: Change[];
  kept: Kept[];
  /** To add: the whole row. To update: the cells that change. Else what was read. */
  row: AnyRow;
  /** It goes in as new, and someone here may be the same. */
  question?: string;
  like: { key?: string; line?: number; why: string }[];
}

/** What a person chose about a list. */
export interface ListChoices extends Where {
  /** Headings in which the list's value replaces ours. */
  replace?: readonly string[];
  /** By line: the key of the person it is, or "" for someone new. */
  same?: Readonly<Record<number, string>>;
}

/** A row that changes nothing, and why. */
export function left(
  read: { line: number; row: AnyRow },
  outcome: "leave" | "cannot",
  why: string,
): RowOutcome {
  return { line: read.line, outcome, why, changes: [], kept: [], row: read.row, like: [] };
}

/** A row of something that is here already: an update where it changes a cell. */
export function ofKnown(
  read: { line: number; row: AnyRow },
  key: string | undefined,
  why: string,
  { changes, kept }: { changes: Change[]; kept: Kept[] },
): RowOutcome {
  if (changes.length === 0) return { ...left(read, "leave", why), key, kept };
  const row = Object.fromEntries(changes.map(({ column, becomes }) => [column, becomes]));
  return { line: read.line, outcome: "update", why, key, changes, kept, row, like: [] };
}

/** A new row; where something here may be the same, that is a question. */
export function added(line: number, row: AnyRow, like: RowOutcome["like"], what: string): RowOutcome {
  const first = like[0];
  const question = first && { question: `${first.why} Is this the same ${what}?` };
  return { line, outcome: "add", why: "new", changes: [], kept: [], row, like, ...question };
}
