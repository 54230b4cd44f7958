import type { KindOfList } from "../../domain/lists/formats";
import { normalCase } from "../../domain/lists/normalCase";
import type { ParsedList } from "../../domain/lists/parse";
import { tidy } from "../../domain/lists/values";
import { fold } from "../../tables/kit/column";

/** The states of a list of locals, and the towns of those that were chosen, with their rows; most rows first. */
export interface Places {
  states: { name: string; rows: number }[];
  cities: { name: string; rows: number }[];
}

const MOST_CITIES = 300;

export function placesIn({ columns }: KindOfList, { rows }: ParsedList, chosen: readonly string[]): Places {
  const state = columns.findIndex(({ as }) => as === "Locals.State");
  const city = columns.findIndex(({ as }) => as === "Locals.City");
  const wanted = new Set(chosen.map(fold));
  const states = new Map<string, number>();
  const cities = new Map<string, number>();
  for (const { cells } of rows) {
    const where = tidy(cells[state]).toUpperCase();
    count(states, where);
    if (wanted.has(fold(where))) count(cities, normalCase(tidy(cells[city]).toUpperCase()));
  }
  return {
    states: listed(states).sort((a, b) => (a.name < b.name ? -1 : 1)),
    cities: listed(cities)
      .sort((a, b) => b.rows - a.rows)
      .slice(0, MOST_CITIES),
  };
}

function count(of: Map<string, number>, name: string): void {
  if (name !== "") of.set(name, (of.get(name) ?? 0) + 1);
}

function listed(of: ReadonlyMap<string, number>): { name: string; rows: number }[] {
  return [...of].map(([name, rows]) => ({ name, rows }));
}
