import { Book } from "../../src/local/host/book";
import { newShared } from "../../src/local/host/inline";
import { type Actor, type Plan, Simulation } from "../../src/local/host/simulation";
import { addonOf, TONIGHT } from "./support/google";

const add = (inside: string) =>
  `{ const cell = SpreadsheetApp.getActiveSheet().getRange("A1"); ${inside} cell.setValue(Number(cell.getValue()) + n); return n; }`;
const locked = (body: string) => `{
  const lock = LockService.getDocumentLock();
  lock.waitLock(600000);
  const result = (() => ${body})();
  lock.releaseLock();
  return result;
}`;
const code = `
function unlocked(n) ${add("")}
function flushed(n) ${locked(`{ const done = (() => ${add("")})(); SpreadsheetApp.flush(); return done; }`)}
function unflushed(n) ${locked(add(""))}
function holds(ms) { LockService.getDocumentLock().waitLock(1); Utilities.sleep(ms); return Date.now(); }
function tries(ms) { const begun = Date.now(); return [LockService.getDocumentLock().tryLock(ms), Date.now() - begun]; }
function rolls() { const rolled = [Math.random(), Utilities.getUuid(), Date.now()]; SpreadsheetApp.getActiveSheet().appendRow(rolled); return rolled; }
function spins() { for (;;) {} }
function swallows() {
  for (let i = 0; i < 50; i++) {
    try { SpreadsheetApp.getActiveSheet().appendRow(["mine"]); SpreadsheetApp.flush(); } catch (e) {}
    finally { try { SpreadsheetApp.getActiveSheet().getRange("C1").setValue("after"); SpreadsheetApp.flush(); } catch (e) {} }
  }
}
`;
const simulation = new Simulation(addonOf(code), 400);
afterAll(() => simulation.close());

const aBook = () =>
  new Book({
    revisionId: "START_REVISION",
    sheets: [{ id: "s", name: "Sheet1", colNumber: 3, rowNumber: 12 }],
  });
const three = (name: string): Actor[] => [1, 2, 4].map((n) => ({ name, args: [n] }));

function simulated(seed: number, actors: Actor[], plan: Partial<Plan> = {}) {
  const book = aBook();
  const shared = newShared();
  const history = simulation.run(book, actors, { seed, now: TONIGHT, shared, ...plan });
  const cells = Array.from({ length: 12 }, (_, row) =>
    [0, 1, 2].map((col) => book.value({ sheetId: "s", row, col })),
  );
  return { ...history, cells, shared };
}

const seeds = Array.from({ length: 60 }, (_, i) => i);

describe("a seed decides everything", () => {
  const actors: Actor[] = [
    { name: "flushed", args: [1] },
    { name: "rolls", args: [] },
    { name: "unlocked", args: [2] },
  ];
  const plan = (seed: number) => (seed % 3 === 0 ? { kill: { actor: seed % 2, step: seed % 5 } } : {});

  test("60 of them twice give the same histories, replies and cells, and hardly two alike", () => {
    const all = () => seeds.map((seed) => simulated(seed, actors, plan(seed)));
    const first = all();
    expect(all()).toEqual(first);
    expect(new Set(first.map(({ steps }) => steps.join())).size).toBeGreaterThan(50);
  });
});

describe("three executions that read, add and write (…/reference/lock: without a lock updates are lost)", () => {
  const lost = (name: string) =>
    seeds.filter((seed) => simulated(seed, three(name)).cells[0]?.[0] !== 7).length;

  test("lose an update in many seeds without a lock", () => expect(lost("unlocked")).toBeGreaterThan(20));
  test("lose one in some where the lock is released before a flush", () =>
    expect(lost("unflushed")).toBeGreaterThan(3));
  test("lose none where they lock, flush and release", () => expect(lost("flushed")).toBe(0));
});

test("time is virtual: a lock held for 20 seconds keeps others out for 10 of theirs", () => {
  const outcomes = seeds.slice(0, 20).map((seed) =>
    simulated(seed, [
      { name: "holds", args: [20_000] },
      { name: "tries", args: [10_000] },
    ]),
  );
  const waited = outcomes.map(({ ended }) =>
    ended[1]?.ok ? (ended[1].value as [boolean, number]) : undefined,
  );
  const refused = waited.filter((each) => each?.[0] === false);
  expect(refused.length).toBeGreaterThan(3);
  for (const each of refused) expect(each?.[1]).toBeGreaterThanOrEqual(10_000);
});

describe("an execution that is killed", () => {
  test("at any step leaves the lock free, and the others finish", () => {
    for (let step = 0; step <= 7; step++) {
      for (const seed of [1, 2, 3]) {
        const { ended, shared, cells } = simulated(seed, three("flushed"), { kill: { actor: 0, step } });
        expect(ended.map((each) => each.ok)).toEqual([false, true, true]);
        expect(shared.locks.document).toBeNull();
        expect([6, 7]).toContain(cells[0]?.[0]);
      }
    }
  });

  test("reaches nothing afterwards, though it swallows every error", () => {
    for (const step of [2, 5, 9]) {
      const { steps, ended, cells } = simulated(step, [{ name: "swallows", args: [] }], {
        kill: { actor: 0, step },
      });
      expect(ended).toEqual([{ ok: false, error: "killed", stack: "" }]);
      expect(steps.at(-1)).toBe("0 killed");
      expect(cells.filter(([a]) => a === "mine").length).toBeLessThanOrEqual(3);
    }
  });

  test("loses what it had not flushed, or keeps some of it: both happen", () => {
    const kept = seeds.map(
      (seed) =>
        simulated(seed, [{ name: "unlocked", args: [5] }], { kill: { actor: 0, step: 4 } }).cells[0]?.[0],
    );
    expect(new Set(kept)).toEqual(new Set(["", 5]));
  });
});

test("an endless loop has run away, and the others finish", () => {
  const { ended } = simulated(1, [
    { name: "spins", args: [] },
    { name: "flushed", args: [1] },
  ]);
  expect(ended).toEqual([
    { ok: false, error: "ran away", stack: "" },
    { ok: true, value: 1 },
  ]);
});
