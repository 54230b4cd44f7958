import { Problem } from "../../domain/problem";
import { imports } from "../../tables";
import { fold } from "../../tables/kit/column";
import { textOf } from "../workbook/input";
import type { Placed, SheetTable } from "../workbook/sheetTable";
import type { Workbook } from "../workbook/workbook";

/** The row of Imports that `import` in the input names, and its code as it stands there. Throws where there is none. */
export function storyOf(
  workbook: Workbook,
  input: Record<string, unknown>,
): { table: SheetTable; story: Placed; list: string } {
  const key = textOf(input, "import");
  const table = workbook.table(imports);
  const story = table.readAll().find(({ row }) => fold(String(row.Import ?? "")) === fold(key));
  if (key === "" || !story) {
    throw new Problem(`“${key}” is not on Imports. Give the code of a list as it stands there.`, "import");
  }
  return { table, story, list: String(story.row.Import) };
}
