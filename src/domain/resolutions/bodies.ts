import { type Decider, deciders } from "../../tables/lists";
import { type Cell, chosen, type RulesRow, words } from "./rows";

/** What a body named in free text is; a unit is a part of the local that can only recommend. */
export type BodyKind = Exclude<Decider, "Poll then board"> | "Unit";

// The first that fits: an "executive committee" is a board, a "council delegates' meeting" is delegates.
const kindsByWord: readonly (readonly [RegExp, BodyKind])[] = [
  [/\b(unit|shop|worksite|section)\b/i, "Unit"],
  [/\b(executive|e-?board|officers|trustees)\b|(?<!joint )\bboard\b/i, "Executive board"],
  [/\bcommittee\b|\bpac\b|\bcope\b/i, "Endorsement committee"],
  [/\b(poll|ballot|referendum)\b/i, "Member poll"],
  [/delegate|convention|conference|congress|council|federation|\bboard\b|afl-?cio/i, "Delegates"],
  [/member|general|meeting|assembly/i, "Membership meeting"],
];

/** The kind of a body from its name, the local's own name left out ("New England Joint Board" is not an executive board). */
export function bodyKind(body: string, local: Cell = ""): BodyKind | undefined {
  const own = words(local).toLowerCase();
  const at = own ? body.toLowerCase().indexOf(own) : -1;
  const rest = at < 0 ? body : body.slice(0, at) + body.slice(at + own.length);
  return kindsByWord.find(([word]) => word.test(rest))?.[1];
}

export const whoDecides = (rules: RulesRow): Decider | undefined => chosen(deciders, rules["Who decides"]);

const meetingNames: Record<Decider, string> = {
  "Membership meeting": "general meeting",
  "Executive board": "executive board",
  "Endorsement committee": "endorsement committee",
  Delegates: "delegates’ meeting",
  "Member poll": "member poll",
  "Poll then board": "member poll",
};

/** The body that decides in this local, as people would say it: "IBEW 103 general meeting". */
export function decidingBody(rules: RulesRow, decider = whoDecides(rules)): string {
  return [words(rules.Local), decider ? meetingNames[decider] : ""].filter(Boolean).join(" ");
}

/** Boards and committees may act without a second (Robert's Rules, 12th ed., 49:21). */
export function isSmall(body: string, rules: RulesRow): boolean {
  const kind: string | undefined = bodyKind(body, rules.Local) ?? whoDecides(rules);
  return kind === "Executive board" || kind === "Endorsement committee";
}

/** Whether what this body adopts is the local's decision. Otherwise it recommends, or waits for the board. */
export function settlesIt(body: string, rules: RulesRow, polled: boolean): boolean {
  const decider = whoDecides(rules);
  const kind = bodyKind(body, rules.Local);
  if (!decider) return kind !== "Endorsement committee" && kind !== "Unit";
  if (decider === "Poll then board") return kind === "Executive board";
  if (kind === undefined || kind === decider) return true;
  if (decider === "Member poll") return polled;
  if (decider === "Endorsement committee") return kind !== "Unit";
  const meetings: readonly string[] = ["Membership meeting", "Delegates"];
  return meetings.includes(decider) && meetings.includes(kind);
}

/** A text about bodies for people who know which local it is: "Submitted to general meeting". */
export function withoutLocal(text: string, local: Cell): string {
  const own = words(local);
  return own ? text.split(`${own} `).join("") : text;
}

/** A body in the middle of a sentence about its local: "the political committee", but "Harbor City CLC". */
export function theBody(body: string, local: Cell): string {
  const short = withoutLocal(body, local);
  const common = /^[A-Z][a-z]+( [a-z’-]+)+$/.test(short)
    ? short.charAt(0).toLowerCase() + short.slice(1)
    : short;
  return /^[a-z]/.test(common) && !/^(the|an?) /.test(common) ? `the ${common}` : common;
}
