/** A text that a spreadsheet would run, also in signs of double width, or that would lose an apostrophe of its own on the way back. */
const RUNS = /^\s*[=+\-@\t\r＝＋－＠]|^'+(\s*[=+\-@\t\r＝＋－＠]|[\d .()-]+$)/;

/** A text with an apostrophe in front where a spreadsheet would run it; `tidy` takes it away again. */
export function harmless(text: string): string {
  return RUNS.test(text) ? `'${text}` : text;
}

/** Rows as a CSV file. Numbers stand as they are; texts are made harmless. */
export function csvOf(rows: readonly (readonly (string | number)[])[]): string {
  const cell = (value: string | number) =>
    quoted(typeof value === "number" ? String(value) : harmless(value));
  return rows.map((cells) => `${cells.map(cell).join(",")}\r\n`).join("");
}

/** In quotes wherever a program might see the end of a cell. */
function quoted(cell: string): string {
  return /[",;\t|\r\n]/.test(cell) ? `"${cell.replace(/"/g, '""')}"` : cell;
}
