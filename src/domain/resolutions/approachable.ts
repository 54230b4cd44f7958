import { leadershipStances, prospects } from "../../tables/lists";
import { endorses } from "./ladder";
import { type Cell, type LocalRow, type ResolutionRow, sameKey, words } from "./rows";

export interface Approachable {
  local: string;
  /** One sentence for each tie to the local that was won, the closest first. */
  why: string[];
}

export const placeIn = (list: readonly string[], cell: Cell): number => {
  const at = list.findIndex((value) => value.toLowerCase() === sameKey(cell));
  return at < 0 ? list.length : at;
};

const above = (row: LocalRow): string[] =>
  sameKey(row["Part of"])
    .split(/\s*[,;]\s*/)
    .filter(Boolean);

/** The same city, or the same state where a city is not written down. */
function samePlace(a: LocalRow, b: LocalRow): string {
  const [cityA, cityB] = [sameKey(a.City), sameKey(b.City)];
  const [stateA, stateB] = [sameKey(a.State), sameKey(b.State)];
  if (stateA && stateB && stateA !== stateB) return "";
  if (cityA && cityB) return cityA === cityB ? words(b.City) : "";
  return stateA && stateA === stateB ? words(b.State) : "";
}

function ties(win: LocalRow, other: LocalRow): string[] {
  const name = words(win.Local);
  const reasons: string[] = [];
  if (sameKey(win.Union) && sameKey(win.Union) === sameKey(other.Union)) {
    reasons.push(`Also ${words(other.Union)}, as ${name}.`);
  }
  const shared = above(win).find((council) => above(other).includes(council));
  if (shared) {
    const typed = words(other["Part of"])
      .split(/\s*[,;]\s*/)
      .find((council) => sameKey(council) === shared);
    reasons.push(`In ${typed ?? shared} together with ${name}.`);
  } else if (above(win).includes(sameKey(other.Local))) reasons.push(`${name} is part of it.`);
  else if (above(other).includes(sameKey(win.Local))) reasons.push(`It is part of ${name}.`);
  const place = samePlace(win, other);
  if (place) reasons.push(`In ${place}, as ${name}.`);
  return reasons;
}

/**
 * Who becomes approachable once a local is won: same union, same council, same place. Not those who have endorsed, nor those marked
 * Unlikely. From the left outward: by leadership stance, then prospect, in the order of their lists (a blank last), then by the number of ties.
 */
export function approachableNext(
  win: Cell,
  locals: readonly LocalRow[],
  resolutions: readonly ResolutionRow[] = [],
): Approachable[] {
  const won = new Set(resolutions.filter(endorses).map((row) => sameKey(row.Local)));
  const winner = locals.find((row) => sameKey(row.Local) === sameKey(win));
  if (!winner) return [];
  return locals
    .filter((row) => sameKey(row.Local) && sameKey(row.Local) !== sameKey(win))
    .filter((row) => !won.has(sameKey(row.Local)) && sameKey(row.Prospect) !== "unlikely")
    .map((row) => ({ row, why: ties(winner, row) }))
    .filter(({ why }) => why.length > 0)
    .sort(
      (a, b) =>
        placeIn(leadershipStances, a.row["Leadership stance"]) -
          placeIn(leadershipStances, b.row["Leadership stance"]) ||
        placeIn(prospects, a.row.Prospect) - placeIn(prospects, b.row.Prospect) ||
        b.why.length - a.why.length,
    )
    .map(({ row, why }) => ({ local: words(row.Local), why }));
}
