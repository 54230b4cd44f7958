import type { Zone } from "../engine/types";
import type { Execution } from "./execution";
import { type Emulates, Service } from "./kit";
import { setBorder } from "./looks";
import type { Sheet } from "./sheet";

/** Several ranges of one sheet, which are dressed in one call. */
export class RangeList
  extends Service
  implements Emulates<GoogleAppsScript.Spreadsheet.RangeList, "setBorder">
{
  readonly #sheet: Sheet;
  readonly #zones: readonly Zone[];

  constructor(x: Execution, sheet: Sheet, zones: readonly Zone[]) {
    super(x);
    this.#sheet = sheet;
    this.#zones = zones;
  }

  /** As that of a range, of each by itself. */
  setBorder(
    top: boolean | null,
    left: boolean | null,
    bottom: boolean | null,
    right: boolean | null,
    ...[v, h, color, line]: unknown[]
  ) {
    const sides = { top, left, bottom, right, v: v as boolean | null, h: h as boolean | null };
    setBorder(this.#sheet, this.#zones, sides, color, line);
    return this;
  }
}
