import type { Execution } from "./execution";
import type { HtmlOutput } from "./htmlService";
import { type Emulates, Service, ServiceError } from "./kit";

type Emulated = Emulates<
  GoogleAppsScript.Base.Ui,
  "createMenu" | "createAddonMenu" | "showSidebar" | "showModalDialog" | "showModelessDialog"
>;

export class Ui extends Service implements Emulated {
  createMenu(name: string) {
    return new Menu(this.x, name);
  }
  createAddonMenu() {
    return new Menu(this.x, "Add-on");
  }
  showSidebar(html: HtmlOutput) {
    this.#window.showSidebar(html.getTitle(), html.getContent());
  }
  showModalDialog(html: HtmlOutput, title: string) {
    this.#dialog(html, title, true);
  }
  showModelessDialog(html: HtmlOutput, title: string) {
    this.#dialog(html, title, false);
  }

  #dialog(html: object, title: string, modal: boolean): void {
    const output = html as HtmlOutput;
    this.#window.showDialog(
      title,
      output.getContent(),
      output.getWidth() ?? 600,
      output.getHeight() ?? 400,
      modal,
    );
  }
  get #window() {
    const { window, simple } = this.x.options;
    // Simple triggers may build menus and nothing more: developers.google.com/apps-script/guides/triggers
    if (!window || simple) throw new ServiceError("You do not have permission to call Ui.showSidebar.");
    return window;
  }
}

export interface MenuItem {
  label?: string;
  function?: string;
  separator?: true;
  menu?: { name: string; items: MenuItem[] };
}

export class Menu
  extends Service
  implements Emulates<GoogleAppsScript.Base.Menu, "addItem" | "addSeparator" | "addSubMenu" | "addToUi">
{
  readonly #menu: { name: string; items: MenuItem[] };
  constructor(x: Execution, name: string) {
    super(x);
    this.#menu = { name, items: [] };
  }
  addItem(label: string, functionName: string) {
    this.#menu.items.push({ label, function: functionName });
    return this;
  }
  addSeparator() {
    this.#menu.items.push({ separator: true });
    return this;
  }
  addSubMenu(menu: Menu) {
    this.#menu.items.push({ menu: menu.#menu });
    return this;
  }
  addToUi() {
    this.x.menus.push(this.#menu);
  }
}
