import type { Command, Engine, EnginePlugin } from "./types";

interface Handler {
  allowDispatch(command: Command): unknown;
  beforeHandle(command: Command): void;
  handle(command: Command): void;
}

/** The engine's model as far as commands pass through it. */
interface Passing {
  handlers: Handler[];
  checkDispatchAllowed(command: Command): { isSuccessful: boolean };
  dispatchToHandlers(handlers: Handler[], command: Command): void;
  trigger(event: string, payload: unknown): void;
}

/** Leaves out what the engine does for a page after each change, where there is none; a set-up changes 40,000 cells. */
export function withoutPage(engine: Engine): Engine {
  const { coreViewsPluginRegistry, statefulUIPluginRegistry } = engine.registries;
  // The colours of all cells, for the palette of a toolbar; which cells a window shows.
  coreViewsPluginRegistry.replace("custom_colors", idle(coreViewsPluginRegistry.get("custom_colors")));
  statefulUIPluginRegistry.replace("viewport", idle(statefulUIPluginRegistry.get("viewport")));
  statefulUIPluginRegistry.replace(
    "header_positions",
    positionsWhenAsked(statefulUIPluginRegistry.get("header_positions")),
  );
  return { ...engine, Model: quickModel(engine) };
}

function idle(Plugin: typeof EnginePlugin): typeof EnginePlugin {
  class Idle extends (Plugin as unknown as new (config: unknown) => EnginePlugin & { finalize(): void }) {
    override finalize(): void {}
  }
  return Object.assign(Idle, { getters: Plugin.getters }) as unknown as typeof EnginePlugin;
}

/** Adds up the widths and heights of all sheets; an export asks for them. */
function positionsWhenAsked(Positions: typeof EnginePlugin): typeof EnginePlugin {
  type Positioned = EnginePlugin & {
    finalize(): void;
    handle(command: Command): void;
    getColDimensions(sheetId: string, col: number): object;
    getRowDimensions(sheetId: string, row: number): object;
    getColRowOffset(dimension: string, reference: number, index: number, sheetId: string): number;
  };
  class WhenAsked extends (Positions as unknown as new (config: unknown) => Positioned) {
    override finalize(): void {}
    override handle(command: Command): void {
      if (command.type === "DUPLICATE_SHEET") super.finalize();
      super.handle(command);
    }
    override getColDimensions(sheetId: string, col: number) {
      super.finalize();
      return super.getColDimensions(sheetId, col);
    }
    override getRowDimensions(sheetId: string, row: number) {
      super.finalize();
      return super.getRowDimensions(sheetId, row);
    }
    override getColRowOffset(dimension: string, reference: number, index: number, sheetId: string) {
      super.finalize();
      return super.getColRowOffset(dimension, reference, index, sheetId);
    }
  }
  return Object.assign(WhenAsked, { getters: Positions.getters }) as unknown as typeof EnginePlugin;
}

/** What comes by the ten thousand: each cell's update, and the engine's own note of where it stands. */
const ofCells: ReadonlySet<string> = new Set(["UPDATE_CELL", "UPDATE_CELL_POSITION"]);

/** The engine's model goes to every plugin three times for each cell; this one to those that have something to say. */
function quickModel(engine: Engine): Engine["Model"] {
  const { prototype: silent } = Object.getPrototypeOf(engine.CorePlugin) as { prototype: Handler };
  const speaking = new WeakMap<Handler[], { count: number } & Record<keyof Handler, Handler[]>>();
  const speakers = (handlers: Handler[]) => {
    const known = speaking.get(handlers);
    if (known?.count === handlers.length) return known;
    const who = (method: keyof Handler) => handlers.filter((each) => each[method] !== silent[method]);
    const found = {
      count: handlers.length,
      allowDispatch: who("allowDispatch"),
      beforeHandle: who("beforeHandle"),
      handle: who("handle"),
    };
    speaking.set(handlers, found);
    return found;
  };
  const allowed = { isSuccessful: true, reasons: [] };
  class QuickModel extends (engine.Model as unknown as new (...args: unknown[]) => Passing) {
    override checkDispatchAllowed(command: Command): { isSuccessful: boolean } {
      if (command.type !== "UPDATE_CELL") return super.checkDispatchAllowed(command);
      // A plugin answers with one result, or with a list of them.
      const fine = speakers(this.handlers).allowDispatch.every((each) => {
        const result = each.allowDispatch(command);
        return Array.isArray(result) ? result.every((one) => one === "Success") : result === "Success";
      });
      return !fine ? super.checkDispatchAllowed(command) : allowed;
    }
    override dispatchToHandlers(handlers: Handler[], command: Command): void {
      if (!ofCells.has(command.type)) return super.dispatchToHandlers(handlers, command);
      const { beforeHandle, handle } = speakers(handlers);
      for (const each of beforeHandle) each.beforeHandle(command);
      for (const each of handle) each.handle(command);
      this.trigger("command-dispatched", command);
    }
  }
  return QuickModel as unknown as Engine["Model"];
}
