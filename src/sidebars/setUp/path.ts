import type { SetUpPath } from "../../addon/actions/forms";
import type { SetUp } from "../../addon/actions/setUpWorkbook";
import { sayDay } from "../../domain/days";
import { button, el, many } from "../dom";

export type StepName = "tabs" | "goal" | "committee" | "locals" | "people" | "sharing" | "lists";

interface Step {
  name: StepName;
  title: string;
  done: boolean;
  /** What is said of it when it is done, is next, and lies ahead. */
  past: string;
  now: string;
  ahead: string;
}

/** The seven steps of a new workbook, in their order. */
export function stepsOf(path: SetUpPath, alone: boolean): Step[] {
  const ready = path.missing === 0 && !path.unclaimed;
  return [
    {
      name: "tabs",
      title: ready ? "Tabs are ready" : "The tabs",
      done: ready,
      past: `${path.tabs} tabs.`,
      now: firstWords(path),
      ahead: "",
    },
    {
      name: "goal",
      title: "Your chapter and your goal",
      done: ready && path.chapter !== "",
      past: goalOf(path),
      now: "What your chapter is called, how many locals should endorse, and by which day.",
      ahead: "How many locals, by which day",
    },
    {
      name: "committee",
      title: "Who is on the committee",
      done: ready && (path.team > 1 || alone),
      past: alone && path.team < 2 ? "You, for now." : `${many(path.team, "person", "people")}.`,
      now: "Everyone’s name, and the Google account they open this workbook with.",
      ahead: "Names, and who does what",
    },
    {
      name: "locals",
      title: "Your locals",
      done: ready && path.locals > 0,
      past: `${many(path.locals, "local", "locals")}.`,
      now: "Start with the ten you know best, or bring in the register of your state.",
      ahead: "Start with the ten you know best",
    },
    {
      name: "people",
      title: "Your people",
      done: ready && path.contacts > 0,
      past: `${many(path.contacts, "person", "people")}.`,
      now: "A name and one way to reach them is enough. Sign-ups come in as a list.",
      ahead: "Sign-up forms, old lists, phone trees",
    },
    {
      name: "sharing",
      title: "Who can see this file",
      done: false,
      past: "",
      now: "Everyone you share this file with as editor can read, copy and download all of it. Press Share, at the top right of the sheet, to see who that is. For a volunteer with a short list, print or send a call sheet.",
      ahead: "Look before people go in",
    },
    {
      name: "lists",
      title: "First lists for your callers",
      done: false,
      past: "",
      now: "Put a name under Owner on Contacts for everyone who should be called.",
      ahead: "Who calls whom",
    },
  ];
}

function firstWords({ tabs, missing, contacts }: SetUpPath): string {
  if (missing === tabs) return `We make ${tabs} tabs. What is in this file stays as it is.`;
  if (missing > 0)
    return `${many(missing, "tab is", "tabs are")} missing. What you typed on the others stays as it is.`;
  if (contacts > 0)
    return `This copy holds ${many(contacts, "person", "people")} of the workbook it was made from.`;
  return "This is a fresh copy. One check makes it yours.";
}

function goalOf({ chapter, wanted, decideBy }: SetUpPath): string {
  return `${chapter}: ${wanted} locals${decideBy && ` by ${sayDay(decideBy)}`}.`;
}

interface Ways {
  change: Readonly<Partial<Record<StepName, () => void>>>;
  /** Another way on from a step that is next. */
  asides: Readonly<Partial<Record<StepName, { label: string; run: () => void }>>>;
  /** What the check that was just done found. */
  report?: SetUp | undefined;
}

/** The path as it stands: done, next, to come. */
export function pathOf(steps: readonly Step[], { change, asides, report }: Ways): HTMLElement[] {
  const done = steps.filter((step) => step.done).length;
  const next = steps.find((step) => !step.done);
  const items = steps.map((step) => {
    if (step.done) return pastStep(step, change[step.name], step.name === "tabs" ? report : undefined);
    if (step !== next)
      return el(
        "li",
        { class: "ahead" },
        el("b", {}, step.title),
        el("br"),
        el("span", { class: "hint" }, step.ahead),
      );
    const aside = asides[step.name];
    const other = aside && button(aside.label, aside.run);
    return el(
      "li",
      { class: "now", "aria-current": "step" },
      el("b", {}, step.title),
      el("br"),
      step.now,
      other && el("br"),
      other,
    );
  });
  const count = `${done} of ${steps.length} done. Stop any time; it stays where you left it.`;
  return [
    el("h1", {}, "Make this copy yours"),
    el("p", { id: "count" }, count),
    el("progress", { value: String(done), max: String(steps.length), "aria-labelledby": "count" }),
    el("ol", { class: "way" }, ...items),
  ];
}

function pastStep(step: Step, change: (() => void) | undefined, report: SetUp | undefined): HTMLElement {
  const label =
    step.name === "tabs"
      ? "Check and repair"
      : step.name === "locals" || step.name === "people"
        ? "Add another"
        : "Change";
  const again = change && button(label, change, "quiet");
  if (again && label !== "Check and repair") again.append(el("span", { class: "unseen" }, `: ${step.title}`));
  const words = report ? `${step.past.replace(/\.$/, "")}, checked just now.` : step.past;
  return el(
    "li",
    { class: "past" },
    el("b", {}, step.title),
    el("br"),
    `${words} `,
    again,
    ...(report ? foundBy(report) : []),
  );
}

function foundBy({ made, mended, left }: SetUp): HTMLElement[] {
  const lists: [string, readonly string[]][] = [
    [`Made ${many(made.length, "tab", "tabs")}`, made],
    [`Put right: ${many(mended.length, "thing", "things")}`, mended],
    [`Left as it is: ${many(left.length, "thing", "things")}`, left],
  ];
  return lists
    .filter(([, found]) => found.length > 0)
    .map(([title, found]) =>
      el(
        "details",
        { open: found !== made },
        el("summary", {}, title),
        el("ul", { class: "lines" }, ...found.map((each) => el("li", {}, each))),
      ),
    );
}
