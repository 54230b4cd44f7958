import type { CouldSecond } from "../../addon/actions/whoCouldSecond";
import { bodyOf, longDate } from "../../domain/resolutionText/facts";
import type { Part } from "../../domain/resolutionText/fit";
import { button, el, fill, many, mark } from "../dom";
import type { Frame } from "../frame";
import { assessmentWords, markOf } from "../marks";
import { type Mail, waysTo } from "../reach";
import { call } from "../server";
import type { State } from "./state";

interface Hearing {
  /** The title as it stands. */
  title: () => string;
  /** The list has opened or closed. */
  drawn: () => void;
  chosen: (person: CouldSecond, part: Part) => void;
}

const act: Record<Part, string> = { mover: "move", seconder: "second" };
export const does: Record<Part, string> = { mover: "moves", seconder: "seconds" };

/** Whom one could ask to move or second it: members who vote there, in a list that opens under its line. */
export class Asking {
  readonly node = el("div", { class: "asking", id: "asking" });
  part: Part | undefined;
  #local = "";
  #found: { people: CouldSecond[]; more: number } | undefined;

  constructor(
    private readonly frame: Frame,
    private readonly hear: Hearing,
  ) {}

  /** The link beside a line, and below it the list where it is open. */
  beside(part: Part, state: State): Node[] {
    if (this.#local !== state.facts.local) this.part = undefined;
    const open = this.part === part;
    const ask = button(
      "Ask someone",
      () => (open ? this.#close(part) : void this.#open(part, state)),
      "quiet",
    );
    ask.id = `ask-${part}`;
    mark(ask, "aria-expanded", String(open));
    if (open) fill(this.node, ...this.#list(part, state));
    return [new Text(" "), ask, ...(open ? [this.node] : [])];
  }

  #close(part: Part): void {
    this.part = undefined;
    this.#drawn(part);
  }

  #drawn(part: Part): void {
    this.hear.drawn();
    document.getElementById(`ask-${part}`)?.focus();
  }

  async #open(part: Part, state: State): Promise<void> {
    const { local, mover, seconder } = state.facts;
    this.part = part;
    this.#local = local;
    this.#found = undefined;
    this.#drawn(part);
    const answer = await call("whoCouldSecond", { local, taken: [mover, seconder].filter(Boolean) });
    if (this.part !== part || this.#local !== local) return;
    if (answer.ok) {
      this.#found = answer.value;
      this.#drawn(part);
      return this.frame.say(`${many(answer.value.people.length, "person", "people")} to ask.`);
    }
    this.#close(part);
    const why = "problem" in answer ? answer.problem : "We couldn’t reach Google. Nothing is lost.";
    this.frame.trouble(why, () => void this.#open(part, state));
  }

  #list(part: Part, state: State): HTMLElement[] {
    const { local } = state.facts;
    if (!this.#found) return [el("p", { class: "hint" }, `Looking for members of ${local}…`)];
    const { people, more } = this.#found;
    if (people.length === 0)
      return [
        el(
          "p",
          {},
          `We know nobody in ${local} yet who votes there and could be asked. Local by Local ▸ Add a contact adds people.`,
        ),
      ];
    const others = more > 0 ? ` ${many(more, "more is", "more are")} on Contacts.` : "";
    return [
      el(
        "p",
        { class: "hint" },
        `Those with us come first.${others} Choose somebody once they have said yes.`,
      ),
      el("ul", {}, ...people.map((person) => this.#person(person, part, state))),
    ];
  }

  #person(person: CouldSecond, part: Part, state: State): HTMLElement {
    const { name, assessment, position, involvement } = person;
    const word = assessment === "" ? "Not assessed" : assessmentWords[assessment - 1];
    const known = [word, position, involvement].filter(Boolean).join(" · ");
    const { number, ways, why } = waysTo(person, this.#mail(person, part, state));
    const choose = button(`${person.first} ${does[part]} it`, () => {
      this.part = undefined;
      this.hear.chosen(person, part);
    });
    return el(
      "li",
      {},
      el(
        "div",
        { class: "row" },
        el("span", { class: "fixed" }, markOf(assessment)),
        el("span", { class: "who" }, el("b", {}, name), el("br"), el("span", { class: "hint" }, known)),
        choose,
      ),
      ...(person.phone || person.email
        ? [el("div", { class: "row after" }, ...ways, ...number), ...why]
        : [el("p", { class: "hint" }, `We have no phone number or e-mail address for ${person.first}.`)]),
    );
  }

  #mail({ first }: CouldSecond, part: Part, { facts }: State): Mail {
    const title = this.hear.title();
    const body = bodyOf(facts);
    const where = body ? `the ${body} of ${facts.local}` : facts.local;
    const on = facts.meeting === "" ? "" : ` on ${longDate(facts.meeting)}`;
    return {
      subject: title,
      body: `Hello ${first},\n\nWe want to bring “${title}” to ${where}${on}. Would you ${act[part]} it?\n\nI can send you the text. Thank you.\n`,
    };
  }
}
