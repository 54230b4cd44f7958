import type { Dashboard, UnderWay } from "../../../domain/dashboard/dashboard";
import { sayDate, sayDay, sayDays } from "../../../domain/days";
import { plural } from "../../../tables/kit/column";
import { colours } from "../setUp/looks";
import { short, twoLines, widthOf } from "./fit";
import type { Paper } from "./paper";
import { BAR, FIGURE_ROW, LEFT, MIDDLE, RIGHT, room, top } from "./places";

const LATE_CARD = RIGHT;
const FOLLOW_UPS_CARD = RIGHT + 2;
const LAST_ROW = top.cards + 4;

/** The four cards that a chair reads first: the goal, the next deadline, what is late, whom to call back. */
export function cards(paper: Paper, board: Dashboard): void {
  onSand(paper);
  goalCard(paper, board);
  const [day, ...lines] = nextDeadline(board);
  card(paper, MIDDLE, "Next deadline", day, ...lines);
  lateCard(paper, board);
  const due = board.followUps.reduce((sum, each) => sum + each.due, 0);
  const nobody = board.followUps.find(({ owner }) => owner === "")?.due ?? 0;
  const alone =
    nobody === 0
      ? "Everyone has someone to call them."
      : `${nobody} ${nobody === 1 ? "has" : "have"} no one to call them.`;
  card(paper, FOLLOW_UPS_CARD, "Follow-ups due", due, due === 1 ? "person" : "people", due > 0 ? alone : "");
}

export function onSand(paper: Paper): void {
  paper.fill(top.cards, LEFT, LAST_ROW, LEFT + 3, colours.sand);
  paper.fill(top.cards, MIDDLE, LAST_ROW, MIDDLE + 3, colours.sand);
  paper.fill(top.cards, RIGHT, LAST_ROW, RIGHT + 4, colours.sand);
}

function goalCard(paper: Paper, board: Dashboard): void {
  const { distinctLocals, goal, votesToCome, decideBy, asOf } = board;
  card(paper, LEFT, "Locals that endorsed", distinctLocals, `of ${goal.toLocaleString("en-US")}`);
  const bar = squares(distinctLocals, goal, 2 * BAR);
  const green = { color: colours.for, size: bar.length > BAR / 2 ? 8 : 12 };
  paper.put(top.cards + 2, LEFT, bar.slice(0, BAR), green);
  if (bar.length > BAR) paper.put(top.cards + 3, LEFT, bar.slice(BAR), green);
  const votes = votesAhead(votesToCome, decideBy && sayDate(decideBy, asOf));
  // A goal of more than a row of squares leaves one line for the words.
  if (bar.length > BAR) paper.put(LAST_ROW, LEFT, `${wonSoFar(board)} ${votes}`);
  else paper.down(LAST_ROW - 1, LEFT, [wonSoFar(board), votes]);
}

/** "47 endorsements by 37 locals", and those of councils, federations and national unions beside them. */
function wonSoFar({ won, wonByLocals, distinctLocals }: Dashboard): string {
  if (won === 0) return "No endorsement yet.";
  const more = won - wonByLocals;
  const others = more === 0 ? "" : more === 1 ? ", 1 by another body" : `, ${more} by other bodies`;
  return `${plural(wonByLocals, "endorsement")} by ${plural(distinctLocals, "local")}${others}.`;
}

/** How many locals are still to vote, by the last day that helps where there is one. */
function votesAhead(votes: number, day: string): string {
  if (votes === 0) return day ? `No vote before ${day}.` : "No vote to come.";
  if (day === "") return `${plural(votes, "more vote")} to come.`;
  return votes === 1 ? `1 more votes before ${day}.` : `${votes} more vote before ${day}.`;
}

export function card(
  paper: Paper,
  column: number,
  title: string,
  figure: string | number,
  ...lines: string[]
): void {
  paper.put(top.cards, column, title, { bold: true });
  const [beside = "", ...below] = typeof figure === "number" ? lines : ["", ...lines];
  paper.put(FIGURE_ROW, column, figure, { bold: true, size: 22 });
  if (beside) paper.put(FIGURE_ROW, column + 1, beside, { bold: true, size: 12 });
  paper.down(FIGURE_ROW + 1, column, below);
}

/** The day, then how soon it is, what and where, and the day after that where there is room. */
function nextDeadline({ resolutions, asOf }: Dashboard): [day: string, ...lines: string[]] {
  const [next, after] = resolutions.filter(({ late, next: day }) => !late && day !== "");
  if (!next) return ["None", "No resolution has a day ahead of it."];
  const soon = next.days === 0 ? "Today." : `${stateOf(next)}.`;
  const lines = [`${soon} ${next.local}`, ...twoLines(next.act, room.card)];
  const then = after ? [short(`Then ${sayDay(after.next, asOf)}: ${after.local}`, room.card)] : [];
  return [sayDay(next.next, asOf), ...lines, ...(lines.length < 3 ? then : [])];
}

function lateCard(paper: Paper, { resolutions }: Dashboard): void {
  const late = resolutions.filter((each) => each.late);
  const lines = late.slice(0, 2).map(({ local, days }) => {
    const by = ` by ${sayDays(-Number(days))}`;
    return `${short(local, room.lateCard - widthOf(by))}${by}`;
  });
  const more = late.length > 2 ? `and ${late.length - 2} more` : "";
  card(paper, LATE_CARD, "Late", late.length, late.length === 1 ? "resolution" : "resolutions");
  paper.down(FIGURE_ROW + 1, LATE_CARD, [...lines, more]);
}

/** A state with its word first and its number of days: "Late: 3 days". */
export function stateOf({ state, days }: UnderWay): string {
  if (state === "late") return `Late: ${sayDays(-Number(days))}`;
  return state === "tight" ? `Tight: ${sayDays(Number(days))}` : "On time";
}

/** One square a local: those won filled, those to go open. A goal of more squares than fit is drawn in proportion. */
export function squares(won: number, goal: number, most: number): string {
  const all = Math.min(goal, most);
  const filled = won >= goal ? all : Math.floor((won / goal) * all);
  return "■".repeat(filled) + "□".repeat(all - filled);
}
