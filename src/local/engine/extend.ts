import { quickCountIfs } from "./countIfs";
import { lazyEvaluation } from "./lazyEvaluation";
import { marksPlugin } from "./marks";
import { plainTextCells } from "./plainText";
import { serialOf } from "./serial";
import type { Arg, Command, Engine, EnginePlugin, Matrix } from "./types";

/** What the engine's TODAY() and NOW() read: milliseconds since 1970, and the workbook's time zone. */
export interface Clock {
  now: () => number;
  timeZone: () => string;
}

const extended = new WeakSet<object>();

/**
 * Teaches o-spreadsheet what a Google Sheets workbook needs and it lacks: plain-text cells that never run,
 * notes, warnings on ranges, banding, metadata, options of charts and properties, many cells in one step, a few
 * functions, and quick counting.
 * Runs in Node and in the page alike, once each.
 */
export function extendEngine(engine: Engine, clock: Clock): Engine {
  if (extended.has(engine)) return engine;
  extended.add(engine);
  const { corePluginRegistry, coreViewsPluginRegistry, featurePluginRegistry, functionRegistry } =
    engine.registries;

  corePluginRegistry.replace("cell", plainTextCells(corePluginRegistry.get("cell")));
  coreViewsPluginRegistry.replace("evaluation", lazyEvaluation(coreViewsPluginRegistry.get("evaluation")));
  for (const type of ["SET_MARKS", "SET_STORE"]) engine.coreTypes.add(type);
  corePluginRegistry.add("marks", marksPlugin(engine.CorePlugin));
  featurePluginRegistry.add("batch", batchPlugin(engine.UIPlugin));

  functionRegistry.replace("COUNTIFS", quickCountIfs(functionRegistry.get("COUNTIFS")));
  functionRegistry.replace("TODAY", {
    description: "Returns the current date as a date value.",
    args: [],
    compute: () => ({ value: Math.floor(serialOf(clock.now(), clock.timeZone())), format: "m/d/yyyy" }),
  });
  functionRegistry.replace("NOW", {
    description: "Returns the current date and time as a date value.",
    args: [],
    compute: () => ({ value: serialOf(clock.now(), clock.timeZone()), format: "m/d/yyyy hh:mm:ss" }),
  });
  functionRegistry.replace("ARRAYFORMULA", {
    description:
      "Enables the display of values returned from an array formula into multiple rows and/or columns.",
    args: [
      {
        name: "array_formula",
        description: "A range, or an expression over ranges.",
        type: ["ANY", "RANGE"],
        acceptMatrix: true,
        acceptErrors: true,
      },
    ],
    compute: (array: Arg | Matrix) => array,
  });
  functionRegistry.replace("REGEXMATCH", {
    description: "Whether a piece of text matches a regular expression.",
    args: [
      { name: "text", description: "The text to be tested.", type: ["STRING"] },
      { name: "regular_expression", description: "The expression to test it against.", type: ["STRING"] },
    ],
    compute: (text: Arg, expression: Arg) =>
      new RegExp(String(expression?.value ?? "")).test(String(text?.value ?? "")),
  });
  return engine;
}

/** Many commands as one revision and one recalculation; one by one, each costs 2 to 4 ms. */
function batchPlugin(Ui: typeof EnginePlugin): typeof EnginePlugin {
  return class Batch extends Ui {
    static override getters: string[] = [];
    handle(command: Command): void {
      if (command.type !== "BATCH") return;
      for (const [type, payload] of command.commands as [string, Record<string, unknown>][])
        this.dispatch(type, payload);
    }
  } as unknown as typeof EnginePlugin;
}
