/** A text in pieces: our own words, and what was filled in from the workbook, so that a screen can underline it. */
export type Piece = string | { fact: string };
export type Words = readonly Piece[];

type Filling = string | number | Words;

/** A text whose every filling is a fact: say`${local} endorses ${name}`. Words that are filled in keep their own marks. */
export function say(strings: TemplateStringsArray, ...fillings: readonly Filling[]): Words {
  return joined(
    strings.flatMap((text, i) => {
      const filling = fillings[i];
      if (filling === undefined) return [text];
      return [text, ...(typeof filling === "object" ? filling : [fact(filling)])];
    }),
  );
}

/** A value of the workbook as it stands in a text. */
export function fact(value: string | number): Piece {
  return { fact: typeof value === "number" ? value.toLocaleString("en-US") : tidy(value) };
}

export const tidy = (written: string): string => written.replace(/\s+/g, " ").trim();

export const textOf = (piece: Piece): string => (typeof piece === "string" ? piece : piece.fact);

export const plainText = (words: Words): string => words.map(textOf).join("");

/** Begins with a capital letter. */
export function capitalised(words: Words): Words {
  const [first, ...rest] = words;
  if (first === undefined) return words;
  const text = textOf(first);
  const raised = text.charAt(0).toUpperCase() + text.slice(1);
  return [typeof first === "string" ? raised : { fact: raised }, ...rest];
}

/** Ends with a full stop, once. */
export function sentence(words: Words): Words {
  return /[.!?]$/.test(plainText(words)) ? capitalised(words) : capitalised(joined([...words, "."]));
}

/** "A", "A and B", "A, B and C"; `between` where the parts have commas of their own. */
export function listed(items: readonly Words[], between = ", "): Words {
  const last = items.length - 1;
  return joined(
    items.flatMap((item, i) =>
      i === 0 ? item : [i < last ? between : between === ", " ? " and " : `${between}and `, ...item],
    ),
  );
}

/** Neighbouring words of ours as one piece, and no empty ones. */
function joined(pieces: Words): Words {
  const whole: Piece[] = [];
  for (const piece of pieces) {
    const last = whole[whole.length - 1];
    if (textOf(piece) === "") continue;
    if (typeof piece === "string" && typeof last === "string") whole[whole.length - 1] = last + piece;
    else whole.push(piece);
  }
  return whole;
}
