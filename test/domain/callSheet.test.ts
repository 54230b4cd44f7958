import fc from "fast-check";
import { NOBODY, peopleToCall, type SheetKind } from "../../src/domain/callSheet";
import { sheetLine } from "../../src/domain/callSheetWords";
import { currentKeys, lastWords, newestTalks } from "../../src/domain/talks";
import type { AnyRow } from "../../src/tables/kit/table";

const today = "2026-09-28";
const person = (Contact: string, row: AnyRow = {}): AnyRow => ({
  Contact,
  "First name": Contact,
  Phone: "(555) 010-0142",
  Local: "IBEW 9103",
  ...row,
});
const talk = (Contact: string, row: AnyRow = {}): AnyRow => ({
  Contact,
  On: "2026-09-24",
  Result: "Talked",
  ...row,
});
const inLog = (log: AnyRow[]) => log.map((row, i) => ({ at: i + 2, row }));

function called(
  people: AnyRow[],
  {
    log = [],
    promised = [],
    kind = "Not promised yet",
    owner = "",
  }: Partial<{
    log: AnyRow[];
    promised: string[];
    kind: SheetKind;
    owner: string;
  }> = {},
) {
  const talks = newestTalks(inLog(log), currentKeys(people));
  const known = { people, talks, promised: new Set(promised), today };
  const { people: on, left } = peopleToCall(kind, "ibew 9103", owner, known);
  return { on: on.map(({ Contact }) => Contact), left: left.map(({ people: n, why }) => `${n} ${why}`) };
}

describe("Whom a local’s call sheet is for", () => {
  test("the ones first, then the twos, the threes and who is not assessed; a 4 or a 5 is left out", () => {
    const people = ["", 5, 3, 1, 4, 2].map((Assessment) => person(`a ${Assessment}`, { Assessment }));
    expect(called(people)).toEqual({ on: ["a 1", "a 2", "a 3", "a "], left: ["2 assessed 4 or 5"] });
  });

  test("of two alike, whoever has waited longer; who is to be called on a later day comes last", () => {
    const people = [
      person("Ana", { Assessment: 1, "Follow up on": "2026-10-02" }),
      person("Bo", { Assessment: 2 }),
      person("Cy", { Assessment: 2, "Last conversation": "2026-09-01" }),
      person("Di", { Assessment: 2, "Follow up on": today }),
    ];
    expect(called(people, { log: [talk("Bo"), talk("Di", { On: "2026-08-01" })] }).on).toEqual([
      "Di",
      "Cy",
      "Bo",
      "Ana",
    ]);
  });

  test("who promised is asked no more, and is reminded by name on a sheet of their own", () => {
    const people = [person("Zoe"), person("Ana"), person("Bo", { Assessment: 5 }), person("Cy")];
    const promised = ["Zoe", "Ana", "Bo"];
    expect(called(people, { promised })).toEqual({
      on: ["Cy"],
      left: ["1 assessed 4 or 5", "2 who promised already"],
    });
    expect(called(people, { promised, kind: "Promised" })).toEqual({
      on: ["Ana", "Zoe"],
      left: ["1 assessed 4 or 5", "1 without a promise to come"],
    });
  });

  test.each<[string, AnyRow, string]>([
    ["asked us to stop", { "Do not": "Contact at all" }, "who asked us to stop"],
    ["wants neither calls nor texts", { "Do not": "Call, Text" }, "who asked us not to call or text"],
    ["asked something we cannot read", { "Do not": "Phone banks" }, "who asked us not to call or text"],
    ["did not agree to it", { "May contact": "No" }, "who did not agree to be contacted"],
    ["has no phone", { Phone: " " }, "with no phone number"],
    ["retired", { Position: "Retiree" }, "who cannot vote there"],
    ["is somebody else’s", { Owner: "Dot" }, "whom others look after"],
  ])("whoever %s is not on it, and that is said", (_, row, why) => {
    for (const kind of ["Not promised yet", "Promised"] as const) {
      const both = { kind, promised: kind === "Promised" ? ["Ana", "Bo"] : [], owner: "Kemal" };
      const people = [person("Ana", { Owner: "kemal" }), person("Bo", { Owner: "Kemal", ...row })];
      expect(called(people, both)).toEqual({ on: ["Ana"], left: [`1 ${why}`] });
    }
  });

  test("whoever left the union or was merged into another is not on it, nor anybody of another local", () => {
    const people = [
      person("Ana"),
      person("Bo", { "Merged into": "Ana" }),
      person("Cy"),
      person("Di", { Local: "ATU 9757" }),
    ];
    expect(called(people, { log: [talk("Cy", { Result: "Left the union" })] })).toEqual({
      on: ["Ana"],
      left: ["1 who left the union or moved away"],
    });
  });

  test("somebody whom nobody looks after is on the sheet of those alone", () => {
    const people = [person("Ana", { Owner: "Dot" }), person("Bo")];
    expect(called(people, { owner: NOBODY }).on).toEqual(["Bo"]);
    expect(called(people).on).toEqual(["Ana", "Bo"]);
  });

  test("everybody of the local is on the sheet or counted among those left out, and nobody is on it who may not be", () => {
    const row = fc.record({
      Assessment: fc.constantFrom("", 1, 2, 3, 4, 5),
      "Do not": fc.constantFrom("", "Call", "Text", "Email", "Call, Text", "Contact at all", "call me never"),
      Phone: fc.constantFrom("", "555 010 0142"),
      Position: fc.constantFrom("", "Steward", "Staff"),
      "May contact": fc.constantFrom("", "Yes", "No"),
      Owner: fc.constantFrom("", "Dot", "Kemal"),
    });
    fc.assert(
      fc.property(fc.array(row), fc.constantFrom("", "Dot", NOBODY), (rows, owner) => {
        const people = rows.map((each, i) => person(`C${i}`, each));
        const { on, left } = called(people, { owner });
        const out = left.map((line) => Number.parseInt(line, 10)).reduce((sum, n) => sum + n, 0);
        expect(on.length + out).toBe(people.length);
        for (const each of people.filter(({ Contact }) => on.includes(Contact)))
          expect(each["Do not"]).toMatch(/^(|Call|Text|Email)$/);
      }),
    );
  });
});

