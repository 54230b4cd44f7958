import type { ListRow } from "../../domain/lists/parse";
import { RESPONSE } from "../../domain/lists/responses";
import { appendLines, type Line } from "../workbook/changes";
import type { Workbook } from "../workbook/workbook";
import { type Bringing, lineOperation } from "./writePart";

/**
 * Keeps in Changes that responses have come in. Their rows stand in the workbook by then: whatever is stopped before
 * that is offered again.
 */
export function keepResponses(
  workbook: Workbook,
  { list, by }: Bringing,
  tab: string,
  rows: readonly ListRow[],
  lines: readonly Line[],
): void {
  const kept = new Set(lines.filter(({ column }) => column === RESPONSE).map(({ operation }) => operation));
  const coming = rows.flatMap(({ line, response }) =>
    response === undefined || kept.has(lineOperation(list, line))
      ? []
      : [{ operation: lineOperation(list, line), tab, row: response, column: RESPONSE, was: "", now: "" }],
  );
  appendLines(workbook, by, coming);
}
