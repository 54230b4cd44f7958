/** One row of a tab that a form writes into: a cell each, and what it is known again by. */
export interface FormResponse {
  /** The row of the tab. */
  line: number;
  cells: string[];
  response: string;
}

/** The Column of a line of Changes that says that a response of a form has come in. */
export const RESPONSE = "Response";

/**
 * What a response is known again by wherever its row is sorted to: its tab, the time the form gave it, and a mark of
 * its words, which tells apart those of one second.
 */
export function responseId(tab: number, stamp: string, mark: string): string {
  return `${tab} ${stamp} ${mark}`;
}

/**
 * The responses that have not come in. Where one was edited since, its words are not known any more, but its time is:
 * of a second of which as many have come in as stand there, none is new.
 */
export function newResponses(all: readonly FormResponse[], came: readonly string[]): FormResponse[] {
  const left = countedBy(came);
  const unknown = all.filter(({ response }) => {
    const count = left.get(response) ?? 0;
    left.set(response, count - 1);
    return count <= 0;
  });
  const gone = countedBy([...left].flatMap(([response, n]) => Array(Math.max(0, n)).fill(timeOf(response))));
  const open = countedBy(unknown.map(({ response }) => timeOf(response)));
  return unknown.filter(({ response }) => {
    const time = timeOf(response);
    return !hasStamp(time) || (open.get(time) ?? 0) > (gone.get(time) ?? 0);
  });
}

function countedBy(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** The tab and the time. */
function timeOf(response: string): string {
  return response.replace(/ [^ ]*$/, "");
}

/** Rows that somebody typed below the responses may have no time: those are known by their words alone. */
function hasStamp(time: string): boolean {
  return / ./.test(time);
}
