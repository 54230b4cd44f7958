import type { Worker } from "node:worker_threads";
import { type Execution, Unfinished } from "../services/execution";
import { ServiceError, Wait } from "../services/kit";
import type { Job, Request } from "./lane";
import type { Ended, Reply } from "./prelude";

/** A thread, and the flags that wake it and its owner. */
export interface Lane {
  worker: Worker;
  flags: Int32Array;
}

/** What runs share: one that waits leaves its place to another, and looks again whenever another has done something. */
export interface Places {
  leave(): void;
  come(): void;
  watch(check: () => void): void;
  unwatch(check: () => void): void;
  wake(): void;
}

export interface Followed {
  lane: Lane;
  job: Job;
  execution: Execution;
  now: () => number;
  /** Milliseconds after which the run is ended. */
  limit: number;
}

/** Long enough for others' dozens of calls, a tenth of what a bit takes. */
const othersTurn = () => new Promise<void>((go) => setTimeout(go, 10));

/** Serves one run in its thread, call by call, until it ends or its time is over. */
export function follow({ lane, job, execution, now, limit }: Followed, places: Places): Promise<Ended> {
  return new Promise((resolve) => {
    const { worker, flags } = lane;
    let over = false;
    let stopWaiting = () => {};

    const finish = (ended: Ended, keep?: number) => {
      if (over) return;
      over = true;
      clearTimeout(timer);
      stopWaiting();
      worker.removeAllListeners();
      resolve(endedWith(execution, ended, keep));
    };
    const broke = (error: Error) => finish({ ok: false, error: String(error), stack: error.stack ?? "" }, 0);
    const timer = setTimeout(() => {
      void worker.terminate();
      finish({ ok: false, error: "Exceeded maximum execution time", stack: "" }, 0);
    }, limit);

    const reply = (message: Reply) => {
      worker.postMessage(message);
      Atomics.store(flags, 0, 1);
      Atomics.notify(flags, 0);
    };
    const answer = (value: () => unknown) => reply(answered(now, execution, value));
    const fail = (error: unknown) =>
      answer(() => {
        throw error;
      });
    /** Applies what waits, bit by bit; gives false where the run was ended meanwhile. */
    const drained = async () => {
      for (const _ of execution.flushing()) {
        places.wake();
        await othersTurn();
        if (over) return false;
      }
      return true;
    };

    const serve = (call: [ref: number, method: string, args: unknown[]]): void => {
      const cost = { ...execution.cost };
      let result: unknown;
      try {
        result = execution.invoke(...call);
      } catch (error) {
        if (!(error instanceof Unfinished)) return fail(error);
        Object.assign(execution.cost, cost);
        drained().then((go) => go && serve(call), fail);
        return;
      }
      if (result instanceof Wait) wait(result);
      else answer(() => result);
    };
    const wait = (awaited: Wait): void => {
      if (awaited.ready()) return answer(() => awaited.done(true));
      places.leave();
      stopWaiting = () => {
        clearTimeout(patience);
        places.unwatch(check);
        places.come();
        stopWaiting = () => {};
      };
      const settle = (inTime: boolean) => {
        stopWaiting();
        answer(() => awaited.done(inTime));
      };
      const check = () => {
        if (awaited.ready()) settle(true);
      };
      const patience = setTimeout(() => settle(false), awaited.ms);
      places.watch(check);
    };

    worker.on("message", (request: Request | "ready") => {
      if (request === "ready") return;
      if ("call" in request) serve(request.call);
      else if (execution.unfinished) drained().then((go) => go && finish(request.ended), broke);
      else finish(request.ended);
      places.wake();
    });
    worker.on("error", broke);
    worker.on("exit", () => broke(new Error("the execution's thread ended")));
    worker.postMessage(job);
  });
}

/** How a run ended once its last writes are applied, which may fail too. */
export function endedWith(execution: Execution, ended: Ended, keep?: number): Ended {
  try {
    execution.end(keep);
    return ended;
  } catch (error) {
    const { message, stack = "" } = error as Error;
    return { ok: false, error: `Exception: ${message}`, stack };
  }
}

/** A call's value or error as it crosses to the add-on. */
export function answered(now: () => number, execution: Execution, value: () => unknown): Reply {
  try {
    const encoded = execution.encode(value());
    return [now(), 0, encoded];
  } catch (error) {
    if (error instanceof ServiceError) return [now(), 1, error.message];
    return [now(), 3, `${(error as Error).message}\n${(error as Error).stack}`];
  }
}
