import { Problem } from "../../domain/problem";
import { contacts } from "../../tables";
import { fold } from "../../tables/kit/column";
import { followed } from "./contact";
import type { Placed, SheetTable } from "./sheetTable";
import type { Workbook } from "./workbook";

/** The rows of two people, as written, or of those they were merged into; throws a Problem where they are one already. */
export function twoPeople(
  workbook: Workbook,
  keys: { [field: string]: string },
): { people: SheetTable; rows: [Placed, Placed] } {
  const people = workbook.table(contacts);
  const places = people.read(["Contact"]);
  const rows = Object.entries(keys).map(([field, key]) => {
    const found = places.find(({ row }) => fold(String(row.Contact ?? "")) === fold(key));
    if (key === "" || !found)
      throw new Problem(`“${key}” is not on Contacts. Give the code of a person as it stands there.`, field);
    const own = { at: found.at, row: people.readRowAsWritten(found.at) };
    const { at } = followed(people, own);
    return at === own.at ? own : { at, row: people.readRowAsWritten(at) };
  });
  const [first, second] = rows as [Placed, Placed];
  if (first.at === second.at)
    throw new Problem("They are one person already.", Object.keys(keys)[1] as string);
  return { people, rows: [first, second] };
}
