import type { Message, Payload } from "./engine/types";
import { callCustomFunction } from "./host/customFunctions";
import type { Edit } from "./host/edits";
import { Person } from "./host/person";
import { Problem } from "./host/problem";
import type { Workbook } from "./host/workbook";
import { frameHtml } from "./page/frame";
import type { Selection, Window } from "./services/execution";

/** A page's connection. */
export interface Line {
  send(message: object): void;
  onMessage(hear: (message: Message) => void): void;
  onClose(done: () => void): void;
}

/** What a page asks besides changes of cells. */
type Asked = { type: "ASK"; id: number; ask: string; [more: string]: unknown };

/** Google lets a simple trigger wait in a queue of two: developers.google.com/apps-script/guides/triggers */
const WAITING_EDITS = 2;

/** The pages that have the workbook open: each a person, all on the same cells. */
export class Desk {
  #count = 0;
  #edits = 0;

  constructor(
    private readonly workbook: Workbook,
    private readonly frame: (html: string) => string,
  ) {}

  /** What a page starts from. The menu is what onOpen builds for it. */
  async state(as: string): Promise<object> {
    const { host, book } = this.workbook;
    const opened = host.addon.names.includes("onOpen")
      ? await host.run("onOpen", [{ authMode: "LIMITED" }], { as, simple: true })
      : undefined;
    return {
      ...this.workbook.state(),
      name: book.name,
      timeZone: book.timeZone,
      menus: opened?.execution.menus ?? [],
      functions: host.addon.functions,
      error: opened && !opened.ended.ok ? opened.ended.error : undefined,
    };
  }

  join(as: string, line: Line): void {
    const { hub } = this.workbook;
    const id = `page-${++this.#count}`;
    hub.onNewMessage(id, (message) => line.send(message));
    line.onMessage((message) => {
      if (message.type === "ASK") void this.#answer(as, line, message as unknown as Asked);
      else this.#changed(as, message);
    });
    line.onClose(() => hub.leave(id));
  }

  /** Passes on what a person changed, and fires onEdit for the cells they changed. */
  #changed(as: string, message: Message): void {
    const { hub, book, host } = this.workbook;
    const edited = new Map<string, { top: number; left: number; bottom: number; right: number }>();
    const watcher = {};
    if (message.type === "REMOTE_REVISION") {
      book.model.on("command-dispatched", watcher, (command) => {
        const { type, sheetId, col, row, content } = command as Payload as {
          type: string;
          sheetId: string;
          col: number;
          row: number;
          content?: string;
        };
        if (type !== "UPDATE_CELL" || content === undefined) return;
        const zone = edited.get(sheetId);
        if (!zone) edited.set(sheetId, { top: row, bottom: row, left: col, right: col });
        else {
          zone.top = Math.min(zone.top, row);
          zone.bottom = Math.max(zone.bottom, row);
          zone.left = Math.min(zone.left, col);
          zone.right = Math.max(zone.right, col);
        }
      });
    }
    void hub.sendMessage(message);
    book.model.off("command-dispatched", watcher);
    for (const [sheetId, zone] of edited) {
      if (this.#edits >= WAITING_EDITS) break;
      this.#edits++;
      void new Person(host, as).edited(sheetId, zone).finally(() => {
        this.#edits--;
      });
    }
    void this.workbook.fold();
  }

  async #answer(as: string, line: Line, asked: Asked): Promise<void> {
    const { id } = asked;
    try {
      line.send({ type: "ANSWER", id, value: (await this.#asked(as, line, asked)) ?? null });
    } catch (error) {
      line.send({ type: "ANSWER", id, error: (error as Error).message });
    }
  }

  async #asked(as: string, line: Line, asked: Asked): Promise<unknown> {
    const { host, book } = this.workbook;
    switch (asked.ask) {
      case "run": {
        const { name, args, selection, fromClient } = asked as Asked & {
          name: string;
          args: unknown[];
          selection?: Selection;
          fromClient: boolean;
        };
        const { ended } = await host.run(name, args, {
          as,
          fromClient,
          window: this.#window(line),
          ...(selection && { selection }),
        });
        void this.workbook.fold();
        if (!ended.ok) throw new Error(ended.error);
        return ended.value;
      }
      case "functions":
        return (asked.calls as [string, never[]][]).map(([name, args]) => callCustomFunction(name, args));
      case "edit":
        await new Person(host, as).edit(asked.edit as Edit);
        return null;
      case "rename":
        book.setStore("spreadsheet", "name", String(asked.name));
        return null;
      default:
        throw new Problem(`no such question: ${asked.ask}`);
    }
  }

  #window(line: Line): Window {
    const show = (what: object) => line.send({ type: "SHOW", ...what });
    return {
      showSidebar: (title, html) => show({ show: "sidebar", title, url: this.frame(frameHtml(html)) }),
      showDialog: (title, html, width, height, modal) =>
        show({ show: "dialog", title, url: this.frame(frameHtml(html)), width, height, modal }),
      toast: (message, title, seconds) => show({ show: "toast", message, title, seconds }),
    };
  }
}
