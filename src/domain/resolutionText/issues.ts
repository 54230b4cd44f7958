import { fold } from "../../tables/kit/column";
import type { AnyRow } from "../../tables/kit/table";
import { defaultSettings } from "../../tables/settingsList";

const common = new Set(
  String(defaultSettings.find(({ name }) => name === "Issues")?.value ?? "").split(", "),
);

/** An issue within a sentence: "health care"; what a committee added itself may be a name and stays as written. */
const within = (issue: string): string =>
  common.has(issue) ? issue.charAt(0).toLowerCase() + issue.slice(1) : issue;

/**
 * What people named in conversations, by how many people named it, most first; in the spelling that came first, as it stands within a sentence.
 * @param talks rows with Contact and Issues, which has commas
 */
export function issuesNamed(talks: readonly AnyRow[]): { issue: string; people: number }[] {
  const named = new Map<string, { issue: string; by: Set<unknown> }>();
  for (const talk of talks) {
    const issues = String(talk.Issues ?? "").split(",");
    for (const written of issues) {
      const issue = written.replace(/\s+/g, " ").trim();
      if (issue === "") continue;
      const known = named.get(fold(issue)) ?? { issue, by: new Set() };
      known.by.add(talk.Contact ?? talk);
      named.set(fold(issue), known);
    }
  }
  return [...named.values()]
    .map(({ issue, by }) => ({ issue: within(issue), people: by.size }))
    .sort((a, b) => b.people - a.people);
}
