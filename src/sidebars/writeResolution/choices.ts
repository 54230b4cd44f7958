import { sayDay } from "../../domain/days";
import { nextMeetings } from "../../domain/resolutionText/facts";
import { type Model, modelOf, models } from "../../domain/resolutionText/models";
import type { Purpose } from "../../tables/lists";
import { el } from "../dom";
import { type Choice, type Field, selectField, textField, two } from "../fields";
import { asksWhom, type State } from "./state";

const purposes: readonly { value: Purpose; label: string }[] = [
  { value: "Open the process", label: "Open the process" },
  { value: "Endorse a candidate", label: "One candidate" },
  { value: "Endorse the slate", label: "The whole slate" },
  { value: "Other", label: "Something else" },
];

const positions = ["Member", "Steward", "Officer", "Executive board member", "Delegate", "Retiree"];

interface Hearing {
  changed: (state: State) => void;
  /** Another local was chosen. */
  local: (local: string) => void;
}

/** The upper part of the form: what for, for whom, where, and who brings it. */
export function choices(state: State, { changed, local }: Hearing): HTMLElement[] {
  const { facts, form, model } = state;
  const body = selectField("Body", "Body", plain(form.locals));
  body.set(facts.local);
  body.onLeave(() => local(body.value()));

  const meetings = nextMeetings(facts).map((day) => ({ value: day, label: sayDay(day, facts.today) }));
  const meeting = selectField("Meeting", "Meeting", [...meetings, { value: "", label: "No day named" }]);
  meeting.set(facts.meeting);
  meeting.onLeave(() => change(() => (facts.meeting = meeting.value())));

  const candidate = selectField("Candidate", "Candidate", [
    { value: "", label: form.running.length > 0 ? "Choose one" : "None on Candidates" },
    ...plain(form.running.map(({ name }) => name)),
  ]);
  candidate.set(facts.candidate?.name ?? "");
  candidate.onLeave(() =>
    change(() => {
      const running = form.running.find(({ name }) => name === candidate.value());
      if (running) facts.candidate = running;
      else delete facts.candidate;
      // What is true of one candidate need not be of another.
      for (const item of state.reasons) if (item.clause.offered) item.on = false;
    }),
  );

  const wording = selectField("Wording", "Wording", [
    { value: "traditional", label: "Whereas, resolved" },
    { value: "plain", label: "Plain language" },
  ]);
  wording.set(state.wording);
  wording.onLeave(() =>
    change(() => {
      state.wording = wording.value() === "plain" ? "plain" : "traditional";
    }),
  );

  const change = (apply: () => void) => {
    apply();
    changed(state);
  };
  const words = (label: string, heading: "mover" | "position" | "seconder"): Field => {
    const field = textField(label, label);
    field.set(facts[heading]);
    field.onInput(() => change(() => (facts[heading] = field.value())));
    return field;
  };
  const position = textField("Their position", "Their position");
  position.offer(positions);
  position.set(facts.position);
  position.onInput(() => change(() => (facts.position = position.value())));

  return [
    whatFor(model, (chosen) => change(() => (state.model = chosen))),
    which(model, (chosen) => change(() => (state.model = chosen))),
    two(
      body,
      meeting,
      ...(asksWhom(model) ? [candidate] : []),
      wording,
      words("Moved by", "mover"),
      position,
      words("Seconded by", "seconder"),
    ),
  ].filter((node) => node !== undefined);
}

const plain = (values: readonly string[]): Choice[] => values.map((value) => ({ value, label: value }));

function whatFor(model: Model, choose: (model: Model) => void): HTMLElement {
  const labels = purposes.map(({ value, label }) => {
    const radio = el("input", { type: "radio", name: "purpose", value });
    radio.checked = model.for === value;
    radio.addEventListener("change", () => {
      const first = models.find((each) => each.for === value);
      if (first) choose(first);
    });
    return el("label", {}, radio, label);
  });
  return el(
    "fieldset",
    { class: "field" },
    el("legend", {}, "What for"),
    el("div", { class: "picks" }, ...labels),
  );
}

/** Where there is more than one text for a purpose. */
function which(model: Model, choose: (model: Model) => void): HTMLElement | undefined {
  const several = models.filter((each) => each.for === model.for);
  if (several.length < 2 && model.for !== "Other") return undefined;
  const field = selectField(
    "Which text",
    "Which text",
    several.map((each) => ({ value: each.model, label: each.label })),
  );
  field.set(model.model);
  field.onLeave(() => {
    const chosen = modelOf(field.value());
    if (chosen) choose(chosen);
  });
  return field.node;
}
