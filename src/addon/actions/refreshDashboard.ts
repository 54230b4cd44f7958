import { cameColumns } from "../../domain/cameOn";
import { type Aims, type Dashboard, dashboard, type UnderWay } from "../../domain/dashboard/dashboard";
import { sayLongDay } from "../../domain/days";
import { localFinder } from "../../domain/localNames";
import { otherBodies } from "../../domain/resolutions/above";
import { claimsAndWon } from "../../domain/resolutions/ladder";
import { lifeOf } from "../../domain/resolutions/life";
import { stepsInOrder, type WhereAndWhen } from "../../domain/resolutions/passed";
import { stageCells } from "../../domain/resolutions/stage";
import { standingCells, standingChanges } from "../../domain/resolutions/standing";
import { type Todo, todo } from "../../domain/resolutions/todo";
import { figureColumns } from "../../domain/support";
import { throughMerges } from "../../domain/talks";
import { isTyped, talkedColumns } from "../../domain/typedTalks";
import {
  candidates,
  contacts,
  conversations,
  events,
  introductions,
  locals,
  pledges,
  resolutionSteps,
  resolutions,
} from "../../tables";
import { fold } from "../../tables/kit/column";
import type { AnyRow } from "../../tables/kit/table";
import { type Call, writing } from "../action";
import { adoptRows } from "../workbook/adopt";
import { type Kept, keepChanges, keptCells, replaced } from "../workbook/changes";
import { writeDashboard } from "../workbook/dashboard/writeDashboard";
import { countingRules, numberOf, readSettings, type Settings, settingOf } from "../workbook/settings";
import type { Placed, SheetTable } from "../workbook/sheetTable";
import { takeUpTalks } from "../workbook/typedTalks";
import { type UsefulDays, usefulDays } from "../workbook/usefulDays";

/** What is read of people. */
const counted = [
  ...new Set([
    ...figureColumns,
    ...talkedColumns,
    ...["Trained on", "Owner", "DSA member", "Caucus member"],
    ...cameColumns,
  ]),
];

/** Columns that a typed resolution may hold for its own; the other ones only say when it comes up next. */
const ofTheRecord = ["Status", "Outcome", "Decided on", "For votes", "Against", "Abstain"];

/** Counts everything anew and writes the dashboard; typed rows get what they lack on the way. */
export const refreshDashboard = writing<Dashboard>(({ workbook, operation }) => {
  const settings = readSettings(workbook);
  const aims = aimsOf(settings);
  const adopted = (table: SheetTable, rows: Placed[]): Placed[] => {
    adoptRows(workbook, table, rows, () => new Map());
    return rows;
  };
  const rowsOf = (placed: readonly Placed[]): AnyRow[] => placed.map(({ row }) => row);
  const places = workbook.table(locals);
  const local = adopted(places, places.readAll());
  const all = (table: Parameters<typeof workbook.table>[0]) => {
    const found = workbook.table(table);
    return rowsOf(adopted(found, found.readAll()));
  };
  const people = workbook.table(contacts);
  const persons = adopted(people, people.read(counted));
  const log = workbook.table(conversations);
  const talks = adopted(log, log.readAll());
  takeUpTalks(
    log,
    talks.filter(({ row }) => isTyped(row)),
    people,
    persons,
    workbook.today,
  );
  const everybody = rowsOf(persons);
  const campaign = {
    locals: rowsOf(local),
    people: everybody,
    conversations: throughMerges(everybody, rowsOf(talks)),
    candidates: all(candidates),
    introductions: all(introductions),
    events: all(events),
    pledges: all(pledges),
  };
  const steps = all(resolutionSteps);
  const { rows, underWay } = upToDate(
    { workbook, operation },
    steps,
    local,
    usefulDays(campaign.candidates, aims.decideBy),
  );
  const board = dashboard({ ...campaign, resolutions: rows }, aims, underWay, workbook.today);
  const sheet = workbook.page("Dashboard");
  writeDashboard(sheet, board, {
    day: sayLongDay(workbook.today),
    time: workbook.clockOf(Date.now()),
    oldAfter: aims.oldAfter,
    firstCallWithin: aims.firstCallWithin,
  });
  const won = rows.filter(claimsAndWon).map((row) => `${row.Title || row.Resolution}, ${row.Local}`);
  const warnings = won.map((each) => `${each}: it was won, so its field margin is not counted apart.`);
  const said = `Counted. ${board.distinctLocals} of ${board.goal} locals have endorsed.`;
  return { value: board, said, warnings };
});

