import type { Dashboard } from "../../../domain/dashboard/dashboard";
import type { AfterWin } from "../../../domain/dashboard/wins";
import { sayDate } from "../../../domain/days";
import { listed, muted, section } from "./blocks";
import { namesThatFit, short } from "./fit";
import type { Paper } from "./paper";
import { LEFT, LISTED_WINS, MIDDLE, RIGHT, room, top } from "./places";

const NAMES = LEFT + 3;

/** The newest wins, and for each who is nearer now and by what: the union, the council or the place. */
export function winsBlock(paper: Paper, { afterWins, asOf }: Dashboard): void {
  section(paper, top.wins, LEFT, "After each win, who is nearer now");
  afterWins.slice(0, LISTED_WINS).forEach((win, i) => {
    const row = top.wins + 1 + i;
    const names = nearer(win);
    paper.put(row, LEFT, short(win.local, room.winner), { bold: true });
    paper.put(row, LEFT + 2, win.on && sayDate(win.on, asOf));
    paper.put(row, NAMES, names || "Nobody that we know of.", names ? {} : muted);
  });
  if (afterWins.length === 0) paper.put(top.wins + 1, LEFT, "No endorsement is won yet.", muted);
}

/** "UE: UE 264, UE 250, Ware: SMART 63, and 3 more": a tie stands before the first of those that share it. */
function nearer({ next, more }: AfterWin): string {
  const names = next.map(({ local, tie }, i) => {
    const name = short(local, room.rival);
    return tie === next[i - 1]?.tie ? name : `${tie}: ${name}`;
  });
  return namesThatFit(names, room.nearer, more);
}

/** Locals that back somebody else. */
export function rivalsBlock(paper: Paper, { rivals }: Dashboard): void {
  section(paper, top.wins, RIGHT, "Locals that back a rival");
  const { shown, more } = listed(rivals, LISTED_WINS);
  shown.forEach(({ local, rival }, i) => {
    paper.put(top.wins + 1 + i, RIGHT, short(local, room.rival));
    paper.put(top.wins + 1 + i, RIGHT + 2, rival || "Nobody wrote down whom.", rival ? {} : muted);
  });
  const below = top.wins + 1 + shown.length;
  if (more > 0) paper.put(below, RIGHT, `And ${more} more on Locals.`, muted);
  if (rivals.length === 0) paper.put(below, RIGHT, "None that we know of.", muted);
}

/** Each claim that our work changed a result without a win: what shows it, and who agreed. */
export function marginsBlock(paper: Paper, { margins }: Dashboard): void {
  section(
    paper,
    top.margins,
    LEFT,
    "Field margin: the claim, what shows it, who agreed. Never among the wins.",
  );
  const { shown, more } = listed(margins, LISTED_WINS);
  shown.forEach(({ local, claim, evidence, agreedBy }, i) => {
    const row = top.margins + 1 + i;
    paper.put(row, LEFT, short([local, claim].filter(Boolean).join(": "), room.claim));
    paper.put(
      row,
      MIDDLE,
      short(evidence || "Nobody wrote down what shows it.", room.evidence),
      evidence ? {} : muted,
    );
    paper.put(
      row,
      RIGHT + 2,
      short(agreedBy || "Nobody has agreed to it yet.", room.agreed),
      agreedBy ? {} : muted,
    );
  });
  const below = top.margins + 1 + shown.length;
  if (more > 0) paper.put(below, LEFT, `And ${more} more on Resolutions.`, muted);
  if (margins.length === 0) paper.put(below, LEFT, "None claimed.", muted);
}
