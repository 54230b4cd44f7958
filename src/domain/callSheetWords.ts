import { daysBetween } from "../tables/kit/day";
import type { AnyRow } from "../tables/kit/table";
import { cameOn } from "./cameOn";
import { sayDate, sayMonth } from "./days";
import { fullName } from "./duplicates";
import { isAssessed, waysByPhone } from "./support";
import { lastTried, type Talk } from "./talks";

/** Somebody as they stand on paper. Texts are "" where nobody knows. */
export interface SheetLine {
  name: string;
  phone: string;
  /** What the caller should know before they dial: "Text only. Evenings after 6. Spanish." */
  reach: string;
  /** 1 to 5; "" where nobody has asked. */
  assessment: number | "";
  /** "said it, Sep 24", or "not assessed". */
  assessed: string;
  /** What they said last time, and what came of it since. */
  last: string;
}

/** What is known of the conversations with somebody: the newest, and the last words that were written down. */
export interface Told {
  talk?: Talk | undefined;
  said?: { at: number; words: string } | undefined;
}

export function sheetLine(person: AnyRow, told: Told, today: string): SheetLine {
  return {
    name: fullName(person) || text(person, "Email") || text(person, "Contact"),
    phone: text(person, "Phone"),
    reach: reachOf(person, today),
    assessment: isAssessed(person) ? Number(person.Assessment) : "",
    assessed: assessedHow(person, today),
    last: lastTime(person, told, today),
  };
}

function reachOf(person: AnyRow, today: string): string {
  const { call, text: texts } = waysByPhone(person);
  const shift = text(person, "Shift");
  const back = text(person, "Follow up on");
  return [
    !call && "Text only",
    !texts && "Calls only",
    back > today && `Call back ${sayDate(back, today)}`,
    shift && !/shift|s$/i.test(shift) ? `${shift} shift` : shift,
    text(person, "Notes"),
    text(person, "Languages"),
  ]
    .map((part) => sentence(part || ""))
    .filter(Boolean)
    .join(" ");
}

const sentence = (words: string) => (words === "" || /[.!?…]$/.test(words) ? words : `${words}.`);

const OLD_DAYS = 90;

/** How we know, and when it was; of what is old only the month. */
function assessedHow(person: AnyRow, today: string): string {
  if (!isAssessed(person)) return "not assessed";
  const on = text(person, "Assessed on");
  const when =
    on !== "" && daysBetween(on, today) > OLD_DAYS ? `in ${sayMonth(on, today)}` : sayDate(on, today);
  return [text(person, "Basis").toLowerCase(), when].filter(Boolean).join(", ");
}

function lastTime(person: AnyRow, { talk, said }: Told, today: string): string {
  const tried = lastTried(person, talk);
  if (!talk && tried === "") return newcomer(person, today);
  const result = talk?.on === tried && talk.result ? talk.result.replace(/^Left m/, "Left a m") : "Talked";
  const since = said && said.at === talk?.at ? "" : [result, sayDate(tried, today)].filter(Boolean).join(" ");
  return [said && `“${said.words}”`, sentence(since)].filter(Boolean).join(" ");
}

function newcomer(person: AnyRow, today: string): string {
  const on = cameOn(person);
  if (on === "") return "Nobody has called yet.";
  return `New: ${person["Came in as"] === "New sign-up" ? "signed up" : "came in"} ${sayDate(on, today)}.`;
}

function text(row: AnyRow, heading: string): string {
  return String(row[heading] ?? "").trim();
}
