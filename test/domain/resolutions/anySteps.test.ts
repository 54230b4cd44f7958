import fc from "fast-check";
import { closed, statuses } from "../../../src/domain/resolutions/course";
import { lifeOf } from "../../../src/domain/resolutions/life";
import { nextSteps, whyNot } from "../../../src/domain/resolutions/nextSteps";
import { stepWarnings, whyNotRecord } from "../../../src/domain/resolutions/recording";
import type { StepRow } from "../../../src/domain/resolutions/rows";
import { deciders, outcomes, purposes, steps, thresholds } from "../../../src/tables/lists";
import { aResolution } from "./made";

const bodies = [
  "",
  "General meeting",
  "Executive board",
  "Political committee",
  "Unit meeting",
  "Harbor City CLC",
  "State federation",
  "Member poll",
];
const count = fc.option(fc.nat(500), { nil: "" as const });
const aRules = fc.record({
  Local: fc.constant("IBEW 103"),
  "Who decides": fc.constantFrom("", ...deciders),
  Threshold: fc.constantFrom("", ...thresholds),
  Quorum: fc.constantFrom("", 30, "10%"),
  Members: fc.constantFrom("", 500),
});
const aPurpose = fc.record({ For: fc.constantFrom(...purposes), Outcome: fc.constantFrom("", ...outcomes) });
const choices = fc.array(
  fc.record({
    pick: fc.nat(),
    later: fc.nat(3),
    body: fc.constantFrom(...bodies),
    For: count,
    Against: count,
    Abstain: count,
  }),
  { maxLength: 14 },
);

/** Walks along `next`: each choice takes one of the steps that may come. */
function walk(
  picks: {
    pick: number;
    later: number;
    body: string;
    For: number | "";
    Against: number | "";
    Abstain: number | "";
  }[],
  about: Parameters<typeof lifeOf>[1],
) {
  const rows: StepRow[] = [];
  let day = 1;
  for (const { pick, later, body, ...votes } of picks) {
    const next = nextSteps(lifeOf(rows, about), about?.rules ?? {}, body);
    const step = next[pick % next.length];
    day += later;
    const on = `2026-${String(1 + Math.floor(day / 28)).padStart(2, "0")}-${String(1 + (day % 28)).padStart(2, "0")}`;
    rows.push({
      On: on,
      Step: step,
      Body: body,
      "For votes": votes.For,
      Against: votes.Against,
      Abstain: votes.Abstain,
    });
  }
  return rows;
}

