import { localFinder } from "../../domain/localNames";
import {
  type ComingVote,
  comingVotes,
  mostLikely,
  openColumns,
  voteDayColumns,
  voteIn,
} from "../../domain/resolutions/comingVotes";
import { isPoll } from "../../domain/resolutions/planInput";
import { locals, resolutions } from "../../tables";
import { reading } from "../action";
import { textOf } from "../workbook/input";
import { localMissing, localRow } from "../workbook/localRow";
import { pointedAt } from "../workbook/pointed";
import { rowsOf } from "../workbook/rows";
import { selectedRow } from "../workbook/selectedRow";
import { type VoteKnown, voteWithTurnout } from "../workbook/voteKnown";
import type { Workbook } from "../workbook/workbook";

export interface FloorVoteForm {
  /** "" while none is chosen. */
  local: string;
  today: string;
  /** The day of the next vote there; "" when nobody knows. */
  meeting: string;
  /** A poll decides there, not a meeting. */
  polls: boolean;
  known?: VoteKnown;
  /** Where none is chosen: the votes that come up, the soonest first, and every local. */
  votes: ComingVote[];
  locals: string[];
}

/** So many coming votes are offered at once. */
const OFFERED = 6;

/** What a floor vote rests on, in the local that is asked for or it was opened for, else in that of the row a person stands on. */
export const floorVoteForm = reading<FloorVoteForm>(({ workbook }, input) => {
  const { today } = workbook;
  const written = textOf(input, "local") || pointedAt()?.local || String(selectedRow(workbook).Local ?? "");
  const none = { local: "", today, meeting: "", polls: false };
  if (written === "") return { value: { ...none, ...toChoose(workbook) }, said: "" };
  const rules = localRow(workbook, written);
  if (!rules) throw localMissing(written, "local");
  const all = rowsOf(workbook, resolutions, ["Resolution", ...openColumns]);
  const { local, on: meeting } = voteIn(rules, all, today);
  const known = voteWithTurnout(workbook, rules, all);
  const value = { local, today, meeting, polls: isPoll(rules), known, votes: [], locals: [] };
  return { value, said: "" };
});

function toChoose(workbook: Workbook): Pick<FloorVoteForm, "votes" | "locals"> {
  const rows = rowsOf(workbook, locals, voteDayColumns);
  const votes = comingVotes(rowsOf(workbook, resolutions, openColumns), localFinder(rows), workbook.today);
  const names = rows.map(({ Local }) => String(Local ?? "")).filter(Boolean);
  return { votes: mostLikely(votes, OFFERED), locals: names };
}
