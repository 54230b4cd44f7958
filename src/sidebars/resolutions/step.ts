import type { Recorded } from "../../addon/actions/recordStep";
import type { CourseOf } from "../../addon/workbook/courses";
import { theBody } from "../../domain/resolutions/bodies";
import type { Life } from "../../domain/resolutions/life";
import { likelySteps } from "../../domain/resolutions/likely";
import type { Step } from "../../tables/lists";
import { button, el, fill } from "../dom";
import { type Field, textField, two } from "../fields";
import { saving } from "../form";
import type { Frame } from "../frame";
import { likelyCount } from "../guesses";
import { call } from "../server";
import { lifeOfCourse, titleOfCourse } from "./one";
import {
  type Asks,
  asksOf,
  bodiesOf,
  likelyBody,
  meanings,
  nameOf,
  shortBody,
  wholeBody,
} from "./stepFields";

/** How long typing has to rest before we look what follows. */
const TYPING_MS = 500;
/** The arrow keys pass over choices on their way. */
const CHOOSING_MS = 150;

/** The form for the next step of one resolution. It keeps what was typed until the step is recorded. */
export interface StepForm {
  show(): void;
  /** Takes in what others have recorded meanwhile; words and choice stay where they still fit. */
  refresh(course: CourseOf): void;
}

