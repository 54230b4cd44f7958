import type { Affiliation } from "./affiliations";
import { abbreviationChecker, spellingChecker } from "./nearSpelling";
import { PHRASES } from "./unionPhrases";
import { type Written, writtenWords } from "./writtenWords";

/** How much a phrase says: 3 names the union by itself, 2 beside a number or "local", 1 is a guess, 9 was told us. */
export type Strength = 1 | 2 | 3 | 9;

/** A place in the text that speaks for a union. */
export interface Evidence {
  union: string;
  strength: Strength;
  /** First and last word, as places among the written words. */
  from: number;
  to: number;
  /** Words of it that were misspelt. */
  slips: number;
  letters: number;
  /** Written as an abbreviation: "IBEW", "GCC/IBT". */
  abbreviated: boolean;
}

interface Phrase {
  words: string[];
  union: string;
  strength: Strength;
}

/** Finds the unions a text speaks for. */
export interface EvidenceFinder {
  find(words: Written[]): Evidence[];
  isUnionWord(word: string): boolean;
}

const SILENT = new Set([
  "of",
  "and",
  "the",
  "in",
  "for",
  "a",
  "an",
  "to",
  "its",
  "on",
  "at",
  "by",
  "n",
  "de",
  "la",
]);
// Ordinary words and very short ones: as abbreviations they need a number or a word such as "local" beside them.
const EASILY_MISTAKEN = new Set(
  "csea ua ue here unite smart pace act bat ana apa sag ila iam bac bat pat siu fop mta cir iue wu sea cna mna gcc gmp uwa equity insulator musician brs aea pse apa oe longshore laborer carpenter painter plumber".split(
    " ",
  ),
);
// A trade that several unions organise is a guess.
const GUESSED = new Set(["guard", "pilot", "equity", "government employee"]);
// Words that names are made of; known so that they are neither misspelt union words nor evidence.
const GLUE =
  "union local international brotherhood association worker employee national american united america federation council lodge branch district amalgamated allied professional organization general joint regional chapter division region state county canada north independent committee society alliance guild member affiliated industrial service technical mechanic helper driver operator trade building conference";

/** A union's table row is read under another's name where OLMS files its locals there. */
export const READ_AS: { [union: string]: string } = {
  "IUE-CWA": "CWA",
  GCIU: "PPPWU",
  ICWUC: "UFCW",
  SAG: "SAG-AFTRA",
  AFTRA: "SAG-AFTRA",
  URW: "USW",
};

export function evidenceFinder(
  table: Affiliation[],
  others: Affiliation[],
  told: { words: string; union: string }[],
): EvidenceFinder {
  const phrases = new Map<string, Phrase[]>();
  const abbreviations = new Set<string>();
  // Those that are no ordinary words, so that a slip in one is a slip.
  const respellable = new Set<string>();
  const vocabulary = new Set(GLUE.split(" "));

  const add = (text: string, union: string, strength: Strength) => {
    const words = phraseWords(text);
    const first = words[0];
    if (!first) return;
    const list = phrases.get(first) ?? [];
    if (list.some((each) => each.union === union && each.words.join(" ") === words.join(" "))) return;
    list.push({ words, union, strength });
    phrases.set(first, list);
    for (const word of words) vocabulary.add(word);
  };
  const addNames = (row: Affiliation) => {
    const union = READ_AS[row.union] ?? row.union;
    for (const name of [row.union, row.olms, ...row.aliases]) {
      const isAbbreviation = /^[A-Z0-9&/.-]{2,10}$/.test(name);
      if (isAbbreviation) for (const word of phraseWords(name)) if (!/\d/.test(name)) abbreviations.add(word);
      const words = phraseWords(name).join(" ");
      if (isAbbreviation && /^[A-Z]+$/.test(name) && !EASILY_MISTAKEN.has(name.toLowerCase())) {
        respellable.add(name.toLowerCase());
      }
      add(name, union, GUESSED.has(words) ? 1 : EASILY_MISTAKEN.has(words) ? 2 : 3);
    }
    add(row.name.replace(/\(.*\)/, ""), union, 3);
  };

  for (const { words, union } of told) add(words, union, 9);
  for (const line of PHRASES.trim().split("\n")) {
    const [union = "", list = ""] = line.split(/: (.*)/);
    for (const entry of list.split("; ")) {
      const marks = entry.startsWith("??") ? 2 : entry.startsWith("?") ? 1 : 0;
      add(entry.slice(marks), READ_AS[union] ?? union, (3 - marks) as Strength);
    }
  }
  for (const row of table) addNames(row);
  for (const row of others) {
    add(row.olms, READ_AS[row.union] ?? row.union, 1);
    abbreviations.add(row.olms.toLowerCase());
    if (row.name !== row.olms) add(row.name, READ_AS[row.union] ?? row.union, 3);
  }
  const meant = spellingChecker(vocabulary);
  const abbreviated = abbreviationChecker(respellable);
  // "Workes" is too short without its s to be told from other words.
  const severalMeant = spellingChecker([...vocabulary].map((word) => `${word}s`));

  return {
    isUnionWord: (word) => abbreviations.has(word),
    find(words) {
      const said: { word: string; at: number; slip: boolean }[] = [];
      const length = words[words.length - 1]?.end ?? 0;
      const isNumbered = words.some(({ digits }) => digits !== "");
      words.forEach(({ word, raw, digits }, at) => {
        if (SILENT.has(word)) return;
        const isCutShort = at === words.length - 1 && length > 60;
        const spelt =
          digits ||
          (meant(word, isCutShort) ??
            oneOf(word, raw) ??
            (isNumbered ? abbreviated(word) : undefined) ??
            withoutOf(word));
        said.push({ word: spelt, at, slip: spelt !== word && digits === "" });
      });
      return withoutContained(said.flatMap((_, index) => phrasesAt(index, said)));
    },
  };

  /** What a misspelt plural is the plural of. */
  function oneOf(word: string, raw: string): string | undefined {
    const several = raw.toLowerCase();
    return several === `${word}s` ? severalMeant(several, false)?.slice(0, -1) : undefined;
  }

  /** "ofTeamsters" has lost its blank. */
  function withoutOf(word: string): string {
    return (word.startsWith("of") && word.length > 6 && meant(word.slice(2), false)) || word;
  }

  function phrasesAt(index: number, said: { word: string; at: number; slip: boolean }[]): Evidence[] {
    const first = said[index];
    if (!first) return [];
    const matching = (phrases.get(first.word) ?? []).filter((phrase) =>
      phrase.words.every((word, offset) => said[index + offset]?.word === word),
    );
    return matching.map((phrase) => {
      const part = said.slice(index, index + phrase.words.length);
      return {
        union: phrase.union,
        strength: phrase.strength,
        from: first.at,
        to: part[part.length - 1]?.at ?? first.at,
        slips: part.filter((each) => each.slip).length,
        letters: phrase.words.join("").length,
        abbreviated:
          phrase.words.every((word) => abbreviations.has(word)) && phrase.words.join("").length > 2,
      };
    });
  }
}

function phraseWords(text: string): string[] {
  return writtenWords(text)
    .words.map((each) => each.digits || each.word)
    .filter((word) => !SILENT.has(word));
}

/** "Rural letter carriers" is not "letter carriers": of two places that share words, the longer speaks. */
function withoutContained(found: Evidence[]): Evidence[] {
  return found.filter(
    (each) =>
      !found.some(
        (other) =>
          other.from <= each.to &&
          other.to >= each.from &&
          other.to - other.from > each.to - each.from &&
          (other.union !== each.union || other.strength >= each.strength) &&
          other.strength > 1,
      ),
  );
}
