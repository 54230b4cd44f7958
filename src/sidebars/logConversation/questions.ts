import type { AtHand, ConversationForm } from "../../addon/actions/conversationForm";
import { sayDay } from "../../domain/days";
import { addDays } from "../../tables/kit/day";
import { bases, ways } from "../../tables/lists";
import { button, el, fill, mark } from "../dom";
import { type Choice, type Field, noteField, selectField, textField } from "../fields";
import type { WrongField } from "../form";
import { likelyDay } from "../guesses";
import { assessmentWords, markOf } from "../marks";
import { picks, severalOf } from "../picks";
import { asksTable } from "./asks";
import { resultField } from "./result";

/** The questions of a conversation with one person, and what was answered. */
export interface Questions {
  readonly nodes: readonly Node[];
  readonly fields: readonly Field[];
  row(): Record<string, string>;
  /** Puts answers back, as after a conversation that was taken back. */
  restore(row: Readonly<Record<string, unknown>>): void;
  check(): WrongField[];
  /** Whether anything was answered. */
  begun(): boolean;
  /** Runs when it has been said what happened. */
  onResult(run: () => void): void;
}

/** How people were reached the last time: whoever works down a list goes on the same way. */
let usualWay = "Call";

const trusts: Readonly<Record<string, string>> = {
  "Did it": "Did it: signed, came or spoke up.",
  "Said it": "Said it: told you.",
  "Heard it": "Heard it: someone else told you.",
};

export function questionsFor(person: AtHand, { asks, issues, today }: ConversationForm): Questions {
  const { first } = person;
  const result = resultField(person, today);
  const how = selectField(
    "How",
    "How",
    ways.map((value) => ({ value, label: value })),
  );
  how.set(usualWay);
  how.onInput(() => {
    usualWay = how.value();
  });
  const stand = standField(person);
  const basis = basisField();
  const asked = asksTable(asks, first);
  const matters = severalOf("Issues", `What matters to ${first}`, issues);
  const note = noteField("Note", "In their words");
  const day = textField("Follow up on", "Follow up on", {
    type: "date",
    putRight: "Check the follow-up date",
    guess: (written) => likelyDay(written, today),
    sayGuess: (repaired) => dayWithYear(repaired),
  });
  const inDays = (label: string, days: number) => button(label, () => day.set(addDays(today, days)));
  day.node.append(el("div", { class: "row after" }, inDays("In 3 days", 3), inDays("In a week", 7)));
  const forTalk = el(
    "div",
    {},
    stand.node,
    basis.node,
    ...(asks.length > 0 ? [asked.node] : []),
    ...(issues.length > 0 ? [matters.node] : []),
  );
  const noteLabel = note.node.querySelector("label") as HTMLElement;

  function show(): void {
    const value = result.value();
    mark(forTalk, "hidden", !result.talked());
    mark(day.node, "hidden", !result.talked());
    mark(note.node, "hidden", value === "");
    mark(how.node, "hidden", value === "");
    noteLabel.textContent =
      value === "Talked" ? "In their words" : value === "Asked us to stop" ? "Why, in their words" : "Note";
  }
  result.onInput(show);
  show();

  const talk = [stand, basis, asked, matters, day];
  return {
    nodes: [result.node, forTalk, note.node, day.node, how.node],
    fields: [result, how, ...talk, note],
    row() {
      const always = { Contact: person.key, How: how.value(), Result: result.value(), Note: note.value() };
      if (!result.talked()) return always;
      return {
        ...always,
        Assessment: stand.value(),
        Basis: basis.value(),
        ...asked.cells(),
        Issues: matters.value(),
        "Follow up on": day.value(),
      };
    },
    restore(row) {
      for (const field of [result, how, stand, basis, matters, note, day])
        field.set(String(row[field.name] ?? ""));
      asked.restore(row);
      show();
    },
    check() {
      if (result.value() === "") return [{ field: result, sentence: "Choose one." }];
      if (!result.talked()) return [];
      const late = day.value() !== "" && day.value() < today;
      return [
        ...(stand.value() !== "" && basis.value() === ""
          ? [
              {
                field: basis,
                sentence: `Choose one, so the next caller knows how far to trust the ${stand.value()}.`,
              },
            ]
          : []),
        ...(asked.check() ? [{ field: asked, sentence: asked.check() }] : []),
        ...(late ? [{ field: day, sentence: goneBy(day.value(), today) }] : []),
      ];
    },
    begun: () => [result, ...talk, note].some((field) => field.value() !== ""),
    onResult: (run) => result.onInput(() => result.value() !== "" && run()),
  };
}

function standField({ first, assessment }: AtHand): Field {
  const keeps = assessment === "" ? `${first} stays not assessed.` : `${first} stays a ${assessment}.`;
  const clear = button(
    "Clear",
    () => {
      field.set("");
      field.focus();
    },
    "quiet",
  );
  clear.append(el("span", { class: "unseen" }, " the assessment"));
  const face = ({ value, label }: Choice, radio: HTMLInputElement) => {
    mark(radio, "class", "unseen");
    return el("label", {}, radio, markOf(value), label);
  };
  const field = picks(
    "Assessment",
    `Where does ${first} stand?`,
    assessmentWords.map((label, i) => ({ value: String(i + 1), label })),
    {
      face,
      kind: "faces",
      whole: "scale",
      below: el("div", { class: "spread" }, el("span", { class: "hint" }, `Didn’t come up? ${keeps}`), clear),
    },
  );
  return field;
}

function basisField(): Field {
  const hint = el("p", { class: "hint", id: "basis-hint", role: "status" });
  const field = picks(
    "Basis",
    "How do you know?",
    bases.map((value) => ({ value, label: value })),
    { kind: "picks three", below: hint, putRight: "Say how you know" },
  );
  const say = () => fill(hint, trusts[field.value()] ?? "");
  field.onInput(say);
  return {
    ...field,
    set(value) {
      field.set(value);
      say();
    },
  };
}

/** "Oct 5, 2025", without the day of the week, which helps nobody with a year that is wrong. */
function dayWithYear(day: string): string {
  return sayDay(day, "").replace(/^\w+, /, "");
}

function goneBy(day: string, today: string): string {
  const meant = likelyDay(day, today);
  return meant
    ? `${dayWithYear(day)} has gone by. Did you mean ${dayWithYear(meant)}?`
    : `${dayWithYear(day)} has gone by. Choose a day to come, or leave it empty.`;
}
