import { fork } from "node:child_process";
import { join } from "node:path";
import type { WorkbookData } from "../engine/types";
import { Book } from "./book";
import { Store } from "./store";

/** Folds logs into the snapshot in another process, and gives the new snapshot. */
export function compact(folder: string, logs: string[]): Promise<WorkbookData> {
  const store = new Store(folder);
  return new Promise((resolve, reject) => {
    const child = fork(
      join(__root, "src/build/run.cjs"),
      ["src/local/cli.ts", "fold", "--book", folder, ...logs],
      {
        execArgv: [],
        stdio: "ignore",
      },
    );
    child.on("exit", (code) => {
      if (code !== 0) return reject(new Error(`folding ${folder} ended with ${code}`));
      resolve(store.snapshot());
    });
  });
}

/** The work of that process. A crash at any point is harmless: the chain of revisions tells what is old. */
export function foldLogs(folder: string, logs: string[]): void {
  const store = new Store(folder);
  const { data, messages } = store.read(logs);
  const book = new Book(data, undefined, messages);
  store.writeSnapshot(book.model.exportData());
  store.drop(logs);
}
