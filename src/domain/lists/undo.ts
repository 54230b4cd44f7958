import { fold } from "../../tables/kit/column";
import type { AnyRow } from "../../tables/kit/table";
import { changedSince, NEW_ROW } from "./newRow";
import { RESPONSE } from "./responses";

/** A line of Changes, as far as undoing goes. */
export interface LineToUndo {
  operation: string;
  tab: string;
  row: string;
  column: string;
  was: string;
  now: string;
  undoneBy: string;
}

/** What becomes of a line: put back, or left because people, or a later list, have changed it since. */
export type Verdict = "done" | "kept" | "later";

export interface Undone<L extends LineToUndo> {
  verdicts: { line: L; verdict: Verdict }[];
  /** Cells to put back, by tab and key. */
  restore: { tab: string; row: string; column: string; becomes: string }[];
  remove: { tab: string; row: string }[];
}

/** The workbook as undoing looks at it. */
export interface Standing {
  row(tab: string, key: string): AnyRow | undefined;
  headings(tab: string): readonly string[];
  /** Whether rows of other tabs, or other rows of this one, point at it. */
  referred(tab: string, key: string): boolean;
}

const AFTER = { done: "", kept: ", kept", later: ", in a later list" } as const;

/** What stands in Undone by. */
export function undoneBy(list: string, verdict: Verdict): string {
  return `Undo of ${list}${AFTER[verdict]}`;
}

export function verdictOf({ undoneBy: written }: LineToUndo): Verdict | undefined {
  if (written === "") return undefined;
  return written.endsWith(AFTER.kept) ? "kept" : written.endsWith(AFTER.later) ? "later" : "done";
}

/** The lines of Changes by the cell they are about, in their order. */
export function linesByCell<L extends LineToUndo>(lines: readonly L[]): ReadonlyMap<string, L[]> {
  const byCell = new Map<string, L[]>();
  for (const line of lines) {
    const cell = cellOf(line);
    const others = byCell.get(cell);
    if (others) others.push(line);
    else byCell.set(cell, [line]);
  }
  return byCell;
}

/**
 * Undoes lines of one list, the newest first. A cell goes back where it still holds what the list wrote; a new row
 * goes where nobody has changed it and nothing points at it. What a later list changed goes back with that list.
 */
export function undo<L extends LineToUndo>(
  pending: readonly L[],
  byCell: ReadonlyMap<string, readonly L[]>,
  standing: Standing,
  list: string,
): Undone<L> {
  const cells = new Map<string, string>();
  const gone = new Set<string>();
  const undone: Undone<L> = { verdicts: [], restore: [], remove: [] };
  const about = (line: L) => byCell.get(cellOf(line)) ?? [];
  const now = (tab: string, key: string, column: string) =>
    cells.get(cellOf({ tab, row: key, column })) ?? String(standing.row(tab, key)?.[column] ?? "");
  const current = (tab: string, key: string): AnyRow => {
    const row = { ...standing.row(tab, key) };
    for (const column of standing.headings(tab)) row[column] = now(tab, key, column);
    return row;
  };

  const all = [...byCell.values()].flat();
  const ofRow = new Map<string, Verdict | undefined>(
    all.flatMap((line) => (line.column === NEW_ROW ? [[line.operation, verdictOf(line)]] : [])),
  );
  const responses = new Map(
    all.flatMap((line) => (line.column === RESPONSE ? [[line.operation, line] as const] : [])),
  );
  for (const line of [...pending].reverse()) {
    undone.verdicts.push({ line, verdict: undoLine(line) });
  }
  takeOutLeft();
  return undone;

  function undoLine(line: L): Verdict {
    // A response may come again where the row that it added goes; else its person stands here.
    if (line.column === RESPONSE) return ofRow.get(line.operation) ?? "done";
    if (line.column !== NEW_ROW) return undoCell(line);
    const verdict = undoRow(line);
    ofRow.set(line.operation, verdict);
    return verdict;
  }

  function undoCell(line: L): Verdict {
    const { tab, row, column } = line;
    if (!standing.row(tab, row)) return "done";
    const stands = now(tab, row, column);
    if (stands === line.now) {
      const becomes = before(line);
      cells.set(cellOf(line), becomes);
      undone.restore.push({ tab, row, column, becomes });
      return "done";
    }
    const later = about(line).slice(about(line).indexOf(line) + 1);
    if (stands === line.was || later.some((each) => listOf(each) === list)) return "done";
    return leadsTo(line.now, later, stands) ? "later" : "kept";
  }

  /** What stood there before, past lists that were undone while this one lay on top of them. */
  function before(line: L): string {
    const earlier = about(line).slice(0, about(line).indexOf(line)).reverse();
    let value = line.was;
    for (const each of earlier) if (verdictOf(each) === "later" && each.now === value) value = each.was;
    return value;
  }

  function undoRow(line: L): Verdict {
    const { tab, row } = line;
    if (!standing.row(tab, row)) return "done";
    const differs = changedSince(line.now, current(tab, row), standing.headings(tab));
    if (differs.length === 0 && !standing.referred(tab, row)) {
      undone.remove.push({ tab, row });
      gone.add(cellOf(line));
      return "done";
    }
    const byLists = differs.every(([column, was]) =>
      leadsTo(was, byCell.get(cellOf({ tab, row, column })) ?? [], now(tab, row, column)),
    );
    return differs.length > 0 && byLists ? "later" : "kept";
  }

  /** Rows of lists that were undone before this one, and stayed because of it, go now. */
  function takeOutLeft(): void {
    for (const { tab, row } of [...undone.restore]) {
      const added = (byCell.get(cellOf({ tab, row, column: NEW_ROW })) ?? []).find(
        (line) => verdictOf(line) === "later" && !gone.has(cellOf(line)),
      );
      if (!added || undoRow(added) !== "done") continue;
      const response = responses.get(added.operation);
      for (const line of [added, ...(response ? [response] : [])])
        undone.verdicts.push({ line, verdict: "done" });
    }
  }
}

/** Whether lines that are not undone lead from one value to another: then no person changed it. */
function leadsTo(from: string, lines: readonly LineToUndo[], to: string): boolean {
  let value = from;
  for (const line of lines) if (line.undoneBy === "" && line.was === value) value = line.now;
  return value === to;
}

/** The list that a line of Changes belongs to. */
export function listOf({ operation }: LineToUndo): string {
  return operation.replace(/ line \d+$/, "");
}

function cellOf({ tab, row, column }: { tab: string; row: string; column: string }): string {
  return JSON.stringify([tab, fold(row), column]);
}
