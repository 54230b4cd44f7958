import type { AnyRow } from "../../tables/kit/table";
import { refusals } from "../../tables/lists";
import { wordsOf } from "./headings";
import type { AboutList, Given } from "./read";
import { tagsIn } from "./tags";
import { saysNothing, yesOrNo } from "./values";

/** Questions whether we may, and what a No to them is. */
const WANTED = [
  ["Calls", "Call"],
  ["Texts", "Text"],
  ["E-mails", "Email"],
] as const;

/** What they asked us not to do. A list says it in its own way, and never takes it back. */
export function takeRefusals(row: AnyRow, given: Given, about: AboutList): void {
  const says = (part: string, no: RegExp) =>
    (given.get(part) ?? []).some(({ value, heading }) => {
      if (no.test(value)) return true;
      // In "do_not_call" whatever is no No is a yes: rather one call too few.
      return /\b(do not|dont|dnc|opt ?out|unsub\w*)\b/.test(wordsOf(heading)) && !isNo(value);
    });
  const asked = new Set(
    String(row["Do not"] ?? "")
      .split(", ")
      .filter(Boolean),
  );
  if (says("No calls", /^do not/i)) asked.add("Call");
  if (says("No texts", /unsubscribed|opted[ -]?out|^stop/i)) asked.add("Text");
  if (says("No e-mail", /unsubscribed|opted[ -]?out|spam|complain/i)) asked.add("Email");
  if (says("No contact", /^do not/i)) asked.add("Contact at all");
  for (const [part, refusal] of WANTED)
    if ((given.get(part) ?? []).some(({ value }) => yesOrNo(value) === false)) asked.add(refusal);
  for (const { value } of given.get("Tags") ?? [])
    for (const tag of tagsIn(value)) asked.add(refusalIn(tag) ?? "");
  asked.delete("");
  if (asked.size === 0) return;
  row["Do not"] = refusals.filter((each) => asked.has(each)).join(", ");
  row["Why not"] ??= `Asked on ${about.name}`;
  row.Since ??= about.today;
}

function isNo(value: string): boolean {
  return saysNothing(value) || yesOrNo(value) === false || /^subscribed$/i.test(value);
}

/** What a cell under “Do not” says: choices of ours, words like them, or a tick, which is what the heading says. */
export function refusalsIn(value: string, from: string): string[] {
  return tagsIn(value).flatMap((said) => {
    if (yesOrNo(said) === true) return [refusalIn(from) ?? "Contact at all"];
    if (yesOrNo(said) === false && refusalIn(said) === undefined) return [];
    return [refusalIn(said) ?? said];
  });
}

const NOT =
  "(?:do not|dont|does not want|no|opt(?:ed)? out(?: of)?|unsubscribed(?: from)?|stop)(?: be)?(?: the)?";
const REFUSALS: readonly [RegExp, string][] = [
  [new RegExp(`^(?:${NOT} (?:phone )?call(?:s|ed|ing)?|${NOT} phone(?:bank)?|dnc)$`), "Call"],
  [new RegExp(`^(?:${NOT} (?:text|sms)(?:s|ed|ing)?|(?:text|sms) opt(?:ed)? out)$`), "Text"],
  [new RegExp(`^(?:${NOT} e ?mail(?:s|ed|ing)?|e ?mail opt(?:ed)? out|unsubscribed)$`), "Email"],
  [new RegExp(`^(?:${NOT} contact(?:ed)?|do not contact.*)$`), "Contact at all"],
];

/** What a tag says that somebody asked us not to do: "DNC", "Do not text"; undefined for any other. */
function refusalIn(tag: string): string | undefined {
  const words = wordsOf(tag.replace(/[’']/g, ""));
  return REFUSALS.find(([pattern]) => pattern.test(words))?.[1];
}
