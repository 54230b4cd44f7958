import type { Recorded } from "../../addon/actions/recordStep";
import type { ResolutionsForm } from "../../addon/actions/resolutionsForm";
import type { CourseOf } from "../../addon/workbook/courses";
import { el } from "../dom";
import { fetching } from "../fetching";
import { Frame } from "../frame";
import { opening } from "../opening";
import { listView } from "../resolutions/list";
import { oneView } from "../resolutions/one";
import { startView } from "../resolutions/start";
import { type StepForm, stepForm } from "../resolutions/step";
import { type Opens, saver } from "../server";

document.title = "Resolutions";

const frame = new Frame();
/** Forms that were opened: each keeps its words, and its operation, until its step is recorded. */
const opened = new Map<string, StepForm>();

const free = (run: () => void) => () => frame.busy || run();

function list(local = ""): Promise<void> {
  return fetching(frame, "resolutionsForm", { local }, ({ value }) => showList(value), troubled);
}

function showList(form: ResolutionsForm): void {
  const again = () => showList(form);
  frame.show(
    listView(form, {
      open: (key) => frame.busy || void one(key),
      start: () => startView(frame, form.local, again, showOne),
      everyone: free(() => void list()),
      selected: () => void selected(),
    }),
  );
}

function one(key: string): Promise<void> {
  return fetching(frame, "resolutionCourse", { resolution: key }, ({ value }) => showOne(value));
}

function showOne(course: CourseOf, said = "", undo?: () => void): void {
  const again = () => showOne(course);
  frame.show(
    oneView(course, {
      back: free(() => void list()),
      next: () => nextStep(course, again),
      undo: (step) => frame.busy || void takeBack(course, step),
      selected: () => void selected(),
      grow: () => startView(frame, String(course.row.Local ?? ""), again, showOne, course.key),
      open: (key) => frame.busy || void one(key),
      go: (where) => void go(course, where),
    }),
  );
  if (said !== "") frame.toast(said, undo);
}

/** One sidebar cannot tell another what it is about, so the add-on remembers it. */
function go({ key, row }: CourseOf, where: Opens): Promise<void> {
  const about = { resolution: key, local: String(row.Local ?? "") };
  return fetching(frame, "pointAt", about, () => void opening(frame, where));
}

function nextStep(course: CourseOf, back: () => void): void {
  const { key } = course;
  const form = opened.get(key) ?? stepForm(frame, course, back, recorded);
  if (opened.has(key)) form.refresh(course);
  opened.set(key, form);
  form.show();
}

function recorded({ course, key }: Recorded, warnings: readonly string[]): void {
  opened.delete(course.key);
  showOne(
    course,
    ["Recorded.", course.outlook.next, ...warnings].join(" "),
    () => void takeBack(course, key),
  );
}

/** Takes a step back, and no other: somebody may have recorded one since. */
async function takeBack(course: CourseOf, step: string): Promise<void> {
  if (frame.busy) return;
  const undo = undos.get(step) ?? saver("undoStep");
  undos.set(step, undo);
  frame.work("Taking it back…", "Still at it. Google is slow tonight; nothing is lost.");
  const { answer } = await undo({ resolution: course.key, step });
  frame.rest();
  if (answer.ok) return showOne(answer.value.course, answer.said);
  if ("problem" in answer) {
    await one(course.key);
    return frame.trouble(answer.problem);
  }
  const again = () => void takeBack(course, step);
  frame.trouble("We couldn’t reach Google. The step may still stand; try again.", again);
}
const undos = new Map<string, ReturnType<typeof saver<"undoStep">>>();

/** Sidebars cannot follow the cell, so the selected row is fetched. */
function selected(): Promise<void> {
  return fetching(frame, "selectedResolution", {}, ({ value }) => {
    if (value.course) showOne(value.course);
    else if (value.list) showList(value.list);
  });
}

/** Without the list there is nothing to show: what is out of place, and the way to put it right. */
function troubled(problem: string): void {
  frame.show({
    main: [el("h1", {}, "Something is out of place"), el("p", {}, problem)],
    primary: { label: "Try again", run: () => void list() },
  });
}

frame.show({ main: [el("h1", {}, "Resolutions"), el("p", {}, "Looking at what is due.")] });
void list();
