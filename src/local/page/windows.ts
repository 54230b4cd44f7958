import type { Server } from "./server";

/** Google's own attributes of the frame around an add-on's page. */
const SANDBOX = [
  "allow-downloads",
  "allow-forms",
  "allow-modals",
  "allow-popups",
  "allow-popups-to-escape-sandbox",
  "allow-same-origin",
  "allow-scripts",
].join(" ");

export type Shown =
  | { show: "sidebar"; title: string; url: string }
  | { show: "dialog"; title: string; url: string; width: number; height: number; modal: boolean }
  | { show: "toast"; title: string; message: string; seconds: number };

const byId = <T extends HTMLElement>(id: string) => document.getElementById(id) as T;

/** The sidebar, dialogs and toasts of a page; and google.script.run for what is in their frames. */
export class Windows {
  constructor(
    private readonly server: Server,
    private readonly selection: () => object,
  ) {
    byId("sidebar")
      .querySelector(".close")
      ?.addEventListener("click", () => this.#closeSidebar());
    byId("dialog")
      .querySelector(".close")
      ?.addEventListener("click", () => byId<HTMLDialogElement>("dialog").close());
    addEventListener("message", (event) => this.#hear(event));
  }

  show(shown: Shown): void {
    if (shown.show === "toast") return this.toast(shown.title, shown.message, shown.seconds);
    const holder = byId(shown.show);
    const title = holder.querySelector("h2");
    if (title) title.textContent = shown.title;
    const frame = document.createElement("iframe");
    frame.setAttribute("sandbox", SANDBOX);
    frame.allow = "clipboard-write";
    frame.title = shown.title;
    frame.src = shown.url;
    holder.querySelector(".frame")?.replaceChildren(frame);
    if (shown.show === "sidebar") {
      holder.hidden = false;
      dispatchEvent(new Event("resize"));
      return;
    }
    frame.style.width = `${shown.width}px`;
    frame.style.height = `${shown.height}px`;
    if (shown.modal) byId<HTMLDialogElement>("dialog").showModal();
    else byId<HTMLDialogElement>("dialog").show();
  }

  toast(title: string, message: string, seconds: number): void {
    const toast = document.createElement("div");
    toast.className = "sheet-toast";
    const close = document.createElement("button");
    close.className = "close";
    close.textContent = "×";
    close.setAttribute("aria-label", "Close");
    close.addEventListener("click", () => toast.remove());
    const heading = document.createElement("b");
    heading.textContent = title;
    const text = document.createElement("span");
    text.textContent = message;
    toast.append(close, ...(title ? [heading] : []), text);
    byId("toasts").append(toast);
    if (seconds >= 0) setTimeout(() => toast.remove(), seconds * 1000);
  }

  /** Runs a menu entry, with Google's own words above the sheet meanwhile. */
  async runMenu(name: string): Promise<void> {
    const running = byId("running");
    running.textContent = "Running script";
    try {
      await this.server.ask("run", { name, args: [], fromClient: false, selection: this.selection() });
    } catch (error) {
      this.toast("Local by Local", (error as Error).message, 30);
    } finally {
      running.textContent = "";
    }
  }

  #hear({ data, source }: MessageEvent): void {
    const frame = [...document.querySelectorAll("iframe")].find(
      ({ contentWindow }) => contentWindow === source,
    );
    if (!frame || !data?.call) return;
    if (data.call === "close")
      return frame.closest("dialog") ? byId<HTMLDialogElement>("dialog").close() : this.#closeSidebar();
    if (data.call === "height") frame.style.height = `${data.height}px`;
    if (data.call === "width") frame.style.width = `${data.width}px`;
    if (data.call !== "run") return;
    const answer = (more: object) => frame.contentWindow?.postMessage({ id: data.id, ...more }, "*");
    this.server
      .ask("run", { name: data.name, args: data.args, fromClient: true, selection: this.selection() })
      .then((value) => answer({ value }))
      .catch((error: Error) => answer({ error: error.message }));
  }

  #closeSidebar(): void {
    const sidebar = byId("sidebar");
    sidebar.hidden = true;
    sidebar.querySelector(".frame")?.replaceChildren();
    dispatchEvent(new Event("resize"));
  }
}
