import type { PairShown } from "../../addon/actions/findDuplicates";
import type { Pair } from "../../domain/samePairs";
import { button, el, many } from "../dom";
import { earlierView } from "../duplicates/earlier";
import { mergedWords, pairForm, whoWords } from "../duplicates/pair";
import { fetching } from "../fetching";
import { Frame } from "../frame";
import { type Answer, type Served, saver } from "../server";

document.title = "Merge duplicates";

const AT_IT = "Still at it. Google is slow tonight; nothing is lost.";

const frame = new Frame();
let pairs: Pair[] = [];
let at = 0;
/** Pairs in all, those of this page, and those that were skipped on it. */
let total = 0;
let from = 0;
let skipped = 0;
/** Who stands for whom since this sidebar was opened. */
const into = new Map<string, string>();

const current = (key: string): string => {
  const next = into.get(key);
  return next === undefined ? key : current(next);
};

function look(page = 0): Promise<void> {
  return fetching(
    frame,
    "findDuplicates",
    { from: page },
    ({ value }) => {
      pairs = value.pairs;
      ({ from, of: total } = value);
      at = 0;
      skipped = 0;
      void next();
    },
    troubled,
  );
}

/** Shows the pair that comes now, past those that have become one meanwhile. */
async function next(said = "", undo?: () => void): Promise<void> {
  let pair = pairs[at];
  while (pair && current(pair.a) === current(pair.b)) pair = pairs[++at];
  if (!pair) return ended(said, undo);
  const input = { a: current(pair.a), b: current(pair.b) };
  await fetching(
    frame,
    "showPair",
    input,
    ({ value }) => show(pair, value, said, undo),
    (problem) => {
      at++;
      void next(said || problem, undo);
    },
  );
}

function show(pair: Pair, shown: PairShown, said: string, undo?: () => void): void {
  const form = pairForm(shown);
  const [a, b] = [String(shown.a.Contact), String(shown.b.Contact)];
  const merge = saver("mergeContacts");
  const apart = saver("differentPeople");
  const skip = button(
    "Skip",
    () => {
      if (frame.busy) return;
      skipped++;
      at++;
      void next();
    },
    "quiet",
  );
  const place = at;

  const become = async (): Promise<void> => {
    const answer = await doing("Merging…", () => merge({ keep: a, merge: b, take: form.take() }));
    if (!answer.ok) return notDone(answer, () => void become());
    into.set(b, a);
    at = place + 1;
    const { merge: made } = answer.value;
    const words = [mergedWords(form.firstName, shown.conversations), ...answer.warnings].join(" ");
    await next(words, () => void undoMerge(made, b, place));
  };
  const stay = async (): Promise<void> => {
    const answer = await doing("Saving…", () => apart({ a, b }));
    if (!answer.ok) return notDone(answer, () => void stay());
    at = place + 1;
    await next(answer.said, () => void undoStay(a, b, place));
  };

  const merging = { label: `Merge into one ${form.firstName}`, run: () => void become() };
  const staying = { label: "Two different people", run: () => void stay() };

  frame.show({
    head: [
      el("div", { class: "spread" }, el("span", {}, placeWords()), skip),
      el("h1", {}, pair.sure ? "The same person?" : "Perhaps the same person?"),
      el("p", {}, [whoWords(shown), ...pair.why].join(" ")),
    ],
    main: form.nodes,
    // Who live together share a phone: two names are more often two people.
    ...(shown.alike ? { primary: merging, aside: [staying] } : { primary: staying, aside: [merging] }),
  });
  if (said !== "") frame.toast(said, undo);
}

function placeWords(): string {
  return `${(from + at + 1).toLocaleString("en-US")} of ${many(total, "pair", "pairs")}`;
}

const undoMerges = new Map<string, ReturnType<typeof saver<"unmergeContacts">>>();

async function undoMerge(merge: string, other: string, place: number): Promise<void> {
  const undo = undoMerges.get(merge) ?? saver("unmergeContacts");
  undoMerges.set(merge, undo);
  const answer = await doing("Taking it apart…", () => undo({ merge }));
  if (!answer.ok) return notDone(answer, () => void undoMerge(merge, other, place));
  into.delete(other || answer.value.restored);
  at = place;
  const words = [answer.said, ...answer.warnings].join(" ");
  if (place < 0) return earlier(words);
  await next(words);
}

async function undoStay(a: string, b: string, place: number): Promise<void> {
  const undo = saver("undoDifferentPeople");
  const answer = await doing("Taking it back…", () => undo({ a, b }));
  if (!answer.ok) return notDone(answer, () => void undoStay(a, b, place));
  at = place;
  await next(answer.said);
}

/** Does one thing at a time, and says so. */
async function doing<N extends Served>(
  words: string,
  run: () => Promise<{ answer: Answer<N> }>,
): Promise<Answer<N> | { ok: false; busy: true }> {
  if (frame.busy) return { ok: false, busy: true };
  frame.work(words, AT_IT);
  const { answer } = await run();
  frame.rest();
  return answer;
}

type NotDone = { ok: false } & (
  | { problem: string }
  | { failure: string }
  | { unreached: true }
  | { busy: true }
);

function notDone(answer: NotDone, again: () => void): void {
  if ("busy" in answer) return;
  if ("unreached" in answer) return frame.trouble("We couldn’t reach Google. Nothing is lost.", again);
  frame.trouble("problem" in answer ? answer.problem : answer.failure);
}

function ended(said: string, undo?: () => void): void {
  const seen = from + skipped;
  if (seen + (pairs.length - skipped) < total && pairs.length > 0) {
    void look(seen);
    return;
  }
  const none = total === 0;
  frame.show({
    main: [
      el("h1", {}, none ? "Nobody is here twice" : "That’s all of them"),
      el(
        "p",
        {},
        skipped > 0
          ? `You skipped ${many(skipped, "pair", "pairs")}. Look again when you know more.`
          : "We look at e-mail addresses, phone numbers and names.",
      ),
    ],
    primary: { label: "Look again", run: () => void look() },
    aside: [{ label: "Merged before", run: () => void earlier() }],
  });
  if (said !== "") frame.toast(said, undo);
}

function earlier(said = ""): Promise<void> {
  return fetching(frame, "earlierMerges", {}, ({ value }) => {
    frame.show(
      earlierView(value.merges, value.today, {
        undo: (merge) => void undoMerge(merge, "", -1),
        back: () => void look(),
      }),
    );
    if (said !== "") frame.toast(said);
  });
}

function troubled(problem: string): void {
  frame.show({
    main: [el("h1", {}, "Something is out of place"), el("p", {}, problem)],
    primary: { label: "Try again", run: () => void look() },
  });
}

frame.show({
  main: [el("h1", {}, "Merge duplicates"), el("p", {}, "Looking for people who stand here twice.")],
});
void look();
