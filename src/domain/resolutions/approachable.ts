import { leadershipStances, prospects } from "../../tables/lists";
import { endorses } from "./ladder";
import { type Cell, type LocalRow, type ResolutionRow, sameKey, words } from "./rows";

export interface Approachable {
  local: string;
  /** One sentence for each tie to the local that was won, the closest first. */
  why: string[];
  /** The closest tie in a word or two: the union, the council, the place, the chapter. */
  tie: string;
}

/** A row of Candidates. */
export interface CandidateRow {
  Candidate?: Cell;
  Chapter?: Cell;
}

interface Tie {
  why: string;
  tie: string;
}

export const placeIn = (list: readonly string[], cell: Cell): number => {
  const at = list.findIndex((value) => value.toLowerCase() === sameKey(cell));
  return at < 0 ? list.length : at;
};

/** Nobody has marked it Unlikely, and it backs no rival. */
export const mayBeWon = (row: LocalRow): boolean =>
  sameKey(row.Prospect) !== "unlikely" && !words(row["Rival endorsement"]);

const above = (row: LocalRow): string[] =>
  sameKey(row["Part of"])
    .split(/\s*[,;]\s*/)
    .filter(Boolean);

/** The chapters whose candidates each local has a resolution about, by the local's key. */
function chaptersByLocal(
  resolutions: readonly ResolutionRow[],
  candidates: readonly CandidateRow[],
): Map<string, Set<string>> {
  const chapters = new Map(candidates.map((row) => [sameKey(row.Candidate), words(row.Chapter)]));
  const found = new Map<string, Set<string>>();
  for (const row of resolutions) {
    const chapter = chapters.get(sameKey(row.Candidate));
    if (!chapter) continue;
    found.set(sameKey(row.Local), (found.get(sameKey(row.Local)) ?? new Set()).add(chapter));
  }
  return found;
}

/** The same city, or the same state where a city is not written down. */
function samePlace(a: LocalRow, b: LocalRow): string {
  const [cityA, cityB] = [sameKey(a.City), sameKey(b.City)];
  const [stateA, stateB] = [sameKey(a.State), sameKey(b.State)];
  if (stateA && stateB && stateA !== stateB) return "";
  if (cityA && cityB) return cityA === cityB ? words(b.City) : "";
  return stateA && stateA === stateB ? words(b.State) : "";
}

function ties(win: LocalRow, other: LocalRow, chapters: Map<string, Set<string>>): Tie[] {
  const name = words(win.Local);
  const found: Tie[] = [];
  if (sameKey(win.Union) && sameKey(win.Union) === sameKey(other.Union)) {
    found.push({ why: `Also ${words(other.Union)}, as ${name}.`, tie: words(other.Union) });
  }
  const shared = above(win).find((council) => above(other).includes(council));
  if (shared) {
    const typed = words(other["Part of"])
      .split(/\s*[,;]\s*/)
      .find((council) => sameKey(council) === shared);
    const council = typed ?? shared;
    found.push({ why: `In ${council} together with ${name}.`, tie: council });
  } else if (above(win).includes(sameKey(other.Local)))
    found.push({ why: `${name} is part of it.`, tie: "the body above" });
  else if (above(other).includes(sameKey(win.Local)))
    found.push({ why: `It is part of ${name}.`, tie: "a part of it" });
  const place = samePlace(win, other);
  if (place) found.push({ why: `In ${place}, as ${name}.`, tie: place });
  const ours = chapters.get(sameKey(win.Local)) ?? new Set();
  const chapter = [...(chapters.get(sameKey(other.Local)) ?? [])].find((each) => ours.has(each));
  if (chapter) found.push({ why: `We work on it for ${chapter}, as on ${name}.`, tie: "same chapter" });
  return found;
}

/**
 * Who becomes approachable once a local is won: same union, same council, same place, same chapter. Not those who have endorsed, back a rival
 * or are marked Unlikely. From the left outward: by leadership stance, then prospect, in the order of their lists (a blank last), then by the number of ties.
 */
export function approachableNext(
  win: Cell,
  locals: readonly LocalRow[],
  resolutions: readonly ResolutionRow[] = [],
  candidates: readonly CandidateRow[] = [],
): Approachable[] {
  const chapters = chaptersByLocal(resolutions, candidates);
  const won = new Set(resolutions.filter(endorses).map((row) => sameKey(row.Local)));
  const winner = locals.find((row) => sameKey(row.Local) === sameKey(win));
  if (!winner) return [];
  return locals
    .filter((row) => sameKey(row.Local) && sameKey(row.Local) !== sameKey(win))
    .filter((row) => !won.has(sameKey(row.Local)) && mayBeWon(row))
    .map((row) => ({ row, found: ties(winner, row, chapters) }))
    .filter(({ found }) => found.length > 0)
    .sort(
      (a, b) =>
        placeIn(leadershipStances, a.row["Leadership stance"]) -
          placeIn(leadershipStances, b.row["Leadership stance"]) ||
        placeIn(prospects, a.row.Prospect) - placeIn(prospects, b.row.Prospect) ||
        b.found.length - a.found.length,
    )
    .map(({ row, found }) => ({
      local: words(row.Local),
      why: found.map(({ why }) => why),
      tie: found[0]?.tie ?? "",
    }));
}
