import { Book } from "../../src/local/host/book";
import { Host } from "../../src/local/host/host";
import { blankSpreadsheet } from "../../src/local/host/workbook";
import { addonOf } from "./support/google";

/** Executions in threads of their own, in real time: what page and shell use. */
const code = `
function answer() { return SpreadsheetApp.getActiveSheet().getRange("A1").getValue(); }
function add(n) {
  const lock = LockService.getDocumentLock();
  lock.waitLock(10000);
  const cell = SpreadsheetApp.getActiveSheet().getRange("A1");
  const before = Number(cell.getValue());
  Utilities.sleep(30);
  cell.setValue(before + n);
  SpreadsheetApp.flush();
  lock.releaseLock();
  return before;
}
function holds(ms) { LockService.getDocumentLock().waitLock(1); Utilities.sleep(ms); return "held"; }
function tries(ms) { return LockService.getDocumentLock().tryLock(ms); }
function spins() { SpreadsheetApp.getActiveSheet().getRange("B1").setValue("lost"); LockService.getDocumentLock().tryLock(1); for (;;) {} }
function swallows() {
  const cell = SpreadsheetApp.getActiveSheet().getRange("C1");
  for (let i = 0; ; i++) { try { cell.setValue(i); SpreadsheetApp.flush(); cell.setValue("never"); } catch (e) {} finally { try { cell.setValue("never"); } catch (e) {} } }
}
function fills(rows) {
  SpreadsheetApp.getActiveSheet().getRange(1, 1, rows, 30).setValues(Array.from({ length: rows }, (_, r) => Array.from({ length: 30 }, (_, c) => "r" + r + "c" + c)));
  return "filled";
}
function refused() {
  const rule = SpreadsheetApp.newDataValidation().requireValueInList(["a"]).setAllowInvalid(false).build();
  SpreadsheetApp.getActiveSheet().getRange("D1").setDataValidation(rule).setValue("b");
}
function dated() { const v = SpreadsheetApp.getActiveSheet().getRange("E1").setValue(new Date(0)).getValue(); return v instanceof Date && v.getTime(); }
function cost() { SpreadsheetApp.getActiveSheet().getRange("A1:B2").getValues(); }
`;
const as = "dot@example.org";
let host: Host;
const newHost = (limit?: number, rows = 20, columns = 8) => {
  const data = blankSpreadsheet("Trial", "America/New_York");
  data.sheets = [{ id: "sheet1", name: "Sheet1", colNumber: columns, rowNumber: rows }];
  host = new Host(new Book(data), addonOf(code), 2, limit);
  host.warm();
  return host;
};
afterEach(() => host.close());
const run = async (name: string, ...args: unknown[]) => (await host.run(name, args, { as })).ended;
const at = (row: number, col: number) => host.book.value({ sheetId: "sheet1", row, col });

test("executions that take the same lock wait for each other, however many there are", async () => {
  newHost();
  const replies = await Promise.all([1, 2, 3, 4].map((n) => run("add", n)));
  expect(replies.every(({ ok }) => ok)).toBe(true);
  expect(at(0, 0)).toBe(10);
});

test("tryLock gives false once its time is over; the lock is free when its execution has ended", async () => {
  newHost();
  const holding = run("holds", 400);
  await new Promise((go) => setTimeout(go, 150));
  expect(await run("tries", 50)).toEqual({ ok: true, value: false });
  expect(await run("tries", 5000)).toEqual({ ok: true, value: true });
  expect(await holding).toEqual({ ok: true, value: "held" });
});

test("an endless loop is ended at the limit (6 minutes at Google), without what it had not flushed; others are answered meanwhile", async () => {
  newHost(600);
  let ended = false;
  const spinning = run("spins").finally(() => {
    ended = true;
  });
  const reply = await run("answer");
  expect(ended).toBe(false);
  expect(reply).toEqual({ ok: true, value: "" });
  expect(await spinning).toEqual({ ok: false, error: "Exceeded maximum execution time", stack: "" });
  expect(at(0, 1)).toBe("");
  expect(await run("tries", 1)).toEqual({ ok: true, value: true });
});

test("one that swallows every error reaches nothing after it was ended", async () => {
  newHost(400);
  expect(await run("swallows")).toMatchObject({ ok: false, error: "Exceeded maximum execution time" });
  const left = at(0, 2);
  expect(typeof left).toBe("number");
  await new Promise((go) => setTimeout(go, 150));
  expect(at(0, 2)).toBe(left);
});

test("one that is ended while it waits for a lock does not get it later", async () => {
  newHost(300);
  const longer = new Host(host.book, addonOf(code), 2);
  Object.assign(longer, { shared: host.shared });
  const holding = longer.run("holds", [700], { as });
  await new Promise((go) => setTimeout(go, 150));
  expect(await run("tries", 5000)).toMatchObject({ ok: false, error: "Exceeded maximum execution time" });
  expect((await holding).ended).toEqual({ ok: true, value: "held" });
  expect(host.shared.locks.document).toBeNull();
  expect(await run("tries", 1)).toEqual({ ok: true, value: true });
  expect(await run("tries", 1)).toEqual({ ok: true, value: true });
  await longer.close();
});

test("300,000 cells in one setValues hold up nobody", async () => {
  newHost(undefined, 10_000, 30);
  let filled = false;
  const filling = run("fills", 10_000).then((ended) => {
    filled = true;
    return ended;
  });
  let answered = 0;
  while (!filled) {
    await run("tries", 1);
    answered++;
    await new Promise((go) => setTimeout(go, 200));
  }
  expect(await filling).toEqual({ ok: true, value: "filled" });
  expect(at(9999, 29)).toBe("r9999c29");
  expect(answered).toBeGreaterThan(3);
}, 60_000);

test("what a refusing dropdown refuses fails the run whose end it is", async () => {
  newHost();
  expect(await run("refused")).toMatchObject({
    ok: false,
    error: "Exception: The data you entered in cell D1 violates the data validation rules set on this cell.",
  });
});

test("dates are the script's own across threads; calls are counted once", async () => {
  newHost();
  expect(await run("dated")).toEqual({ ok: true, value: 0 });
  const { execution } = await host.run("cost", [], { as });
  expect(execution.cost).toEqual({ data: 1, all: 3, cells: 4 });
});
