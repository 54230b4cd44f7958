import type { Arg, Matrix } from "../engine/types";
import type { Server } from "./server";
import type { PageEngine, PageModel, State } from "./types";

/**
 * Custom functions in a page: their help stands at the cell, their values come from the owner. A call shows
 * "Loading..." until its answer is there, as Google's do.
 */
export class CustomFunctions {
  #known = new Map<string, Arg | Matrix>();
  #asked = new Map<string, [string, unknown[]]>();
  #model: PageModel | undefined;

  constructor(
    engine: PageEngine,
    functions: State["functions"],
    private readonly server: Server,
  ) {
    for (const { name, description, parameters } of functions) {
      engine.registries.functionRegistry.add(name, {
        description,
        category: "Local by Local",
        args: parameters.map((parameter) => ({
          name: parameter.name,
          description: `${parameter.description} For example: ${parameter.type}`,
          type: ["ANY", "RANGE"],
          acceptMatrix: true,
          optional: parameter.optional,
        })),
        compute: (...args: never[]) => this.#call(name, args),
      });
    }
  }

  attach(model: PageModel): void {
    this.#model = model;
    this.#soon();
  }

  #call(name: string, args: unknown[]): Arg | Matrix {
    const key = `${name}\n${JSON.stringify(args)}`;
    const known = this.#known.get(key);
    if (known) return known;
    if (!this.#asked.has(key)) {
      this.#asked.set(key, [name, JSON.parse(JSON.stringify(args)) as unknown[]]);
      this.#soon();
    }
    return { value: "Loading..." };
  }

  #timer = 0;
  #soon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#fetch(), 30) as unknown as number;
  }

  async #fetch(): Promise<void> {
    if (!this.#model || this.#asked.size === 0) return;
    const asked = [...this.#asked];
    this.#asked.clear();
    const answers = (await this.server.ask("functions", { calls: asked.map(([, call]) => call) })) as (
      | Arg
      | Matrix
    )[];
    for (const [i, [key]] of asked.entries()) this.#known.set(key, answers[i] as Arg);
    this.#model.dispatch("EVALUATE_CELLS");
  }
}
