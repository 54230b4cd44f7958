import type { AnyRow } from "../../tables/kit/table";
import { candidateProgress, contested, endorses, type Ladder, ladder } from "../resolutions/ladder";
import { purposeOf } from "../resolutions/outcome";
import { sameKey, words } from "../resolutions/rows";
import { stillPossible } from "../resolutions/stillPossible";
import type { TodoState } from "../resolutions/todo";
import { type CountingRules, stands } from "../support";
import { isOpen, targetsAmong } from "../targets";
import { alsoDone, headlines, issuesRaised, type Raised, type Weekly } from "./activity";
import { byProspect, byStage, peopleByLocal, type Support, seriousEfforts, supportOf } from "./locals";
import {
  type FirstContact,
  type FollowUps,
  firstContact,
  followUps,
  organized,
  type Trust,
  trust,
} from "./people";
import { type Pledged, pledgedByKind } from "./pledged";
import { type AfterWin, afterWins, type Margin, marginsOf } from "./wins";

/** The tables the dashboard is counted from, whole; of people the columns that are counted. */
export interface Campaign {
  locals: readonly AnyRow[];
  people: readonly AnyRow[];
  conversations: readonly AnyRow[];
  resolutions: readonly AnyRow[];
  candidates: readonly AnyRow[];
  introductions: readonly AnyRow[];
  events: readonly AnyRow[];
  pledges: readonly AnyRow[];
}

/** What the committee has decided about its goal and about counting. */
export interface Aims {
  rules: CountingRules;
  /** Distinct locals in all, locals for each candidate, and candidates. */
  goal: number;
  each: number;
  candidates: number;
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
  /** Where it comes up next, such as "IBEW 9103 general meeting"; "" where nobody knows. */
  body: string;
  lastSafeDay: string;
  late: boolean;
  state: TodoState;
  /** Until the next day; negative once it has passed. */
  days: number | "";
}

export interface Dashboard {
  asOf: string;
  candidatesWanted: number;
  /** How much there is to count. */
  rows: { locals: number; people: number; candidates: number; resolutions: number };
  goal: number;
  each: number;
  /** Endorsements by bodies of every kind, and those by local unions among them. */
  won: number;
  wonByLocals: number;
  distinctLocals: number;
  ladder: Pick<Ladder, "nationalSlate" | "nationalCandidate" | "localSlate" | "localCandidate">;
  /** `won` are the local unions that endorsed the candidate by name. */
  candidates: { key: string; won: number; wanted: number; possible: string[] }[];
  stages: Record<string, number>;
  prospects: Record<string, number>;
  resolutions: UnderWay[];
  /** Locals that still vote on an endorsement, by the day by which the last one helps. */
  votesToCome: number;
  decideBy: string;
  followUps: FollowUps[];
  support: Support[];
  /** Targets whose members nobody has entered: they have no share. */
  targetsOfUnknownSize: number;
  headlines: Weekly[];
  done: Weekly[];
  /** What people raised in the last four weeks, the most frequent first. */
  raised: Raised[];
  /** What bodies that endorsed have promised and delivered, by kind. */
  pledged: Pledged[];
  trust: Trust;
  firstContact: FirstContact;
  seriousEfforts: string[];
  /** Our people who are in DSA, and in a caucus that reforms their union. */
  organized: { dsa: number; caucus: number };
  afterWins: AfterWin[];
  /** Claims of `margins`: partial wins, never in the totals above. */
  fieldMargin: number;
  margins: Margin[];
  processOpened: number;
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
  const support = supportOf(targets, here, aims.rules, today);
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
    candidatesWanted: aims.candidates,
    rows: {
      locals: locals.length,
      people: people.filter(stands).length,
      candidates: campaign.candidates.length,
      resolutions: resolutions.length,
    },
    goal: aims.goal,
    each: aims.each,
    won: counted.won,
    wonByLocals: counted.wonByLocals,
    distinctLocals: counted.distinctLocals,
    ladder: { nationalSlate, nationalCandidate, localSlate, localCandidate },
    candidates: candidatesOf(campaign, aims.each),
    stages: byStage(locals),
    prospects: byProspect(locals),
    resolutions: underWay,
    votesToCome: votesToCome(resolutions, aims.decideBy, today),
    decideBy: aims.decideBy,
    followUps: followUps(people, today),
    support,
    targetsOfUnknownSize: targets.length - support.length,
    headlines: headlines(happened),
    done: alsoDone(happened),
    raised: issuesRaised(conversations, today),
    pledged: pledgedByKind(campaign.pledges),
    trust: trust(people, aims.oldAfter, today),
    firstContact: firstContact(people, conversations, aims.firstCallWithin, today),
    seriousEfforts: seriousEfforts(locals, here, aims.teamSize),
    organized: organized(people),
    afterWins: afterWins(resolutions, locals, campaign.candidates),
    fieldMargin: counted.fieldMargin,
    margins: marginsOf(resolutions),
    processOpened: counted.processOpened,
    blocked: counted.blocked,
    supported: counted.supported,
    rivals: contested(resolutions, locals),
  };
}

/** Ideas are on nobody's agenda yet, and what opens the process endorses nobody. */
function votesToCome(resolutions: readonly AnyRow[], decideBy: string, today: string): number {
  const ahead = resolutions.filter((row) => {
    const day = words(row["Next date"]);
    const asks = purposeOf(row)?.startsWith("Endorse") && !endorses(row);
    const onItsWay = isOpen(row.Status) && !["", "idea"].includes(sameKey(row.Status));
    return asks && onItsWay && day >= today && (decideBy === "" || day <= decideBy);
  });
  return new Set(ahead.map(({ Local }) => sameKey(Local))).size;
}

/** Those on Candidates in their order, then those whom resolutions name besides. */
function candidatesOf({ candidates, resolutions, locals }: Campaign, each: number): Dashboard["candidates"] {
  const wanted = new Map(
    candidates.map((row) => [sameKey(row.Candidate), row["Local endorsements wanted"]] as const),
  );
  const names = [...candidates, ...resolutions].map(({ Candidate }) => Candidate);
  return candidateProgress(resolutions, locals, names).map(({ candidate, locals: won }) => {
    const own = wanted.get(sameKey(candidate));
    return {
      key: candidate,
      won: won.length,
      wanted: typeof own === "number" ? own : each,
      possible: stillPossible(candidate, locals, resolutions),
    };
  });
}
