import { fold } from "../../tables/kit/column";
import type { AnyRow } from "../../tables/kit/table";
import { prospects, stages } from "../../tables/lists";
import { type CountingRules, localFigures, stands } from "../support";

/**
 * How many locals have each value of a list, in the order of the list; with every value, so that 0 is seen.
 * `unsaid` is what a blank stands for.
 */
export function tally(
  locals: readonly AnyRow[],
  heading: string,
  list: readonly string[],
  unsaid = "",
): Record<string, number> {
  const said = (local: AnyRow) => fold(String(local[heading] || unsaid));
  const count = (value: string) => locals.filter((local) => said(local) === fold(value)).length;
  return Object.fromEntries(list.map((value) => [value, count(value)]));
}

export const byStage = (locals: readonly AnyRow[]) => tally(locals, "Stage", stages);
export const byProspect = (locals: readonly AnyRow[]) => tally(locals, "Prospect", prospects, "Unknown");

/** The support in one target: shares are fractions. */
export interface Support {
  local: string;
  share: number;
  goal: number;
}

export type PeopleByLocal = ReadonlyMap<string, readonly AnyRow[]>;

export function peopleByLocal(people: readonly AnyRow[]): PeopleByLocal {
  const byLocal = new Map<string, AnyRow[]>();
  for (const person of people) {
    const local = fold(String(person.Local ?? ""));
    if (local === "" || !stands(person)) continue;
    const ours = byLocal.get(local);
    if (ours) ours.push(person);
    else byLocal.set(local, [person]);
  }
  return byLocal;
}

/** The targets whose members are known, the strongest first. */
export function supportOf(
  targets: readonly AnyRow[],
  people: PeopleByLocal,
  rules: CountingRules,
  today: string,
): Support[] {
  const support = targets.flatMap((local) => {
    const key = String(local.Local);
    const { share } = localFigures(local, people.get(fold(key)) ?? [], rules, today);
    const goal = typeof local["Goal share"] === "number" ? local["Goal share"] : rules.goalShare;
    return share === undefined ? [] : [{ local: key, share, goal }];
  });
  return support.sort((a, b) => b.share - a.share || (a.local < b.local ? -1 : 1));
}

/**
 * Serious efforts under way: locals with a lead, at least so many activists and worker-leaders, and a stage past
 * finding supporters, short of a decision.
 */
export function seriousEfforts(locals: readonly AnyRow[], people: PeopleByLocal, teamSize: number): string[] {
  const past = stages.slice(
    stages.indexOf("Building the team"),
    stages.indexOf("Decided"),
  ) as readonly string[];
  return locals
    .filter((local) => {
      const team = (people.get(fold(String(local.Local ?? ""))) ?? []).filter(({ Involvement }) =>
        ["Activist", "Worker-leader"].includes(String(Involvement ?? "")),
      );
      return local.Lead && past.includes(String(local.Stage ?? "")) && team.length >= teamSize;
    })
    .map(({ Local }) => String(Local));
}
