/**
 * Which operations have begun in this workbook: a bit for each, at a place made from its id. A bit that is not set
 * proves that an operation is new, so that no table is searched for the rows of a first try; one that is set may be
 * another's. It stands in a document property, which lasts, unlike a cache; 9 kB is the most that one holds.
 */
const BEGUN = "operations begun";
const CHARACTERS = 9000;
const BITS = 6;
const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/** Marks an operation as begun, before it writes anything; gives whether it may have begun before. */
export function begin(operation: string): boolean {
  const properties = PropertiesService.getDocumentProperties();
  const marks = properties?.getProperty(BEGUN);
  if (!marks) return true;
  const marked = withMark(marks, operation);
  if (marked === marks) return true;
  properties?.setProperty(BEGUN, marked);
  return false;
}

/** Starts the marks in a workbook that has none, from the operations that its rows name. */
export function startMarks(operations: Iterable<string>): void {
  const properties = PropertiesService.getDocumentProperties();
  if (!properties || properties.getProperty(BEGUN)) return;
  let marks = DIGITS.charAt(0).repeat(CHARACTERS);
  for (const operation of operations) marks = withMark(marks, operation);
  properties.setProperty(BEGUN, marks);
}

function withMark(marks: string, operation: string): string {
  const place = numberOf(operation) % (CHARACTERS * BITS);
  const at = Math.floor(place / BITS);
  const digit = DIGITS.indexOf(marks.charAt(at)) | (1 << (place % BITS));
  return marks.slice(0, at) + DIGITS.charAt(digit) + marks.slice(at + 1);
}

/** A number that is spread evenly: FNV-1a in 32 bits. */
function numberOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}
