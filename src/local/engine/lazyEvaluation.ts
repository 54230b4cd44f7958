import type { Command, EnginePlugin } from "./types";

/** Where a model puts its recalculation off to, when it is made with one as `custom.recalculation`. */
export interface Recalculation {
  /** Recalculates what has changed since. */
  settle?: () => void;
}

/**
 * Puts recalculation off until somebody reads: a set-up changes the shape of the workbook a hundred times, and each
 * change makes the engine calculate all cells anew. A page has no such place and calculates at once.
 */
export function lazyEvaluation(Evaluation: typeof EnginePlugin): typeof EnginePlugin {
  const Base = Evaluation as unknown as new (
    config: unknown,
  ) => EnginePlugin & { finalize(): void; handle(command: Command): void };
  class LazyEvaluation extends Base {
    readonly #recalculation: Recalculation | undefined;
    #stale = false;
    constructor(config: { custom?: { recalculation?: Recalculation } }) {
      super(config);
      this.#recalculation = config.custom?.recalculation;
      // An export makes a second model to check itself, with this one's place: whoever came first keeps it.
      if (!this.#recalculation || this.#recalculation.settle) return;
      this.#recalculation.settle = () => {
        if (!this.#stale) return;
        this.#stale = false;
        super.finalize();
      };
    }
    override handle(command: Command): void {
      // Some cells can wait until somebody reads; all of them are calculated at once, with what has changed before.
      if (command.type === "EVALUATE_CELLS" && !command.cellIds) this.#recalculation?.settle?.();
      super.handle(command);
    }
    override finalize(): void {
      if (this.#recalculation) this.#stale = true;
      else super.finalize();
    }
  }
  return Object.assign(LazyEvaluation, { getters: Evaluation.getters }) as unknown as typeof EnginePlugin;
}
