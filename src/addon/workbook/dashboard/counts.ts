import type { Dashboard } from "../../../domain/dashboard/dashboard";
import { colours } from "../setUp/looks";
import { listed, muted, number, section } from "./blocks";
import { namesOnLines, short } from "./fit";
import type { Paper } from "./paper";
import {
  LEFT,
  LINES_OF_NAMES,
  LISTED,
  LISTED_ISSUES,
  LISTED_PLEDGES,
  MIDDLE,
  RIGHT,
  room,
  top,
} from "./places";

const BAR = 9;

/** Locals by how far they have come, and by whether they can be won: each local is in both lists once. */
export function localsBlock(paper: Paper, { stages, prospects, rows }: Dashboard): void {
  const begun = Object.values(stages).reduce((sum, n) => sum + n, 0);
  counted(paper, top.second, "Locals by stage", { ...stages, "Not begun": rows.locals - begun });
  counted(paper, top.third, "Locals by prospect", prospects);
}

function counted(paper: Paper, top: number, title: string, counts: Record<string, number>): void {
  section(paper, top, LEFT, title);
  const most = Math.max(BAR, ...Object.values(counts));
  Object.entries(counts).forEach(([name, n], i) => {
    const row = top + 1 + i;
    paper.put(row, LEFT, name);
    paper.put(row, LEFT + 2, "■".repeat(Math.ceil((n / most) * BAR)), { color: colours.blocked, size: 8 });
    paper.put(row, LEFT + 3, n, number);
  });
}

/** Who could endorse each candidate next: the first few by name, from the left outward. */
export function possibleBlock(paper: Paper, { candidates }: Dashboard): void {
  section(paper, top.second, MIDDLE, "Still possible, from the left outward");
  const { shown, more } = listed(candidates, LISTED);
  const each = Math.max(1, Math.min(LINES_OF_NAMES, Math.floor(LISTED / shown.length)));
  shown.forEach(({ key, possible }, i) => {
    const row = top.second + 1 + i * each;
    paper.put(row, MIDDLE, short(key, room.candidate));
    paper.down(row, MIDDLE + 1, namesOnLines(possible, room.possible, each));
    if (possible.length === 0) paper.put(row, MIDDLE + 1, "None that we know of", muted);
  });
  if (more > 0) paper.put(top.second + LISTED, MIDDLE, `And ${more} more on Candidates.`, muted);
  if (candidates.length === 0) paper.put(top.second + 1, MIDDLE, "Nobody is on Candidates yet.", muted);
}

export function trustBlock(paper: Paper, { trust }: Dashboard, oldAfter: number): void {
  section(paper, top.third, MIDDLE, "How far to trust the assessments");
  const rows: [string, number][] = [
    ["Did it", trust.didIt],
    ["Said it", trust.saidIt],
    ["Only heard", trust.heardIt],
    ["Nobody wrote down how", trust.unsaid],
    [`Of these, over ${oldAfter} days or undated`, trust.old],
    ["Not assessed", trust.notAssessed],
  ];
  rows.forEach(([what, n], i) => {
    paper.put(top.third + 1 + i, MIDDLE, what);
    paper.put(top.third + 1 + i, MIDDLE + 3, n, number);
  });
}

/** What unions promised once they had endorsed, and what has come of it. */
export function pledgedBlock(paper: Paper, { pledged }: Dashboard): void {
  section(paper, top.pledged, LEFT, "Delivered of what was promised");
  const { shown, more } = listed(pledged, LISTED_PLEDGES);
  shown.forEach(({ what, pledged: promised, delivered }, i) => {
    const row = top.pledged + 1 + i;
    paper.put(row, LEFT, short(what, room.pledge));
    paper.put(row, LEFT + 2, delivered, number);
    paper.put(row, LEFT + 3, promised, { align: "right", format: '"of "#,##0' });
  });
  const below = top.pledged + 1 + shown.length;
  if (more > 0) paper.put(below, LEFT, `And ${more} more on Pledges.`, muted);
  if (pledged.length === 0) paper.put(below, LEFT, "Nothing is written down on Pledges.", muted);
}

export function issuesBlock(paper: Paper, { raised }: Dashboard): void {
  section(paper, top.raised, MIDDLE, "Raised most, in four weeks");
  raised.slice(0, LISTED_ISSUES).forEach(({ issue, times }, i) => {
    paper.put(top.raised + 1 + i, MIDDLE, short(issue, room.issue));
    paper.put(top.raised + 1 + i, MIDDLE + 3, times, number);
  });
  if (raised.length === 0) paper.put(top.raised + 1, MIDDLE, "No conversation names an issue.", muted);
}

/** What counts besides endorsements, and never among them. */
export function besidesBlock(paper: Paper, board: Dashboard, within: number): void {
  section(paper, top.third, RIGHT, "Counted apart");
  const { median, waiting } = board.firstContact;
  const rows: [string, number | string, string?][] = [
    ["Serious efforts under way", board.seriousEfforts.length],
    ["Days from sign-up to first call", median ?? "None yet", Number.isInteger(median) ? "0" : "0.0"],
    [`Sign-ups waiting over ${within} days`, waiting],
    ["Our people in DSA", board.organized.dsa],
    ["Our people in a reform caucus", board.organized.caucus],
    ["Processes opened", board.processOpened],
    ["Early endorsements blocked", board.blocked],
    ["Words of support", board.supported],
    ["Locals that back a rival", board.rivals.length],
    ["Field margin, claimed", board.fieldMargin],
    ["Field margin, agreed to", board.margins.filter(({ agreedBy }) => agreedBy !== "").length],
  ];
  rows.forEach(([what, n, format], i) => {
    paper.put(top.third + 1 + i, RIGHT, what);
    paper.put(top.third + 1 + i, RIGHT + 4, n, { ...number, ...(format && { format }) });
  });
}
