import { daysUntil, sayDay, sayDays } from "../days";
import { isSmall } from "../resolutions/bodies";
import { lastSafeDay, leadKnown, tightDays } from "../resolutions/planInput";
import { amount, words } from "../resolutions/rows";
import type { Facts } from "./facts";
import type { Chosen, Form } from "./write";

/** One rule of the local, whether the text meets it, and what to do where it does not. */
export interface Check {
  ok: boolean;
  says: string;
  /** The day that ends the sentence. */
  day?: string;
  /** How far the day is, in words: "Tight: 3 days". */
  state?: { is: "late" | "tight" | "ok"; says: string };
  /** What somebody of the local can be asked to do about it. */
  ask?: Part;
}

export type Part = "mover" | "seconder";

/** Whether the text fits the rules of the local, as far as anybody has asked for them. */
export function fits(facts: Facts, form: Form, { reasons }: Chosen): Check[] {
  const { rules, mover, position, seconder } = facts;
  const needsSecond = !isSmall("", rules);
  const may = words(rules["Who may submit"]);
  const allowed = /\b(any|every) (member|delegate)\b/i.test(may) || names(may, position);
  return [
    shape(form, reasons.length),
    handedIn(facts),
    ...(may === ""
      ? []
      : [{ ok: allowed, says: allowed ? `It may come from ${may}` : `It has to come from: ${may}` }]),
    ...(mover === ""
      ? [{ ok: false, says: "It still needs someone to move it.", ask: "mover" as const }]
      : []),
    ...(needsSecond
      ? [
          seconder === ""
            ? { ok: false, says: "It still needs a second.", ask: "seconder" as const }
            : { ok: true, says: `${seconder} seconds it` },
        ]
      : []),
  ];
}

/** Whether a rule such as "an officer or a steward" names a position. */
function names(rule: string, position: string): boolean {
  const named = rule.toLowerCase().split(/[^a-z]+/);
  const asked = position
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter(Boolean);
  return asked.length > 0 && asked.every((word) => named.includes(word) || named.includes(`${word}s`));
}

function shape(form: Form, reasons: number): Check {
  if (reasons === 0)
    return {
      ok: false,
      says: "It has no reason yet, and many bodies ask for at least one. Tick one, or add your own.",
    };
  return {
    ok: true,
    says:
      form === "traditional"
        ? "One subject, with a “whereas” and a “resolved”"
        : "One subject, with its reasons and what we decide",
  };
}

function handedIn({ rules, meeting, today }: Facts): Check {
  if (meeting === "")
    return { ok: false, says: "Ask the secretary when the next meeting is that can vote on it." };
  if (!leadKnown(rules)) return { ok: false, says: "Ask the secretary how early the text has to be in." };
  const by = lastSafeDay(meeting, amount(rules["Notice days"]), amount(rules["Submission days"]));
  const left = daysUntil(by, today) ?? 0;
  const says = "In the secretary’s hands by ";
  const day = sayDay(by, today);
  if (left < 0) return { ok: false, says, day, state: { is: "late", says: `Late: ${sayDays(-left)}` } };
  if (left > tightDays)
    return { ok: true, says, day, state: { is: "ok", says: `On time: ${sayDays(left)}` } };
  return {
    ok: false,
    says,
    day,
    state: { is: "tight", says: left === 0 ? "Tight: today" : `Tight: ${sayDays(left)}` },
  };
}

/** Who asked for the rules, and when. */
export function checkedOn({ rules, rulesSource, today }: Facts): string {
  const day = words(rules["Rules checked on"]);
  if (day === "") return "Nobody has checked these rules. Ask the secretary: notice, quorum, who may submit.";
  const source = words(rulesSource).replace(/\.$/, "");
  return `Rules checked ${sayDay(day, today)}${source && `: ${source}`}.`;
}
