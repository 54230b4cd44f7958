import type { ResolutionRow, RulesRow, StepRow } from "../../../src/domain/resolutions/rows";
import { todo } from "../../../src/domain/resolutions/todo";
import { sayAfter, sayNext, whatFollows } from "../../../src/domain/resolutions/whatFollows";
import { aLocal, aResolution, aStep, steps, today } from "./made";

const ibew = aLocal({
  Local: "IBEW 9103",
  "Notice days": 14,
  "Next meeting": "2026-10-15",
  Meets: "third Thursday",
});
const backed = { Mover: "Ines", Seconder: "Bea" };
const next = (
  rows: StepRow[],
  { row = backed, rules = ibew, on = today, decideBy = "" }: Partial<Given> = {},
) => {
  const { on: by, act, state, days } = todo(aResolution(row), rows, rules, on, decideBy);
  return [by, state, days, act];
};
interface Given {
  row: ResolutionRow;
  rules: RulesRow;
  on: string;
  decideBy: string;
}

describe("what needs doing about a resolution, and by when", () => {
  test("notice has to go out in three days: tight", () => {
    expect(next(steps("Drafted", "Submitted"))).toEqual([
      "2026-10-01",
      "tight",
      3,
      "Last safe day to give notice for Oct 15.",
    ]);
  });

  test.each([
    ["2026-09-23", "on time", 8],
    ["2026-09-24", "tight", 7],
    ["2026-10-01", "tight", 0],
    ["2026-10-02", "late", -1],
  ])("on %s it is %s", (on, state, days) => {
    expect(next(steps("Submitted"), { on }).slice(1, 3)).toEqual([state, days]);
  });

  test("late: ask for an addendum, or aim for the next meeting that leaves time", () => {
    const rules = { ...ibew, "Submission days": 20, Meets: "third Thursday" };
    expect(next(steps("Drafted"), { rules })).toEqual([
      "2026-09-25",
      "late",
      -3,
      "It had to be in by Fri, Sep 25. Ask the secretary to take it as an addendum, or aim for Nov 19.",
    ]);
  });

  test("an idea that comes too late for one meeting is not late, and aims for the next", () => {
    const rules = { ...ibew, "Submission days": 20, Meets: "third Thursday" };
    const [, state, , act] = next(steps("Idea"), { rules, row: { Mover: "Ines", Seconder: "Otis" } });
    expect([state, act]).toEqual(["on time", "Too late for Oct 15. Aim for Nov 19."]);
  });

  test("a second that is missing comes the day before the meeting, then at the meeting", () => {
    const row = { Mover: "Ines" };
    const rules = { ...ibew, "Notice days": 0, "Next meeting": "2026-10-03" };
    expect(next(steps("On the agenda"), { row, rules })).toEqual([
      "2026-10-02",
      "on time",
      4,
      "Find a second.",
    ]);
    expect(next(steps("On the agenda"), { row, rules, on: "2026-10-03" })).toEqual([
      "2026-10-03",
      "on time",
      0,
      "General meeting. Bring the text and a second.",
    ]);
    expect(next(steps("On the agenda", "Moved", "Seconded"), { row, rules })[3]).toBe(
      "General meeting. It comes to the vote.",
    );
  });

  test("a committee is asked to report in time for the notice", () => {
    const referred = [
      ...steps("Submitted", "Moved", "Seconded"),
      aStep("2026-09-22", "Referred", { Body: "Political committee", Until: "2026-09-30" }),
    ];
    expect(next(referred)).toEqual([
      "2026-10-01",
      "tight",
      3,
      "Ask the political committee to report by Wed, Sep 30, so that notice can go out for Oct 15.",
    ]);
    expect(next(referred, { on: "2026-10-01" })).toEqual([
      "2026-09-30",
      "late",
      -1,
      "Political committee was due back Wed, Sep 30. Ask what came of it, then record it.",
    ]);
  });

  test("a meeting that went by without a word is late, until somebody records what it did", () => {
    const row = { ...backed, "Next date": "2026-09-24", "Next body": "IBEW 9103 general meeting" };
    const rows = [aStep("2026-09-01", "On the agenda")];
    expect(next(rows, { row })).toEqual([
      "2026-09-24",
      "late",
      -4,
      "The general meeting was due on Thu, Sep 24. Record what happened there.",
    ]);
    expect(next([...rows, aStep("2026-09-24", "Moved")], { row })[1]).not.toBe("late");
    expect(next(steps("Idea"), { row })[3]).not.toContain("Record what happened");
  });

  test("a meeting after the last useful day needs a special one, and asking starts today", () => {
    expect(next(steps("Submitted"), { decideBy: "2026-10-10" })).toEqual([
      today,
      "tight",
      0,
      "The general meeting meets on Thu, Oct 15, after Sat, Oct 10. Ask how a special meeting is called.",
    ]);
    expect(next(steps("Submitted"), { decideBy: "2026-09-01" })[0]).toBe("2026-10-01");
  });

  test.each<[StepRow[], RulesRow, unknown[]]>([
    [
      [...steps("Moved", "Seconded"), aStep("2026-09-10", "Laid on the table", { Until: "2026-10-02" })],
      ibew,
      ["2026-10-02", "tight", 4, "On the table. Have someone move to take it up, or it lapses."],
    ],
    [
      [aStep("2026-09-10", "Postponed", { Body: "Unit meeting", Until: "2026-10-20" })],
      ibew,
      ["2026-10-20", "on time", 22, "The unit meeting takes it up again."],
    ],
    [
      [aStep("2026-09-20", "Poll opened", { Until: "2026-10-02" })],
      ibew,
      ["2026-10-02", "on time", 4, "The poll closes. Call everyone who has not voted."],
    ],
    [
      steps("Poll opened", "Poll closed"),
      { ...ibew, "Who decides": "Poll then board" },
      ["2026-10-15", "on time", 17, "Ask the executive board to ratify it."],
    ],
    [
      steps("Drafted"),
      { ...ibew, "Who decides": "Member poll", "Next meeting": "" },
      ["2026-10-06", "on time", 8, "Last safe day to ask for the poll for Oct 20."],
    ],
    [
      steps("Idea"),
      { Local: "IBEW 9103", "Who decides": "Membership meeting" },
      ["", "on time", undefined, "Ask the secretary when the general meeting meets next."],
    ],
    [steps("Idea"), {}, ["", "on time", undefined, expect.stringContaining("it is not on Locals")]],
  ])("%#: what is asked of the committee elsewhere", (rows, rules, wanted) => {
    expect(next(rows, { rules, decideBy: "2026-11-03" })).toEqual(wanted);
  });

  test("decided: won, blocked, or what came of it", () => {
    const moved = steps("Moved", "Seconded");
    const adopted = aStep("2026-09-24", "Adopted", { "For votes": 88, Against: 31, Outcome: "Co-endorsed" });
    expect(next([...moved, adopted])).toEqual(["2026-09-24", "won", -4, "Co-endorsed, 88 to 31."]);
    expect(
      next([...moved, aStep("2026-09-24", "Adopted", { Outcome: "Early endorsement blocked" })]).slice(1),
    ).toEqual(["blocked", -4, "Early endorsement blocked."]);
    expect(
      next([...moved, aStep("2026-09-24", "Failed", { "For votes": 12, Against: 30 })]).slice(1),
    ).toEqual(["decided", -4, "Voted down by general meeting, 12 to 30."]);
    const row = { Outcome: "Endorsed", "Decided on": "2026-03-02", Status: "Adopted" };
    expect(next([], { row })).toEqual(["2026-03-02", "won", -210, "Endorsed."]);
  });

  test("won here and sent on: who has it now, with what was won", () => {
    const rows = [
      ...steps("Moved", "Seconded"),
      aStep("2026-09-20", "Adopted", { "For votes": 41, Against: 12 }),
      aStep("2026-09-21", "Forwarded", { Body: "Harbor City CLC" }),
    ];
    expect(next(rows)).toEqual([
      "",
      "on time",
      undefined,
      "Endorsed, 41 to 12. Ask Harbor City CLC when it votes.",
    ]);
  });

  test("what is put off in a unit comes to the local’s first meeting after that, and no day is made up", () => {
    const rules = { ...ibew, "Next meeting": "2026-10-15" };
    const steps = [aStep("2026-09-10", "Postponed", { Body: "Unit meeting", Until: "2026-10-20" })];
    const { row } = whatFollows(aResolution(backed), steps, rules, today);
    expect(row).toMatchObject({ "Next date": "2026-10-20", "Last safe day": "2026-11-05" });
    const submitted = [aStep("2026-09-10", "Submitted", { Body: "Unit meeting" })];
    expect(whatFollows(aResolution(backed), submitted, rules, today)).toMatchObject({ next: "Unit meeting" });
  });

  test("what follows a step is said before it is recorded as after", () => {
    const follows = whatFollows(aResolution(backed), steps("Submitted"), ibew, today);
    expect(sayAfter(follows)).toBe(
      "General meeting, Thu, Oct 15. Thu, Oct 1: Last safe day to give notice for Oct 15.",
    );
    expect(sayNext(follows)).toBe("Next: general meeting, Thu, Oct 15.");
    const seconded = whatFollows(
      aResolution(backed),
      steps("On the agenda", "Moved", "Seconded"),
      ibew,
      today,
    );
    expect(sayAfter(seconded)).toBe("General meeting, Thu, Oct 15. It comes to the vote.");
    expect(sayNext(whatFollows(aResolution(), steps("Moved", "Seconded", "Adopted"), ibew, today))).toBe(
      "Endorsed.",
    );
  });
});
