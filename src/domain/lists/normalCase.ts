import { affiliations } from "../unions/affiliations";

const SMALL = new Set(["of", "the", "and", "for", "in", "at", "on", "de", "del", "la", "to", "a"]);
const CAPITALS = new Set([
  "NYSUT",
  "USA",
  "US",
  "II",
  "III",
  "IV",
  "NYS",
  "NYC",
  "VA",
  "DOD",
  "SSA",
  "DOJ",
  "UMASS",
]);

let unions: Set<string> | undefined;

/** Capitals as people write them: "NEW YORK" → "New York", "CROTON ON HUDSON" → "Croton on Hudson"; else unchanged. */
export function normalCase(written: string): string {
  if (/\p{Ll}/u.test(written)) return written;
  let first = true;
  return written.replace(/[\p{L}\p{N}'’]+(?:-[\p{L}\p{N}'’]+)*/gu, (word) => {
    const plain = first || !SMALL.has(word.toLowerCase());
    first = false;
    return plain ? wordIn(word) : word.toLowerCase();
  });
}

function wordIn(word: string): string {
  if (isAbbreviation(word)) return word;
  if (word.includes("-")) return word.split("-").map(wordIn).join("-");
  const plain = word.charAt(0) + word.slice(1).toLowerCase();
  return plain.replace(
    /^(O['’]|D['’]|Mc)(\p{Ll})/u,
    (_, before: string, letter: string) => before + letter.toUpperCase(),
  );
}

/** A union's abbreviation, letters without a vowel, or letters with a number, as 1199SEIU. */
function isAbbreviation(word: string): boolean {
  unions ??= new Set(affiliations().map(({ union }) => union));
  if (CAPITALS.has(word) || (unions.has(word) && word !== "ACT")) return true;
  return /^[^AEIOUY]{2,4}$/.test(word) || /\d/.test(word);
}
