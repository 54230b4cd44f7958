import { engine } from "../engine/node";
import type { Book } from "./book";
import { Problem } from "./problem";

/** What a person does by hand. Rows and columns count from 1; a column may also be its letters or its heading. */
export type Edit =
  | { tab: string; cell: string; type: string }
  | { tab: string; sort: string; descending?: boolean }
  | { tab: string; insertRow: number }
  | { tab: string; deleteRow: number }
  | { tab: string; insertColumn: number | string }
  | { tab: string; deleteColumn: number | string }
  | { tab: string; rename: string }
  | { tab: string; delete: true }
  | { tab: string; duplicate: string };

interface Grid {
  rows: number;
  columns: number;
}

/** Throws a problem where one of the edits, done in this order, is on a tab, a row or a cell that is not there. */
export function checkEdits({ getters }: Book, edits: readonly Edit[]): void {
  const tabs = new Map(
    getters
      .getSheetIds()
      .map((id): [string, Grid] => [
        getters.getSheetName(id),
        { rows: getters.getNumberRows(id), columns: getters.getNumberCols(id) },
      ]),
  );
  for (const edit of edits) {
    const grid = tabs.get(edit.tab);
    if (!grid) throw new Problem(`There is no tab called “${edit.tab}”.`);
    if ("type" in edit) checkCell(edit.tab, edit.cell, grid);
    else if ("insertRow" in edit) grid.rows += checkRow(edit.tab, edit.insertRow, grid);
    else if ("deleteRow" in edit) grid.rows -= checkRow(edit.tab, edit.deleteRow, grid);
    else if ("insertColumn" in edit) grid.columns++;
    else if ("deleteColumn" in edit) grid.columns--;
    else if ("duplicate" in edit) tabs.set(edit.duplicate, { ...grid });
    else if ("rename" in edit) {
      tabs.delete(edit.tab);
      tabs.set(edit.rename, grid);
    } else if ("delete" in edit) tabs.delete(edit.tab);
  }
}

function checkCell(tab: string, cell: string, grid: Grid): void {
  if (!/^[A-Z]{1,3}[1-9]\d*$/i.test(String(cell)))
    throw new Problem(`“${cell}” is not a cell. Name one by its column and its row, such as B2.`);
  const { left, top } = engine.helpers.toZone(cell.toUpperCase());
  if (left < grid.columns && top < grid.rows) return;
  const end = `${engine.helpers.numberToLetters(grid.columns - 1)}${grid.rows}`;
  const beyond = top >= grid.rows ? { insertRow: grid.rows } : { insertColumn: grid.columns };
  throw new Problem(
    `There is no cell ${cell.toUpperCase()}: ${tab} ends at ${end}. Nothing was changed. Choose a cell before that, or make room first with ${JSON.stringify({ tab, ...beyond })}.`,
  );
}

/** Gives the 1 row that comes or goes. */
function checkRow(tab: string, row: number, { rows }: Grid): 1 {
  if (Number.isInteger(row) && row >= 1 && row <= rows) return 1;
  throw new Problem(`There is no row ${row}: ${tab} has ${rows}. Nothing was changed.`);
}
