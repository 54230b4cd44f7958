import { randomBytes } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { clock } from "../engine/node";
import type { Message, WorkbookData } from "../engine/types";
import type { Addon } from "./addon";
import { Book } from "./book";
import { compact } from "./compact";
import { addCustomFunctions } from "./customFunctions";
import { Host } from "./host";
import { Hub } from "./hub";
import { Store } from "./store";

/** Bytes of log after which they are folded into a snapshot. */
const FOLD = 1_000_000;

/** A workbook in its folder, open: its cells, its add-on, and the log that everything goes to. */
export class Workbook {
  readonly book: Book;
  readonly hub: Hub;
  readonly host: Host;
  /** The snapshot that the log now begins at, and the revisions since: what a page starts from. */
  #base: WorkbookData;
  #since: Message[];
  #folding: Promise<void> | undefined;

  private constructor(
    readonly store: Store,
    addon: Addon,
    held: { data: WorkbookData; messages: Message[] },
    lanes: number,
  ) {
    this.#base = held.data;
    this.#since = held.messages;
    const revision = held.messages.at(-1)?.nextRevisionId ?? held.data.revisionId ?? "START_REVISION";
    this.hub = new Hub(revision, (message) => {
      store.append(message);
      this.#since.push(message);
    });
    addCustomFunctions(addon);
    this.book = new Book(held.data, this.hub, held.messages);
    clock.timeZone = () => this.book.timeZone;
    this.host = new Host(this.book, addon, lanes);
    this.#readCache();
  }

  static open(folder: string, addon: Addon, lanes = 1): Workbook {
    const store = new Store(folder);
    return new Workbook(store, addon, store.load(), lanes);
  }

  static create(folder: string, addon: Addon, data: WorkbookData, lanes = 1): Workbook {
    const store = Store.create(folder, data);
    return new Workbook(store, addon, store.load(), lanes);
  }

  /** What a page needs to show the workbook: a snapshot and the revisions after it. */
  state(): { data: WorkbookData; messages: Message[] } {
    return { data: this.#base, messages: this.#since };
  }

  /** Folds a long log into a new snapshot, in another thread; changes go on meanwhile. */
  fold(): Promise<void> {
    if (this.#folding) return this.#folding;
    if (this.store.logged < FOLD) return Promise.resolve();
    const revision = this.hub.revision;
    const logs = this.store.rotate();
    this.#folding = compact(this.store.folder, logs)
      .then((data) => {
        const kept = this.#since.findIndex(({ serverRevisionId }) => serverRevisionId === revision);
        this.#base = data;
        this.#since = kept < 0 ? [] : this.#since.slice(kept);
      })
      .finally(() => {
        this.#folding = undefined;
      });
    return this.#folding;
  }

  async close(): Promise<void> {
    await this.host.close();
    await this.fold();
    await this.#folding;
    this.#writeCache();
    this.store.close();
  }

  /** The script's cache outlives a short command, as Google's outlives an execution; it may vanish at any time. */
  #readCache(): void {
    const path = join(this.store.folder, "cache.json");
    if (!existsSync(path)) return;
    try {
      const held = JSON.parse(readFileSync(path, "utf8")) as [string, { value: string; until: number }][];
      for (const [name, entry] of held) this.host.shared.caches.set(name, entry);
    } catch {
      // A cache cut off in writing is an empty cache.
    }
  }

  #writeCache(): void {
    const entries = [...this.host.shared.caches];
    if (entries.length > 0)
      writeFileSync(join(this.store.folder, "cache.json"), JSON.stringify(entries), { mode: 0o600 });
  }
}

/** A blank spreadsheet, as sheets.new makes it. */
export function blankSpreadsheet(name: string, timeZone: string): WorkbookData {
  return {
    revisionId: "START_REVISION",
    sheets: [{ id: "sheet1", name: "Sheet1", colNumber: 26, rowNumber: 1000 }],
    stores: {
      spreadsheet: {
        name,
        timeZone,
        id: randomBytes(33).toString("base64url"),
        scriptId: randomBytes(28).toString("base64url"),
      },
    },
  };
}
