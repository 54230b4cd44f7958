import { button, el, fill, mark } from "./dom";

/** A value of a row as people give it, under its heading. */
export interface Field {
  readonly name: string;
  /** What it is called in "Check …". */
  readonly label: string;
  /** What else the list of things to put right calls it, such as "Say how you know". */
  readonly putRight?: string;
  readonly node: HTMLElement;
  value(): string;
  set(value: string): void;
  focus(): void;
  /** Says what to put right, at the field; "" takes it away. */
  wrong(sentence: string): void;
  /** Called when people change it, and when they leave it after a change. */
  onInput(run: () => void): void;
  onLeave(run: () => void): void;
}

export interface TextField extends Field {
  /** Values to offer; others are as good. */
  offer(values: readonly string[]): void;
}

interface Looks {
  hint?: string;
  /** What stands below the field, such as a region that says what was read. */
  below?: HTMLElement;
}

export interface TextLooks extends Looks {
  /** What the list of things to put right calls it. */
  putRight?: string;
  type?: "text" | "tel" | "email" | "date";
  numeric?: boolean;
  /** The likely repair of a value that cannot be used. */
  guess?: (value: string) => string | undefined;
  /** How that repair reads on its button, where not as it is written. */
  sayGuess?: (repaired: string) => string;
}

export function textField(name: string, label: string, looks: TextLooks = {}): TextField {
  const id = idOf(name);
  const input = el("input", {
    id,
    type: looks.type ?? "text",
    autocomplete: "off",
    inputmode: looks.numeric && "numeric",
  });
  return {
    ...around(name, label, input, looks, looks),
    ...(looks.putRight && { putRight: looks.putRight }),
    offer(values) {
      const list = el("datalist", { id: `${id}-offers` }, ...values.map((value) => el("option", { value })));
      input.list?.remove();
      input.after(list);
      mark(input, "list", list.id);
    },
  };
}

/** Free writing, in a few lines. */
export function noteField(name: string, label: string): Field {
  return around(name, label, el("textarea", { id: idOf(name), rows: "3" }), {});
}

export interface Choice {
  value: string;
  label: string;
}

export function selectField(
  name: string,
  label: string,
  choices: readonly Choice[],
  looks: Looks = {},
): Field {
  const select = el(
    "select",
    { id: idOf(name) },
    ...choices.map(({ value, label: words }) => el("option", { value }, words)),
  );
  return around(name, label, select, looks);
}

/** A few checkboxes in a frame. Each is a heading of its own, "Yes" when ticked. */
export function ticks(
  legend: string,
  choices: readonly { name: string; label: string }[],
): { node: HTMLElement; fields: Field[] } {
  const boxes = choices.map(({ name, label }) => {
    const box = el("input", { type: "checkbox", id: idOf(name) });
    return { name, label, box, node: el("label", {}, box, label) };
  });
  const node = el(
    "fieldset",
    { class: "field" },
    el("legend", {}, legend),
    el("div", { class: "picks" }, ...boxes.map((each) => each.node)),
  );
  const fields = boxes.map(({ name, label, box }): Field => {
    return {
      name,
      label,
      node,
      value: () => (box.checked ? "Yes" : ""),
      set: (value) => {
        box.checked = value === "Yes";
      },
      focus: () => box.focus(),
      wrong: () => {},
      onInput: (run) => box.addEventListener("input", run),
      onLeave: (run) => box.addEventListener("change", run),
    };
  });
  return { node, fields };
}

/** One of a few, as framed radio buttons one above the other; nothing is chosen at first. */
export function oneOf(
  name: string,
  legend: string,
  choices: readonly (Choice & { about: string })[],
  chosen: (value: string) => void,
): HTMLElement {
  const labels = choices.map(({ value, label, about }) => {
    const radio = el("input", { type: "radio", name: idOf(name), value });
    radio.addEventListener("change", () => chosen(value));
    return el(
      "label",
      {},
      radio,
      el("span", {}, el("b", {}, label), el("br"), el("span", { class: "hint" }, about)),
    );
  });
  return el(
    "fieldset",
    { class: "field" },
    el("legend", {}, legend),
    el("div", { class: "picks stack" }, ...labels),
  );
}

/** Two short fields in a row, which folds by itself. */
export function two(...fields: readonly Field[]): HTMLElement {
  return el("div", { class: "two" }, ...fields.map(({ node }) => node));
}

function around(
  name: string,
  label: string,
  control: HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement,
  { hint, below }: Looks,
  { guess, sayGuess = (repaired) => repaired }: Pick<TextLooks, "guess" | "sayGuess"> = {},
): Field {
  const { id } = control;
  const note = hint === undefined ? undefined : el("p", { class: "hint", id: `${id}-hint` }, hint);
  const error = el("div", { id: `${id}-error` });
  const describedBy = [note?.id, below?.id].filter(Boolean).join(" ");
  const node = el("div", { class: "field" }, el("label", { for: id }, label), control, note, below, error);
  mark(control, "aria-describedby", describedBy || undefined);

  const field: Field = {
    name,
    label,
    node,
    value: () => control.value.trim(),
    set(value) {
      control.value = value;
      field.wrong("");
    },
    focus: () => control.focus(),
    wrong(sentence) {
      const repaired = sentence === "" ? undefined : guess?.(control.value);
      fill(
        error,
        sentence !== "" && el("p", { class: "error" }, sentence),
        repaired !== undefined && button(`Use ${sayGuess(repaired)}`, () => repair(repaired), "quiet"),
      );
      mark(control, "aria-invalid", sentence === "" ? undefined : "true");
      mark(
        control,
        "aria-describedby",
        [sentence && error.id, describedBy].filter(Boolean).join(" ") || undefined,
      );
    },
    onInput: (run) => control.addEventListener("input", run),
    onLeave: (run) => control.addEventListener("change", run),
  };
  const repair = (value: string) => {
    field.set(value);
    control.dispatchEvent(new Event("input"));
    control.focus();
  };
  field.onInput(() => {
    if (control.hasAttribute("aria-invalid")) field.wrong("");
  });
  return field;
}

export function idOf(name: string): string {
  return name.toLowerCase().replace(/\W+/g, "-");
}
