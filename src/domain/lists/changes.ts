import { fold, type Value } from "../../tables/kit/column";
import type { AnyRow } from "../../tables/kit/table";
import { refusals } from "../../tables/lists";
import { emailKey, phoneDigits } from "../duplicates";

/** A cell that a list fills or replaces. */
export interface Change {
  column: string;
  was: Value;
  becomes: Value;
}

/** A cell of ours that stays although the list says something else. */
export interface Kept {
  column: string;
  yours: Value;
  list: Value;
}

/** Cells that say something about another one, and change only with it. */
const about: Record<string, string> = {
  "Members as of": "Members",
  "Members from": "Members",
  "Agreed to": "Agreed on",
  "Why not": "Do not",
  Since: "Do not",
};

/**
 * What a list's row changes in one of ours. A blank never replaces; another value does only in the columns of
 * `replace`. Refusals add up. A number of members that a person entered stays whatever was chosen.
 */
export function changesFor(
  ours: AnyRow,
  list: AnyRow,
  replace: readonly string[],
  key: string,
): { changes: Change[]; kept: Kept[] } {
  const changes: Change[] = [];
  const kept: Kept[] = [];
  const changed = new Map<string, Change>();
  const headings = Object.keys(list).sort((a, b) => Number(a in about) - Number(b in about));
  for (const column of headings) {
    const becomes = column === "Do not" ? allRefusals(ours[column], list[column]) : (list[column] ?? "");
    const was = ours[column] ?? "";
    if (becomes === "" || column === key || sameValue(column, was, becomes)) continue;
    if (was === "" && isAnotherName(column, ours, list)) continue;
    const leader = about[column];
    if (leader !== undefined && list[leader] !== undefined) {
      const first = changed.get(leader);
      if (!first) continue;
      const replaced = first.was !== "" && leader !== "Do not";
      if (was !== "" && !replaced) continue;
    } else if (was !== "" && column !== "Do not" && !mayReplace(ours, column, replace)) {
      kept.push({ column, yours: was, list: becomes });
      continue;
    }
    const change = { column, was, becomes };
    changes.push(change);
    changed.set(column, change);
  }
  return { changes, kept };
}

/** Half a name is filled in only where the other half is the same: "Ana" and "Bo Cruz" make no "Ana Cruz". */
function isAnotherName(column: string, ours: AnyRow, list: AnyRow): boolean {
  const other = column === "Last name" ? "First name" : column === "First name" ? "Last name" : undefined;
  return other !== undefined && !!ours[other] && !sameValue(other, ours[other], list[other] ?? "");
}

function mayReplace(ours: AnyRow, column: string, replace: readonly string[]): boolean {
  if (column === "Members" && ours["Members from"] !== "OLMS") return false;
  return replace.some((each) => fold(each) === fold(column));
}

function allRefusals(ours: Value | undefined, list: Value | undefined): string {
  const said = `${ours ?? ""},${list ?? ""}`.split(",").map(fold);
  return refusals.filter((each) => said.includes(fold(each))).join(", ");
}

/** Whether two values say the same: e-mails without case, phones by their digits, texts without doubled blanks. */
export function sameValue(column: string, a: Value, b: Value): boolean {
  if (a === b) return true;
  if (a === "" || b === "") return false;
  if (column === "Email") return emailKey(a) === emailKey(b);
  if (column === "Phone") return phoneDigits(a) !== "" && phoneDigits(a) === phoneDigits(b);
  return fold(String(a)) === fold(String(b));
}

/** A row with its changes in it. */
export function changed(row: AnyRow, changes: readonly Change[]): AnyRow {
  const result = { ...row };
  for (const { column, becomes } of changes) result[column] = becomes;
  return result;
}
