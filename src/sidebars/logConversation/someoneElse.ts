import type { AtHand, ConversationForm } from "../../addon/actions/conversationForm";
import type { FoundPerson } from "../../addon/actions/findContacts";
import { button, el, fill, many } from "../dom";
import { fetching } from "../fetching";
import { textField } from "../fields";
import type { Action, Frame, View } from "../frame";

/** Finds somebody by name, phone or local, and hands over the form for them. */
export interface Finder {
  readonly main: Node[];
  readonly find: () => void;
  focus(): void;
}

export function finder(frame: Frame, chosen: (form: ConversationForm & { person: AtHand }) => void): Finder {
  const words = textField("words", "Name, phone or local");
  const results = el("div", { id: "found" });

  const choose = (contact: string) =>
    fetching(frame, "conversationWith", { contact }, ({ value }) => {
      if (value.person) chosen({ ...value, person: value.person });
    });

  function show(found: readonly FoundPerson[], more: number): void {
    if (found.length === 0) {
      fill(
        results,
        el("p", { class: "after" }, "Nobody on Contacts has that. Try part of the name, or a number."),
      );
      return;
    }
    const entry = (person: FoundPerson) => {
      const pick = button(person.name, () => void choose(person.key), "quiet");
      const place = [person.place, person.stopped && "Asked us to stop."].filter(Boolean).join(". ");
      return el("li", {}, pick, el("span", { class: "hint" }, place));
    };
    fill(
      results,
      el("ul", { class: "lines after", "aria-label": "People we know" }, ...found.map(entry)),
      more > 0 &&
        el(
          "p",
          { class: "hint after" },
          `${many(more, "more person has", "more people have")} that. Add a word to find them.`,
        ),
    );
    results.querySelector("button")?.focus();
  }

  const find = () => {
    if (words.value() === "") {
      words.wrong("Write a name, part of a number, or a local.");
      return words.focus();
    }
    void fetching(frame, "findContacts", { words: words.value() }, ({ value }) =>
      show(value.found, value.more),
    );
  };
  return { main: [words.node, el("div", { role: "status" }, results)], find, focus: words.focus };
}

/** The view that looks for somebody else; the asides lead back or on. */
export function someoneElseView(look: Finder, asides: readonly Action[]): View {
  return {
    main: [el("h1", {}, "Who did you talk to?"), ...look.main],
    primary: { label: "Find", run: look.find },
    aside: asides,
  };
}
