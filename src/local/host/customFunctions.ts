import { createHash } from "node:crypto";
import { isDate } from "node:util/types";
import vm from "node:vm";
import { clock, engine } from "../engine/node";
import { serialOf } from "../engine/serial";
import type { Arg, Matrix } from "../engine/types";
import type { Addon } from "./addon";
import { instantOf, sheetsError } from "./book";

/** Google gives a custom function 30 seconds; here a stuck one would hold up everybody, so less. */
const LIMIT = 1000;
/** Results that are remembered: far more than a workbook's formulas. */
const REMEMBERED = 5000;

/** What Google gives a custom function and we do not; its other services it refuses. */
const notEmulated =
  "CacheService Jdbc LanguageApp LockService Maps PropertiesService SpreadsheetApp UrlFetchApp Utilities XmlService";
const refused =
  "CalendarApp ContactsApp ContentService DocumentApp DriveApp FormApp GmailApp GroupsApp MailApp ScriptApp Session SlidesApp";

/** developers.google.com/apps-script/guides/sheets/functions */
const GLOBALS = `
const throwing = (names, sentence) => {
  for (const name of names.split(" "))
    Object.defineProperty(globalThis, name, { get() { throw new Error(sentence(name)); } });
};
throwing("${refused}", (name) => "You do not have permission to call " + name + " service.");
throwing("${notEmulated}", (name) => "not emulated: " + name + " in a custom function");
globalThis.HtmlService = {
  createTemplateFromFile: (name) => ({ getRawContent: () => __file(name) }),
};
globalThis.console = { log() {}, info() {}, warn() {}, error() {} };
globalThis.__revive = (key, value) => (value !== null && value.$date !== undefined ? new Date(value.$date) : value);`;

type Result = { value: unknown } | { error: Error };

let current: ((name: string, args: unknown[]) => unknown) | undefined;
const added = new Set<string>();

/**
 * Makes the add-on's custom functions known to the sheets. They run in a context with no service that knows a person
 * or writes, under a time limit. As at Google, the same function on the same arguments is not run again.
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
    const given = args.slice(0, args.findLastIndex((arg) => arg !== undefined) + 1);
    const value = current?.(name, given.map(toRows));
    return Array.isArray(value) ? toColumns(value) : toArg(value);
  } catch (error) {
    return { value: "#ERROR", message: (error as Error).message };
  }
}

function runner(addon: Addon): (name: string, args: unknown[]) => unknown {
  const context = vm.createContext({}, { microtaskMode: "afterEvaluate" });
  context.__file = (name: string) => {
    const text = addon.pages.get(String(name));
    if (text === undefined) throw new Error(`No HTML file named ${name} was found.`);
    return text;
  };
  vm.runInContext(GLOBALS, context);
  vm.runInContext(addon.code, context, { filename: "Code.js" });
  const scripts = new Map(
    addon.functions.map(({ name }) => [
      name,
      new vm.Script(`${name}(...JSON.parse(__args, __dates ? __revive : undefined))`),
    ]),
  );
  const results = new Map<string, Result>();
  const run = (name: string, written: string): Result => {
    context.__args = written;
    context.__dates = written.includes('{"$date":');
    try {
      return { value: scripts.get(name)?.runInContext(context, { timeout: LIMIT }) };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "ERR_SCRIPT_EXECUTION_TIMEOUT")
        return { error: error as Error };
      return { error: new Error("Exceeded maximum execution time (line 0).") };
    }
  };
  return (name, args) => {
    const written = JSON.stringify(args);
    const key = `${name} ${createHash("sha1").update(written).digest("base64")}`;
    const result = results.get(key) ?? run(name, written);
    results.set(key, result);
    if (results.size > REMEMBERED) results.delete(results.keys().next().value as string);
    if ("error" in result) throw result.error;
    return result.value;
  };
}

/** A cell is a value, a range is rows of values, a blank cell "": as Apps Script hands them over. */
function toRows(arg: Arg | Matrix | undefined): unknown {
  if (!Array.isArray(arg)) return toValue(arg);
  const [first = []] = arg;
  // The engine hands over a reference to one cell as a range of one.
  if (arg.length === 1 && first.length === 1) return toValue(first[0]);
  return first.map((_, row) => arg.map((column) => toValue(column[row])));
}

const dateFormats = new Map<string, boolean>();

function toValue(arg: Arg | undefined): unknown {
  const value = arg?.value ?? "";
  if (typeof value === "string") return value.startsWith("#") ? sheetsError(value) : value;
  if (typeof value !== "number" || !arg?.format) return value;
  const { format } = arg;
  const known = dateFormats.get(format) ?? engine.helpers.isDateTimeFormat(format);
  dateFormats.set(format, known);
  return known ? { $date: instantOf(value, clock.timeZone()) } : value;
}

/** The engine keeps a range column by column. */
function toColumns(rows: unknown[]): Matrix {
  const table = rows.map((row) => (Array.isArray(row) ? row : [row]));
  const width = Math.max(1, ...table.map((row) => row.length));
  return Array.from({ length: width }, (_, column) => table.map((row) => toArg(row[column])));
}

function toArg(value: unknown): Arg {
  if (value === null || value === undefined) return { value: "" };
  if (isDate(value)) return { value: serialOf(value.getTime(), clock.timeZone()), format: "m/d/yyyy" };
  return { value: typeof value === "object" ? String(value) : (value as string | number | boolean) };
}
