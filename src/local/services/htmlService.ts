import type { Execution } from "./execution";
import { type Emulates, Service, ServiceError } from "./kit";

/** Pages of the add-on, by the name of their file in dist/ without ".html". */
export class HtmlService
  extends Service
  implements
    Emulates<
      GoogleAppsScript.HTML.HtmlService,
      "createHtmlOutput" | "createHtmlOutputFromFile" | "createTemplateFromFile"
    >
{
  readonly #files: ReadonlyMap<string, string>;
  constructor(x: Execution, files: ReadonlyMap<string, string>) {
    super(x);
    this.#files = files;
  }
  createHtmlOutput(html = "") {
    return new HtmlOutput(this.x, String(html));
  }
  createHtmlOutputFromFile(name: string) {
    return new HtmlOutput(this.x, this.#file(name));
  }
  createTemplateFromFile(name: string) {
    return new HtmlTemplate(this.x, this.#file(name));
  }
  #file(name: string): string {
    const html = this.#files.get(name);
    if (html === undefined) throw new ServiceError(`No HTML file named ${name} was found.`);
    return html;
  }
}

/** developers.google.com/apps-script/reference/html/html-template: the raw content is the file's, nothing of it run. */
export class HtmlTemplate
  extends Service
  implements Emulates<GoogleAppsScript.HTML.HtmlTemplate, "getRawContent">
{
  readonly #html: string;
  constructor(x: Execution, html: string) {
    super(x);
    this.#html = html;
  }
  getRawContent() {
    return this.#html;
  }
}

type Emulated = Emulates<
  GoogleAppsScript.HTML.HtmlOutput,
  "getContent" | "append" | "setTitle" | "getTitle" | "setWidth" | "getWidth" | "setHeight" | "getHeight"
>;

export class HtmlOutput extends Service implements Emulated {
  #html: string;
  #title = "";
  #width?: number;
  #height?: number;
  constructor(x: Execution, html: string) {
    super(x);
    this.#html = html;
  }
  getContent() {
    return this.#html;
  }
  append(html: string) {
    this.#html += html;
    return this;
  }
  setTitle(title: string) {
    this.#title = title;
    return this;
  }
  getTitle() {
    return this.#title;
  }
  setWidth(width: number) {
    this.#width = width;
    return this;
  }
  getWidth() {
    return this.#width as number;
  }
  setHeight(height: number) {
    this.#height = height;
    return this;
  }
  getHeight() {
    return this.#height as number;
  }
}
