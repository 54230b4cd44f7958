import type { Unmatched } from "../../addon/actions/unmatchedUnions";
import type { Group } from "./words";

/** A text, or the words of it that name a union, and what they are read as from then on. */
export interface Lesson {
  words?: string;
  text?: string;
  as: string;
}

/** What it teaches that people mean a union; undefined where no words of theirs name it. */
export function lessonOfUnion({ teaches: { words } }: Group, union: string): Lesson | undefined {
  return words === "" ? undefined : { words, as: union };
}

/**
 * What it teaches that people mean a local: words for its union where these and its number are all they wrote, else the
 * whole text. Undefined where it is read so already, or no local is named.
 * @param isNew whether the local is one that was read and is not on Locals yet
 */
export function lessonOfLocal(
  { text, teaches: { words, number }, reading }: Group,
  local: string,
  isNew: boolean,
  locals: Unmatched["locals"],
): Lesson | undefined {
  const isRead = reading.confidence === "sure" && (reading.local === local || isNew);
  if (local === "" || isRead) return undefined;
  const own = isNew
    ? { union: reading.union, number }
    : locals.find(({ key }) => key.toLowerCase() === local.toLowerCase());
  const fits = words !== "" && number !== "" && own?.union && own.number === number;
  return fits ? { words, as: own.union } : { text, as: local };
}
