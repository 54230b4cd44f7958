import type {
  Arg,
  Command,
  Engine,
  EnginePlugin,
  EngineRange,
  Mark,
  Matrix,
  RangeAdapters,
  WorkbookData,
  Zone,
} from "./types";

/** A plain-text cell whose text would run or be read as something else: "@" to people, a format apart to the engine. */
export const MARKED_TEXT = "0;-0;0;@";

/** What the engine's TODAY() and NOW() read: milliseconds since 1970, and the workbook's time zone. */
export interface Clock {
  now: () => number;
  timeZone: () => string;
}

const extended = new WeakSet<object>();

/**
 * Teaches o-spreadsheet what a Google Sheets workbook needs and it lacks: plain-text cells that never run,
 * notes, warnings on ranges, banding, metadata, options of charts and properties, many cells in one step, and a few
 * functions.
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

const wallClocks = new Map<string, Intl.DateTimeFormat>();

function wallClock(timeZone: string): Intl.DateTimeFormat {
  const known = wallClocks.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat("en-US", {
    timeZone,
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
  });
  wallClocks.set(timeZone, made);
  return made;
}

/** Days since December 30, 1899, in a time zone: the number behind a date in a cell. */
export function serialOf(instant: number, timeZone: string): number {
  const parts = Object.fromEntries(
    wallClock(timeZone)
      .formatToParts(instant)
      .map(({ type, value }) => [type, Number(value)]),
  ) as Record<"year" | "month" | "day" | "hour" | "minute" | "second", number>;
  const wall = Date.UTC(parts.year, parts.month - 1, parts.day, parts.hour, parts.minute, parts.second);
  return wall / 86_400_000 + 25_569;
}

interface CellUpdate {
  content?: string;
  format?: string;
  style?: unknown;
}

/** In Google Sheets a plain-text cell keeps what is typed, "=1+1" too; o-spreadsheet would run it. */
function plainTextCells(Cells: typeof EnginePlugin): typeof EnginePlugin {
  type Updating = EnginePlugin & {
    updateCell(sheetId: string, col: number, row: number, after: CellUpdate): void;
    clearCells(sheetId: string, zones: Zone[]): void;
  };
  const Base = Cells as unknown as new (config: unknown) => Updating;
  class PlainTextCells extends Base {
    /** The engine's own goes through every place of a zone, and a new sheet has 26,000 empty ones. */
    override clearCells(sheetId: string, zones: Zone[]): void {
      for (const zone of zones) {
        for (let col = zone.left; col <= zone.right; col++) {
          for (let row = zone.top; row <= zone.bottom; row++) {
            if (!this.getters.getCell({ sheetId, col, row })) continue;
            this.dispatch("UPDATE_CELL", { sheetId, col, row, content: "", style: null, format: "" });
          }
        }
      }
    }

    override updateCell(sheetId: string, col: number, row: number, after: CellUpdate): void {
      const before = this.getters.getCell({ sheetId, col, row });
      const format = after.format ?? before?.format;
      const plain = format === "@" || format === MARKED_TEXT;
      if (!plain || after.content === undefined) return super.updateCell(sheetId, col, row, after);
      const typed = after.content;
      const text = typed.startsWith("'") ? typed.slice(1) : typed;
      const risky = text.startsWith("=");
      super.updateCell(sheetId, col, row, {
        ...after,
        content: risky ? `'${text}` : text,
        format: risky ? MARKED_TEXT : "@",
      });
    }
  }
  return Object.assign(PlainTextCells, { getters: Cells.getters }) as unknown as typeof EnginePlugin;
}

/** Where a model puts its recalculation off to, when it is made with one as `custom.recalculation`. */
export interface Recalculation {
  /** Recalculates what has changed since. */
  settle?: () => void;
}

/**
 * Puts recalculation off until somebody reads: a set-up changes the shape of the workbook a hundred times, and each
 * change makes the engine calculate all cells anew. A page has no such place and calculates at once.
 */
function lazyEvaluation(Evaluation: typeof EnginePlugin): typeof EnginePlugin {
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
      if (command.type === "EVALUATE_CELLS") this.#recalculation?.settle?.();
      super.handle(command);
    }
    override finalize(): void {
      if (this.#recalculation) this.#stale = true;
      else super.finalize();
    }
  }
  return Object.assign(LazyEvaluation, { getters: Evaluation.getters }) as unknown as typeof EnginePlugin;
}

