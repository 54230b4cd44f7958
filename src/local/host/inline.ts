import vm from "node:vm";
import {
  MessageChannel,
  type MessagePort,
  moveMessagePortToContext,
  receiveMessageOnPort,
} from "node:worker_threads";
import { Execution, type ExecutionOptions, type Shared } from "../services/execution";
import { Wait } from "../services/kit";
import type { Addon } from "./addon";
import type { Book } from "./book";
import { answered, endedWith } from "./follow";
import { preludeOptions, preludeText } from "./host";
import type { Ended, PreludeOptions, Reply, Run } from "./prelude";

export interface InlineOptions extends Partial<Omit<ExecutionOptions, "book" | "shared" | "now">> {
  /** Milliseconds since 1970 at the start; time moves only with calls that wait, and by `callMs` for each other. */
  now: number;
  callMs?: number;
  fromClient?: boolean;
  seed?: number;
  /** Ends the run at its nth step, before that step is done; of its unflushed writes the first `keep` survive. */
  killAt?: number;
  keep?: number;
  /** Called before each step: another execution may run whole here. */
  between?: (step: number, method: string) => void;
}

export interface InlineOutcome {
  ended: Ended | { ok: false; error: "killed"; stack: "" };
  execution: Execution;
  /** Calls that others could notice. */
  steps: number;
  now: number;
}

export const newShared = (): Shared => ({
  locks: { document: null, script: null, user: new Map() },
  caches: new Map(),
});

const preludeScript = new vm.Script(`(${preludeText})`, { filename: "prelude.js" });
const compiled = new WeakMap<Addon, vm.Script>();

/**
 * Runs a function of the add-on on this thread, without any other: the same services, a clock that only calls move,
 * and an end at any call. For tests by the thousand; the page and the shell use threads.
 */
export function runInline(
  book: Book,
  addon: Addon,
  shared: Shared,
  name: string,
  args: unknown[],
  options: InlineOptions,
): InlineOutcome {
  let now = options.now;
  let steps = 0;
  let killed = false;
  const { as = "dot@example.org", callMs = 0, killAt, keep, between, fromClient = true, ...rest } = options;
  const execution = new Execution({ ...rest, as, book, shared, now: () => now });
  const context = vm.createContext({}, { microtaskMode: "afterEvaluate" });
  const channel = new MessageChannel();
  const port = moveMessagePortToContext(channel.port1, context);
  const cross = (reply: Reply): Reply => {
    channel.port2.postMessage(reply);
    return (receiveMessageOnPort(port as unknown as MessagePort) as { message: Reply }).message;
  };
  const bridge = (ref: number, method: string, given: unknown[]): Reply => {
    const step = !execution.isPure(ref, method);
    if (step) {
      if (killed) return [now, 2, null];
      between?.(steps, method);
      if (steps === killAt) {
        killed = true;
        execution.end(keep ?? 0);
        return [now, 2, null];
      }
      steps++;
      now += callMs;
    }
    if (killed) return [now, 2, null];
    const sent = structuredClone(given);
    return cross(
      answered(
        () => now,
        execution,
        () => waited(execution.invoke(ref, method, sent)),
      ),
    );
  };
  const waited = (result: unknown): unknown => {
    if (!(result instanceof Wait)) return result;
    if (result.ready()) return result.done(true);
    now += result.ms;
    return result.done(false);
  };
  const start = preludeScript.runInContext(context) as (bridge: unknown, options: PreludeOptions) => Run;
  const run = start(bridge, preludeOptions(execution, addon, now, true, options.seed));
  const script = compiled.get(addon) ?? new vm.Script(addon.code, { filename: "Code.js" });
  compiled.set(addon, script);
  script.runInContext(context);
  channel.port2.postMessage([now, 0, args.map((arg) => execution.encode(arg))]);
  const inside = (receiveMessageOnPort(port as unknown as MessagePort) as { message: Reply })
    .message[2] as unknown[];
  const ended = run(name, inside, fromClient);
  channel.port2.close();
  if (killed) return { ended: { ok: false, error: "killed", stack: "" }, execution, steps, now };
  return { ended: endedWith(execution, ended), execution, steps, now };
}
