import type { LocalNumber } from "./localNumber";
import type { Candidate } from "./unionRanking";
import { plain, type Written } from "./writtenWords";

/** Why a text is read so, in a sentence a person can check: “Teamsters” is IBT; “local 25” is its number. */
export function reason(
  text: { words: Written[]; tidy: string },
  best: Candidate,
  union: string,
  number: LocalNumber | undefined,
  other: string,
  local: string,
): string {
  const also = other === "" ? "" : ` It might also be ${other}.`;
  const key = local === "" ? "" : `: ${local}`;
  const counted = number ? short(written(text, number.from, number.to)) : "";
  if (number && best.evidence.from === number.from && best.evidence.to === number.to) {
    return `“${counted}” is known as a local of ${union}${key}.${also}`;
  }
  const its = !number
    ? "no number is given"
    : number.ofBody
      ? `“${counted}” is the number of the body itself`
      : `“${counted}” is its number`;
  return `${naming(short(written(text, best.evidence.from, best.evidence.to)), best, union)}; ${its}${key}.${also}`;
}

function naming(said: string, best: Candidate, union: string): string {
  if (plain(said) === plain(union)) return `It names ${union}`;
  return best.evidence.slips > 0 ? `“${said}” looks like ${union}` : `“${said}” is ${union}`;
}

/** The part of the text between two of its words. */
export function written(text: { words: Written[]; tidy: string }, from: number, to: number): string {
  return text.tidy.slice(text.words[from]?.start ?? 0, text.words[to]?.end ?? 0);
}

export function short(text: string): string {
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