describe("whatever a committee records", () => {
  test("no sequence of allowed steps leaves a resolution in a state that its record does not show", () => {
    fc.assert(
      fc.property(choices, aRules, aPurpose, (picks, rules, purpose) => {
        const about = { resolution: aResolution(purpose), rules, today: "2026-12-31" };
        const rows = walk(picks, about);
        const life = lifeOf(rows, about);
        expect(statuses).toContain(life.status);
        expect(life.open).toBe(!closed.includes(life.status));
        expect(life.said).not.toBe("");
        expect(life.next.length).toBeGreaterThan(0);
        expect(life.attention.filter((sentence) => sentence.includes("out of order."))).toEqual([]);
        // Decided or not is told by the steps, and says when.
        const last = rows[rows.length - 1];
        expect(life.on).toBe(last?.On ?? "");
        if (!life.open && purpose.For !== "Other") expect(outcomes).toContain(life.outcome);
        if (life.outcome) expect(rows.map((row) => row.On)).toContain(life.decidedOn);
        if (life.outcome && life.open) expect(life.away).toBe(true);
        const now = life.path.filter((visit) => visit.state === "now");
        expect(now).toHaveLength(life.open && life.body ? 1 : 0);
        if (now[0]) expect(now[0].body.toLowerCase()).toBe(life.body.toLowerCase());
      }),
      { numRuns: 1500 },
    );
  });

  test("taking the last step back restores exactly what was", () => {
    fc.assert(
      fc.property(choices, aRules, aPurpose, (picks, rules, purpose) => {
        const about = { resolution: aResolution(purpose), rules, today: "2026-12-31" };
        const rows = walk(picks, about);
        const before = rows.map((_, at) => JSON.stringify(lifeOf(rows.slice(0, at), about)));
        for (let at = rows.length; at > 0; at--) {
          const undone = rows.slice(0, at);
          undone.pop();
          expect(JSON.stringify(lifeOf(undone, about))).toBe(before[at - 1]);
        }
      }),
      { numRuns: 200 },
    );
  });

  test("every step either may come or has one sentence that says why not and what to do", () => {
    fc.assert(
      fc.property(choices, aRules, aPurpose, fc.constantFrom(...bodies), (picks, rules, purpose, body) => {
        const about = { resolution: aResolution(purpose), rules, today: "2026-12-31" };
        const life = lifeOf(walk(picks, about), about);
        const next = nextSteps(life, rules, body);
        expect(new Set(next).size).toBe(next.length);
        for (const step of steps) {
          const why = whyNot(step, life, rules, "2026-12-31", body);
          if (next.includes(step)) expect(why).toBe("");
          else expect(why).toMatch(/^[A-Z][^.!]*(so|;) .*(record|bring)[^.!]*\.$/);
          // What it tells people to record first may indeed come.
          const [, told = ""] = /\brecord ([A-Z].*)/.exec(why) ?? [];
          const [named] = steps.filter((each) => told.startsWith(each)).sort((a, b) => b.length - a.length);
          if (named) expect(next).toContain(named);
        }
      }),
      { numRuns: 400 },
    );
  });

  test("a step is refused exactly when it may not come, and a forgotten earlier one may still be added", () => {
    fc.assert(
      fc.property(choices, aRules, fc.constantFrom(...steps), (picks, rules, step) => {
        const about = { resolution: aResolution({ Resolution: "R1" }), rules, today: "2026-12-31" };
        const rows = walk(picks, { ...about, resolution: aResolution() }).map((row) => ({
          ...row,
          Resolution: "R1",
        }));
        const life = lifeOf(rows, about);
        expect(whyNotRecord(rows, { Step: step }, about) === "").toBe(life.next.includes(step));
      }),
      { numRuns: 300 },
    );
  });

  test("steps typed in any order, also nonsense, crash nothing and are all accounted for", () => {
    const typed = fc.record(
      {
        On: fc.oneof(
          fc.constantFrom("", "2026-09-01", "2026-09-02", "2025-12-31", "10/1/2026", "2026-02-30"),
          fc.string(),
        ),
        Step: fc.oneof(
          { weight: 9, arbitrary: fc.constantFrom(...steps) },
          { weight: 1, arbitrary: fc.string() },
        ),
        Body: fc.oneof(fc.constantFrom(...bodies), fc.string()),
        Until: fc.constantFrom("", "2026-09-05", "soon"),
        "For votes": fc.oneof(count, fc.constantFrom(-3, "many", Number.NaN)),
        Against: count,
        Present: count,
        Outcome: fc.constantFrom("", ...outcomes, "Won"),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.array(typed, { maxLength: 12 }), aRules, aPurpose, (rows, rules, purpose) => {
        const about = { resolution: aResolution(purpose), rules, today: "2026-12-31" };
        const life = lifeOf(rows, about);
        expect(statuses).toContain(life.status);
        expect(life.next.length).toBeGreaterThan(0);
        for (const step of steps) {
          expect(life.next.includes(step)).toBe(whyNot(step, life, rules) === "");
          for (const sentence of stepWarnings(
            life,
            { Step: step, "For votes": 3, Against: 9, Present: 12 },
            about,
          )) {
            expect(sentence).toMatch(/\.$/);
          }
        }
        expect(JSON.stringify(life)).not.toContain("undefined");
      }),
      { numRuns: 1500 },
    );
  });
});
