import { isDate } from "node:util/types";
import type { Commands } from "../engine/types";
import type { Book } from "../host/book";
import { merged } from "../host/merge";
import { className, ServiceError } from "./kit";
import { checkSignature } from "./signatures";

/** What a person's window offers to an execution; none in a trigger, a custom function or the shell. */
export interface Window {
  showSidebar(title: string, html: string): void;
  showDialog(title: string, html: string, width: number, height: number, modal: boolean): void;
  toast(message: string, title: string, seconds: number): void;
}

export interface Selection {
  sheetId: string;
  row: number;
  column: number;
  rows: number;
  columns: number;
}

/** Locks and caches, which all executions of one workbook share. */
export interface Shared {
  locks: { document: Execution | null; script: Execution | null; user: Map<string, Execution> };
  caches: Map<string, { value: string; until: number }>;
}

export interface ExecutionOptions {
  book: Book;
  shared: Shared;
  as: string;
  now: () => number;
  window?: Window;
  selection?: Selection;
  /** A simple trigger: no identity, no dialogs. */
  simple?: boolean;
  /** Writes of many cells are left to whoever runs the execution, to be applied bit by bit: see `Unfinished`. */
  bitByBit?: boolean;
  random?: () => number;
}

export interface Cost {
  /** Service calls that read or write cells or extents, or flush. */
  data: number;
  /** All service calls. */
  all: number;
  /** Cells read and written. */
  cells: number;
}

/** The number format a cell will have once the writes before this one have run. */
export type PendingFormats = Map<string, string>;

/** Applies the writes before this one: all of them, or where one of these commands is among them. */
export type Settle = (...types: string[]) => void;
/** The commands of a write; one that reads what the writes before it leave calls `settle` first. */
type WriteCommands = (formats: PendingFormats, settle: Settle) => Iterable<Commands[number]>;
interface Write {
  cells: number;
  commands: WriteCommands;
}

/** Thrown by a flush of more cells than one turn should take: the run's owner drains `flushing` and calls again. */
export class Unfinished extends Error {}

/** The commands of one revision. */
const BATCH = 20_000;
/** Cells that are applied in one turn where others wait for theirs. */
const TURN = 8000;

/** Calls answered from the execution's own objects; every other call is a step. */
const pureCalls: ReadonlySet<string> = new Set([
  "SpreadsheetApp.getActiveSpreadsheet",
  "SpreadsheetApp.getActive",
  "SpreadsheetApp.newDataValidation",
  "SpreadsheetApp.newConditionalFormatRule",
  "SpreadsheetApp.newTextStyle",
  "Range.getSheet",
  "Range.getRow",
  "Range.getColumn",
  "Range.getNumRows",
  "Range.getNumColumns",
  "LockService.getDocumentLock",
  "CacheService.getDocumentCache",
  "PropertiesService.getDocumentProperties",
  "Utilities.getUuid",
]);

interface Ref {
  $ref: number;
  $class: string;
}

/** One run of one function of the add-on: the objects it holds, what it has written and not yet flushed, its locks. */
export class Execution {
  readonly cost: Cost = { data: 0, all: 0, cells: 0 };
  readonly menus: { name: string; items: object[] }[] = [];
  readonly book: Book;
  #handles = new Map<number, object>();
  #ids = new Map<object, number>();
  #pending: Write[] = [];
  #ended = false;
  /** The sheet the script made active, by the engine's id. */
  activeSheet?: string;

  constructor(readonly options: ExecutionOptions) {
    this.book = options.book;
  }

