// Words that only look like a misspelt union word: a pointer is no painter.
const LOOK_ALIKES =
  "pointer printer carpentry painting officer office electric roofing miner labor laboratory community commerce " +
  "steele stella united unite unity transport transit transition machine machinery national rational nation baker bakery " +
  "nursing nursery teaching teachers letter later better career carrier barber barbers police polite policy postal " +
  "portal writer waiter water winter guild build guile motion notion mation local focal lodge lounge branch ranch bench " +
  "carmen carmel garment market stage state storage service services surface center central region religion federal " +
  "several general genetic public republic company county country court retail detail food wood good foods farm firm form " +
  "hotel motel hostel auto aunt trade grade trades graphics graphic pilot plot pilots glass grass class brass paper pepper " +
  "metal medal mental metro retro sheet street sheets airline airlines rail mail trail iron irons worker workers";

/** Says which of `words` was meant by a misspelt one, if any: one slip in six to eight letters, two in more. */
export function spellingChecker(
  words: Iterable<string>,
): (word: string, cutShort: boolean) => string | undefined {
  const known = new Set(words);
  const byInitial = new Map<string, string[]>();
  for (const word of known) {
    if (word.length < 5) continue;
    const initial = word.slice(0, 1);
    const list = byInitial.get(initial);
    if (list) list.push(word);
    else byInitial.set(initial, [word]);
  }
  const lookAlikes = new Set(LOOK_ALIKES.split(" "));

  // Cities and employers come up again and again in a sign-up list.
  const met = new Map<string, string | undefined>();

  return (word, cutShort) => {
    if (known.has(word)) return word;
    if (word.length < 5 || word.length > 24 || lookAlikes.has(word)) return undefined;
    if (cutShort) return nearest(word, true);
    if (!met.has(word)) {
      if (met.size > 5000) met.clear();
      met.set(word, nearest(word, false));
    }
    return met.get(word);
  };

  function nearest(word: string, cutShort: boolean): string | undefined {
    const swapped = word.slice(1, 2);
    const candidates = [...(byInitial.get(word.slice(0, 1)) ?? []), ...(byInitial.get(swapped) ?? [])];
    let best: string | undefined;
    let fewest = 3;
    for (const candidate of candidates) {
      if (cutShort && candidate.length > word.length && candidate.startsWith(word)) return candidate;
      const shorter = Math.min(candidate.length, word.length);
      const allowed = shorter < 6 ? 0 : shorter < 9 ? 1 : 2;
      if (Math.abs(candidate.length - word.length) > Math.max(allowed, 0)) continue;
      const slips =
        allowed === 0 ? (isSwap(word, candidate) ? 1 : 3) : slipsBetween(word, candidate, allowed);
      if (slips <= Math.max(allowed, 1) && slips < fewest) {
        fewest = slips;
        best = candidate;
      }
    }
    return best;
  }
}

function isSwap(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}

/** Says which of `abbreviations` lacks a letter, or has two the other way round: SIEU is SEIU, AFSME is AFSCME. */
export function abbreviationChecker(abbreviations: Iterable<string>): (word: string) => string | undefined {
  const meant = new Map<string, string>();
  for (const word of abbreviations) {
    if (word.length < 4) continue;
    for (let at = 1; at < word.length; at++) {
      meant.set(word.slice(0, at - 1) + word.charAt(at) + word.charAt(at - 1) + word.slice(at + 1), word);
      if (word.length > 5) meant.set(word.slice(0, at) + word.slice(at + 1), word);
    }
  }
  return (word) => meant.get(word);
}

/** Letters missing, doubled, wrong or swapped; more than `most` is given as `most + 1`. */
export function slipsBetween(a: string, b: string, most: number): number {
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    let fewest = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min(
        (previous[j] ?? 0) + 1,
        (current[j - 1] ?? 0) + 1,
        (previous[j - 1] ?? 0) + (same ? 0 : 1),
      );
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      }
      current.push(cost);
      if (cost < fewest) fewest = cost;
    }
    if (fewest > most) return most + 1;
    before = previous;
    previous = current;
  }
  return previous[b.length] ?? most + 1;
}
