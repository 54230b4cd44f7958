import type { MessagePort } from "node:worker_threads";
import type { Ended, PreludeOptions, Reply, Run } from "./prelude";

/** What a lane's thread is made with. */
export interface LaneData {
  /** [0] a reply is there, [1] a request is there. */
  signal: SharedArrayBuffer;
  code: string;
  prelude: string;
  /** Where jobs and replies come from, if not from the owner's event loop: a simulation blocks its own. */
  port?: MessagePort;
}

export interface Job {
  name: string;
  args: unknown[];
  fromClient: boolean;
  options: PreludeOptions;
}

/** What a lane sends: a call of a service, or how the run ended. */
export type Request = { call: [ref: number, method: string, args: unknown[]] } | { ended: Ended };

/**
 * A thread that runs one execution. Its context is made and the add-on's code compiled before anybody asks; a call
 * of a service blocks it until the owner replies. Runs as text in the worker: names nothing outside itself.
 */
export function laneMain(): void {
  const vm = require("node:vm") as typeof import("node:vm");
  const threads = require("node:worker_threads") as typeof import("node:worker_threads");
  const { signal, code, prelude, port: given } = threads.workerData as LaneData;
  const flags = new Int32Array(signal);
  const codeScript = new vm.Script(code, { filename: "Code.js" });
  const preludeScript = new vm.Script(`(${prelude})`, { filename: "prelude.js" });
  const parent = given ?? threads.parentPort;
  if (!parent) throw new Error("a lane runs in a thread");

  const prepare = () => {
    const channel = new threads.MessageChannel();
    const context = vm.createContext({}, { microtaskMode: "afterEvaluate" });
    // Replies are made in the context's own realm: arrays and dates there are instances of its Array and Date.
    const port = threads.moveMessagePortToContext(channel.port1, context);
    const start = preludeScript.runInContext(context) as (bridge: unknown, options: PreludeOptions) => Run;
    return { channel, context, port, start };
  };
  let next = prepare();
  parent.on("message", (job: Job) => {
    const { channel, context, port, start } = next;
    const ask = (request: Request): void => {
      parent.postMessage(request);
      Atomics.store(flags, 1, 1);
      Atomics.notify(flags, 1);
    };
    // The owner's replies arrive at the thread, are passed into the context, and the flag only wakes: the message is the truth.
    const bridge = (ref: number, method: string, args: unknown[]): Reply => {
      ask({ call: [ref, method, args] });
      for (;;) {
        const held = threads.receiveMessageOnPort(
          parent as unknown as import("node:worker_threads").MessagePort,
        );
        if (held) {
          channel.port2.postMessage(held.message);
          return (
            threads.receiveMessageOnPort(port as unknown as import("node:worker_threads").MessagePort) as {
              message: Reply;
            }
          ).message;
        }
        Atomics.wait(flags, 0, 0);
        Atomics.store(flags, 0, 0);
      }
    };
    const run = start(bridge, job.options);
    let ended: Ended;
    try {
      codeScript.runInContext(context);
      ended = run(job.name, job.args, job.fromClient);
    } catch (error) {
      ended = { ok: false, error: String(error), stack: (error as Error).stack ?? "" };
    }
    channel.port2.close();
    next = prepare();
    ask({ ended });
  });
  parent.postMessage("ready");
}
