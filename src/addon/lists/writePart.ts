import type { Part } from "../../domain/lists/chunk";
import type { KindOfList } from "../../domain/lists/formats";
import { keptRow, NEW_ROW } from "../../domain/lists/newRow";
import type { RowOutcome } from "../../domain/lists/outcome";
import { contacts } from "../../tables";
import { fold } from "../../tables/kit/column";
import type { AnyRow } from "../../tables/kit/table";
import { addLines, type Line } from "../workbook/changes";
import { readSettings, settingOf } from "../workbook/settings";
import { newKey, type Workbook } from "../workbook/workbook";
import type { Here } from "./here";

/** Who brings in which list. */
export interface Bringing {
  list: string;
  by: string;
}

/** The mark of what one line of a list did. */
export function lineOperation(list: string, line: number): string {
  return `${list} line ${line}`;
}

/** The lines of a list whose rows stand in the workbook, to their keys: told from what was written, not from a count. */
export function cameOf(list: string, lines: readonly Line[], places: Here["places"]): Map<number, string> {
  const before = lineOperation(list, 0).slice(0, -1);
  const came = new Map<number, string>();
  for (const { operation, column, row } of lines) {
    if (column !== NEW_ROW || !operation.startsWith(before) || !places.has(fold(row))) continue;
    came.set(Number(operation.slice(before.length)), row);
  }
  return came;
}

/** What updates change, row by row of the sheet; a row that was typed and has no key yet gets it with that. */
export function changesOf(updates: readonly RowOutcome[], here: Here): { at: number; values: AnyRow }[] {
  return updates.flatMap((each) => {
    const placed = here.places.get(fold(each.key ?? ""));
    return placed ? [{ at: placed.at, values: { ...here.given.get(placed.at), ...each.row } }] : [];
  });
}

/**
 * Writes a part of a list: first what is replaced and added into Changes, then the cells that change, then the new
 * rows in one write. Done again after a stop at any of them, it writes what is missing and nothing twice.
 */
export function writePart(
  workbook: Workbook,
  { list, by }: Bringing,
  kind: KindOfList,
  part: Part,
  here: Here,
  lines: readonly Line[],
): void {
  const { table } = here;
  const { tab, key } = table.table;
  const written = new Map(lines.map((line) => [markOf(line), line]));
  const replaced = part.update.flatMap((each) =>
    each.changes.map(({ column, was, becomes }) => ({
      operation: lineOperation(list, each.line),
      tab,
      row: each.key ?? "",
      column,
      was: String(was),
      now: String(becomes),
    })),
  );
  const keys = new Map(
    lines.flatMap(({ column, operation, row }) => (column === NEW_ROW ? [[operation, row] as const] : [])),
  );
  const cycle =
    part.add.length > 0 && kind.to === "Contacts" ? settingOf(readSettings(workbook), "Cycle") : "";
  const rows = part.add.map((each): AnyRow => {
    const operation = lineOperation(list, each.line);
    if (kind.to === "Locals") return { ...each.row, [key]: each.key };
    return {
      ...(cycle && { Cycle: cycle }),
      ...each.row,
      Contact: keys.get(operation) ?? newKey(contacts),
      "Added on": workbook.today,
      "Added by": by,
      Import: list,
      Operation: operation,
    };
  });
  const added = part.add.map((each, i) => ({
    operation: lineOperation(list, each.line),
    tab,
    row: String(rows[i]?.[key] ?? ""),
    column: NEW_ROW,
    was: "",
    now: keptRow(rows[i] ?? {}),
  }));
  const missing = [...replaced, ...added].filter((line) => !written.has(markOf(line)));
  addLines(workbook, lines, by, missing);
  table.changeRows(changesOf(part.update, here));
  if (rows.length > 0) table.insertAt(here.last + 1, rows, table.sheet.getMaxRows());
}

function markOf({ operation, row, column, was }: Omit<Line, "at" | "undoneBy" | "now">): string {
  return JSON.stringify([operation, row, column, was]);
}
