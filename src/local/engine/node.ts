import "core-js/actual/object/group-by";
import "core-js/actual/set";
import * as library from "@odoo/o-spreadsheet";
import { type Clock, extendEngine } from "./extend";
import { withoutPage } from "./headless";
import type { Engine } from "./types";

/** What the sheets call now; an execution with a time of its own sets it. */
export const clock: Clock & { now: () => number; timeZone: () => string } = {
  now: () => Date.now(),
  timeZone: () => "America/New_York",
};

console.debug = () => {}; // the engine reports each step

/** o-spreadsheet in Node, extended. Node 20 lacks two functions it uses: hence core-js. */
export const engine: Engine = withoutPage(extendEngine(library as unknown as Engine, clock));
