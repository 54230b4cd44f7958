import type { AboutLocal } from "../../addon/actions/aboutLocal";
import { daysUntil, sayDay, sayDays } from "../../domain/days";
import type { AnyRow } from "../../tables/kit/table";
import { el, many } from "../dom";
import { stateMark } from "../states";

const TIGHT_DAYS = 7;
const text = (row: AnyRow, heading: string) => String(row[heading] ?? "");

/** What it is, where, and how many members; "" where nobody has said. */
export function lineOf(row: AnyRow): string {
  const place = [text(row, "Name"), text(row, "Industry"), text(row, "City")].filter(Boolean).join(", ");
  const asOf = monthOf(text(row, "Members as of"));
  const members = Number(row.Members ?? 0);
  const size = members > 0 ? `${many(members, "member", "members")}${asOf && ` (${asOf})`}` : "";
  return [place, size].filter(Boolean).join(" · ");
}

/** "Jan 2026" */
function monthOf(day: string): string {
  const [, date = "", year = ""] = sayDay(day).split(", ");
  return date && `${date.split(" ")[0]} ${year}`;
}

/** The day after which it is too late for a resolution that is still open, the nearest one. */
export function safeDayOf({ row, resolutions }: AboutLocal, today: string): HTMLElement | undefined {
  const open = resolutions.filter((each) => each["Last safe day"] && !each.Outcome && !each["Decided on"]);
  const [next] = open.sort((a, b) => (text(a, "Last safe day") < text(b, "Last safe day") ? -1 : 1));
  if (!next) return undefined;
  const day = text(next, "Last safe day");
  const checked = text(row, "Rules checked on");
  const notes = [
    text(next, "Title") || text(next, "For"),
    checked && `Rules checked ${sayDay(checked, today)}${sourceOf(row)}`,
  ].filter(Boolean);
  return el(
    "section",
    { class: "card why", "aria-labelledby": "safe" },
    el(
      "div",
      { class: "spread" },
      el("h2", { id: "safe" }, "Last safe day"),
      stateOf(daysUntil(day, today) ?? 0),
    ),
    el("p", {}, el("b", {}, `${sayDay(day, today)}.`), ` ${reasonOf(row, next, today)}`),
    notes.length > 0 && el("p", { class: "hint" }, `${notes.join(" · ")}.`),
  );
}

function stateOf(days: number): HTMLElement {
  return stateMark(days < 0 ? "late" : days > TIGHT_DAYS ? "on time" : "tight", days);
}

function reasonOf(local: AnyRow, resolution: AnyRow, today: string): string {
  const body = text(resolution, "Next body") || "next meeting";
  const named = /^the /i.test(body) ? body : `the ${body.charAt(0).toLowerCase()}${body.slice(1)}`;
  const on = resolution["Next date"] ? ` on ${sayDay(text(resolution, "Next date"), today)}` : "";
  const notice = Number(local["Notice days"] ?? 0);
  const handedIn = Number(local["Submission days"] ?? 0);
  if (handedIn > notice) return `The text must be handed in ${sayDays(handedIn)} before ${named}${on}.`;
  if (notice > 0)
    return `The secretary needs ${notice === 1 ? "1 day’s" : `${notice} days’`} notice for ${named}${on}.`;
  return `After that it is too late for ${named}${on}.`;
}

function sourceOf(row: AnyRow): string {
  const source = text(row, "Rules source");
  return source && `: ${source}`;
}

export function factsOf({ row, figures, lastConversation }: AboutLocal, today: string): HTMLElement {
  const since = text(row, "Stage since");
  const stage = text(row, "Stage");
  const facts: [string, string][] = [
    ["Lead", text(row, "Lead") || "Nobody yet"],
    ["Stage", stage ? `${stage}${since && ` (since ${sayDay(since, today)})`}` : "Not begun"],
    ["Leaders", text(row, "Leadership stance") || "Unknown"],
    ["Members", text(row, "Membership stance") || "Unknown"],
    ["Needs", text(row, "Threshold") || "Unknown"],
    ["Rival", text(row, "Rival endorsement") || "None known"],
    ["Last talk", lastConversation ? sayDay(lastConversation, today) : "None yet"],
    ["Due", figures.followUpsDue > 0 ? many(figures.followUpsDue, "follow-up", "follow-ups") : ""],
  ];
  return listOf(facts);
}

/** The local's rules as far as anybody has asked. */
export function rulesOf({ row }: AboutLocal, today: string): HTMLElement {
  const checked = text(row, "Rules checked on");
  const days = (heading: string) =>
    row[heading] === undefined ? "" : `${sayDays(Number(row[heading]))} before`;
  const rules: [string, string][] = [
    ["Decides", text(row, "Who decides")],
    ["Process", text(row, "Process")],
    ["Quorum", text(row, "Quorum")],
    ["Notice", days("Notice days")],
    ["Text in", days("Submission days")],
    ["May submit", text(row, "Who may submit")],
    ["Meets", text(row, "Meets")],
    ["Next", row["Next meeting"] ? sayDay(text(row, "Next meeting"), today) : ""],
    ["Checked", checked && `${sayDay(checked, today)}${sourceOf(row)}`],
  ];
  const known = rules.some(([, value]) => value !== "");
  const unchecked = el(
    "p",
    { class: "after" },
    "Nobody has checked this local’s rules. Ask the secretary: notice, quorum, who may submit.",
  );
  return el(
    "section",
    { "aria-labelledby": "rules" },
    el("h2", { id: "rules" }, "Its rules"),
    known && listOf(rules),
    checked === "" && unchecked,
  );
}

function listOf(facts: readonly [string, string][]): HTMLElement {
  const known = facts.filter(([, value]) => value !== "");
  return el(
    "dl",
    { class: "facts" },
    ...known.flatMap(([name, value]) => [el("dt", {}, name), el("dd", {}, value)]),
  );
}
