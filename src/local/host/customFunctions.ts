import vm from "node:vm";
import { engine } from "../engine/node";
import type { Arg, Matrix } from "../engine/types";
import type { Addon } from "./addon";

/** Google gives a custom function 30 seconds; here a stuck one would hold up everybody, so less. */
const LIMIT = 1000;

/** Google's services that a custom function may not call: developers.google.com/apps-script/guides/sheets/functions */
const FORBIDDEN = `for (const name of ["SpreadsheetApp", "HtmlService", "Session", "ScriptApp"])
  Object.defineProperty(globalThis, name, { get() { throw new Error("You do not have permission to call " + name + "."); } });
globalThis.console = { log() {}, info() {}, warn() {}, error() {} };`;

type Plain = string | number | boolean;

interface Added {
  call: (name: string, args: unknown[]) => unknown;
}
let current: Added | undefined;
const added = new Set<string>();

/**
 * Makes the add-on's custom functions known to the sheets. They run in a context with no service that knows a person
 * or writes, under a time limit; one that ran away on some arguments is not tried on them again.
 */
export function addCustomFunctions(addon: Addon): void {
  current = runner(addon);
  for (const { name, description, parameters } of addon.functions) {
    if (!added.has(name) && engine.registries.functionRegistry.contains(name)) {
      throw new Error(`${name} is a function of Google Sheets already: rename the custom function.`);
    }
    added.add(name);
    engine.registries.functionRegistry.replace(name, {
      description,
      category: "Local by Local",
      args: parameters.map((parameter) => ({
        name: parameter.name,
        description: parameter.description,
        type: ["ANY", "RANGE"],
        acceptMatrix: true,
        optional: parameter.optional,
      })),
      compute: (...args: (Arg | Matrix | undefined)[]) => computed(name, args),
    });
  }
}

/** Calls a custom function as a cell of a page does: rows of plain values in, a value or rows of values out. */
export function callCustomFunction(name: string, args: (Arg | Matrix | undefined)[]): Arg | Matrix {
  return computed(name, args);
}

function computed(name: string, args: (Arg | Matrix | undefined)[]): Arg | Matrix {
  try {
    const value = current?.call(name, args.map(toRows));
    return Array.isArray(value) ? toColumns(value) : toArg(value);
  } catch (error) {
    return { value: "#ERROR!", message: (error as Error).message };
  }
}

function runner(addon: Addon): Added {
  const context = vm.createContext({}, { microtaskMode: "afterEvaluate" });
  vm.runInContext(FORBIDDEN, context);
  vm.runInContext(addon.code, context, { filename: "Code.js" });
  const scripts = new Map(
    addon.functions.map(({ name }) => [name, new vm.Script(`${name}(...JSON.parse(__args))`)]),
  );
  const ranAway = new Map<string, Error>();
  return {
    call(name, args) {
      const written = JSON.stringify(args);
      const key = `${name}\n${written}`;
      const before = ranAway.get(key);
      if (before) throw before;
      context.__args = written;
      try {
        return scripts.get(name)?.runInContext(context, { timeout: LIMIT });
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== "ERR_SCRIPT_EXECUTION_TIMEOUT") throw error;
        const stopped = new Error("Exceeded maximum execution time (line 0).");
        ranAway.set(key, stopped);
        throw stopped;
      }
    },
  };
}

/** A cell is a value, a range is rows of values, a blank cell "": as Apps Script hands them over. */
function toRows(arg: Arg | Matrix | undefined): unknown {
  if (arg === undefined) return undefined;
  if (!Array.isArray(arg)) return arg?.value ?? "";
  const [first] = arg;
  return (first ?? []).map((_, row) => arg.map((column) => column[row]?.value ?? ""));
}

/** The engine keeps a range column by column. */
function toColumns(rows: unknown[]): Matrix {
  const table = rows.map((row) => (Array.isArray(row) ? row : [row]));
  const width = Math.max(...table.map((row) => row.length));
  return Array.from({ length: width }, (_, column) => table.map((row) => toArg(row[column])));
}

function toArg(value: unknown): Arg {
  if (value === null || value === undefined) return { value: "" };
  return { value: typeof value === "object" ? String(value) : (value as Plain) };
}
