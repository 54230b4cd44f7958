import fc from "fast-check";
import { firstFree, listOf, reasons, votesSoon } from "../../src/domain/nextPerson";
import { currentKeys, newestTalks } from "../../src/domain/talks";
import { sayWhyNow } from "../../src/domain/whyNow";
import { addDays } from "../../src/tables/kit/day";
import type { AnyRow } from "../../src/tables/kit/table";
import { results } from "../../src/tables/lists";

const today = "2026-09-28";
const rules = { oldAfter: 90, guard: 3 };

const ines = (row: AnyRow = {}): AnyRow => ({
  Contact: "C-INES",
  "First name": "Ines",
  Local: "IBEW 9103",
  Owner: "Dot",
  "Added on": "2026-09-26",
  "Came in as": "New sign-up",
  ...row,
});
const talk = (row: AnyRow = {}): AnyRow => ({
  Contact: "C-INES",
  On: "2026-09-20",
  By: "Kemal",
  Result: "Talked",
  ...row,
});
const vote = (on: string, row: AnyRow = {}): AnyRow => ({ Local: "IBEW 9103", "Next date": on, ...row });

function list(people: AnyRow[], log: AnyRow[] = [], resolutions: AnyRow[] = [], me = "Dot") {
  const talks = newestTalks(
    log.map((row, i) => ({ at: i + 2, row })),
    currentKeys(people),
  );
  return listOf(me, people, talks, votesSoon(resolutions, today), rules, today);
}
/** Why Ines is on Dot's list, in words; "" where she is not. */
function why(row: AnyRow, log: AnyRow[] = [], resolutions: AnyRow[] = []): string {
  const [first] = list([ines(row)], log, resolutions);
  return first ? sayWhyNow(first, "Dot", today, 2) : "";
}

describe("Why somebody is next: the first that holds", () => {
  it.each<[string, AnyRow, AnyRow[], AnyRow[], string]>([
    [
      "a call back was promised",
      { "Follow up on": today, Assessment: 2, Basis: "Heard it" },
      [talk()],
      [vote("2026-10-15")],
      "Kemal promised a call back today. IBEW 9103 votes in 17 days.",
    ],
    [
      "I promised it",
      { "Follow up on": "2026-09-27" },
      [talk({ By: "Dot" })],
      [],
      "You promised a call back yesterday.",
    ],
    [
      "nobody was reached",
      { "Follow up on": today },
      [talk({ Result: "No answer", On: "2026-09-25" })],
      [],
      "Kemal tried on Fri, Sep 25. Time to try again.",
    ],
    ["a day was typed in", { "Follow up on": "2026-09-24" }, [], [], "A call was due on Thu, Sep 24."],
    ["their local votes", {}, [talk()], [vote("2026-10-18")], "IBEW 9103 votes in 20 days."],
    ["their local votes in 21 days", {}, [talk()], [vote("2026-10-19")], ""],
    ["their local has voted", {}, [talk()], [vote("2026-09-27")], ""],
    ["it is decided", {}, [talk()], [vote("2026-10-01", { Outcome: "Endorsed" })], ""],
    [
      "nobody has called a new sign-up",
      {},
      [],
      [],
      "Signed up 2 days ago. A first call within 48 hours goes best.",
    ],
    [
      "somebody signed up today on a list that came in at once",
      { "Added on": today, "Agreed on": today },
      [],
      [],
      "Signed up today. A first call within 48 hours goes best.",
    ],
    [
      "somebody signed up days before the list came in",
      { "Added on": today, "Agreed on": "2026-09-24" },
      [],
      [],
      "Signed up 4 days ago. Nobody has called yet.",
    ],
    [
      "nobody has called for weeks",
      { "Added on": "2026-09-01", "Came in as": "Referral" },
      [],
      [],
      "Came in 27 days ago. Nobody has called yet.",
    ],
    [
      "nobody has called for years",
      { "Agreed on": "2024-03-02" },
      [],
      [],
      "Signed up in March 2024. Nobody has called yet.",
    ],
    [
      "it was only heard",
      { Assessment: 2, Basis: "Heard it", "Assessed on": "2026-04-10" },
      [talk({ On: "2026-04-10" })],
      [],
      "A 2, but only heard it, in April. Time to ask.",
    ],
    [
      "it is over 90 days old",
      { Assessment: 2, Basis: "Said it", "Assessed on": "2026-06-29" },
      [talk({ On: "2026-06-29" })],
      [],
      "A 2, but that was 91 days ago. Time to ask again.",
    ],
    [
      "it is 90 days old",
      { Assessment: 2, Basis: "Said it", "Assessed on": "2026-06-30" },
      [talk({ On: "2026-06-30" })],
      [],
      "",
    ],
    [
      "they said maybe",
      { Assessment: 2, Basis: "Said it", "Assessed on": "2026-09-20" },
      [talk({ "Ask 2": "Speak at the meeting", "Answer 2": "Maybe" })],
      [],
      "Said maybe to “Speak at the meeting” on Sun, Sep 20.",
    ],
    [
      "they said maybe, then yes",
      {},
      [talk({ On: "2026-09-01", Ask: "Speak", Answer: "Maybe" }), talk({ Ask: "Speak", Answer: "Yes" })],
      [],
      "",
    ],
    [
      "everything is said",
      { Assessment: 2, Basis: "Said it", "Assessed on": "2026-09-20" },
      [talk()],
      [],
      "",
    ],
  ])("%s", (_, row, log, resolutions, words) => {
    expect(why(row, log, resolutions)).toBe(words);
  });

  it("waits for the day that was agreed, and leaves people alone for some days after a try", () => {
    const old = { Assessment: 2, Basis: "Heard it", "Assessed on": "2026-01-01" };
    expect(why({ ...old, "Follow up on": "2026-09-29" })).toBe("");
    expect(why(old, [talk({ On: "2026-09-26" })], [vote("2026-10-01")])).toBe("");
    expect(why(old, [talk({ On: "2026-09-25" })], [vote("2026-10-01")])).toBe("IBEW 9103 votes in 3 days.");
    expect(why({ ...old, "Follow up on": today }, [talk({ On: today })])).toBe(
      "Kemal promised a call back today.",
    );
  });

  it("leaves out who left, until somebody talks to them again", () => {
    const left = talk({ Result: "Left the union", On: "2026-09-01" });
    const due = { "Follow up on": today };
    expect(why(due, [left])).toBe("");
    expect(why(due, [left, talk({ Result: "No answer" })])).toBe("");
    expect(why(due, [talk({ Result: "Moved away" })])).toBe("");
    expect(why(due, [left, talk()])).toBe("Kemal promised a call back today.");
  });

  it("counts a conversation with the row that was merged into theirs", () => {
    const people = [
      ines({ Assessment: 2, Basis: "Said it", "Assessed on": today }),
      { Contact: "C-OLD", "Merged into": "C-INES", Owner: "Dot" },
    ];
    expect(list(people, [talk({ Contact: "c-old" })])).toEqual([]);
    expect(list(people).map(({ reason }) => reason)).toEqual(["no call yet"]);
  });
});

