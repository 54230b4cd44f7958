import { fullName } from "../../domain/duplicates";
import { sayWhoTalked } from "../../domain/justTalked";
import {
  belongs,
  choices,
  comingUp,
  mineAndNobodys,
  triedOn,
  type Which,
  waiting,
} from "../../domain/myList";
import type { Listed } from "../../domain/nextPerson";
import { contacts, conversations } from "../../tables";
import type { AnyRow } from "../../tables/kit/table";
import { reading } from "../action";
import { firstNameOf } from "../workbook/contact";
import { othersTalk, skippedTonight, takeInHand } from "../workbook/evening";
import { textOf } from "../workbook/input";
import type { Workbook } from "../workbook/workbook";
import { type AtHand, atHand } from "./conversationForm";
import { type CallersList, callersList, eveningOf, freeOf, placeOf, whyOf } from "./nextOnList";

/** Somebody on a caller's list, with how to reach them; texts are "" where nobody knows. */
export interface OnList extends AtHand {
  phone: string;
  email: string;
  /** "Night shift, Depot 4 · Speaks Spanish" */
  where: string;
  notes: string;
}

export interface MyList {
  /** Null at the end of the list. */
  person: OnList | null;
  /** How many of the caller's people are left of each choice, those skipped tonight apart. */
  left: Record<Which, number>;
  /** How many people the caller has called or tried today. */
  done: number;
  nextUp: { key: string; name: string; local: string; why: string }[];
  tonight: { reached: number; saidYes: number };
  comingUp: { on: string; names: string[] }[];
  /** People whom nobody looks after, and the local of those who vote soonest. */
  waiting: { people: number; local: string; votesOn: string };
  /** That someone else has talked to the person the caller had in view, and who stands there now; "" else. */
  quicker: string;
  today: string;
}

const NEXT_UP = 10;

/**
 * The caller's own people to talk to now, one at a time. `which` of them is one of the choices; `inView` is the code
 * of whoever stood there before.
 */
export const myList = reading<MyList>(({ workbook }, input) => {
  const wanted = textOf(input, "which");
  const which = choices.find((each) => each === wanted) ?? "everyone";
  const callers = callersList(workbook);
  const { mine, nobodys } = mineAndNobodys(callers.list);
  const skipped = skippedTonight(workbook.today);
  const left = mine.filter(({ person }) => !skipped.has(String(person.Contact)));
  const chosen = left.filter((each) => belongs(each, which));
  const next = freeOf(workbook, chosen);
  return {
    value: {
      person: next ? onList(workbook, callers, next) : null,
      left: {
        everyone: left.length,
        due: left.filter((each) => belongs(each, "due")).length,
        new: left.filter((each) => belongs(each, "new")).length,
      },
      done: triedOn(callers.log, callers.me, workbook.today),
      nextUp: chosen
        .filter((each) => each !== next)
        .slice(0, NEXT_UP)
        .map((each) => ({ ...nameOf(each.person), why: whyOf(workbook, callers, each) })),
      tonight: eveningOf(workbook, callers),
      comingUp: comingUp(
        callers.people.map(({ row }) => row),
        callers.me,
        workbook.today,
      ),
      waiting: waiting(nobodys),
      quicker: sayQuicker(workbook, callers, textOf(input, "inView"), next),
      today: workbook.today,
    },
    said: "",
  };
});

function onList(workbook: Workbook, callers: CallersList, listed: Listed): OnList {
  const row = workbook.table(contacts).readRow(placeOf(callers, listed));
  const last = listed.talk ? workbook.table(conversations).readRow(listed.talk.at) : {};
  const person = atHand(row, last, whyOf(workbook, callers, listed));
  takeInHand(person.key, workbook.me());
  const text = (heading: string) => String(row[heading] ?? "").trim();
  const shift = text("Shift") && (/shift/i.test(text("Shift")) ? text("Shift") : `${text("Shift")} shift`);
  const where = [shift, text("Workplace")].filter(Boolean).join(", ");
  const speaks = text("Languages") && `Speaks ${text("Languages")}`;
  return {
    ...person,
    phone: text("Phone"),
    email: text("Email"),
    where: [where, speaks].filter(Boolean).join(" · "),
    notes: text("Notes"),
  };
}

/** "Dot talked to Ines at 8:40 pm. Here is Theo." */
function sayQuicker(workbook: Workbook, { people }: CallersList, before: string, next?: Listed): string {
  const talk = before === "" ? undefined : othersTalk(before, workbook.me());
  if (!talk || next?.person.Contact === before) return "";
  const first = firstNameOf(people.find(({ row }) => row.Contact === before)?.row ?? {});
  const said = `${sayWhoTalked(talk, first, workbook.clockOf(talk.at))}.`;
  return next ? `${said} Here is ${firstNameOf(next.person)}.` : said;
}

function nameOf(person: AnyRow): { key: string; name: string; local: string } {
  const key = String(person.Contact);
  return { key, name: fullName(person) || key, local: String(person.Local ?? "") };
}