export function stepForm(
  frame: Frame,
  first: CourseOf,
  back: () => void,
  done: (value: Recorded, warnings: readonly string[]) => void,
): StepForm {
  let course = first;
  let life: Life = lifeOfCourse(first);
  let step: Step | undefined;
  let asks: Asks | undefined;
  const edited = new Set<Field>();
  const count = (name: string, label: string) =>
    textField(name, label, { numeric: true, guess: likelyCount });
  const on = textField("On", "On", { type: "date" });
  const body = textField("Body", "Where");
  const until = textField("Until", "Until when", { type: "date", hint: " " });
  const by = textField("By", "Who told us");
  const note = textField("Note", "Note");
  const votes = [count("For votes", "For"), count("Against", "Against"), count("Abstain", "Abstain")];
  const present = count("Present", "How many were there");
  const outcome = el("select", { id: "outcome" });
  const picks = el("fieldset", { class: "field" });
  const details = el("div");
  const after = el("div", { role: "status" });
  on.set(course.today);

  const fieldsNow = (): Field[] => {
    if (!asks) return [on];
    const counted = asks.votes ? [...votes, present] : [];
    return [on, body, ...(asks.until ? [until] : []), ...counted, by, note];
  };
  const where = () => wholeBody(body.value(), life, course);
  const means = () => (step ? meanings(step, life, course, where()) : []);
  const row = () => {
    const values = Object.fromEntries(fieldsNow().map((field) => [field.name, field.value()]));
    const [usual] = means();
    const chosen = means().length > 0 && outcome.value !== usual ? { Outcome: outcome.value } : {};
    return { Resolution: course.key, Step: step ?? "", ...values, ...(asks && { Body: where() }), ...chosen };
  };

  const record = saving(frame, {
    action: "recordStep",
    tab: "Resolution steps",
    get fields() {
      return fieldsNow();
    },
    input: () => ({ row: row() }),
    done: ({ value, warnings, said: plain }, said) =>
      done(value, [...warnings, said.slice(plain.length)].filter(Boolean)),
    problem(problem, field) {
      if (field !== "Step" && field !== "Resolution") return false;
      void renew(problem);
      return true;
    },
  });

  /** The step may not come any more: somebody else was quicker. Shows what may, and keeps every word. */
  async function renew(problem: string): Promise<void> {
    const answer = await call("resolutionCourse", { resolution: course.key });
    if (answer.ok) refresh(answer.value);
    frame.trouble(`Not recorded. ${problem} Everything you typed is still here.`);
  }

  function refresh(now: CourseOf): void {
    course = now;
    life = lifeOfCourse(now);
    const may = likelySteps(life, now.rules);
    if (step && ![...may.likely, ...may.others].includes(step)) step = undefined;
    offerSteps();
    choose(step);
  }

  function offerSteps(): void {
    const { likely, others } = likelySteps(life, course.rules);
    const pick = (each: Step) => {
      const radio = el("input", { type: "radio", name: "step", value: each, checked: each === step });
      radio.addEventListener("change", () => choose(each));
      return el("label", {}, radio, nameOf(each));
    };
    const more =
      others.length > 0 &&
      el(
        "details",
        { open: step !== undefined && others.includes(step) },
        el("summary", {}, `Something else (${others.length})`),
        el("div", { class: "picks" }, ...others.map(pick)),
      );
    fill(picks, el("legend", {}, "The step"), el("div", { class: "picks" }, ...likely.map(pick)), more);
  }

  function choose(chosen: Step | undefined): void {
    if (step !== chosen) say("");
    step = chosen;
    asks = chosen && asksOf(chosen, life);
    if (chosen && asks) {
      if (!edited.has(body)) body.set(shortBody(likelyBody(chosen, life, course), course));
      relabel(body, asks.where);
      relabel(by, asks.by ?? "Who told us");
      if (!edited.has(by))
        by.set(
          String(
            (chosen === "Moved" ? course.row.Mover : chosen === "Seconded" && course.row.Seconder) || "",
          ),
        );
      if (asks.until) relabel(until, asks.until.label, asks.until.hint);
    }
    body.offer(bodiesOf(life, course).map((each) => shortBody(each, course)));
    fillDetails();
    offerMeanings();
    sayWhatFollows();
    frame.offer(primary());
  }

  function fillDetails(): void {
    // Where a choice has gone, what was typed for it stays in view.
    if (!asks) return edited.size === 0 ? fill(details) : undefined;
    const counts =
      asks.votes &&
      el(
        "fieldset",
        { class: "field" },
        el("legend", {}, "Votes, if they counted"),
        el("div", { class: "three" }, ...votes.map(({ node }) => node)),
      );
    const more = [...(asks.votes ? [present] : []), ...(asks.by ? [] : [by]), note];
    fill(
      details,
      two(on, body),
      asks.until && until.node,
      asks.by !== undefined && by.node,
      counts,
      meaning,
      el("details", {}, el("summary", {}, "More to say"), ...more.map(({ node }) => node)),
    );
  }

  const meaning = el("div", { class: "field" }, el("label", { for: "outcome" }, "What that means"), outcome);

  function offerMeanings(): void {
    const possible = means();
    const before = outcome.value;
    meaning.hidden = possible.length === 0;
    fill(outcome, ...possible.map((value) => el("option", { value }, value || "Please choose")));
    outcome.value = possible.includes(before) && edited.size > 0 ? before : (possible[0] ?? "");
  }

  /** Asked of the add-on, which knows meeting days and rules; only the answer to the newest question is shown. */
  function sayWhatFollows(afterMs = CHOOSING_MS): void {
    clearTimeout(asking);
    if (!step) return say("");
    asking = setTimeout(async () => {
      const question = { course: { ...course, outlook: undefined }, row: row() };
      const asked = JSON.stringify(question);
      newest = asked;
      const answer = await call("stepFollows", question);
      if (newest === asked) say(answer.ok ? answer.value.after : "");
    }, afterMs);
  }
  let asking: ReturnType<typeof setTimeout> | undefined;
  let newest = "";
  let said = "";
  function say(words: string): void {
    if (words === said) return;
    said = words;
    const card = el("div", { class: "card known" }, el("b", {}, "After this"), el("p", {}, words));
    fill(after, words !== "" && card);
  }

  const primary = () => ({
    label: "Record this step",
    run: () => void record(),
    ...(step === undefined && { why: "Choose the step first." }),
  });

  for (const field of [on, body, until, by, note, ...votes, present]) {
    field.onInput(() => {
      edited.add(field);
      if (field === body) offerMeanings();
      sayWhatFollows(TYPING_MS);
    });
  }
  outcome.addEventListener("change", () => sayWhatFollows());
  refresh(course);

  return {
    refresh,
    show() {
      frame.show({
        main: [
          button(`← ${titleOfCourse(course)}`, () => frame.busy || back(), "quiet"),
          el("h1", {}, question(course, life)),
          picks,
          details,
          after,
        ],
        primary: primary(),
      });
    },
  };
}

function question({ rules }: CourseOf, { body, open }: Life): string {
  return body && open
    ? `What happened at ${theBody(body, String(rules.Local ?? ""))}?`
    : "What happened next?";
}

function relabel({ node }: Field, label: string, hint?: string): void {
  const [name, words] = [node.querySelector("label"), node.querySelector(".hint")];
  if (name) name.textContent = label;
  if (words) words.textContent = hint ?? "";
}
