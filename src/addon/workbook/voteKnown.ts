import { sayDay } from "../../domain/days";
import { type FloorVoteFacts, floorVoteFacts } from "../../domain/resolutions/floorVoteFacts";
import { lastPresent } from "../../domain/resolutions/lastPresent";
import { quorumOf } from "../../domain/resolutions/votes";
import { attendance, contacts, conversations, events, resolutionSteps, resolutions } from "../../tables";
import type { AnyRow } from "../../tables/kit/table";
import { rowsOf } from "./rows";
import { numberOf, readSettings, type Settings } from "./settings";
import type { Workbook } from "./workbook";

/** What the workbook knows of a vote in a local. */
export interface VoteKnown extends FloorVoteFacts {
  quorum?: number;
  threshold?: string;
  /** The day on which so many came, where the turnout is taken from there. */
  turnoutOn?: string;
}

const ofTalks = [
  "On",
  "Contact",
  "How",
  "Result",
  "Ask",
  "Answer",
  "Ask 2",
  "Answer 2",
  "Ask 3",
  "Answer 3",
] as const;
const ofPeople = [
  "Contact",
  "Local",
  "Position",
  "Votes here",
  "Assessment",
  "Do not",
  "Merged into",
] as const;

/**
 * The same with the turnout of the last meeting that was counted, where no meeting ahead says how many to expect. `all`
 * is the rows of Resolutions, where they are read already.
 */
export function voteWithTurnout(workbook: Workbook, rules: AnyRow, all?: readonly AnyRow[]): VoteKnown {
  const known = voteKnown(workbook, rules);
  if (known.turnout !== undefined) return known;
  const last = lastPresent(
    rules,
    all ?? rowsOf(workbook, resolutions, ["Resolution", "Local"]),
    rowsOf(workbook, resolutionSteps, ["Resolution", "On", "Body", "Present"]),
  );
  if (!last) return known;
  const { present: turnout, on: turnoutOn } = last;
  const from = [...known.from, `${turnout} were there on ${sayDay(turnoutOn, workbook.today)}.`];
  return { ...known, turnout, turnoutOn, from };
}

/** Reads the few columns a vote rests on, each table once. `rules` is the local's own row. */
export function voteKnown(
  workbook: Workbook,
  rules: AnyRow,
  settings: Settings = readSettings(workbook),
): VoteKnown {
  const facts = floorVoteFacts(String(rules.Local), {
    people: rowsOf(workbook, contacts, ofPeople),
    conversations: rowsOf(workbook, conversations, ofTalks),
    attendance: rowsOf(workbook, attendance, ["Event", "Contact", "Said yes", "Came"]),
    events: rowsOf(workbook, events, ["Event", "On", "Kind", "Local", "Expected"]),
    showRate: numberOf(settings, "Show rate"),
    reachRate: numberOf(settings, "Reach rate"),
    yesRate: numberOf(settings, "Yes rate"),
    today: workbook.today,
  });
  const quorum = quorumOf(rules);
  return {
    ...facts,
    ...(quorum !== undefined && { quorum }),
    ...(rules.Threshold !== undefined && { threshold: String(rules.Threshold) }),
  };
}
