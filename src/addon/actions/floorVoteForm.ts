import { meetings } from "../../domain/resolutions/meets";
import { isPoll } from "../../domain/resolutions/planInput";
import { locals } from "../../tables";
import { addDays } from "../../tables/kit/day";
import { reading } from "../action";
import { textOf } from "../workbook/input";
import { localMissing, localRow } from "../workbook/localRow";
import { pointedAt } from "../workbook/pointed";
import { selectedRow } from "../workbook/selectedRow";
import { type VoteKnown, voteWithTurnout } from "../workbook/voteKnown";
import { keysOf } from "./forms";

export interface FloorVoteForm {
  /** "" while none is chosen. */
  local: string;
  today: string;
  /** The next meeting that can vote; "" when nobody knows. */
  meeting: string;
  /** A poll decides there, not a meeting. */
  polls: boolean;
  known?: VoteKnown;
  /** What may be chosen, where none is. */
  locals: string[];
}

/** What a floor vote rests on, in the local that is asked for or it was opened for, else in that of the row a person stands on. */
export const floorVoteForm = reading<FloorVoteForm>(({ workbook }, input) => {
  const { today } = workbook;
  const written = textOf(input, "local") || pointedAt()?.local || String(selectedRow(workbook).Local ?? "");
  if (written === "")
    return {
      value: { local: "", today, meeting: "", polls: false, locals: keysOf(workbook, locals) },
      said: "",
    };
  const rules = localRow(workbook, written);
  if (!rules) throw localMissing(written, "local");
  const [meeting = ""] = meetings(rules, today, addDays(today, 400));
  const known = voteWithTurnout(workbook, rules);
  const local = String(rules.Local);
  return { value: { local, today, meeting, polls: isPoll(rules), known, locals: [] }, said: "" };
});
