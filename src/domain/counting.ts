import { fold } from "../tables/kit/column";
import type { AnyRow } from "../tables/kit/table";
import { type CountingRules, isSupporter, localFigures, membersOf, stands, votesHere } from "./support";
import { throughMerges } from "./talks";

/** The test that every count is unless it has a name of its own. */
export const ASSESSMENTS = "Assessments";

export interface Counted {
  /** Everybody of this workbook; whoever was merged into another is left out. */
  people: readonly AnyRow[];
  /** The log, needed for a test with a name of its own only. */
  conversations: readonly AnyRow[];
  rules: CountingRules;
  today: string;
}

/**
 * How many of a local passed a test: for the assessments, its supporters; else those who said yes to what the test
 * asked, or signed it, each person once. Only people who vote there count.
 */
export function passed(local: AnyRow, test: string, { people, conversations, rules }: Counted): number {
  const ours = people.filter((person) => stands(person) && same(person.Local, local.Local));
  if (same(test, ASSESSMENTS))
    return ours.filter((person) => isSupporter(person, rules.supportersAreAtMost)).length;
  const about = conversations.filter((talk) => same(talk.About, test) && saidYes(talk));
  const yes = new Set(throughMerges(people, about).map(({ Contact }) => Contact));
  return ours.filter((person) => yes.has(person.Contact) && votesHere(person)).length;
}

function saidYes(talk: AnyRow): boolean {
  return talk.How === "Signed" || [talk.Answer, talk["Answer 2"], talk["Answer 3"]].includes("Yes");
}

/** The dated row that Support counts gets for a local, without its key. */
export function supportCount(local: AnyRow, test: string, counted: Counted): AnyRow {
  const supporters = passed(local, test, counted);
  const members = membersOf(local);
  const ours = counted.people.filter((person) => same(person.Local, local.Local));
  return {
    Local: local.Local,
    Test: test,
    Supporters: supporters,
    "Out of": members ?? "",
    Share: members ? Math.round((supporters / members) * 1e6) / 1e6 : "",
    "Goal share": typeof local["Goal share"] === "number" ? local["Goal share"] : counted.rules.goalShare,
    "Worker-leaders": localFigures(local, ours, counted.rules, counted.today).workerLeaders,
  };
}

const same = (a: unknown, b: unknown) => fold(String(a ?? "")) === fold(String(b ?? ""));
