import type { Execution } from "./execution";

/** Whether a type is number itself and not one of Google's enumerations, which take any number. */
type IsNumber<R> = (<T>() => T extends R ? 1 : 2) extends <T>() => T extends number ? 1 : 2 ? true : false;
type Plain = string | boolean | null | undefined;
/** A result as the emulation owes it: plain values as Google's, services and enumerations open. */
type Given<R> = R extends Plain
  ? R
  : R extends number
    ? IsNumber<R> extends true
      ? R
      : unknown
    : R extends (infer E)[]
      ? Given<E>[]
      : unknown;
/** A parameter as the emulation must take it: plain values as Google's, services as the emulation's own classes. */
type Taken<P> = P extends Plain
  ? P
  : P extends number
    ? IsNumber<P> extends true
      ? P
      : never
    : P extends (infer E)[]
      ? Taken<E>[]
      : never;

/**
 * What an emulated class owes to Google's typings: the methods' names, their parameters, and plain results.
 * Results that are services stay open, because ours have fewer methods; the rest throws "not emulated".
 */
export type Emulates<T, K extends keyof T> = {
  [P in K]: T[P] extends (...args: infer A) => infer R
    ? (...args: { [I in keyof A]: Taken<A[I]> }) => Given<R>
    : T[P];
};

/** An object of one of Google's services, living on the owner's side for one execution. */
export abstract class Service {
  constructor(readonly x: Execution) {}
}

/** Google's name of a service's class. A bundler puts a "_" before the name of a class that mentions itself. */
export function className(service: object): string {
  return service.constructor.name.replace(/^_+/, "");
}

/** An error as Apps Script throws it: the add-on sees an `Exception` with this message. */
export class ServiceError extends Error {}

/** A call that has to wait: answered when `ready`, or after `ms` milliseconds, with what `done` gives. */
export class Wait {
  constructor(
    readonly ready: () => boolean,
    readonly ms: number,
    readonly done: (inTime: boolean) => unknown,
  ) {}
}

export function signatureError(args: readonly unknown[], method: string): ServiceError {
  const types = args.map(typeName).join(",");
  return new ServiceError(`The parameters (${types}) don't match the method signature for ${method}.`);
}

/** The names that Google's own messages use. */
function typeName(value: unknown): string {
  if (value === null || value === undefined) return "null";
  if (typeof value === "string") return "String";
  if (typeof value === "boolean") return "Boolean";
  if (Array.isArray(value)) return "number[]";
  if (typeof value !== "object") return typeof value;
  return value instanceof Service ? qualified(className(value)) : "(class)";
}

export function checkLength(value: unknown): void {
  if (typeof value === "string" && value.length > 50_000) {
    throw new ServiceError("Your input contains more than the maximum of 50000 characters in a single cell.");
  }
}

/** The service that a class belongs to, where it is not SpreadsheetApp. */
const services: Record<string, string> = {
  Cache: "CacheService",
  ChartOptions: "Charts",
  HtmlOutput: "HtmlService",
  HtmlTemplate: "HtmlService",
  Lock: "LockService",
  Properties: "PropertiesService",
};

/** A class as Google's messages name it, such as "SpreadsheetApp.Range". */
export function qualified(className: string): string {
  if (/(App|Service|Utilities|Session)$/.test(className)) return className;
  return `${services[className] ?? "SpreadsheetApp"}.${className}`;
}
