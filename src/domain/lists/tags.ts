/** The words of a list in one cell, each once: tags, or what somebody ticked. */
export function tagsIn(value: string): string[] {
  const tags = value
    .split(/[,;|\n]/)
    .map((tag) => tag.trim())
    .filter(Boolean);
  return [...new Set(tags)];
}
