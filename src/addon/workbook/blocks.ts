import type { Cell } from "../../tables/kit/cells";

/** A cell to write, by its row and column from 1. */
export interface CellToWrite {
  row: number;
  column: number;
  cell: Cell;
}

/** A rectangle of cells that is one write. */
export interface Block {
  row: number;
  column: number;
  cells: Cell[][];
}

/**
 * Cells as rectangles without a gap: each write is a call to Google, and what lies in between is not ours to write.
 * Runs along the rows or down the columns, whichever are fewer. A later cell of the same place wins.
 */
export function blocksOf(cells: readonly CellToWrite[]): Block[] {
  const byPlace = new Map(cells.map((each) => [`${each.row}:${each.column}`, each]));
  const all = [...byPlace.values()];
  const along = rectangles(all);
  const down = rectangles(all.map(({ row, column, cell }) => ({ row: column, column: row, cell })));
  if (along.length <= down.length) return along;
  return down.map(({ row, column, cells: turned }) => ({
    row: column,
    column: row,
    cells: (turned[0] ?? []).map((_, i) => turned.map((line) => line[i] ?? "")),
  }));
}

/** Runs of neighbours in a row; a run just like the one above it joins it. */
function rectangles(cells: readonly CellToWrite[]): Block[] {
  const sorted = [...cells].sort((a, b) => a.row - b.row || a.column - b.column);
  const runs: Block[] = [];
  for (const { row, column, cell } of sorted) {
    const last = runs[runs.length - 1];
    const line = last?.cells[0];
    if (last && line && last.row === row && last.column + line.length === column) line.push(cell);
    else runs.push({ row, column, cells: [[cell]] });
  }
  const open = new Map<string, Block>();
  const blocks: Block[] = [];
  for (const run of runs) {
    const [line = []] = run.cells;
    const span = `${run.column}:${line.length}`;
    const above = open.get(span);
    if (above && above.row + above.cells.length === run.row) above.cells.push(line);
    else {
      open.set(span, run);
      blocks.push(run);
    }
  }
  return blocks;
}
