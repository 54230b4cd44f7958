import { Problem } from "../domain/problem";
import { begin } from "./workbook/begun";
import { Workbook } from "./workbook/workbook";

/** What a sidebar and the shell get back. */
export type Reply<V> =
  | { ok: true; value: V; said: string; warnings: string[] }
  /** `busy`: the same call will do in a moment. */
  | { ok: false; problem: string; field?: string; busy?: true }
  | { ok: false; failure: string };

/** What an action gives: its value, and what happened in a sentence. */
export interface Done<V> {
  value: V;
  said: string;
  warnings?: string[];
}

/** One call of an action: the workbook, and the mark of what is done in one go. */
export interface Call {
  workbook: Workbook;
  operation: string;
  /** Whether the operation may have begun before: it was handed in, and is not known to be new. */
  repeated: boolean;
}

type Input = Readonly<Record<string, unknown>>;

const LOCK_MS = 10_000;
const REMEMBERED_SECONDS = 21_600;

/** An action that only reads. */
export function reading<V>(run: (call: Call, input: Input) => Done<V>): (input: unknown) => Reply<V> {
  return (input) =>
    answered(() => run({ workbook: new Workbook(), operation: "", repeated: false }, objectOf(input)));
}

/**
 * An action that writes: one at a time in a workbook, each operation once. The same operation again gives the first
 * reply, from the cache, or, where that has forgotten, from the rows it left (`before`).
 */
export function writing<V>(
  run: (call: Call, input: Input) => Done<V>,
  before?: (call: Call, input: Input) => Done<V> | undefined,
): (input: unknown) => Reply<V> {
  return (input) =>
    answered(() => {
      const given = objectOf(input);
      const handedIn = typeof given.operation === "string" && given.operation !== "";
      const operation = handedIn ? String(given.operation) : Utilities.getUuid();
      const lock = LockService.getDocumentLock();
      if (!lock.tryLock(LOCK_MS)) {
        throw new Busy("Someone else is saving just now. Wait a moment and try again; nothing is lost.");
      }
      try {
        const cache = CacheService.getDocumentCache();
        const kept = handedIn ? cache?.get(cacheKey(operation)) : null;
        if (kept) return JSON.parse(kept) as Done<V>;
        const repeated = handedIn && begin(operation);
        const call = { workbook: new Workbook(), operation, repeated };
        const done = (repeated && before?.(call, given)) || run(call, given);
        SpreadsheetApp.flush();
        const text = JSON.stringify(done);
        if (text.length < 90_000) cache?.put(cacheKey(operation), text, REMEMBERED_SECONDS);
        return done;
      } finally {
        lock.releaseLock();
      }
    });
}

/** Somebody else holds the lock. */
class Busy extends Problem {}

function cacheKey(operation: string): string {
  return `operation ${operation}`.slice(0, 250);
}

function objectOf(input: unknown): Input {
  if (input === null || input === undefined) return {};
  if (typeof input !== "object" || Array.isArray(input))
    throw new Problem('Give the input as an object, such as {"row": {…}}.');
  return input as Input;
}

function answered<V>(run: () => Done<V>): Reply<V> {
  try {
    const { value, said, warnings = [] } = run();
    return { ok: true, value, said, warnings };
  } catch (error) {
    if (error instanceof Busy) return { ok: false, problem: error.message, busy: true };
    if (error instanceof Problem)
      return { ok: false, problem: error.message, ...(error.field && { field: error.field }) };
    const message = error instanceof Error ? error.message : String(error);
    return { ok: false, failure: `This did not work, and we do not know why: ${message}` };
  }
}
