import type { ListRead, ListRowRead } from "../../addon/lists/looked";

/** Rows that stayed out, as a file with a reason in front: put right, it can be brought in again. */
export function saveRows({ name, columns }: ListRead, rows: readonly ListRowRead[]): void {
  const headings = [...columns.map(({ heading }) => heading), "What to put right"];
  const lines = [headings, ...rows.map((row) => [...evened(row.cells ?? [], columns.length), row.why])];
  const text = lines.map((cells) => cells.map(written).join(",")).join("\r\n");
  const url = URL.createObjectURL(new Blob([`\ufeff${text}\r\n`], { type: "text/csv" }));
  const link = document.createElement("a");
  link.href = url;
  link.download = `${name.replace(/\.\w{2,4}$/, "")}, to put right.csv`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

function evened(cells: readonly string[], width: number): string[] {
  return Array.from({ length: width }, (_, i) => cells[i] ?? "");
}

/** In quotes where needed; a text that a spreadsheet would run is kept a text by an apostrophe. */
function written(cell: string): string {
  const safe = /^\s*[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}
