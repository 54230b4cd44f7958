import { Simulation } from "../../src/local/host/simulation";
import { addon, TestWorkbook, TONIGHT } from "../support/workbook";
import { smallWorkbook } from "./support/setUp";

/** The real add-on on a set-up workbook, with executions interleaved call by call. */
const text = JSON.stringify(smallWorkbook());
const simulation = new Simulation(addon);
afterAll(() => simulation.close());

const aSmallWorkbook = () => new TestWorkbook(JSON.parse(text));
const ana = {
  row: { "First name": "Ana", "Last name": "Ruiz", Email: "ana@example.org", Notes: "=not a formula" },
  operation: "operation-1",
};
const add = (input: object, as = "dot@example.org") => ({ name: "addContact", args: [input], as });
const asAdded = {
  "First name": "Ana",
  "Last name": "Ruiz",
  Email: "ana@example.org",
  Notes: "=not a formula",
  "Added by": "Dot",
  "Added on": "2026-09-28",
  Operation: "operation-1",
  Contact: expect.stringMatching(/^C-/),
};
const seeds = Array.from({ length: 60 }, (_, i) => i);

test("a double click adds exactly one row in every seed, and whoever is answered with success has its key", () => {
  let bothAnswered = 0;
  let turnedAway = 0;
  for (const seed of seeds) {
    const workbook = aSmallWorkbook();
    const { shared } = workbook;
    // Slow calls make the second give up waiting; quick ones let it in after the first.
    const stepMs = seed % 2 === 0 ? 800 : 150;
    const { ended } = simulation.run(workbook.book, [add(ana), add(ana)], {
      seed,
      now: TONIGHT,
      shared,
      stepMs,
    });
    expect(workbook.rows("Contacts")).toEqual([expect.objectContaining(asAdded)]);
    const replies = ended.map((each) =>
      each.ok ? (each.value as { ok?: boolean; value?: { key: string } }) : {},
    );
    const keys = replies.flatMap((reply) => (reply.ok ? [reply.value?.key] : []));
    expect(new Set(keys)).toEqual(new Set([workbook.rows("Contacts")[0]?.Contact]));
    if (keys.length === 2) bothAnswered++;
    else turnedAway++;
  }
  expect(bothAnswered).toBeGreaterThan(10);
  expect(turnedAway).toBeGreaterThan(10);
});

test("killed at any step and tried again with the same operation, there is one row and it is whole", () => {
  const plan = { seed: 0, now: TONIGHT, stepMs: 150 };
  const dry = aSmallWorkbook();
  const { steps } = simulation.run(dry.book, [add(ana)], { ...plan, shared: dry.shared });
  expect(steps.length).toBeGreaterThan(15);
  const leftBehind = new Set<number>();
  for (let step = 0; step < steps.length; step++) {
    const seed = step;
    const workbook = aSmallWorkbook();
    const { shared, book } = workbook;
    const { ended } = simulation.run(book, [add(ana)], { ...plan, seed, shared, kill: { actor: 0, step } });
    expect(ended[0]).toMatchObject({ ok: false, error: "killed" });
    expect(shared.locks.document).toBeNull();
    leftBehind.add(workbook.rows("Contacts").length);
    const again = simulation.run(book, [add(ana)], { ...plan, seed, shared }).ended[0];
    expect(again).toMatchObject({ ok: true, value: { ok: true } });
    expect(workbook.rows("Contacts")).toEqual([expect.objectContaining(asAdded)]);
  }
  expect(leftBehind).toEqual(new Set([0, 1]));
});

test("two people who add two people at once get two rows, none over the other", () => {
  for (const seed of seeds.slice(0, 15)) {
    const workbook = aSmallWorkbook();
    const { shared } = workbook;
    const bo = {
      row: { "First name": "Bo", "Last name": "Lee", Phone: "617-555-0101" },
      operation: "operation-2",
    };
    const { ended } = simulation.run(workbook.book, [add(ana), add(bo, "bo@example.org")], {
      seed,
      now: TONIGHT,
      shared,
      stepMs: 150,
    });
    expect(ended.map((each) => each.ok && (each.value as { ok: boolean }).ok)).toEqual([true, true]);
    const names = workbook.rows("Contacts").map((row) => row["First name"]);
    expect(names.sort()).toEqual(["Ana", "Bo"]);
  }
});
