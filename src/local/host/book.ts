import { isDate } from "node:util/types";
import { interpret } from "../engine/interpret";
import type { Recalculation } from "../engine/lazyEvaluation";
import { engine } from "../engine/node";
import { MARKED_TEXT } from "../engine/plainText";
import { serialOf } from "../engine/serial";
import type {
  Commands,
  EngineModel,
  EvaluatedCell,
  Message,
  Position,
  Transport,
  WorkbookData,
} from "../engine/types";

export type CellValue = string | number | boolean | Date;

const { helpers, constants } = engine;
const locale = constants.DEFAULT_LOCALE;

/** The commands of one batch; more in one step overflows the engine's stack. */
const BATCH = 30_000;

/**
 * The workbook: the engine's model, which every window and every execution shares, and what turns its cells
 * into the values of Apps Script and back.
 */
export class Book {
  readonly model: EngineModel;
  #recalculation: Recalculation = {};
  constructor(data: WorkbookData, transport?: Transport, messages: Message[] = []) {
    const config = {
      client: { id: "server", name: "Apps Script" },
      custom: { recalculation: this.#recalculation },
    };
    this.model = new engine.Model(
      data,
      transport ? { ...config, transportService: transport } : config,
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

  /** Recalculates, if anything has changed. */
  settle(): void {
    this.#recalculation.settle?.();
  }

  /** A cell with its result, recalculated if anything has changed. */
  evaluated(position: Position): EvaluatedCell {
    this.settle();
    return this.getters.getEvaluatedCell(position);
  }

  /** The value as getValues gives it: a number, a boolean, a string or a Date; blank is "". */
  value(position: Position): CellValue {
    const cell = this.evaluated(position);
    if (cell.value === null) return "";
    if (cell.type === "error") return sheetsError(String(cell.value));
    if (typeof cell.value === "number" && cell.format && helpers.isDateTimeFormat(cell.format)) {
      return new Date(instantOf(cell.value, this.timeZone));
    }
    return cell.value;
  }

  display(position: Position): string {
    const cell = this.evaluated(position);
    if (cell.type === "error") return sheetsError(String(cell.value));
    const { formattedValue } = cell;
    return cell.format?.endsWith("e") ? formattedValue.toUpperCase() : formattedValue;
  }

  formula(position: Position): string {
    const cell = this.getters.getCell(position);
    return cell?.isFormula ? this.getters.getCellText(position, { showFormula: true }) : "";
  }

  format(position: Position): string {
    const format = this.getters.getCell(position)?.format;
    if (format === MARKED_TEXT) return "@";
    return format?.endsWith("0e") ? `${format.slice(0, -1)}E+00` : (format ?? "");
  }

  /** Whether a cell has content of its own or is filled by a formula that spills, "" included. */
  hasContent(position: Position): boolean {
    const cell = this.getters.getCell(position);
    if (cell?.isFormula || cell?.content) return true;
    return this.evaluated(position).value !== null;
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
    if (isDate(value)) {
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

const DAY = 86_400_000;

/**
 * The instant of a date and time on the wall of a time zone: milliseconds since 1970. Of an hour that comes twice the
 * first; one that the clocks skip is read as the one after.
 */
export function instantOf(serial: number, timeZone: string): number {
  const wall = Math.round((serial - 25_569) * 86_400) * 1000;
  const wallAt = (instant: number) => Math.round((serialOf(instant, timeZone) - 25_569) * 86_400) * 1000;
  const before = wall - (wallAt(wall - DAY) - (wall - DAY));
  if (wallAt(before) === wall) return before;
  const after = wall - (wallAt(wall + DAY) - (wall + DAY));
  return wallAt(after) === wall ? after : before;
}

/** The engine's name of an error as Google spells it; any other text as it is. */
export function sheetsError(value: string): string {
  if (value === "#SPILL!" || value === "#SPILL" || value === "#REF") return "#REF!";
  if (value === "#ERROR") return "#ERROR!";
  if (value === "#BAD_EXPR") return "#ERROR!";
  if (value === "#CYCLE") return "#REF!";
  return value;
}
