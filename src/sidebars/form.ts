import { el, fill, many } from "./dom";
import type { Field } from "./fields";
import type { Frame } from "./frame";
import { type Answer, call, type Done, type Served, saver } from "./server";

export const UNREACHED = "Not saved: we couldn’t reach Google. Your words are still here.";
const STILL_SAVING = "Still saving. Google is slow tonight; nothing is lost.";
const unsent = { answer: { ok: false, unreached: true }, earlier: false } as const;
const CHANGED_SINCE = "It went in as you first sent it; what you changed since is not in it.";

interface Form<N extends Served> {
  action: N;
  /** What is sent; undefined where what it needs could not be fetched. */
  input: () => object | undefined | Promise<object | undefined>;
  fields: readonly Field[];
  /** The tab whose columns the fields are, to learn of everything that is wrong at once. */
  tab?: string;
  /** After saving; `said` is what happened, with what else there is to know. */
  done: (reply: Done<N>, said: string) => void;
  /** Takes a problem that is none of a field; gives whether it did. */
  problem?: (problem: string, field: string) => boolean;
  /** What can be seen to be wrong before anything is sent. */
  check?: () => WrongField[];
  words?: () => string;
  still?: string;
  unreached?: string;
  waitMs?: number;
}

/** Gives what the primary of a form does: it saves once, and keeps every word until that has worked. */
export function saving<N extends Served>(frame: Frame, form: Form<N>): () => Promise<void> {
  const save = saver(form.action);
  const run = async (): Promise<void> => {
    if (frame.busy) return;
    for (const field of form.fields) field.wrong("");
    const seen = form.check?.() ?? [];
    if (seen.length > 0) return putRight(frame, seen);
    frame.work(form.words?.() ?? "Saving…", form.still ?? STILL_SAVING);
    const input = await form.input();
    const { answer, earlier } = input ? await save(input, form.waitMs) : unsent;
    const wrong = await everythingWrong(form, answer);
    frame.rest();
    if (answer.ok) form.done(answer, earlier ? `${answer.said} ${CHANGED_SINCE}` : answer.said);
    else if ("unreached" in answer) frame.trouble(form.unreached ?? UNREACHED, run);
    else if ("failure" in answer)
      frame.trouble(`Not saved. ${answer.failure} Your words are still here.`, run);
    else if (wrong.length > 0) putRight(frame, wrong);
    else if (!form.problem?.(answer.problem, answer.field ?? ""))
      frame.trouble(`Not saved yet. ${answer.problem} Everything you typed is still here.`);
  };
  return run;
}

export interface WrongField {
  field: Field;
  sentence: string;
}

/** The reply names the first thing that is wrong; the table itself knows all of them. */
async function everythingWrong<N extends Served>(form: Form<N>, answer: Answer<N>): Promise<WrongField[]> {
  if (!("problem" in answer)) return [];
  const at = (name: string) => form.fields.find((field) => field.name === name);
  const first = at(answer.field ?? "");
  if (!first) return [];
  const row = Object.fromEntries(form.fields.map((field) => [field.name, field.value()]));
  const all = form.tab ? await call("checkFields", { tab: form.tab, row }) : undefined;
  const found = all?.ok ? all.value.wrong : [];
  const wrong = found.flatMap(({ field, problem }) => {
    const known = at(field);
    return known ? [{ field: known, sentence: withoutName(problem, field) }] : [];
  });
  return wrong.length > 0 ? wrong : [{ field: first, sentence: withoutName(answer.problem, first.name) }];
}

function withoutName(problem: string, name: string): string {
  return problem.startsWith(`${name}: `) ? problem.slice(name.length + 2) : problem;
}

/** Says how many things there are to put right, and where; each field says its own. */
function putRight(frame: Frame, wrong: readonly WrongField[]): void {
  frame.quiet();
  for (const { field, sentence } of wrong) field.wrong(sentence);
  const links = wrong.map(({ field }) => {
    const link = el("a", { href: "#", target: "_self" }, field.putRight ?? `Check “${field.label}”`);
    link.addEventListener("click", (event) => {
      event.preventDefault();
      field.focus();
    });
    return el("li", {}, link);
  });
  const card = el(
    "div",
    { class: "card wrong", tabindex: "-1" },
    el(
      "p",
      {},
      el("b", {}, `Not saved yet: ${many(wrong.length, "thing", "things")} to put right.`),
      " Everything you typed is still here.",
    ),
    el("ol", {}, ...links),
  );
  fill(frame.alert, card);
  card.focus();
}
