import { Worker } from "node:worker_threads";
import { globalServices, methodTable } from "../services";
import { Execution, type ExecutionOptions, type Shared } from "../services/execution";
import { ServiceError, Wait } from "../services/kit";
import { enumerations } from "../services/spreadsheetApp";
import type { Addon } from "./addon";
import type { Book } from "./book";
import { type Job, laneMain, type Request } from "./lane";
import { type Ended, type PreludeOptions, prelude, type Reply } from "./prelude";

export interface RunOptions extends Omit<ExecutionOptions, "book" | "shared" | "now"> {
  /** Milliseconds since 1970 that the execution takes for now; else the clock's. */
  now?: number;
  fromClient?: boolean;
}

export interface Outcome {
  ended: Ended;
  execution: Execution;
}

/** Google ends a script after 6 minutes and a simple trigger after 30 seconds. */
const LIMIT = 6 * 60_000;
const SIMPLE_LIMIT = 30_000;

interface Lane {
  worker: Worker;
  flags: Int32Array;
}

/** The events that a simple trigger gets hold services, so they are made inside the run. */
export type Arguments = unknown[] | ((x: Execution) => unknown[]);

export function preludeOptions(
  x: Execution,
  addon: Addon,
  now: number,
  virtual: boolean,
  seed?: number,
): PreludeOptions {
  const globals = Object.entries(globalServices(x, addon.pages)).map(([name, service]) => [
    name,
    x.handle(service),
  ]);
  return {
    table: methodTable,
    enumerations,
    globals: Object.fromEntries(globals),
    now,
    virtual,
    ...(seed !== undefined && { seed }),
  };
}

export const preludeText = prelude.toString();

/** Runs the add-on's functions, each in a thread of its own, against one workbook; their calls of services interleave. */
export class Host {
  readonly shared: Shared = { locks: { document: null, script: null, user: new Map() }, caches: new Map() };
  #warm: Lane[] = [];
  #running = 0;
  #queue: (() => void)[] = [];
  #waiting = new Set<() => void>();
  #closed = false;

  constructor(
    readonly book: Book,
    readonly addon: Addon,
    private readonly lanes = 2,
    private readonly limit = LIMIT,
  ) {}

  /** Makes threads ready, so that the next runs start at once. */
  warm(): void {
    while (!this.#closed && this.#warm.length < this.lanes) this.#warm.push(this.#newLane());
  }

  async run(name: string, args: Arguments, options: RunOptions): Promise<Outcome> {
    await this.#turn();
    const begun = Date.now();
    const offset = (options.now ?? begun) - begun;
    const now = () => Date.now() + offset;
    const execution = new Execution({ ...options, book: this.book, shared: this.shared, now });
    const job: Job = {
      name,
      args: (typeof args === "function" ? args(execution) : args).map((arg) => execution.encode(arg)),
      fromClient: options.fromClient === true,
      options: preludeOptions(execution, this.addon, now(), false),
    };
    const lane = this.#warm.shift() ?? this.#newLane();
    const ended = await this.#follow(
      lane,
      job,
      execution,
      now,
      options.simple ? Math.min(SIMPLE_LIMIT, this.limit) : this.limit,
    );
    void lane.worker.terminate();
    this.warm();
    return { ended, execution };
  }

  async close(): Promise<void> {
    this.#closed = true;
    await Promise.all(this.#warm.splice(0).map(({ worker }) => worker.terminate()));
  }

  #follow(lane: Lane, job: Job, execution: Execution, now: () => number, limit: number): Promise<Ended> {
    return new Promise((resolve) => {
      const { worker, flags } = lane;
      const finish = (ended: Ended, keep?: number) => {
        clearTimeout(timer);
        worker.removeAllListeners();
        let result = ended;
        try {
          execution.end(keep);
        } catch (error) {
          result = {
            ok: false,
            error: `Exception: ${(error as Error).message}`,
            stack: (error as Error).stack ?? "",
          };
        }
        this.#running--;
        this.#queue.shift()?.();
        this.#wake();
        resolve(result);
      };
      const timer = setTimeout(() => {
        void worker.terminate();
        finish({ ok: false, error: "Exceeded maximum execution time", stack: "" }, 0);
      }, limit);
      const reply = (message: Reply) => {
        worker.postMessage(message);
        Atomics.store(flags, 0, 1);
        Atomics.notify(flags, 0);
      };
      worker.on("message", (request: Request | "ready") => {
        if (request === "ready") return;
        if ("ended" in request) return finish(request.ended);
        this.#serve(execution, request.call, now, reply);
        this.#wake();
      });
      worker.on("error", (error) => finish({ ok: false, error: String(error), stack: error.stack ?? "" }, 0));
      worker.postMessage(job);
    });
  }

  #serve(
    execution: Execution,
    [ref, method, args]: [number, string, unknown[]],
    now: () => number,
    reply: (reply: Reply) => void,
  ): void {
    const answer = (value: () => unknown) => reply(answered(now, execution, value));
    let result: unknown;
    try {
      result = execution.invoke(ref, method, args);
    } catch (error) {
      return answer(() => {
        throw error;
      });
    }
    if (!(result instanceof Wait)) return answer(() => result);
    const wait = result;
    if (wait.ready()) return answer(() => wait.done(true));
    // One that waits leaves its place to another.
    this.#running--;
    this.#queue.shift()?.();
    const settle = (inTime: boolean) => {
      clearTimeout(timer);
      this.#waiting.delete(check);
      this.#running++;
      answer(() => wait.done(inTime));
    };
    const timer = setTimeout(() => settle(false), wait.ms);
    const check = () => {
      if (wait.ready()) settle(true);
    };
    this.#waiting.add(check);
  }

  #wake(): void {
    for (const check of [...this.#waiting]) check();
  }

  async #turn(): Promise<void> {
    if (this.#running >= this.lanes) await new Promise<void>((go) => this.#queue.push(go));
    this.#running++;
  }

  #newLane(): Lane {
    const signal = new SharedArrayBuffer(8);
    const worker = new Worker(`(${laneMain.toString()})()`, {
      eval: true,
      env: {},
      workerData: { signal, code: this.addon.code, prelude: preludeText },
      resourceLimits: { maxOldGenerationSizeMb: 512 },
    });
    worker.unref();
    return { worker, flags: new Int32Array(signal) };
  }
}

/** A call's value or error as it crosses to the add-on. */
export function answered(now: () => number, execution: Execution, value: () => unknown): Reply {
  try {
    return [now(), 0, execution.encode(value())];
  } catch (error) {
    if (error instanceof ServiceError) return [now(), 1, error.message];
    return [now(), 3, `${(error as Error).message}\n${(error as Error).stack}`];
  }
}
