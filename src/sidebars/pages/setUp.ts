import type { SetUpPath } from "../../addon/actions/forms";
import type { SetUp } from "../../addon/actions/setUpWorkbook";
import { el } from "../dom";
import { fetching } from "../fetching";
import { saving } from "../form";
import { type Action, Frame } from "../frame";
import { open } from "../server";
import { showCommittee } from "../setUp/committee";
import { askAboutPeople, type People } from "../setUp/copied";
import { showGoal } from "../setUp/goal";
import { pathOf, type StepName, stepsOf } from "../setUp/path";

document.title = "Set up";

/** Google ends every execution after six minutes. */
const SET_UP_MS = 370_000;

const frame = new Frame();
let path: SetUpPath | undefined;
let report: SetUp | undefined;
let alone = false;
let people: People | undefined;

const check = saving(frame, {
  action: "setUpWorkbook",
  fields: [],
  words: () => (path && path.missing === path.tabs ? "Making the tabs…" : "Checking…"),
  still: "Still at it. The first time takes a minute; nothing is lost.",
  unreached: "We couldn’t reach Google, or it took too long. Try again: it goes on where it stopped.",
  waitMs: SET_UP_MS,
  input: () => (people ? { people } : {}),
  done({ value }, said) {
    people = undefined;
    report = value;
    void load(value.people === undefined ? said : undefined);
  },
});

function load(said?: string): Promise<void> {
  return fetching(
    frame,
    "setUpPath",
    {},
    ({ value }) => {
      path = value;
      show();
      if (said) frame.toast(said);
    },
    (problem) => {
      frame.show({
        main: [
          el("h1", {}, "Something is out of place"),
          el("p", {}, problem),
          el("p", { class: "after" }, "The check puts it back where it can. What you typed stays."),
        ],
        primary: { label: "Check and repair", run: () => void check() },
      });
    },
  );
}

function show(): void {
  if (!path) return;
  const steps = stepsOf(path, alone);
  const next = steps.find((step) => !step.done)?.name ?? "lists";
  const change: Partial<Record<StepName, () => void>> = {
    tabs: () => frame.busy || void check(),
    goal: () => frame.busy || goal(),
    committee: () => frame.busy || committee(),
    locals: () => void go("openAddLocal"),
    people: () => void go("openAddContact"),
  };
  const justMe = () => {
    alone = true;
    show();
  };
  frame.show({
    main: pathOf(steps, {
      change,
      report,
      asides: {
        committee: { label: "Just me for now", run: justMe },
        locals: { label: "Bring in a list", run: () => void go("openBringInAList") },
        people: { label: "Bring in a list", run: () => void go("openBringInAList") },
      },
    }),
    primary: primaryFor(next, path),
  });
}

/** The blue button is the next step. */
function primaryFor(next: StepName, { missing, contacts }: SetUpPath): Action {
  if (next === "tabs" && missing > 0) return { label: "Make the tabs", run: () => void check() };
  if (next === "tabs" && contacts > 0) {
    return { label: "Keep them, or start empty", run: () => askAboutPeople(frame, contacts, settle, show) };
  }
  if (next === "goal") return { label: "Say your chapter and goal", run: goal };
  if (next === "committee") return { label: "Add the committee", run: committee };
  if (next === "locals") return { label: "Add a local", run: () => void go("openAddLocal") };
  if (next === "people") return { label: "Add a contact", run: () => void go("openAddContact") };
  return { label: "Check and repair", run: () => void check() };
}

function settle(choice: People): void {
  people = choice;
  void check();
}

function goal(): void {
  if (path) showGoal(frame, path, (said) => (said === undefined ? show() : void load(said)));
}

function committee(): void {
  void fetching(frame, "teamForm", {}, ({ value }) => showCommittee(frame, value.team, () => void load()));
}

async function go(where: "openAddLocal" | "openAddContact" | "openBringInAList"): Promise<void> {
  if (frame.busy) return;
  frame.work("Opening…", "Still opening. Google is slow tonight.");
  const reached = await open(where);
  frame.rest();
  if (!reached) frame.trouble("We couldn’t reach Google. Try again.", () => void go(where));
}

frame.show({ main: [el("h1", {}, "Make this copy yours"), el("p", {}, "Looking at what is there.")] });
void load();
