import fc from "fast-check";
import { agenda, type Listed } from "../../../src/domain/resolutions/agenda";
import { lifeOf } from "../../../src/domain/resolutions/life";
import { likelySteps } from "../../../src/domain/resolutions/likely";
import { nextSteps } from "../../../src/domain/resolutions/nextSteps";
import type { RulesRow, StepRow } from "../../../src/domain/resolutions/rows";
import { todo } from "../../../src/domain/resolutions/todo";
import { addDays, daysBetween } from "../../../src/tables/kit/day";
import { steps as allSteps, deciders, outcomes, purposes } from "../../../src/tables/lists";
import { aLocal, aResolution, aStep, steps, today } from "./made";

const ibew = aLocal({
  Local: "IBEW 9103",
  "Notice days": 14,
  "Next meeting": "2026-10-15",
  Meets: "third Thursday",
});
const day = fc.integer({ min: -60, max: 60 }).map((days) => addDays(today, days));
const maybe = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: "" as const });
const aRules = fc.record({
  Local: fc.constant("IBEW 9103"),
  "Who decides": fc.constantFrom("", ...deciders),
  "Notice days": maybe(fc.nat(30)),
  "Submission days": maybe(fc.nat(30)),
  "Next meeting": maybe(day),
  Meets: fc.constantFrom("", "third Thursday", "every other Monday", "when the moon is full"),
});
const aRow = fc.record({
  For: fc.constantFrom(...purposes),
  Mover: fc.constantFrom("", "Ines"),
  Seconder: fc.constantFrom("", "Bea"),
  "Next date": maybe(day),
  "Last safe day": maybe(day),
  Outcome: fc.constantFrom("", ...outcomes),
});
const someSteps = fc.array(
  fc.record({
    On: day,
    Step: fc.constantFrom(...allSteps),
    Until: maybe(day),
    Body: fc.constantFrom("", "Executive board", "Harbor City CLC"),
  }),
  { maxLength: 7 },
);

describe("whatever stands in the workbook", () => {
  test("what needs doing is a sentence, with the days to its day, and late exactly when that has gone by", () => {
    fc.assert(
      fc.property(aRow, someSteps, aRules, maybe(day), (row, rows, rules, decideBy) => {
        const one = todo(row, rows, rules, today, decideBy);
        expect(one.act).toMatch(/^[A-Z0-9“].*\.$/);
        expect(JSON.stringify(one)).not.toMatch(/undefined|NaN|\.\.| {2}/);
        expect(one.days).toBe(one.on === "" ? undefined : daysBetween(today, one.on));
        expect(["late", "tight", "on time"].includes(one.state)).toBe(one.open);
        if (one.open) expect(one.state === "late").toBe((one.days ?? 0) < 0);
        if (one.state === "tight") expect(one.days).toBeLessThanOrEqual(7);
        const closed = !lifeOf(rows, { resolution: row, rules, today }).open;
        if (closed) expect(one.open).toBe(false);
      }),
      { numRuns: 2000 },
    );
  });

  test("every open resolution stands in the list once, late ones first by their day", () => {
    const item = fc.record({ row: aRow, rows: someSteps, rules: aRules });
    fc.assert(
      fc.property(fc.array(item, { maxLength: 8 }), (made) => {
        const items: Listed[] = made.map(({ row, rows, rules }, i) => ({
          key: `R-${i}`,
          title: "",
          local: "",
          todo: todo(row, rows, rules, today),
        }));
        const { late, week, decided, later } = agenda(items, today);
        const listed = [...late, ...week.flatMap((each) => each.items), ...decided, ...later];
        expect(new Set(listed).size).toBe(listed.length);
        expect(items.filter((each) => each.todo.open && !listed.includes(each))).toEqual([]);
        for (const each of late) expect(each.todo.state).toBe("late");
        expect(items.filter((each) => each.todo.state === "tight" && later.includes(each))).toEqual([]);
        for (const list of [late, later]) {
          const days = list.map((each) => each.todo.on || "9999");
          expect(days).toEqual([...days].sort());
        }
      }),
      { numRuns: 300 },
    );
  });

  test("the likely steps and the others are all that may come next, each once", () => {
    fc.assert(
      fc.property(someSteps, aRules, (rows, rules) => {
        const life = lifeOf(rows, { rules, today });
        const { likely, others } = likelySteps(life, rules);
        expect([...likely, ...others].sort()).toEqual([...nextSteps(life, rules)].sort());
        expect(likely.length).toBeLessThanOrEqual(7);
        expect(others).not.toHaveLength(1);
      }),
      { numRuns: 500 },
    );
  });
});

describe("the six likely steps", () => {
  const likely = (rows: StepRow[], rules: RulesRow) =>
    likelySteps(lifeOf(rows, { resolution: aResolution(), rules, today }), rules).likely;

  test("of a meeting with the question before it", () => {
    expect(likely(steps("Moved", "Seconded"), ibew)).toEqual([
      "Adopted",
      "Adopted as amended",
      "Failed",
      "Referred",
      "Postponed",
      "Laid on the table",
    ]);
  });

  test("of a committee that reports, and of a board that decides", () => {
    const referred = [...steps("Moved", "Seconded"), aStep("2026-09-22", "Referred", { Body: "PAC" })];
    expect(likely(referred, ibew)[0]).toBe("Forwarded");
    expect(likely(steps("Submitted"), { ...ibew, "Who decides": "Executive board" })[0]).toBe("Adopted");
  });

  test("a poll comes first where members are polled, and last where a meeting decides", () => {
    expect(likely(steps("Drafted"), { ...ibew, "Who decides": "Member poll" })[0]).toBe("Poll opened");
    expect(likely(steps("Submitted"), ibew)).not.toContain("Poll opened");
  });
});
