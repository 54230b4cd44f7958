import { contacts } from "../tables";
import { fold, LONGEST, type Value } from "../tables/kit/column";
import { type AnyRow, columnOf, typedHeadings } from "../tables/kit/table";
import { dayIn } from "./days";
import { fullName, likeName, nameKey, phoneDigits } from "./duplicates";
import { Problem } from "./problem";
import { keysIn } from "./samePairs";

export type Side = "keep" | "merge";
/** What a person chose, by heading. */
export type Taken = Readonly<Partial<Record<string, Side>>>;

/** One column of two rows that become one. */
export interface MergedField {
  column: string;
  keep: Value;
  merge: Value;
  becomes: Value;
  /** Whose it is; "both" where each adds to it. */
  from: Side | "both";
}

/** Columns that say one thing together: they come from the same row, that of the newer day. */
export const together: readonly { columns: readonly string[]; newest: string }[] = [
  { columns: ["Assessment", "Basis", "Assessed on"], newest: "Assessed on" },
  { columns: ["May contact", "Agreed on", "Agreed to"], newest: "Agreed on" },
];

/** What is never lost, whatever is chosen. */
export const keptWhole: readonly string[] = ["Do not", "Why not", "Since", "Not the same as"];

/** What belongs to a row, not to a person. */
const ofTheRow: readonly string[] = ["Contact", "Merged into", "Import", "Operation"];

/** Texts of which the longer says more. */
const fuller: readonly string[] = [
  "First name",
  "Last name",
  "Union as written",
  "Workplace",
  "Shift",
  "Job",
  "Leads",
  "Languages",
  "Agreed to",
];

/** How somebody came in: from the row that came in first. */
const arrival: readonly string[] = ["Came in as", "Cycle", "Added by"];

/** The headings that a person may choose a side for. */
export const takeable: readonly string[] = typedHeadings(contacts).filter(
  (heading) => !ofTheRow.includes(heading) && !keptWhole.includes(heading),
);

/**
 * Every column of the row that stays: the fuller or newer of the two, or what a person took. What either asked us not
 * to do stays, with its reason and the earlier day. The rows are as written: a text where a day or a number belongs
 * gives way to one that can be read, and stands in Notes then. Throws a Problem where the notes of both do not fit into
 * a cell.
 */
export function merged(keep: AnyRow, merge: AnyRow, take: Taken = {}): MergedField[] {
  const fields = mergedFields(keep, merge, take);
  const lost = fields.flatMap(({ column, keep: ours, merge: theirs, becomes }) =>
    take[column] !== undefined
      ? []
      : [ours, theirs]
          .filter((value) => value !== becomes && isUnreadable(column, value))
          .map((value) => `${column}: ${value}`),
  );
  const notes = fields.find(({ column }) => column === "Notes");
  if (notes && lost.length > 0) {
    notes.becomes = bothTexts("Notes", String(notes.becomes), [...new Set(lost)].join("\n"));
    notes.from = "both";
  }
  return fields;
}

function mergedFields(keep: AnyRow, merge: AnyRow, take: Taken): MergedField[] {
  const newer = newerOf(keep, merge);
  return typedHeadings(contacts)
    .filter((heading) => !ofTheRow.includes(heading))
    .map((column) => {
      const [ours, theirs] = [keep[column] ?? "", merge[column] ?? ""];
      const both = keptWhole.includes(column) || (column === "Notes" && take.Notes === undefined);
      if (both)
        return { column, keep: ours, merge: theirs, becomes: joined(column, keep, merge), from: "both" };
      const group = together.find(({ columns }) => columns.includes(column));
      const from = group
        ? (takenOf(group.columns, take) ?? newerOfGroup(group, keep, merge, newer))
        : (take[column] ?? likelier(column, keep, merge, newer));
      return { column, keep: ours, merge: theirs, becomes: from === "keep" ? ours : theirs, from };
    });
}

/** The cells of the row that stays which change, by heading. */
export function changedBy(fields: readonly MergedField[]): AnyRow {
  const changed = fields.filter(({ keep, becomes }) => keep !== becomes);
  return Object.fromEntries(changed.map(({ column, becomes }) => [column, becomes]));
}

function takenOf(columns: readonly string[], take: Taken): Side | undefined {
  const sides = columns.flatMap((column) => take[column] ?? []);
  if (new Set(sides).size > 1) {
    throw new Problem(
      `${columns.slice(0, -1).join(", ")} and ${columns[columns.length - 1]} go together. Take all of them from one of the two.`,
      columns[0],
    );
  }
  return sides[0];
}

/** Whether a text stands where a day or a number belongs: "last spring", "2 or 3". */
function isUnreadable(column: string, value: Value): boolean {
  const { holds } = columnOf(contacts, column);
  return (
    value !== "" &&
    ((holds === "day" && dayIn(value) === "") || (holds === "number" && typeof value !== "number"))
  );
}

/** The row somebody has heard of later. */
function newerOf(keep: AnyRow, merge: AnyRow): Side {
  const day = (row: AnyRow) =>
    ["Last conversation", "Assessed on", "Agreed on", "Added on"]
      .map((heading) => dayIn(row[heading]))
      .sort()[3] ?? "";
  return day(merge) > day(keep) ? "merge" : "keep";
}

