import { randomUUID } from "node:crypto";
import { engine } from "../engine/node";
import type { Zone } from "../engine/types";
import { type At, type Cells, positions, sizeOf } from "./cells";
import type { Sheet } from "./sheet";

/** The notes of a sheet, as they stand once what this execution wrote is applied. */
export function notesOn({ x, id }: Sheet): At<string> {
  x.flush();
  const notes = new Map(
    x.book.getters
      .getMarks(id)
      .flatMap(({ kind, range, data }) =>
        kind === "note" && range ? [[`${range.zone.top}:${range.zone.left}`, String(data.text)]] : [],
      ) as [string, string][],
  );
  return ({ row, col }) => notes.get(`${row}:${col}`) ?? "";
}

/** Gives each cell its note in place of the one it has; "" and null are none. */
export function setNotes({ x, sheet, zone }: Cells, note: At<string | null>): void {
  x.write(sizeOf(zone), (_, settle) => {
    settle("SET_MARKS");
    const remove = x.book.getters
      .getMarks(sheet.id)
      .filter(({ kind, range }) => kind === "note" && range && covers(zone, range.zone))
      .map(({ id }) => id);
    const add = [...positions(sheet.id, zone)].flatMap((at) => {
      const text = note(at);
      const xc = engine.helpers.toXC(at.col, at.row);
      return text ? [{ id: `note-${randomUUID()}`, kind: "note", xc, data: { text } }] : [];
    });
    return [["SET_MARKS", { sheetId: sheet.id, remove, add }]];
  });
}

function covers(outer: Zone, inner: Zone): boolean {
  return (
    inner.top >= outer.top &&
    inner.bottom <= outer.bottom &&
    inner.left >= outer.left &&
    inner.right <= outer.right
  );
}
