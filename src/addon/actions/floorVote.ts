import { type FloorVote, floorVote as reckon } from "../../domain/resolutions/floorVote";
import { amount } from "../../domain/resolutions/rows";
import { type Expected, sayVote } from "../../domain/resolutions/sayVote";
import { knowsThreshold } from "../../domain/resolutions/votes";
import { reading } from "../action";
import { textOf } from "../workbook/input";
import { localMissing, localRow } from "../workbook/localRow";
import { voteWithTurnout } from "../workbook/voteKnown";

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
  const { from, seen, turnoutOn, ...known } = voteWithTurnout(workbook, rules);
  const given = Object.fromEntries(
    ["turnout", "quorum", "threshold", "supporters", "opponents", "showRate", "reachRate", "yesRate"]
      .filter((field) => (input[field] ?? "") !== "")
      .map((field) => [field, input[field]]),
  );
  const reckoned: Record<string, unknown> & Parameters<typeof reckon>[0] = { ...known, ...given };
  const vote = reckon(reckoned);
  const own = Object.keys(given).length === 0 ? from : [...from, "What you put in yourself comes first."];
  const room = {
    turnout: amount(reckoned.turnout),
    quorum: amount(reckoned.quorum),
    thresholdKnown: knowsThreshold(reckoned.threshold),
  };
  return {
    value: {
      local: String(rules.Local),
      with: reckoned,
      ...vote,
      assumptions: [...own, ...vote.assumptions],
    },
    said: saidOf(vote, room),
  };
});

function saidOf(vote: FloorVote, room: Expected): string {
  const { headline, lines } = sayVote(vote, room);
  const { commitmentsNeeded = 0, calls } = vote;
  const more = commitmentsNeeded > 0 ? [`Get ${commitmentsNeeded} more to promise.`] : [];
  const work = calls ? [`That is about ${calls.toLocaleString("en-US")} calls.`] : [];
  const answer = /[?]$/.test(headline) ? headline : `${headline}.`;
  return [answer, ...lines, ...more, ...work].join(" ");
}
