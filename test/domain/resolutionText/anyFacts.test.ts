import fc from "fast-check";
import { Problem } from "../../../src/domain/problem";
import { type Facts, nextMeetings, type Running } from "../../../src/domain/resolutionText/facts";
import { resolutionHtml } from "../../../src/domain/resolutionText/html";
import { missing } from "../../../src/domain/resolutionText/missing";
import { models } from "../../../src/domain/resolutionText/models";
import { stepsHtml, stepsPage, stepsText } from "../../../src/domain/resolutionText/steps";
import {
  forms,
  type Part,
  partText,
  usual,
  wholeText,
  written,
} from "../../../src/domain/resolutionText/write";
import { deciders, kinds, thresholds } from "../../../src/tables/lists";

const name = fc.constantFrom("", "Calderwick", "Ana Ruiz", "O’Neil & Sons", "SEIU 32BJ", "St. Anne’s Inc.");
const someName = name.filter((text) => text !== "");
const day = fc.constantFrom("", "2025-05-01", "2026-10-15", "2027-04-27");
const count = fc.option(fc.integer({ min: 0, max: 60_000 }), { nil: undefined });

const running: fc.Arbitrary<Running> = fc.record({
  name: someName,
  office: fc.constantFrom("", "City Council", "U.S. House"),
  district: fc.constantFrom("", "3", "Ward 4"),
  level: fc.constantFrom("", "City", "Federal"),
  chapter: name,
  electionDay: day,
});

const anyFacts: fc.Arbitrary<Facts> = fc
  .record({
    local: someName,
    kind: fc.constantFrom("", ...kinds),
    members: count,
    supporters: count,
    rules: fc.record(
      {
        "Who decides": fc.constantFrom("", ...deciders),
        Threshold: fc.constantFrom("", ...thresholds),
        Quorum: fc.nat(90),
        "Notice days": fc.nat(40),
        "Submission days": fc.nat(40),
        "Who may submit": fc.constantFrom("", "any member", "an officer"),
        "Next meeting": day,
        Meets: fc.constantFrom("", "second Tuesday", "when the moon is full"),
        "Rules checked on": day,
      },
      { requiredKeys: [] },
    ),
    above: fc.array(fc.record({ name: someName, kind: fc.constantFrom("", ...kinds) }), { maxLength: 2 }),
    issues: fc.array(fc.record({ issue: fc.constantFrom("pay", "health care", "PTO"), people: fc.nat(80) }), {
      maxLength: 3,
    }),
    chapter: name,
    slate: name,
    onSlate: fc.array(running, { maxLength: 3 }),
    candidate: fc.option(running, { nil: undefined }),
    decideBy: day,
    mover: name,
    position: fc.constantFrom("", "Steward", "VP"),
    seconder: name,
  })
  .map(({ members, supporters, candidate, ...facts }) => ({
    ...facts,
    today: "2026-09-28",
    rulesSource: "",
    meeting: nextMeetings({ ...facts, today: "2026-09-28" })[0] ?? "",
    ...(members !== undefined && { members }),
    ...(supporters !== undefined && { supporters }),
    ...(candidate && { candidate }),
  }));

/** Every value that stands in the facts, in the ways a text may say it. */
function sayable(facts: Facts): string {
  const months =
    "January February March April May June July August September October November December".split(" ");
  const days = JSON.stringify(facts).match(/\d{4}-\d\d-\d\d/g) ?? [];
  const long = days.map((iso) => {
    const [year, month, date] = iso.split("-").map(Number);
    return `${months[(month ?? 1) - 1]} ${date}, ${year}`;
  });
  const numbers = [facts.members, facts.supporters, facts.rules["Notice days"]]
    .filter((n) => typeof n === "number")
    .map((n) => `${n.toLocaleString("en-US")} ${n === 1 ? "1 day" : `${n} days`}`);
  const rule = `a ${facts.rules.Threshold ?? ""}`;
  return [JSON.stringify(facts).toLowerCase(), rule, ...long, ...numbers].join(" ");
}

