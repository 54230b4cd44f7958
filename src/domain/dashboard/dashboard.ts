import type { AnyRow } from "../../tables/kit/table";
import { candidateProgress, contested, type Ladder, ladder } from "../resolutions/ladder";
import { sameKey } from "../resolutions/rows";
import { stillPossible } from "../resolutions/stillPossible";
import type { TodoState } from "../resolutions/todo";
import type { CountingRules } from "../support";
import { targetsAmong } from "../targets";
import { alsoDone, headlines, type Weekly } from "./activity";
import { byProspect, byStage, peopleByLocal, type Support, seriousEfforts, supportOf } from "./locals";
import { type FirstContact, type FollowUps, firstContact, followUps, type Trust, trust } from "./people";

/** The tables the dashboard is counted from, whole; of people the columns that are counted. */
export interface Campaign {
  locals: readonly AnyRow[];
  people: readonly AnyRow[];
  conversations: readonly AnyRow[];
  resolutions: readonly AnyRow[];
  candidates: readonly AnyRow[];
  introductions: readonly AnyRow[];
  events: readonly AnyRow[];
}

/** What the committee has decided about its goal and about counting. */
export interface Aims {
  rules: CountingRules;
  /** Distinct locals in all, and locals for each candidate. */
  goal: number;
  each: number;
  /** ISO, or "" */
  decideBy: string;
  oldAfter: number;
  firstCallWithin: number;
  teamSize: number;
}

/** A resolution under way, with what needs doing next. */
export interface UnderWay {
  key: string;
  title: string;
  local: string;
  status: string;
  /** ISO; "" where nobody knows. */
  next: string;
  act: string;
  lastSafeDay: string;
  late: boolean;
  state: TodoState;
  /** Until the next day; negative once it has passed. */
  days: number | "";
}

export interface Dashboard {
  asOf: string;
  goal: number;
  each: number;
  won: number;
  distinctLocals: number;
  ladder: Pick<Ladder, "nationalSlate" | "nationalCandidate" | "localSlate" | "localCandidate">;
  candidates: { key: string; won: number; wanted: number; possible: string[] }[];
  stages: Record<string, number>;
  prospects: Record<string, number>;
  resolutions: UnderWay[];
  /** Votes still to come before the day by which the last endorsement helps. */
  votesToCome: number;
  decideBy: string;
  followUps: FollowUps[];
  support: Support[];
  headlines: Weekly[];
  done: Weekly[];
  trust: Trust;
  firstContact: FirstContact;
  seriousEfforts: string[];
  fieldMargin: number;
  /** Each claim with what shows it and who agreed; never in the totals. */
  margins: { local: string; evidence: string; agreedBy: string }[];
  blocked: number;
  supported: number;
  rivals: { local: string; rival: string }[];
}

/** All that the dashboard shows. `underWay` are the open resolutions, what is due first in front. */
export function dashboard(campaign: Campaign, aims: Aims, underWay: UnderWay[], today: string): Dashboard {
  const { locals, people, conversations, resolutions } = campaign;
  const counted = ladder(resolutions, locals);
  const { nationalSlate, nationalCandidate, localSlate, localCandidate } = counted;
  const here = peopleByLocal(people);
  const targets = targetsAmong(locals, resolutions);
  const happened = {
    people,
    conversations,
    introductions: campaign.introductions,
    events: campaign.events,
    supportersAreAtMost: aims.rules.supportersAreAtMost,
    today,
  };
  return {
    asOf: today,
    goal: aims.goal,
    each: aims.each,
    won: counted.won,
    distinctLocals: counted.distinctLocals,
    ladder: { nationalSlate, nationalCandidate, localSlate, localCandidate },
    candidates: candidatesOf(campaign, aims.each),
    stages: byStage(locals),
    prospects: byProspect(locals),
    resolutions: underWay,
    votesToCome: underWay.filter(({ next }) => next >= today && (!aims.decideBy || next <= aims.decideBy))
      .length,
    decideBy: aims.decideBy,
    followUps: followUps(people, today),
    support: supportOf(targets, here, aims.rules, today),
    headlines: headlines(happened),
    done: alsoDone(happened),
    trust: trust(people, aims.oldAfter, today),
    firstContact: firstContact(people, conversations, aims.firstCallWithin, today),
    seriousEfforts: seriousEfforts(locals, here, aims.teamSize),
    fieldMargin: counted.fieldMargin,
    margins: resolutions
      .filter((row) => row["Field margin"] === "Yes")
      .map((row) => ({
        local: String(row.Local ?? ""),
        evidence: String(row.Evidence ?? ""),
        agreedBy: String(row["Agreed by"] ?? ""),
      })),
    blocked: counted.blocked,
    supported: counted.supported,
    rivals: contested(resolutions, locals),
  };
}

/** Those on Candidates in their order, then those whom resolutions name besides. */
function candidatesOf({ candidates, resolutions, locals }: Campaign, each: number): Dashboard["candidates"] {
  const wanted = new Map(
    candidates.map((row) => [sameKey(row.Candidate), row["Local endorsements wanted"]] as const),
  );
  const names = [...candidates, ...resolutions].map(({ Candidate }) => Candidate);
  return candidateProgress(resolutions, locals, names).map(({ candidate, won }) => {
    const own = wanted.get(sameKey(candidate));
    return {
      key: candidate,
      won,
      wanted: typeof own === "number" ? own : each,
      possible: stillPossible(candidate, locals, resolutions),
    };
  });
}
