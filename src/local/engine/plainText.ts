import type { EnginePlugin, Zone } from "./types";

/** A plain-text cell whose text would run or be read as something else: "@" to people, a format apart to the engine. */
export const MARKED_TEXT = "0;-0;0;@";

interface CellUpdate {
  content?: string;
  format?: string;
  style?: unknown;
}

/** In Google Sheets a plain-text cell keeps what is typed, "=1+1" too; o-spreadsheet would run it. */
export function plainTextCells(Cells: typeof EnginePlugin): typeof EnginePlugin {
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
