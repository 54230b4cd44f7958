import { checkValue } from "../../tables/kit/check";
import { type Column, fold } from "../../tables/kit/column";
import { columnOf } from "../../tables/kit/table";
import { locals } from "../../tables/locals";
import { localKey } from "../localNames";
import { affiliations, otherAffiliations } from "../unions/affiliations";
import { designation } from "./designations";
import { electionDay } from "./elections";
import { normalCase } from "./normalCase";
import type { ListRow } from "./parse";
import { type AboutList, type ReadRow, tooManyCells } from "./read";
import { dayIn, isTotal, saysNothing, tidy } from "./values";

/** Which filings of a list of locals to take: two-letter states, and cities; none is all. */
export interface Where {
  states?: readonly string[];
  cities?: readonly string[];
}

/** A local that was read, with the key that people would type where nobody has it yet. */
export interface ReadLocal extends ReadRow {
  stem: (taken: (key: string) => boolean) => string | undefined;
}

/** Reads each row of a list as a row of Locals; of OLMS's filings only the latest of each body stays. */
export function readLocals(rows: readonly ListRow[], about: AboutList, where: Where = {}): ReadLocal[] {
  const known = unionsByCode();
  const wanted = rows.map((row) => partsOf(row, about)).filter((parts) => isWhere(parts, where));
  const latest = about.kind === "OLMS filings" ? latestFilings(wanted) : undefined;
  return wanted.map((parts) => {
    const read = about.kind === "OLMS filings" ? readFiling(parts, about, known) : readOwn(parts, about);
    const newer = latest?.get(parts.get("OLMS file number"));
    if (newer && newer !== parts) read.leave = `A later filing of the same body is on line ${newer.line}.`;
    return read;
  });
}

interface Parts {
  line: number;
  get(part: string): string;
  beyond: number;
}

function partsOf({ line, cells }: ListRow, { columns, own }: AboutList): Parts {
  const at = new Map<string, string>();
  columns.forEach(({ as }, index) => {
    const value = tidy(cells[index]);
    const part = as.slice("Locals.".length);
    if (as !== "" && value !== "" && !at.has(part) && (own || says(part, value))) at.set(part, value);
  });
  const beyond = cells.slice(columns.length).some((cell) => cell.trim() !== "") ? cells.length : 0;
  return { line, get: (part) => at.get(part) ?? "", beyond };
}

/** Whether a value is more than a way to leave a cell empty: “Unknown” is a choice of some columns. */
function says(part: string, value: string): boolean {
  return (
    !saysNothing(value) ||
    (locals.columns[part as keyof typeof locals.columns] as Column | undefined)?.choices?.includes(value) ===
      true
  );
}

function isWhere(parts: Parts, { states, cities }: Where): boolean {
  const among = (list: readonly string[] | undefined, value: string) =>
    !list || list.length === 0 || list.some((each) => fold(each) === fold(value));
  return among(states, parts.get("State")) && among(cities, parts.get("City"));
}

function latestFilings(all: readonly Parts[]): Map<string, Parts> {
  const latest = new Map<string, Parts>();
  for (const parts of all) {
    const file = parts.get("OLMS file number");
    const before = latest.get(file);
    const isLater = !before || parts.get("Received on") >= before.get("Received on");
    if (file !== "" && isLater) latest.set(file, parts);
  }
  return latest;
}

function readFiling(parts: Parts, about: AboutList, known: ReadonlyMap<string, string>): ReadLocal {
  const { kind, word } = designation(parts.get("Designation"));
  const code = parts.get("Union").toUpperCase();
  const number = numberOf(parts);
  const members = parts.get("Members");
  const row = rowFrom(parts, about, {
    Union: known.get(code) ?? code,
    Number: number,
    Name: normalCase(code === "UNAFF" ? ownName(parts) : parts.get("Name")),
    Kind: kind,
    City: normalCase(parts.get("City")),
    State: parts.get("State").toUpperCase(),
    "OLMS file number": parts.get("OLMS file number"),
    "Next officer election": electionDay(parts.get("Next officer election")) ?? "",
    // A filing without members, or with none, says nothing about how many there are.
    ...(Number(members) > 0 && {
      Members: members,
      "Members as of": dayIn(parts.get("Members as of")) ?? "",
      "Members from": "OLMS",
    }),
  });
  const closed = /^(t|true|y|yes)$/i.test(parts.get("Closed"));
  if (closed) {
    const on = dayIn(parts.get("Closed on"));
    row.leave = `It closed${on ? ` on ${on}` : ""}, its filing says.`;
  }
  return { ...row, stem: (taken) => localKey(row.row, taken, word, code) };
}

/** The name of a body in no union stands in both fields of its filing: "Inter-" and "national Mechanics". */
function ownName(parts: Parts): string {
  const [first, rest] = [parts.get("Name before"), parts.get("Name")];
  const whole = first.endsWith("-") ? first.slice(0, -1) + rest : `${first} ${rest}`;
  return whole.replace(/\s+/g, " ").trim();
}

function numberOf(parts: Parts): string {
  const number = parts.get("Number").replace(/^0+(?=\d)/, "");
  return number === "0" ? "" : `${parts.get("Number before")}${number}${parts.get("Number after")}`;
}

/** A list of the committee's own: headings of Locals, or common words for them. */
function readOwn(parts: Parts, about: AboutList): ReadLocal {
  const values: Record<string, string> = {};
  for (const heading of Object.keys(locals.columns)) {
    const value = parts.get(heading);
    if (value === "") continue;
    values[heading] = columnOf(locals, heading).holds === "day" ? (dayIn(value) ?? value) : value;
  }
  if (parts.get("Designation")) values.Kind ??= designation(parts.get("Designation")).kind;
  const read = rowFrom(parts, about, values);
  const own = String(read.row.Local ?? "");
  if (isTotal(own || String(read.row.Union ?? read.row.Name ?? "")))
    read.leave = "This is a total, not a local.";
  return { ...read, stem: (taken) => own || localKey(read.row, taken) };
}

function rowFrom(parts: Parts, { today, columns }: AboutList, values: Record<string, string>): ReadRow {
  const read: ReadRow = { line: parts.line, row: {} };
  const id = values["OLMS file number"];
  if (id) read.id = id;
  if (parts.beyond > 0) {
    read.cannot = tooManyCells(parts.beyond, columns.length);
  }
  for (const [heading, value] of Object.entries(values)) {
    if (value === "") continue;
    const checked = checkValue(columnOf(locals, heading), value, today);
    if ("problem" in checked) read.cannot ??= `${heading}: ${checked.problem}`;
    else if (checked.value !== "") read.row[heading] = checked.value;
  }
  return read;
}

/** The abbreviation people use, by OLMS's code. */
function unionsByCode(): Map<string, string> {
  const byCode = new Map<string, string>();
  for (const { olms, union } of [...affiliations(), ...otherAffiliations()]) {
    if (!byCode.has(olms)) byCode.set(olms, union);
  }
  return byCode;
}
