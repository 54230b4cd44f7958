/** What becomes of a text that reaches a cell, in a workbook of the United States locale. */
export type Interpreted =
  | { is: "blank" }
  | { is: "formula"; formula: string }
  | { is: "text"; text: string }
  | { is: "boolean"; value: boolean }
  | { is: "number"; value: number; format?: string };

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/**
 * Reads a text as Google Sheets does when a person types it or a script sets it: formulas, numbers, dates, and a
 * leading apostrophe that marks text. `format` is the cell's number format; plain text ("@") reads nothing.
 * Source: developers.google.com/apps-script/reference/spreadsheet/range#setValues(Object) and
 * developers.google.com/workspace/sheets/api/reference/rest/v4/ValueInputOption.
 */
export function interpret(text: string, format: string, year: number): Interpreted {
  if (text === "") return { is: "blank" };
  if (text.startsWith("'")) return { is: "text", text: text.slice(1) };
  if (format === "@") return { is: "text", text };
  if (text.startsWith("=") && text.length > 1) return { is: "formula", formula: text };
  if (text.includes("\n")) return { is: "text", text };
  const trimmed = text.trim();
  const number = readNumber(trimmed);
  if (number) return { is: "number", ...number };
  if (/^(true|false)$/i.test(trimmed)) return { is: "boolean", value: trimmed.toLowerCase() === "true" };
  const date = readDateTime(trimmed, year);
  if (date) return { is: "number", ...date };
  if (text.startsWith("+") && text.length > 1) return { is: "formula", formula: `=${text}` };
  return { is: "text", text };
}

function readNumber(text: string): { value: number; format?: string } | undefined {
  const bare = /^\((.+)\)$/.exec(text);
  const match = /^([+-]?)\s*(\$?)\s*([+-]?)(\d+|\d{1,3}(?:,\d{3})+)?(\.\d*)?(e[+-]?\d+)?\s*(%?)$/i.exec(
    bare?.[1] ?? text,
  );
  if (!match) return undefined;
  const [, sign = "", dollar = "", inner = "", whole = "", fraction = "", exponent = "", percent = ""] =
    match;
  if (!whole && fraction.length < 2) return undefined;
  if (sign && inner) return undefined;
  const negative = sign === "-" || inner === "-" || bare !== null;
  const size = Number(`${whole.replace(/,/g, "") || "0"}${fraction}${exponent}`) / (percent ? 100 : 1);
  const value = negative ? -size : size;
  if (percent) return { value, format: fraction.length > 1 ? "0.00%" : "0%" };
  if (dollar) return { value, format: fraction.length > 1 ? "$#,##0.00" : "$#,##0" };
  if (whole.includes(",")) return { value, format: fraction.length > 1 ? "#,##0.00" : "#,##0" };
  if (exponent) return { value, format: "0.00e" };
  return { value };
}

function readDateTime(text: string, year: number): { value: number; format: string } | undefined {
  const time = /^(?:(.+?)[ T])?(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?\s*(am|pm)?$/i.exec(text);
  if (!time) {
    const day = readDate(text, year);
    return day && { value: day.serial, format: day.format };
  }
  const [, datePart, hour = "", minute = "", second = "0", half] = time;
  const clock = readClock(Number(hour), Number(minute), Number(second), half?.toLowerCase());
  if (clock === undefined) return undefined;
  if (!datePart) return { value: clock, format: half ? "hh:mm a" : "hh:mm" };
  const day = readDate(datePart.trim(), year);
  return day && { value: day.serial + clock, format: "m/d/yyyy hh:mm:ss" };
}

function readClock(hour: number, minute: number, second: number, half?: string): number | undefined {
  if (minute > 59 || second > 59 || hour > 23 || (half && (hour < 1 || hour > 12))) return undefined;
  const hours = half ? (hour % 12) + (half === "pm" ? 12 : 0) : hour;
  return (hours * 3600 + minute * 60 + second) / 86_400;
}

function readDate(text: string, year: number): { serial: number; format: string } | undefined {
  const iso = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/.exec(text);
  if (iso) return dated(Number(iso[1]), Number(iso[2]), Number(iso[3]), "yyyy-mm-dd");
  const us = /^(\d{1,2})[-/](\d{1,2})(?:[-/](\d{4}|\d{2}))?$/.exec(text);
  if (us) return dated(fullYear(us[3], year), Number(us[1]), Number(us[2]), us[3] ? "m/d/yyyy" : "m/d");
  const named = /^(?:(\d{1,2})[ -])?([a-z]{3,9})\.?(?:[ -](\d{1,2}))?(?:,?[ -](\d{4}|\d{2}))?$/i.exec(text);
  if (!named) return undefined;
  const month = months.indexOf((named[2] ?? "").slice(0, 3).toLowerCase()) + 1;
  const spelt = new Date(Date.UTC(2000, month - 1))
    .toLocaleString("en-US", { month: "long", timeZone: "UTC" })
    .toLowerCase();
  const word = (named[2] ?? "").toLowerCase();
  if (month === 0 || !(word.length === 3 || word === "sept" || word === spelt)) return undefined;
  if ((named[1] === undefined) === (named[3] === undefined)) return undefined;
  return dated(
    fullYear(named[4], year),
    month,
    Number(named[1] ?? named[3]),
    named[4] ? "mmm d, yyyy" : "mmm d",
  );
}

function fullYear(written: string | undefined, thisYear: number): number {
  if (!written) return thisYear;
  const n = Number(written);
  if (written.length === 4) return n;
  return n < 30 ? 2000 + n : 1900 + n;
}

function dated(
  year: number,
  month: number,
  day: number,
  format: string,
): { serial: number; format: string } | undefined {
  const at = new Date(Date.UTC(year, month - 1, day));
  if (at.getUTCMonth() !== month - 1 || at.getUTCDate() !== day) return undefined;
  return { serial: at.getTime() / 86_400_000 + 25_569, format };
}
