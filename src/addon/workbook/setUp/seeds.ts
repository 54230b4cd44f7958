import { fold } from "../../../tables/kit/column";
import type { AnyRow } from "../../../tables/kit/table";
import { defaultSettings } from "../../../tables/settingsList";
import type { SheetTable } from "../sheetTable";
import type { Report } from "./report";

/** Adds the settings that are not there yet, with their defaults; never changes one that is. */
export function seedSettings(settings: SheetTable, rowsOfGrid: number, fresh: boolean, report: Report): void {
  const rows = fresh ? [] : settings.readAll();
  const known = new Set(rows.map(({ row }) => fold(String(row.Setting ?? ""))));
  const missing = defaultSettings.filter(({ name }) => !known.has(fold(name)));
  if (missing.length === 0) return;
  const at = Math.max(1, ...rows.map((row) => row.at)) + 1;
  const value = settings.column("Value");
  const lines: AnyRow[] = missing.map(({ name, does }) => ({ Setting: name, "What it does": does }));
  settings.insertAt(at, lines, rowsOfGrid);
  settings.sheet
    .getRange(at, value, missing.length, 1)
    .setNumberFormats(missing.map(({ format }) => [format]))
    .setValues(missing.map((setting) => [setting.value]));
  if (!fresh) for (const { name } of missing) report.mended.push(`Added the setting “${name}”.`);
}