describe("The order of a list", () => {
  it("has my people before nobody's, and nobody else's", () => {
    const people = [
      { Contact: "C-1", "Added on": "2026-09-01" },
      ines({ Contact: "C-2", Owner: "Kemal" }),
      ines({ Contact: "C-3", "Added on": "2026-09-27" }),
      ines({ Contact: "C-4", "Follow up on": today }),
      ines({ Contact: "C-5" }),
    ];
    expect(list(people).map(({ person }) => person.Contact)).toEqual(["C-4", "C-3", "C-5", "C-1"]);
    expect(list(people, [], [], "Kemal").map(({ person }) => person.Contact)).toEqual(["C-2", "C-1"]);
  });
});

describe("The order of those whom nobody has called", () => {
  const order = (...people: AnyRow[]) => list(people.map(ines)).map(({ person }) => person.Contact);

  it("begins with this week’s sign-ups, the newest first, and ends with those of years ago", () => {
    const people = [
      { Contact: "C-1", "Agreed on": "2019-03-02" },
      { Contact: "C-2", "Agreed on": "2026-09-10" },
      { Contact: "C-3", "Agreed on": "2026-09-27" },
      { Contact: "C-4", "Agreed on": "2025-11-05" },
      { Contact: "C-5", "Came in as": "", "Added on": "" },
    ];
    expect(order(...people)).toEqual(["C-3", "C-2", "C-4", "C-1", "C-5"]);
  });

  it("has sign-ups of the last weeks before a list of members that came in since", () => {
    const members = { "Came in as": "Workplace", "Added on": today };
    const people = [
      { Contact: "C-1", ...members },
      { Contact: "C-2", "Agreed on": "2026-09-07" },
      { Contact: "C-3", "Agreed on": "2026-09-06" },
    ];
    expect(order(...people)).toEqual(["C-2", "C-1", "C-3"]);
  });
});

