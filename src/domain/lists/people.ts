import { contacts } from "../../tables/contacts";
import { checkValue } from "../../tables/kit/check";
import { addDays } from "../../tables/kit/day";
import type { AnyRow } from "../../tables/kit/table";
import { columnOf } from "../../tables/kit/table";
import { fullName, phoneDigits } from "../duplicates";
import { sameValue } from "./changes";
import { wordsOf } from "./headings";
import { noteOf } from "./labels";
import type { ListRow } from "./parse";
import { positionIn } from "./positions";
import { type AboutList, type Given, type ReadRow, tooManyCells } from "./read";
import { refusalsIn, takeRefusals } from "./refusals";
import { tagsIn } from "./tags";
import { dayIn, isNoName, isTotal, saysNothing, splitName, tidy, yesOrNo } from "./values";

const PHONES = ["Mobile phone", "Phone", "Other phone", "Home phone", "Work phone"];

/** Reads each row of a list as a row of Contacts, without a key. */
export function readPeople(rows: readonly ListRow[], about: AboutList): ReadRow[] {
  return rows.map((row) => readPerson(row, about));
}

function readPerson({ line, cells }: ListRow, about: AboutList): ReadRow {
  const given = new Map<string, { value: string; heading: string }[]>();
  const width = about.columns.length;
  const beyond = cells.slice(width).some((cell) => cell.trim() !== "");
  about.columns.forEach(({ heading, as }, at) => {
    const value = tidy(cells[at]);
    if (as === "" || value === "") return;
    const part = as.slice("Contacts.".length);
    given.set(part, [...(given.get(part) ?? []), { value, heading }]);
  });
  const first = (part: string) => given.get(part)?.[0]?.value ?? "";
  const id = first("Id in the list");
  const row: AnyRow = {};
  const read: ReadRow = { line, row, ...(id && { id }) };
  if (beyond) {
    read.cannot = tooManyCells(cells.length, width);
    return read;
  }
  try {
    fill(row, given, about);
  } catch (wrong) {
    if (!(wrong instanceof CannotRead)) throw wrong;
    read.cannot = wrong.message;
    return read;
  }
  const named = fullName(row) || cells.find((cell) => cell.trim() !== "") || "";
  if (!row.Email && !row.Phone && isTotal(named)) read.leave = "This is a total, not a person.";
  if (!row["First name"] && !row["Last name"] && !row.Email && !row.Phone) {
    read.cannot = "It has no name, phone or e-mail. Add one of them.";
  }
  return read;
}

class CannotRead extends Error {}

function fill(row: AnyRow, given: Given, about: AboutList): void {
  for (const [part, cells] of given) {
    if (PHONES.includes(part) || !(part in contacts.columns)) continue;
    if (part === "Notes") addNote(row, notes(cells), about.today);
    else for (const { value, heading } of cells) take(row, part, value, heading, about);
  }
  const full = given.get("Full name")?.[0]?.value;
  if (full && !isNoName(full)) takeFullName(row, full, about.today);
  for (const { value, heading } of given.get("Tags") ?? []) {
    addNote(row, noteOf(heading, tagsIn(value).join(", ")), about.today);
  }
  takePhone(row, given, about.today);
  takeUnion(row, given, about.today);
  takeRefusals(row, given, about);
  takeConsent(row, given, about);
}

/** A full name in its two halves, of which one may stand in a column of its own. */
function takeFullName(row: AnyRow, full: string, today: string): void {
  const given = String(row["First name"] ?? "");
  const family = String(row["Last name"] ?? "");
  const { first, last } = splitName(full);
  if (given === "" && family === "") {
    keep(row, "First name", first, today);
    keep(row, "Last name", last, today);
  } else if (given === "") {
    const whole = full.includes(",") ? first : full;
    const named = whole.endsWith(` ${family}`) ? whole.slice(0, -family.length).trim() : whole;
    keep(row, "First name", named, today);
  } else if (family === "" && full.startsWith(`${given} `)) {
    keep(row, "Last name", full.slice(given.length).trim(), today);
  }
}

/** A value of a column of Contacts, in the words that lists use for it. */
function take(row: AnyRow, heading: string, value: string, from: string, about: AboutList): void {
  const isName = heading === "First name" || heading === "Last name";
  if (!about.own && (isName ? isNoName(value) : saysNothing(value))) return;
  if (row[heading] !== undefined) {
    if (!sameValue(heading, row[heading] ?? "", value)) addNote(row, noteOf(from, value), about.today);
    return;
  }
  const column = columnOf(contacts, heading);
  if (heading === "DSA member") {
    const lapsed = /^(lapsed|expired|former|cancell?ed|not\b)/i.test(value);
    const said = lapsed ? false : (yesOrNo(value) ?? true);
    keep(row, heading, said ? "Yes" : "No", about.today);
  } else if (heading === "Position") {
    const position = positionIn(value);
    if (position) keep(row, heading, position, about.today);
    else if (value.length > 2) addNote(row, noteOf(from, value), about.today);
  } else if (column.choices?.includes("Yes")) {
    const said = yesOrNo(value);
    if (said !== undefined) keep(row, heading, said ? "Yes" : "No", about.today);
    else addNote(row, noteOf(from, value), about.today);
  } else if (column.holds === "day") {
    const day = dayIn(value);
    if (!day) throw new CannotRead(`${from}: “${shortened(value)}” is not a day. Write it as 2026-11-30.`);
    keep(row, heading, notAfter(day, about.today), about.today);
  } else if (heading === "Do not") {
    keep(row, heading, refusalsIn(value, from).join(","), about.today);
  } else if (column.several) {
    keep(
      row,
      heading,
      value
        .split(/[,;|]/)
        .map((part) => part.trim())
        .join(","),
      about.today,
    );
  } else if (heading === "Email") {
    const [first = value, ...others] = addressesIn(value);
    keep(row, heading, first, about.today);
    for (const other of others) addNote(row, noteOf("Other e-mail", other), about.today);
  } else keep(row, heading, value, about.today);
}

