import type { ListApplied } from "../../addon/actions/applyList";
import type { ListPutBack } from "../../addon/actions/putBackList";
import type { ListUndone } from "../../addon/actions/undoList";
import { el } from "../dom";
import type { Frame } from "../frame";
import { call, saver } from "../server";
import { showGoing } from "./going";
import { onceMore, pause } from "./onceMore";

const PART_MS = 180_000;
/** How often we look whether somebody else's list is in. */
const WAIT_MS = 5000;

interface Bring {
  list: string;
  name: string;
  title: string;
  /** Lines that a person does not want. */
  skip: readonly number[];
}

/** What came of a list; "undo" where it was stopped and is to be taken out, undefined where it is left for later. */
type Brought = ListApplied | "undo" | undefined;

/** Brings a list in, part by part. */
export async function bringIn(frame: Frame, bring: Bring): Promise<Brought> {
  const save = saver("applyList");
  const going = showGoing(frame, {
    title: bring.title,
    are: "rows are in",
    about: "Who is in stays in, once. Open this again to go on with the others, or undo it all.",
    stop: "Stop here",
  });
  let first = true;
  for (;;) {
    const input = { list: bring.list, ...(first && bring.skip.length > 0 && { skip: bring.skip }) };
    const answer = await onceMore(
      frame,
      async () => (await save(input, PART_MS)).answer,
      () => going.stopping,
    );
    if (answer.ok && answer.value.done) return answer.value;
    if (going.stopping) return stopped(frame, bring);
    if (answer.ok) {
      first = false;
      going.at(answer.value.at, answer.value.rows);
    } else if ("field" in answer && answer.field === "wait") {
      going.waits(answer.problem);
      for (let waited = 0; waited < WAIT_MS && !going.stopping; waited += 250) await pause(250);
      if (going.stopping) return stopped(frame, bring);
    } else {
      return ended(frame, bring, "problem" in answer ? answer.problem : answer.failure);
    }
  }
}

/** Says how far it came, and asks how to go on. */
async function stopped(frame: Frame, bring: Bring): Promise<Brought> {
  const answer = await call("stopList", { list: bring.list });
  return ended(frame, bring, answer.ok ? answer.said : "Stopped. Who is in stays in. Go on, or undo them.");
}

function ended(frame: Frame, bring: Bring, said: string): Promise<Brought> {
  return new Promise((resolve) => {
    frame.show({
      main: [el("h1", {}, bring.name), el("p", { class: "card why", role: "status" }, said)],
      primary: { label: "Go on", run: () => resolve(bringIn(frame, bring)) },
      aside: [
        { label: "Undo them", run: () => resolve("undo") },
        { label: "Later", run: () => resolve(undefined) },
      ],
    });
  });
}

/** Takes a list out, part by part. Gives what came of it, or why it could not be done; undefined where it was stopped. */
export async function takeOut(
  frame: Frame,
  list: string,
  file: string,
): Promise<ListUndone | { problem: string } | undefined> {
  const going = showGoing(frame, {
    title: `Taking out ${file}`,
    are: "changes are undone",
    about: "What is out stays out. Choose Undo again to go on with the rest.",
    stop: "Stop here",
  });
  const save = saver("undoList");
  const once = async () => (await save({ import: list }, PART_MS)).answer;
  const parts = await inParts(() => onceMore(frame, once, () => going.stopping), going);
  return Array.isArray(parts) ? parts[parts.length - 1] : parts;
}

/** Puts a list that was taken out back, part by part; gives what all parts came to. */
export async function putBack(
  frame: Frame,
  list: string,
  file: string,
): Promise<ListPutBack | { problem: string } | undefined> {
  const going = showGoing(frame, {
    title: `Putting back ${file}`,
    are: "changes are back",
    about: "What is back stays back. Choose Put back again to go on with the rest.",
    stop: "Stop here",
  });
  const save = saver("putBackList");
  const once = async () => (await save({ import: list }, PART_MS)).answer;
  const parts = await inParts(() => onceMore(frame, once, () => going.stopping), going);
  if (!Array.isArray(parts)) return parts;
  return parts.reduce((all, part) => ({
    ...part,
    added: all.added + part.added,
    restored: all.restored + part.restored,
    kept: [...all.kept, ...part.kept],
  }));
}

/** What one part of a list came to, or why it could not be done. */
type PartDone<V> = { ok: true; value: V } | { ok: false; problem: string } | { ok: false; failure: string };

/** Does part after part of a list until it is done, or stopped. */
async function inParts<V extends { done: boolean; at: number; of: number }>(
  part: () => Promise<PartDone<V>>,
  going: ReturnType<typeof showGoing>,
): Promise<V[] | { problem: string } | undefined> {
  const parts: V[] = [];
  for (;;) {
    const answer = await part();
    if (!answer.ok && going.stopping) return undefined;
    if (!answer.ok) return { problem: "problem" in answer ? answer.problem : answer.failure };
    parts.push(answer.value);
    if (answer.value.done) return parts;
    if (going.stopping) return undefined;
    going.at(answer.value.at, answer.value.of);
  }
}
