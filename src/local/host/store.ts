import {
  closeSync,
  existsSync,
  fstatSync,
  fsyncSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import type { Message, WorkbookData } from "../engine/types";
import { Problem } from "./problem";

/** What a folder holds: the last snapshot and the revisions since. */
export interface Held {
  data: WorkbookData;
  messages: Message[];
}

const logName = (n: number) => `log-${String(n).padStart(6, "0")}.jsonl`;

/**
 * A workbook's folder: book.json, the snapshot, and logs of the revisions since, one JSON line each. A line is
 * written before anybody hears of the revision, so a killed process loses nothing it has acknowledged. Each
 * revision names the one before; that chain tells which lines a snapshot already holds.
 */
export class Store {
  #log = -1;
  #number = 0;
  /** Bytes in the logs that no snapshot holds yet. */
  logged = 0;

  constructor(readonly folder: string) {}

  static create(folder: string, data: WorkbookData): Store {
    if (existsSync(join(folder, "book.json"))) {
      throw new Problem(
        `There is a workbook in ${folder} already. Choose another folder, or remove that one first.`,
      );
    }
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const store = new Store(folder);
    store.writeSnapshot(data);
    store.#open();
    return store;
  }

  /** Reads the folder and opens its log for writing; the last line is dropped where it was cut off in writing. */
  load(): Held {
    const logs = this.logs();
    const held = this.read(logs);
    this.#dropTornLine(logs.at(-1));
    this.#open();
    return held;
  }

  read(logs: string[]): Held {
    const data = this.snapshot();
    const messages: Message[] = [];
    const snapshot = data.revisionId ?? "START_REVISION";
    let revision: string | undefined;
    for (const [i, name] of logs.entries()) {
      for (const message of this.#lines(name, i === logs.length - 1)) {
        // A crash between a new snapshot and the dropping of its logs leaves lines that the snapshot holds already.
        if (revision !== undefined && message.serverRevisionId !== revision)
          throw this.#damaged(name, "its steps do not follow one another");
        if (message.serverRevisionId === snapshot || messages.length > 0) messages.push(message);
        revision = message.nextRevisionId;
      }
    }
    if (messages.length === 0 && revision !== undefined && revision !== snapshot)
      throw this.#damaged(logs.at(-1) ?? "", "its steps do not follow the snapshot");
    return { data, messages };
  }

  append(message: Message): void {
    const line = Buffer.from(`${JSON.stringify(message)}\n`);
    const { size } = fstatSync(this.#log);
    try {
      writeFileSync(this.#log, line);
    } catch (error) {
      // A disk that is full leaves half a line, which would make the next one unreadable.
      ftruncateSync(this.#log, size);
      throw error;
    }
    this.logged += line.length;
  }

  /** Starts a new log, so that the ones before can be folded into a snapshot meanwhile. Returns those. */
  rotate(): string[] {
    const before = this.logs();
    closeSync(this.#log);
    this.#number++;
    this.#log = openSync(join(this.folder, logName(this.#number)), "a", 0o600);
    this.logged = 0;
    return before;
  }

  /** Replaces the snapshot, whole or not at all. */
  writeSnapshot(data: WorkbookData): void {
    const path = join(this.folder, "book.json");
    const fd = openSync(`${path}.new`, "w", 0o600);
    writeFileSync(fd, JSON.stringify(data));
    fsyncSync(fd);
    closeSync(fd);
    renameSync(`${path}.new`, path);
  }

  drop(logs: string[]): void {
    for (const name of logs) rmSync(join(this.folder, name), { force: true });
  }

  logs(): string[] {
    return readdirSync(this.folder)
      .filter((name) => /^log-\d{6}\.jsonl$/.test(name))
      .sort();
  }

  close(): void {
    if (this.#log >= 0) closeSync(this.#log);
    this.#log = -1;
  }

  #open(): void {
    const last = this.logs().at(-1);
    this.#number = last ? Number(last.slice(4, 10)) : 1;
    this.#log = openSync(join(this.folder, logName(this.#number)), "a", 0o600);
    this.logged = this.logs().reduce((sum, name) => sum + statSync(join(this.folder, name)).size, 0);
  }

  snapshot(): WorkbookData {
    const path = join(this.folder, "book.json");
    if (!existsSync(path)) {
      throw new Problem(
        `There is no workbook in ${this.folder}. Make one with: npm run workbook -- new --book ${this.folder}`,
      );
    }
    try {
      const data = JSON.parse(readFileSync(path, "utf8")) as WorkbookData;
      if (typeof data !== "object" || data === null || !Array.isArray(data.sheets))
        throw new Error("no sheets");
      return data;
    } catch {
      throw this.#damaged("book.json", "it cannot be read");
    }
  }

  #lines(name: string, last: boolean): Message[] {
    const bytes = readFileSync(join(this.folder, name));
    const end = bytes.lastIndexOf(10) + 1;
    if (!last && end < bytes.length) throw this.#damaged(name, "its end is missing");
    try {
      return bytes
        .subarray(0, end)
        .toString("utf8")
        .split("\n")
        .filter((line) => line !== "")
        .map((line) => JSON.parse(line) as Message);
    } catch {
      throw this.#damaged(name, "a line of it cannot be read");
    }
  }

  #dropTornLine(name: string | undefined): void {
    if (!name) return;
    const path = join(this.folder, name);
    const bytes = readFileSync(path);
    const end = bytes.lastIndexOf(10) + 1;
    if (end < bytes.length) truncateSync(path, end);
  }

  #damaged(file: string, why: string): Problem {
    return new Problem(
      `The workbook in ${this.folder} is damaged: ${file}, ${why}. Nothing was changed. Put the folder back from a copy, or make a new one with: npm run workbook -- new --book FOLDER`,
    );
  }
}