const days = fc.option(
  fc.integer({ min: -200, max: 40 }).map((n) => addDays(today, n)),
  { nil: "" },
);
const names = fc.constantFrom("C-1", "C-2", "C-3", "C-4", "C-5");
const somebody = fc.record({
  Contact: names,
  Local: fc.constantFrom("", "IBEW 9103", "ATU 9757"),
  Owner: fc.constantFrom("", "Dot", "Kemal", "dot"),
  "May contact": fc.constantFrom("", "Yes", "No"),
  "Do not": fc.constantFrom("", "Call", "Text, Contact at all", "Contact at all"),
  "Merged into": fc.constantFrom("", "", "", "C-1", "C-2"),
  Assessment: fc.constantFrom<(string | number)[]>("", 1, 2, 3, 4, 5, 9),
  Basis: fc.constantFrom("", "Did it", "Said it", "Heard it"),
  "Assessed on": days,
  "Last conversation": days,
  "Follow up on": days,
  "Added on": days,
});
const someTalk = fc.record({
  Contact: names,
  On: days,
  By: fc.constantFrom("Dot", "Kemal"),
  Result: fc.constantFrom(...results),
  Ask: fc.constantFrom("", "Speak"),
  Answer: fc.constantFrom("", "Yes", "Maybe", "No"),
});
const someVote = fc.record({
  Local: fc.constantFrom("IBEW 9103", "ATU 9757"),
  "Next date": days,
  Outcome: fc.constantFrom("", "Endorsed"),
});
const campaign = fc.record({
  people: fc.uniqueArray(somebody, { selector: ({ Contact }) => Contact }),
  log: fc.array(someTalk, { maxLength: 8 }),
  votes: fc.array(someVote, { maxLength: 3 }),
});

describe("Whatever stands in the workbook", () => {
  const each = (check: (made: { people: AnyRow[]; log: AnyRow[]; votes: AnyRow[] }) => void) =>
    fc.assert(fc.property(campaign, check), { numRuns: 400 });

  it("nobody is listed who asked us to stop, was merged, is someone else's, or is to be called later", () => {
    each(({ people, log, votes }) => {
      for (const { person } of list(people, log, votes)) {
        expect(String(person["Do not"])).not.toContain("Contact at all");
        expect(person["Merged into"]).toBe("");
        if (person["May contact"] === "No") expect(person["Follow up on"]).not.toBe("");
        expect(["", "dot"]).toContain(String(person.Owner).toLowerCase());
        expect(String(person["Follow up on"]) <= today).toBe(true);
      }
    });
  });

  it("nobody is listed whose last word was that they left", () => {
    each(({ people, log, votes }) => {
      const whole = people.filter((person) => person["Merged into"] === "");
      const listed = new Set(list(whole, log, votes).map(({ person }) => person.Contact));
      for (const { Contact } of whole) {
        const told = log
          .filter((row) => row.Contact === Contact)
          .filter(({ Result }) => !["No answer", "Left message", "Wrong number"].includes(String(Result)))
          .sort((a, b) => (String(a.On) < String(b.On) ? -1 : String(a.On) > String(b.On) ? 1 : 0));
        const last = told[told.length - 1]?.Result;
        if (last === "Left the union" || last === "Moved away") expect(listed.has(Contact)).toBe(false);
      }
    });
  });

  it("nobody's people come after mine, and the more urgent reason first among either", () => {
    each(({ people, log, votes }) => {
      const order = list(people, log, votes).map(
        ({ person, reason }) => (person.Owner === "" ? 10 : 0) + reasons.indexOf(reason),
      );
      expect(order).toEqual([...order].sort((a, b) => a - b));
    });
  });

  it("the order of the rows makes no difference, and everyone has a reason in words", () => {
    each(({ people, log, votes }) => {
      const keys = (listed: ReturnType<typeof list>) => listed.map(({ person }) => person.Contact);
      const listed = list(people, log, votes);
      expect(keys(list([...people].reverse(), log, votes))).toEqual(keys(listed));
      for (const one of listed) expect(sayWhyNow(one, "Dot", today, 2)).toMatch(/^[A-Z].+\.$/);
    });
  });

  it("the next is the first who is neither skipped nor at hand with someone else", () => {
    fc.assert(
      fc.property(campaign, fc.array(names), fc.array(names), ({ people, log, votes }, skipped, taken) => {
        const listed = list(people, log, votes);
        const next = firstFree(listed, new Set(skipped), new Set(taken));
        const busy = new Set<unknown>([...skipped, ...taken]);
        expect(next).toBe(listed.filter(({ person }) => !busy.has(person.Contact))[0]);
      }),
    );
  });
});
