import { dayIn, daysUntil, sayDay } from "../days";
import type { OtherBody } from "./above";
import { withoutLocal } from "./bodies";
import { endorses } from "./ladder";
import { due, type Life, lifeOf } from "./life";
import { outcomeWords, purposeOf } from "./outcome";
import { tightDays } from "./planInput";
import { capital, type ResolutionRow, type RulesRow, type StepRow, words } from "./rows";
import { type Act, actAway, actHere, type Before, unrecorded } from "./todoActs";
import { sayVotes } from "./votes";

/** Late: its day has gone by. Tight: after that day it is too late, and it is a week or less away. */
export type TodoState = "late" | "tight" | "on time" | "won" | "blocked" | "decided";

/** What needs doing about a resolution, and by when. */
export interface Todo {
  /** ISO; by when, or the day it was decided. "" when nobody knows. */
  on: string;
  /** The next act, or what was decided, in sentences. */
  act: string;
  state: TodoState;
  /** Whole days from today to `on`, negative when it has gone by; absent without a day. */
  days?: number;
  /** Something is still due. */
  open: boolean;
  /** ISO; "" while nothing is decided. A decision can travel on to other bodies, and then it is open too. */
  decidedOn: string;
}

/**
 * What leads for one resolution: overdue first, then what cannot wait, then what comes next.
 * @param steps its own, in the order of the table
 * @param rules the local's row
 * @param today ISO
 * @param decideBy ISO; the last day on which a decision is of use, "" when nobody has said
 * @param bodies the other bodies it may meet
 */
export function todo(
  resolution: ResolutionRow,
  steps: readonly StepRow[],
  rules: RulesRow,
  today: string,
  decideBy = "",
  bodies: readonly OtherBody[] = [],
): Todo {
  const life = lifeOf(steps, { resolution, rules, today });
  const typed = steps.length === 0 && words(resolution.Outcome) !== "";
  const before: Before = {
    life,
    resolution,
    rules,
    bodies,
    today,
    // A day that has gone by plans nothing any more.
    decideBy: decideBy >= today ? decideBy : "",
  };
  if (typed) return decided(typedLife(life, resolution), before);
  if (!life.open) return decided(life, before);
  const next = nextAct(before);
  const past =
    decideBy !== "" && decideBy < today && !life.outcome && purposeOf(resolution)?.startsWith("Endorse");
  const act = past ? `${next.act} The last useful day, ${sayDay(decideBy, today)}, has gone by.` : next.act;
  return { ...marked({ ...next, act }, today), open: true, decidedOn: life.decidedOn };
}

function nextAct(before: Before): Act {
  const { life, today } = before;
  const [overdue] = due(life, today);
  if (overdue) return { on: life.until, act: overdue, hard: true };
  const missed = unrecorded(before);
  if (missed) return missed;
  if (!life.away) return actHere(before);
  const next = actAway(before);
  const won = sayDecided(life, before);
  return next.on ? next : { ...next, act: `${won} ${next.act}` };
}

function marked({ on, act, hard }: Act, today: string): Pick<Todo, "on" | "act" | "state" | "days"> {
  const days = daysUntil(on, today);
  if (days === undefined) return { on: "", act, state: "on time" };
  if (days < 0) return { on, act, days, state: "late" };
  return { on, act, days, state: hard && days <= tightDays ? "tight" : "on time" };
}

/** A decision that people typed into the row, without steps. */
function typedLife(life: Life, resolution: ResolutionRow): Life {
  return { ...life, said: words(resolution.Status) || "Decided", decidedOn: dayIn(resolution["Decided on"]) };
}

function decided(life: Life, { resolution, rules, today }: Before): Todo {
  const outcome = life.outcome || words(resolution.Outcome);
  const row = { ...resolution, Outcome: outcome };
  const on = life.decidedOn || life.on;
  const days = daysUntil(on, today);
  return {
    on: days === undefined ? "" : on,
    act: sayDecided(life, { resolution, rules }),
    state:
      endorses(row) || outcome === "Process opened"
        ? "won"
        : outcome === "Early endorsement blocked"
          ? "blocked"
          : "decided",
    ...(days !== undefined && { days }),
    open: false,
    decidedOn: on,
  };
}

/** "Co-endorsed, 88 to 31." */
function sayDecided(life: Life, { resolution, rules }: Pick<Before, "resolution" | "rules">): string {
  const outcome = life.outcome || words(resolution.Outcome);
  const said = outcomeWords(outcome) || withoutLocal(life.said, rules.Local);
  const [unsaid = ""] = life.outcome || life.open ? [] : life.attention.slice(-1);
  const sentence = `${[capital(said), sayVotes(life.votes)].filter(Boolean).join(", ")}.`;
  return [sentence, unsaid].filter(Boolean).join(" ");
}
