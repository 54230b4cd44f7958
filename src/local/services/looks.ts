import { engine } from "../engine/node";
import type { Commands, Position, Style, Zone } from "../engine/types";
import type { Book } from "../host/book";
import type { TextStyle } from "./builders";
import { type At, type Cells, place, sizeOf, write } from "./cells";
import { ServiceError } from "./kit";
import type { Sheet } from "./sheet";

export const formatAt = (at: Position, book: Book) => book.format(at) || "General";
export const backgroundAt = (at: Position, book: Book) =>
  book.getters.getCell(at)?.style?.fillColor?.toLowerCase() ?? "#ffffff";

/** How a value of Google's setters looks to the engine; null is Google's for what a cell has by itself. */
export const fill = (color: string | null): Style => ({ fillColor: color ?? "" });
export const inColor = (color: string | null): Style => ({ textColor: color ?? "" });
export const weighted = (weight: string | null): Style => ({ bold: weight === "bold" });
export const sized = (size: number): Style => ({ fontSize: size });
export const lined = (line: string | null): Style => ({
  underline: line === "underline",
  strikethrough: line === "line-through",
});
export const aligned = (align: string | null): Style => ({
  align: align === "left" || align === "center" || align === "right" ? align : undefined,
});
export const alignedUpright = (align: string | null): Style => ({
  verticalAlign: (align ?? "bottom") as Style["verticalAlign"],
});
export const styled = (style: TextStyle): Style => style.style();
export const wrapped = (wrap: boolean): Style => ({ wrapping: wrap ? "wrap" : "overflow" });
export const wrappedBy = (strategy: unknown): Style => ({
  wrapping: strategy === "WRAP" ? "wrap" : strategy === "CLIP" ? "clip" : "overflow",
});

export function dress(cells: Cells, style: At<Style>): void {
  write(cells, (at) => [
    [
      "SET_FORMATTING",
      {
        sheetId: at.sheetId,
        target: [{ top: at.row, bottom: at.row, left: at.col, right: at.col }],
        style: style(at),
      },
    ],
  ]);
}

/** Sets number formats; `all` are those that may come, each looked at before anything is written. */
export function setFormats(cells: Cells, format: At<string>, all: Iterable<string>): void {
  const known = new Map([...new Set(all)].map((each) => [each, engineFormat(each)]));
  write(cells, (at, pending) => {
    const kept = known.get(format(at)) ?? "";
    pending.set(place(at), kept);
    return [["UPDATE_CELL", { ...at, format: kept }]];
  });
}

/** The engine's form of a number format. One it cannot show is refused: it would break the cell. */
function engineFormat(format: string): string {
  const kept = format === "General" ? "" : format.replace(/E\+00$/i, "e");
  try {
    engine.helpers.formatValue(1, { format: kept, locale: engine.constants.DEFAULT_LOCALE });
  } catch {
    throw new ServiceError(`not emulated: the number format "${format}"`);
  }
  return kept;
}

/** Which sides of a range get a border: "v" and "h" are the lines between its cells. */
type Sides = Record<"top" | "left" | "bottom" | "right" | "v" | "h", boolean | null | undefined>;

/** Gives ranges of one sheet their borders, each by itself, in one write. */
export function setBorder(
  sheet: Sheet,
  zones: readonly Zone[],
  sides: Sides,
  color: unknown,
  line: unknown,
): void {
  const style = line === "SOLID_MEDIUM" ? "medium" : line === "SOLID_THICK" ? "thick" : "thin";
  // Each by itself: the engine would make one of ranges that touch.
  const drawn = (border: object) =>
    zones.map((zone): Commands[number] => [
      "SET_ZONE_BORDERS",
      { sheetId: sheet.id, target: [zone], border },
    ]);
  const none = Object.values(sides).every((on) => on === false);
  if (!none && Object.values(sides).includes(false))
    throw new ServiceError("not emulated: Range.setBorder that takes away some lines and not all");
  const size = zones.reduce((sum, zone) => sum + sizeOf(zone), 0);
  sheet.x.write(size, () =>
    none
      ? drawn({ position: "clear" })
      : Object.entries(sides)
          .filter(([, on]) => on)
          .flatMap(([position]) => drawn({ position, style, color: color ?? "#000000" })),
  );
}

export function merge({ x, sheet, zone }: Cells): void {
  x.write(sizeOf(zone), () => [["ADD_MERGE", { sheetId: sheet.id, target: [zone], force: true }]]);
}
