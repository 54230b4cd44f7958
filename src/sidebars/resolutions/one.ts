import type { CourseOf } from "../../addon/workbook/courses";
import { daysUntil, sayDate, sayDay } from "../../domain/days";
import { decidingBody, withoutLocal } from "../../domain/resolutions/bodies";
import type { Dated } from "../../domain/resolutions/dated";
import { type Life, lifeOf } from "../../domain/resolutions/life";
import type { Outlook } from "../../domain/resolutions/outlook";
import { stepsInOrder } from "../../domain/resolutions/passed";
import type { Visit } from "../../domain/resolutions/path";
import type { DateState } from "../../domain/resolutions/planInput";
import { capital, sameKey } from "../../domain/resolutions/rows";
import type { TodoState } from "../../domain/resolutions/todo";
import { button, el } from "../dom";
import type { View } from "../frame";
import type { Opens } from "../server";
import { stateMark } from "../states";
import { shortBody } from "./stepFields";

export interface OneActions {
  back(): void;
  next(): void;
  /** Takes back the last step, by its code. */
  undo(step: string): void;
  selected(): void;
  /** Starts the endorsement that grows from it. */
  grow(): void;
  open(key: string): void;
  /** Opens another sidebar, or the dialog, for this resolution. */
  go(where: Opens): void;
}

const text = (course: CourseOf, heading: string) => String(course.row[heading] ?? "");
export const titleOfCourse = (course: CourseOf) => text(course, "Title") || text(course, "For") || course.key;

export function lifeOfCourse({ row, steps, rules, today }: CourseOf): Life {
  return lifeOf(steps, { resolution: row, rules, today });
}

/** One resolution: what to do now, then the bodies on its way. */
export function oneView(course: CourseOf, actions: OneActions): View {
  const { steps, rules, today, outlook } = course;
  const life = lifeOfCourse(course);
  const last = stepsInOrder(steps, { resolution: course.row, rules, today })[steps.length - 1];
  const calendar = outlook.calendar !== "" && calendarLink(course.key, outlook.calendar, "Calendar");
  const undo =
    steps.length > 1 &&
    button("Undo the last step", () => actions.undo(String(last?.["Step key"] ?? "")), "fixed");
  const vote = life.open && !life.away && button("Floor vote", () => actions.go("openFloorVote"));
  const words = life.open && button("Text", () => actions.go("openWriteResolution"));
  const asides = [vote, words, calendar, undo].filter((node) => node instanceof Node);
  const main = [
    button("← This week", actions.back, "quiet"),
    el("h1", {}, titleOfCourse(course)),
    el("p", { class: "hint" }, whoOf(course)),
    whyCard(outlook, today),
    ...attentionOf(life, outlook),
    ...insteadOf(outlook),
    ...growthOf(course, life, actions),
    el("h2", {}, "Body by body"),
    el(
      "p",
      { class: "hint" },
      `${life.open ? "Now: " : ""}${withoutLocal(life.said, rules.Local as string)}.`,
    ),
    el(
      "ol",
      { class: "way after" },
      ...life.path.map((visit) => visitOf(visit, course, life)),
      ...onwardOf(course),
    ),
    ...(asides.length > 0 ? [el("div", { class: "row" }, ...asides)] : []),
    ...datesOf(outlook.dates, course),
  ];
  return {
    main,
    primary: { label: "What happened next?", run: actions.next },
    aside: [{ label: "Selected row", run: actions.selected }],
  };
}

function whoOf(course: CourseOf): string {
  const [mover, lead] = [text(course, "Mover"), text(course, "Lead")];
  return [text(course, "Local"), mover && `moved by ${mover}`, lead && `lead ${lead}`]
    .filter(Boolean)
    .join(" · ");
}

const cardOf = {
  late: "wrong",
  tight: "why",
  "on time": "known",
  won: "good",
  blocked: "good",
  decided: "known",
};

function whyCard({ due, lastSafeDay: safe }: Outlook, today: string): HTMLElement {
  const isSafe = due.on !== "" && due.on === safe;
  const day = due.on ? sayDay(due.on, today) : "Day not known";
  const act = isSafe
    ? due.act.replace(/^Last safe day to (.)/, (_, first: string) => first.toUpperCase())
    : due.act;
  return el(
    "section",
    { class: `card ${cardOf[due.state]}`, "aria-label": due.open ? "What to do" : "What came of it" },
    el(
      "div",
      { class: "spread" },
      el("b", {}, isSafe ? `Last safe day: ${day}` : day),
      stateMark(due.state, due.days),
    ),
    el("p", {}, act),
    !isSafe && safe > today && el("p", { class: "hint" }, `Last safe day: ${sayDay(safe, today)}.`),
  );
}

