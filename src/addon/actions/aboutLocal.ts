import { localFinder } from "../../domain/localNames";
import { figureColumns, isSupporter, type LocalFigures, localFigures, stands } from "../../domain/support";
import { contacts, locals, resolutions, supportCounts } from "../../tables";
import { fold } from "../../tables/kit/column";
import { daysBetween } from "../../tables/kit/day";
import type { AnyRow } from "../../tables/kit/table";
import { reading } from "../action";
import { shown, textOf } from "../workbook/input";
import { localMissing } from "../workbook/localRow";
import { countingRules, numberOf, readSettings } from "../workbook/settings";

export interface AboutLocal {
  row: AnyRow;
  figures: Omit<LocalFigures, "share" | "needed"> & { share: number | ""; needed: number | "" };
  counts: AnyRow[];
  resolutions: AnyRow[];
  lastConversation: string;
  /** The goal share that counts here, and the supporters by how we know of them. */
  goal: number;
  byBasis: { did: number; said: number; heard: number };
  /** People by assessment, from 1 to 5, and those nobody has asked. */
  byAssessment: number[];
  notAssessed: number;
  /** Assessments older than the committee trusts. */
  old: number;
  oldAfter: number;
  locals: string[];
}

/** Everything about one local: its row, its figures from Contacts, its counts and its resolutions, newest first. */
export const aboutLocal = reading<AboutLocal>(({ workbook }, input) => {
  const wanted = textOf(input, "local");
  const all = workbook
    .table(locals)
    .readAll()
    .map((placed) => placed.row);
  const row = localFinder(all)(wanted);
  if (!row) throw localMissing(wanted, "local");
  const key = String(row.Local);
  const here = (each: AnyRow) => fold(String(each.Local ?? "")) === fold(key);
  const settings = readSettings(workbook);
  const rules = countingRules(settings);
  const people = workbook
    .table(contacts)
    .read(figureColumns)
    .map((placed) => placed.row)
    .filter((person) => here(person) && stands(person));
  const figures = localFigures(row, people, rules, workbook.today);
  const oldAfter = numberOf(settings, "Assessments age after");
  const rowsOf = (table: typeof supportCounts | typeof resolutions) =>
    workbook
      .table(table)
      .readAll()
      .map((placed) => placed.row)
      .filter(here)
      .reverse()
      .map((each) => shown(table, each));
  const supporters = people.filter((person) => isSupporter(person, rules.supportersAreAtMost));
  const based = (basis: string) => supporters.filter((person) => person.Basis === basis).length;
  const assessed = people.filter((person) => typeof person.Assessment === "number");
  return {
    value: {
      row: shown(locals, row),
      figures: { ...figures, share: figures.share ?? "", needed: figures.needed ?? "" },
      counts: rowsOf(supportCounts),
      resolutions: rowsOf(resolutions),
      lastConversation: String(row["Last conversation"] ?? ""),
      goal: typeof row["Goal share"] === "number" ? row["Goal share"] : rules.goalShare,
      byBasis: { did: based("Did it"), said: based("Said it"), heard: based("Heard it") },
      byAssessment: [1, 2, 3, 4, 5].map((n) => assessed.filter((person) => person.Assessment === n).length),
      notAssessed: people.length - assessed.length,
      old: assessed.filter(
        (person) =>
          person["Assessed on"] && daysBetween(String(person["Assessed on"]), workbook.today) > oldAfter,
      ).length,
      oldAfter,
      locals: all.map((local) => String(local.Local ?? "")).filter(Boolean),
    },
    said: `${key}: ${figures.supporters} ${figures.supporters === 1 ? "supporter" : "supporters"}.`,
  };
});
