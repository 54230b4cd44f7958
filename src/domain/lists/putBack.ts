import type { Value } from "../../tables/kit/column";
import type { AnyRow } from "../../tables/kit/table";
import { NEW_ROW } from "./newRow";
import { RESPONSE } from "./responses";
import { everybody } from "./samePerson";
import type { LineToUndo, Standing } from "./undo";

/** What putting lines of an undone list back comes to. */
export interface PutBack<L extends LineToUndo> {
  /** Cells that get the list's value again, by tab and key. */
  set: { tab: string; row: string; column: string; becomes: string }[];
  add: { line: L; row: AnyRow }[];
  /** Lines that stay undone: somebody has changed the cell since, or the person stands here by another way. */
  kept: L[];
  /** Texts that are too long to stand in Changes, so that only the file has them. */
  tooLong: number;
}

/**
 * Puts lines back that were undone, the oldest first. A cell gets the list's value where it still holds what the undoing
 * left; a row comes again under its own key, unless it stands, or its person does.
 * @param people the rows of Contacts
 */
export function putBack<L extends LineToUndo>(
  undone: readonly L[],
  standing: Pick<Standing, "row">,
  people: readonly AnyRow[],
): PutBack<L> {
  const back: PutBack<L> = { set: [], add: [], kept: [], tooLong: 0 };
  const known = everybody(people);
  const cells = new Map<string, string>();
  for (const line of undone) {
    if (line.column === NEW_ROW) putRow(line);
    else if (line.column !== RESPONSE) putCell(line);
  }
  return back;

  function putRow(line: L): void {
    if (standing.row(line.tab, line.row)) return;
    const { row, tooLong } = rowOf(line.now);
    if (line.tab === "Contacts" && known.find(row).same.length > 0) {
      back.kept.push(line);
      return;
    }
    back.tooLong += tooLong;
    back.add.push({ line, row });
  }

  function putCell(line: L): void {
    const { tab, row: key, column } = line;
    const row = standing.row(tab, key);
    if (!row) return;
    const cell = JSON.stringify([tab, key, column]);
    const stands = cells.get(cell) ?? String(row[column] ?? "");
    if (stands === line.now) return;
    if (stands !== line.was) {
      back.kept.push(line);
      return;
    }
    cells.set(cell, line.now);
    back.set.push({ tab, row: key, column, becomes: line.now });
  }
}

/** A row as Changes keeps it, without the texts of which it has only the mark. */
function rowOf(kept: string): { row: AnyRow; tooLong: number } {
  const all = Object.entries(JSON.parse(kept) as Record<string, Value | object>);
  const whole = all.filter((cell): cell is [string, Value] => typeof cell[1] !== "object");
  return { row: Object.fromEntries(whole), tooLong: all.length - whole.length };
}
