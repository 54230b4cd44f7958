import type { Column, Value } from "./column";

/** What Apps Script gives and takes as a cell. */
export type Cell = string | number | boolean | Date;

/** A sheet's cell as the value of its column; "" where it is blank or cannot be read as one. */
export function fromCell(column: Column, cell: Cell, dayOf: (date: Date) => string): Value {
  if (cell === "") return "";
  switch (column.holds) {
    case "day":
      return cell instanceof Date ? dayOf(cell) : "";
    case "number":
      return typeof cell === "number" ? cell : numberIn(cell);
    case "text":
      if (cell instanceof Date) return dayOf(cell);
      return String(cell);
  }
}

/** What stands in a cell, readable or not: a text where a day or a number belongs is given as that text. */
export function asWritten(column: Column, cell: Cell, dayOf: (date: Date) => string): Value {
  const value = fromCell(column, cell, dayOf);
  return value === "" && cell !== "" ? String(cell instanceof Date ? dayOf(cell) : cell) : value;
}

/**
 * A value as a cell to write. A text that begins with a sign that Sheets may run or read as a number gets an
 * apostrophe, which Sheets keeps as a mark and never gives back: developers.google.com/workspace/sheets/api/guides/values
 */
export function toCell(column: Column, value: Value | undefined): Cell {
  if (value === undefined || value === "") return "";
  // What stood in a day's or a number's cell and was none goes back as it was.
  return column.holds === "text" || typeof value === "string" ? safeText(String(value)) : value;
}

const RUNS = /^[\s]*[=+\-@\t\r'＝＋－＠]/;

export function safeText(text: string): string {
  return RUNS.test(text) ? `'${text}` : text;
}

function numberIn(cell: Cell): Value {
  if (typeof cell !== "string") return "";
  const plain = cell.trim().replace(/,(?=\d{3}\b)/g, "");
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : "";
}

/** Gives the day of a Date in a time zone; made once, because making a formatter is slow. */
export function dayReader(timeZone: string): (date: Date) => string {
  const format = new Intl.DateTimeFormat("en-CA", {
    timeZone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
  });
  return (date) => format.format(date);
}

/** Gives a cell of a form as text: a time as "2026-11-22 20:14:03", a day as "2026-11-22". */
export function stampReader(timeZone: string): (cell: Exclude<Cell, string>) => string {
  const day = dayReader(timeZone);
  const time = new Intl.DateTimeFormat("en-GB", {
    timeZone,
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
  });
  return (cell) => {
    if (typeof cell === "boolean") return String(cell).toUpperCase();
    if (typeof cell === "number") return String(cell);
    const at = time.format(cell);
    return at === "00:00:00" ? day(cell) : `${day(cell)} ${at}`;
  };
}

/** Gives the time of day in a time zone, such as "8:40 pm", of milliseconds since 1970. */
export function clockReader(timeZone: string): (at: number) => string {
  const format = new Intl.DateTimeFormat("en-US", { timeZone, hour: "numeric", minute: "2-digit" });
  return (at) => format.format(new Date(at)).replace(/\s*([AP])M$/, (_, half) => ` ${half.toLowerCase()}m`);
}
