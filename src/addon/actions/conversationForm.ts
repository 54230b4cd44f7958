import { fullName } from "../../domain/duplicates";
import { sayHowItWent, sayWhoTalked } from "../../domain/justTalked";
import { Problem } from "../../domain/problem";
import { leftAlone } from "../../domain/support";
import { compare, currentKeys } from "../../domain/talks";
import { contacts, conversations } from "../../tables";
import { fold } from "../../tables/kit/column";
import type { AnyRow } from "../../tables/kit/table";
import { reading } from "../action";
import { firstNameOf, followed, personAmong } from "../workbook/contact";
import { othersTalk, takeInHand } from "../workbook/evening";
import { textOf } from "../workbook/input";
import { listIn, readSettings, type Settings } from "../workbook/settings";
import type { Placed } from "../workbook/sheetTable";
import type { Workbook } from "../workbook/workbook";
import { callersList, eveningOf, freeOf, placeOf, whyOf } from "./nextOnList";

/** What the last conversation with somebody was; texts are "" where nothing is known. */
export interface LastTime {
  on: string;
  by: string;
  how: string;
  result: string;
  note: string;
}

/** Somebody as a caller needs them in view. */
export interface AtHand {
  key: string;
  name: string;
  first: string;
  /** What they are, where: "Steward, IBEW 9103". */
  place: string;
  assessment: number | "";
  basis: string;
  assessedOn: string;
  followUpOn: string;
  /** What they asked us not to do, and since when. */
  doNot: string;
  since: string;
  stopped: boolean;
  last: LastTime | null;
  /** Why they are next; "" where somebody chose them. */
  whyNow: string;
}

/** What someone else saved of the same person in the last hours, in words. */
export interface OtherTalk {
  heading: string;
  text: string;
}

export interface ConversationForm {
  /** Null when nobody is on the list. */
  person: AtHand | null;
  otherTalk: OtherTalk | null;
  asks: string[];
  issues: string[];
  today: string;
  /** How the caller's evening has been, where the list was read. */
  tonight: { reached: number; saidYes: number };
}

/** The form for the person of the selected row of Contacts, else for the next on the caller's list. */
export const conversationHere = reading<ConversationForm>(({ workbook }) => {
  const people = workbook.table(contacts);
  const range = workbook.spreadsheet.getActiveRange();
  const onContacts = range?.getSheet().getSheetId() === people.sheet.getSheetId();
  const at = range && onContacts ? range.getRow() : 1;
  const row = at > 1 ? people.readRow(at) : {};
  if (Object.keys(row).length > 0 && (row.Contact ?? "") === "")
    throw new Problem(
      "The selected row has no code yet. Choose Set up or repair this workbook, and it is filled in.",
    );
  if ((row.Contact ?? "") === "") return { value: nextForm(workbook), said: "" };
  const person = followed(people, { at, row });
  return { value: formFor(workbook, person, people.read(merges), readSettings(workbook)), said: "" };
});

/** The form for somebody by their code. */
export const conversationWith = reading<ConversationForm>(({ workbook }, input) => {
  const people = workbook.table(contacts);
  const known = people.read(merges);
  const person = personAmong(people, known, textOf(input, "contact"));
  return { value: formFor(workbook, person, known, readSettings(workbook)), said: "" };
});

/** The form for the next person on the caller's list. */
export const conversationNext = reading<ConversationForm>(({ workbook }) => ({
  value: nextForm(workbook),
  said: "",
}));

/** Whether someone else has talked to this person in the last hours. Reads no cell. */
export const otherConversation = reading<{ otherTalk: OtherTalk | null }>(({ workbook }, input) => {
  const otherTalk = otherTalkWith(workbook, textOf(input, "contact"), textOf(input, "first"));
  return { value: { otherTalk }, said: "" };
});

function nextForm(workbook: Workbook): ConversationForm {
  const callers = callersList(workbook);
  const tonight = eveningOf(workbook, callers);
  const next = freeOf(workbook, callers.list);
  if (!next) return { ...questions(workbook, callers.held), person: null, otherTalk: null, tonight };
  const row = workbook.table(contacts).readRow(placeOf(callers, next));
  const last = next.talk ? workbook.table(conversations).readRow(next.talk.at) : {};
  return { ...formOf(workbook, row, last, callers.held, whyOf(workbook, callers, next)), tonight };
}

/** What of Contacts says who was merged into whom. */
const merges = ["Contact", "Merged into"];

function formFor(
  workbook: Workbook,
  { row }: Placed,
  known: readonly Placed[],
  held: Settings,
): ConversationForm {
  const log = workbook.table(conversations);
  const current = currentKeys(known.map((each) => each.row));
  const wanted = fold(String(row.Contact));
  const [last] = log
    .read(["On", "Contact"])
    .filter((each) => current(each.row.Contact) === wanted)
    .sort((a, b) => compare(String(b.row.On ?? ""), String(a.row.On ?? "")) || b.at - a.at);
  return formOf(workbook, row, last ? log.readRow(last.at) : {}, held, "");
}

function formOf(
  workbook: Workbook,
  row: AnyRow,
  last: AnyRow,
  held: Settings,
  whyNow: string,
): ConversationForm {
  const person = atHand(row, last, whyNow);
  const otherTalk = otherTalkWith(workbook, person.key, person.first);
  takeInHand(person.key, workbook.me());
  return { ...questions(workbook, held), person, otherTalk, tonight: { reached: 0, saidYes: 0 } };
}

function questions(workbook: Workbook, held: Settings): Pick<ConversationForm, "asks" | "issues" | "today"> {
  return { asks: listIn(held, "Asks"), issues: listIn(held, "Issues"), today: workbook.today };
}

function otherTalkWith(workbook: Workbook, contact: string, first: string): OtherTalk | null {
  const talk = othersTalk(contact, workbook.me());
  if (!talk) return null;
  const heading = sayWhoTalked(talk, first, workbook.clockOf(talk.at));
  return { heading, text: `${sayHowItWent(talk, Date.now())} Yours will be kept too, as the newer one.` };
}

/** Somebody's row and last conversation as a caller needs them. */
export function atHand(row: AnyRow, last: AnyRow, whyNow: string): AtHand {
  const text = (heading: string) => String(row[heading] ?? "");
  return {
    key: text("Contact"),
    name: fullName(row) || text("Email") || text("Phone") || text("Contact"),
    first: firstNameOf(row),
    place: [text("Position"), text("Local") || text("Union as written")].filter(Boolean).join(", "),
    assessment: typeof row.Assessment === "number" ? row.Assessment : "",
    basis: text("Basis"),
    assessedOn: text("Assessed on"),
    followUpOn: text("Follow up on"),
    doNot: text("Do not"),
    since: text("Since"),
    stopped: leftAlone(row),
    last: last.Conversation === undefined && last.On === undefined ? null : lastTime(last),
    whyNow,
  };
}

function lastTime(row: AnyRow): LastTime {
  const text = (heading: string) => String(row[heading] ?? "");
  return { on: text("On"), by: text("By"), how: text("How"), result: text("Result"), note: text("Note") };
}
