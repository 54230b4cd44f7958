import { Problem } from "../../domain/problem";
import { bodyNamed, onwardFrom } from "../../domain/resolutions/above";
import { type Dated, dated, icsOf, type Subject } from "../../domain/resolutions/dated";
import { forumAsked } from "../../domain/resolutions/forumFirst";
import { onwardDates, plan } from "../../domain/resolutions/plan";
import type { Plan, PlanBody, PlanInput } from "../../domain/resolutions/planInput";
import { amount, type RulesRow } from "../../domain/resolutions/rows";
import { planInputOf } from "../../domain/resolutions/standing";
import { titleOf } from "../../domain/resolutions/title";
import { votesNeeded } from "../../domain/resolutions/votes";
import { resolutions } from "../../tables";
import { checkValue } from "../../tables/kit/check";
import type { AnyRow } from "../../tables/kit/table";
import { type Call, reading } from "../action";
import { whenFor } from "../workbook/courses";
import { textOf } from "../workbook/input";
import { localMissing, localWithBodies } from "../workbook/localRow";
import { lifeNow, openResolution } from "../workbook/openResolution";
import { readSettings, type Settings } from "../workbook/settings";
import type { UsefulDay } from "../workbook/usefulDays";
import { voteKnown } from "../workbook/voteKnown";

export interface Planned extends Plan {
  dates: Dated[];
  /** The bodies above it, if it is sent on to them. */
  onward: Dated[];
  /** A calendar file with all dates. */
  calendar: string;
}

/** What is planned: the input of the plan, the bodies above, and what it is about. */
interface Aim {
  input: PlanInput;
  above: readonly PlanBody[];
  subject: Subject;
}

type Input = Readonly<Record<string, unknown>>;

/**
 * Plans backwards from the day by which it must be decided: for a resolution as it stands, or for one not started yet. `forum`: whether
 * members are to hear the candidates first, where nobody has written that down; `pollDays`: how long a poll stays open.
 */
export const planResolution = reading<Planned>(({ workbook }, input) => {
  const key = textOf(input, "resolution");
  const aim = key === "" ? fromLocal(workbook, input) : fromResolution(workbook, key, input);
  const pollDays = amount(textOf(input, "pollDays"));
  const asked = {
    ...(typeof input.forum === "boolean" && { forum: input.forum }),
    ...(pollDays !== undefined && { pollDays }),
  };
  const made = plan({ ...aim.input, ...asked });
  const dates = dated(made.dates, aim.subject);
  const onward = dated(onwardDates(aim.above, made.decided, aim.input), aim.subject);
  const first = made.dates.find(({ state }) => state !== "ok");
  const said = first ? `${first.what}: ${first.why}` : "Everything is on time.";
  return { value: { ...made, dates, onward, calendar: icsOf(dates, aim.subject) }, said };
});

/** In the local, or at the body that has it after the local's own decision. */
function fromResolution(workbook: Call["workbook"], key: string, input: Input): Aim {
  const open = openResolution(workbook, key);
  const life = lifeNow(open);
  const { rules = {}, bodies = [] } = open.about;
  const title = [open.row.Title, open.row.Local].filter(Boolean).join(", ") || open.key;
  const planned = planInputOf(life, open.about);
  if (!planned && !life.open)
    throw new Problem(`${title} is decided; nothing is left to plan.`, "resolution");
  const there = life.away ? bodyNamed(bodies, life.body) : undefined;
  const from = life.away ? (there?.rules ?? {}) : rules;
  return {
    input: {
      ...(planned ?? { today: workbook.today, bodies: [{ name: life.body, rules: {} }] }),
      ...(life.away ? {} : majority(workbook, rules, open.settings)),
      ...deadline(workbook, input, open.when),
    },
    above: onwardFrom(from, bodies),
    subject: { key: open.key, title, today: workbook.today },
  };
}

function fromLocal(workbook: Call["workbook"], input: Input): Aim {
  const written = textOf(input, "local");
  const found = written === "" ? undefined : localWithBodies(workbook, written);
  if (!found) throw localMissing(written, "local");
  const { rules, bodies } = found;
  const candidate = textOf(input, "candidate");
  const settings = readSettings(workbook);
  const { today } = workbook;
  const purpose = textOf(input, "for") || (candidate && "Endorse a candidate");
  const title = titleOf(purpose, candidate);
  const asked = forumAsked(rules, { For: purpose || "Endorse a candidate" });
  return {
    input: {
      today,
      bodies: [{ rules }],
      ...(asked && { forum: true, forumAsked: asked }),
      ...majority(workbook, rules, settings),
      ...deadline(workbook, input, whenFor(workbook, candidate, settings)),
    },
    above: onwardFrom(rules, bodies),
    subject: { key: `${title} ${rules.Local}`, title: `${title}, ${rules.Local}`, today },
  };
}

/** How many of those who promised will likely be there to vote yes. */
function majority(
  workbook: Call["workbook"],
  rules: RulesRow,
  settings: Settings,
): Pick<PlanInput, "likely" | "votesNeeded"> {
  const { supporters, showRate, turnout, quorum, threshold } = voteKnown(workbook, rules as AnyRow, settings);
  const needed = votesNeeded(turnout, quorum, threshold);
  return {
    likely: Math.floor(supporters * showRate + 1e-9),
    ...(needed !== undefined && { votesNeeded: needed }),
  };
}
/** The day that was given, else the candidate's election day, else the committee's. */
function deadline(
  workbook: Call["workbook"],
  input: Input,
  usual: UsefulDay,
): Pick<PlanInput, "decideBy" | "decideByIs"> {
  const given = textOf(input, "decideBy");
  if (given === "") return usual.decideBy === "" ? {} : usual;
  const read = checkValue(resolutions.columns["Next date"], given, workbook.today);
  if ("problem" in read) throw new Problem(read.problem, "decideBy");
  return { decideBy: String(read.value) };
}
