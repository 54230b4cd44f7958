import type { Weekly } from "../../../domain/dashboard/activity";
import type { Dashboard, UnderWay } from "../../../domain/dashboard/dashboard";
import { sayDate, sayDay } from "../../../domain/days";
import { plural } from "../../../tables/kit/column";
import { colours } from "../setUp/looks";
import { squares, stateOf } from "./cards";
import { short } from "./fit";
import type { Look, Paper } from "./paper";
import { CANDIDATE_BAR, LEFT, LISTED, MIDDLE, RIGHT, room, top } from "./places";

const late: Look = { bold: true, color: colours.paper, fill: "#b3261e" };
const tight: Look = { bold: true, color: "#6b4400", fill: "#ffefc4" };
export const muted: Look = { color: colours.muted };
export const number: Look = { bold: true, align: "right" };

/** What a list holds, as many as there are lines; the last line says how many more there are. */
export function listed<T>(all: readonly T[], lines: number): { shown: readonly T[]; more: number } {
  const shown = all.length > lines ? all.slice(0, lines - 1) : all;
  return { shown, more: all.length - shown.length };
}

export function section(paper: Paper, row: number, column: number, title: string): void {
  paper.put(row, column, title, { bold: true, size: 11 });
}

/** The ladder as a 2 × 2; its two middle rungs are not ranked. */
export function ladderBlock(paper: Paper, { ladder }: Dashboard): void {
  const row = top.first;
  const [one, slate] = [LEFT + 1, LEFT + 2];
  section(paper, row, LEFT, "The ladder");
  paper.put(row + 1, one, "One candidate", { ...muted, bold: true });
  paper.put(row + 1, slate, "Whole slate", { ...muted, bold: true });
  const rung = (at: number, column: number, won: number, format = "0") => {
    paper.put(at, column, won, { bold: true, format });
    if (won > 0) paper.fill(at, column, at, column === one ? one : LEFT + 3, colours.forSoft);
  };
  paper.put(row + 2, LEFT, "National union");
  rung(row + 2, one, ladder.nationalCandidate);
  rung(row + 2, slate, ladder.nationalSlate, '0", the top"');
  paper.put(row + 3, LEFT, "Local union");
  rung(row + 3, one, ladder.localCandidate, '0", where we start"');
  rung(row + 3, slate, ladder.localSlate);
  paper.put(row + 4, LEFT, "The two in the middle are not ranked.", muted);
}

export function candidatesBlock(paper: Paper, board: Dashboard): void {
  const { candidates, candidatesWanted, each, ladder } = board;
  const alike = candidates.every(({ wanted }) => wanted === each);
  section(paper, top.first, MIDDLE, alike ? `Each candidate, out of ${each} locals` : "Each candidate");
  const { shown, more } = listed(candidates, LISTED);
  shown.forEach(({ key, won, wanted }, i) => {
    const row = top.first + 1 + i;
    paper.put(row, MIDDLE, short(key, room.candidate));
    paper.put(row, MIDDLE + 1, squares(won, wanted, CANDIDATE_BAR), { color: colours.for });
    paper.put(row, MIDDLE + 3, won, { ...number, format: `0" of ${wanted}"` });
  });
  const below = [
    candidates.length === 0 && "Nobody is on Candidates yet: type a name there.",
    more > 0 && `And ${more} more on Candidates.`,
    candidates.length > 0 &&
      candidates.length < Math.min(candidatesWanted, LISTED - 1) &&
      `${candidates.length} of ${candidatesWanted} candidates so far.`,
    ladder.localSlate > 0 && `Besides these, ${plural(ladder.localSlate, "endorsement")} of the whole slate.`,
  ].filter((line) => line !== false);
  below.forEach((line, i) => {
    paper.put(top.first + 1 + shown.length + i, MIDDLE, line, muted);
  });
}

/** What comes next, late first. A state is a word before it is a colour. */
export function nextBlock(paper: Paper, { resolutions, asOf }: Dashboard): void {
  section(paper, top.first, RIGHT, "What comes next");
  const dated = resolutions.filter(({ next }) => next !== "");
  const undated = resolutions.length - dated.length;
  const shown = dated.length + Math.min(undated, 1) > LISTED ? dated.slice(0, LISTED - 1) : dated;
  shown.forEach((each, i) => {
    const row = top.first + 1 + i;
    const look = each.state === "late" ? late : each.state === "tight" ? tight : {};
    const sameYear = each.next.slice(0, 4) === asOf.slice(0, 4);
    paper.put(row, RIGHT, sameYear ? sayDay(each.next, asOf) : sayDate(each.next, asOf));
    paper.put(row, RIGHT + 1, short(each.local, room.local));
    paper.put(row, RIGHT + 2, short(inShort(each), room.act));
    paper.put(row, RIGHT + 4, stateOf(each), look);
  });
  const rest = notListed(dated.length - shown.length, undated, dated.length === 0);
  if (rest) paper.put(top.first + 1 + shown.length, RIGHT, rest, muted);
}

function notListed(more: number, undated: number, none: boolean): string {
  if (none && undated === 0) return "No resolution is under way. Start one with Resolutions…";
  if (none) return "No resolution has a day yet. Ask when its local meets.";
  const parts = [more > 0 && `${more} more on Resolutions`, undated > 0 && `${undated} with no day yet`];
  const said = parts.filter(Boolean).join(", ");
  return said && `And ${said}.`;
}

/** The first sentence of what to do, without the local and the day that stand beside it, and where it stands or comes up. */
function inShort({ act, local, status, body }: UnderWay): string {
  const place = (sentence: string) => body.toLowerCase().endsWith(sentence.toLowerCase());
  const sentences = act
    .split(/\.(?: |$)/)
    .filter((sentence) => ![local, status].includes(sentence) && !place(sentence));
  return (sentences[0] ?? "").replace(/ (for|by) ([A-Z][a-z]{2}, )?[A-Z][a-z]{2} \d+(, \d{4})?$/, "");
}

export function weekBlock(paper: Paper, { headlines }: Dashboard): void {
  section(paper, top.week, LEFT, "This week, and the week before");
  for (const [i, each] of headlines.entries()) weekly(paper, top.week + 1 + i, LEFT, each, LEFT + 2);
}

export function doneBlock(paper: Paper, { done }: Dashboard): void {
  section(paper, top.second, RIGHT, "Also this week, and the week before");
  for (const [i, each] of done.entries()) weekly(paper, top.second + 1 + i, RIGHT, each, RIGHT + 3);
}

function weekly(paper: Paper, row: number, column: number, { what, now, before }: Weekly, at: number): void {
  paper.put(row, column, what);
  paper.put(row, at, now, number);
  paper.put(row, at + 1, before, { align: "right", format: '#,##0" before"' });
}
