import { fullName } from "../../domain/duplicates";
import { changedBy, keptWhole, merged, type Side, type Taken, takeable } from "../../domain/merging";
import { Problem } from "../../domain/problem";
import { keysIn } from "../../domain/samePairs";
import { changes, contacts } from "../../tables";
import { fold, type Value } from "../../tables/kit/column";
import { type AnyRow, columnOf } from "../../tables/kit/table";
import { type Call, type Done, writing } from "../action";
import { type Kept, keepChanges, keptBy } from "../workbook/changes";
import { firstNameOf } from "../workbook/contact";
import { shown, textOf } from "../workbook/input";
import type { Placed, SheetTable } from "../workbook/sheetTable";
import { twoPeople } from "../workbook/twoPeople";
import { rowOfOperation } from "./addContact";

export interface Merged {
  /** What the merge is known by, to take it apart again. */
  merge: string;
  /** The row that stays. */
  contact: AnyRow;
}

/**
 * Makes two rows one person. The one that stays gets the fuller or newer of each field, or what was taken; the other
 * says into whom it was merged, and keeps its cells. Logs stay as written and are read through Merged into.
 *
 * In order: Changes, the one that stays, the other. A second try after a stop writes what Changes says is missing.
 */
export const mergeContacts = writing<Merged>(
  (call, input) => {
    const { people, rows } = twoPeople(call.workbook, {
      keep: textOf(input, "keep"),
      merge: textOf(input, "merge"),
    });
    const [keep, merge] = rows.map(({ row }) => row) as [AnyRow, AnyRow];
    if (apart(keep, merge) || apart(merge, keep)) {
      throw new Problem(
        `${nameOf(keep)} and ${nameOf(merge)} are marked as two different people. If they are one after all, take the code out of Not the same as on both rows first.`,
        "merge",
      );
    }
    const { take, warnings } = takenFrom(input.take);
    const changed = changedBy(merged(keep, merge, take));
    for (const table of [people, call.workbook.table(changes)]) table.check();
    const kept = [
      ...Object.entries(changed).map(([column, now]) => cell(keep, column, now ?? "")),
      cell(merge, "Merged into", String(keep.Contact)),
    ];
    keepChanges(call.workbook, call.operation, kept);
    return done(call, people, rows, kept, warnings);
  },
  (call) => goOn(call),
);

/** An earlier try of this operation has written down what it does; cells that it did not reach are written now. */
function goOn(call: Call): Done<Merged> | undefined {
  if (rowOfOperation(call.workbook.table(changes), call.operation) === undefined) return undefined;
  const kept = keptBy(call.workbook, call.operation);
  const into = kept.find(({ tab, column }) => tab === contacts.tab && column === "Merged into");
  if (!into) return undefined;
  const people = call.workbook.table(contacts);
  const places = people.read(["Contact"]);
  const rows = [String(into.now), into.row].flatMap((key) => {
    const found = places.find(({ row }) => fold(String(row.Contact ?? "")) === fold(key));
    return found ? [{ at: found.at, row: people.readRowAsWritten(found.at) }] : [];
  });
  return done(call, people, rows, kept, []);
}

/** Writes the cells that still hold what they held before, and answers with the row that stays. */
function done(
  { operation }: Call,
  people: SheetTable,
  rows: readonly Placed[],
  kept: readonly Kept[],
  warnings: string[],
): Done<Merged> {
  for (const { at, row } of rows) {
    const own = kept.filter((each) => fold(each.row) === fold(String(row.Contact)));
    const missing = own.filter(({ column, was }) => String(row[column] ?? "") === String(was));
    const values = Object.fromEntries(missing.map(({ column, now }) => [column, asHeld(column, now)]));
    people.change(at, values);
    Object.assign(row, values);
  }
  const contact = rows[0]?.row ?? {};
  return {
    value: { merge: operation, contact: shown(contacts, contact) },
    said: `One ${firstNameOf(contact)} now.`,
    warnings,
  };
}

function cell(row: AnyRow, column: string, now: Value): Kept {
  return { tab: contacts.tab, row: String(row.Contact), column, was: row[column] ?? "", now };
}

/** A value as its column holds it, from Changes, where all are texts. */
export function asHeld(column: string, written: Value): Value {
  const number = Number(written);
  const isNumber = columnOf(contacts, column).holds === "number" && written !== "" && !Number.isNaN(number);
  return isNumber ? number : written;
}

function apart(one: AnyRow, other: AnyRow): boolean {
  return keysIn(one["Not the same as"]).some((key) => fold(key) === fold(String(other.Contact)));
}

export function nameOf(person: AnyRow): string {
  return fullName(person) || String(person.Email || person.Phone || person.Contact || "This person");
}

function takenFrom(input: unknown): { take: Taken; warnings: string[] } {
  if (input === undefined || input === null) return { take: {}, warnings: [] };
  if (typeof input !== "object" || Array.isArray(input))
    throw new Problem('Give what to take by its headings, such as {"take": {"Phone": "merge"}}.', "take");
  const take: Record<string, Side> = {};
  let whole = false;
  for (const [given, side] of Object.entries(input)) {
    const heading = [...takeable, ...keptWhole].find((each) => fold(each) === fold(given));
    if (!heading) throw new Problem(`“${given}” is no column that two people could differ in.`, "take");
    if (side !== "keep" && side !== "merge")
      throw new Problem(`Take ${heading} from "keep" or from "merge".`, "take");
    if (keptWhole.includes(heading)) whole = true;
    else take[heading] = side;
  }
  const warnings = whole ? ["What either of them asked us not to do stays, whatever is chosen."] : [];
  return { take, warnings };
}
