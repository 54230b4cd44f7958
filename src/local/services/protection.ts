import { randomUUID } from "node:crypto";
import { engine } from "../engine/node";
import type { Zone } from "../engine/types";
import type { Execution } from "./execution";
import { type Emulates, Service } from "./kit";
import type { Sheet } from "./sheet";

type Emulated = Emulates<
  GoogleAppsScript.Spreadsheet.Protection,
  | "getDescription"
  | "setDescription"
  | "isWarningOnly"
  | "setWarningOnly"
  | "remove"
  | "getRange"
  | "getProtectionType"
>;

/** A warning on cells or a sheet. Only warnings are emulated: a wall would stop volunteers' own actions. */
export class Protection extends Service implements Emulated {
  readonly #sheet: Sheet;
  readonly #id: string;

  private constructor(x: Execution, sheet: Sheet, id: string) {
    super(x);
    this.#sheet = sheet;
    this.#id = id;
  }

  /** Each call makes a new protection, also where there is one: Google piles them up. */
  static add(x: Execution, sheet: Sheet, zone: Zone | undefined): Protection {
    const id = `protection-${randomUUID()}`;
    const xc =
      zone && `${engine.helpers.toXC(zone.left, zone.top)}:${engine.helpers.toXC(zone.right, zone.bottom)}`;
    const mark = { id, kind: "protection", ...(xc && { xc }), data: { description: "", warningOnly: false } };
    x.change([["SET_MARKS", { sheetId: sheet.id, remove: [], add: [mark] }]]);
    return new Protection(x, sheet, id);
  }

  static on(x: Execution, sheet: Sheet, type: string): Protection[] {
    x.flush();
    return x.book.getters
      .getMarks(sheet.id)
      .filter(({ kind, range }) => kind === "protection" && (type === "RANGE") === (range !== undefined))
      .map(({ id }) => new Protection(x, sheet, id));
  }

  getDescription() {
    return String(this.#mark?.data.description ?? "");
  }
  setDescription(description: string) {
    return this.#set({ description });
  }
  isWarningOnly() {
    return this.#mark?.data.warningOnly === true;
  }
  setWarningOnly(warningOnly: boolean) {
    return this.#set({ warningOnly });
  }
  getProtectionType() {
    return this.#mark?.range ? "RANGE" : "SHEET";
  }
  getRange() {
    const zone = this.#mark?.range?.zone;
    if (!zone) return null;
    return this.#sheet.getRange(
      zone.top + 1,
      zone.left + 1,
      zone.bottom - zone.top + 1,
      zone.right - zone.left + 1,
    );
  }
  remove() {
    this.x.change([["SET_MARKS", { sheetId: this.#sheet.id, remove: [this.#id], add: [] }]]);
  }

  get #mark() {
    return this.x.book.getters.getMarks(this.#sheet.id).find(({ id }) => id === this.#id);
  }
  #set(data: Record<string, unknown>): this {
    const mark = this.#mark;
    if (!mark) return this;
    const xc = mark.range && this.x.book.getters.getRangeString(mark.range, this.#sheet.id);
    const add = [{ id: mark.id, kind: mark.kind, ...(xc && { xc }), data: { ...mark.data, ...data } }];
    this.x.change([["SET_MARKS", { sheetId: this.#sheet.id, remove: [], add }]]);
    return this;
  }
}
