import { plain } from "./writtenWords";

/** A row of the Locals tab, as far as reading names needs it. */
export interface LocalRow {
  key: string;
  /** One or more names, separated by semicolons, commas or line breaks. */
  alsoCalled?: string;
  union?: string;
  number?: string;
  /** As the Kind of Locals has it; blank is not known. */
  kind?: string;
  city?: string;
  olmsFileNumber?: string;
}

/** The workbook's locals by every name they go by. */
export interface WorkbookLocals {
  /** The local whose key, or other name, this is. */
  named(text: string): LocalRow | undefined;
  /** Locals of a union (by OLMS code) with a number. */
  numbered(olms: string, number: string): LocalRow[];
  /** Locals of any union with a number. */
  anyNumbered(number: string): LocalRow[];
}

export function workbookLocals(rows: LocalRow[], olmsOf: (union: string) => string): WorkbookLocals {
  const byKey = new Map<string, LocalRow>();
  const byName = new Map<string, LocalRow>();
  const byNumber = new Map<string, LocalRow[]>();
  for (const row of rows) if (!byKey.has(typed(row.key))) byKey.set(typed(row.key), row);
  for (const row of rows) keep(byName, plain(row.key), row);
  for (const row of rows) {
    for (const name of namesIn(row.alsoCalled ?? "")) {
      keep(byKey, typed(name), row);
      keep(byName, plain(name), row);
    }
  }
  for (const row of rows) {
    if (!row.union || !row.number) continue;
    for (const number of new Set([row.number, digitsOf(row.number)].map(bare))) {
      const slot = `${olmsOf(row.union)} ${number}`;
      const list = byNumber.get(slot);
      if (list) list.push(row);
      else byNumber.set(slot, [row]);
    }
  }
  if (rows.length === 0) return { named: () => undefined, numbered: () => [], anyNumbered: () => [] };
  return {
    anyNumbered: (number) => rows.filter((row) => row.number && bare(row.number) === bare(number)),
    named: (text) => byKey.get(typed(text)) ?? (plain(text) === "" ? undefined : byName.get(plain(text))),
    numbered(olms, number) {
      if (number === "") return [];
      const exact = byNumber.get(`${olms} ${bare(number)}`) ?? [];
      const same = exact.filter((row) => bare(row.number ?? "") === bare(number));
      if (same.length > 0) return same;
      return exact.length > 0 ? exact : (byNumber.get(`${olms} ${digitsOf(number)}`) ?? []);
    },
  };
}

/** The names in an "Also called" or "Also known as" cell: each part, and its pieces, since a name may have commas itself. */
export function namesIn(cell: string): string[] {
  const names = cell.split(/[;\n|]/).flatMap((part) => [part, ...part.split(",")]);
  return [...new Set(names.map((name) => name.trim()))].filter((name) => name !== "");
}

/** Keys compare without case, doubled and outer blanks. */
export function typed(text: string): string {
  return text.trim().replace(/\s+/g, " ").toLowerCase();
}

function keep(map: Map<string, LocalRow>, name: string, row: LocalRow): void {
  if (name !== "" && !map.has(name)) map.set(name, row);
}

function bare(number: string): string {
  return number
    .toLowerCase()
    .replace(/[^a-z0-9]/g, "")
    .replace(/^0+(?=.)/, "");
}

function digitsOf(number: string): string {
  return (/[0-9]+/.exec(number)?.[0] ?? "").replace(/^0+(?=.)/, "");
}
