import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Book } from "../../src/local/host/book";
import { foldLogs } from "../../src/local/host/compact";
import { Hub } from "../../src/local/host/hub";
import { Problem } from "../../src/local/host/problem";
import { Store } from "../../src/local/host/store";
import { blankSpreadsheet } from "../../src/local/host/workbook";

const root = mkdtempSync(join(tmpdir(), "store-"));
afterAll(() => rmSync(root, { recursive: true }));
let made = 0;
const newFolder = () => join(root, String(made++));
const LOG = "log-000001.jsonl";

function opened(folder: string) {
  const store = new Store(folder);
  const { data, messages } = store.load();
  const revision = messages.at(-1)?.nextRevisionId ?? data.revisionId ?? "START_REVISION";
  const hub = new Hub(revision, (message) => store.append(message));
  const book = new Book(data, hub, messages);
  const at = (row: number) => ({ sheetId: "sheet1", row, col: 0 });
  return {
    store,
    write: (row: number, content: string) => book.apply([["UPDATE_CELL", { ...at(row), content }]]),
    cells: () => Array.from({ length: 6 }, (_, row) => book.value(at(row))),
  };
}

/** A folder where "a", "b", "c" … were written one after the other, as by a process that was then killed. */
function written(...texts: string[]): string {
  const folder = newFolder();
  const data = blankSpreadsheet("Trial", "America/New_York");
  data.sheets = [{ id: "sheet1", name: "Sheet1", colNumber: 2, rowNumber: 6 }];
  Store.create(folder, data).close();
  const { store, write } = opened(folder);
  for (const [row, text] of texts.entries()) write(row, text);
  store.close();
  return folder;
}

function cellsOf(folder: string) {
  const { store, cells } = opened(folder);
  store.close();
  return cells();
}

const filesOf = (folder: string) =>
  Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), "utf8")]));

test("what was written is there after the process was killed, and more can be written", () => {
  const folder = written("a", "b");
  const { store, write } = opened(folder);
  write(2, "c");
  store.close();
  expect(cellsOf(folder)).toEqual(["a", "b", "c", "", "", ""]);
});

test("a log cut at any byte of its last two lines loses only the lines that are not whole", () => {
  const folder = written("a", "b", "c");
  const log = readFileSync(join(folder, LOG));
  const ends = [...log].flatMap((byte, i) => (byte === 10 ? [i + 1] : []));
  expect(ends).toHaveLength(3);
  for (let length = ends[0] as number; length <= log.length; length++) {
    const copy = join(root, "cut");
    cpSync(folder, copy, { recursive: true });
    truncateSync(join(copy, LOG), length);
    const whole = ends.filter((end) => end <= length).length;
    const left = opened(copy);
    expect(left.cells()).toEqual(["a", whole > 1 ? "b" : "", whole > 2 ? "c" : "", "", "", ""]);
    left.write(5, "after");
    left.store.close();
    if (length % 10 === 0) expect(cellsOf(copy)[5]).toBe("after");
    rmSync(copy, { recursive: true });
  }
});

test("a crash between the new snapshot and the dropping of its logs is harmless, also with lines written since", () => {
  const folder = written("a", "b");
  const open = opened(folder);
  const logs = open.store.rotate();
  open.write(2, "c");
  open.store.close();
  const before = filesOf(folder);
  foldLogs(folder, logs);
  expect(readdirSync(folder).sort()).toEqual(["book.json", "log-000002.jsonl"]);
  expect(cellsOf(folder)).toEqual(["a", "b", "c", "", "", ""]);
  writeFileSync(join(folder, LOG), before[LOG] ?? "");
  expect(cellsOf(folder)).toEqual(["a", "b", "c", "", "", ""]);
});

test("a snapshot cut off in writing is not looked at", () => {
  const folder = written("a");
  writeFileSync(join(folder, "book.json.new"), '{"sheets":[');
  expect(cellsOf(folder)[0]).toBe("a");
});

describe("a damaged folder is a problem in a sentence, and nothing in it is changed", () => {
  const refused = (damage: (folder: string) => void, sentence: RegExp) => {
    const folder = written("a", "b", "c");
    damage(folder);
    const before = filesOf(folder);
    const open = () => opened(folder);
    expect(open).toThrow(Problem);
    expect(open).toThrow(sentence);
    expect(filesOf(folder)).toEqual(before);
  };
  const lines = (folder: string) => readFileSync(join(folder, LOG), "utf8").split("\n");
  const put = (folder: string, changed: string[]) => writeFileSync(join(folder, LOG), changed.join("\n"));

  test("book.json that is not JSON, or not a workbook", () => {
    refused(
      (folder) => truncateSync(join(folder, "book.json"), 40),
      /damaged: book\.json, it cannot be read/,
    );
    refused((folder) => writeFileSync(join(folder, "book.json"), "[]"), /damaged: book\.json/);
  });

  test("book.json that is gone", () => {
    refused((folder) => rmSync(join(folder, "book.json")), /There is no workbook in/);
  });

  test("a line in the middle that cannot be read, even with the last one torn", () => {
    refused((folder) => {
      const [first = "", second = "", third = ""] = lines(folder);
      put(folder, [first, second.slice(0, 20), third, '{"torn']);
    }, /log-000001\.jsonl, a line of it cannot be read/);
  });

  test("a line in the middle that is missing", () => {
    refused((folder) => {
      const [first = "", , third = ""] = lines(folder);
      put(folder, [first, third, ""]);
    }, /its steps do not follow one another/);
  });

  test("the first lines missing, so that none follows the snapshot", () => {
    refused((folder) => put(folder, lines(folder).slice(1)), /its steps do not follow the snapshot/);
  });

  test("an older log that is cut off", () => {
    refused((folder) => {
      const [first = "", second = "", third = ""] = lines(folder);
      put(folder, [first, second.slice(0, 30)]);
      writeFileSync(join(folder, "log-000002.jsonl"), `${third}\n`);
    }, /log-000001\.jsonl, its end is missing/);
  });
});

test("a folder that holds a workbook is not made again", () => {
  const folder = written("a");
  expect(() => Store.create(folder, blankSpreadsheet("New", "UTC"))).toThrow(
    /There is a workbook in .* already/,
  );
  expect(cellsOf(folder)[0]).toBe("a");
});
