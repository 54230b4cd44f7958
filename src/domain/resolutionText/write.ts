import { isSmall } from "../resolutions/bodies";
import { sayThreshold } from "../resolutions/votes";
import type { Clause, Draft } from "./clauses";
import { aboveOf, bodyOf, type Facts, localOf, longDate, votersOf } from "./facts";
import { capitalised, fact, listed, plainText, say, sentence, type Words } from "./words";

export type Form = "traditional" | "plain";
export const forms: readonly Form[] = ["traditional", "plain"];

export type PartName = "title" | "to" | "submitted by" | "whereas" | "resolved" | "copies to" | "adoption";

/** One part of a text. `lead` stands before its words: WHEREAS, or a number. */
export interface Part {
  part: PartName;
  heading?: string;
  lead?: string;
  words: Words;
}

/** What goes into the text: the clauses that were ticked, in their order. */
export interface Chosen {
  reasons: readonly Clause[];
  resolves: readonly Clause[];
}

/** What a text has before anybody changes it: all that is known, nothing that only they can know. */
export const usual = ({ reasons, resolves }: Draft): Chosen => ({
  reasons: reasons.filter(({ offered }) => !offered),
  resolves: resolves.filter(({ offered }) => !offered),
});

/** The parts of a resolution in their order, each with its words as they are printed. */
export function written(facts: Facts, form: Form, title: Draft["title"], chosenOnes: Chosen): Part[] {
  const body = form === "traditional" ? traditional(chosenOnes) : plainly(chosenOnes);
  const by = submittedBy(facts);
  return [
    { part: "title", words: form === "traditional" ? title.formal : title.plain },
    { part: "to", words: addressed(facts) },
    ...(by ? [{ part: "submitted by" as const, words: by }] : []),
    ...body,
    { part: "copies to", words: copies(facts, chosenOnes) },
    ...adoption(facts),
  ];
}

/** "To the general meeting of IBEW 9103, October 15, 2026" */
function addressed(facts: Facts): Words {
  const body = bodyOf(facts);
  const to = body === "" ? say`To ${localOf(facts)}` : say`To the ${[body]} of ${localOf(facts)}`;
  return facts.meeting === "" ? to : [...to, ", ", fact(longDate(facts.meeting))];
}

function submittedBy({ mover, position }: Facts): Words | undefined {
  if (mover === "") return undefined;
  const as = /^[A-Z][a-z]+( [a-z]+)*$/.test(position)
    ? position.charAt(0).toLowerCase() + position.slice(1)
    : position;
  return position === "" ? say`Submitted by ${mover}` : say`Submitted by ${mover}, ${as}`;
}

function traditional({ reasons, resolves }: Chosen): Part[] {
  const end = reasons.length - 1;
  const last = resolves.length - 1;
  return [
    ...reasons.map(
      ({ formal }, i): Part => ({
        part: "whereas",
        lead: "WHEREAS",
        words: [", ", ...stopped(formal), i === end ? ";" : "; and"],
      }),
    ),
    ...resolves.map(
      ({ formal }, i): Part => ({
        part: "resolved",
        lead: resolvedLead(i, last, reasons.length > 0),
        words: [", that ", ...stopped(formal), i === last ? "." : "; and"],
      }),
    ),
  ];
}

function resolvedLead(i: number, last: number, reasoned: boolean): string {
  if (i === 0) return reasoned ? "THEREFORE BE IT RESOLVED" : "BE IT RESOLVED";
  return i === last && i > 1 ? "BE IT FINALLY RESOLVED" : "BE IT FURTHER RESOLVED";
}

/** Without a stop of its own: what follows has one. */
function stopped(words: Words): Words {
  const last = words[words.length - 1];
  if (last === undefined) return words;
  const text = (typeof last === "string" ? last : last.fact).replace(/[\s.;,]+$/, "");
  return [...words.slice(0, -1), typeof last === "string" ? text : { fact: text }];
}

function plainly({ reasons, resolves }: Chosen): Part[] {
  const numbered = (part: "whereas" | "resolved", heading: string, clauses: readonly Clause[]) =>
    clauses.map(
      ({ plain }, i): Part => ({
        part,
        ...(i === 0 && { heading }),
        lead: `${i + 1}.`,
        words: [" ", ...sentence(plain)],
      }),
    );
  return [...numbered("whereas", "Why", reasons), ...numbered("resolved", "What we decide", resolves)];
}

function copies(facts: Facts, { resolves }: Chosen): Words {
  const [next] = facts.above;
  const sent = next && resolves.some(({ id }) => id === "send");
  const asks = resolves.some(({ id }) => id === "ask");
  const asked = asks ? facts.above : sent ? [next] : [];
  const unnamed: Words[] = asks && !next ? [["each council and federation to which it belongs"]] : [];
  const ours = say`the ${[votersOf(facts)]} of ${localOf(facts)}`;
  return say`Copies to: ${listed([ours, ...asked.map(aboveOf), ...unnamed])}`;
}

/** What a body fills in by hand, with the names that are known. */
function adoption(facts: Facts): Part[] {
  const { mover, seconder, rules } = facts;
  const line = (words: Words): Part => ({ part: "adoption", words });
  const needed = sayThreshold(rules.Threshold);
  const votes: Words = ["For / Against / Abstain"];
  const unseconded = seconder === "" && isSmall("", rules);
  const end = unseconded ? ["Adopted on", "Certified by"] : ["Adopted on, certified by"];
  return [
    line(mover === "" ? ["Moved by"] : say`Moved by ${mover}`),
    ...(unseconded ? [] : [line(seconder === "" ? ["Seconded by"] : say`Seconded by ${seconder}`)]),
    line(needed === "" ? votes : say`${votes} (needed: ${needed})`),
    ...end.map((words) => line([words])),
  ];
}

/** A part as it reads. */
export const partText = ({ lead, words }: Part): string => (lead ?? "") + plainText(words);

/** The whole text, a paragraph a part, to paste anywhere. */
export function wholeText(parts: readonly Part[]): string {
  const blocks = parts.flatMap((part) => [...(part.heading ? [part.heading] : []), partText(part)]);
  return `${blocks.join("\n\n")}\n`;
}

export const titleText = (parts: readonly Part[]): string => {
  const title = parts.find(({ part }) => part === "title");
  return title ? plainText(capitalised(title.words)) : "";
};
