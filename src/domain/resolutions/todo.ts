import type { AnyRow } from "../../tables/kit/table";
import { daysUntil } from "../days";
import { lifeOf } from "./life";
import { tightDays } from "./planInput";

export interface Todo {
  on: string;
  act: string;
  state: "late" | "tight" | "ok";
  days: number | "";
}

export function todo(row: AnyRow, steps: readonly AnyRow[], rules: AnyRow, today: string, _decideBy: string) {
  const life = lifeOf(steps, { resolution: row, rules, today });
  if (steps.length > 0 ? !life.open : row.Outcome) return undefined;
  const safe = String(row["Last safe day"] ?? "");
  const on = safe || String(row["Next date"] ?? "");
  const days: Todo["days"] = daysUntil(on, today) ?? ("" as const);
  const state: Todo["state"] =
    days !== "" && days < 0 ? "late" : days !== "" && days <= tightDays ? "tight" : "ok";
  return {
    key: String(row.Resolution),
    title: String(row.Title ?? ""),
    local: String(row.Local ?? ""),
    status: String(row.Status ?? "Idea"),
    next: on,
    act: safe ? "Last safe day" : "Next meeting",
    lastSafeDay: safe,
    late: state === "late",
    state,
    days,
  };
}
