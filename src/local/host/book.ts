import { MARKED_TEXT, serialOf } from "../engine/extend";
import { interpret } from "../engine/interpret";
import { engine } from "../engine/node";
import type { Commands, EngineModel, Message, Position, Transport, WorkbookData } from "../engine/types";

export type CellValue = string | number | boolean | Date;

const { helpers, constants } = engine;
const locale = constants.DEFAULT_LOCALE;

/** The commands of one batch; more in one step overflows the engine's stack. */
const BATCH = 20_000;

/**
 * The workbook: the engine's model, which every window and every execution shares, and what turns its cells
 * into the values of Apps Script and back.
 */
export class Book {
  readonly model: EngineModel;
  constructor(data: WorkbookData, transport?: Transport, messages: Message[] = []) {
    const client = { id: "server", name: "Apps Script" };
    this.model = new engine.Model(
      data,
      transport ? { client, transportService: transport } : { client },
      messages,
    );
  }

  get getters() {
    return this.model.getters;
  }

  get timeZone(): string {
    return this.getters.getStore("spreadsheet").timeZone ?? "America/New_York";
  }

  get name(): string {
    return this.getters.getStore("spreadsheet").name ?? "Untitled spreadsheet";
  }

  apply(commands: Commands): void {
    for (let from = 0; from < commands.length; from += BATCH) {
      this.model.dispatch("BATCH", { commands: commands.slice(from, from + BATCH) });
    }
  }

  /** One command alone; throws where the engine refuses it. */
  do(type: string, payload: Record<string, unknown>): void {
    const result = this.model.dispatch(type, payload);
    const reasons = result.reasons.filter((reason) => reason !== "NoChanges");
    if (reasons.length > 0) throw new Error(`${type}: ${reasons.join(", ")}`);
  }

  setStore(store: string, key: string, value: string | null): void {
    this.do("SET_STORE", { store, key, value });
  }

  /** The value as getValues gives it: a number, a boolean, a string or a Date; blank is "". */
  value(position: Position): CellValue {
    const cell = this.getters.getEvaluatedCell(position);
    if (cell.value === null) return "";
    if (cell.type === "error") return sheetsError(String(cell.value));
    if (typeof cell.value === "number" && cell.format && helpers.isDateTimeFormat(cell.format)) {
      return new Date(instantOf(cell.value, this.timeZone));
    }
    return cell.value;
  }

  display(position: Position): string {
    const cell = this.getters.getEvaluatedCell(position);
    return cell.type === "error" ? sheetsError(String(cell.value)) : cell.formattedValue;
  }

  formula(position: Position): string {
    const cell = this.getters.getCell(position);
    return cell?.isFormula ? this.getters.getCellText(position, { showFormula: true }) : "";
  }

  format(position: Position): string {
    const format = this.getters.getCell(position)?.format;
    return format === MARKED_TEXT ? "@" : (format ?? "");
  }

  /** Whether a cell has content of its own or is filled by a formula that spills, "" included. */
  hasContent(position: Position): boolean {
    const cell = this.getters.getCell(position);
    if (cell?.isFormula || cell?.content) return true;
    return this.getters.getEvaluatedCell(position).value !== null;
  }

  /** The engine's update of a cell for a value that a script sets or a person types, in a cell of this format. */
  update(
    value: unknown,
    format: string,
    now: number,
    byPerson: boolean,
  ): { content: string; format?: string } {
    if (value === null || value === undefined || value === "") return { content: "" };
    if (typeof value === "boolean") return { content: value ? "TRUE" : "FALSE" };
    if (typeof value === "number")
      return format === "@" ? { content: plain(String(value)) } : { content: String(value) };
    if (value instanceof Date) {
      const serial = serialOf(value.getTime(), this.timeZone);
      const shown = Number.isInteger(serial) ? "m/d/yyyy" : "m/d/yyyy hh:mm:ss";
      return format ? { content: String(serial) } : { content: String(serial), format: shown };
    }
    const text = String(value);
    // A script's "=" runs even in a plain-text cell, as far as Google documents it; a person's does not.
    if (format === "@" && !byPerson && text.startsWith("=") && text.length > 1)
      return { content: text, format: "" };
    const year = new Date(now).getUTCFullYear();
    const read = interpret(text, format, year);
    switch (read.is) {
      case "blank":
        return { content: "" };
      case "formula":
        return { content: read.formula };
      case "boolean":
        return { content: read.value ? "TRUE" : "FALSE" };
      case "number":
        return format || !read.format
          ? { content: String(read.value) }
          : { content: String(read.value), format: read.format };
      case "text":
        return { content: format === "@" ? plain(read.text) : marked(read.text) };
    }
  }
}

/** A text for a plain-text cell: there an apostrophe in front is a mark, so one of the text's own is doubled. */
function plain(text: string): string {
  return text.startsWith("=") || text.startsWith("'") ? `'${text}` : text;
}

/** A text for any other cell, with an apostrophe in front where the engine would read it as something else. */
function marked(text: string): string {
  const read =
    /^(true|false)$/i.test(text) || helpers.isNumber(text, locale) || helpers.isDateTime(text, locale);
  return read || text.startsWith("=") || text.startsWith("'") || text.startsWith("+") ? `'${text}` : text;
}

/** The instant of a date and time on the wall of a time zone: milliseconds since 1970. */
function instantOf(serial: number, timeZone: string): number {
  const wall = Math.round((serial - 25_569) * 86_400_000);
  const offset = (at: number) =>
    Math.round((serialOf(at, timeZone) - 25_569) * 86_400_000) - Math.floor(at / 1000) * 1000;
  const guess = wall - offset(wall);
  return wall - offset(guess);
}

function sheetsError(value: string): string {
  if (value === "#SPILL!" || value === "#SPILL" || value === "#REF") return "#REF!";
  if (value === "#ERROR") return "#ERROR!";
  if (value === "#BAD_EXPR") return "#ERROR!";
  if (value === "#CYCLE") return "#REF!";
  return value;
}
