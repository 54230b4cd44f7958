import type { FloorVoteForm } from "../../addon/actions/floorVoteForm";
import { daysUntil, sayDay, sayDays } from "../../domain/days";
import { capital } from "../../domain/resolutions/rows";
import { button, el, fill, mark } from "../dom";
import { fetching } from "../fetching";
import { textField } from "../fields";
import { answerOf } from "../floorVote/answer";
import { numbersOf } from "../floorVote/numbers";
import { Frame } from "../frame";
import { opening } from "../opening";

document.title = "Floor vote";

/** How long typing has to rest before the answer is said anew. */
const TYPING_MS = 500;

const frame = new Frame();
let shown = "";

/** The local that is named, else that of the selected row. */
function fetch(local = ""): Promise<void> {
  return fetching(frame, "floorVoteForm", { local }, ({ value }) => {
    if (value.known) show(value, value.known);
    else if (shown !== "")
      frame.trouble("The selected row names no local. Choose a row on Locals or Resolutions.");
    else ask(value);
  });
}

/** Nothing was selected: the coming votes, one click to count each, and any other local. */
function ask({ votes, locals, today }: FloorVoteForm): void {
  if (locals.length === 0) {
    const add = { label: "Add a local", run: () => void opening(frame, "openAddLocal") };
    const words = "A vote is counted in a local, so start with one.";
    return frame.show({ main: [el("h1", {}, "No locals yet"), el("p", {}, words)], primary: add });
  }
  const label = votes.length > 0 ? "Another local" : "Where is the vote?";
  const local = textField("Local", label, { hint: "As it stands on Locals." });
  const count = () => (local.value() === "" ? local.focus() : void fetch(local.value()));
  local.offer(locals);
  frame.show({
    main: [el("h1", {}, "Floor vote"), ...coming(votes, today), local.node],
    primary: { label: "Count the votes", run: count },
    aside: [{ label: "Selected row", run: () => void fetch() }],
  });
}

function coming(votes: FloorVoteForm["votes"], today: string): Node[] {
  if (votes.length === 0) return [];
  const lines = votes.map(({ local, on, title }) => {
    const days = daysUntil(on, today);
    const when = days === undefined ? "day not known" : `${sayDay(on, today)} · ${sayDaysLeft(days)}`;
    return el(
      "li",
      {},
      el(
        "div",
        { class: "spread" },
        button(local, () => frame.busy || void fetch(local), "quiet"),
        el("span", {}, when),
      ),
      title !== "" && el("p", { class: "hint" }, title),
    );
  });
  return [el("h2", {}, "Coming votes"), el("ul", { class: "lines" }, ...lines)];
}

const sayDaysLeft = (days: number): string => (days === 0 ? "today" : sayDays(days));

/** One sidebar cannot tell a dialog what it is about, so the add-on remembers it. */
function callSheet(local: string): Promise<void> {
  return fetching(frame, "pointAt", { local }, () => void opening(frame, "openCallSheet"));
}

function show(form: FloorVoteForm, known: NonNullable<FloorVoteForm["known"]>): void {
  const { local, meeting, polls, today } = form;
  shown = local;
  const numbers = numbersOf({ ...form, known });
  const days = daysUntil(meeting, today) ?? 0;
  const when = meeting === "" ? "ask when it meets next" : days === 0 ? "today" : `${sayDays(days)} left`;
  const rule = el("p", { class: "hint" });
  const answer = el("div", { role: "status" });
  const work = el("div");
  const certainty = el("div");
  const reckon = () => {
    const input = numbers.read();
    if (!input) return;
    const made = answerOf(input, form);
    rule.textContent = capital([made.rule, when].filter(Boolean).join(" · "));
    // Read out only where it says something else.
    if (answer.textContent !== made.card.textContent) fill(answer, made.card);
    fill(work, ...made.work);
    const open = certainty.querySelector("details")?.open;
    fill(certainty, ...made.certainty);
    mark(certainty.querySelector("details") as Element, "open", open);
  };
  let typing: ReturnType<typeof setTimeout> | undefined;
  for (const field of numbers.fields)
    field.onInput(() => {
      clearTimeout(typing);
      typing = setTimeout(reckon, TYPING_MS);
    });
  frame.show({
    main: [
      el("h1", {}, [local, meeting && sayDay(meeting, today)].filter(Boolean).join(", ")),
      rule,
      polls &&
        el("p", { class: "hint" }, "A member poll decides here. These numbers are for a vote in the room."),
      answer,
      work,
      el("h2", {}, "What this rests on"),
      el("p", { class: "hint" }, "Change a number to see what follows. Nothing is saved."),
      numbers.node,
      certainty,
    ].filter((node) => node !== false),
    primary: { label: "Print a call sheet", run: () => void callSheet(local) },
    aside: [
      { label: "Call from My list", run: () => void opening(frame, "openMyList") },
      { label: "Selected row", run: () => void fetch() },
    ],
    enter: reckon,
  });
  reckon();
}

frame.show({ main: [el("h1", {}, "Floor vote"), el("p", {}, "Reading what the workbook knows.")] });
void fetch();
