import { MessageChannel, type MessagePort, receiveMessageOnPort, Worker } from "node:worker_threads";
import { Execution, type Shared } from "../services/execution";
import { Wait } from "../services/kit";
import type { Addon } from "./addon";
import type { Book } from "./book";
import { answered, endedWith } from "./follow";
import { preludeOptions, preludeText } from "./host";
import { type Job, laneMain, type Request } from "./lane";
import type { Ended, Reply } from "./prelude";

/** Somebody's call of a function of the add-on. */
export interface Actor {
  name: string;
  args: unknown[];
  as?: string;
}

export interface Plan {
  seed: number;
  /** Ends this actor's run at its nth step, before that step is done; some of what it has not flushed survives. */
  kill?: { actor: number; step: number };
  /** Milliseconds since 1970 at the start. */
  now: number;
  shared: Shared;
  /** The longest a step takes, in virtual milliseconds; the shortest is an eighth of it. */
  stepMs?: number;
}

export interface History {
  /** What was done, in order: "0 Range.setValue". */
  steps: string[];
  ended: Ended[];
  /** Virtual time at the end. */
  now: number;
}

interface Lane {
  worker: Worker;
  port: MessagePort;
  flags: Int32Array;
}

interface Running {
  index: number;
  lane: Lane;
  execution: Execution;
  /** The step it is about to take: a call, or its end. */
  ask?: Request;
  wait?: { until: number; awaited: Wait };
  steps: number;
  killed: boolean;
  ended?: Ended;
}

/** A call of Google's takes 0.1 to 0.8 seconds. */
const STEP = 800;
/** How often Google applies some of what waits before it must; nobody knows, so it happens. */
const EARLY = 0.1;

/**
 * Runs several executions of the add-on against one workbook, in real threads, one step of one of them at a time: a
 * seed decides whose. Time is virtual and each step takes what it takes at Google. The same seed gives the same
 * history, because only one thread runs between two decisions.
 */
export class Simulation {
  readonly #lanes = new Map<number, Lane>();

  constructor(
    private readonly addon: Addon,
    /** Real milliseconds after which a run that says nothing has run away. */
    private readonly patience = 5000,
  ) {}

  run(
    book: Book,
    actors: readonly Actor[],
    { seed, kill, now: start, shared, stepMs = STEP }: Plan,
  ): History {
    const random = randomFrom(seed);
    const below = (n: number) => Math.floor(random() * n);
    const steps: string[] = [];
    let now = start;
    const clock = () => now;
    const all = actors.map(({ name, args, as = "dot@example.org" }, index): Running => {
      const execution = new Execution({ book, shared, as, now: clock, random });
      const options = preludeOptions(execution, this.addon, now, true, seed * 31 + index);
      const job: Job = { name, args: args.map((arg) => execution.encode(arg)), fromClient: true, options };
      const lane = this.#lane(index);
      lane.port.postMessage(job);
      return { index, lane, execution, steps: 0, killed: false };
    });
    for (const each of all) this.#advance(each, clock);

    for (;;) {
      const live = all.filter(({ ended }) => !ended);
      if (live.length === 0) break;
      const able = live.filter(({ wait }) => !wait || wait.awaited.ready() || wait.until <= now);
      if (able.length === 0) {
        now = Math.min(...live.map(({ wait }) => wait?.until ?? now));
        continue;
      }
      if (random() < EARLY) {
        const { execution } = live[below(live.length)] as Running;
        execution.flush(below(execution.pending + 1));
      }
      const chosen = able[below(able.length)] as Running;
      const { index, execution, lane, wait, ask } = chosen;
      if (wait) {
        chosen.wait = undefined;
        const inTime = wait.awaited.ready();
        reply(
          lane,
          answered(clock, execution, () => wait.awaited.done(inTime)),
        );
        this.#advance(chosen, clock);
        continue;
      }
      if (!ask) throw new Error(`actor ${index} asks nothing`);
      now += Math.floor(stepMs / 8) + below((stepMs * 7) / 8);
      if (kill && kill.actor === index && kill.step === chosen.steps) {
        steps.push(`${index} killed`);
        chosen.killed = true;
        const killed: Ended = { ok: false, error: "killed", stack: "" };
        endedWith(execution, killed, below(execution.pending + 1));
        if ("ended" in ask) chosen.ended = killed;
        else {
          reply(lane, [now, 2, null]);
          this.#advance(chosen, clock);
        }
        continue;
      }
      chosen.steps++;
      if ("ended" in ask) {
        steps.push(`${index} end`);
        chosen.ended = endedWith(execution, ask.ended);
        continue;
      }
      const { call } = ask;
      steps.push(`${index} ${execution.nameOf(call[0])}.${call[1]}`);
      let result: unknown;
      const message = answered(clock, execution, () => {
        result = execution.invoke(...call);
        return result instanceof Wait ? null : result;
      });
      if (message[1] === 0 && result instanceof Wait)
        chosen.wait = { until: now + result.ms, awaited: result };
      else {
        reply(lane, message);
        this.#advance(chosen, clock);
      }
    }
    return { steps, ended: all.map(({ ended }) => ended as Ended), now };
  }

  async close(): Promise<void> {
    await Promise.all(
      [...this.#lanes.values()].map(({ worker, port }) => {
        port.close();
        return worker.terminate();
      }),
    );
  }

  /** Serves an execution until it asks for something that others could notice, or ends. */
  #advance(running: Running, clock: () => number): void {
    const { lane, execution } = running;
    for (;;) {
      const request = this.#heard(lane);
      if (request === undefined) {
        void lane.worker.terminate();
        this.#lanes.delete(running.index);
        running.ended = endedWith(execution, { ok: false, error: "ran away", stack: "" }, 0);
        return;
      }
      if ("ended" in request) {
        if (running.killed) running.ended = { ok: false, error: "killed", stack: "" };
        else running.ask = request;
        return;
      }
      const { call } = request;
      if (running.killed) reply(lane, [clock(), 2, null]);
      else if (execution.isPure(call[0], call[1]))
        reply(
          lane,
          answered(clock, execution, () => execution.invoke(...call)),
        );
      else {
        running.ask = request;
        return;
      }
    }
  }

  #heard({ port, flags }: Lane): Request | undefined {
    for (;;) {
      const held = receiveMessageOnPort(port) as { message: Request | "ready" } | undefined;
      if (held && held.message !== "ready") return held.message;
      if (held) continue;
      if (Atomics.wait(flags, 1, 0, this.patience) === "timed-out") return undefined;
      Atomics.store(flags, 1, 0);
    }
  }

  #lane(index: number): Lane {
    const known = this.#lanes.get(index);
    if (known) return known;
    const signal = new SharedArrayBuffer(8);
    const { port1, port2 } = new MessageChannel();
    const worker = new Worker(`(${laneMain.toString()})()`, {
      eval: true,
      env: {},
      workerData: { signal, code: this.addon.code, prelude: preludeText, port: port2 },
      transferList: [port2],
      resourceLimits: { maxOldGenerationSizeMb: 512 },
    });
    worker.unref();
    const lane = { worker, port: port1, flags: new Int32Array(signal) };
    this.#lanes.set(index, lane);
    return lane;
  }
}

function reply({ port, flags }: Lane, message: Reply): void {
  port.postMessage(message);
  Atomics.store(flags, 0, 1);
  Atomics.notify(flags, 0);
}

/** Numbers from 0 to 1 that follow from a seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
