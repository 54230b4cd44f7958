import type {
  ChartDefinition,
  Engine,
  EngineModel,
  Mark,
  Payload,
  Position,
  Registry,
  WorkbookData,
  Zone,
} from "../engine/types";

/** What a page knows of an environment that o-spreadsheet hands to menu entries. */
export interface Env {
  model: PageModel;
  openSidePanel(panel: string): void;
}

export interface PageModel extends EngineModel {
  getters: EngineModel["getters"] & {
    getActivePosition(): Position;
    getSelectedZone(): Zone;
    getMarks(sheetId: string): Mark[];
  };
}

export interface MenuEntry {
  name?: string | ((env: Env) => string);
  sequence: number;
  separator?: boolean;
  execute?: (env: Env) => void;
  isVisible?: (env: Env) => boolean;
}

interface MenuRegistry {
  content: Record<string, unknown>;
  add(key: string, entry: MenuEntry): MenuRegistry;
  replace(key: string, entry: MenuEntry): MenuRegistry;
  addChild(key: string, path: string[], entry: MenuEntry): MenuRegistry;
  replaceChild(key: string, path: string[], entry: MenuEntry): MenuRegistry;
}

/** A chart as chart.js has drawn it. */
export interface DrawnChart {
  ctx: CanvasRenderingContext2D;
  options: {
    scales?: Record<string, { ticks?: { callback?: (value: number) => unknown } } | undefined>;
    indexAxis?: "x" | "y";
  };
  data: { datasets: { data: unknown[]; backgroundColor?: string; showsValues?: boolean }[] };
  isDatasetVisible(i: number): boolean;
  /** Lines have no base. */
  getDatasetMeta(i: number): {
    data: { x: number; y: number; base?: number; width?: number; height?: number }[];
  };
}

export interface ChartRuntime {
  chartJsConfig: {
    data: { datasets: { borderDash?: number[]; stepped?: string; showsValues?: boolean }[] };
    options: { plugins: Record<string, unknown> };
    plugins?: object[];
  };
}

/** How the engine makes chart.js's configuration of a chart. */
export interface ChartTypeEntry {
  getRuntime(getters: unknown, definition: ChartDefinition, ...rest: unknown[]): ChartRuntime;
}

export interface Popover {
  isOpen: boolean;
  props?: Payload;
  Component?: unknown;
  cellCorner?: string;
}

/** Where people type into a cell: a hidden one is always there for the selected cell. */
export interface Composer {
  contentHelper: { el: HTMLElement };
  props: { composerStore: { editionMode: string } };
  onInput(event: InputEvent): void;
}

/** o-spreadsheet and owl as the page's own scripts bring them. */
export interface PageEngine extends Engine {
  Spreadsheet: unknown;
  components: { Composer: { prototype: Composer } };
  registries: Engine["registries"] & {
    topbarMenuRegistry: MenuRegistry;
    chartTypeRegistry: Registry<ChartTypeEntry>;
    colMenuRegistry: MenuRegistry;
    cellPopoverRegistry: {
      add(
        key: string,
        value: { onHover(position: Position, getters: PageModel["getters"]): Popover },
      ): unknown;
    };
  };
  addRenderingLayer(name: string, priority: number): void;
}

export interface Owl {
  App: new (component: unknown, config: object) => { mount(target: Element): Promise<unknown> };
  Component: new (...args: unknown[]) => object;
  xml: (strings: TemplateStringsArray) => string;
}

/** What the server says when a page opens. */
export interface State {
  data: WorkbookData;
  messages: never[];
  name: string;
  timeZone: string;
  menus: ScriptMenu[];
  functions: {
    name: string;
    description: string;
    parameters: { name: string; type: string; description: string; optional: boolean }[];
  }[];
  error?: string;
}

export interface ScriptMenu {
  name: string;
  items: { label?: string; function?: string; separator?: true; menu?: ScriptMenu }[];
}
