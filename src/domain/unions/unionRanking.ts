import type { Affiliation } from "./affiliations";
import type { Evidence, Strength } from "./unionEvidence";
import type { Written } from "./writtenWords";

/** A union that a text may mean. */
export interface Candidate {
  union: string;
  strength: Strength;
  /** The longest of its places in the text. */
  evidence: Evidence;
  /** From its first word in the text to its last. */
  from: number;
  to: number;
}

/** The candidates, best first, and whether the best is as good as alone. */
export interface Ranking {
  candidates: Candidate[];
  clear: boolean;
}

// Federations that nearly every union belongs to say nothing beside a union's own name.
const FEDERATIONS = new Set(["AFL-CIO", "NABTU", "MTD"]);
// Names that carry another union's: one that was left, or the one whose staff it organises.
const ONCE_PART_OF = new Map([
  ["PPPWU", "IBT"],
  ["NSO", "NEA"],
]);
// Words that mean something else as often as the union.
const ORDINARY = /^(here|unite|smart|pace|act|bat|pat|equity|mta|longshore|insulator)$/;
// Trades that one union is called after: all of a text, they are its name.
const NAMED_AFTER = /^(carpenter|laborer|painter|plumber|musician)$/;
// OLMS's heading for independents, and names such as "joint board", speak only when nothing else does.
const LAST_RESORT = "Independent";

/** Ranks what was found; `hasContext` says that a number or a word such as "local" stands in the text. */
export function ranked(
  found: Evidence[],
  table: Map<string, Affiliation>,
  words: Written[],
  hasContext: boolean,
): Ranking {
  const best = new Map<string, Candidate>();
  for (const evidence of found) {
    const candidate = best.get(evidence.union);
    const strength = strengthHere(evidence, words, hasContext);
    if (
      !candidate ||
      strength > candidate.strength ||
      (strength === candidate.strength && evidence.letters > candidate.evidence.letters)
    ) {
      best.set(evidence.union, { union: evidence.union, strength, evidence, from: 0, to: 0 });
    }
  }
  const unions = [...best.keys()];
  for (const union of unions) {
    const strength = best.get(union)?.strength ?? 0;
    // A child's name carries its parent's: RWDSU/UFCW is RWDSU.
    if (strength >= 2) for (const above of ancestors(union, table)) best.delete(above);
    if (union === LAST_RESORT && unions.length > 1) best.delete(union);
    if (
      FEDERATIONS.has(union) &&
      unions.some((each) => !FEDERATIONS.has(each) || (union === "AFL-CIO" && each !== union))
    ) {
      best.delete(union);
    }
  }
  // The two teachers' unions share locals in several states; only AFT numbers its own.
  if (best.has("AFT") && best.has("NEA") && hasContext) best.delete("NEA");
  for (const candidate of best.values()) {
    const places = found.filter((each) => each.union === candidate.union);
    candidate.from = Math.min(...places.map((each) => each.from));
    candidate.to = Math.max(...places.map((each) => each.to));
  }
  // Two numbers are two locals: the first is read. With one number, an abbreviation says whose it is.
  const areSeveral = new Set(words.map((each) => each.digits)).size > 2;
  const candidates = [...best.values()].sort(
    (a, b) =>
      b.strength - a.strength ||
      (areSeveral ? a.from - b.from : 0) ||
      Number(b.evidence.abbreviated) - Number(a.evidence.abbreviated) ||
      Number(isNumbered(b, words)) - Number(isNumbered(a, words)) ||
      b.evidence.letters - a.evidence.letters ||
      a.evidence.from - b.evidence.from,
  );
  const [first, second] = candidates;
  return { candidates, clear: !!first && (!second || second.strength < first.strength) };
}

/** Whether its own number follows: "IATSE 52, also SAG-AFTRA". */
function isNumbered({ evidence }: Candidate, words: Written[]): boolean {
  const next = words[evidence.to + 1];
  const after = next?.word === "local" ? words[evidence.to + 2] : next;
  return !!after && after.digits !== "" && !/[,;/]/.test(next?.gap ?? "");
}

/** A phrase that needs company is as good as the union's name when a number is there, or when it is all there is. */
function strengthHere(evidence: Evidence, words: Written[], hasContext: boolean): Strength {
  const word = words[evidence.from]?.word ?? "";
  if (evidence.strength !== 2 || ORDINARY.test(word)) return evidence.strength;
  if (!evidence.abbreviated && evidence.letters > 2 && !NAMED_AFTER.test(word)) return 2;
  return evidence.to - evidence.from + 1 >= words.length && !hasContext ? 3 : 2;
}

function ancestors(union: string, table: Map<string, Affiliation>): string[] {
  const above: string[] = [];
  for (
    let parent = table.get(union)?.parent || ONCE_PART_OF.get(union);
    parent && above.length < 4;
    parent = table.get(parent)?.parent
  ) {
    above.push(parent);
  }
  return above;
}
