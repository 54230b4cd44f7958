import { randomUUID } from "node:crypto";
import { type Emulates, Service, ServiceError } from "./kit";
import { DeveloperMetadataFinder } from "./metadata";
import type { Range } from "./range";
import { nameTaken, Sheet } from "./sheet";

type Emulated = Emulates<
  GoogleAppsScript.Spreadsheet.Spreadsheet,
  | "getId"
  | "getUrl"
  | "getName"
  | "rename"
  | "getSpreadsheetTimeZone"
  | "setSpreadsheetTimeZone"
  | "getSpreadsheetLocale"
  | "getSheets"
  | "getSheetByName"
  | "insertSheet"
  | "deleteSheet"
  | "moveActiveSheet"
  | "getActiveSheet"
  | "setActiveSheet"
  | "getActiveRange"
  | "createDeveloperMetadataFinder"
  | "toast"
>;

export class Spreadsheet extends Service implements Emulated {
  readonly #sheets = new Map<string, Sheet>();

  getId() {
    return this.#about.id ?? "local";
  }
  getUrl() {
    return `https://docs.google.com/spreadsheets/d/${this.getId()}/edit`;
  }
  getName() {
    return this.x.book.name;
  }
  rename(name: string) {
    this.x.flush();
    this.x.book.setStore("spreadsheet", "name", name);
  }
  getSpreadsheetTimeZone() {
    return this.x.book.timeZone;
  }
  setSpreadsheetTimeZone(timeZone: string) {
    this.x.flush();
    this.x.book.setStore("spreadsheet", "timeZone", timeZone);
  }
  getSpreadsheetLocale() {
    return "en_US";
  }

  getSheets() {
    return this.#getters.getSheetIds().map((id) => this.#sheet(id));
  }
  getSheetByName(name: string) {
    const id = this.#getters.getSheetIds().find((each) => this.#getters.getSheetName(each) === name);
    return id === undefined ? null : this.#sheet(id);
  }
  insertSheet(name: string, index?: number) {
    if (this.#getters.getSheetIdByName(name)) throw nameTaken(name);
    this.x.cost.data++;
    const id = randomUUID();
    const position = index ?? this.#getters.getSheetIds().indexOf(this.#active) + 1;
    this.x.change([["CREATE_SHEET", { sheetId: id, name, position, cols: 26, rows: 1000 }]]);
    this.x.activeSheet = id;
    return this.#sheet(id);
  }
  deleteSheet(sheet: Sheet) {
    const { id } = sheet;
    if (this.#getters.getSheetIds().length < 2)
      throw new ServiceError("You can't remove all the sheets in a document.");
    this.x.change([["DELETE_SHEET", { sheetId: id, sheetName: this.#getters.getSheetName(id) }]]);
  }
  moveActiveSheet(position: number) {
    const from = this.#getters.getSheetIds().indexOf(this.#active);
    this.x.change([["MOVE_SHEET", { sheetId: this.#active, delta: position - 1 - from }]]);
  }
  getActiveSheet() {
    return this.#sheet(this.#active);
  }
  setActiveSheet(sheet: Sheet) {
    this.x.activeSheet = sheet.id;
    return sheet;
  }
  getActiveRange(): Range {
    return this.#sheet(this.#active).getActiveRange();
  }
  createDeveloperMetadataFinder() {
    return new DeveloperMetadataFinder(this.x, () => this.getSheets());
  }
  toast(message: string, title = "", seconds: number | null = 5) {
    this.x.options.window?.toast(message, title, seconds ?? 5);
  }

  get #getters() {
    return this.x.book.getters;
  }
  get #about() {
    return this.#getters.getStore("spreadsheet");
  }
  get #active(): string {
    const { activeSheet, options } = this.x;
    const wanted = activeSheet ?? options.selection?.sheetId;
    if (wanted && this.#getters.tryGetSheet(wanted)) return wanted;
    const [first] = this.#getters.getSheetIds();
    return first ?? "";
  }
  #sheet(id: string): Sheet {
    const sheet = this.#sheets.get(id) ?? new Sheet(this.x, this, id);
    this.#sheets.set(id, sheet);
    return sheet;
  }
}
