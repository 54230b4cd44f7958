import { addDays } from "../../tables/kit/day";
import type { AnyRow } from "../../tables/kit/table";
import { rival } from "./committee";
import { meetsLike, workday } from "./days";
import { type Place, places } from "./places";
import { type Target, targets } from "./targets";

const unlikely: Record<string, [why: string, obstacles: string]> = {
  "IUPA 364": ["Police or prison", "Not a local we ask in this example."],
  "NAGE 800": ["Police or prison", "Not a local we ask in this example."],
  "IUOE 98": ["Other", "Nobody of ours works there yet."],
  "BMWED 987": ["Other", "Its members work in five states, so few meet in one place."],
};
const backsRival = ["IBB 29", "UBC 339", "IUOE 4"];
const alsoCalled: Record<string, string> = {
  "AFT Longy Faculty Union": "Longy Faculty Union, LFU",
  "AFT 4517": "Cambridge College Employees Federation",
  "NALC Branch 539": "NALC 539",
  "IUPAT DC 35": "Painters District Council 35",
  MNA: "Mass Nurses, Massachusetts Nurses Association",
  "AFL-CIO Greater Boston Labor Council": "GBLC, Greater Boston Labor Council",
  "SAG-AFTRA New England": "SAG-AFTRA Boston",
};
const mayBring: Record<string, string> = {
  "Membership meeting": "any member",
  "Executive board": "an officer or a steward",
  Delegates: "a delegate",
  "Member poll": "ten members who sign",
  "Poll then board": "a unit's committee",
};

export function localRows(today: string): AnyRow[] {
  const worked = new Map(targets.map((target) => [target.local, target]));
  return places().map((place) => {
    const target = worked.get(place.key);
    return { ...filed(place), ...others(place.key), ...(target && asTarget(target, today)) };
  });
}

function filed(place: Place): AnyRow {
  return {
    Local: place.key,
    "Also called": alsoCalled[place.key] ?? "",
    Union: place.union,
    Number: place.number,
    Name: place.name,
    Kind: place.kind,
    "Part of": place.partOf,
    City: place.city,
    State: place.key === "NALC" ? "DC" : "MA",
    Industry: place.industry,
    Members: place.members,
    ...(place.members !== "" && { "Members as of": place.asOf, "Members from": "OLMS" }),
    "OLMS file number": place.file,
  };
}

function others(key: string): AnyRow {
  const [why, obstacles] = unlikely[key] ?? [];
  return {
    ...(why && { Prospect: "Unlikely", "Why unlikely": why, Obstacles: obstacles }),
    ...(backsRival.includes(key) && { "Rival endorsement": rival }),
  };
}

function asTarget(target: Target, today: string): AnyRow {
  const meeting = Number.isNaN(target.meets) ? "" : workday(today, target.meets);
  const known = (n: number) => (Number.isNaN(n) ? "" : n);
  const asked = target.decides !== "";
  return {
    "Leadership stance": target.leaders,
    "Membership stance": target.members,
    Prospect: target.prospect,
    Process: target.process,
    "Who decides": target.decides,
    Threshold: target.threshold,
    Quorum: known(target.quorum),
    "Notice days": known(target.notice),
    "Submission days": known(target.submission),
    "Who may submit": mayBring[target.decides] ?? "",
    "Next meeting": meeting,
    Meets: meeting && meetsLike(meeting),
    ...(asked && {
      "Rules checked on": addDays(today, -target.since - 12),
      "Rules source": "The by-laws, as the secretary read them out (invented).",
    }),
    Lead: target.lead,
    Target: "Yes",
    Stage: target.stage,
    "Stage since": addDays(today, -target.since),
    ...(target.local === "MNA Brigham Women's Hospital" && { "Goal share": 0.5 }),
    ...(target.stage === "Mobilising" && { "Next officer election": workday(today, 190 + target.since) }),
    Notes: "An example: its size is as filed, and all else said of it here is invented.",
  };
}
