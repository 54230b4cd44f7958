import { colours } from "../setUp/looks";
import { section } from "./blocks";
import { card, onSand } from "./cards";
import type { Paper } from "./paper";
import { LEFT, MIDDLE, RIGHT, top } from "./places";

export const NOTHING_YET = "Nothing to count yet. Start with Locals.";

/** The page while nothing has come in: what to do first, and what will stand where. */
export function firstSteps(paper: Paper): void {
  paper.put(1, LEFT, NOTHING_YET, { bold: true, size: 14 });
  onSand(paper);
  card(
    paper,
    LEFT,
    "First",
    "Locals",
    "Local by Local ▸ Add a local: the ten you know best.",
    "Or Bring in a list…",
  );
  card(
    paper,
    MIDDLE,
    "Then",
    "Candidates",
    "Type them on the tab Candidates.",
    "The goal stands on Settings.",
  );
  card(paper, RIGHT, "Then", "People", "Bring in a list…", "or Add a contact");
  card(
    paper,
    RIGHT + 2,
    "Then",
    "Calls",
    "My list gives one after another.",
    "Refresh dashboard counts them.",
  );
  const later = (row: number, column: number, title: string, what: string) => {
    section(paper, row, column, title);
    paper.put(row + 1, column, what, { color: colours.muted });
  };
  later(top.first, LEFT, "The ladder", "Who has endorsed: one candidate, or the whole slate.");
  later(top.first, MIDDLE, "Each candidate", "How many locals have endorsed each.");
  later(top.first, RIGHT, "What comes next", "The next act for each resolution, and by when.");
  later(top.week, LEFT, "This week, and the week before", "How many people we talked to.");
  later(top.charts, LEFT, "Support in our target locals", "The share of members with us, in a chart.");
  later(top.charts, RIGHT, "Follow-ups due", "Who has how many people to call back, in a chart.");
  later(top.wins, LEFT, "After each win, who is nearer now", "The same union, council, place or chapter.");
  later(top.wins, RIGHT, "Locals that back a rival", "From the tab Locals, and from what was decided.");
  later(top.second, LEFT, "Locals by stage", "How far each has come.");
  later(
    top.second,
    MIDDLE,
    "Still possible, from the left outward",
    "Who could endorse each candidate next.",
  );
  later(top.second, RIGHT, "Also this week, and the week before", "Calls, trainings, introductions.");
  later(top.third, LEFT, "Locals by prospect", "Whether each can be won.");
  later(top.third, MIDDLE, "How far to trust the assessments", "How we know, and how long ago.");
  later(top.third, RIGHT, "Counted apart", "What counts besides endorsements.");
  later(
    top.pledged,
    LEFT,
    "Delivered of what was promised",
    "Doors, calls and volunteers, once a union has endorsed.",
  );
  later(top.raised, MIDDLE, "Raised most, in four weeks", "What people care about.");
  later(
    top.margins,
    LEFT,
    "Field margin",
    "What our work changed without a win: the claim, what shows it, who agreed.",
  );
}