/** Once the process is open, the endorsement that grows from it; in that one, the way back. */
function growthOf(course: CourseOf, life: Life, { grow, open }: OneActions): HTMLElement[] {
  const follows = text(course, "Follows");
  if (life.outcome === "Process opened")
    return [el("div", { class: "row after" }, button("Start the endorsement that follows", grow))];
  if (follows === "") return [];
  return [
    el(
      "p",
      { class: "hint after" },
      "It grows from an earlier resolution, whose signers and supporters here count towards it. ",
      button("Show that one", () => open(follows), "quiet"),
    ),
  ];
}

/** What is missing or out of order, apart from what the card says. */
function attentionOf(life: Life, { due }: Outlook): HTMLElement[] {
  const sentences = life.attention.filter((sentence) => !due.act.includes(sentence));
  if (sentences.length === 0) return [];
  const lines = sentences.map((sentence) => el("p", {}, sentence));
  return [
    el(
      "section",
      { class: "card known", "aria-label": "Look at this" },
      el("b", {}, "Look at this"),
      ...lines,
    ),
  ];
}

function insteadOf({ due, instead }: Outlook): HTMLElement[] {
  if (instead.length === 0) return [];
  const summary = due.state === "late" ? "What else could be done" : "If that goes wrong";
  const lines = instead.map((sentence) => el("li", {}, sentence));
  return [el("details", {}, el("summary", {}, summary), el("ul", { class: "lines" }, ...lines))];
}

const looks = { done: "past", now: "now", ahead: "ahead" };

function visitOf(visit: Visit, course: CourseOf, life: Life): HTMLElement {
  const { rules, today, outlook } = course;
  const local = rules.Local as string;
  const own = visit.body === decidingBody(rules) && !life.away;
  const decides = own && visit.state === "ahead";
  const meets = own && visit.state === "now" && visit.on === "" ? outlook.meeting : "";
  const on = decides ? outlook.meeting : visit.on;
  const passed = on !== "" && on <= today ? sayDate(on, today) : meets && sayDay(meets, today);
  const when = visit.state !== "ahead" ? passed : on ? sayDay(on, today) : "day not known";
  const said = decides ? outlook.decides : withoutLocal(visit.said, local);
  return el(
    "li",
    { class: looks[visit.state], "aria-current": visit.state === "now" && "step" },
    el("b", {}, shortBody(visit.body, course)),
    visit.state === "now" && el("span", { class: "unseen" }, ", now"),
    when !== "" && " ",
    when !== "" && el("span", { class: "hint" }, when),
    said !== "" && el("br"),
    said,
  );
}

/** Where it may go on to from there: when each of these bodies votes, and by when it has to have the text. */
function onwardOf({ outlook, today }: CourseOf): HTMLElement[] {
  const votes = outlook.onward.filter(({ what }) => what.endsWith(" votes"));
  return votes.map(({ what, on, why }) => {
    const body = what.replace(/ votes$/, "");
    const send = outlook.onward.find((date) => sameKey(date.what) === sameKey(`Send it to ${body}`));
    const by = send ? `If you send it on, by ${sayDay(send.on, today)}.` : `Only if you send it on. ${why}`;
    return el(
      "li",
      { class: "ahead" },
      el("b", {}, body),
      " ",
      el("span", { class: "hint" }, on ? sayDay(on, today) : "day not known"),
      el("br"),
      by,
    );
  });
}

const words: Record<DateState, TodoState> = {
  ok: "on time",
  tight: "tight",
  late: "late",
  impossible: "late",
};

/** What it takes by when; each date goes into a calendar by itself. */
function datesOf(dates: readonly Dated[], { key, today, rules }: CourseOf): HTMLElement[] {
  if (!dates.some(({ on }) => on !== "")) return [];
  const line = ({ what, on, state, why, ics }: Dated, i: number) =>
    el(
      "li",
      {},
      el(
        "div",
        { class: "spread" },
        el("b", {}, on ? sayDay(on, today) : "Day not known"),
        state === "impossible"
          ? el("span", { class: "state late" }, "Too late")
          : on !== "" && stateMark(words[state], daysUntil(on, today)),
      ),
      el("p", {}, `${capital(withoutLocal(what, rules.Local as string))}. ${why}`),
      ics !== "" && calendarLink(`${key}-${i + 1}`, ics, "Add to calendar", what),
    );
  const summary = el("summary", {}, `Dates (${dates.length})`);
  return [el("details", {}, summary, el("ul", { class: "lines" }, ...dates.map(line)))];
}

/** A file for people's own calendars: it is in the link and goes nowhere else. */
function calendarLink(name: string, ics: string, label: string, what = ""): HTMLElement {
  const href = `data:text/calendar;charset=utf-8,${encodeURIComponent(ics)}`;
  return el(
    "a",
    {
      class: what ? undefined : "button fixed",
      href,
      download: `${name}.ics`,
      target: "_self",
      "aria-label": what && `${label}: ${what}`,
    },
    label,
  );
}