/** Writes out every model in both forms; a model may only refuse for want of whom it is about. */
function everyText(facts: Facts): { parts: Part[]; form: string }[] {
  return models.flatMap((model) =>
    forms.flatMap((form) => {
      try {
        const draft = model.draft(facts);
        const everything = { reasons: draft.reasons, resolves: draft.resolves };
        return [usual(draft), everything].map((chosen) => ({
          form,
          parts: written(facts, form, draft.title, chosen),
        }));
      } catch (error) {
        if (!(error instanceof Problem)) throw error;
        expect(error.field).toBe(model.model === "slate" ? "slate" : "candidate");
        return [];
      }
    }),
  );
}

describe("A text for any facts", () => {
  it("has no gap, no placeholder and no empty clause, and is stopped as it should be", () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        for (const { parts, form } of everyText(facts)) {
          const text = wholeText(parts);
          expect(text).not.toMatch(/undefined|null|NaN|\[|\]|\{|\}|_{2}|\bTBD\b|object|function/);
          expect(text).not.toMatch(/ {2}| [,.;:]|,,|\.\.|;;|,;|\(\)|: *$|\bthe the\b|, ,/m);
          for (const part of parts) expect(partText(part).trim()).toBe(partText(part));
          const of = (name: string) => parts.filter(({ part }) => part === name).map(partText);
          const [reasons, resolves] = [of("whereas"), of("resolved")];
          expect(reasons.length).toBeGreaterThan(0);
          expect(resolves.length).toBeGreaterThan(0);
          if (form === "traditional") {
            reasons.forEach((each, i) => {
              expect(each).toMatch(/^WHEREAS, \S/);
              expect(each.endsWith(i === reasons.length - 1 ? ";" : "; and")).toBe(true);
            });
            resolves.forEach((each, i) => {
              expect(each).toMatch(/^(THEREFORE )?BE IT (FURTHER |FINALLY )?RESOLVED, that \S/);
              expect(each.endsWith(i === resolves.length - 1 ? "." : "; and")).toBe(true);
            });
          } else {
            for (const list of [reasons, resolves])
              list.forEach((each, i) => {
                expect(each).toMatch(new RegExp(`^${i + 1}\\. [^a-z\\s].*\\.$`));
              });
          }
        }
      }),
      { numRuns: 80 },
    );
  });

  it("says nothing that is not among the facts", () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const known = sayable(facts);
        for (const { parts } of everyText(facts))
          for (const { words } of parts)
            for (const piece of words) {
              if (typeof piece === "string") expect(piece).not.toMatch(/\d/);
              else
                for (const part of piece.fact.split(/(?:^|, )District |, (?=Ward)/))
                  expect(known.toLowerCase()).toContain(part.toLowerCase());
            }
      }),
      { numRuns: 80 },
    );
  });

  it("says what is missing in sentences, and never the same twice", () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        for (const model of models) {
          const lines = missing(model, facts);
          expect(new Set(lines).size).toBe(lines.length);
          for (const line of lines) expect(line).toMatch(/^[A-Z].*\.$/);
        }
      }),
      { numRuns: 80 },
    );
  });

  it("is escaped as a page, whatever people have typed", () => {
    const typed = fc.constantFrom("<img src=x onerror=alert(1)>", 'A & "B"', "it's", "</style><script>");
    fc.assert(
      fc.property(anyFacts, typed, (facts, nasty) => {
        const bad: Facts = {
          ...facts,
          local: nasty,
          mover: nasty,
          slate: nasty,
          issues: [{ issue: nasty, people: 9 }],
        };
        for (const { parts } of everyText(bad)) {
          const html = resolutionHtml(parts);
          expect(html.match(/<(img|script)/g)).toBeNull();
          expect(html.match(/<\/style>/g)).toHaveLength(1);
          expect(html).not.toMatch(/(src|href)=(?!x)/);
        }
        expect(stepsHtml(stepsPage(bad, nasty)).match(/<(img|script)/g)).toBeNull();
      }),
      { numRuns: 30 },
    );
  });

  it("gives one page of steps, with days in order and nobody else’s name", () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const page = stepsPage(facts, "Endorse Calderwick");
        const text = stepsText(page);
        expect(text).not.toMatch(/undefined|null|NaN| {2}|\.\./);
        expect(page.steps.every(({ when, what, why }) => when !== "" && what !== "" && why !== "")).toBe(
          true,
        );
        expect(text.split("\n").length).toBeLessThan(50);
      }),
      { numRuns: 80 },
    );
  });
});
