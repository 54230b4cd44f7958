import type { Reply } from "../addon/action";

type Addon = typeof import("../addon/main") &
  typeof import("../addon/parts/campaign") &
  typeof import("../addon/parts/lists") &
  typeof import("../addon/parts/people") &
  typeof import("../addon/parts/texts") &
  typeof import("../addon/parts/unions");

/** The functions of the add-on that answer with a reply. */
export type Served = {
  [N in keyof Addon]: Addon[N] extends (input: unknown) => Reply<unknown> ? N : never;
}[keyof Addon];
type ValueOf<N extends Served> = Addon[N] extends (input: unknown) => Reply<infer V> ? V : never;

export type Done<N extends Served> = { ok: true; value: ValueOf<N>; said: string; warnings: string[] };

/** A reply, or that Google could not be reached, so that nobody knows whether the action ran. */
export type Answer<N extends Served> =
  | Done<N>
  | { ok: false; problem: string; field?: string }
  | { ok: false; failure: string }
  | { ok: false; unreached: true };

/** Functions of the menu that open another sidebar in place of this one. */
export type Opens = Extract<keyof Addon, `open${string}`>;

interface Runner {
  withSuccessHandler(done: (value: unknown) => void): Runner;
  withFailureHandler(failed: (error: unknown) => void): Runner;
}
declare const google: { script: { run: Runner } };

/** What only reads has answered by then, or never will. */
const WAIT_MS = 60_000;

function run(name: string, input: unknown, waitMs: number): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error("late")), waitMs);
    const runner = google.script.run
      .withSuccessHandler((value) => {
        clearTimeout(late);
        resolve(value);
      })
      .withFailureHandler((error) => {
        clearTimeout(late);
        reject(error);
      });
    (runner as unknown as Record<string, (input: unknown) => void>)[name]?.(input);
  });
}

/** While somebody else is saving, the same call is made again, a few times. */
const BUSY_TRIES = 4;
const BUSY_MS = 1500;

function isBusy(reply: unknown): boolean {
  return typeof reply === "object" && reply !== null && "busy" in reply;
}

/** Calls a served action. Every way of not getting a reply counts as not having reached Google. */
export async function call<N extends Served>(
  name: N,
  input: object = {},
  waitMs = WAIT_MS,
): Promise<Answer<N>> {
  try {
    let reply = await run(name, input, waitMs);
    for (let tries = 0; tries < BUSY_TRIES && isBusy(reply); tries++) {
      await new Promise((done) => setTimeout(done, BUSY_MS));
      reply = await run(name, input, waitMs);
    }
    if (typeof reply === "object" && reply !== null && "ok" in reply) return reply as Answer<N>;
  } catch {
    // What Google says of a lost connection helps nobody; the sidebar says what to do.
  }
  return { ok: false, unreached: true };
}

/** Opens another sidebar in place of this one; gives whether Google could be reached. */
export async function open(name: Opens): Promise<boolean> {
  return run(name, {}, WAIT_MS).then(
    () => true,
    () => false,
  );
}

/** A save is looked for again after this long; its operation id keeps a second try from doing it twice. */
const SAVE_MS = 120_000;

type Sent = Readonly<Record<string, unknown>>;

/**
 * Saves under an operation id: the same one until it is known to have worked, so that a second try after a lost
 * connection adds nothing twice. `earlier` says that the first try had got through, with other words in its row.
 */
export function saver<N extends Served>(
  name: N,
): (input: object, waitMs?: number) => Promise<{ answer: Answer<N>; earlier: boolean }> {
  let operation = newOperation();
  let first: Sent | undefined;
  return async (input, waitMs = SAVE_MS) => {
    const sent = input as Sent;
    const other = first !== undefined && JSON.stringify(first) !== JSON.stringify(sent);
    // What adds no row can be done again without harm; other words are another operation.
    if (other && !("row" in sent)) operation = newOperation();
    const answer = await call(name, { ...sent, operation }, waitMs);
    if ("unreached" in answer || "failure" in answer) {
      first ??= sent;
      return { answer, earlier: false };
    }
    const earlier = answer.ok && other && wentInAs(first?.row, sent.row, answer.value);
    if (answer.ok) operation = newOperation();
    first = undefined;
    return { answer, earlier };
  };
}

/** Whether a saved row has the words of the first try where the last one has others. */
function wentInAs(first: unknown, last: unknown, value: unknown): boolean {
  const rows = [first, last, (value as Sent | undefined)?.row].map((row) => (row ?? {}) as Sent);
  const [before, now, saved] = rows.map((row) => (heading: string) => plain(row[heading]));
  return Object.keys(rows[1] ?? {}).some(
    (heading) => before?.(heading) !== now?.(heading) && saved?.(heading) === before?.(heading),
  );
}

/** Words as they compare, however the workbook tidied them. */
function plain(words: unknown): string {
  return String(words ?? "")
    .replace(/[\s,]/g, "")
    .toLowerCase();
}

function newOperation(): string {
  if (typeof crypto.randomUUID === "function") return crypto.randomUUID();
  return [...crypto.getRandomValues(new Uint32Array(4))].map((part) => part.toString(36)).join("-");
}
