import { ASSESSMENTS, supportCount } from "../../domain/counting";
import { localFinder } from "../../domain/localNames";
import { Problem } from "../../domain/problem";
import { targetsAmong } from "../../domain/targets";
import { contacts, conversations, locals, resolutions, supportCounts } from "../../tables";
import { checkValue } from "../../tables/kit/check";
import { fold, plural } from "../../tables/kit/column";
import type { AnyRow } from "../../tables/kit/table";
import { type Call, type Done, writing } from "../action";
import { shown, textOf } from "../workbook/input";
import { localMissing } from "../workbook/localRow";
import { myName } from "../workbook/person";
import { countingRules, readSettings } from "../workbook/settings";
import { newKey } from "../workbook/workbook";

export interface Counts {
  rows: AnyRow[];
}

/**
 * Counts support in every target, or in the locals that are named, and writes a dated row for each, all at once.
 * Nobody who does not vote there is counted.
 */
export const recordSupportCounts = writing<Counts>(
  ({ workbook, operation }, input) => {
    const on = dayOf(input.on, workbook.today);
    const test = textOf(input, "test") || ASSESSMENTS;
    const named = fold(test) !== fold(ASSESSMENTS);
    const table = workbook.table(supportCounts);
    const held = readResolutions(workbook, named, input.locals);
    const ours = localsToCount(workbook, input.locals, held, named ? test : "");
    const people = workbook
      .table(contacts)
      .read(["Contact", "Local", "Position", "Votes here", "Assessment", "Involvement", "Merged into"]);
    const talks = named
      ? workbook
          .table(conversations)
          .read(["Contact", "How", "About", "Assessment", "Answer", "Answer 2", "Answer 3"])
      : [];
    const counted = {
      people: people.map(({ row }) => row),
      conversations: talks.map(({ row }) => row),
      resolutions: held,
      rules: countingRules(readSettings(workbook)),
      today: workbook.today,
    };
    const by = myName(workbook.me());
    const rows = ours.map((local) => ({
      Count: newKey(supportCounts),
      On: on,
      ...supportCount(local, test, counted),
      "Counted by": by,
      Operation: operation,
    }));
    table.appendAll(rows);
    return done(rows);
  },
  (call) => countedBefore(call),
);

/** All rows of a count are one write, so where one stands all do. */
function countedBefore({ workbook, operation }: Call): Done<Counts> | undefined {
  const rows = workbook
    .table(supportCounts)
    .readAll()
    .map(({ row }) => row)
    .filter((row) => row.Operation === operation);
  return rows.length > 0 ? done(rows) : undefined;
}

function done(rows: readonly AnyRow[]): Done<Counts> {
  const short = rows
    .filter(({ "Out of": members }) => (members ?? "") === "")
    .map(({ Local }) => `We need the number of members of ${Local} to show a share.`);
  return {
    value: { rows: rows.map((row) => shown(supportCounts, row)) },
    said: `Counted ${plural(rows.length, "local")}. ${rows.length === 1 ? "It has a row" : "Each has a row"} on Support counts now.`,
    warnings: short,
  };
}

function dayOf(given: unknown, today: string): string {
  if (given === undefined || given === "") return today;
  const read = checkValue(supportCounts.columns.On, given, today);
  if ("problem" in read) throw new Problem(read.problem, "on");
  return String(read.value);
}

/** What the count needs of Resolutions: which locals are targets, and what a test that is a resolution grew out of. */
function readResolutions(workbook: Call["workbook"], named: boolean, given: unknown): AnyRow[] {
  const targets = given === undefined || given === null || given === "" ? ["Local", "Status", "Outcome"] : [];
  const ofTest = named ? ["Resolution", "Title", "Local", "Follows"] : [];
  const headings = [...new Set([...ofTest, ...targets])];
  if (headings.length === 0) return [];
  return workbook
    .table(resolutions)
    .read(headings)
    .map(({ row }) => row);
}

/** The rows of the locals that are named; without names, that of the resolution that is the test, else of every target. */
function localsToCount(
  workbook: Call["workbook"],
  named: unknown,
  held: readonly AnyRow[],
  test: string,
): AnyRow[] {
  const all = workbook
    .table(locals)
    .read(["Local", "Also called", "Members", "Target", "Goal share"])
    .map(({ row }) => row);
  if (named === undefined || named === null || named === "") {
    const tested = held.find(
      ({ Resolution }) => test !== "" && fold(String(Resolution ?? "")) === fold(test),
    );
    const own = tested && localFinder(all)(String(tested.Local ?? ""));
    if (own) return [own];
    const targets = targetsAmong(all, held);
    if (targets.length > 0) return targets;
    throw new Problem(
      "No local is a target yet. Put Yes under Target on Locals, then count again.",
      "locals",
    );
  }
  if (!Array.isArray(named)) throw new Problem('Give the locals as a list, such as ["IBEW 103"].', "locals");
  const find = localFinder(all);
  const found = named.map((name) => {
    const local = find(String(name));
    if (!local) throw localMissing(String(name), "locals");
    return local;
  });
  return [...new Set(found)];
}
