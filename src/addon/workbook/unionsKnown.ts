import { type UnionReader, unionReader } from "../../domain/unions/unionNames";
import { locals, unions } from "../../tables";
import type { AnyRow } from "../../tables/kit/table";
import type { Workbook } from "./workbook";

/** What is read of Locals to know them by all their names. */
export function readLocals(workbook: Workbook): AnyRow[] {
  const headings = ["Local", "Also called", "Union", "Number", "Kind", "City", "OLMS file number"];
  return workbook
    .table(locals)
    .read(headings)
    .map(({ row }) => row);
}

/** The reader of union names, with what this workbook knows: its unions' names and its locals. */
export function readerFor(workbook: Workbook, known = readLocals(workbook)): UnionReader {
  const text = (value: unknown) => String(value ?? "");
  return unionReader({
    unions: workbook
      .table(unions)
      .read(["Union", "Name", "Also known as", "OLMS code", "Parent"])
      .map(({ row }) => ({
        union: text(row.Union),
        name: text(row.Name),
        alsoKnownAs: text(row["Also known as"]),
        olms: text(row["OLMS code"]),
        parent: text(row.Parent),
      })),
    locals: known.map((row) => ({
      key: text(row.Local),
      alsoCalled: text(row["Also called"]),
      union: text(row.Union),
      number: text(row.Number),
      kind: text(row.Kind),
      city: text(row.City),
      olmsFileNumber: text(row["OLMS file number"]),
    })),
  });
}
