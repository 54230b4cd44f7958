import type { AnyRow } from "../../tables/kit/table";
import { localFinder } from "../localNames";
import { Problem } from "../problem";
import type { UnionReader } from "../unions/unionNames";
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
  reader: UnionReader;
  /** The name of the list. */
  name: string;
  today: string;
  choices?: ListChoices;
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
  const about = { kind: kind.kind, columns: kind.columns, name, today };
  const choices = list.choices ?? {};
  if (kind.to === "Locals") return localsOutcomes(rows, about, list.existing, choices);
  return peopleOutcomes(rows, about, list.existing, placing(list), choices);
}

/** How many rows there are of each outcome. */
export function countOutcomes(all: readonly RowOutcome[]): Record<Outcome, number> {
  const counts = { add: 0, update: 0, leave: 0, cannot: 0 };
  for (const { outcome } of all) counts[outcome]++;
  return counts;
}

/**
 * Puts a person in their local: where the list names it as the workbook does, or the reader of unions is sure and
 * the workbook has that local. Else what they wrote stays, to be matched later.
 */
function placing({ locals, reader }: ListToPreview): (row: AnyRow) => AnyRow {
  const find = localFinder(locals);
  const read = new Map<string, string>();
  function surely(written: string): string {
    let key = read.get(written);
    if (key === undefined) {
      const { confidence, local } = reader.read(written);
      key = confidence === "sure" ? local : "";
      read.set(written, key);
    }
    return key;
  }
  return (row) => {
    const { Local: given, ...rest } = row;
    const named = String(given ?? "");
    const ours = named && find(named)?.Local;
    if (ours) return { ...rest, Local: ours };
    const written = String(row["Union as written"] ?? "") || named;
    if (written === "") return row;
    const kept = { ...rest, "Union as written": written };
    const key = String(find(written)?.Local ?? "") || surely(written);
    return key ? { ...kept, Local: key } : kept;
  };
}
