import { randomUUID } from "node:crypto";
import type { Execution } from "./execution";
import { type Emulates, Service } from "./kit";
import type { Sheet } from "./sheet";

/** A mark that a script leaves on a sheet; it stays when people rename or move the sheet. */
export class DeveloperMetadata
  extends Service
  implements
    Emulates<GoogleAppsScript.Spreadsheet.DeveloperMetadata, "getKey" | "getValue" | "getLocation" | "remove">
{
  readonly #sheet: Sheet;
  readonly #held: { id: string; key: string; value: string };

  constructor(x: Execution, sheet: Sheet, held: { id: string; key: string; value: string }) {
    super(x);
    this.#sheet = sheet;
    this.#held = held;
  }
  getKey() {
    return this.#held.key;
  }
  getValue() {
    return this.#held.value;
  }
  getLocation() {
    return new DeveloperMetadataLocation(this.x, this.#sheet);
  }
  remove() {
    this.x.change([["SET_MARKS", { sheetId: this.#sheet.id, remove: [this.#held.id], add: [] }]]);
  }
}

export class DeveloperMetadataLocation
  extends Service
  implements Emulates<GoogleAppsScript.Spreadsheet.DeveloperMetadataLocation, "getSheet">
{
  readonly #sheet: Sheet;
  constructor(x: Execution, sheet: Sheet) {
    super(x);
    this.#sheet = sheet;
  }
  getSheet() {
    return this.#sheet;
  }
}

export function addMetadata({ x, id: sheetId }: Sheet, key: string, value: string): void {
  const mark = { id: `metadata-${randomUUID()}`, kind: "metadata", data: { key, value } };
  x.change([["SET_MARKS", { sheetId, remove: [], add: [mark] }]]);
}

export function metadataOf(x: Execution, sheet: Sheet): DeveloperMetadata[] {
  x.flush();
  return x.book.getters
    .getMarks(sheet.id)
    .filter(({ kind }) => kind === "metadata")
    .map(
      ({ id, data }) =>
        new DeveloperMetadata(x, sheet, { id, key: String(data.key), value: String(data.value) }),
    );
}

/** Finds the sheets that carry a mark. */
export class DeveloperMetadataFinder
  extends Service
  implements Emulates<GoogleAppsScript.Spreadsheet.DeveloperMetadataFinder, "withKey" | "withValue" | "find">
{
  readonly #sheets: () => Sheet[];
  #key?: string;
  #value?: string;
  constructor(x: Execution, sheets: () => Sheet[]) {
    super(x);
    this.#sheets = sheets;
  }
  withKey(key: string) {
    this.#key = key;
    return this;
  }
  withValue(value: string) {
    this.#value = value;
    return this;
  }
  find() {
    return this.#sheets()
      .flatMap((sheet) => metadataOf(this.x, sheet))
      .filter(
        (each) =>
          (this.#key === undefined || each.getKey() === this.#key) &&
          (this.#value === undefined || each.getValue() === this.#value),
      );
  }
}