describe("What stands on paper", () => {
  const line = (row: AnyRow, log: AnyRow[] = []) => {
    const ines = person("Ines", row);
    const key = currentKeys([ines]);
    const [talks, words] = [newestTalks(inLog(log), key), lastWords(inLog(log), key)];
    return sheetLine(ines, { talk: talks.get("ines"), said: words.get("ines") }, today);
  };

  test.each<[AnyRow, string]>([
    [{ Assessment: 2, Basis: "Said it", "Assessed on": "2026-09-24" }, "said it, Sep 24"],
    [{ Assessment: 2, Basis: "Heard it", "Assessed on": "2026-04-03" }, "heard it, in April"],
    [{ Assessment: 1, Basis: "Did it", "Assessed on": "2025-11-03" }, "did it, in November 2025"],
    [{ Assessment: 3 }, ""],
    [{}, "not assessed"],
  ])("how we know where they stand, and since when", (row, words) => {
    expect(line(row).assessed).toBe(words);
  });

  test.each<[AnyRow, string]>([
    [{ Notes: "Evenings after 6", Languages: "Spanish" }, "Evenings after 6. Spanish."],
    [{ "Do not": "Call", Shift: "Night" }, "Text only. Night shift."],
    [{ "Do not": "Email, Text", "Follow up on": "2026-10-05" }, "Calls only. Call back Oct 5."],
    [{ Shift: "Weekends", "Follow up on": "2026-09-20" }, "Weekends."],
  ])("what a caller should know before they dial", (row, words) => {
    expect(line(row).reach).toBe(words);
  });

  const said = talk("Ines", { Note: "Health care costs." });
  const tried = talk("Ines", { On: "2026-09-26", Result: "Left message" });
  test.each<[AnyRow[], AnyRow, string]>([
    [[said], {}, "“Health care costs.”"],
    [[said, tried], {}, "“Health care costs.” Left a message Sep 26."],
    [[tried], {}, "Left a message Sep 26."],
    [[], { "Last conversation": "2026-09-20" }, "Talked Sep 20."],
    [[], { "Came in as": "New sign-up", "Added on": "2026-09-26" }, "New: signed up Sep 26."],
    [[], {}, "Nobody has called yet."],
  ])("what they said last time, and what came of it since", (log, row, words) => {
    expect(line(row, log).last).toBe(words);
  });
});
