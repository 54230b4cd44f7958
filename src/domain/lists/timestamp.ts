const HEADINGS = ["timestamp", "marca temporal", "horodateur"];

/** The heading of the time that a form gives each response, as forms of some languages write it. */
export function isTimestamp(heading: unknown): boolean {
  return HEADINGS.includes(String(heading).trim().toLowerCase());
}
