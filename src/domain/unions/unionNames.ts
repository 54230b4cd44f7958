import { affiliations, otherAffiliations } from "./affiliations";
import { withoutAsides } from "./asides";
import { confidenceIn, hasContext, soundsLikeUnion } from "./confidence";
import { reason, short, written } from "./explain";
import { knownUnions, type UnionRow } from "./knownUnions";
import { type LocalNumber, localNumber } from "./localNumber";
import { type Evidence, evidenceFinder } from "./unionEvidence";
import { CWA_BLOCKS, FAMOUS_NUMBERS } from "./unionPhrases";
import { type Candidate, ranked } from "./unionRanking";
import { type LocalRow, namesIn, workbookLocals } from "./workbookLocals";
import { plain, type Written, writtenWords } from "./writtenWords";

export type { UnionRow } from "./knownUnions";
export type { LocalRow } from "./workbookLocals";

/** A union and a local's number that a text may mean. */
export interface UnionAndNumber {
  union: string;
  olms: string;
  number: string;
}

/** What a text was read as. */
export interface UnionReading extends UnionAndNumber {
  text: string;
  /** The part that was read, as written. */
  as: string;
  /** Key of the workbook's local, or "". */
  local: string;
  /** Whether the number is that of a council or district itself. */
  ofBody: boolean;
  /** "sure" is filled in, "likely" waits for a person, "none" is no union. */
  confidence: "sure" | "likely" | "none";
  /** A sentence a person can check. */
  why: string;
  /** The next best readings, at most three. */
  others: UnionAndNumber[];
}

/** Reads one name at a time; never throws, whatever the text. */
export interface UnionReader {
  read(text: string): UnionReading;
}

// Marks evidence for a row of Locals among evidence for unions.
const LOCAL_MARK = "\u0001";

/**
 * Reads union names as people type them. Built once from our table, the workbook's Unions and its Locals;
 * what a committee wrote under "Also known as" and "Also called" wins over our own guesses.
 */
export function unionReader(workbook: { unions?: UnionRow[]; locals?: LocalRow[] } = {}): UnionReader {
  const { table, told, shownAs, olmsOf } = knownUnions(workbook.unions ?? []);
  const rows = withoutNationals(workbook.locals ?? [], olmsOf);
  const locals = workbookLocals(rows, olmsOf);
  const byKey = new Map(rows.map((row) => [row.key, row]));
  const nicknames = rows.flatMap((row) =>
    [/\d/.test(row.key) ? "" : row.key, ...namesIn(row.alsoCalled ?? "")]
      .filter((words) => /\p{L}.*[ -].*\p{L}/u.test(words.trim()) || /^[A-Z]{3,8}$/.test(words))
      .map((words) => ({ words, union: LOCAL_MARK + row.key })),
  );
  const finder = evidenceFinder(affiliations(), otherAffiliations(), [...told, ...nicknames]);

  function read(text: string): UnionReading {
    const named = locals.named(text);
    if (named)
      return ofLocal(text, text.trim(), named, `“${short(text.trim())}” is ${named.key} in this workbook.`);
    const parts = writtenWords(text);
    const words = withoutAsides(parts);
    const found = finder.find(words);
    const nickname = nicknameIn(found);
    const forUnions = found.filter((each) => !each.union.startsWith(LOCAL_MARK));
    const { candidates, clear } = ranked(forUnions, table, words, hasContext(words));
    const known = candidates[0];
    const number = localNumber(
      words,
      finder.isUnionWord,
      known ? olmsOf(known.union) : "",
      known?.evidence.to ?? -1,
    );
    if (nickname && (!known || known.strength < 9)) {
      const row = byKey.get(nickname.union.slice(1));
      const isOtherUnion =
        !!known && known.strength > 2 && !!row?.union && olmsOf(row.union) !== olmsOf(known.union);
      const isWithin = !!number && number.from >= nickname.from && number.to <= nickname.to;
      const isOtherNumber = !!number && !isWithin && plain(row?.number ?? "") !== plain(number.number);
      const as = written(parts, nickname.from, nickname.to);
      if (row && !isOtherUnion && !isOtherNumber)
        return ofLocal(text, as, row, `“${short(as)}” is another name for ${row.key} in this workbook.`);
    }
    const famous = !known || known.union === "Independent" ? ofNumberAlone(number, words) : undefined;
    const best = famous ?? known;
    const own = { words, tidy: parts.tidy };
    if (!best) return withoutUnion(text, own, number);
    return ofUnion(text, own, best, famous ? [] : candidates.slice(1), clear || !!famous, number);
  }

  function ofUnion(
    text: string,
    parts: { words: Written[]; tidy: string },
    best: Candidate,
    rest: Candidate[],
    clear: boolean,
    number: LocalNumber | undefined,
  ): UnionReading {
    const confidence = confidenceIn(text, parts.words, best, clear, number);
    if (confidence === "none") return nothing(text, "No union is named here.");
    const own = number?.number ?? "";
    const reading = { ...named(best.union), number: own };
    const byNumber = locals.numbered(reading.olms, own);
    // A local typed by its name alone has no number in a cell of its own.
    const called = own ? locals.named(`${reading.union} ${own}`) : undefined;
    const numbered = byNumber.length === 0 && called && !called.number ? [called] : byNumber;
    const matches = number ? ofItsKind(numbered, number) : numbered;
    // "Local 16" is no district council 16, unless its letters make it the only one: 1199NE.
    const isOtherKind = !!number && isOfLocal(number) && matches.every(isCouncil) && !/[A-Z]/.test(own);
    const inCity = matches.filter((row) => row.city && ` ${plain(text)} `.includes(` ${plain(row.city)} `));
    const local = matches.length === 1 ? matches[0] : inCity.length === 1 ? inCity[0] : undefined;
    const others = [
      ...rest.map((each) => ({
        ...named(each.union),
        number: number?.all.find((other) => other.at > each.evidence.to)?.number ?? own,
      })),
      ...(number?.others ?? []).map((other) => ({ ...named(best.union), number: other })),
    ].slice(0, 3);
    const other = others[0] ? `${others[0].union} ${others[0].number}`.trim() : "";
    const from = Math.min(best.from, number?.from ?? best.from);
    const to = Math.max(best.to, number?.to ?? best.to);
    return {
      text,
      ...reading,
      as: written(parts, from, to),
      local: local?.key ?? "",
      ofBody: number?.ofBody ?? false,
      confidence: (matches.length > 1 && !local) || (local && isOtherKind) ? weaker(confidence) : confidence,
      why: reason(parts, best, reading.union, number, other, local?.key ?? ""),
      others,
    };
  }

  function ofLocal(text: string, as: string, row: LocalRow, why: string): UnionReading {
    const olms = row.union ? olmsOf(row.union) : "";
    return {
      text,
      union: row.union ?? "",
      olms,
      number: row.number ?? "",
      as,
      local: row.key,
      ofBody: false,
      confidence: "sure",
      why,
      others: [],
    };
  }

  function withoutUnion(
    text: string,
    parts: { words: Written[]; tidy: string },
    number: LocalNumber | undefined,
  ): UnionReading {
    if (soundsLikeUnion(parts.words)) {
      const why = "It calls itself a union, but not one of those known here.";
      return {
        ...nothing(text, why),
        ...named("Independent"),
        as: parts.tidy.trim(),
        confidence: "likely",
        number: number?.number ?? "",
      };
    }
    if (!number?.named || (number.ofBody && parts.words.length > 4))
      return nothing(text, "No union is named here.");
    const matches = locals.anyNumbered(number.number);
    const as = written(parts, number.from, number.to);
    const others = matches
      .slice(0, 3)
      .map((row) => ({ union: row.union ?? "", olms: olmsOf(row.union ?? ""), number: row.number ?? "" }));
    const only = matches.length === 1 ? matches[0] : undefined;
    if (only) {
      const why = `No union is named; the only “${short(as)}” in this workbook is ${only.key}.`;
      return { ...ofLocal(text, as, only, why), confidence: "likely" };
    }
    const why = `“${short(as)}” is a local's number, but no union is named.`;
    return {
      text,
      union: "",
      olms: "",
      number: number.number,
      as,
      local: "",
      ofBody: false,
      confidence: "likely",
      why,
      others,
    };
  }

  function named(union: string): { union: string; olms: string } {
    return { union: shownAs.get(union) ?? union, olms: olmsOf(union) };
  }

  return { read };
}

