import { addDays } from "../../tables/kit/day";
import type { AnyRow } from "../../tables/kit/table";
import { firstNames, languages, lastNames } from "./names";
import type { Place } from "./places";
import type { Chance } from "./random";
import { jobs, otherJobs, shifts } from "./words";

/** Makes people whose names, addresses and numbers stand nowhere else. */
export function newcomer(chance: Chance): () => AnyRow {
  const names = new Set<string>();
  const phones: string[] = [];
  for (const area of ["617", "413", "508"]) {
    for (let line = 100; line < 200; line++) phones.push(`${area}-555-0${line}`);
  }
  return () => {
    let [first, last] = ["", ""];
    do [first, last] = [chance.pick(firstNames), chance.pick(lastNames)];
    while (names.has(`${first} ${last}`));
    names.add(`${first} ${last}`);
    const has = chance.of([
      ["both", 46],
      ["phone", 16],
      ["email", 38],
    ]);
    const free = has === "email" ? undefined : phones.splice(Math.floor(chance.next() * phones.length), 1)[0];
    const address = `${first}.${last}`.toLowerCase().replace(/[^a-z.-]/g, "");
    return {
      Contact: chance.key("C"),
      "First name": first,
      "Last name": last,
      Email: has === "phone" && free ? "" : `${address}@example.org`,
      Phone: free ?? "",
    };
  };
}

/** What they do at work, and what they told us of themselves. */
export function working(chance: Chance, place: Place): AnyRow {
  const { work, job } = jobs[place.industry] ?? otherJobs;
  return {
    Workplace: chance.often(0.7) ? chance.pick(work) : "",
    Shift: chance.often(0.5) ? chance.pick(shifts) : "",
    Job: chance.often(0.6) ? chance.pick(job) : "",
    Languages: chance.often(0.16) ? chance.pick(languages) : "",
  };
}

/** What they do for the campaign follows from where they stand. */
export function taking(chance: Chance, stance: number, industry: string, today: string): AnyRow {
  if (stance === 0 || stance > 3) return {};
  const Involvement =
    stance === 3
      ? chance.pick(["Sympathizer", ""])
      : stance === 2
        ? chance.of([
            ["Supporter", 60],
            ["Sympathizer", 32],
            ["Activist", 8],
          ])
        : chance.of([
            ["Supporter", 48],
            ["Activist", 34],
            ["Worker-leader", 24],
          ]);
  const leading = Involvement === "Worker-leader";
  const active = leading || Involvement === "Activist";
  const { leads } = jobs[industry] ?? otherJobs;
  return {
    Involvement,
    "Trained on": active && chance.often(0.6) ? addDays(today, -chance.between(6, 70)) : "",
    Leads: leading ? chance.pick(leads) : "",
    "May introduce": stance < 3 && chance.often(0.3) ? chance.pick(["Yes", "Yes", "No"]) : "",
    "DSA member": chance.often(0.28) ? chance.pick(["Yes", "No"]) : "",
    "Caucus member": active && chance.often(0.4) ? chance.pick(["Yes", "Yes", "No"]) : "",
    "Could run for office": active && chance.often(0.35) ? chance.pick(["Yes", "No"]) : "",
  };
}

export function position(chance: Chance, stance: number, place: Place): AnyRow {
  const Position = chance.of([
    ["Member", 70],
    ["Steward", stance === 1 ? 16 : 6],
    ["Officer", 3],
    ["Executive board", 3],
    ["Delegate", 3],
    ["", 7],
    ["Retiree", stance === 0 || stance > 2 ? 5 : 0],
    ["Staff", stance === 0 || stance > 2 ? 3 : 0],
    ["Organizing", stance === 0 || stance > 2 ? 3 : 0],
  ]);
  const stays = Position === "Staff" && chance.often(0.4);
  return {
    Position,
    "Votes here": stays ? "Yes" : "",
    "Delegate to": Position === "Delegate" ? place.partOf : "",
  };
}
