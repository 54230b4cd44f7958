/** What a sidebar is to open with: one sidebar cannot tell another. */
export interface Pointed {
  local: string;
  /** Its code; "" where a local alone is meant. */
  resolution: string;
}

const KEY = "pointed at";
const SECONDS = 120;

/** Remembers for whoever is at the keyboard what the sidebar that opens next is about. */
export function pointTo(pointed: Pointed): void {
  CacheService.getUserCache()?.put(KEY, JSON.stringify(pointed), SECONDS);
}

/** What this sidebar was opened for, once; undefined where it follows the selected row. */
export function pointedAt(): Pointed | undefined {
  const cache = CacheService.getUserCache();
  const held = cache?.get(KEY);
  if (!held) return undefined;
  cache?.remove(KEY);
  return JSON.parse(held) as Pointed;
}
