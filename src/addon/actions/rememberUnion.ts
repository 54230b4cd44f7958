import { Problem } from "../../domain/problem";
import { withName } from "../../domain/unions/remembering";
import { changes, unions } from "../../tables";
import { fold } from "../../tables/kit/column";
import { type Call, type Done, writing } from "../action";
import { type Kept, keepChanges, keptBy } from "../workbook/changes";
import { textOf } from "../workbook/input";
import type { Workbook } from "../workbook/workbook";
import { rowOfOperation } from "./addContact";

export interface UnionRemembered {
  /** What it is known by, to take it back; "" where nothing was new. */
  place: string;
  union: string;
}

/** Remembers what people call a union in its Also known as; from then on every text with those words is read so. */
export const rememberUnion = writing<UnionRemembered>(
  (call, input) => {
    const { workbook, operation } = call;
    const kept = rememberedAs(workbook, textOf(input, "words"), textOf(input, "union"));
    for (const table of [workbook.table(unions), workbook.table(changes)]) table.check();
    keepChanges(workbook, operation, kept);
    return remembered(call, kept, textOf(input, "union"));
  },
  (call) => {
    if (rowOfOperation(call.workbook.table(changes), call.operation) === undefined) return undefined;
    return remembered(call, keptBy(call.workbook, call.operation), "");
  },
);

/** What remembering these words changes: one cell of Unions, or none where the union has them already. */
export function rememberedAs(workbook: Workbook, words: string, union: string): Kept[] {
  const name = words.replace(/\s*[,;|\n]+\s*/g, " ").trim();
  if (name === "") throw new Problem("Say which words name the union.", "words");
  const rows = workbook.table(unions).read(["Union", "Also known as", "OLMS code"]);
  const found =
    rows.find(({ row }) => fold(String(row.Union ?? "")) === fold(union)) ??
    rows.find(({ row }) => union !== "" && fold(String(row["OLMS code"] ?? "")) === fold(union));
  if (!found)
    throw new Problem(`“${union}” is not on Unions. Add it there first, or leave this as written.`, "union");
  const was = String(found.row["Also known as"] ?? "");
  const now = withName(was, name);
  const row = String(found.row.Union);
  return now === undefined ? [] : [{ tab: unions.tab, row, column: "Also known as", was, now }];
}

function remembered(
  { workbook, operation }: Call,
  kept: readonly Kept[],
  given: string,
): Done<UnionRemembered> {
  const table = workbook.table(unions);
  for (const { row, column, was, now } of kept) {
    const at = table.find(row);
    const stands = at === undefined ? undefined : String(table.readRow(at)[column] ?? "");
    if (at !== undefined && stands === String(was)) table.change(at, { [column]: String(now) });
  }
  const union = String(kept[0]?.row ?? given);
  return { value: { place: kept.length > 0 ? operation : "", union }, said: `Remembered as ${union}.` };
}
