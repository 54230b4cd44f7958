import { localFinder } from "../../domain/localNames";
import { aimOf, type Facts, type Running } from "../../domain/resolutionText/facts";
import { issuesNamed } from "../../domain/resolutionText/issues";
import { membersOf } from "../../domain/support";
import { candidates, conversations, locals } from "../../tables";
import { fold } from "../../tables/kit/column";
import type { AnyRow } from "../../tables/kit/table";
import { localMissing } from "./localRow";
import { readSettings, settingOf } from "./settings";
import type { Workbook } from "./workbook";

const words = (row: AnyRow | undefined, heading: string) => String(row?.[heading] ?? "").trim();

/** What a resolution of a local may say: the facts without a candidate and a mover, and all who run. */
export interface ResolutionFacts {
  facts: Facts;
  running: Running[];
  locals: string[];
}

/** Reads few narrow columns, and one row of Locals: as many calls for ten rows as for a thousand. */
export function resolutionFacts(workbook: Workbook, written: string): ResolutionFacts {
  const table = workbook.table(locals);
  const placed = table.read(["Local", "Also called", "Kind", "Part of"]);
  const rows = placed.map(({ row }) => row);
  const find = localFinder(rows);
  const found = written === "" ? undefined : find(written);
  const at = placed.find(({ row }) => row === found)?.at;
  if (at === undefined) throw localMissing(written, "local");
  const row = table.readRow(at);
  const local = words(row, "Local");
  const { running, onSlate } = readCandidates(workbook);
  const settings = readSettings(workbook);
  const facts: Facts = {
    today: workbook.today,
    local,
    kind: words(row, "Kind"),
    ...numbersOf(row),
    rules: rulesOf(row),
    rulesSource: words(row, "Rules source"),
    above: chain(row, find),
    issues: issuesNamed(readTalks(workbook, local)),
    chapter: settingOf(settings, "Chapter"),
    slate: settingOf(settings, "Slate"),
    onSlate,
    decideBy: settingOf(settings, "Decide by"),
    meeting: "",
    mover: "",
    position: "",
    seconder: "",
  };
  return {
    facts: { ...facts, meeting: aimOf(facts) },
    running,
    locals: rows.map((each) => words(each, "Local")).filter(Boolean),
  };
}

function numbersOf(row: AnyRow): Pick<Facts, "members" | "supporters"> {
  const members = membersOf(row);
  const { Supporters } = row;
  return {
    ...(members !== undefined && { members }),
    ...(typeof Supporters === "number" && { supporters: Supporters }),
  };
}

/** Only what is said of how it decides: the rest of the row stays in the workbook. */
function rulesOf(row: AnyRow): Facts["rules"] {
  const headings = [
    "Local",
    "Process",
    "Who decides",
    "Threshold",
    "Quorum",
    "Notice days",
    "Submission days",
    "Who may submit",
    "Next meeting",
    "Meets",
    "Rules checked on",
  ];
  return Object.fromEntries(
    headings.flatMap((heading) => (row[heading] === undefined ? [] : [[heading, row[heading]]])),
  );
}

/** The council and the federation above it, at most two, and never round in a ring. */
function chain(row: AnyRow, find: (name: string) => AnyRow | undefined): Facts["above"] {
  const above: { name: string; kind: string }[] = [];
  const seen = new Set([fold(words(row, "Local"))]);
  let name = words(row, "Part of");
  while (name !== "" && above.length < 2) {
    const next = find(name);
    const own = words(next, "Local") || name;
    if (seen.has(fold(own))) break;
    seen.add(fold(own));
    above.push({ name: own, kind: words(next, "Kind") });
    name = words(next, "Part of");
  }
  return above;
}

function readCandidates(workbook: Workbook): { running: Running[]; onSlate: Running[] } {
  const headings = ["Candidate", "Office", "Level", "District", "Chapter", "On slate", "Election day"];
  const rows = workbook.table(candidates).read(headings);
  const all = rows.map(({ row }) => ({
    slate: words(row, "On slate") === "Yes",
    who: {
      name: words(row, "Candidate"),
      office: words(row, "Office"),
      level: words(row, "Level"),
      district: words(row, "District"),
      chapter: words(row, "Chapter"),
      electionDay: words(row, "Election day"),
    },
  }));
  const named = all.filter(({ who }) => who.name !== "");
  return {
    running: named.map(({ who }) => who),
    onSlate: named.filter(({ slate }) => slate).map(({ who }) => who),
  };
}

function readTalks(workbook: Workbook, local: string): AnyRow[] {
  const rows = workbook.table(conversations).read(["Contact", "Local", "Issues"]);
  return rows.map(({ row }) => row).filter((row) => fold(words(row, "Local")) === fold(local));
}
