import { addDays } from "../../tables/kit/day";
import { sayLongDay } from "../days";
import { isSmall, whoDecides } from "../resolutions/bodies";
import { meetings } from "../resolutions/meets";
import { lastSafeDay } from "../resolutions/planInput";
import { amount, type RulesRow } from "../resolutions/rows";
import { fact, listed, say, tidy, type Words } from "./words";

/** Somebody who runs for an office; "" is not known. */
export interface Running {
  name: string;
  office: string;
  district: string;
  level: string;
  chapter: string;
  /** ISO */
  electionDay: string;
}

/** A body above the local. */
export interface Above {
  name: string;
  kind: string;
}

/** All that a text may say. What nobody knows is undefined, "" or empty, and then nothing is said of it. */
export interface Facts {
  /** ISO */
  today: string;
  local: string;
  kind: string;
  members?: number;
  supporters?: number;
  rules: RulesRow;
  rulesSource: string;
  /** The council and the federation above, the nearest first. */
  above: readonly Above[];
  /** What people here named in conversations, as within a sentence, most first, with how many they were. */
  issues: readonly { issue: string; people: number }[];
  chapter: string;
  slate: string;
  onSlate: readonly Running[];
  candidate?: Running;
  /** The last useful day of the whole campaign, ISO. */
  decideBy: string;
  /** The meeting it goes to, ISO. */
  meeting: string;
  mover: string;
  position: string;
  seconder: string;
}

const councils = ["Central labor council", "State federation"];

const bodyWords = /council|federation|congress|conference|assembly|association|afl-cio|\bclc\b/i;

/** A body in a sentence: "the Harbor City Central Labor Council" and "the NALC" have an article, locals have none. */
function article(name: string, kind: string): string {
  if (/^the\b/i.test(name) || kind === "Local union" || kind === "Reform caucus") return "";
  const initials = kind === "National union" && /^[A-Z&-]+$/.test(name);
  return initials || bodyWords.test(name) ? "the " : "";
}

export const localOf = ({ local, kind }: Facts): Words => [article(local, kind), fact(local)];
export const aboveOf = ({ name, kind }: Above): Words => [article(name, kind), fact(name)];

const isCouncil = ({ kind }: Facts): boolean => councils.includes(kind);

/** Who votes there: delegates in a council, members in a union. */
export const votersOf = (facts: Facts): string => (isCouncil(facts) ? "delegates" : "members");

/** Those for whom it speaks, after its name: a council has locals, and these have members. */
export function membersOf(facts: Facts): { its: Words; every: Words; each: Words; all: Words; any: Words } {
  return isCouncil(facts)
    ? {
        its: ["the members of its affiliated locals"],
        every: ["every affiliated local"],
        each: ["every member of an affiliated local"],
        all: ["all affiliated locals"],
        any: ["any delegate"],
      }
    : {
        its: ["its members"],
        every: ["every member"],
        each: ["every member"],
        all: ["all members"],
        any: ["any member"],
      };
}

/** Whether a board, a committee or delegates decide for the members. */
export const decidedForMembers = (facts: Facts): boolean =>
  isSmall("", facts.rules) || (whoDecides(facts.rules) === "Delegates" && votersOf(facts) === "members");

const bodies = {
  "Membership meeting": "general meeting",
  "Executive board": "executive board",
  "Endorsement committee": "endorsement committee",
  Delegates: "delegates’ meeting",
  "Member poll": "members",
  "Poll then board": "members and the executive board",
} as const;

/** The body that decides, without its local: "general meeting"; "" when nobody knows. */
export function bodyOf({ rules }: Facts): string {
  const decider = whoDecides(rules);
  return decider ? bodies[decider] : "";
}

/** "City Council, Ward 3" */
export function officeOf({ office, district }: Running): string {
  const [seat, where] = [tidy(office), tidy(district)];
  const named = /^\d+$/.test(where) ? `District ${where}` : where;
  return seat.toLowerCase().includes(named.toLowerCase()) ? seat : [seat, named].filter(Boolean).join(", ");
}

/** "June Calderwick for City Council, Ward 3" */
export function runningFor(running: Running): Words {
  const office = officeOf(running);
  return office ? say`${running.name} for ${office}` : say`${running.name}`;
}

/** "the Harbor Slate", "the slate Workers First", and "the slate" where it has no name; `word` as a title or a sentence has it. */
export function slateOf({ slate }: Facts, word: "slate" | "Slate"): Words {
  if (slate === "") return [`the ${word}`];
  if (/^the\b/i.test(slate)) return [fact(slate)];
  return /slate/i.test(slate) ? say`the ${slate}` : say`the ${[word]} ${slate}`;
}

export const slateList = ({ onSlate }: Facts): Words =>
  listed(onSlate.map(runningFor), onSlate.some((each) => officeOf(each).includes(",")) ? "; " : ", ");

/** "November 3, 2026" */
export const longDate = (iso: string): string => sayLongDay(iso).replace(/^\w+, /, "");

/** The day people vote, where it is known and still to come. */
export function electionOf({ candidate, onSlate, today }: Facts): string {
  const days = new Set((candidate ? [candidate] : onSlate).map(({ electionDay }) => electionDay));
  const [day = ""] = days;
  return days.size === 1 && day >= today ? day : "";
}

/** The next meetings anybody knows of, at most four. */
export const nextMeetings = ({ rules, today }: Pick<Facts, "rules" | "today">): string[] =>
  meetings(rules, today, addDays(today, 400)).slice(0, 4);

/** The meeting to write for: the first whose last safe day has not gone by, else the next one; "" when nobody knows any. */
export function aimOf(known: Pick<Facts, "rules" | "today">): string {
  const days = nextMeetings(known);
  const { rules, today } = known;
  const lead = (day: string) =>
    lastSafeDay(day, amount(rules["Notice days"]), amount(rules["Submission days"]));
  return days.find((day) => lead(day) >= today) ?? days[0] ?? "";
}