function newerOfGroup(
  { columns, newest }: { columns: readonly string[]; newest: string },
  keep: AnyRow,
  merge: AnyRow,
  newer: Side,
): Side {
  const [first = ""] = columns;
  const filled = (row: AnyRow) => (row[first] ?? "") !== "" && !isUnreadable(first, row[first] ?? "");
  if (filled(keep) !== filled(merge)) return filled(keep) ? "keep" : "merge";
  const [ours, theirs] = [dayIn(keep[newest]), dayIn(merge[newest])];
  if (ours !== theirs) return theirs > ours ? "merge" : "keep";
  // A No without a day is kept until a person chooses the Yes.
  if (keep["May contact"] !== merge["May contact"] && newest === "Agreed on")
    return keep["May contact"] === "No" ? "keep" : "merge";
  const same = columns.every((column) => (keep[column] ?? "") === (merge[column] ?? ""));
  return same ? "keep" : newer;
}

function likelier(column: string, keep: AnyRow, merge: AnyRow, newer: Side): Side {
  const [ours, theirs] = [keep[column] ?? "", merge[column] ?? ""];
  if (ours === theirs || theirs === "") return "keep";
  if (ours === "") return "merge";
  if (isUnreadable(column, ours) !== isUnreadable(column, theirs))
    return isUnreadable(column, ours) ? "merge" : "keep";
  // A No to being put in touch is kept until a person chooses the Yes.
  if (column === "May introduce") return ours === "No" ? "keep" : "merge";
  if (column === "Last conversation" || column === "Trained on") return theirs > ours ? "merge" : "keep";
  if (column === "Added on") return theirs < ours ? "merge" : "keep";
  // Half of one name and half of another is nobody's.
  if (column.endsWith(" name") && !likeName(nameKey(fullName(keep)), nameKey(fullName(merge)))) return "keep";
  if (arrival.includes(column)) return cameFirst(keep, merge);
  if (column === "Phone")
    return phoneLength(theirs) > phoneLength(ours) ? "merge" : fewerDigits(ours, theirs, newer);
  if (fuller.includes(column)) return longer(String(ours), String(theirs), newer);
  return newer;
}

function cameFirst(keep: AnyRow, merge: AnyRow): Side {
  const [ours, theirs] = [dayIn(keep["Added on"]), dayIn(merge["Added on"])];
  return theirs !== "" && (ours === "" || theirs < ours) ? "merge" : "keep";
}

function phoneLength(phone: Value): number {
  return phoneDigits(phone).length;
}

function fewerDigits(ours: Value, theirs: Value, newer: Side): Side {
  const same = phoneDigits(ours) === phoneDigits(theirs);
  return same || phoneLength(ours) > phoneLength(theirs) ? "keep" : newer;
}

function longer(ours: string, theirs: string, newer: Side): Side {
  const [a, b] = [fold(ours).length, fold(theirs).length];
  return a === b ? newer : b > a ? "merge" : "keep";
}

function joined(column: string, keep: AnyRow, merge: AnyRow): Value {
  const [ours, theirs] = [String(keep[column] ?? ""), String(merge[column] ?? "")];
  switch (column) {
    case "Do not":
      return refusalsOf(ours, theirs);
    case "Since":
      return [dayIn(keep[column]), dayIn(merge[column])].filter(Boolean).sort()[0] ?? (ours || theirs);
    case "Not the same as": {
      const own = [keep.Contact, merge.Contact].map((key) => fold(String(key ?? "")));
      const keys = [...keysIn(ours), ...keysIn(theirs)].filter((key) => !own.includes(fold(key)));
      return [...new Map(keys.map((key) => [fold(key), key])).values()].join(", ");
    }
    default:
      return bothTexts(column, ours, theirs);
  }
}

/** What either asked us not to do, as the list has it; words that are not on the list stay too. */
function refusalsOf(ours: string, theirs: string): string {
  const said = `${ours},${theirs}`
    .split(",")
    .map((each) => each.trim())
    .filter(Boolean);
  const known = (columnOf(contacts, "Do not").choices ?? []).map(String);
  const order = (each: string) => known.findIndex((choice) => fold(choice) === fold(each));
  const all = [...new Map(said.map((each) => [fold(each), known[order(each)] ?? each])).values()];
  const place = (each: string) => (order(each) < 0 ? known.length : order(each));
  return all.sort((a, b) => place(a) - place(b)).join(", ");
}

function bothTexts(column: string, ours: string, theirs: string): string {
  if (fold(ours).includes(fold(theirs))) return ours;
  if (fold(theirs).includes(fold(ours))) return theirs;
  const both = column === "Notes" ? `${ours}\n${theirs}` : `${ours}; ${theirs}`;
  if (both.length >= LONGEST) {
    throw new Problem(
      `${column} of both are longer than a cell can hold (50,000 characters). Shorten one of them first.`,
      column,
    );
  }
  return both;
}
