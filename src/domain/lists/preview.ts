import { contacts } from "../../tables/contacts";
import type { AnyRow } from "../../tables/kit/table";
import { locals } from "../../tables/locals";
import { localFinder } from "../localNames";
import { Problem } from "../problem";
import type { KindOfList } from "./formats";
import { localsOutcomes } from "./localsPreview";
import type { ListChoices, Outcome, RowOutcome } from "./outcome";
import type { ListRow } from "./parse";
import { peopleOutcomes } from "./peoplePreview";

export type { ListChoices, Outcome, RowOutcome } from "./outcome";

export interface ListToPreview {
  kind: KindOfList;
  rows: readonly ListRow[];
  /** The rows of Contacts, or of Locals, as `kind.to` says. */
  existing: readonly AnyRow[];
  /** The rows of Locals. */
  locals: readonly AnyRow[];
  /** The local that a text surely means, as its key; "" where none does. */
  surely?: (written: string) => string;
  /** The name of the list. */
  name: string;
  today: string;
  choices?: ListChoices;
  /** Lines that are in already, where this list came in a part of the way: to the key of the row they added. */
  came?: ReadonlyMap<number, string>;
}

/** What a list would do to the workbook, row by row in the order of the list. */
export function outcomes(list: ListToPreview): RowOutcome[] {
  const { kind, rows, name, today } = list;
  if (!kind.columns.some(({ as }) => as !== "")) {
    throw new Problem(
      "None of its headings is one we know. Say what each column is, or check that the first row holds the headings.",
      "columns",
    );
  }
  const own = isOwn(kind);
  const about = { kind: kind.kind, columns: kind.columns, name, today, own };
  const choices = list.choices ?? {};
  const came = list.came ?? new Map<number, string>();
  if (kind.to === "Locals") return localsOutcomes(rows, about, list.existing, choices, came);
  return peopleOutcomes(
    rows,
    about,
    list.existing,
    placing(list.locals, list.surely ?? (() => "")),
    choices,
    came,
  );
}

/** Whether a list was saved from a workbook like this one: it has the key, and many headings just as we spell them. */
function isOwn({ to, columns }: KindOfList): boolean {
  const table = to === "Locals" ? locals : contacts;
  const ours = columns.filter(({ heading }) => heading in table.columns);
  return ours.length >= 8 && ours.some(({ heading }) => heading === table.key);
}

/** How many rows there are of each outcome. */
export function countOutcomes(all: readonly RowOutcome[]): Record<Outcome, number> {
  const counts = { add: 0, update: 0, leave: 0, cannot: 0 };
  for (const { outcome } of all) counts[outcome]++;
  return counts;
}

/**
 * Puts a person in their local where it is written just as the workbook has it, its key or a name in Also called, or
 * where what they wrote surely means it. What they wrote stays beside it, else to be matched later.
 */
function placing(locals: readonly AnyRow[], surely: (written: string) => string): (row: AnyRow) => AnyRow {
  const find = localFinder(locals);
  return (row) => {
    const { Local: given, ...rest } = row;
    const named = String(given ?? "");
    const ours = named && find(named)?.Local;
    if (ours) return { ...rest, Local: ours };
    const written = String(row["Union as written"] ?? "") || named;
    if (written === "") return row;
    const key = String(find(written)?.Local ?? surely(written));
    return { ...rest, "Union as written": written, ...(key && { Local: key }) };
  };
}
