import type { Unmatched } from "../../addon/actions/unmatchedUnions";
import { digitsOf } from "../../domain/unions/remembering";
import { button, el, many, mark } from "../dom";
import { fetching } from "../fetching";
import { Frame } from "../frame";
import { saver } from "../server";
import { ended } from "../unions/ended";
import { lessonOfLocal, lessonOfUnion } from "../unions/lesson";
import { type Gone, offerSure } from "../unions/sureOnes";
import { type NotDone, takenBack } from "../unions/takeBack";
import {
  already,
  type FreshLocal,
  freshLocal,
  type Group,
  likelyLocals,
  peopleWords,
  placeWords,
  whyWords,
  withCity,
} from "../unions/words";

document.title = "Match unions";

const AT_IT = "Still at it. Google is slow tonight; nothing is lost.";
const ANOTHER = "another";
const NONE = "none";
const FRESH = "fresh";
const NATIONAL = "national";

const frame = new Frame();
let form: Unmatched = { groups: [], of: 0, people: 0, sure: { texts: 0, people: 0, locals: 0 }, locals: [] };
let at = 0;
let matched = 0;
let left = 0;

function look(said = "", undo?: () => void): Promise<void> {
  return fetching(
    frame,
    "unmatchedUnions",
    {},
    ({ value }) => {
      form = value;
      at = 0;
      matched = 0;
      left = 0;
      if (form.sure.texts > 1 && said === "") offerSure(frame, form, { went, each: () => next() });
      else next(said, undo);
    },
    troubled,
  );
}

function next(said = "", undo?: () => void): void {
  const group = form.groups[at];
  if (group) show(group);
  else ended(frame, form, { matched, left }, () => void look());
  if (said !== "") frame.toast(said, undo);
}

/** After what is clear went in: what is left, with the way back. */
function went({ placed, places, answer }: Gone): void {
  if (answer && placed === 0) return notDone(answer, () => void look());
  const are = placed === 1 ? "person is" : "people are";
  const rest = answer ? " We couldn’t reach Google for the rest." : "";
  const back = () => void takeBack(places, (words) => void look(words));
  void look(`${placed.toLocaleString("en-US")} ${are} in a local now.${rest}`, back);
}