function aimsOf(settings: Settings): Aims {
  return {
    rules: countingRules(settings),
    goal: numberOf(settings, "Locals wanted in all"),
    each: numberOf(settings, "Locals wanted for each"),
    candidates: numberOf(settings, "Candidates wanted"),
    decideBy: settingOf(settings, "Decide by"),
    oldAfter: numberOf(settings, "Assessments age after"),
    firstCallWithin: numberOf(settings, "First call within days"),
    teamSize: numberOf(settings, "Team of a serious effort"),
  };
}

/** Every resolution as its steps say, also steps that somebody typed; and what each that is under way needs next. */
function upToDate(
  { workbook, operation }: Pick<Call, "workbook" | "operation">,
  steps: readonly AnyRow[],
  localRows: readonly Placed[],
  usefulFor: UsefulDays,
): { rows: AnyRow[]; underWay: UnderWay[] } {
  const table = workbook.table(resolutions);
  const placed = table.readAll();
  adoptRows(workbook, table, placed, () => new Map());
  const byLocal = new Map(localRows.map((each) => [fold(String(each.row.Local ?? "")), each]));
  const localOf = localFinder(localRows.map(({ row }) => row));
  const stepsBy = new Map<string, AnyRow[]>();
  for (const step of steps) {
    const key = fold(String(step.Resolution ?? ""));
    const own = stepsBy.get(key);
    if (own) own.push(step);
    else stepsBy.set(key, [step]);
  }
  const underWay: UnderWay[] = [];
  const kept: Kept[] = [];
  const changed: { at: number; change: AnyRow }[] = [];
  const reached: { at: number; values: AnyRow }[] = [];
  for (const { at, row } of placed) {
    const own = stepsBy.get(fold(String(row.Resolution ?? ""))) ?? [];
    const local = byLocal.get(fold(String(row.Local ?? "")));
    const rules = local?.row ?? { Local: row.Local };
    const about = { resolution: row, rules, today: workbook.today };
    const { decideBy } = usefulFor(row.Candidate);
    const life = lifeOf(own, about);
    if (own.length > 0) {
      const keep = (lines: readonly Kept[]) =>
        kept.push(...lines.map((each) => ({ ...each, ...typedBy(own, about) })));
      const { change, typed } = standingChanges(row, {}, standingCells(life, about, decideBy), life.open);
      const ours = Object.fromEntries(Object.entries(typed).filter(([each]) => ofTheRecord.includes(each)));
      keep(keptCells(resolutions.tab, String(row.Resolution), ours, change));
      if (Object.keys(change).length > 0) changed.push({ at, change });
      Object.assign(row, change);
      const stage = local && change.Status ? stageCells(local.row, life, row, workbook.today) : {};
      if (local && stage.Stage) {
        keep(keptCells(locals.tab, String(local.row.Local), replaced(local.row, stage), stage));
        reached.push({ at: local.at, values: stage });
        Object.assign(local.row, stage);
      }
    }
    const bodies = otherBodies(rules, own, localOf);
    const due = todo(row, own, rules, workbook.today, decideBy, bodies);
    if (due.open) underWay.push(underWayOf(row, due));
  }
  keepChanges(workbook, operation, kept);
  for (const { at, change } of changed) table.change(at, change);
  workbook.table(locals).changeRows(reached);
  return { rows: placed.map(({ row }) => row), underWay: underWay.sort(soonest) };
}

/** What a typed step brings about is kept under its code, so that undoing that step finds it. */
function typedBy(steps: readonly AnyRow[], about: WhereAndWhen): { operation?: string } {
  const typed = stepsInOrder(steps, about).filter((step) => ((step as AnyRow).Operation ?? "") === "");
  const key = typed[typed.length - 1]?.["Step key"];
  return key ? { operation: String(key) } : {};
}

function underWayOf(row: AnyRow, { on, act, state, days }: Todo): UnderWay {
  return {
    key: String(row.Resolution),
    title: String(row.Title ?? ""),
    local: String(row.Local ?? ""),
    status: String(row.Status ?? "Idea"),
    next: on,
    act,
    body: String(row["Next body"] ?? ""),
    lastSafeDay: String(row["Last safe day"] ?? ""),
    late: state === "late",
    state,
    days: days ?? "",
  };
}

/** Late first, then by day; what has no day comes last. */
function soonest(a: UnderWay, b: UnderWay): number {
  if (a.late !== b.late) return a.late ? -1 : 1;
  return (a.next || "9999") < (b.next || "9999") ? -1 : 1;
}
