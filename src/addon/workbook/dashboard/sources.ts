import type { Dashboard } from "../../../domain/dashboard/dashboard";
import type { Paper } from "./paper";
import { LEFT, MIDDLE, RIGHT, top } from "./places";

/** What the page is, and how it prints. */
export function noteOnPage(paper: Paper): void {
  paper.note(
    1,
    LEFT,
    "This page is written for you. What is typed here is written over. On one sheet of paper: File ▸ Print, Portrait, Fit to page.",
  );
}

/**
 * Where each number comes from, in a note at the end of its heading: the tab, the column and what to filter there, so
 * that anyone can count again.
 */
export function noteSources(paper: Paper, { seriousEfforts }: Dashboard): void {
  const sources: readonly (readonly [row: number, column: number, from: string])[] = [
    [
      top.cards,
      LEFT + 3,
      "Resolutions: Outcome is Endorsed or Co-endorsed; each local union counts once. The goal is on Settings.",
    ],
    [
      top.cards,
      MIDDLE + 3,
      "Resolutions: the first day to act that has not passed, as under What comes next.",
    ],
    [top.cards, RIGHT + 1, "Resolutions under way whose last day to act has passed."],
    [top.cards, RIGHT + 4, "Contacts: Follow up on is today or earlier. Not those nobody may contact."],
    [
      top.first,
      LEFT + 3,
      "Resolutions: Outcome is Endorsed or Co-endorsed. For says candidate or slate; Kind on Locals says national union.",
    ],
    [
      top.first,
      MIDDLE + 3,
      "Resolutions: Candidate, with Outcome Endorsed or Co-endorsed; each local union counts once.",
    ],
    [
      top.first,
      RIGHT + 4,
      "Resolutions still under way, their steps, and the rules of their local on Locals.",
    ],
    [
      top.week,
      LEFT + 3,
      "Conversations that reached someone, by On; One-on-one is under How. Newly with us: the first Assessment of 1 or 2. Not assessed: Contacts with no Assessment.",
    ],
    [top.wins, MIDDLE + 3, "Resolutions: the five newest by Decided on, each local once."],
    [top.wins, RIGHT + 4, "Locals: Rival endorsement. Resolutions: Outcome is Endorsed a rival."],
    [top.second, LEFT + 3, "Locals: Stage. Not begun: no Stage."],
    [
      top.second,
      MIDDLE + 3,
      "Locals that have not endorsed them: by Leadership stance, then Prospect. Not those marked Unlikely or with a Rival endorsement.",
    ],
    [
      top.second,
      RIGHT + 4,
      "Conversations: How. Contacts: Trained on. Introductions: On. Events: Kind. Seven days, today among them.",
    ],
    [top.third, LEFT + 3, "Locals: Prospect. Unknown: no Prospect."],
    [top.third, MIDDLE + 3, "Contacts with an Assessment: Basis, and Assessed on."],
    [top.pledged, LEFT + 3, "Pledges: Pledged and Delivered, by Kind and Unit."],
    [top.raised, MIDDLE + 3, "Conversations of the last four weeks: Issues."],
    [
      top.third,
      RIGHT + 4,
      "Contacts: Came in as New sign-up, DSA member, Caucus member. Resolutions: Outcome, Field margin, Agreed by.",
    ],
    [
      top.third + 1,
      RIGHT + 3,
      `a Lead and a Stage past Finding supporters on Locals, and a team of activists and worker-leaders on Contacts: ${seriousEfforts.join(", ") || "none yet"}.`,
    ],
    [top.margins, RIGHT + 4, "Resolutions: Field margin is Yes; Evidence; Agreed by."],
  ];
  for (const [row, column, from] of sources) paper.note(row, column, `Counted from ${from}`);
}