/** "Ana <ana@example.org>", "mailto:a@example.org", two of them with a semicolon: the addresses alone. */
function addressesIn(value: string): string[] {
  const found = value.match(/[^\s<>,;:()"]+@[^\s<>,;:()"]+/g) ?? [];
  const rest = found.reduce((left, each) => left.replace(each, ""), value);
  return found.length > 1 || /^\s*(mailto:|[^@]*<\s*>)\s*$/i.test(rest) ? found : [];
}

/** Checked as the table checks it; throws the sentence where the table cannot hold it. */
function keep(row: AnyRow, heading: string, value: string, today: string): void {
  if (value === "") return;
  const read = checkValue(columnOf(contacts, heading), value, today);
  if ("problem" in read) throw new CannotRead(`${heading}: ${read.problem}`);
  if (read.value !== "") row[heading] = read.value;
}

function addNote(row: AnyRow, note: string, today: string): void {
  keep(row, "Notes", row.Notes ? `${row.Notes}\n${note}` : note, today);
}

/** A column of notes stands as it is; any other kept as a note says what was asked; one line each. */
function notes(cells: readonly { value: string; heading: string }[]): string {
  const own = (heading: string) => /^(notes?|comments?|note text)$/.test(wordsOf(heading));
  return cells.map(({ value, heading }) => (own(heading) ? value : noteOf(heading, value))).join("\n");
}

/** The best number of several: their mobile before home, home before work. */
function takePhone(row: AnyRow, given: Given, today: string): void {
  const numbers = PHONES.flatMap((part) => given.get(part) ?? []).filter(({ value }) => !saysNothing(value));
  const usable = numbers.find(({ value }) => !shortenedByExcel(value) && /(\d\D*){7}/.test(value));
  const number = usable ?? numbers[0];
  if (!number) return;
  if (shortenedByExcel(number.value)) {
    throw new CannotRead(
      `Phone: Excel has shortened “${number.value}”. Make that column text in the file it came from, and save it again.`,
    );
  }
  keep(row, "Phone", number.value, today);
  const known = new Set(["", phoneDigits(number.value)]);
  for (const { value, heading } of numbers) {
    if (known.has(phoneDigits(value)) || shortenedByExcel(value)) continue;
    known.add(phoneDigits(value));
    addNote(row, noteOf(heading, value), today);
  }
}

function shortenedByExcel(value: string): boolean {
  return /^\d([.,]\d+)?E\+?\d+$/i.test(value);
}

/** Union and local in one text, as they wrote them: "SEIU" and "509" are "SEIU 509". */
function takeUnion(row: AnyRow, given: Given, today: string): void {
  const member = given.get("Union member")?.[0]?.value ?? "";
  const union = String(row["Union as written"] ?? "");
  const number = given.get("Local number")?.[0]?.value ?? "";
  const both =
    number === "" || saysNothing(number) || holds(union, number) ? union : withNumber(union, number);
  keep(row, "Union as written", both, today);
  if (member === "") return;
  if (/retired/i.test(member)) row.Position ??= "Retiree";
  else if (/organizing/i.test(member)) row.Position ??= "Organizing";
  else if (yesOrNo(member) === true) row.Position ??= "Member";
  else if (yesOrNo(member) === false) row["Votes here"] ??= "No";
  else if (both === "" && !saysNothing(member)) keep(row, "Union as written", member, today);
}

function holds(union: string, number: string): boolean {
  return ` ${wordsOf(union)} `.includes(` ${wordsOf(number)} `);
}

function withNumber(union: string, number: string): string {
  const bare = /^\d/.test(number);
  return union === "" ? (bare ? `Local ${number}` : number) : `${union} ${number}`;
}

/** When and to what they agreed: the form's own question, or signing up on this list. */
function takeConsent(row: AnyRow, given: Given, about: AboutList): void {
  const stamp = given.get("Signed up on")?.[0];
  const consent = given.get("Consent")?.[0];
  const agrees = consent ? (yesOrNo(consent.value) ?? consent.value.length > 3) : undefined;
  if (agrees !== undefined) row["May contact"] ??= agrees ? "Yes" : "No";
  if (agrees === false || String(row["Do not"] ?? "").includes("Contact at all")) return;
  if (!stamp || saysNothing(stamp.value)) return;
  take(row, "Agreed on", stamp.value, stamp.heading, about);
  if (row["Agreed on"] && !row["Agreed to"]) {
    keep(row, "Agreed to", consent ? consent.heading : `Signed up on ${about.name}`, about.today);
  }
}

/** A time stamp may be a day ahead of the workbook's time zone. */
function notAfter(day: string, today: string): string {
  return day === addDays(today, 1) ? today : day;
}

function shortened(value: string): string {
  return value.length > 40 ? `${value.slice(0, 39)}…` : value;
}