/** A national union's own row means nobody in particular where its locals stand beside it. */
function withoutNationals(rows: LocalRow[], olmsOf: (union: string) => string): LocalRow[] {
  const isNational = ({ kind }: LocalRow) => kind === "National union";
  const withLocals = new Set(rows.filter((row) => !isNational(row)).map(({ union }) => olmsOf(union ?? "")));
  return rows.filter((row) => !isNational(row) || !withLocals.has(olmsOf(row.union ?? "")));
}

/** Locals for a local's number, councils for a council's, where the workbook has any of that kind. */
function ofItsKind(rows: LocalRow[], number: LocalNumber): LocalRow[] {
  if (number.ofBody) return rows.filter((row) => !row.kind || isCouncil(row));
  const own = number.named ? rows.filter((row) => !isCouncil(row)) : rows;
  return own.length > 0 ? own : rows;
}

function isOfLocal(number: LocalNumber): boolean {
  return number.named && !number.ofBody;
}

function isCouncil(row: LocalRow): boolean {
  return !!row.kind && row.kind !== "Local union";
}

function weaker(confidence: "sure" | "likely" | "none"): "likely" | "none" {
  return confidence === "none" ? "none" : "likely";
}

/** Some numbers are known without their union: 32BJ, or the blocks of CWA's sectors. */
function ofNumberAlone(number: LocalNumber | undefined, words: Written[]): Candidate | undefined {
  if (!number || number.ofBody) return undefined;
  const famous = FAMOUS_NUMBERS[number.number.toLowerCase()];
  const { from, to } = number;
  const evidence: Evidence = { union: "", strength: 2, from, to, slips: 0, letters: 0, abbreviated: false };
  if (famous) {
    const isWhole = number.to - number.from + 1 === words.length || /[A-Z]/.test(number.number);
    return { union: famous, strength: isWhole && /[A-Z]/.test(number.number) ? 3 : 1, evidence, from, to };
  }
  return number.named && CWA_BLOCKS.test(number.number)
    ? { union: "CWA", strength: 1, evidence, from, to }
    : undefined;
}

function nicknameIn(found: Evidence[]): Evidence | undefined {
  const marks = found.filter((each) => each.union.startsWith(LOCAL_MARK));
  return new Set(marks.map((each) => each.union)).size === 1 ? marks[0] : undefined;
}

function nothing(text: string, why: string): UnionReading {
  return {
    text,
    union: "",
    olms: "",
    number: "",
    as: "",
    local: "",
    ofBody: false,
    confidence: "none",
    why,
    others: [],
  };
}