/** Notes, protections, banding and metadata of the sheets, and the properties of the script, kept and undone with the cells. */
function marksPlugin(Core: typeof EnginePlugin): typeof EnginePlugin {
  return class Marks extends Core {
    static override getters = ["getMarks", "getStore"];
    marks: Record<string, Mark[]> = {};
    stores: Record<string, Record<string, string>> = {};

    adaptRanges({ applyChange }: RangeAdapters): void {
      for (const [sheetId, marks] of Object.entries(this.marks)) {
        let changed = false;
        const kept = marks.flatMap((mark) => {
          const change = mark.range && applyChange(mark.range);
          if (!change || change.changeType === "NONE") return [mark];
          changed = true;
          return change.changeType === "REMOVE" ? [] : [{ ...mark, range: change.range }];
        });
        if (changed) this.history.update("marks", sheetId, kept);
      }
    }

    allowDispatch(): string {
      return "Success";
    }

    beforeHandle(): void {}
    finalize(): void {}

    handle(command: Command): void {
      const sheetId = command.sheetId as string;
      switch (command.type) {
        case "CREATE_SHEET":
          this.history.update("marks", sheetId, []);
          break;
        case "DELETE_SHEET":
          this.history.update("marks", sheetId, undefined);
          break;
        case "DUPLICATE_SHEET": {
          const to = command.sheetIdTo as string;
          const copies = this.getMarks(sheetId)
            .filter(({ kind }) => kind === "note" || kind === "banding" || kind === "chart")
            .map((mark) => ({
              ...mark,
              ...(mark.kind === "chart" && { id: copiedFigure(mark.id, to) }),
              range: mark.range && this.getters.getRangeFromZone(to, mark.range.zone),
            }));
          this.history.update("marks", to, copies);
          break;
        }
        case "DELETE_FIGURE":
          this.history.update(
            "marks",
            sheetId,
            this.getMarks(sheetId).filter(({ id }) => id !== command.figureId),
          );
          break;
        case "SET_MARKS": {
          const gone = new Set(command.remove as string[]);
          const added = (
            command.add as { id: string; kind: Mark["kind"]; xc?: string; data: Mark["data"] }[]
          ).map((mark) => this.place(sheetId, mark));
          for (const { id } of added) gone.add(id);
          this.history.update("marks", sheetId, [
            ...this.getMarks(sheetId).filter(({ id }) => !gone.has(id)),
            ...added,
          ]);
          break;
        }
        case "SET_STORE": {
          const { store, key, value } = command as Command & {
            store: string;
            key: string;
            value: string | null;
          };
          const { [key]: _, ...rest } = this.getStore(store);
          this.history.update("stores", store, value === null ? rest : { ...rest, [key]: value });
          break;
        }
      }
    }

    getMarks(sheetId: string): Mark[] {
      return this.marks[sheetId] ?? [];
    }

    getStore(store: string): Record<string, string> {
      return this.stores[store] ?? {};
    }

    import(data: WorkbookData): void {
      for (const [sheetId, marks] of Object.entries(data.marks ?? {})) {
        this.marks[sheetId] = marks.map((mark) => this.place(sheetId, mark));
      }
      this.stores = data.stores ?? {};
    }

    export(data: WorkbookData): void {
      data.marks = {};
      for (const [sheetId, marks] of Object.entries(this.marks)) {
        if (!marks || !this.getters.tryGetSheet(sheetId)) continue;
        data.marks[sheetId] = marks.map(({ id, kind, range, data: held }) => ({
          id,
          kind,
          ...(range && { xc: this.getters.getRangeString(range, sheetId) }),
          data: held,
        }));
      }
      data.stores = this.stores;
    }

    exportForExcel(): void {}

    private place(
      sheetId: string,
      { id, kind, xc, data }: { id: string; kind: Mark["kind"]; xc?: string; data: Mark["data"] },
    ): Mark {
      const range: EngineRange | undefined = xc ? this.getters.getRangeFromSheetXC(sheetId, xc) : undefined;
      return { id, kind, data, ...(range && { range }) };
    }
  } as unknown as typeof EnginePlugin;
}

/** The engine's id of a figure on a copy of its sheet. */
function copiedFigure(id: string, sheetId: string): string {
  return `${sheetId}??${id.split("??").pop()}`;
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
