import { writesFor } from "../../domain/lists/chunk";

const SECONDS = 3600;

const keyOf = (list: string) => `pace of ${list}`;

/** How many writes of changed cells the next part of a list may make, by how quick Google was with the last one. */
export function writesAtOnce(list: string): number {
  const kept = CacheService.getDocumentCache()?.get(keyOf(list));
  return writesFor(kept ? (JSON.parse(kept) as { writes: number; ms: number }) : undefined);
}

/** Makes the writes of a part, to the last cell, and keeps how long they took. */
export function paced(list: string, writes: number, write: () => void): void {
  const begun = Date.now();
  write();
  SpreadsheetApp.flush();
  const pace = { writes, ms: Date.now() - begun };
  CacheService.getDocumentCache()?.put(keyOf(list), JSON.stringify(pace), SECONDS);
}
