import type { ResolutionsForm } from "../../addon/actions/resolutionsForm";
import { sayDay } from "../../domain/days";
import type { Listed } from "../../domain/resolutions/agenda";
import { button, el } from "../dom";
import type { View } from "../frame";
import { stateMark } from "../states";

export interface ListActions {
  open(key: string): void;
  start(): void;
  everyone(): void;
  selected(): void;
}

/** What leads: late, then this week by day, then just decided; the rest is folded. */
export function listView(form: ResolutionsForm, actions: ListActions): View {
  const { late, week, decided, later, local, today } = form;
  const foot = {
    primary: { label: "Start a resolution", run: actions.start },
    aside: [{ label: "Selected row", run: actions.selected }],
  };
  const back = local !== "" && button("← All resolutions", actions.everyone, "quiet");
  const heading = el("h1", { class: local ? undefined : "unseen" }, local || "Resolutions");
  if (form.all === 0) {
    const words = local
      ? "No resolution here yet. Start one when somebody would move it."
      : "Start with a local where you know someone who would move one. It begins as an idea; each step is recorded as it happens.";
    const empty = local ? heading : el("h1", {}, "No resolutions yet");
    return { main: [...nodes(back), empty, el("p", {}, words)], ...foot };
  }
  const line = (item: Listed, first: Node) =>
    el(
      "li",
      {},
      el("div", { class: "spread" }, first, mark(item)),
      ...named(item, local, actions),
      item.todo.act,
    );
  const dayOf = (item: Listed) => el("b", {}, item.todo.on ? sayOn(item.todo.on, today) : "Day not known");
  const main = [
    ...nodes(back),
    heading,
    ...(late.length > 0 ? [lateCard(late, local, actions)] : []),
    el("h2", {}, "This week"),
    week.length > 0
      ? el(
          "ul",
          { class: "lines" },
          ...week.flatMap(({ items }) => items.map((item) => line(item, dayOf(item)))),
        )
      : el("p", {}, nothingDue(form)),
    ...(decided.length > 0
      ? [
          el("h2", {}, local === "" ? "Just decided" : "Decided"),
          el(
            "ul",
            { class: "lines" },
            ...decided.map((item) =>
              el(
                "li",
                {},
                el("div", { class: "spread" }, link(item, local, actions), mark(item)),
                cameOf(item, form),
              ),
            ),
          ),
        ]
      : []),
    ...(later.length > 0
      ? [
          el(
            "details",
            {},
            el("summary", {}, `Later (${later.length})`),
            el("ul", { class: "lines" }, ...later.map((item) => line(item, dayOf(item)))),
          ),
        ]
      : []),
  ];
  return { main, ...foot };
}

/** "Co-endorsed, 88 to 31. Local 37 of 100.", where it brought a local that had not endorsed before. */
function cameOf({ todo, place }: Listed, { goal, local, today }: ResolutionsForm): string {
  // What was just decided needs no day; of one local all is listed, however old.
  const day = local !== "" && todo.decidedOn !== "" ? `${sayDay(todo.decidedOn, today)}.` : "";
  const which = place ? `Local ${place} of ${goal.toLocaleString("en-US")}.` : "";
  return [day, todo.act, which].filter(Boolean).join(" ");
}

function lateCard(late: readonly Listed[], local: string, actions: ListActions): HTMLElement {
  const items = late.map((item) =>
    el("li", {}, el("div", { class: "spread" }, link(item, local, actions), mark(item)), item.todo.act),
  );
  return el(
    "section",
    { class: "card wrong", "aria-labelledby": "late" },
    el("h2", { id: "late" }, "Late"),
    el("ul", { class: "lines" }, ...items),
  );
}

function nothingDue({ late, later, today }: ResolutionsForm): string {
  const next = later.find(({ todo }) => todo.on !== "");
  const more = next
    ? ` The next is ${sayDay(next.todo.on, today)}: ${next.local || next.title}.`
    : later.length > 0
      ? " Those below still need a day."
      : "";
  return `${late.length > 0 ? "Nothing else" : "Nothing"} is due this week.${more}`;
}

const sayOn = (on: string, today: string) => (on === today ? "Today" : sayDay(on, today));
const mark = ({ todo }: Listed) => stateMark(todo.state, todo.days);
const nodes = (node: Node | false): Node[] => (node ? [node] : []);
const named = (item: Listed, local: string, actions: ListActions) => [link(item, local, actions), el("br")];

/** Opens a resolution. The local goes without saying in a list of one local. */
function link({ key, title, local }: Listed, here: string, { open }: ListActions): HTMLElement {
  return button([title, !here && local].filter(Boolean).join(", "), () => open(key), "quiet");
}
