import { type UnionReader, unionReader } from "../../domain/unions/unionNames";

let reader: UnionReader | undefined;

/**
 * The union and the local's number in a text, such as IBT 25. A question mark where a person should look; blank where no union is named.
 *
 * @param {B2:B} text A cell with what somebody wrote, or a column of them.
 * @return {string} The union and the number.
 * @customfunction
 */
export function UNION_OF(text: unknown): string | string[][] {
  if (!Array.isArray(text)) return unionIn(text);
  return text.map((row: unknown) => (Array.isArray(row) ? row : [row]).map(unionIn));
}

function unionIn(text: unknown): string {
  const written = String(text ?? "").trim();
  if (written === "") return "";
  reader ??= unionReader();
  const { union, number, confidence } = reader.read(written);
  const read = `${union} ${number}`.trim();
  return confidence === "likely" && read !== "" ? `${read}?` : read;
}
