import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Book } from "../../src/local/host/book";
import { Store } from "../../src/local/host/store";
import { smallWorkbook } from "./support/setUp";

const root = mkdtempSync(join(tmpdir(), "killed-"));
const folder = join(root, "book");
afterAll(() => rmSync(root, { recursive: true }));

/** Adds a local from the shell in a process of its own; gives whether its reply was printed. */
function addLocal(name: string, killAfter?: number): Promise<{ replied: boolean; ms: number }> {
  const begun = Date.now();
  const input = JSON.stringify({ row: { Local: name }, operation: `add ${name}` });
  const child = spawn(
    process.execPath,
    ["src/build/run.cjs", "src/local/cli.ts", "run", "addLocal", input, "--book", folder],
    { cwd: __root, stdio: ["ignore", "pipe", "ignore"] },
  );
  let printed = "";
  child.stdout.on("data", (chunk) => {
    printed += chunk;
  });
  const timer = killAfter === undefined ? undefined : setTimeout(() => child.kill("SIGKILL"), killAfter);
  return new Promise((done) => {
    child.on("close", () => {
      clearTimeout(timer);
      done({ replied: printed.includes('"ok":true') && printed.endsWith("\n"), ms: Date.now() - begun });
    });
  });
}

test("of 20 processes killed at random moments, what was replied to is there afterwards, once, and the folder opens", async () => {
  Store.create(folder, smallWorkbook()).close();
  const { replied, ms } = await addLocal("Local 0");
  expect(replied).toBe(true);
  const acknowledged = ["Local 0"];
  for (let i = 1; i <= 20; i++) {
    const { replied: said } = await addLocal(`Local ${i}`, ms * (0.5 + 0.7 * Math.random()));
    if (said) acknowledged.push(`Local ${i}`);
  }
  await addLocal("Local 21").then((last) => last.replied && acknowledged.push("Local 21"));

  const store = new Store(folder);
  const { data, messages } = store.load();
  store.close();
  const book = new Book(data, undefined, messages);
  const sheetId = book.getters
    .getSheetIds()
    .find((id) => book.getters.getSheetName(id) === "Locals") as string;
  const rows = Array.from({ length: book.getters.getNumberRows(sheetId) - 1 }, (_, i) =>
    book.value({ sheetId, row: i + 1, col: 0 }),
  );
  const locals = rows.filter((key) => key !== "");
  expect(new Set(locals).size).toBe(locals.length);
  expect(locals).toEqual(expect.arrayContaining(acknowledged));
  expect(acknowledged).toContain("Local 21");
  expect(acknowledged.length).toBeLessThan(22);
}, 60_000);
