type Part = Readonly<Record<string, (...input: unknown[]) => unknown>>;

const loaded = new Map<string, Part>();

/**
 * A part of the add-on that few executions need, from its own file. Google reads Code.js anew for every opening, every
 * typed cell and every formula, so only what those need stands there.
 */
export function part(name: string): Part {
  const known = loaded.get(name);
  if (known) return known;
  const code = HtmlService.createTemplateFromFile(name).getRawContent();
  const made = new Function(`${code}\nreturn part;`)() as Part;
  loaded.set(name, made);
  return made;
}
