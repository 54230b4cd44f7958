/** The most characters of a cell is 50,000; some room stays for the marks. */
const LONGEST = 45_000;

const SIGNS: Readonly<Record<string, string>> = { "\\": "\\", "\n": "n", "\r": "r", "\t": "t", "\0": "0" };
const LETTERS: Readonly<Record<string, string>> = { "\\": "\\", n: "\n", r: "\r", t: "\t", "0": "\0" };

/**
 * A text cut to cells of a sheet. Line ends are written as signs, and a bar stands at both ends, so that nothing a
 * sheet does to text can change it: it gives back, character for character, what was cut.
 */
export function cutToCells(text: string): string[] {
  const signed = text.replace(/[\\\n\r\t\0]/g, (sign) => `\\${SIGNS[sign]}`);
  const cells: string[] = [];
  for (let from = 0; from < signed.length; ) {
    const to = endOf(signed, from + LONGEST);
    cells.push(`|${signed.slice(from, to)}|`);
    from = to;
  }
  return cells;
}

/** The text of all its cells, in their order. */
export function joined(cells: readonly string[]): string {
  const signed = cells.map((cell) => cell.slice(1, -1)).join("");
  return signed.replace(/\\(.)/g, (_, letter: string) => LETTERS[letter] ?? letter);
}

const PIECE = 900_000;

/** A text in pieces that Google takes in one call each. */
export function piecesOf(text: string): string[] {
  const pieces: string[] = [];
  for (let from = 0; from < text.length; ) {
    const to = endOf(text, from + PIECE);
    pieces.push(text.slice(from, to));
    from = to;
  }
  return pieces;
}

/** Not between the two halves of one character. */
function endOf(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff ? at - 1 : at;
}

/** A short mark by which the same text is known again; not a secret. */
export function markOf(text: string): string {
  let a = 0x811c9dc5;
  let b = 0x9e3779b9;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    a = Math.imul(a ^ code, 0x01000193);
    b = Math.imul(b ^ code, 0x85ebca6b);
    b ^= b >>> 13;
  }
  return `${text.length.toString(36)}-${(a >>> 0).toString(36)}${(b >>> 0).toString(36)}`;
}
