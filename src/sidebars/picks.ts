import { el, fill, mark } from "./dom";
import { type Choice, type Field, idOf } from "./fields";

/** Radio buttons that people can also clear: by a click or a space on the one that is chosen. */
export interface Clearable {
  value(): string;
  set(value: string): void;
}

export function clearable(radios: readonly HTMLInputElement[], changed: () => void): Clearable {
  let chosen = "";
  const set = (value: string) => {
    chosen = value;
    for (const radio of radios) radio.checked = radio.value === value && value !== "";
  };
  for (const radio of radios) {
    radio.addEventListener("click", () => {
      set(radio.value === chosen ? "" : radio.value);
      changed();
    });
    // A browser ignores a space on what is chosen already.
    radio.addEventListener("keydown", (event) => {
      if (event.key !== " " || radio.value !== chosen) return;
      event.preventDefault();
      set("");
      changed();
    });
  }
  return { value: () => chosen, set };
}

interface Looks {
  /** How the list of things to put right calls it. */
  putRight?: string;
  /** A class for the frame of the choices. */
  kind?: string;
  /** What stands below, such as a hint that changes. */
  below?: HTMLElement;
  /** The face of a choice, where it is more than its words. */
  face?: (choice: Choice, radio: HTMLInputElement) => HTMLElement;
  /** A class for the whole. */
  whole?: string;
}

/** One of a few that stand side by side; a second click on the chosen one clears it. */
export function picks(name: string, legend: string, choices: readonly Choice[], looks: Looks = {}): Field {
  const id = idOf(name);
  const listeners: (() => void)[] = [];
  const radios = choices.map(({ value }, i) =>
    el("input", { type: "radio", name: id, value, id: i === 0 ? id : undefined }),
  );
  const group = clearable(radios, () => {
    for (const run of listeners) run();
  });
  const face = looks.face ?? ((choice, radio) => el("label", {}, radio, choice.label));
  const error = el("div", { id: `${id}-error` });
  const { below } = looks;
  const node = el(
    "fieldset",
    {
      class: `field ${looks.whole ?? ""}`.trim(),
      role: "radiogroup",
      "aria-describedby": below?.id || undefined,
    },
    el("legend", {}, legend),
    el(
      "div",
      { class: looks.kind ?? "picks" },
      ...choices.map((choice, i) => face(choice, radios[i] as HTMLInputElement)),
    ),
    below,
    error,
  );
  const wrong = (sentence: string) => {
    fill(error, sentence !== "" && el("p", { class: "error" }, sentence));
    mark(node, "aria-invalid", sentence === "" ? undefined : "true");
    mark(node, "aria-describedby", [sentence && error.id, below?.id].filter(Boolean).join(" ") || undefined);
  };
  listeners.push(() => wrong(""));
  return {
    name,
    label: legend,
    ...(looks.putRight && { putRight: looks.putRight }),
    node,
    value: group.value,
    set(value) {
      group.set(value);
      wrong("");
    },
    focus: () => (radios.find((radio) => radio.checked) ?? radios[0])?.focus(),
    wrong,
    onInput: (run) => listeners.push(run),
    onLeave: (run) => listeners.push(run),
  };
}

/** Any of a few, as checkboxes side by side: one value of a row, with commas. */
export function severalOf(name: string, legend: string, values: readonly string[]): Field {
  const id = idOf(name);
  const boxes = values.map((value, i) =>
    el("input", { type: "checkbox", value, id: i === 0 ? id : undefined }),
  );
  const node = el(
    "fieldset",
    { class: "field" },
    el("legend", {}, legend),
    el("div", { class: "picks wrap" }, ...boxes.map((box) => el("label", {}, box, box.value))),
  );
  const onAll = (kind: string, run: () => void) => {
    for (const box of boxes) box.addEventListener(kind, run);
  };
  return {
    name,
    label: legend,
    node,
    value: () =>
      boxes
        .filter((box) => box.checked)
        .map((box) => box.value)
        .join(", "),
    set(value) {
      const chosen = new Set(value.split(",").map((each) => each.trim()));
      for (const box of boxes) box.checked = chosen.has(box.value);
    },
    focus: () => boxes[0]?.focus(),
    wrong: () => {},
    onInput: (run) => onAll("input", run),
    onLeave: (run) => onAll("change", run),
  };
}
