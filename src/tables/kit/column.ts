import * as z from "zod/mini";
import { isDay, readDay } from "./day";

/** What a cell of a table holds below the sheet: a text, a number, or a day as "2026-11-22". Blank is "". */
export type Value = string | number;

/** How people meet a heading: the key, a thing to type, a thing to choose, a thing worked out. */
export type Face = "key" | "typed" | "chosen" | "computed";

export interface Column<V extends Value = Value> {
  /** What the column is for, in one sentence of at most 90 characters; the heading's note. */
  readonly help: string;
  readonly face: Face;
  readonly holds: "text" | "number" | "day";
  /** Number format of its cells. */
  readonly format: string;
  /** Pixels. */
  readonly width: number;
  readonly wrap: boolean;
  /** Checks and reads a value from a form, the shell or a list; its message says what to do. */
  readonly schema: z.ZodMiniType<V>;
  /** The values of its dropdown; the dropdown marks others and refuses nothing. */
  readonly choices?: readonly Value[];
  /** Several choices in one cell, with commas. */
  readonly several?: true;
  /** The tab whose keys it holds. */
  readonly refersTo?: string;
  /** Not later than today. */
  readonly past?: true;
  /** Columns that share a mark fold away together. */
  readonly folded?: true;
  /** The formula that fills it, given how to name other columns; see `computed`. */
  readonly formula?: Formula;
  /** What a new row gets when it is left blank. */
  readonly otherwise?: Value;
}

/** Names the cells of a column of a tab for a formula: the whole column, or from the first row down for one's own tab. */
export interface Names {
  own(heading: string): string;
  of(tab: string, heading: string): string;
  setting(name: string): string;
}
export type Formula = (names: Names) => string;

type Options = Partial<Pick<Column, "width" | "folded" | "past" | "otherwise" | "wrap">>;

export const LONGEST = 50_000;

export const tooLong = "That is longer than a cell can hold (50,000 characters). Shorten it.";
const textSchema = z.pipe(
  z.transform((value: unknown) => (typeof value === "number" ? String(value) : value)),
  z.string({ error: "Write this as text." }).check(z.maxLength(LONGEST, { error: tooLong })),
);

function textual(help: string, options: Options, width: number): Column<string> {
  return {
    help,
    face: "typed",
    holds: "text",
    format: "@",
    width,
    wrap: false,
    schema: textSchema,
    ...options,
  } as Column<string>;
}

/** An id that we make; protected with a warning. */
export function key(help: string, options: Options = {}): Column<string> {
  return { ...textual(help, options, 126), face: "key" };
}

export function text(help: string, options: Options = {}): Column<string> {
  return textual(help, options, 136);
}

/** Free writing, wrapped. */
export function note(help: string, options: Options = {}): Column<string> {
  return textual(help, { wrap: true, ...options }, 240);
}

/** The key of a row of another tab; names need more room than codes, first names less. */
export function reference(refersTo: string, help: string, options: Options = {}): Column<string> {
  const widths: Record<string, number> = { Locals: 184, Candidates: 156, Team: 110 };
  // A local's name may be longer than its column.
  const wrap = refersTo === "Locals";
  return { ...textual(help, { wrap, ...options }, widths[refersTo] ?? 126), refersTo };
}

export function email(help: string, options: Options = {}): Column<string> {
  const looksRight = z.regex(/^[^\s@,;]+@[^\s@,;]+\.[^\s@,;]+$/, {
    error: "That does not look like an e-mail address. Check it, or leave it empty.",
  });
  return {
    ...textual(help, options, 220),
    schema: z.pipe(textSchema, z.string().check(z.trim(), looksRight)),
  };
}

/** Kept as written; compared by its digits. */
export function phone(help: string, options: Options = {}): Column<string> {
  const check = z.refine((written: unknown) => digits(String(written)) >= 7, {
    error: (issue) =>
      `That is ${plural(digits(String(issue.input)), "digit")}. Add the rest, or leave it empty.`,
  });
  return { ...textual(help, options, 120), schema: z.pipe(textSchema, z.string().check(z.trim(), check)) };
}

/** A whole number from 0. */
export function count(help: string, options: Options = {}): Column<number> {
  const schema = z.pipe(
    z.transform(asNumber),
    z.int({ error: "Write a whole number." }).check(z.gte(0, { error: "This cannot be less than 0." })),
  );
  return {
    help,
    face: "typed",
    holds: "number",
    format: "#,##0",
    width: 74,
    wrap: false,
    schema,
    ...options,
  } as Column<number>;
}

/** A fraction from 0 to 1, shown and typed as a percentage. */
export function share(help: string, options: Options = {}): Column<number> {
  const range = "Write a share between 0% and 100%.";
  const schema = z.pipe(
    z.transform(asShare),
    z.number({ error: range }).check(z.gte(0, { error: range }), z.lte(1, { error: range })),
  );
  return {
    help,
    face: "typed",
    holds: "number",
    format: "0%",
    width: 74,
    wrap: false,
    schema,
    ...options,
  } as Column<number>;
}

