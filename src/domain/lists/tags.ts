import { wordsOf } from "./headings";

/** The words of a list in one cell, each once: tags, or what somebody ticked. */
export function tagsIn(value: string): string[] {
  const tags = value
    .split(/[,;|\n]/)
    .map((tag) => tag.trim())
    .filter(Boolean);
  return [...new Set(tags)];
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
export function refusalIn(tag: string): string | undefined {
  const words = wordsOf(tag.replace(/[’']/g, ""));
  return REFUSALS.find(([pattern]) => pattern.test(words))?.[1];
}
