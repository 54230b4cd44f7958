import type { Commands, Getters, Position, Style, Zone } from "../engine/types";

type Update = Position & { content?: string; format?: string; style?: Style };

/**
 * The same changes with one command a cell: what a script writes to a cell in several calls (a format, a look, a value)
 * reaches it at once, and each command costs the engine the same.
 */
export function merged(commands: Commands, getters: Getters): Commands {
  const result: Commands = [];
  let open = new Map<string, Update>();
  const cell = ({ sheetId, col, row }: Position): Update => {
    const place = `${sheetId}:${row}:${col}`;
    const known = open.get(place);
    if (known) return known;
    const made: Update = { sheetId, col, row };
    open.set(place, made);
    result.push(["UPDATE_CELL", made as unknown as Commands[number][1]]);
    return made;
  };
  for (const command of commands) {
    const [type, payload] = command;
    const [zone] = (payload.target as Zone[] | undefined) ?? [];
    if (type === "UPDATE_CELL") Object.assign(cell(payload as unknown as Position), payload);
    else if (
      type === "SET_FORMATTING" &&
      zone &&
      zone.top === zone.bottom &&
      zone.left === zone.right &&
      payload.format === undefined
    ) {
      const at = { sheetId: String(payload.sheetId), row: zone.top, col: zone.left };
      const update = cell(at);
      update.style = { ...(update.style ?? getters.getCell(at)?.style), ...(payload.style as Style) };
    } else {
      // Rows and columns that come or go move the cells below.
      if (/_(COLUMNS_ROWS|SHEET)$/.test(type)) open = new Map();
      result.push(command);
    }
  }
  return result;
}
