import type { EnginePlugin, Position, Style, Zone } from "../engine/types";
import type { Owl, PageEngine, PageModel } from "./types";

/** Draws what o-spreadsheet has no place for: rows in two colours, and notes on cells. */
export function addLooks(engine: PageEngine, owl: Owl): void {
  const { statefulUIPluginRegistry, featurePluginRegistry, cellPopoverRegistry } = engine.registries;
  statefulUIPluginRegistry.replace(
    "cell_computed_style",
    bandedStyle(statefulUIPluginRegistry.get("cell_computed_style")),
  );
  engine.addRenderingLayer("Notes", 3);
  featurePluginRegistry.add("note_corners", noteCorners(engine.UIPlugin));
  class NoteCard extends owl.Component {
    static template = owl.xml`<div class="note-card" role="note" t-esc="props.text"/>`;
    static props = { text: String, onClosed: { type: Function, optional: true } };
    static maxSize = { maxHeight: 260 };
  }
  cellPopoverRegistry.add("note", {
    onHover(position, getters) {
      const text = noteAt(getters, position);
      return text
        ? { isOpen: true, props: { text }, Component: NoteCard, cellCorner: "top-right" }
        : { isOpen: false };
    },
  });
}

function noteAt(getters: PageModel["getters"], { sheetId, col, row }: Position): string | undefined {
  const mark = getters
    .getMarks(sheetId)
    .find(({ kind, range }) => kind === "note" && range && range.zone.left === col && range.zone.top === row);
  return mark && String(mark.data.text);
}

/** A cell without a fill of its own has that of its band. */
function bandedStyle(Computed: typeof EnginePlugin): typeof EnginePlugin {
  type Styled = EnginePlugin & { getComputedStyle(position: Position): Style };
  const Base = Computed as unknown as new (config: unknown) => Styled;
  class Banded extends Base {
    override getComputedStyle(position: Position): Style {
      const style = super.getComputedStyle(position);
      if (style.fillColor) return style;
      const band = this.getters
        .getMarks(position.sheetId)
        .find(({ kind, range }) => kind === "banding" && range && inside(range.zone, position));
      if (!band?.range) return style;
      const row = position.row - band.range.zone.top;
      const fillColor = row === 0 ? band.data.header : row % 2 === 1 ? band.data.first : band.data.second;
      return fillColor ? { ...style, fillColor: String(fillColor) } : style;
    }
  }
  return Object.assign(Banded, { getters: Computed.getters }) as unknown as typeof EnginePlugin;
}

function inside(zone: Zone, { row, col }: Position): boolean {
  return row >= zone.top && row <= zone.bottom && col >= zone.left && col <= zone.right;
}

/** Whether light shows better on a colour such as "#1f1c19" than dark does. */
export function isDark(color: string | undefined): boolean {
  const [red, green, blue] = (/^#(..)(..)(..)/.exec(color ?? "") ?? [])
    .slice(1)
    .map((each) => Number.parseInt(each, 16));
  return red !== undefined && 0.299 * red + 0.587 * (green ?? 0) + 0.114 * (blue ?? 0) < 128;
}

/** The small corner that says a cell has a note: dark, or light on a dark heading. */
function noteCorners(Ui: typeof EnginePlugin): typeof EnginePlugin {
  type Viewports = {
    getVisibleRect(sheetId: string, zone: Zone): { x: number; y: number; width: number; height: number };
  };
  interface Layer {
    ctx: CanvasRenderingContext2D;
    viewports?: Viewports;
    sheetId?: string;
  }
  return class NoteCorners extends Ui {
    static override getters: string[] = [];
    static layers = ["Notes"];
    drawLayer({ ctx, viewports }: Layer): void {
      const getters = this.getters as PageModel["getters"] & {
        getVisibleRect(zone: Zone): { x: number; y: number; width: number; height: number };
        getCellComputedStyle(position: Position): Style;
      };
      const sheetId = getters.getActiveSheetId();
      for (const { kind, range } of getters.getMarks(sheetId)) {
        if (kind !== "note" || !range) continue;
        const { x, y, width, height } = viewports
          ? viewports.getVisibleRect(sheetId, range.zone)
          : getters.getVisibleRect(range.zone);
        if (width <= 0 || height <= 0) continue;
        const at = { sheetId, col: range.zone.left, row: range.zone.top };
        ctx.fillStyle = isDark(getters.getCellComputedStyle(at).fillColor) ? "#ffffff" : "#1f1c19";
        ctx.beginPath();
        ctx.moveTo(x + width - 8, y);
        ctx.lineTo(x + width, y);
        ctx.lineTo(x + width, y + 8);
        ctx.fill();
      }
    }
  } as unknown as typeof EnginePlugin;
}
