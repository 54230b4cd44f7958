import { fold } from "../tables/kit/column";
import type { AnyRow } from "../tables/kit/table";
import { signersCarryFrom } from "./resolutions/follows";
import { type CountingRules, isSupporter, localFigures, membersOf, stands, votesHere } from "./support";
import { throughMerges } from "./talks";

/** The test that every count is unless it has a name of its own. */
export const ASSESSMENTS = "Assessments";

export interface Counted {
  /** Everybody of this workbook; whoever was merged into another is left out. */
  people: readonly AnyRow[];
  /** The log, needed for a test with a name of its own only. */
  conversations: readonly AnyRow[];
  /** Resolution, Title, Local, Follows; needed where the test is a resolution. */
  resolutions?: readonly AnyRow[];
  rules: CountingRules;
  today: string;
}

/**
 * How many of a local passed a test: for the assessments, its supporters; else those who said yes to what the test
 * asked, or signed it, each person once. Only people who vote there count. Where the test is a resolution, whoever a
 * talk about it found to be a supporter counts too, and so do all of these for the resolutions it grew out of in that
 * local, such as the one that opened the process, unless they are against by now.
 */
export function passed(
  local: AnyRow,
  test: string,
  { people, conversations, resolutions = [], rules }: Counted,
): number {
  const ours = people.filter((person) => stands(person) && same(person.Local, local.Local));
  if (same(test, ASSESSMENTS))
    return ours.filter((person) => isSupporter(person, rules.supportersAreAtMost)).length;
  const own = resolutionOf(test, local, resolutions);
  const who = (counts: (talk: AnyRow) => boolean) =>
    new Set(throughMerges(people, conversations.filter(counts)).map(({ Contact }) => Contact));
  if (!own) {
    const yes = who((talk) => same(talk.About, test) && saidYes(talk));
    return ours.filter((person) => yes.has(person.Contact) && votesHere(person)).length;
  }
  const names = new Set(
    signersCarryFrom(String(own.Resolution), resolutions).flatMap(({ Resolution, Title }) =>
      [Resolution, Title].map((name) => fold(String(name ?? ""))),
    ),
  );
  names.delete("");
  const atMost = rules.supportersAreAtMost;
  const forIt = who(
    (talk) =>
      names.has(fold(String(talk.About ?? ""))) &&
      (saidYes(talk) || (typeof talk.Assessment === "number" && talk.Assessment <= atMost)),
  );
  const against = (person: AnyRow) => Number(person.Assessment ?? 0) >= 4;
  return ours.filter((person) => forIt.has(person.Contact) && votesHere(person) && !against(person)).length;
}

/** The resolution of a local that a test names, by its code or its title; of several of that title the newest. */
function resolutionOf(test: string, local: AnyRow, resolutions: readonly AnyRow[]): AnyRow | undefined {
  return resolutions
    .filter((row) => same(row.Local, local.Local))
    .reverse()
    .find((row) => same(row.Resolution, test) || same(row.Title, test));
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
