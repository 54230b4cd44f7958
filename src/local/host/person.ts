import { randomUUID } from "node:crypto";
import { engine } from "../engine/node";
import type { Zone } from "../engine/types";
import type { Execution } from "../services/execution";
import { refusals, refusedIn } from "../services/refusals";
import { Sheet } from "../services/sheet";
import { sorting } from "../services/sorting";
import { Spreadsheet } from "../services/spreadsheet";
import { User } from "../services/utilities";
import { checkEdits, type Edit } from "./edits";
import type { Host } from "./host";
import { Problem } from "./problem";

/** A person's hands on the workbook: the same cells as a script's, and onEdit fires where Google fires it. */
export class Person {
  constructor(
    private readonly host: Host,
    private readonly email: string,
    private readonly now?: number,
  ) {}

  async edit(edit: Edit): Promise<void> {
    checkEdits(this.host.book, [edit]);
    const sheetId = this.#sheetId(edit.tab);
    if ("type" in edit) return this.#type(sheetId, edit.cell, edit.type);
    if ("sort" in edit) return this.#sort(sheetId, edit.sort, edit.descending === true);
    const { book } = this.host;
    const sheetName = edit.tab;
    if ("insertRow" in edit) {
      return book.do("ADD_COLUMNS_ROWS", {
        sheetId,
        sheetName,
        dimension: "ROW",
        position: "before",
        base: edit.insertRow - 1,
        quantity: 1,
      });
    }
    if ("deleteRow" in edit) {
      return book.do("REMOVE_COLUMNS_ROWS", {
        sheetId,
        sheetName,
        dimension: "ROW",
        elements: [edit.deleteRow - 1],
      });
    }
    if ("insertColumn" in edit) {
      const base = this.#column(sheetId, edit.insertColumn);
      return book.do("ADD_COLUMNS_ROWS", {
        sheetId,
        sheetName,
        dimension: "COL",
        position: "before",
        base,
        quantity: 1,
      });
    }
    if ("deleteColumn" in edit) {
      const elements = [this.#column(sheetId, edit.deleteColumn)];
      return book.do("REMOVE_COLUMNS_ROWS", { sheetId, sheetName, dimension: "COL", elements });
    }
    if ("rename" in edit)
      return book.do("RENAME_SHEET", { sheetId, oldName: edit.tab, newName: edit.rename });
    if ("duplicate" in edit) {
      return book.do("DUPLICATE_SHEET", { sheetId, sheetIdTo: randomUUID(), sheetNameTo: edit.duplicate });
    }
    if ("delete" in edit) return book.do("DELETE_SHEET", { sheetId, sheetName: edit.tab });
    throw new Problem(`No such edit: ${JSON.stringify(edit)}. See the command line in docs/architecture.md.`);
  }

  /** Runs the simple trigger for cells that a person changed. */
  async edited(sheetId: string, zone: Zone, oldValue?: unknown): Promise<void> {
    const { host } = this;
    if (!host.addon.names.includes("onEdit") || !host.book.getters.tryGetSheet(sheetId)) return;
    const single = zone.top === zone.bottom && zone.left === zone.right;
    const value = single ? host.book.value({ sheetId, row: zone.top, col: zone.left }) : undefined;
    const event = (x: Execution) => {
      const source = new Spreadsheet(x);
      const sheet = new Sheet(x, source, sheetId);
      const range = sheet.getRange(
        zone.top + 1,
        zone.left + 1,
        zone.bottom - zone.top + 1,
        zone.right - zone.left + 1,
      );
      return [
        { authMode: "LIMITED", range, source, user: new User(x, ""), ...(single && { value, oldValue }) },
      ];
    };
    await host.run("onEdit", event, {
      as: this.email,
      simple: true,
      ...(this.now !== undefined && { now: this.now }),
    });
  }

  async #type(sheetId: string, cell: string, text: string): Promise<void> {
    const { book } = this.host;
    const { left: col, top: row } = engine.helpers.toZone(cell.toUpperCase());
    const at = { sheetId, col, row };
    const before = book.value(at);
    const refused = refusals(book, sheetId, { top: row, bottom: row, left: col, right: col }, () => {});
    if (refused.cells.some((each) => refused.of(each, text)))
      throw new Problem(refusedIn(cell.toUpperCase()).message);
    book.do("UPDATE_CELL", { ...at, ...book.update(text, book.format(at), this.now ?? Date.now(), true) });
    await this.edited(
      sheetId,
      { top: row, bottom: row, left: col, right: col },
      before === "" ? undefined : before,
    );
  }

  /** Sorts all rows below the frozen ones by a column. */
  #sort(sheetId: string, by: string, descending: boolean): void {
    const { book } = this.host;
    const { getters } = book;
    const zone = {
      top: getters.getPaneDivisions(sheetId).ySplit,
      left: 0,
      bottom: getters.getNumberRows(sheetId) - 1,
      right: getters.getNumberCols(sheetId) - 1,
    };
    book.apply(sorting(book, sheetId, zone, [{ column: this.#column(sheetId, by), descending }]));
  }

  #sheetId(tab: string): string {
    const { getters } = this.host.book;
    return getters.getSheetIds().find((each) => getters.getSheetName(each) === tab) ?? "";
  }

  /** A column by its number from 1, its letters, or its heading in row 1, from 0. */
  #column(sheetId: string, column: number | string): number {
    const { book } = this.host;
    const columns = book.getters.getNumberCols(sheetId);
    const within = (col: number) => {
      if (col >= 0 && col < columns) return col;
      throw new Problem(`There is no column ${column}: this tab has ${columns}.`);
    };
    if (typeof column === "number") return within(column - 1);
    for (let col = 0; col < columns; col++) {
      if (book.display({ sheetId, row: 0, col }) === column) return col;
    }
    if (/^[A-Z]{1,3}$/.test(column)) return within(engine.helpers.lettersToNumber(column));
    throw new Problem(`There is no column headed “${column}”.`);
  }
}
