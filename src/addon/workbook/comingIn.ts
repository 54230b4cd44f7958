import { Problem } from "../../domain/problem";

const COMING = "list coming in";
/** A chunk takes at most a minute; a browser that was closed holds nobody up for longer. */
const SECONDS = 120;

interface Coming {
  list: string;
  email: string;
  by: string;
}

/** Marks that a list is coming in just now. Somebody else's that is not done yet comes first. */
export function comesIn(mine: Coming): void {
  const cache = CacheService.getDocumentCache();
  const kept = cache?.get(COMING);
  const other = kept ? (JSON.parse(kept) as Coming) : undefined;
  if (other && other.list !== mine.list && other.email !== mine.email) {
    throw new Problem(
      `${other.by} is bringing in a list. Yours will start after that, or stop here.`,
      "wait",
    );
  }
  cache?.put(COMING, JSON.stringify(mine), SECONDS);
}

/** The list is in, or was stopped: the next one may come. */
export function cameIn(list: string): void {
  const cache = CacheService.getDocumentCache();
  const kept = cache?.get(COMING);
  if (kept && (JSON.parse(kept) as Coming).list === list) cache?.remove(COMING);
}