  /** Calls a method of a service by its handle. Arguments and results are plain values or handles. */
  invoke(ref: number, method: string, args: readonly unknown[]): unknown {
    const target = this.#handles.get(ref);
    if (!target) throw new Error(`no service ${ref}`);
    this.cost.all++;
    const call = (target as Record<string, (...args: unknown[]) => unknown>)[method];
    if (typeof call !== "function") throw new ServiceError(`not emulated: ${className(target)}.${method}`);
    const given = args.map((arg) => this.#decode(arg));
    checkSignature(target, method, given);
    return call.apply(target, given);
  }

  /** The class of a service, by its handle. */
  nameOf(ref: number): string {
    const service = this.#handles.get(ref);
    return service ? className(service) : "";
  }

  /** Whether a call touches only this execution's own objects, so that nobody could come in between. */
  isPure(ref: number, method: string): boolean {
    return pureCalls.has(`${this.nameOf(ref)}.${method}`);
  }

  /** A result as it crosses to the add-on: services become handles, at any depth of an array. */
  encode(value: unknown): unknown {
    if (Array.isArray(value)) return value.map((item) => this.encode(item));
    if (value === undefined) return null;
    if (typeof value !== "object" || value === null || isDate(value)) return value;
    if (Object.getPrototypeOf(value) === Object.prototype) {
      const held = Object.entries(value).filter(([, each]) => each !== undefined);
      return Object.fromEntries(held.map(([key, each]) => [key, this.encode(each)]));
    }
    return this.handle(value);
  }

  handle(service: object): Ref {
    let id = this.#ids.get(service);
    if (id === undefined) {
      id = this.#handles.size + 1;
      this.#handles.set(id, service);
      this.#ids.set(service, id);
    }
    return { $ref: id, $class: className(service) };
  }

  #decode(arg: unknown): unknown {
    // Arrays and objects are made anew in this realm, as the engine wants them.
    if (Array.isArray(arg)) return Array.from(arg, (item) => this.#decode(item));
    if (typeof arg !== "object" || arg === null || isDate(arg)) return arg;
    if ("$ref" in arg) return this.#handles.get((arg as Ref).$ref);
    return Object.fromEntries(Object.entries(arg).map(([key, each]) => [key, this.#decode(each)]));
  }

  /** Counts a read of cells; what this execution wrote before is applied first, as at Google. */
  read(cells: number): void {
    this.flush();
    this.cost.data++;
    this.cost.cells += cells;
  }

  /** Counts a write of cells and keeps it until a flush, a read, or the end. */
  write(cells: number, commands: WriteCommands): void {
    this.cost.data++;
    this.cost.cells += cells;
    this.#pending.push({ cells, commands });
  }

  /** Keeps a change of looks (a width, a colour of a tab) with the writes that wait: it is no data call. */
  dress(commands: Commands): void {
    this.#pending.push({ cells: 0, commands: () => commands });
  }

  /** Applies a change of structure (a tab, rows, columns) at once. */
  change(commands: Commands): void {
    this.flush();
    this.book.apply(commands);
  }

  get pending(): number {
    return this.#pending.length;
  }

  /** Whether what waits is to be applied bit by bit. */
  get unfinished(): boolean {
    if (!this.options.bitByBit) return false;
    return this.#pending.reduce((sum, { cells }) => sum + cells, 0) > TURN;
  }

  /** Applies the first `count` of the writes that wait: as a rule one revision, one recalculation. */
  flush(count: number = this.#pending.length): void {
    if (this.unfinished && !this.#ended) throw new Unfinished();
    for (const _ of this.flushing(count, BATCH));
  }

  /**
   * The same in bits, others' turns in between. Where a write is refused, those before it are applied and those after
   * it are lost with it.
   */
  *flushing(count: number = this.#pending.length, most: number = TURN): Generator<void> {
    const writes = this.#pending.splice(0, count);
    const formats: PendingFormats = new Map();
    let batch: Commands = [];
    const held = new Set<string>();
    const settle: Settle = (...types) => {
      if (batch.length === 0 || (types.length > 0 && !types.some((type) => held.has(type)))) return;
      const commands = batch;
      batch = [];
      held.clear();
      this.book.apply(merged(commands, this.book.getters));
    };
    try {
      for (const { commands } of writes) {
        for (const command of commands(formats, settle)) {
          // Never within a row: a process that dies in between leaves whole ones.
          if (batch.length >= most && command[1].row !== batch[batch.length - 1]?.[1].row) {
            settle();
            yield;
          }
          batch.push(command);
          held.add(command[0]);
        }
      }
    } finally {
      settle();
    }
  }

  /** Ends the run. Of the writes that still wait, the first `keep` are applied; without a number, all. */
  end(keep?: number): void {
    if (this.#ended) return;
    this.#ended = true;
    try {
      this.flush(keep);
    } finally {
      this.#pending = [];
      const { locks } = this.options.shared;
      if (locks.document === this) locks.document = null;
      if (locks.script === this) locks.script = null;
      for (const [user, holder] of locks.user) if (holder === this) locks.user.delete(user);
      this.#handles.clear();
      this.#ids.clear();
    }
  }
}
