import type { AnyRow } from "../../tables/kit/table";
import { namesOf } from "../localNames";
import type { PlanBody } from "./planInput";
import { type LocalRow, type RulesRow, type StepRow, sameKey, words } from "./rows";

/** Another body, as people say it, with its rules where it is on Locals. */
export type OtherBody = PlanBody & { name: string; rules: LocalRow };

type Find = (name: string) => LocalRow | undefined;

/** The bodies above one, along Part of: its council, then the federation. Of several the first; a ring that people typed ends. */
export function chainAbove(from: RulesRow, find: Find): OtherBody[] {
  const chain: OtherBody[] = [];
  const seen = new Set([sameKey(from.Local)]);
  let partOf = words(from["Part of"]);
  while (partOf !== "") {
    const row = find(partOf) ?? find(words(partOf.split(/[,;]/)[0]));
    const name = words(row?.Local) || words(partOf.split(/[,;]/)[0]);
    if (seen.has(sameKey(name))) break;
    seen.add(sameKey(name));
    chain.push({ name, rules: row ?? {} });
    partOf = words(row?.["Part of"]);
  }
  return chain;
}

/** The other bodies a resolution may meet: those its steps name, where they are on Locals, and those above them and the local. */
export function otherBodies(local: RulesRow, steps: readonly StepRow[], find: Find): OtherBody[] {
  const named = steps.flatMap(({ Body }) => find(words(Body)) ?? []);
  const all = [local, ...named].flatMap((row) => [
    ...(row === local ? [] : [{ name: words(row.Local), rules: row as LocalRow }]),
    ...chainAbove(row, find),
  ]);
  const own = sameKey(local.Local);
  return [...new Map(all.map((body) => [sameKey(body.name), body])).values()].filter(
    ({ name }) => sameKey(name) !== own,
  );
}

/** One of these bodies by its name, or by another name that people have for it. */
export function bodyNamed(bodies: readonly OtherBody[], name: string): OtherBody | undefined {
  const key = sameKey(name);
  return bodies.find((body) => sameKey(body.name) === key || namesOf(body.rules as AnyRow).includes(key));
}

/** The bodies it may be sent on to from one of these, or from the local. */
export const onwardFrom = (from: RulesRow, bodies: readonly OtherBody[]): OtherBody[] =>
  chainAbove(from, (name) => bodyNamed(bodies, name)?.rules);
