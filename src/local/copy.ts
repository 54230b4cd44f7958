import type { WorkbookData } from "./engine/types";
import { blankSpreadsheet } from "./host/workbook";

/**
 * File > Make a copy: tabs, cells, formats, dropdowns, notes and banding come along; protections of ranges, the
 * script's properties and its id do not. Sources: docs/architecture.md.
 */
export function copied(data: WorkbookData, name: string, timeZone: string): WorkbookData {
  const marks = Object.fromEntries(
    Object.entries(data.marks ?? {}).map(([sheet, held]) => [
      sheet,
      held.filter(({ kind, xc }) => kind !== "protection" || !xc),
    ]),
  );
  const { stores, revisionId } = blankSpreadsheet(`Copy of ${name}`, timeZone);
  return { ...data, marks, ...(stores && { stores }), ...(revisionId && { revisionId }) };
}
