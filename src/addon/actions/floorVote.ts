import { type FloorVote, floorVote as reckon } from "../../domain/resolutions/floorVote";
import { floorVoteFacts } from "../../domain/resolutions/floorVoteFacts";
import { attendance, contacts, conversations, events } from "../../tables";
import { reading } from "../action";
import { textOf } from "../workbook/input";
import { localMissing, localRow } from "../workbook/localRow";
import { numberOf, readSettings } from "../workbook/settings";

export interface FloorVoteAnswer extends Partial<FloorVote> {
  local: string;
  /** What it was reckoned with, so that a form can show and change it. */
  with: Record<string, unknown>;
}

/** What it takes to carry a vote in a local: from its rules, the people who promised and our own rates, each of which can be given. */
export const floorVote = reading<FloorVoteAnswer>(({ workbook }, input) => {
  const written = textOf(input, "local");
  const rules = written === "" ? undefined : localRow(workbook, written);
  if (!rules) throw localMissing(written, "local");
  const local = String(rules.Local);
  const rows = (table: Parameters<typeof workbook.table>[0], headings: readonly string[]) =>
    workbook
      .table(table)
      .read(headings)
      .map(({ row }) => row);
  const settings = readSettings(workbook);
  const facts = floorVoteFacts(local, {
    people: rows(contacts, [
      "Contact",
      "Local",
      "Position",
      "Votes here",
      "Assessment",
      "Do not",
      "Merged into",
    ]),
    conversations: rows(conversations, [
      "Contact",
      "How",
      "Result",
      "Ask",
      "Answer",
      "Ask 2",
      "Answer 2",
      "Ask 3",
      "Answer 3",
    ]),
    attendance: rows(attendance, ["Event", "Contact", "Said yes", "Came"]),
    events: rows(events, ["Event", "On", "Kind", "Local"]),
    showRate: numberOf(settings, "Show rate"),
    reachRate: numberOf(settings, "Reach rate"),
    yesRate: numberOf(settings, "Yes rate"),
    today: workbook.today,
  });
  const { from, ...known } = facts;
  const given = Object.fromEntries(
    ["turnout", "quorum", "threshold", "supporters", "opponents", "showRate", "reachRate", "yesRate"]
      .filter((field) => (input[field] ?? "") !== "")
      .map((field) => [field, input[field]]),
  );
  const reckoned = {
    ...known,
    ...(rules.Quorum !== undefined && { quorum: rules.Quorum }),
    ...(rules.Threshold !== undefined && { threshold: rules.Threshold }),
    ...given,
  };
  const vote = reckon(reckoned);
  const own = Object.keys(given).length === 0 ? from : [...from, "What you put in yourself comes first."];
  return {
    value: { local, with: reckoned, ...vote, assumptions: [...own, ...vote.assumptions] },
    said: saidOf(vote),
  };
});

function saidOf({ votesNeeded, committed, commitmentsNeeded, calls, spare, underQuorum }: FloorVote): string {
  if (underQuorum)
    return `First get ${underQuorum} more through the door: without a quorum there is no vote.`;
  if (votesNeeded === undefined) return "Ask how this body counts: of votes cast, or of everyone present?";
  if (commitmentsNeeded === 0) return `You have it, with ${spare} to spare. Call everyone the day before.`;
  const more = calls === undefined ? "" : ` That is about ${calls.toLocaleString("en-US")} calls.`;
  return `It takes ${votesNeeded} votes, and ${committed} promised. Get ${commitmentsNeeded} more to promise.${more}`;
}
