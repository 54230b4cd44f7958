import type { ListRead, ListRowRead } from "../../addon/lists/looked";
import { csvOf } from "../../domain/csv";
import { saveFile } from "../saveFile";

/** Rows that stayed out, as a file with a reason in front: put right, it can be brought in again. */
export function saveRows({ name, columns }: ListRead, rows: readonly ListRowRead[]): void {
  const headings = [...columns.map(({ heading }) => heading), "What to put right"];
  const lines = [headings, ...rows.map((row) => [...evened(row.cells ?? [], columns.length), row.why])];
  saveFile(`${name.replace(/\.\w{2,4}$/, "")}, to put right.csv`, csvOf(lines));
}

function evened(cells: readonly string[], width: number): string[] {
  return Array.from({ length: width }, (_, i) => cells[i] ?? "");
}
