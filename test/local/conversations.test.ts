import { Simulation } from "../../src/local/host/simulation";
import { addInes } from "../support/people";
import { addon, TestWorkbook, TONIGHT } from "../support/workbook";
import { smallWorkbook } from "./support/setUp";

/** The real add-on, with the executions of two callers interleaved call by call. */
const text = JSON.stringify(smallWorkbook());
const simulation = new Simulation(addon);
afterAll(() => simulation.close());

const seeds = Array.from({ length: 12 }, (_, i) => i);
const said = (assessment: number, operation: string, contact: string) => ({
  row: { Contact: contact, Result: "Talked", Assessment: assessment, Basis: "Said it" },
  operation,
});

function withInes(): { workbook: TestWorkbook; ines: string } {
  const workbook = new TestWorkbook(JSON.parse(text));
  workbook.done("addLocal", { row: { Local: "ATU 9757" } });
  return { workbook, ines: addInes(workbook) };
}

test("two who log the same person at once leave two rows, and she is what the later one said", () => {
  const last = new Set<unknown>();
  for (const seed of seeds) {
    const { workbook, ines } = withInes();
    const { ended } = simulation.run(
      workbook.book,
      [
        { name: "logConversation", args: [said(1, "operation-dot", ines)], as: "dot@example.org" },
        { name: "logConversation", args: [said(3, "operation-kemal", ines)], as: "kemal@example.org" },
      ],
      { seed, now: TONIGHT, shared: workbook.shared, stepMs: 150 },
    );
    expect(ended.map((each) => each.ok && (each.value as { ok: boolean }).ok)).toEqual([true, true]);
    const log = workbook.rows("Conversations");
    expect(log.map(({ By }) => By).sort()).toEqual(["Dot", "Kemal"]);
    expect(workbook.rows("Contacts")[0]).toMatchObject({ Assessment: log[1]?.Assessment });
    last.add(log[1]?.Assessment);
  }
  expect(last).toEqual(new Set([1, 3]));
});

test("a conversation taken back while someone else logs one is gone whole, or stays whole", () => {
  const outcomes = new Set<boolean>();
  for (const seed of seeds) {
    const { workbook, ines } = withInes();
    const { key } = workbook.done("logConversation", said(1, "operation-dot", ines)).value;
    const { ended } = simulation.run(
      workbook.book,
      [
        { name: "undoConversation", args: [{ conversation: key, operation: "operation-undo" }] },
        { name: "logConversation", args: [said(3, "operation-kemal", ines)], as: "kemal@example.org" },
      ],
      { seed, now: TONIGHT, shared: workbook.shared, stepMs: 150 },
    );
    const [undone, logged] = ended.map((each) => each.ok && (each.value as { ok: boolean }).ok);
    expect(logged).toBe(true);
    expect(workbook.rows("Conversations").map(({ Assessment }) => Assessment)).toEqual(undone ? [3] : [1, 3]);
    expect(workbook.rows("Contacts")[0]).toMatchObject({ Assessment: 3 });
    outcomes.add(undone === true);
  }
  expect(outcomes).toEqual(new Set([true, false]));
});
