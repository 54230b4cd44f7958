import type { Weekly } from "../../../domain/dashboard/activity";
import type { Dashboard } from "../../../domain/dashboard/dashboard";
import { sayDate, sayDay } from "../../../domain/days";
import { colours } from "../setUp/looks";
import { short, squares, stateOf } from "./cards";
import type { Look, Paper } from "./paper";
import { ACT_LETTERS, LEFT, MIDDLE, RIGHT, top } from "./places";

const late: Look = { bold: true, color: colours.paper, fill: "#b3261e" };
const tight: Look = { bold: true, color: "#6b4400", fill: "#ffefc4" };
const soft: Look = { fill: colours.forSoft, bold: true };
const muted: Look = { color: colours.muted };
const number: Look = { bold: true, align: "right" };
const LISTED = 10;

export function section(paper: Paper, row: number, column: number, title: string): void {
  paper.put(row, column, title, { bold: true, size: 11 });
}

/** The ladder as a 2 × 2; its two middle rungs are not ranked. */
export function ladderBlock(paper: Paper, { ladder }: Dashboard): void {
  const row = top.first;
  section(paper, row, LEFT, "The ladder");
  paper.put(row + 1, LEFT + 1, "One candidate", { ...muted, bold: true });
  paper.put(row + 1, LEFT + 2, "Whole slate", { ...muted, bold: true });
  paper.put(row + 2, LEFT, "National union");
  paper.put(row + 2, LEFT + 1, ladder.nationalCandidate, ladder.nationalCandidate ? soft : { bold: true });
  paper.put(row + 2, LEFT + 2, ladder.nationalSlate, {
    ...(ladder.nationalSlate ? soft : { bold: true }),
    format: '0", the top"',
  });
  paper.put(row + 3, LEFT, "Local union");
  paper.put(row + 3, LEFT + 1, ladder.localCandidate, {
    ...(ladder.localCandidate ? soft : { bold: true }),
    format: '0", where we start"',
  });
  paper.put(row + 3, LEFT + 2, ladder.localSlate, ladder.localSlate ? soft : { bold: true });
  paper.put(row + 4, LEFT, "The two in the middle are not ranked.", muted);
}

export function candidatesBlock(paper: Paper, { candidates, each }: Dashboard): void {
  section(paper, top.first, MIDDLE, `Each candidate, out of ${each} locals`);
  candidates.slice(0, LISTED).forEach(({ key, won, wanted }, i) => {
    const row = top.first + 1 + i;
    paper.put(row, MIDDLE, short(key));
    paper.put(row, MIDDLE + 1, squares(won, Math.min(wanted, 15)), { color: colours.for, size: 11 });
    paper.put(row, MIDDLE + 3, won, { ...number, format: `0" of ${wanted}"` });
  });
  if (candidates.length === 0) paper.put(top.first + 1, MIDDLE, "Nobody is on Candidates yet.", muted);
}

/** What comes next, late first. A state is a word before it is a colour. */
export function nextBlock(paper: Paper, { resolutions, asOf }: Dashboard): void {
  section(paper, top.first, RIGHT, "What comes next");
  const dated = resolutions.filter(({ next }) => next !== "").slice(0, LISTED);
  dated.forEach((each, i) => {
    const row = top.first + 1 + i;
    const look = each.state === "late" ? late : each.state === "tight" ? tight : {};
    paper.put(
      row,
      RIGHT,
      each.next.slice(0, 4) === asOf.slice(0, 4) ? sayDay(each.next, asOf) : sayDate(each.next, asOf),
    );
    paper.put(row, RIGHT + 1, short(each.local));
    paper.put(row, RIGHT + 2, short(inShort(each.act), ACT_LETTERS));
    paper.put(row, RIGHT + 4, stateOf(each), look);
  });
  if (dated.length === 0) paper.put(top.first + 1, RIGHT, "No resolution has a day ahead of it.", muted);
}