function show(group: Group): void {
  const { text, people, names, workplaces, reading } = group;
  const likely = likelyLocals(group, form);
  const fresh = freshLocal(group, form);
  // A body of its own in no union known here has no name to be called by.
  const national = reading.union === "Independent" ? "" : reading.union;
  const guess = fresh ? FRESH : national !== "" && reading.number === "" ? NATIONAL : ANOTHER;
  // Where several locals may be meant, nobody is put into one by a click too many.
  const offered = likely.length > 0 ? reading.local : undefined;
  let chosen = offered ?? (reading.confidence === "none" ? NONE : guess);
  const place = saver("placeUnion");
  const remembers = saver("rememberUnion");
  const add = saver("addLocal");
  const other = el("input", { id: "other", type: "text", list: "locals", autocomplete: "off" });
  const another = el(
    "div",
    { class: "field", hidden: true },
    el("label", { for: "other" }, "Which local"),
    other,
    el("datalist", { id: "locals" }, ...form.locals.map(({ key }) => el("option", { value: key }))),
  );
  // "The teachers' union" may be any: what a union is called is remembered where a person says so.
  const remember = el("input", { type: "checkbox", checked: chosen !== NATIONAL });
  const rememberWords = el("span", {});
  const remembering = el("p", { class: "picks stack after" }, el("label", {}, remember, rememberWords));
  const progress = el("progress", {
    value: String(at),
    max: String(form.groups.length),
    "aria-labelledby": "progress",
  });

  const local = () => {
    if (chosen === ANOTHER) return other.value.trim();
    return chosen === NONE || chosen === NATIONAL ? "" : chosen === FRESH ? (fresh?.key ?? "") : chosen;
  };
  const lesson = () =>
    chosen === NATIONAL
      ? lessonOfUnion(group, national)
      : lessonOfLocal(group, local(), chosen === FRESH, form.locals);
  const leave = () => {
    left += people;
    at++;
    next();
  };
  const primary = () => {
    const { words, as } = lesson() ?? {};
    if (chosen === NATIONAL && words && as && remember.checked)
      return { label: `Remember it as ${as}`, run: () => void teach(words, as) };
    if (chosen === NONE || chosen === NATIONAL) return { label: "Leave it as written", run: leave };
    const who = many(people, "person", "people");
    const to = local();
    if (to === "")
      return {
        label: `Put ${who} in a local`,
        run: () => {},
        why: chosen === "" ? "Choose what they mean." : "Say which local, as it stands on Locals.",
      };
    return { label: `Put ${who} in ${to}`, run: () => void put(to) };
  };
  const refresh = () => {
    mark(another, "hidden", chosen !== ANOTHER);
    const learned = lesson();
    mark(remembering, "hidden", learned === undefined);
    if (learned) rememberWords.textContent = `Next time, read “${learned.words ?? text}” as ${learned.as}`;
    frame.offer(primary());
  };
  remember.addEventListener("change", refresh);
  other.addEventListener("input", refresh);

  async function teach(words: string, union: string): Promise<void> {
    if (frame.busy) return;
    frame.work("Remembering it…", AT_IT);
    const { answer } = await remembers({ words, union });
    if (!answer.ok) return notDone(answer, () => void teach(words, union));
    frame.rest();
    left += people;
    const was = at++;
    const { place: taught } = answer.value;
    const undo = () =>
      void takeBack(taught === "" ? [] : [taught], (words) => goBack(words, was, () => (left -= people)));
    next(`“${words}” is read as ${union} from now on.`, undo);
  }

  async function put(to: string): Promise<void> {
    if (frame.busy) return;
    frame.work("Putting them in…", AT_IT);
    const places: string[] = [];
    let added: FreshLocal["row"] | undefined;
    if (chosen === FRESH && fresh && !form.locals.some(({ key }) => key === to)) {
      const { answer } = await add({ row: fresh.row });
      if (!answer.ok) return notDone(answer, () => void put(to));
      added = fresh.row;
      const { union, number } = reading;
      form.locals.push({ key: to, union, number: digitsOf(number), city: "", people: 0 });
    }
    const learned = lesson();
    const remembered = remember.checked && learned !== undefined;
    const taught = learned?.words && { words: learned.words, union: learned.as };
    for (;;) {
      const { answer } = await place({ text, local: to, remember: remembered, ...taught });
      if (!answer.ok) return notDone(answer, () => void put(to));
      places.push(answer.value.place);
      if (answer.value.left > 0) continue;
      frame.rest();
      matched++;
      const was = at++;
      const are = people === 1 ? "person is" : "people are";
      return next(
        `${people} ${are} now in ${answer.value.local}.`,
        () => void takeBack(places, (words) => goBack(words, was, () => matched--), added),
      );
    }
  }

  const pick = (value: string, words: string, hint = "") => {
    const radio = el("input", { type: "radio", name: "means", value, checked: value === chosen });
    radio.addEventListener("change", () => {
      chosen = value;
      refresh();
    });
    const more = hint !== "" && el("span", { class: "hint" }, hint);
    return el("label", {}, radio, el("span", {}, words, more && el("br"), more));
  };
  const alone = likely.length === 0 && !fresh;
  const whyUnion = alone ? `No local chosen. ${reading.why}` : "No local chosen.";
  const ofUnion = national === "" ? [] : [pick(NATIONAL, `${national}, the national union`, whyUnion)];
  const whyNew = likely.length === 0 ? ` ${reading.why}` : "";
  const ofNew = fresh
    ? [pick(FRESH, "A local we don’t have yet", `Adds “${fresh.key}” to Locals.${whyNew}`)]
    : [];
  const bodies = likely.length > 0 ? [...ofUnion, ...ofNew] : [...ofNew, ...ofUnion];
  const skip = button("Skip", () => frame.busy || leave(), "quiet");
  frame.show({
    main: [
      el(
        "div",
        { class: "spread" },
        el("span", { id: "progress" }, `${at} of ${form.groups.length} looked at`),
        skip,
      ),
      progress,
      el("p", { class: "hint after" }, `${many(people, "person", "people")} wrote`),
      el("h1", {}, `“${text}”`),
      el(
        "p",
        { class: "hint" },
        [peopleWords(names, people), placeWords(workplaces)].filter(Boolean).join(" "),
      ),
      el(
        "fieldset",
        { class: "field after" },
        el("legend", {}, "They mean"),
        el(
          "div",
          { class: "picks stack" },
          ...likely.map((key, i) =>
            pick(key, withCity(key, form), i === 0 ? whyWords(group, key, form) : already(key, form)),
          ),
          ...bodies,
          pick(ANOTHER, "Another one…"),
          pick(
            NONE,
            "Not a local here. Leave it as written.",
            reading.confidence === "none" ? reading.why : "",
          ),
        ),
      ),
      another,
      remembering,
    ],
    primary: primary(),
  });
  refresh();
}

function notDone(answer: NotDone, again: () => void): void {
  frame.rest();
  if ("unreached" in answer) return frame.trouble("We couldn’t reach Google. Nothing is lost.", again);
  frame.trouble("problem" in answer ? answer.problem : answer.failure);
}

function goBack(words: string, was: number, uncount: () => void): void {
  uncount();
  at = was;
  next(words);
}

async function takeBack(
  places: readonly string[],
  then: (words: string) => void,
  added?: FreshLocal["row"],
): Promise<void> {
  if (frame.busy) return;
  frame.work("Taking it back…", AT_IT);
  const back = await takenBack(places, added);
  if (!back.ok) return notDone(back, () => void takeBack(places, then, added));
  frame.rest();
  if (back.gone) form.locals = form.locals.filter(({ key }) => key !== added?.Local);
  then(back.said);
}

function troubled(problem: string): void {
  frame.show({
    main: [el("h1", {}, "Something is out of place"), el("p", {}, problem)],
    primary: { label: "Try again", run: () => void look() },
  });
}

frame.show({ main: [el("h1", {}, "Match unions"), el("p", {}, "Reading what people wrote.")] });
void look();
