import type { Engine, EngineModel, Mark, Payload, Position, WorkbookData, Zone } from "../engine/types";

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

export interface Popover {
  isOpen: boolean;
  props?: Payload;
  Component?: unknown;
  cellCorner?: string;
}

/** o-spreadsheet and owl as the page's own scripts bring them. */
export interface PageEngine extends Engine {
  Spreadsheet: unknown;
  registries: Engine["registries"] & {
    topbarMenuRegistry: MenuRegistry;
    colMenuRegistry: MenuRegistry;
    cellPopoverRegistry: {
      add(
        key: string,
        value: { onHover(position: Position, getters: PageModel["getters"]): Popover },
      ): unknown;
    };
    statefulUIPluginRegistry: Engine["registries"]["featurePluginRegistry"];
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
