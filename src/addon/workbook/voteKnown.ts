import { type FloorVoteFacts, floorVoteFacts } from "../../domain/resolutions/floorVoteFacts";
import { quorumOf } from "../../domain/resolutions/votes";
import { attendance, contacts, conversations, events } from "../../tables";
import type { AnyRow, Table } from "../../tables/kit/table";
import { numberOf, readSettings, type Settings } from "./settings";
import type { Workbook } from "./workbook";

/** What the workbook knows of a vote in a local. */
export interface VoteKnown extends FloorVoteFacts {
  quorum?: number;
  threshold?: string;
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

/** Reads the few columns a vote rests on, each table once. `rules` is the local's own row. */
export function voteKnown(
  workbook: Workbook,
  rules: AnyRow,
  settings: Settings = readSettings(workbook),
): VoteKnown {
  const rows = (table: Table, headings: readonly string[]) =>
    workbook
      .table(table)
      .read(headings)
      .map(({ row }) => row);
  const facts = floorVoteFacts(String(rules.Local), {
    people: rows(contacts, ofPeople),
    conversations: rows(conversations, ofTalks),
    attendance: rows(attendance, ["Event", "Contact", "Said yes", "Came"]),
    events: rows(events, ["Event", "On", "Kind", "Local", "Expected"]),
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
