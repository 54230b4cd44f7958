/** What crosses from an execution to its owner: a service's handle, a method, the arguments. */
export type Bridge = (ref: number, method: string, args: unknown[]) => Reply;

/** The owner's time, whether it went well (0), failed with a message (1), ended the run (2), or broke (3), and the value. */
export type Reply = [now: number, status: 0 | 1 | 2 | 3, value: unknown];

export interface PreludeOptions {
  /** Methods by class. */
  table: Record<string, string[]>;
  /** Classes as Google's messages name them. */
  qualified: Record<string, string>;
  /** Google's global services that have no stand-in here. */
  absent: readonly string[];
  enumerations: Record<string, Record<string, readonly string[]>>;
  /** Global services: name to handle and class. */
  globals: Record<string, { $ref: number; $class: string }>;
  /** Milliseconds since 1970 at the start. */
  now: number;
  /** Time moves only with replies. */
  virtual: boolean;
  seed?: number;
}

export type Run = (name: string, args: unknown[], fromClient: boolean) => Ended;
export type Ended = { ok: true; value: unknown } | { ok: false; error: string; stack: string };

/**
 * Apps Script's globals over a bridge. Runs inside the execution's own context, as text: it must not name anything
 * outside itself.
 */
export function prelude(bridge: Bridge, options: PreludeOptions): Run {
  const scope = globalThis as unknown as Record<string, unknown>;
  class Exception extends Error {
    override name = "Exception";
  }
  let dead: Error | undefined;

  const NativeDate = Date;
  let clock = options.now;
  let heard = NativeDate.now();
  const now = () => (options.virtual ? clock : clock + NativeDate.now() - heard);
  const ClockedDate = function (this: unknown, ...args: []) {
    if (!new.target) return new NativeDate(now()).toString();
    return args.length === 0 ? new NativeDate(now()) : Reflect.construct(NativeDate, args);
  } as unknown as DateConstructor;
  Object.defineProperty(ClockedDate, "prototype", { value: NativeDate.prototype });
  ClockedDate.now = now;
  ClockedDate.UTC = NativeDate.UTC;
  ClockedDate.parse = NativeDate.parse;
  NativeDate.prototype.constructor = ClockedDate;
  scope.Date = ClockedDate;

  if (options.seed !== undefined) {
    let state = options.seed >>> 0;
    Math.random = () => {
      state = (state + 0x6d2b79f5) >>> 0;
      let t = Math.imul(state ^ (state >>> 15), 1 | state);
      t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
      return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
    };
  }

  const ids = new WeakMap<object, number>();
  const objects = new Map<number, object>();
  const classes: Record<string, new () => object> = {};

  const typeName = (value: unknown): string => {
    if (value === null || value === undefined) return "null";
    if (typeof value === "string") return "String";
    if (typeof value === "boolean") return "Boolean";
    if (Array.isArray(value)) return "number[]";
    return typeof value === "object" ? "(class)" : typeof value;
  };

  const encode = (value: unknown): unknown => {
    if (value === undefined) return null;
    if (Array.isArray(value)) return value.map(encode);
    if (typeof value === "object" && value !== null && ids.has(value)) return { $ref: ids.get(value) };
    return value;
  };

  const decode = (value: unknown): unknown => {
    if (Array.isArray(value)) return holdsRef(value) ? value.map(decode) : value;
    if (typeof value !== "object" || value === null || value instanceof NativeDate) return value;
    if ("$ref" in value) {
      const { $ref, $class } = value as { $ref: number; $class: string };
      const known = objects.get($ref);
      if (known) return known;
      const Class = classes[$class];
      if (!Class) throw new Exception(`not emulated: ${$class}`);
      const made = new Class();
      ids.set(made, $ref);
      objects.set($ref, made);
      return made;
    }
    return Object.fromEntries(Object.entries(value).map(([key, held]) => [key, decode(held)]));
  };
  /** Tables of plain values come by the ten thousand: they are looked at once and left as they are. */
  const holdsRef = (values: unknown[]): boolean =>
    values.some((value) =>
      Array.isArray(value) ? holdsRef(value) : typeof value === "object" && value !== null && "$ref" in value,
    );

  const call = (target: object, className: string, method: string, args: unknown[]): unknown => {
    if (dead) throw dead;
    let reply: Reply;
    try {
      reply = bridge(ids.get(target) as number, method, args.map(encode));
    } catch (error) {
      if ((error as Error).name !== "DataCloneError") throw error;
      throw new Exception(
        `The parameters (${args.map(typeName).join(",")}) don't match the method signature for ${options.qualified[className]}.${method}.`,
      );
    }
    clock = reply[0];
    heard = NativeDate.now();
    if (reply[1] === 0) return decode(reply[2]);
    if (reply[1] === 2) {
      dead = new Error("execution ended");
      throw dead;
    }
    throw reply[1] === 1 ? new Exception(String(reply[2])) : new Error(String(reply[2]));
  };

  const quiet = (key: string | symbol) => typeof key === "symbol" || key === "then" || key === "toJSON";
  /** Stands for a method or an enumeration that we do not emulate: any use of it says so. */
  const absent = (path: string): object => {
    const refuse = (): never => {
      throw new Exception(`not emulated: ${path}`);
    };
    return new Proxy(refuse, {
      get: (target, key) => (quiet(key) ? Reflect.get(target, key) : refuse()),
    });
  };
  for (const name of options.absent) {
    scope[name] = new Proxy(
      {},
      { get: (_, key) => (quiet(key) ? undefined : absent(`${name}.${String(key)}`)) },
    );
  }

  for (const className of Object.keys(options.table)) {
    const Class = { [className]: class {} }[className] as new () => object;
    const methods = Class.prototype as Record<string, unknown>;
    for (const method of options.table[className] ?? []) {
      methods[method] = function (this: object, ...args: unknown[]) {
        return call(this, className, method, args);
      };
    }
    methods.toString = () => className;
    Object.setPrototypeOf(
      Class.prototype,
      new Proxy(Object.prototype, {
        get(target, key) {
          if (quiet(key) || key in target) return Reflect.get(target, key);
          return absent(`${className}.${String(key)}`);
        },
      }),
    );
    classes[className] = Class;
  }
  for (const [name, ref] of Object.entries(options.globals)) scope[name] = decode(ref);
  for (const [service, lists] of Object.entries(options.enumerations)) {
    scope[service] ??= {};
    for (const [name, values] of Object.entries(lists)) {
      Object.defineProperty(scope[service], name, {
        value: Object.fromEntries(values.map((value) => [value, value])),
      });
    }
  }
  const logged: string[] = [];
  const log = (...values: unknown[]) => {
    logged.push(values.map(String).join(" "));
  };
  scope.console = { log, info: log, warn: log, error: log, time: log, timeEnd: log };
  scope.Logger = { log };

  /** What google.script.run brings back to a page, as measured by tanaikech in 2023: a Date or a service loses everything. */
  const lost = (value: unknown): boolean => {
    if (typeof value !== "object" || value === null) return false;
    if (value instanceof NativeDate || ids.has(value)) return true;
    return Object.values(value).some(lost);
  };
  const toClient = (value: unknown): unknown => {
    if (value === undefined) return null;
    if (typeof value === "function") return String(value);
    if (typeof value !== "object" || value === null) return value;
    if (Array.isArray(value)) return value.map(toClient);
    return Object.fromEntries(Object.entries(value).map(([key, held]) => [key, toClient(held)]));
  };

  return (name, args, fromClient) => {
    try {
      const entry = scope[name];
      const hidden = fromClient && name.endsWith("_");
      if (typeof entry !== "function" || hidden) throw new Exception(`Script function not found: ${name}`);
      const value = entry(...args.map(decode));
      if (value instanceof Promise) throw new Exception(`not emulated: ${name} gives a Promise`);
      return { ok: true, value: lost(value) ? null : toClient(value) };
    } catch (error) {
      if (!(error instanceof Error)) return { ok: false, error: `Error: ${String(error)}`, stack: "" };
      return { ok: false, error: `${error.name}: ${error.message}`, stack: error.stack ?? "" };
    }
  };
}
