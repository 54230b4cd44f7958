import { type Cells, positions } from "./cells";
import { type Emulates, Service } from "./kit";
import type { Range } from "./range";

/** Finds text in cells as displayed; without case unless asked. Google searches on its side: no cells cross. */
export class TextFinder
  extends Service
  implements
    Emulates<
      GoogleAppsScript.Spreadsheet.TextFinder,
      "matchEntireCell" | "matchCase" | "findNext" | "findAll"
    >
{
  readonly #cells: Cells;
  readonly #text: string;
  #entire = false;
  #case = false;

  constructor(cells: Cells, text: string) {
    super(cells.x);
    this.#cells = cells;
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
    const { sheet, zone } = this.#cells;
    for (const at of positions(sheet.id, zone)) {
      const shown = this.x.book.display(at);
      const text = this.#case ? shown : shown.toLowerCase();
      if (this.#entire ? text === wanted : text.includes(wanted))
        found.push(sheet.getRange(at.row + 1, at.col + 1));
    }
    return found;
  }
  findNext(): Range | null {
    return this.findAll()[0] ?? null;
  }
}
