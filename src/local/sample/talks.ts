import { addDays } from "../../tables/kit/day";
import type { AnyRow } from "../../tables/kit/table";
import { answers } from "../../tables/lists";
import { city, county, federal, state } from "./committee";
import { courses } from "./courses";
import type { Chance } from "./random";
import { asks, issues, petition, said, unreached } from "./words";

/** A person as the conversations come to know them. */
export interface Known {
  key: string;
  name: string;
  local: string;
  owner: string;
  /** Where they stand in the end, 1 to 5; 0 when nobody has found out. */
  stance: number;
  /** How the last conversation ended. */
  ending: string;
  howOften: number;
  /** Most of the work was done before their local voted. */
  early: boolean;
}

const others = ["Imani", "Rafael", "Soo-jin", "Wes", "Noor"];
const days = (today: string, before: number) => addDays(today, -before);

/** The conversations with one person, the earliest first. The last one is what the person's row says. */
export function talksWith(chance: Chance, today: string, person: Known): AnyRow[] {
  const trailing = person.ending === "Talked" && person.howOften > 1 && chance.often(0.14);
  const missed = person.ending === "No answer" || person.ending === "Left message";
  let before =
    trailing || missed ? chance.between(0, 12) : Math.floor(80 * chance.next() ** (person.early ? 0.7 : 1.5));
  const rows: AnyRow[] = [];
  for (let back = 0; back < person.howOften && before <= 92; back++) {
    const on = days(today, before);
    const main = back === (trailing ? 1 : 0);
    const result = main
      ? person.ending
      : trailing && back === 0
        ? chance.pick(["No answer", "Left message"])
        : earlier(chance);
    const row = result === "Talked" ? talked(chance, person, main) : unanswered(chance, result);
    rows.unshift({
      On: on,
      Contact: person.key,
      Name: person.name,
      Local: person.local,
      By: chance.often(0.75) ? person.owner : chance.pick(others),
      Result: result,
      ...row,
      "Follow up on": followUp(chance, today, on, result, back === 0),
    });
    before += chance.between(4, 24);
  }
  return rows;
}

function earlier(chance: Chance): string {
  return chance.of([
    ["Talked", 44],
    ["No answer", 33],
    ["Left message", 23],
  ]);
}

function unanswered(chance: Chance, result: string): AnyRow {
  const reached = result !== "No answer" && result !== "Left message" && result !== "Wrong number";
  const How = chance.pick(reached ? ["Call", "Call", "Door"] : ["Call", "Call", "Call", "Text"]);
  return { How, Note: reached ? "" : chance.pick(unreached) };
}

function talked(chance: Chance, person: Known, main: boolean): AnyRow {
  if (person.stance === 0) return { How: "Call", Note: "Had no time to talk." };
  const How = chance.of([
    ["Call", 48],
    ["One-on-one", 12],
    ["Workplace", 15],
    ["Door", 5],
    ["Text", 6],
    ["Email", 2],
    ["Event", 6],
    ["Coaching", person.stance === 1 ? 5 : 0],
    ["Signed", person.stance <= 2 && main ? 8 : 0],
  ]);
  const stance = main ? person.stance : drift(chance, person.stance);
  const asked = main || chance.often(0.75);
  return {
    How,
    About: about(chance, person.local, How),
    ...(asked && { Assessment: stance, Basis: basis(chance, How) }),
    ...asking(chance, stance),
    Issues: chance.often(0.6) ? [...new Set([chance.pick(issues), chance.pick(issues)])].join(", ") : "",
    Note: chance.often(0.6) ? chance.pick(said[stance] ?? []) : "",
  };
}

/** People mostly come closer; a few were closer once. */
function drift(chance: Chance, stance: number): number {
  const moved = chance.of([
    [0, 50],
    [1, 44],
    [-1, 6],
  ]);
  return Math.min(5, Math.max(1, stance + moved));
}

function basis(chance: Chance, How: string): string {
  if (How === "Signed") return "Did it";
  return chance.of([
    ["Said it", 74],
    ["Did it", 14],
    ["Heard it", 12],
  ]);
}

function about(chance: Chance, local: string, How: string): string {
  if (How === "Signed") return petition;
  const own = courses.find((course) => course.local === local && course.outcome === undefined);
  if (own && chance.often(0.3)) return own.candidate || own.key;
  return chance.often(0.2) ? chance.pick([city, county, federal, state]) : "";
}

/** Up to three asks, the biggest first; nobody asks those who are against. */
function asking(chance: Chance, stance: number): AnyRow {
  if (stance > 3 && chance.often(0.9)) return {};
  const many = chance.of([
    [0, 20],
    [1, 40],
    [2, 28],
    [3, 12],
  ]);
  const fitting = stance === 1 ? asks : asks.slice(2);
  const from = chance.between(0, Math.max(0, fitting.length - many));
  const row: AnyRow = {};
  for (let i = 0; i < many; i++) {
    const end = i === 0 ? "" : ` ${i + 1}`;
    row[`Ask${end}`] = fitting[from + i] ?? "";
    row[`Answer${end}`] =
      chance.of([
        [answers[0], 5 - stance],
        [answers[1], 2],
        [answers[2], stance],
      ]) ?? "";
  }
  return row;
}

function followUp(chance: Chance, today: string, on: string, result: string, latest: boolean): string {
  if (result === "No answer" || result === "Left message") return addDays(on, 3);
  if (result !== "Talked") return "";
  if (!latest) return chance.often(0.5) ? addDays(on, chance.between(3, 14)) : "";
  const when = chance.of([
    ["", 46],
    ["due", 16],
    ["coming", 38],
  ]);
  if (when === "coming") return addDays(today, chance.between(1, 21));
  const due = addDays(today, -chance.between(0, 9));
  return when === "due" && due > on ? due : "";
}
