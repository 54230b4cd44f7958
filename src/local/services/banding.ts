import { randomUUID } from "node:crypto";
import { engine } from "../engine/node";
import type { Zone } from "../engine/types";
import type { Execution } from "./execution";
import { type Emulates, Service, ServiceError } from "./kit";
import type { Sheet } from "./sheet";

type Emulated = Emulates<
  GoogleAppsScript.Spreadsheet.Banding,
  | "setHeaderRowColor"
  | "setFirstRowColor"
  | "setSecondRowColor"
  | "remove"
  | "getFirstRowColor"
  | "getSecondRowColor"
>;

/** Rows in two alternating colours. The page draws them; they move and grow with their cells. */
export class Banding extends Service implements Emulated {
  readonly #sheet: Sheet;
  readonly #id: string;

  private constructor(x: Execution, sheet: Sheet, id: string) {
    super(x);
    this.#sheet = sheet;
    this.#id = id;
  }

  static over(x: Execution, sheet: Sheet, zone: Zone): Banding {
    x.read(0);
    const taken = x.book.getters
      .getMarks(sheet.id)
      .some(({ kind, range }) => kind === "banding" && range && overlap(range.zone, zone));
    if (taken) {
      throw new ServiceError(
        "You cannot add alternating background colors to a range that already has alternating background colors.",
      );
    }
    const id = `banding-${randomUUID()}`;
    const { toXC } = engine.helpers;
    const xc = `${toXC(zone.left, zone.top)}:${toXC(zone.right, zone.bottom)}`;
    const data = { header: "#bdbdbd", first: "#ffffff", second: "#f3f3f3" };
    x.change([["SET_MARKS", { sheetId: sheet.id, remove: [], add: [{ id, kind: "banding", xc, data }] }]]);
    return new Banding(x, sheet, id);
  }

  static at(x: Execution, sheet: Sheet, zone: Zone): Banding[] {
    x.read(0);
    return x.book.getters
      .getMarks(sheet.id)
      .filter(({ kind, range }) => kind === "banding" && range && overlap(range.zone, zone))
      .map(({ id }) => new Banding(x, sheet, id));
  }

  getFirstRowColor() {
    return (this.#mark?.data.first as string | undefined) ?? null;
  }
  getSecondRowColor() {
    return (this.#mark?.data.second as string | undefined) ?? null;
  }
  setHeaderRowColor(color: string | null) {
    return this.#set({ header: color });
  }
  setFirstRowColor(color: string | null) {
    return this.#set({ first: color });
  }
  setSecondRowColor(color: string | null) {
    return this.#set({ second: color });
  }
  remove() {
    this.x.change([["SET_MARKS", { sheetId: this.#sheet.id, remove: [this.#id], add: [] }]]);
  }

  get #mark() {
    return this.x.book.getters.getMarks(this.#sheet.id).find(({ id }) => id === this.#id);
  }
  #set(data: Record<string, unknown>): this {
    const mark = this.#mark;
    if (!mark?.range) return this;
    const xc = this.x.book.getters.getRangeString(mark.range, this.#sheet.id);
    const add = [{ id: mark.id, kind: mark.kind, xc, data: { ...mark.data, ...data } }];
    this.x.change([["SET_MARKS", { sheetId: this.#sheet.id, remove: [], add }]]);
    return this;
  }
}

function overlap(a: Zone, b: Zone): boolean {
  return a.left <= b.right && b.left <= a.right && a.top <= b.bottom && b.top <= a.bottom;
}
