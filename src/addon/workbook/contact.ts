import { Problem } from "../../domain/problem";
import { currentKeys } from "../../domain/talks";
import { fold } from "../../tables/kit/column";
import type { AnyRow } from "../../tables/kit/table";
import type { Placed, SheetTable } from "./sheetTable";

/** The row of a person; of the one they were merged into, where they were. */
export function personOf(people: SheetTable, key: string): Placed {
  const at = people.find(key);
  if (at === undefined) throw notThere(key);
  return followed(people, { at, row: people.readRow(at) });
}

/** The same, where the codes of all people and whom they were merged into are read already. */
export function personAmong(people: SheetTable, known: readonly Placed[], key: string): Placed {
  const current = currentKeys(known.map(({ row }) => row))(key);
  const at = known.find(({ row }) => fold(String(row.Contact ?? "")) === current)?.at;
  if (current === "" || at === undefined) throw notThere(key);
  return { at, row: people.readRow(at) };
}

function notThere(key: string): Problem {
  return new Problem(`“${key}” is not on Contacts. Check the code, or add the person first.`, "Contact");
}

/** The row that stands for a person now: their own, or that of the one they were merged into. */
export function followed(people: SheetTable, placed: Placed): Placed {
  let now = placed;
  const passed = new Set<string>();
  // Two who were merged into each other by hand would lead round for ever.
  for (let into = intoOf(now); into !== "" && !passed.has(fold(into)); into = intoOf(now)) {
    passed.add(fold(into));
    const at = people.find(into);
    if (at === undefined) throw notThere(into);
    now = { at, row: people.readRow(at) };
  }
  return now;
}

function intoOf({ row }: Placed): string {
  const into = String(row["Merged into"] ?? "");
  return fold(into) === fold(String(row.Contact ?? "")) ? "" : into;
}

/** What people call somebody: their first name, else whatever name there is. */
export function firstNameOf(person: AnyRow): string {
  return String(person["First name"] ?? "") || String(person["Last name"] ?? "") || "this person";
}
