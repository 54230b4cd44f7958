import { type Outcome, outcomes } from "../../tables/lists";
import { purposeOf } from "./outcome";
import { type Cell, chosen, type LocalRow, type ResolutionRow, sameKey, words } from "./rows";

/** The outcomes that are an endorsement. Words of support are counted apart: they fall short of one. */
export const winning: readonly Outcome[] = ["Endorsed", "Co-endorsed"];

/**
 * The endorsement 2×2 (national or local × candidate or slate; its two middle rungs are not ranked) and what stands beside it.
 * A national union is a row of Locals of Kind National union. Every other body stands in the local row, councils and federations too, as
 * the ladder knows two rows only; towards the goal of distinct locals only local unions count.
 */
export interface Ladder {
  nationalSlate: number;
  nationalCandidate: number;
  localSlate: number;
  localCandidate: number;
  /** Endorsements in all four, each body once for each candidate and once for the slate. */
  won: number;
  /** Those of local unions among them. */
  wonByLocals: number;
  /** Local unions that endorsed at all: what counts towards the goal. A local not in Locals, or without a Kind, is taken for one. */
  distinctLocals: number;
  /** Bodies of every kind that endorsed at all. */
  distinctBodies: number;
  /** Supported, in weaker words than an endorsement; not in `won`. */
  supported: number;
  processOpened: number;
  /** An early endorsement of a rival held off; not in `won`. */
  blocked: number;
  /** Endorsed a rival. */
  rivals: number;
  /** Claims that our work changed a result without a win; never in the totals. */
  fieldMargin: number;
}

interface Win {
  /** The local's key, as compared. */
  local: string;
  /** As somebody typed it. */
  name: string;
  candidate: string;
  candidateName: string;
  slate: boolean;
  national: boolean;
  localUnion: boolean;
}

/** Whether a resolution won an endorsement that stands. One that opens the process never did, whatever stands under Outcome. */
export function endorses(row: ResolutionRow): boolean {
  const outcome = chosen(outcomes, row.Outcome);
  return outcome !== undefined && winning.includes(outcome) && purposeOf(row) !== "Open the process";
}

const saysMargin = (row: ResolutionRow) => !["", "no", "0", "false"].includes(sameKey(row["Field margin"]));

/** Whether somebody claims that our work changed the result. Where the endorsement was won, it counts as that and no more. */
export const claimsMargin = (row: ResolutionRow): boolean => saysMargin(row) && !endorses(row);

/** A claim on a resolution that was won: it is among the wins, and not in the ledger. */
export const claimsAndWon = (row: ResolutionRow): boolean => saysMargin(row) && endorses(row);

/** A council, a federation and a national union are bodies of their own; a local without a Kind is taken for a local union. */
export const isLocalUnion = (kind: Cell): boolean => ["", "local union"].includes(sameKey(kind));

function kindsByLocal(locals: readonly LocalRow[]): Map<string, string> {
  return new Map(locals.map((row) => [sameKey(row.Local), words(row.Kind)]));
}

/** Each standing endorsement once: the same body for the same candidate, or the slate, does not count twice. */
function wins(resolutions: readonly ResolutionRow[], locals: readonly LocalRow[]): Win[] {
  const kinds = kindsByLocal(locals);
  const once = new Map<string, Win>();
  for (const row of resolutions) {
    const local = sameKey(row.Local);
    if (!local || !endorses(row)) continue;
    const kind = kinds.get(local) ?? "";
    const slate = purposeOf(row) === "Endorse the slate";
    const candidate = slate ? "" : sameKey(row.Candidate);
    once.set(`${local}\n${slate}\n${candidate}`, {
      local,
      name: words(row.Local),
      candidate,
      candidateName: words(row.Candidate),
      slate,
      national: kind === "National union",
      localUnion: isLocalUnion(kind),
    });
  }
  return [...once.values()];
}

const distinct = (won: readonly Win[]): number => new Set(won.map((win) => win.local)).size;

