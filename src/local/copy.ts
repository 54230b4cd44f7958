import type { Output } from "./commands";
import type { WorkbookData } from "./engine/types";
import type { Addon } from "./host/addon";
import { blankSpreadsheet, Workbook } from "./host/workbook";

/**
 * File > Make a copy: tabs, cells, formats, dropdowns, notes and banding come along; protections of ranges, the
 * script's properties and its id do not. Sources: docs/architecture.md.
 */
export async function copyOf(from: string, to: string, addon: Addon): Promise<Output> {
  const original = Workbook.open(from, addon);
  const data = original.book.model.exportData();
  const name = original.book.name;
  const timeZone = original.book.timeZone;
  await original.close();
  const marks = Object.fromEntries(
    Object.entries(data.marks ?? {}).map(([sheet, held]) => [
      sheet,
      held.filter(({ kind, xc }) => kind !== "protection" || !xc),
    ]),
  );
  const { stores, revisionId } = blankSpreadsheet(`Copy of ${name}`, timeZone);
  const copy: WorkbookData = { ...data, marks, ...(stores && { stores }), ...(revisionId && { revisionId }) };
  const workbook = Workbook.create(to, addon, copy);
  await workbook.close();
  return { exit: 0, text: `${JSON.stringify({ ok: true, value: { book: to } })}\n` };
}
