import { TextStyleBuilder } from "./builders";
import { ConditionalFormatRuleBuilder } from "./conditionalFormat";
import { DataValidationBuilder } from "./dataValidation";
import type { Execution } from "./execution";
import { type Emulates, Service, ServiceError } from "./kit";
import { Spreadsheet } from "./spreadsheet";
import { Ui } from "./ui";

type Emulated = Emulates<
  GoogleAppsScript.Spreadsheet.SpreadsheetApp,
  | "getActiveSpreadsheet"
  | "getActive"
  | "getActiveSheet"
  | "getActiveRange"
  | "getUi"
  | "flush"
  | "newDataValidation"
  | "newConditionalFormatRule"
  | "newTextStyle"
>;

export class SpreadsheetApp extends Service implements Emulated {
  readonly #spreadsheet: Spreadsheet;
  #ui?: Ui;
  constructor(x: Execution) {
    super(x);
    this.#spreadsheet = new Spreadsheet(x);
  }
  getActiveSpreadsheet() {
    return this.#spreadsheet;
  }
  getActive() {
    return this.#spreadsheet;
  }
  getActiveSheet() {
    return this.#spreadsheet.getActiveSheet();
  }
  getActiveRange() {
    return this.#spreadsheet.getActiveRange();
  }
  getUi() {
    const { window, simple } = this.x.options;
    if (!window && !simple) throw new ServiceError("Cannot call SpreadsheetApp.getUi() from this context.");
    this.#ui ??= new Ui(this.x);
    return this.#ui;
  }
  flush() {
    this.x.cost.data++;
    this.x.flush();
  }
  newDataValidation() {
    return new DataValidationBuilder(this.x);
  }
  newConditionalFormatRule() {
    return new ConditionalFormatRuleBuilder(this.x);
  }
  newTextStyle() {
    return new TextStyleBuilder(this.x);
  }
}

/** The enumerations the add-on may name, by service; to a script they compare and print as their names. */
export const enumerations: Record<string, Record<string, readonly string[]>> = {
  SpreadsheetApp: {
    BorderStyle: ["DOTTED", "DASHED", "SOLID", "SOLID_MEDIUM", "SOLID_THICK", "DOUBLE"],
    GroupControlTogglePosition: ["BEFORE", "AFTER"],
    ProtectionType: ["RANGE", "SHEET"],
    WrapStrategy: ["WRAP", "OVERFLOW", "CLIP"],
  },
  Charts: {
    ChartType: ["BAR", "COLUMN", "COMBO", "LINE", "PIE", "AREA", "SCATTER"],
    ChartMergeStrategy: ["MERGE_COLUMNS", "MERGE_ROWS"],
  },
  HtmlService: { SandboxMode: ["IFRAME", "NATIVE", "EMULATED"] },
  ScriptApp: { AuthMode: ["NONE", "LIMITED", "FULL", "CUSTOM_FUNCTION"] },
  Utilities: {
    Charset: ["US_ASCII", "UTF_8"],
    DigestAlgorithm: ["MD2", "MD5", "SHA_1", "SHA_256", "SHA_384", "SHA_512"],
  },
};
