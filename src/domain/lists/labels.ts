/**
 * What somebody answered, as a note says it: "Tags: volunteer". A question stands as it was asked; what a program
 * calls a column is put in words, "can2_user_tags" as "Tags".
 */
export function noteOf(heading: string, value: string): string {
  const label = labelOf(heading);
  return /[?:.!]$/.test(label) ? `${label} ${value}` : `${label}: ${value}`;
}

/** A heading as people would say it. */
export function labelOf(heading: string): string {
  const words = heading
    .replace(/ \(\d+\)$/, "")
    .replace(/^can2_(user_)?/i, "")
    .replace(/_/g, " ")
    .replace(/\s+/g, " ")
    .trim();
  const apart = words.includes(" ")
    ? words
    : words.replace(/([a-z])([A-Z])/g, (_, a, b) => `${a} ${b.toLowerCase()}`);
  return apart.charAt(0).toUpperCase() + apart.slice(1);
}
