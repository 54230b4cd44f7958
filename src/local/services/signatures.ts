import { className, qualified, signatureError } from "./kit";

/**
 * Parameters by method, for those where a wrong type would go unnoticed here; Google looks at all of them. Several
 * lists are several forms of a method; "?" may be null.
 */
const signatures: Readonly<Record<string, readonly string[][]>> = {
  "Sheet.getRange": [
    ["String"],
    ["number", "number"],
    ["number", "number", "number"],
    ["number", "number", "number", "number"],
  ],
  "Sheet.insertRowsAfter": [["number", "number"]],
  "Sheet.insertColumnsAfter": [["number", "number"]],
  "Sheet.insertColumnAfter": [["number"]],
  "Sheet.deleteRows": [["number", "number"]],
  "Sheet.deleteRow": [["number"]],
  "Sheet.deleteColumns": [["number", "number"]],
  "Sheet.setFrozenRows": [["number"]],
  "Sheet.setFrozenColumns": [["number"]],
  "Sheet.setConditionalFormatRules": [["Array"]],
  "Sheet.insertChart": [["EmbeddedChart"]],
  "Sheet.updateChart": [["EmbeddedChart"]],
  "Sheet.removeChart": [["EmbeddedChart"]],
  "EmbeddedChartBuilder.addRange": [["Range"]],
  "EmbeddedChartBuilder.setPosition": [["number", "number", "number", "number"]],
  "EmbeddedChartBuilder.setNumHeaders": [["number"]],
  "EmbeddedChartBuilder.setTransposeRowsAndColumns": [["Boolean"]],
  "Spreadsheet.deleteSheet": [["Sheet"]],
  "Spreadsheet.setActiveSheet": [["Sheet"]],
  "Range.setNumberFormat": [["String"]],
  "Range.setFormula": [["String"]],
  "Range.setDataValidation": [["DataValidation?"]],
  "Range.setTextStyle": [["TextStyle"]],
  "DataValidationBuilder.requireValueInList": [["Array"], ["Array", "Boolean"]],
  "DataValidationBuilder.requireValueInRange": [["Range"], ["Range", "Boolean"]],
  "DataValidationBuilder.setAllowInvalid": [["Boolean"]],
  "ConditionalFormatRuleBuilder.setRanges": [["Array"]],
  "Ui.showSidebar": [["HtmlOutput"]],
  "Lock.tryLock": [["number"]],
  "Lock.waitLock": [["number"]],
  "Utilities.sleep": [["number"]],
};

/** Throws Google's sentence where arguments fit no form of a method. */
export function checkSignature(target: object, method: string, args: readonly unknown[]): void {
  const name = className(target);
  const forms = signatures[`${name}.${method}`];
  if (!forms) return;
  const fits = forms.some(
    (form) => form.length === args.length && form.every((type, i) => is(type, args[i])),
  );
  if (!fits) throw signatureError(args, `${qualified(name)}.${method}`);
}

function is(type: string, value: unknown): boolean {
  if (type.endsWith("?")) return value === null || is(type.slice(0, -1), value);
  switch (type) {
    case "String":
    case "number":
    case "Boolean":
      return typeof value === type.toLowerCase();
    case "Array":
      return Array.isArray(value);
    default:
      return typeof value === "object" && value !== null && className(value) === type;
  }
}
