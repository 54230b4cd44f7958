import { Problem } from "../../domain/problem";
import { plan } from "../../domain/resolutions/plan";
import { doneSoFar, type Plan, type PlanInput } from "../../domain/resolutions/planInput";
import { isOpen } from "../../domain/targets";
import { candidates, resolutions } from "../../tables";
import { checkValue } from "../../tables/kit/check";
import { fold } from "../../tables/kit/column";
import type { AnyRow } from "../../tables/kit/table";
import { type Call, reading } from "../action";
import { decideByOf } from "../workbook/courses";
import { textOf } from "../workbook/input";
import { localMissing, localRow } from "../workbook/localRow";
import { lifeNow, openResolution } from "../workbook/openResolution";

/** Plans backwards from the day by which it must be decided: for a resolution as it stands, or for one not started yet. */
export const planResolution = reading<Plan>(({ workbook }, input) => {
  const key = textOf(input, "resolution");
  const planned = key === "" ? plan(fromLocal(workbook, input)) : plan(fromResolution(workbook, key, input));
  const first = planned.dates.find(({ state }) => state !== "ok");
  const said = first ? `${first.what}: ${first.why}` : "Everything is on time.";
  return { value: planned, said };
});

function fromResolution(
  workbook: Call["workbook"],
  key: string,
  input: Readonly<Record<string, unknown>>,
): PlanInput {
  const open = openResolution(workbook, key);
  const life = lifeNow(open);
  if (!isOpen(life.status))
    throw new Problem(`${open.row.Title || open.key} is decided; nothing is left to plan.`, "resolution");
  const { resolution = {}, rules = {} } = open.about;
  return {
    today: workbook.today,
    bodies: [{ rules }],
    done: doneSoFar(life),
    mover: String(resolution.Mover ?? ""),
    seconder: String(resolution.Seconder ?? ""),
    ...deadline(workbook, input, String(open.row.Candidate ?? "")),
  };
}

function fromLocal(workbook: Call["workbook"], input: Readonly<Record<string, unknown>>): PlanInput {
  const written = textOf(input, "local");
  const rules = written === "" ? undefined : localRow(workbook, written);
  if (!rules) throw localMissing(written, "local");
  return {
    today: workbook.today,
    bodies: [{ rules }],
    ...deadline(workbook, input, textOf(input, "candidate")),
  };
}

/** The day that was given, else the candidate's election day, else the committee's. */
function deadline(
  workbook: Call["workbook"],
  input: Readonly<Record<string, unknown>>,
  candidate: string,
): Pick<PlanInput, "decideBy" | "decideByIs"> {
  const given = textOf(input, "decideBy");
  if (given !== "") {
    const read = checkValue(resolutions.columns["Next date"], given, workbook.today);
    if ("problem" in read) throw new Problem(read.problem, "decideBy");
    return { decideBy: String(read.value) };
  }
  const own = candidate === "" ? "" : electionDay(workbook, candidate);
  if (own !== "") return { decideBy: own, decideByIs: "election day" };
  const ours = decideByOf(workbook);
  return ours === "" ? {} : { decideBy: ours };
}

function electionDay(workbook: Call["workbook"], candidate: string): string {
  const rows: AnyRow[] = workbook
    .table(candidates)
    .read(["Candidate", "Election day"])
    .map(({ row }) => row);
  const row = rows.find(({ Candidate }) => fold(String(Candidate ?? "")) === fold(candidate));
  return String(row?.["Election day"] ?? "");
}
