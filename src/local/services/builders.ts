import type { Style } from "../engine/types";
import { type Emulates, Service } from "./kit";

/** How text looks; made by newTextStyle(). */
export class TextStyle extends Service {
  readonly #style: Style;
  constructor(x: Service["x"], style: Style) {
    super(x);
    this.#style = style;
  }
  /** The engine's form of it. */
  style(): Style {
    return this.#style;
  }
}

type Emulated = Emulates<
  GoogleAppsScript.Spreadsheet.TextStyleBuilder,
  "build" | "setBold" | "setItalic" | "setUnderline" | "setForegroundColor" | "setFontSize"
>;

export class TextStyleBuilder extends Service implements Emulated {
  readonly #style: Style = {};
  setBold(on: boolean) {
    this.#style.bold = on;
    return this;
  }
  setItalic(on: boolean) {
    this.#style.italic = on;
    return this;
  }
  setUnderline(on: boolean) {
    this.#style.underline = on;
    return this;
  }
  setForegroundColor(color: string | null) {
    this.#style.textColor = color ?? "";
    return this;
  }
  setFontSize(size: number) {
    this.#style.fontSize = size;
    return this;
  }
  build() {
    return new TextStyle(this.x, { ...this.#style });
  }
}