/** The first sentence of what to do, without the day that stands beside it. */
function inShort(act: string): string {
  return (act.split(/\.(?: |$)/)[0] ?? act).replace(/ for [A-Z][a-z]{2} \d+(, \d{4})?$/, "");
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

/** Locals by how far they have come, and by whether they can be won. */
export function localsBlock(paper: Paper, { stages, prospects }: Dashboard): void {
  counted(paper, top.second, "Locals by stage", stages);
  counted(paper, top.third, "Locals by prospect", prospects);
}

function counted(paper: Paper, top: number, title: string, counts: Record<string, number>): void {
  section(paper, top, LEFT, title);
  const most = Math.max(1, ...Object.values(counts));
  Object.entries(counts).forEach(([name, n], i) => {
    const row = top + 1 + i;
    paper.put(row, LEFT, name);
    paper.put(row, LEFT + 2, "■".repeat(Math.ceil((n / Math.max(most, 12)) * 12)), {
      color: colours.blocked,
      size: 8,
    });
    paper.put(row, LEFT + 3, n, number);
  });
}

/** Who could endorse each candidate next: the first few by name, from the left outward. */
export function possibleBlock(paper: Paper, { candidates }: Dashboard): void {
  section(paper, top.second, MIDDLE, "Still possible, from the left outward");
  candidates.slice(0, LISTED).forEach(({ key, possible }, i) => {
    const row = top.second + 1 + i;
    const named = possible
      .slice(0, 2)
      .map((local) => short(local))
      .join(", ");
    const more = possible.length > 2 ? `, and ${possible.length - 2} more` : "";
    paper.put(row, MIDDLE, short(key));
    paper.put(row, MIDDLE + 1, named ? named + more : "None that we know of", named ? {} : muted);
  });
}

export function trustBlock(paper: Paper, { trust }: Dashboard, oldAfter: number): void {
  section(paper, top.third, MIDDLE, "How far to trust the assessments");
  const rows: [string, number][] = [
    ["Did it", trust.didIt],
    ["Said it", trust.saidIt],
    ["Only heard", trust.heardIt],
    [`Of these, over ${oldAfter} days old`, trust.old],
    ["Not assessed", trust.notAssessed],
  ];
  rows.forEach(([what, n], i) => {
    paper.put(top.third + 1 + i, MIDDLE, what);
    paper.put(top.third + 1 + i, MIDDLE + 3, n, number);
  });
}

/** What counts besides endorsements, and never among them. */
export function besidesBlock(paper: Paper, board: Dashboard, within: number): void {
  section(paper, top.third, RIGHT, "Counted apart");
  const { median, waiting } = board.firstContact;
  const rows: [string, number | string, string?][] = [
    ["Serious efforts under way", board.seriousEfforts.length],
    ["Days from sign-up to first call", median ?? "–", Number.isInteger(median) ? "0" : "0.0"],
    [`Sign-ups waiting over ${within} days`, waiting],
    ["Early endorsements blocked", board.blocked],
    ["Words of support", board.supported],
    ["Endorsed a rival", board.rivals.length],
    ["Field margin, claimed and agreed", board.fieldMargin],
  ];
  rows.forEach(([what, n, format], i) => {
    paper.put(top.third + 1 + i, RIGHT, what);
    paper.put(top.third + 1 + i, RIGHT + 4, n, { ...number, ...(format && { format }) });
  });
}

/** Each claim that our work changed a result without a win: what shows it, and who agreed. */
export function marginsBlock(paper: Paper, { margins }: Dashboard): void {
  section(paper, top.margins, LEFT, "Field margin: claim, evidence, who agreed. Never among the wins.");
  if (margins.length === 0) paper.put(top.margins + 1, LEFT, "None claimed yet.", muted);
  margins.slice(0, 3).forEach(({ local, evidence, agreedBy }, i) => {
    const row = top.margins + 1 + i;
    paper.put(row, LEFT, short(local));
    paper.put(row, LEFT + 2, evidence || "No evidence written down yet.");
    paper.put(row, RIGHT, agreedBy || "Nobody has agreed to it yet.");
  });
}
