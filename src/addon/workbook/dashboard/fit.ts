/** About how wide letters of Arial at 10 points are, in pixels; all others are 7.4. */
const widths: readonly (readonly [letters: RegExp, pixels: number])[] = [
  [/[ijltfrI .,:;'’()!|/-]/, 3.8],
  [/[mMWGOQ…@%]/, 11.5],
  [/[A-Zw&]/, 9.2],
];

export function widthOf(text: string): number {
  return [...text].reduce((sum, letter) => {
    const known = widths.find(([letters]) => letters.test(letter));
    return sum + (known ? known[1] : 7.4);
  }, 0);
}

/** A text that fits so many pixels; the whole one stands on its own tab. */
export function short(text: string, room: number): string {
  if (widthOf(text) <= room) return text;
  let cut = text;
  while (cut !== "" && widthOf(`${cut}…`) > room) cut = cut.slice(0, -1).trimEnd();
  return `${cut}…`;
}

/** As many names as fit, at least one, and how many more there are: "UE 264, UE 250, and 3 more". */
export function namesThatFit(names: readonly string[], room: number, besides = 0): string {
  const said = (shown: readonly string[]) => {
    const more = names.length - shown.length + besides;
    return [...shown, ...(more > 0 ? [`and ${more} more`] : [])].join(", ");
  };
  const rest = widthOf(said([""]));
  let shown = names.slice(0, 1).map((name) => short(name, room - rest));
  for (let n = 2; n <= names.length && widthOf(said(names.slice(0, n))) <= room; n++)
    shown = names.slice(0, n);
  return said(shown);
}

/** Names on so many lines, as many as fit; the last line says how many more there are. */
export function namesOnLines(names: readonly string[], room: number, lines: number): string[] {
  const said: string[] = [];
  let rest = names;
  while (rest.length > 0 && said.length < lines - 1) {
    let n = 1;
    while (n < rest.length && widthOf(`${rest.slice(0, n + 1).join(", ")},`) <= room) n++;
    said.push(`${short(rest.slice(0, n).join(", "), room)}${n < rest.length ? "," : ""}`);
    rest = rest.slice(n);
  }
  return rest.length > 0 ? [...said, namesThatFit(rest, room)] : said;
}

/** A sentence on two lines. */
export function twoLines(text: string, room: number): string[] {
  if (widthOf(text) <= room) return [text];
  const words = text.split(" ");
  let n = words.length - 1;
  while (n > 1 && widthOf(words.slice(0, n).join(" ")) > room) n--;
  return [words.slice(0, n).join(" "), short(words.slice(n).join(" "), room)];
}
