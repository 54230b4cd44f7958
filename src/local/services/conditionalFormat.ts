import { randomUUID } from "node:crypto";
import type { Commands, Style } from "../engine/types";
import type { Book } from "../host/book";
import type { Execution } from "./execution";
import { type Emulates, Service } from "./kit";
import type { Range } from "./range";
import type { Sheet } from "./sheet";

interface Rule {
  formula: string;
  style: Style;
  ranges: string[];
}

/** Cells that look different while a formula about them holds. */
export class ConditionalFormatRule
  extends Service
  implements Emulates<GoogleAppsScript.Spreadsheet.ConditionalFormatRule, "getRanges">
{
  readonly #rule: Rule;
  readonly #sheet: Sheet | undefined;
  constructor(x: Execution, rule: Rule, sheet?: Sheet) {
    super(x);
    this.#rule = rule;
    this.#sheet = sheet;
  }

  static on(x: Execution, sheet: Sheet): ConditionalFormatRule[] {
    return (x.book.getters.getConditionalFormats(sheet.id) as EngineFormat[]).map(
      ({ ranges, rule }) =>
        new ConditionalFormatRule(x, { formula: rule.values[0] ?? "", style: rule.style, ranges }, sheet),
    );
  }

  static commands(book: Book, sheetId: string, rules: ConditionalFormatRule[]): Commands {
    const removed = book.getters
      .getConditionalFormats(sheetId)
      .map(({ id }): Commands[number] => ["REMOVE_CONDITIONAL_FORMAT", { sheetId, id }]);
    const added = rules.map(({ rule }): Commands[number] => [
      "ADD_CONDITIONAL_FORMAT",
      {
        sheetId,
        ranges: rule.ranges.map((xc) => book.getters.getRangeDataFromXc(sheetId, xc)),
        cf: {
          id: randomUUID(),
          rule: { type: "CellIsRule", operator: "customFormula", values: [rule.formula], style: rule.style },
        },
      },
    ]);
    return [...removed, ...added];
  }

  getRanges() {
    return this.#rule.ranges.map((xc) => this.#sheet?.getRange(xc));
  }
  get rule(): Rule {
    return this.#rule;
  }
}

interface EngineFormat {
  id: string;
  ranges: string[];
  rule: { values: string[]; style: Style };
}

type Emulated = Emulates<
  GoogleAppsScript.Spreadsheet.ConditionalFormatRuleBuilder,
  "whenFormulaSatisfied" | "setBackground" | "setFontColor" | "setBold" | "setItalic" | "setRanges" | "build"
>;

export class ConditionalFormatRuleBuilder extends Service implements Emulated {
  readonly #rule: Rule = { formula: "", style: {}, ranges: [] };
  whenFormulaSatisfied(formula: string) {
    this.#rule.formula = formula;
    return this;
  }
  setBackground(color: string | null) {
    this.#rule.style.fillColor = color ?? "";
    return this;
  }
  setFontColor(color: string | null) {
    this.#rule.style.textColor = color ?? "";
    return this;
  }
  setBold(on: boolean | null) {
    this.#rule.style.bold = on === true;
    return this;
  }
  setItalic(on: boolean | null) {
    this.#rule.style.italic = on === true;
    return this;
  }
  setRanges(ranges: Range[]) {
    this.#rule.ranges = ranges.map((range) => range.getA1Notation());
    return this;
  }
  build() {
    return new ConditionalFormatRule(this.x, { ...this.#rule, style: { ...this.#rule.style } });
  }
}
