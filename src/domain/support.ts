import { fold } from "../tables/kit/column";
import type { AnyRow } from "../tables/kit/table";

/** The columns of Contacts that the figures of a local are worked out from. */
export const figureColumns = [
  "Contact",
  "Local",
  "Position",
  "Votes here",
  "Assessment",
  "Basis",
  "Assessed on",
  "Follow up on",
  "Involvement",
  "Do not",
  "Merged into",
] as const;

/** What this committee has decided about counting. */
export interface CountingRules {
  /** Assessments up to this number are supporters. */
  supportersAreAtMost: number;
  /** The share of members wanted where a local has none of its own; 0 to 1. */
  goalShare: number;
}

/** The figures of one local. Shares are fractions; undefined is unknown. */
export interface LocalFigures {
  contacts: number;
  assessed: number;
  supporters: number;
  share: number | undefined;
  needed: number | undefined;
  workerLeaders: number;
  followUpsDue: number;
}

/** Whether a person votes in their local: as they say, and where nothing is said, by their position. */
export function votesHere(contact: AnyRow): boolean {
  const said = fold(String(contact["Votes here"] ?? ""));
  if (said !== "") return said === "yes";
  const position = fold(String(contact.Position ?? ""));
  return position === "" || !["staff", "retiree", "organizing"].includes(position);
}

export function isAssessed(contact: AnyRow): boolean {
  const assessment = contact.Assessment;
  return typeof assessment === "number" && assessment >= 1 && assessment <= 5;
}

export function isSupporter(contact: AnyRow, atMost: number): boolean {
  return isAssessed(contact) && Number(contact.Assessment) <= atMost && votesHere(contact);
}

/** Whoever was merged into another is counted there. */
export function stands(contact: AnyRow): boolean {
  return (contact["Merged into"] ?? "") === "";
}

/** The supporters still missing until the goal: members × goal, rounded up, less the supporters. */
export function supportNeeded(
  members: number | undefined,
  goal: number,
  supporters: number,
): number | undefined {
  if (members === undefined || members <= 0) return undefined;
  return Math.max(0, Math.ceil(Math.round(goal * members * 1e6) / 1e6) - supporters);
}

export function supportShare(members: number | undefined, supporters: number): number | undefined {
  return members === undefined || members <= 0 ? undefined : supporters / members;
}

/** The members of a local, where somebody has entered them. */
export function membersOf(local: AnyRow): number | undefined {
  return typeof local.Members === "number" ? local.Members : undefined;
}

/** Whether nobody of the committee may contact the person at all. */
export function leftAlone(contact: AnyRow): boolean {
  return fold(String(contact["Do not"] ?? "")).includes("contact at all");
}

/** Whether somebody said that we may not be in touch. */
export function saidNo(contact: AnyRow): boolean {
  return fold(String(contact["May contact"] ?? "")) === "no";
}

/**
 * Whether somebody may be called, and whether texted, as far as they asked. A wish that we cannot read bars both: rather
 * one call too few.
 */
export function waysByPhone(contact: AnyRow): { call: boolean; text: boolean } {
  const asked = String(contact["Do not"] ?? "")
    .split(/[,;]/)
    .map(fold)
    .filter(Boolean);
  const read = asked.every((each) => ["call", "text", "email"].includes(each));
  return { call: read && !asked.includes("call"), text: read && !asked.includes("text") };
}

/** The figures of a local from its people. `today` is a day. */
export function localFigures(
  local: AnyRow,
  people: readonly AnyRow[],
  rules: CountingRules,
  today: string,
): LocalFigures {
  const ours = people.filter(stands);
  const supporters = ours.filter((person) => isSupporter(person, rules.supportersAreAtMost)).length;
  const members = membersOf(local);
  const goal = typeof local["Goal share"] === "number" ? local["Goal share"] : rules.goalShare;
  return {
    contacts: ours.length,
    assessed: ours.filter((person) => isAssessed(person) && votesHere(person)).length,
    supporters,
    share: supportShare(members, supporters),
    needed: supportNeeded(members, goal, supporters),
    workerLeaders: ours.filter((person) => fold(String(person.Involvement ?? "")) === "worker-leader").length,
    followUpsDue: ours.filter((person) => isDue(person, today) && !leftAlone(person)).length,
  };
}

export function isDue(person: AnyRow, today: string): boolean {
  const due = person["Follow up on"];
  return typeof due === "string" && due !== "" && due <= today;
}