/** Counts from the Outcome of each resolution; a rescinded one, whose outcome is Rescinded, counts nowhere. */
export function ladder(resolutions: readonly ResolutionRow[], locals: readonly LocalRow[]): Ladder {
  const won = wins(resolutions, locals);
  const rung = (national: boolean, slate: boolean) =>
    won.filter((win) => win.national === national && win.slate === slate).length;
  const bodiesWith = (outcome: Outcome) =>
    new Set(
      resolutions
        .filter((row) => sameKey(row.Local) && chosen(outcomes, row.Outcome) === outcome)
        .map((row) => `${sameKey(row.Local)}\n${sameKey(row.Candidate)}`),
    ).size;
  return {
    nationalSlate: rung(true, true),
    nationalCandidate: rung(true, false),
    localSlate: rung(false, true),
    localCandidate: rung(false, false),
    won: won.length,
    wonByLocals: won.filter((win) => win.localUnion).length,
    distinctLocals: distinct(won.filter((win) => win.localUnion)),
    distinctBodies: distinct(won),
    supported: bodiesWith("Supported"),
    processOpened: bodiesWith("Process opened"),
    blocked: bodiesWith("Early endorsement blocked"),
    rivals: bodiesWith("Endorsed a rival"),
    fieldMargin: resolutions.filter(claimsMargin).length,
  };
}

/** The local unions that endorsed, in the order of the table; with a candidate, those that endorsed this one by name. */
export function localsEndorsed(
  resolutions: readonly ResolutionRow[],
  locals: readonly LocalRow[],
  candidate: Cell = "",
): string[] {
  const who = sameKey(candidate);
  const won = wins(resolutions, locals).filter((win) => win.localUnion && (!who || win.candidate === who));
  return [...new Map(won.map((win) => [win.local, win.name])).values()];
}

/** How far one candidate has come. */
export interface CandidateProgress {
  candidate: string;
  /** Bodies below the national unions that endorsed this candidate by name: the squares of the dashboard. */
  won: number;
  /** The local unions among them. */
  locals: string[];
  nationals: number;
  /** Bodies that endorsed the whole slate, for candidates who are on it to add. */
  slate: number;
  supported: number;
  blocked: number;
  rivals: number;
}

/** Each candidate's standing, in the order the candidates are given; without a list, in the order they appear. */
export function candidateProgress(
  resolutions: readonly ResolutionRow[],
  locals: readonly LocalRow[],
  candidates: readonly Cell[] = resolutions.map((row) => row.Candidate),
): CandidateProgress[] {
  const won = wins(resolutions, locals);
  const slate = won.filter((win) => win.slate).length;
  const names = new Map(
    candidates.filter((name) => sameKey(name)).map((name) => [sameKey(name), words(name)]),
  );
  return [...names].map(([key, candidate]) => {
    const named = won.filter((win) => win.candidate === key);
    const own = ladder(
      resolutions.filter((row) => sameKey(row.Candidate) === key),
      locals,
    );
    return {
      candidate,
      won: distinct(named.filter((win) => !win.national)),
      locals: localsEndorsed(resolutions, locals, candidate),
      nationals: distinct(named.filter((win) => win.national)),
      slate,
      supported: own.supported,
      blocked: own.blocked,
      rivals: own.rivals,
    };
  });
}

/** Locals whose choice is contested: they back a rival, or were seen to. Keys as typed, with whom they back ("" when not written down). */
export function contested(
  resolutions: readonly ResolutionRow[],
  locals: readonly LocalRow[],
): { local: string; rival: string }[] {
  const found = new Map<string, { local: string; rival: string }>();
  for (const row of locals) {
    const rival = words(row["Rival endorsement"]);
    if (rival) found.set(sameKey(row.Local), { local: words(row.Local), rival });
  }
  for (const row of resolutions) {
    const key = sameKey(row.Local);
    if (chosen(outcomes, row.Outcome) === "Endorsed a rival" && key && !found.has(key)) {
      found.set(key, { local: words(row.Local), rival: "" });
    }
  }
  return [...found.values()];
}
