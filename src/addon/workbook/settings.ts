import type { CountingRules } from "../../domain/support";
import { settings } from "../../tables";
import { fold } from "../../tables/kit/column";
import { defaultSettings } from "../../tables/settingsList";
import type { Workbook } from "./workbook";

/** The committee's decisions by the folded name of the setting, as they are displayed or typed. */
export type Settings = ReadonlyMap<string, string>;

export function readSettings(workbook: Workbook): Settings {
  const rows = workbook.table(settings).read(["Setting", "Value"]);
  return new Map(
    rows.map(({ row }) => [fold(String(row.Setting ?? "")), String(row.Value ?? "").trim()] as const),
  );
}

/** A setting's text; its default where the row is gone or blank. */
export function settingOf(held: Settings, name: string): string {
  const value = held.get(fold(name));
  if (value) return value;
  const declared = defaultSettings.find((setting) => setting.name === name);
  if (!declared) throw new Error(`no setting ${name}`);
  return String(declared.value);
}

/** A setting's number; "65%" is 0.65. Its default where what stands there is none. */
export function numberOf(held: Settings, name: string): number {
  const read = (text: string) => (text.endsWith("%") ? Number(text.slice(0, -1)) / 100 : Number(text));
  const value = read(settingOf(held, name));
  return Number.isFinite(value)
    ? value
    : read(String(defaultSettings.find((setting) => setting.name === name)?.value ?? ""));
}

/** A setting that holds a list with commas, each entry once. */
export function listIn(held: Settings, name: string): string[] {
  const parts = settingOf(held, name).split(",");
  return [...new Set(parts.map((part) => part.trim()).filter(Boolean))];
}

export function countingRules(held: Settings): CountingRules {
  return {
    supportersAreAtMost: numberOf(held, "Supporters are at most"),
    goalShare: numberOf(held, "Goal share"),
  };
}
