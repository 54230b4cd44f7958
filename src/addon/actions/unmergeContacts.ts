import { linesByCell, type Standing, undo, undoneBy, verdictOf } from "../../domain/lists/undo";
import { Problem } from "../../domain/problem";
import { changes, contacts } from "../../tables";
import { fold } from "../../tables/kit/column";
import { type AnyRow, typedHeadings } from "../../tables/kit/table";
import { reading, writing } from "../action";
import { type Line, linesOf } from "../workbook/changes";
import { textOf } from "../workbook/input";
import type { Placed } from "../workbook/sheetTable";
import type { Workbook } from "../workbook/workbook";
import { asHeld, nameOf } from "./mergeContacts";

export interface Unmerged {
  /** The key of the row that stands for itself again. */
  restored: string;
  /** Cells that stay as they are because somebody has changed them since. */
  kept: { column: string; was: string; now: string }[];
}

/**
 * Takes a merge apart: the other row stands for itself again, and the cells of the one that stayed go back to what
 * they were, save those that somebody has changed since. What is done is told from Changes itself, so that a second
 * try goes on where the first one stopped.
 */
export const unmergeContacts = writing<Unmerged>(({ workbook }, input) => {
  const merge = textOf(input, "merge");
  const lines = linesOf(workbook);
  const mine = lines.filter(({ operation, tab }) => operation === merge && tab === contacts.tab);
  const into = mine.find(({ column }) => column === "Merged into");
  if (merge === "" || !into) {
    throw new Problem(
      `“${merge}” is no merge that stands on Changes. Give its code as it stands there.`,
      "merge",
    );
  }
  const people = workbook.table(contacts);
  const places = new Map<string, Placed>();
  for (const { at, row } of people.read(["Contact"])) {
    const key = fold(String(row.Contact ?? ""));
    if ([into.row, into.now].some((wanted) => fold(wanted) === key) && !places.has(key))
      places.set(key, { at, row: people.readRowAsWritten(at) });
  }
  const other = places.get(fold(into.row));
  if (!other)
    throw new Problem(
      `The row ${into.row} is no longer on Contacts, so this cannot be taken apart.`,
      "merge",
    );
  const row = (key: string) => places.get(fold(key))?.row;
  const pending = mine.filter((line) => verdictOf(line) === undefined);
  if (pending.includes(into)) inTheWay(into, row(into.now), other.row);
  const standing: Standing = {
    row: (_, key) => row(key),
    headings: () => typedHeadings(contacts),
    referred: () => false,
  };
  const plan = undo(pending, linesByCell(lines), standing, merge);
  for (const [key, placed] of places) {
    const back = plan.restore.filter((each) => fold(each.row) === key);
    const values = Object.fromEntries(back.map(({ column, becomes }) => [column, asHeld(column, becomes)]));
    people.change(placed.at, values);
    Object.assign(placed.row, values);
  }
  workbook.table(changes).changeRows(
    plan.verdicts.map(({ line, verdict }) => ({
      at: line.at,
      values: { "Undone by": undoneBy(merge, verdict) },
    })),
  );
  for (const { line, verdict } of plan.verdicts) line.undoneBy = undoneBy(merge, verdict);
  const kept = mine
    .filter((line) => verdictOf(line) !== "done")
    .map(({ row: key, column, was }) => ({ column, was, now: String(row(key)?.[column] ?? "") }));
  const names = [row(into.now), other.row].map((each) => nameOf(each ?? {})).join(" and ");
  const stays = `What somebody changed since stays: ${kept.map(({ column }) => column).join(", ")}.`;
  return {
    value: { restored: into.row, kept },
    said: `They are two people again: ${names}.`,
    warnings: kept.length > 0 ? [stays] : [],
  };
});

/** What has to be put right before a merge can be taken apart. */
function inTheWay(into: Line, keep: AnyRow | undefined, other: AnyRow): void {
  const later = String(keep?.["Merged into"] ?? "");
  if (later !== "" && fold(later) !== fold(into.row)) {
    throw new Problem(
      `${nameOf(keep ?? {})} was merged into someone else since. Take that apart first, then this.`,
      "merge",
    );
  }
  const now = String(other["Merged into"] ?? "");
  if (now !== "" && fold(now) !== fold(into.now)) {
    throw new Problem(
      `Someone has changed Merged into on the row of ${nameOf(other)} since. Look at it there.`,
      "merge",
    );
  }
}

export interface EarlierMerge {
  merge: string;
  on: string;
  by: string;
  /** The one that stays, and the other. */
  into: string;
  name: string;
}

/** Merges that still stand, the newest first; at most 20. */
export const earlierMerges = reading<{ merges: EarlierMerge[]; today: string }>(({ workbook }) => {
  const log = workbook
    .table(changes)
    .read(["Operation", "On", "By", "Tab", "Row", "Column", "Now", "Undone by"]);
  const standing = log.filter(
    ({ row }) => row.Tab === contacts.tab && row.Column === "Merged into" && !row["Undone by"],
  );
  const names = standing.length > 0 ? namesIn(workbook) : () => "";
  const merges = standing
    .reverse()
    .slice(0, 20)
    .map(({ row }) => ({
      merge: String(row.Operation ?? ""),
      on: String(row.On ?? ""),
      by: String(row.By ?? ""),
      into: names(row.Now),
      name: names(row.Row),
    }));
  return { value: { merges, today: workbook.today }, said: "" };
});

function namesIn(workbook: Workbook): (key: unknown) => string {
  const rows = workbook.table(contacts).read(["Contact", "First name", "Last name", "Email", "Phone"]);
  const byKey = new Map(rows.map(({ row }) => [fold(String(row.Contact ?? "")), nameOf(row)]));
  return (key) => byKey.get(fold(String(key ?? ""))) ?? String(key ?? "");
}
