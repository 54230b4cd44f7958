import { fold } from "../tables/kit/column";
import type { AnyRow } from "../tables/kit/table";

/** What people write before a body's number, where it is no ordinary local. */
const wordOfKind: Readonly<Record<string, string>> = {
  "Central labor council": "CLC",
  "State federation": "SF",
};
/** Unions whose locals or councils go by another word. From the designations they file under with OLMS. */
const wordsOfUnion: Readonly<Record<string, { local?: string; council?: string }>> = {
  nalc: { local: "Branch" },
  bmwed: { local: "Lodge" },
  ibb: { local: "Lodge" },
  tcu: { local: "Lodge" },
  nteu: { local: "Chapter" },
  "afa-cwa": { local: "LEC" },
  afscme: { council: "Council" },
  afge: { council: "Council" },
  seiu: { council: "District" },
  ibt: { council: "JC" },
};

/**
 * The readable key of a local, as people type it: "IBEW 103", "IUPAT DC 35", "SEIU 32BJ"; without a number, the
 * union and the body's own name. Where the key is taken, the city, then the OLMS file number in brackets.
 * Undefined where there is neither a number nor a name to go by.
 * @param word what stands before the number, where a list says so; else it follows from the union and the kind of body
 * @param code what the filings call the union, where that is another word
 */
export function localKey(
  local: AnyRow,
  taken: (key: string) => boolean,
  word = usualWord(local),
  code = "",
): string | undefined {
  const stem = stemOf(local, word, code);
  if (stem === undefined) return undefined;
  const city = text(local, "City");
  const file = text(local, "OLMS file number");
  const withCity = city ? `${stem} (${city})` : undefined;
  const withFile = file ? `${stem} (${file})` : undefined;
  return [stem, withCity, withFile].find((key) => key !== undefined && !taken(key));
}

function usualWord(local: AnyRow): string {
  const kind = text(local, "Kind");
  const words = wordsOfUnion[fold(text(local, "Union"))];
  if (kind === "Joint or district council") return words?.council ?? "DC";
  return wordOfKind[kind] ?? (kind === "" || kind === "Local union" ? (words?.local ?? "") : "");
}

function stemOf(local: AnyRow, word: string, code: string): string | undefined {
  const union = text(local, "Union");
  const number = text(local, "Number").replace(/^0+(?=\d)/, "");
  const name = text(local, "Name");
  const independent = union === "" || fold(union) === "unaff" || fold(union) === "independent";
  if (independent) return name || (number ? `Local ${number}` : undefined);
  // A number that was typed with its word has it already.
  const ownWord = /^[a-z]{2,}\s/i.test(number) ? "" : word;
  if (number) return [union, ownWord, number].filter(Boolean).join(" ");
  if (text(local, "Kind") === "National union") return union;
  return [union, withoutUnion(name, [union, code])].filter(Boolean).join(" ");
}

/** "Connecticut State Council" of "SEIU Connecticut State Council", "Salt Lake" of "Salt Lake IWW". */
function withoutUnion(name: string, spellings: readonly string[]): string {
  return spellings.filter(Boolean).reduce((rest, union) => {
    const word = union.replace(/[^\w\s]/g, "\\$&");
    return rest
      .replace(new RegExp(`(^|[\\s,(/-]+)${word}(?=$|[\\s,)/-])\\)?`, "gi"), "")
      .replace(/^[\s,/-]+|[\s,/-]+$/g, "");
  }, name);
}

function text(row: AnyRow, heading: string): string {
  return String(row[heading] ?? "").trim();
}

/** Every spelling a local is known by: its key, and the names in Also called. */
export function namesOf(local: AnyRow): string[] {
  return [text(local, "Local"), ...text(local, "Also called").split(",")].map(fold).filter(Boolean);
}

/** Finds locals by any of their spellings. */
export function localFinder(locals: readonly AnyRow[]): (written: string) => AnyRow | undefined {
  const byName = new Map<string, AnyRow>();
  for (const local of [...locals].reverse()) for (const name of namesOf(local)) byName.set(name, local);
  for (const local of [...locals].reverse()) byName.set(fold(text(local, "Local")), local);
  return (written) => byName.get(fold(written));
}
