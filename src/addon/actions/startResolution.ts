import { Problem } from "../../domain/problem";
import { openedIn } from "../../domain/resolutions/follows";
import { forumAsked, forumIn } from "../../domain/resolutions/forumFirst";
import { lifeOf } from "../../domain/resolutions/life";
import { standingCells } from "../../domain/resolutions/standing";
import { titleOf } from "../../domain/resolutions/title";
import { candidates, resolutionSteps, resolutions } from "../../tables";
import { fold } from "../../tables/kit/column";
import type { AnyRow } from "../../tables/kit/table";
import type { Step } from "../../tables/lists";
import { type Call, type Done, writing } from "../action";
import { type CourseOf, courseOf, whenFor } from "../workbook/courses";
import { rowOf } from "../workbook/input";
import { localMissing, localWithBodies } from "../workbook/localRow";
import { myName } from "../workbook/person";
import { newKey } from "../workbook/workbook";
import { rowOfOperation } from "./addContact";

export interface Started {
  key: string;
  status: string;
  /** What may come next, the likely steps first. */
  next: Step[];
  row: AnyRow;
  course: CourseOf;
}

/** Puts a resolution on Resolutions, and its first step, the idea, on Resolution steps. */
export const startResolution = writing<Started>(
  ({ workbook, operation }, input) => {
    const given = rowOf(resolutions, input, workbook.today);
    const purpose = given.For ?? (given.Candidate ? "Endorse a candidate" : "");
    if (!purpose) throw new Problem("Say what it is for, such as Endorse a candidate.", "For");
    const written = String(given.Local ?? "");
    const found = written === "" ? undefined : localWithBodies(workbook, written);
    if (!found) throw localMissing(written, "Local");
    const { rules } = found;
    const { candidate, warnings } = candidateOf(workbook, String(given.Candidate ?? ""), String(purpose));
    const key = newKey(resolutions);
    const grows = given.Follows === undefined && /^endorse/i.test(String(purpose));
    const earlier = earlierThan(workbook, String(rules.Local), grows, String(given.Follows ?? ""));
    const opened = grows ? earlier : undefined;
    const row: AnyRow = {
      ...given,
      ...(opened && { Follows: opened.Resolution }),
      Resolution: key,
      For: purpose,
      Local: rules.Local,
      Candidate: candidate,
      Title: given.Title ?? titleOf(String(purpose), candidate),
      Lead: given.Lead ?? myName(workbook.me()),
      Operation: operation,
    };
    const forum = earlier && forumIn([earlier.Title, earlier.Notes]);
    if (forum && !forumAsked(rules, row))
      row.Notes = [given.Notes, `A candidate forum comes first: “${forum}”.`].filter(Boolean).join(" ");
    const step = ideaOf(row, workbook.today, operation);
    const when = whenFor(workbook, candidate);
    const { today } = when;
    const about = { resolution: row, rules, today };
    const life = lifeOf([step], about);
    for (const [heading, value] of Object.entries(standingCells(life, about, when.decideBy)))
      row[heading] = value !== "" ? value : (given[heading] ?? "");
    workbook.table(resolutions).append(row);
    workbook.table(resolutionSteps).append(step);
    const said = opened
      ? [`It grows from “${opened.Title || opened.Resolution}”: whoever signed that counts here too.`]
      : [];
    return started(courseOf(row, [step], found, when), life.next, [...said, ...warnings]);
  },
  (call) => startedBefore(call),
);

/** The resolution that an endorsement grows from: the one it says it follows, or the one that opened the process here. */
function earlierThan(
  workbook: Call["workbook"],
  local: string,
  grows: boolean,
  follows: string,
): AnyRow | undefined {
  if (!grows && follows === "") return undefined;
  const headings = ["Resolution", "Title", "For", "Local", "Outcome", "Notes"];
  const rows = workbook
    .table(resolutions)
    .read(headings)
    .map(({ row }) => row);
  if (grows) return openedIn(local, rows);
  return rows.find(({ Resolution }) => fold(String(Resolution ?? "")) === fold(follows));
}

/** The reply of an operation that the cache has forgotten, from the row it left; a step not yet written is written now. */
function startedBefore({ workbook, operation }: Call): Done<Started> | undefined {
  const table = workbook.table(resolutions);
  const at = rowOfOperation(table, operation);
  if (at === undefined) return undefined;
  const row = table.readRow(at);
  const steps = workbook.table(resolutionSteps);
  const stands = rowOfOperation(steps, operation);
  const step = stands === undefined ? ideaOf(row, workbook.today, operation) : steps.readRow(stands);
  if (stands === undefined) steps.append(step);
  const about = localWithBodies(workbook, String(row.Local)) ?? { rules: {}, bodies: [] };
  const life = lifeOf([step], { resolution: row, ...about });
  return started(courseOf(row, [step], about, whenFor(workbook, row.Candidate)), life.next, []);
}

function ideaOf(row: AnyRow, today: string, operation: string): AnyRow {
  return {
    "Step key": newKey(resolutionSteps),
    Resolution: row.Resolution,
    On: today,
    Step: "Idea",
    Operation: operation,
  };
}

function started(course: CourseOf, next: Step[], warnings: string[]): Done<Started> {
  const { key, row } = course;
  return {
    value: { key, status: String(row.Status), next, row, course },
    said: `${row.Title} at ${row.Local} is on Resolutions.`,
    warnings,
  };
}

/** The candidate as Candidates spells it. One who is not there is taken as written, and said. */
function candidateOf(
  workbook: Call["workbook"],
  written: string,
  purpose: string,
): { candidate: string; warnings: string[] } {
  if (written === "") {
    const missing = purpose === "Endorse a candidate";
    return {
      candidate: "",
      warnings: missing ? ["It counts for nobody until somebody puts in the candidate."] : [],
    };
  }
  const known = workbook
    .table(candidates)
    .read(["Candidate"])
    .map(({ row }) => String(row.Candidate ?? ""))
    .find((name) => fold(name) === fold(written));
  if (known) return { candidate: known, warnings: [] };
  return {
    candidate: written,
    warnings: [`“${written}” is not on Candidates. Add the name there, so that the dashboard shows it.`],
  };
}
