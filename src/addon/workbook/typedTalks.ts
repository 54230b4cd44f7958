import { type Change, takeUpTyped } from "../../domain/typedTalks";
import type { Placed, SheetTable } from "./sheetTable";

/**
 * Brings the people whom typed conversations are with up to date, and marks those conversations as done; `rows` and
 * `people` follow. Gives how many were taken up. People come first: after a stop in between, it is all done again.
 */
export function takeUpTalks(
  log: SheetTable,
  rows: readonly Placed[],
  contacts: SheetTable,
  people: readonly Placed[],
  today: string,
): number {
  if (rows.length === 0) return 0;
  const taken = takeUpTyped(rows, people, today);
  contacts.changeRows(taken.people);
  log.changeRows(taken.log);
  follow(people, taken.people);
  follow(rows, taken.log);
  return taken.log.length;
}

function follow(rows: readonly Placed[], changes: readonly Change[]): void {
  const byPlace = new Map(rows.map((placed) => [placed.at, placed.row]));
  for (const { at, values } of changes) Object.assign(byPlace.get(at) ?? {}, values);
}
