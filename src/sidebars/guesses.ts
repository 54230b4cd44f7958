/** The likely repair of an e-mail address: blanks, a comma for a dot, the ends people mistype most. */
export function likelyEmail(written: string): string | undefined {
  const tidy = written
    .replace(/\s+/g, "")
    .replace(/,/g, ".")
    .replace(/\.(con|cmo|ocm)$/i, ".com")
    .replace(/@(gmail|yahoo|hotmail|outlook)$/i, "@$1.com");
  return tidy !== written.trim() && /^[^\s@;]+@[^\s@;]+\.[^\s@;]+$/.test(tidy) ? tidy : undefined;
}

/** The whole number in a text such as "about 1,240 members". */
export function likelyCount(written: string): string | undefined {
  const numbers = written.replace(/,(?=\d{3}\b)/g, "").match(/\d+/g);
  return numbers?.length === 1 && numbers[0] !== written.trim() ? numbers[0] : undefined;
}

/** The day somebody meant who wrote one of an earlier year: the same day, the next time it comes. */
export function likelyDay(written: string, today: string): string | undefined {
  const year = Number(today.slice(0, 4));
  if (!/^\d{4}-\d{2}-\d{2}$/.test(written) || Number(written.slice(0, 4)) >= year) return undefined;
  const thisYear = `${year}${written.slice(4)}`;
  return thisYear >= today ? thisYear : `${year + 1}${written.slice(4)}`;
}
