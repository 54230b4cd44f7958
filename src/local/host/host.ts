import { Worker } from "node:worker_threads";
import { absentServices, globalServices, methodTable } from "../services";
import { Execution, type ExecutionOptions, type Shared } from "../services/execution";
import { qualified } from "../services/kit";
import { enumerations } from "../services/spreadsheetApp";
import type { Addon } from "./addon";
import type { Book } from "./book";
import { follow, type Lane, type Places } from "./follow";
import { type Job, laneMain } from "./lane";
import { type Ended, type PreludeOptions, prelude } from "./prelude";

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
    qualified: Object.fromEntries(Object.keys(methodTable).map((name) => [name, qualified(name)])),
    absent: absentServices,
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
    try {
      return await this.#run(name, args, options);
    } finally {
      this.#leave();
      this.#wake();
      this.warm();
    }
  }

  async #run(name: string, args: Arguments, options: RunOptions): Promise<Outcome> {
    const begun = Date.now();
    const offset = (options.now ?? begun) - begun;
    const now = () => Date.now() + offset;
    const { book, shared } = this;
    const execution = new Execution({ ...options, book, shared, now, bitByBit: true });
    const job: Job = {
      name,
      args: (typeof args === "function" ? args(execution) : args).map((arg) => execution.encode(arg)),
      fromClient: options.fromClient === true,
      options: preludeOptions(execution, this.addon, now(), false),
    };
    const lane = this.#warm.shift() ?? this.#newLane();
    const limit = options.simple ? Math.min(SIMPLE_LIMIT, this.limit) : this.limit;
    const places: Places = {
      leave: () => this.#leave(),
      come: () => this.#running++,
      watch: (check) => this.#waiting.add(check),
      unwatch: (check) => this.#waiting.delete(check),
      wake: () => this.#wake(),
    };
    const ended = await follow({ lane, job, execution, now, limit }, places);
    void lane.worker.terminate();
    return { ended, execution };
  }

  async close(): Promise<void> {
    this.#closed = true;
    await Promise.all(this.#warm.splice(0).map(({ worker }) => worker.terminate()));
  }

  #leave(): void {
    this.#running--;
    this.#queue.shift()?.();
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
