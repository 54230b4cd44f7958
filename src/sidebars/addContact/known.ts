import type { KnownPerson } from "../../addon/actions/hints";
import { sayDay } from "../../domain/days";
import { button, el, fill } from "../dom";
import type { Frame } from "../frame";
import { call } from "../server";

/** The hint that a person may be on Contacts already. It comes by itself, and never stands in the way of typing. */
export interface Known {
  readonly region: HTMLElement;
  /** Looks again, where what people are known by has changed. */
  look(): Promise<void>;
  /** After a save was refused: looks, and shows the card with the focus on it; gives whether there is one. */
  insist(): Promise<boolean>;
  /** Whether everyone this person is like was said to be someone else. */
  anyway(): boolean;
  forget(): void;
}

type Row = Readonly<Record<string, string>>;

const comparable = ["First name", "Last name", "Phone", "Email", "Local"];

/** `row` is what is typed so far; `leave` puts the focus on when the card goes away. */
export function knownPeople(frame: Frame, row: () => Row, today: () => string, leave: () => void): Known {
  const region = el("div", { role: "status", id: "known" });
  const others = new Set<string>();
  let asked = "";
  let found: readonly KnownPerson[] = [];

  const marks = () => JSON.stringify(comparable.map((heading) => row()[heading] ?? ""));
  const enough = () => {
    const { Phone = "", Email = "", Local = "", "Last name": last = "" } = row();
    return Phone.replace(/\D/g, "").length > 6 || Email.includes("@") || (Local !== "" && last !== "");
  };
  const open = () => found.filter(({ key }) => !others.has(key));

  let drawn = "";
  function draw(): void {
    const [person] = open();
    // A card that is looked at, or about to be clicked, stays the same element.
    const now = person ? `${person.key} ${person.why}` : "";
    if (now === drawn) return;
    drawn = now;
    if (!person) return fill(region);
    const first = person.name.split(" ")[0] || "their row";
    const card = el(
      "section",
      { class: "card why", tabindex: "-1", "aria-label": "We may know them already" },
      ...told(person, first, today()),
      el(
        "div",
        { class: "row" },
        button(`Open ${first}`, () => void show(person)),
        button("Someone else", () => {
          others.add(person.key);
          draw();
          if (open().length === 0) leave();
          else region.querySelector("button")?.focus();
        }),
      ),
    );
    fill(region, card);
  }

  async function show({ key, name }: KnownPerson): Promise<void> {
    const answer = await call("showContact", { contact: key });
    if (answer.ok) frame.toast(`${name || "The row"} is selected on Contacts. What you typed is still here.`);
    else frame.trouble("problem" in answer ? answer.problem : "We couldn’t reach Google. Try again.");
  }

  async function look(): Promise<void> {
    const now = marks();
    if (now === asked) return;
    asked = now;
    found = [];
    if (!enough()) return draw();
    const answer = await call("likeContacts", { row: row() });
    if (asked !== now) return;
    if (!answer.ok) {
      asked = "";
      return;
    }
    found = answer.value.like;
    draw();
    if (found.length > 0) document.activeElement?.scrollIntoView({ block: "nearest" });
  }

  return {
    region,
    look,
    async insist() {
      asked = "";
      await look();
      const card = region.querySelector<HTMLElement>(".card");
      card?.focus();
      return card !== null;
    },
    anyway: () => found.length > 0 && open().length === 0 && asked === marks(),
    forget() {
      others.clear();
      asked = "";
      found = [];
      draw();
    },
  };
}

function told(person: KnownPerson, first: string, today: string): HTMLElement[] {
  const name = person.name || "someone";
  if (person.stopped) {
    const since = person.since ? ` on ${sayDay(person.since, today)}` : "";
    return [
      el("p", {}, el("b", {}, `This may be ${name}, who asked us to stop${since}.`)),
      el("p", {}, `You can add ${first === "their row" ? "the" : `${first}’s`} record, but not to a list.`),
    ];
  }
  const history = person.talkedOn
    ? ` Last talked to ${sayDay(person.talkedOn, today)}.`
    : person.addedOn
      ? ` On our list since ${sayDay(person.addedOn, today)}; not called yet.`
      : "";
  return [el("p", {}, el("b", {}, "We may know them already."), el("br"), `${person.why}${history}`)];
}
