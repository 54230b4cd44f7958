import type { Zone } from "../engine/types";
import type { Execution } from "./execution";
import { type Emulates, Service } from "./kit";
import type { Range } from "./range";
import type { Sheet } from "./sheet";

/** Finds text in cells as displayed; without case unless asked. Google searches on its side: no cells cross. */
export class TextFinder
  extends Service
  implements
    Emulates<
      GoogleAppsScript.Spreadsheet.TextFinder,
      "matchEntireCell" | "matchCase" | "findNext" | "findAll"
    >
{
  readonly #sheet: Sheet;
  readonly #zone: Zone;
  readonly #text: string;
  #entire = false;
  #case = false;

  constructor(x: Execution, sheet: Sheet, zone: Zone, text: string) {
    super(x);
    this.#sheet = sheet;
    this.#zone = zone;
    this.#text = text;
  }
  matchEntireCell(on: boolean) {
    this.#entire = on;
    return this;
  }
  matchCase(on: boolean) {
    this.#case = on;
    return this;
  }
  findAll(): Range[] {
    this.x.read(0);
    const wanted = this.#case ? this.#text : this.#text.toLowerCase();
    const found: Range[] = [];
    const { top, left, bottom, right } = this.#zone;
    for (let row = top; row <= bottom; row++) {
      for (let col = left; col <= right; col++) {
        const shown = this.x.book.display({ sheetId: this.#sheet.id, row, col });
        const text = this.#case ? shown : shown.toLowerCase();
        if (this.#entire ? text === wanted : text.includes(wanted))
          found.push(this.#sheet.getRange(row + 1, col + 1));
      }
    }
    return found;
  }
  findNext(): Range | null {
    return this.findAll()[0] ?? null;
  }
}
