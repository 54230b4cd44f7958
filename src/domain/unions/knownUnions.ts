import { type Affiliation, affiliations, otherAffiliations } from "./affiliations";
import { namesIn } from "./workbookLocals";
import { plain } from "./writtenWords";

/** A row of the Unions tab, as far as reading names needs it. */
export interface UnionRow {
  union: string;
  name?: string;
  /** Separated by semicolons, commas or line breaks. */
  alsoKnownAs?: string;
  olms?: string;
  parent?: string;
}

/** The unions to read by. */
export interface KnownUnions {
  table: Map<string, Affiliation>;
  /** What the committee says a union is called, beyond what our table has. */
  told: { words: string; union: string }[];
  /** Our abbreviation → the workbook's, where it uses another of the union's names. */
  shownAs: Map<string, string>;
  /** OLMS code of a union given by its abbreviation, that code, or a name of it. */
  olmsOf(union: string): string;
}

/** Our table with the workbook's rows laid over it. */
export function knownUnions(rows: UnionRow[]): KnownUnions {
  const ours = [...otherAffiliations(), ...affiliations()];
  const table = new Map(ours.map((row) => [row.union, row]));
  const byOlms = new Map(ours.map((row) => [row.olms, row]));
  const shownAs = new Map<string, string>();
  const told: { words: string; union: string }[] = [];
  const theirs = new Set(rows.map((row) => row.union));
  const ofNames = new Set(ours.flatMap(({ name }) => (/,/.test(name) ? plain(name).split(" ") : [])));
  // "State, County and Municipal Employees" is one name: the single word "State" is none.
  const isPiece = (words: string) => ofNames.has(plain(words)) && !/^[A-Z&/.-]+$/.test(words);
  for (const row of rows) {
    const same = table.get(row.union) ?? byOlms.get(row.olms || row.union);
    const wellKnown = new Set((same ? [same.union, same.name, ...same.aliases] : []).map(plain));
    const isOtherName = !!same && same.union !== row.union && wellKnown.has(plain(row.union));
    if (isOtherName && !theirs.has(same.union)) shownAs.set(same.union, row.union);
    if (!table.has(row.union)) {
      const olms = row.olms || same?.olms || "";
      table.set(row.union, {
        union: row.union,
        name: row.name ?? "",
        aliases: [],
        olms,
        parent: row.parent || (same && !isOtherName ? same.union : ""),
        sector: "",
      });
    }
    for (const words of [row.union, row.name ?? "", ...namesIn(row.alsoKnownAs ?? "")]) {
      if (plain(words).length > 1 && !wellKnown.has(plain(words)) && !isPiece(words))
        told.push({ words, union: row.union });
    }
  }
  // On Locals people write "Teamsters" too.
  const byName = new Map<string, string>();
  for (const { name, aliases, olms } of ours) {
    for (const words of [name, ...aliases].map(plain)) if (!byName.has(words)) byName.set(words, olms);
  }
  const olmsOf = (union: string) =>
    table.get(union)?.olms ?? byOlms.get(union.toUpperCase())?.olms ?? byName.get(plain(union)) ?? union;
  return { table, told, shownAs, olmsOf };
}