export function day(help: string, options: Options = {}): Column<string> {
  const schema = z.pipe(
    z.transform((value: unknown) => (typeof value === "string" ? readDay(value) : value)),
    z.string({ error: "Write a date, such as 2026-10-05." }).check(
      z.refine((written: unknown) => isDay(String(written)), {
        error: "Write a date, such as 2026-10-05.",
      }),
    ),
  );
  return {
    help,
    face: "typed",
    holds: "day",
    format: "mmm d, yyyy",
    width: 92,
    wrap: false,
    schema,
    ...options,
  } as Column<string>;
}

/** Room for the longest choice beside the arrow of its dropdown. */
function roomFor(choices: readonly string[]): number {
  return Math.ceil(Math.max(...choices.map(({ length }) => length)) * 6.5) + 40;
}

/** One of a list. */
export function choice(choices: readonly string[], help: string, options: Options = {}): Column<string> {
  const schema = z.pipe(
    z.transform(spelled(choices)),
    z.enum(choices as [string, ...string[]], { error: `Choose one of: ${choices.join(", ")}.` }),
  );
  return {
    help,
    face: "chosen",
    holds: "text",
    format: "@",
    width: Math.max(92, roomFor(choices)),
    wrap: false,
    schema,
    choices,
    ...options,
  } as Column<string>;
}

/** Any of a list, with commas. */
export function choices(list: readonly string[], help: string, options: Options = {}): Column<string> {
  const message = `Choose from: ${list.join(", ")}.`;
  const schema = z.pipe(
    z.transform((value: unknown) => splitList(value, list)),
    z.array(z.enum(list as [string, ...string[]], { error: message }), { error: message }),
  );
  const joined = z.pipe(
    schema,
    z.transform((parts: string[]) => list.filter((each) => parts.includes(each)).join(", ")),
  );
  return {
    help,
    face: "chosen",
    holds: "text",
    format: "@",
    width: 126,
    wrap: false,
    schema: joined,
    choices: list,
    several: true,
    ...options,
  } as unknown as Column<string>;
}

/** One of a few whole numbers. */
export function scale(from: number, to: number, help: string, options: Options = {}): Column<number> {
  const error = `Use a number from ${from} to ${to}, or leave it empty when nobody has asked.`;
  const schema = z.pipe(
    z.transform(asNumber),
    z.int({ error }).check(z.gte(from, { error }), z.lte(to, { error })),
  );
  const list = Array.from({ length: to - from + 1 }, (_, i) => from + i);
  return {
    help,
    face: "chosen",
    holds: "number",
    format: "0",
    width: 92,
    wrap: false,
    schema,
    choices: list,
    ...options,
  } as Column<number>;
}

/** Filled by one formula in its heading, which spills down; nothing of ours writes a cell in it. */
export function computed(
  formula: Formula,
  help: string,
  looks: { format: string; width?: number; holds?: Column["holds"] },
): Column<Value> {
  const schema = z.never({ error: "This fills itself in. Leave it out." }) as unknown as z.ZodMiniType<Value>;
  return {
    help,
    face: "computed",
    holds: looks.holds ?? "number",
    format: looks.format,
    width: looks.width ?? 74,
    wrap: false,
    schema,
    formula,
  };
}

function asNumber(value: unknown): unknown {
  if (typeof value !== "string") return value;
  const plain = value.trim().replace(/,(?=\d{3}\b)/g, "");
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : value;
}

function asShare(value: unknown): unknown {
  if (typeof value !== "string") return value;
  const percent = /^(\d+(?:\.\d+)?)\s*%$/.exec(value.trim());
  return percent ? Number(percent[1]) / 100 : asNumber(value);
}

/** The list's own spelling of a value that differs in case or blanks only. */
function spelled(list: readonly string[]): (value: unknown) => unknown {
  const known = new Map(list.map((each) => [fold(each), each]));
  return (value) => (typeof value === "string" ? (known.get(fold(value)) ?? value) : value);
}

function splitList(value: unknown, list: readonly string[]): unknown {
  const parts = Array.isArray(value) ? value : typeof value === "string" ? value.split(",") : undefined;
  if (!parts) return value;
  return parts.filter((part) => typeof part !== "string" || part.trim() !== "").map(spelled(list));
}

function digits(written: string): number {
  return written.replace(/\D/g, "").length;
}

export function plural(n: number, one: string, many = `${one}s`): string {
  return `${n.toLocaleString("en-US")} ${n === 1 ? one : many}`;
}

/** How keys and names compare: without case, doubled and outer blanks. */
export function fold(written: string): string {
  return written.trim().replace(/\s+/g, " ").toLowerCase();
}
