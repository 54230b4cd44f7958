import { fold } from "../../tables/kit/column";
import type { UnionReader, UnionReading } from "./unionNames";

/** Words of a text that a person may tell us to read as a union from now on, and the number that stood beside them. */
export interface Teachable {
  /** "" where the text has no such words, or they are known. */
  words: string;
  /** The digits of the one number in the text; "" for none. */
  number: string;
}

const NUMBERED =
  /(?:\b(?:local|loc|lcl|lu|lodge|branch|br|chapter)\b\.?\s*)?(?:\bunion\b\s*)?(?:\b(?:no|nr|number)\b\.?\s*)?[#№-]?\s*\d+(?:-?[a-z]{1,2}\b)?/gi;
/** Longer is a sentence, not a name. */
const MOST_WORDS = 5;
const ABBREVIATION = /^[A-Z][A-Z&/.-]{1,9}$/;
/** Words of a sentence about oneself, not of a name. */
const TELLS =
  /\b(i|im|my|me|think|guess|maybe|probably|not|never|was|used|former|formerly|ex|retired|or)\b|\?/i;
const OF_UNIONS =
  /\b(union|workers?|brotherhood|association|federation|guild|drivers?|teachers?|nurses?|engineers?)\b/i;

/** What of a text names its union and is not known yet: "UPI" of "UPI Local 4100". */
export function teachable(text: string, reading: UnionReading, reader: UnionReader): Teachable {
  const numbers = [...new Set((text.match(/\d+/g) ?? []).map(digitsOf))];
  const [number = ""] = numbers;
  const nothing = { words: "", number };
  if (numbers.length > 1 || TELLS.test(text)) return nothing;
  const words = text
    .replace(NUMBERED, " ")
    .replace(/[,;|\s]+/g, " ")
    .replace(/^[^\p{L}]+|[^\p{L}.)]+$/gu, "");
  const count = words.split(" ").length;
  if (!/\p{L}{2}/u.test(words) || count > MOST_WORDS || /^(local|union|lodge|branch)$/i.test(words))
    return nothing;
  const isName = reading.union !== "" || ABBREVIATION.test(words) || OF_UNIONS.test(words);
  return isName && reader.read(words).confidence !== "sure" ? { words, number } : nothing;
}

/** The digits of a local's number, without leading zeros. */
export function digitsOf(number: string): string {
  return (/\d+/.exec(number)?.[0] ?? "").replace(/^0+(?=.)/, "");
}

/** The cell of Also known as with one more name, or undefined where it has that already. */
export function withName(alsoKnownAs: string, words: string): string | undefined {
  const names = alsoKnownAs.split(/[,;|\n]/).map(fold);
  return names.includes(fold(words)) ? undefined : [alsoKnownAs, words].filter(Boolean).join(", ");
}
