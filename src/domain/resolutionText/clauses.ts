import { sayDay } from "../days";
import { isSmall } from "../resolutions/bodies";
import { capital } from "../resolutions/rows";
import {
  aboveOf,
  bodyOf,
  decidedForMembers,
  electionOf,
  type Facts,
  localOf,
  longDate,
  membersOf,
  votersOf,
} from "./facts";
import { fact, listed, plainText, say, tidy, type Words } from "./words";

/** One reason, or one thing that is resolved. */
export interface Clause {
  id: string;
  /** What the form calls it. */
  label: string;
  /** After WHEREAS or RESOLVED, that; without its stop. */
  formal: Words;
  /** A sentence of its own, without its stop. */
  plain: Words;
  /** Only in the text when somebody who knows that it is true ticks it. */
  offered?: true;
  /** What the text is about: it cannot be left out. */
  fixed?: true;
}

export type Clauses = readonly (Clause | undefined)[];

export interface Draft {
  title: { formal: Words; plain: Words };
  reasons: readonly Clause[];
  resolves: readonly Clause[];
}

/** The clauses that the facts bear out. */
export const known = (clauses: Clauses): Clause[] => clauses.filter((each) => each !== undefined);

/** A reason in a committee's own words; undefined while there are none. */
export function ownReason(id: string, written: string): Clause | undefined {
  const words = tidy(written).replace(/[\s.;,]+$/, "");
  return words === "" ? undefined : { id, label: words, formal: [fact(words)], plain: [fact(words)] };
}

/** Why it matters who decides. Where others decide for the members, that they made it themselves would not be true. */
export function votersDecide(facts: Facts): Clause {
  const who = votersOf(facts);
  const voters: Words = [who];
  if (decidedForMembers(facts))
    return {
      id: "know",
      label: "Members should know whom we endorse, and why",
      formal: say`an endorsement carries weight when the members of ${localOf(facts)} know of it and of the reasons for it`,
      plain: say`An endorsement counts for more when our members know of it and of the reasons for it`,
    };
  return {
    id: "decide",
    label: `${capital(who)} should decide whom we endorse`,
    formal: say`an endorsement carries weight when the ${voters} of ${localOf(facts)} have made it themselves`,
    plain: say`An endorsement counts for more when we make it ourselves`,
  };
}

/** How many it is about. A council counts its members otherwise, so there it says nothing. */
export function size(facts: Facts): Clause | undefined {
  const { members } = facts;
  if (!members || members < 2 || votersOf(facts) !== "members") return undefined;
  const many = say`${members} members`;
  return {
    id: "size",
    label: `${plainText(many)} live with the result`,
    formal: say`${localOf(facts)} has ${many}, and what is decided in public office bears on their work and their homes`,
    plain: say`We are ${many}, and what is decided in public office reaches our work and our homes`,
  };
}

const enoughToRank = 5;

/**
 * What people here named; it is called the first concern only where enough of them named it. What is wrong in the union
 * itself, such as “democracy in the union”, no public office settles.
 */
export function concerns(facts: Facts): Clause | undefined {
  const outside = facts.issues.filter(({ issue }) => !/\b(in|of) (the|our) (union|local)\b/i.test(issue));
  const often = outside.filter(({ people }) => people >= enoughToRank);
  const named = (often.length > 0 ? often : outside).slice(0, 2);
  if (named.length === 0) return undefined;
  const list = listed(named.map(({ issue }) => say`${issue}`));
  const label = named.map(({ issue, people }) => `${capital(issue)} (${people})`).join(", ");
  const settled = "and such things are settled in public office as much as at the bargaining table";
  if (often.length === 0)
    return {
      id: "issues",
      label: `What was named here: ${label}`,
      formal: say`the concerns raised in ${localOf(facts)} include ${list}, ${[settled]}`,
      plain: say`The concerns raised here include ${list}, ${[settled]}`,
    };
  return {
    id: "issues",
    label: `What people here named most: ${label}`,
    formal: say`in conversations across ${localOf(facts)} no concern comes up more often than ${list}, ${[settled]}`,
    plain: say`When we talk to each other, nothing comes up more often than ${list}, ${[settled]}`,
  };
}

export function election(facts: Facts): Clause | undefined {
  const day = electionOf(facts);
  if (day === "") return undefined;
  return {
    id: "election",
    label: `The election is on ${sayDay(day, facts.today)}`,
    formal: say`the election is on ${longDate(day)}, and help that is promised in good time can be planned`,
    plain: say`The election is on ${longDate(day)}, and help that we promise in good time can be planned`,
  };
}

const leastToCount = 5;

/** Our own count. It goes in by itself only where it is a majority: fewer would speak against the motion. */
export function counted(facts: Facts): Clause | undefined {
  const { supporters = 0, members = 0 } = facts;
  if (supporters < leastToCount || votersOf(facts) !== "members") return undefined;
  const of =
    members >= supporters ? say`${supporters} of the ${members} members` : say`${supporters} members`;
  return {
    id: "counted",
    label: `${plainText(of)} are with us, by our own count`,
    formal: say`by a count that members have made themselves, ${of} of ${localOf(facts)} are for it`,
    plain: say`By our own count, ${of} of ${localOf(facts)} are for it`,
    ...(supporters * 2 <= members || members === 0 ? { offered: true } : {}),
  };
}

export const tellMembers = (facts: Facts): Clause => ({
  id: "tell",
  label: `Tell ${plainText(membersOf(facts).every)}`,
  formal: say`the secretary of ${localOf(facts)} tell ${membersOf(facts).every} of this decision, and how to help carry it out`,
  plain: say`The secretary tells ${membersOf(facts).every} what we decided, and how to help`,
});

/** Where a board or a committee decides, the members hear of it. */
export function report(facts: Facts): Clause | undefined {
  if (!isSmall("", facts.rules)) return undefined;
  const body = bodyOf(facts);
  return {
    id: "report",
    label: "Report it to the members’ next meeting",
    formal: say`the ${[body]} report this decision, with its reasons, to the next meeting of the members`,
    plain: say`The ${[body]} reports this decision and its reasons to our next members’ meeting`,
  };
}

/** To the body above, where it is known. */
export function sendOn({ above }: Facts, ask: Words): Clause | undefined {
  const [next] = above;
  if (!next) return undefined;
  return {
    id: "send",
    label: `Send it on to ${plainText(aboveOf(next))}`,
    formal: say`the secretary send this resolution to ${aboveOf(next)} with the request that it ${ask}`,
    plain: say`The secretary sends this to ${aboveOf(next)} and asks that it ${ask}`,
  };
}
