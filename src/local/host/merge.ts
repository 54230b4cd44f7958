import type { Commands, Getters, Position, Style, Zone } from "../engine/types";

type Update = Position & { content?: string; format?: string; style?: Style | null };

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
  return inZones(result);
}

/** Fewer cells than this are as quick one by one. */
const FEW = 4;

/** Cells that get the same look and nothing else as one command over their zones: a set-up dresses 50,000 of them. */
function inZones(commands: Commands): Commands {
  const result: Commands = [];
  let alike = new Map<string, Update[]>();
  const close = () => {
    for (const cells of alike.values())
      result.push(...(cells.length < FEW ? cells.map(alone) : [together(cells)]));
    alike = new Map();
  };
  for (const command of commands) {
    const [type, payload] = command;
    const update = payload as unknown as Update;
    if (type !== "UPDATE_CELL") close();
    if (type !== "UPDATE_CELL" || update.content !== undefined || update.style === null) result.push(command);
    else {
      const look = `${update.sheetId}:${update.format}:${JSON.stringify(update.style)}`;
      const cells = alike.get(look) ?? [];
      alike.set(look, cells);
      cells.push(update);
    }
  }
  close();
  return result;
}

const alone = (update: Update): Commands[number] => ["UPDATE_CELL", { ...update }];

function together(cells: readonly Update[]): Commands[number] {
  const [{ sheetId = "", style, format } = {}] = cells;
  const look = { ...(style !== undefined && { style }), ...(format !== undefined && { format }) };
  return ["SET_FORMATTING", { sheetId, target: zonesOf(cells), ...look }];
}

/** Rectangles that hold these cells and no others. */
function zonesOf(cells: readonly Position[]): Zone[] {
  const columns: Zone[] = [];
  for (const { row, col } of [...cells].sort((a, b) => a.col - b.col || a.row - b.row)) {
    const last = columns.at(-1);
    if (last?.left === col && last.bottom + 1 === row) last.bottom = row;
    else columns.push({ top: row, bottom: row, left: col, right: col });
  }
  const zones: Zone[] = [];
  for (const zone of columns.sort((a, b) => a.top - b.top || a.bottom - b.bottom || a.left - b.left)) {
    const last = zones.at(-1);
    if (last?.top === zone.top && last.bottom === zone.bottom && last.right + 1 === zone.left)
      last.right = zone.right;
    else zones.push({ ...zone });
  }
  return zones;
}
