import type { Commands, ValidationRule, Zone } from "../engine/types";
import type { Book } from "../host/book";
import { type At, type Cells, sizeOf } from "./cells";
import type { Execution } from "./execution";
import { type Emulates, Service, signatureError } from "./kit";
import type { Range } from "./range";
import type { Sheet } from "./sheet";

interface Rule {
  values: string[];
  refuses: boolean;
  help: string;
  range?: string;
}

/** A dropdown: the values of a list, and whether anything else is refused or only marked. */
export class DataValidation
  extends Service
  implements
    Emulates<
      GoogleAppsScript.Spreadsheet.DataValidation,
      "getAllowInvalid" | "getCriteriaType" | "getCriteriaValues" | "getHelpText"
    >
{
  readonly #rule: Rule;
  readonly #sheet: Sheet | undefined;
  /** `sheet` is any of the workbook's: by it a range is found. */
  constructor(x: Execution, rule: Rule, sheet: Sheet | undefined) {
    super(x);
    this.#rule = rule;
    this.#sheet = sheet;
  }

  static from(sheet: Sheet, rule: ValidationRule): DataValidation {
    const range = rule.criterion.type === "isValueInRange" ? rule.criterion.values[0] : undefined;
    const held = {
      values: range ? [] : rule.criterion.values,
      refuses: rule.isBlocking === true,
      help: "",
      ...(range && { range }),
    };
    return new DataValidation(sheet.x, held, sheet);
  }

  getAllowInvalid() {
    return !this.#rule.refuses;
  }
  getCriteriaType() {
    return this.#rule.range ? "VALUE_IN_RANGE" : "VALUE_IN_LIST";
  }
  /** Of a list in a range, the range: developers.google.com/apps-script/reference/spreadsheet/data-validation */
  getCriteriaValues() {
    const { range, values } = this.#rule;
    if (!range || !this.#sheet) return [values, true];
    return [this.#sheet.rangeOf(this.x.book.getters.getRangeFromSheetXC(this.#sheet.id, range)), true];
  }
  getHelpText() {
    return this.#rule.help;
  }

  /** The engine's rules for the cells of a zone: one rule for each list, over the columns that have it. */
  static commands(book: Book, sheetId: string, zone: Zone, of: At<DataValidation | null>): Commands {
    const zones = new Map<string, { rule: Rule; zones: Zone[] }>();
    for (let col = zone.left; col <= zone.right; col++) {
      let open: { key: string; zone: Zone } | undefined;
      for (let row = zone.top; row <= zone.bottom; row++) {
        const wanted = of({ sheetId, row, col });
        const rule = wanted ? wanted.#rule : undefined;
        const key = rule ? JSON.stringify(rule) : "";
        if (open && open.key === key) {
          open.zone.bottom = row;
          continue;
        }
        open = { key, zone: { top: row, bottom: row, left: col, right: col } };
        const held = zones.get(key) ?? { rule: rule ?? { values: [], refuses: false, help: "" }, zones: [] };
        held.zones.push(open.zone);
        zones.set(key, held);
      }
    }
    return [...zones].flatMap(([key, { rule, zones: cells }]) => {
      const ranges = cells.map((each) => book.getters.getRangeDataFromZone(sheetId, each));
      const id =
        key === ""
          ? `none-${hash(JSON.stringify(cells))}`
          : (existing(book, sheetId, rule) ?? `list-${hash(key)}-${hash(JSON.stringify(cells))}`);
      const criterion = rule.range
        ? { type: "isValueInRange", values: [rule.range], displayStyle: "chip" }
        : {
            type: "isValueInList",
            values: rule.values.length > 0 ? rule.values : ["-"],
            displayStyle: "chip",
          };
      const known = key === "" ? [] : otherRanges(book, sheetId, id, cells);
      const add: Commands = [
        [
          "ADD_DATA_VALIDATION_RULE",
          { sheetId, ranges: [...known, ...ranges], rule: { id, isBlocking: rule.refuses, criterion } },
        ],
      ];
      // A cell loses its rule by getting another that is then removed: the engine has no other way.
      return key === "" ? [...add, ["REMOVE_DATA_VALIDATION_RULE", { sheetId, id }]] : add;
    });
  }
}

export function setRules({ x, sheet, zone }: Cells, rule: At<DataValidation | null>): void {
  x.write(sizeOf(zone), (_, settle) => {
    settle("ADD_DATA_VALIDATION_RULE");
    return DataValidation.commands(x.book, sheet.id, zone, rule);
  });
}

export function validationOn(sheet: Sheet): At<DataValidation | null> {
  return (at) => {
    const rule = sheet.x.book.getters.getValidationRuleForCell(at);
    return rule ? DataValidation.from(sheet, rule) : null;
  };
}

function existing(book: Book, sheetId: string, rule: Rule): string | undefined {
  return book.getters
    .getDataValidationRules(sheetId)
    .find(
      ({ criterion, isBlocking }) =>
        (isBlocking === true) === rule.refuses &&
        (rule.range
          ? criterion.type === "isValueInRange" && criterion.values[0] === rule.range
          : criterion.type === "isValueInList" && criterion.values.join("\n") === rule.values.join("\n")),
    )?.id;
}

/** Where the rule stands already, but for the zones it is being set on. */
function otherRanges(book: Book, sheetId: string, id: string, zones: Zone[]) {
  const rule = book.getters.getDataValidationRules(sheetId).find((each) => each.id === id);
  const inside = (a: Zone) =>
    zones.some((b) => a.top >= b.top && a.bottom <= b.bottom && a.left >= b.left && a.right <= b.right);
  return (rule?.ranges ?? [])
    .filter(({ zone }) => !inside(zone))
    .map(({ zone }) => book.getters.getRangeDataFromZone(sheetId, zone));
}

/** Rows added below a row take its dropdowns, at Google; the engine extends only rules that reach further down. */
export function withRowsBelow(book: Book, sheetId: string, after: number, howMany: number): Commands {
  const bottom = after - 1;
  return book.getters.getDataValidationRules(sheetId).flatMap((rule): Commands => {
    if (!rule.ranges.some(({ zone }) => zone.bottom === bottom)) return [];
    const { id, isBlocking, criterion } = rule;
    const ranges = rule.ranges.map(({ zone }) =>
      book.getters.getRangeDataFromZone(
        sheetId,
        zone.bottom === bottom ? { ...zone, bottom: bottom + howMany } : zone,
      ),
    );
    return [["ADD_DATA_VALIDATION_RULE", { sheetId, ranges, rule: { id, isBlocking, criterion } }]];
  });
}

function hash(text: string): string {
  let h = 5381;
  for (let i = 0; i < text.length; i++) h = ((h * 33) ^ text.charCodeAt(i)) >>> 0;
  return h.toString(36);
}

export class DataValidationBuilder
  extends Service
  implements
    Emulates<
      GoogleAppsScript.Spreadsheet.DataValidationBuilder,
      "build" | "requireValueInList" | "requireValueInRange" | "setAllowInvalid" | "setHelpText"
    >
{
  readonly #rule: Rule = { values: [], refuses: true, help: "" };
  #sheet: Sheet | undefined;
  requireValueInList(values: string[]) {
    if (!Array.isArray(values))
      throw signatureError([values], "SpreadsheetApp.DataValidationBuilder.requireValueInList");
    this.#rule.values = values.map(String);
    return this;
  }
  requireValueInRange(range: Range) {
    this.#sheet = range.getSheet();
    this.#rule.range = range.reference();
    return this;
  }
  setAllowInvalid(allow: boolean) {
    this.#rule.refuses = !allow;
    return this;
  }
  setHelpText(help: string) {
    this.#rule.help = help;
    return this;
  }
  build() {
    return new DataValidation(this.x, { ...this.#rule }, this.#sheet);
  }
}
