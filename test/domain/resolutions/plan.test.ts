import { plan } from "../../../src/domain/resolutions/plan";
import { lastSafeDay, type PlanInput } from "../../../src/domain/resolutions/planInput";
import { aLocal, today } from "./made";

const ibew = aLocal({
  Local: "IBEW 9103",
  Threshold: "Two-thirds of votes cast",
  Quorum: 60,
  "Notice days": 14,
  "Next meeting": "2026-10-15",
  Meets: "third Thursday",
});
const aPlan = (more: Partial<PlanInput> = {}) =>
  plan({ today, bodies: [{ rules: ibew }], decideBy: "2026-11-03", decideByIs: "election day", ...more });
const short = (made: ReturnType<typeof plan>) => made.dates.map(({ what, on, state }) => [what, on, state]);

describe("planning backwards", () => {
  test("LAST_SAFE_DAY is the earlier of notice and submission", () => {
    expect(lastSafeDay("2026-10-15", 14)).toBe("2026-10-01");
    expect(lastSafeDay("2026-10-15", 14, 21)).toBe("2026-09-24");
    expect(lastSafeDay("2026-10-15", undefined)).toBe("2026-10-15");
    expect(lastSafeDay("soon", 14)).toBe("");
  });

  test("three days are left to give notice: tight", () => {
    const made = aPlan({ mover: "Ines", seconder: "Bea", likely: 48, votesNeeded: 60 });
    expect(made.lastSafeDay).toBe("2026-10-01");
    expect(short(made)).toEqual([
      ["Give notice", "2026-10-01", "tight"],
      ["Have the majority promised", "2026-10-08", "ok"],
      ["IBEW 9103 general meeting votes", "2026-10-15", "ok"],
      ["Last day to decide", "2026-11-03", "ok"],
    ]);
    expect(made.dates.map((date) => date.why)).toEqual([
      "Members get 14 days of notice before Thu, Oct 15.",
      "48 of the 60 yes votes it takes will likely be there, and a week leaves time to call everyone again.",
      "Two-thirds of votes cast carries it. The quorum is 60.",
      "That is election day.",
    ]);
    expect(made.instead).toEqual([]);
  });

  test.each([
    ["2026-09-23", "ok"],
    ["2026-09-24", "tight"],
    ["2026-10-01", "tight"],
    ["2026-10-02", "late"],
  ])("on %s notice by Oct 1 is %s", (day, state) => {
    expect(aPlan({ today: day }).dates.find((date) => date.what === "Give notice")?.state).toBe(state);
  });

  test("a mover and a seconder are wanted by the last safe day, only the one who is missing", () => {
    expect(short(aPlan())).toContainEqual(["Have a mover and a seconder", "2026-10-01", "tight"]);
    expect(short(aPlan({ mover: "Ines" }))).toContainEqual(["Have a seconder", "2026-10-01", "tight"]);
  });

  test("late: the next meeting that leaves time is offered, then what can be asked", () => {
    const made = aPlan({ today: "2026-10-05", decideBy: "2026-12-31" });
    expect(made.lastSafeDay).toBe("2026-10-01");
    expect(made.instead[0]).toBe("Aim for Thu, Nov 19: everything has to be in by Thu, Nov 5.");
    expect(made.instead.join(" ")).toContain("late resolution");
    expect(aPlan({ today: "2026-10-05" }).instead[0]).toBe(
      "No later meeting that we know of leaves time before Tue, Nov 3.",
    );
  });

  test("a body that meets more often than its notice takes is reached at the first meeting that leaves time", () => {
    const rules = { ...ibew, Meets: "Thursdays", "Next meeting": "" };
    const weekly = (more: Partial<PlanInput>) => aPlan({ today: "2026-10-05", bodies: [{ rules }], ...more });
    expect(weekly({})).toMatchObject({ meeting: "2026-10-22", lastSafeDay: "2026-10-08" });
    expect(weekly({ done: { submitted: true, noticed: true } }).meeting).toBe("2026-10-08");
    // Where that is too late, it is the next one that could be asked for, and none after it.
    expect(weekly({ decideBy: "2026-10-20" })).toMatchObject({
      meeting: "2026-10-08",
      lastSafeDay: "2026-09-24",
    });
    expect(weekly({ decideBy: "2026-10-20" }).instead[0]).toBe(
      "No later meeting that we know of leaves time before Tue, Oct 20.",
    );
  });

  test("when a meeting goes wrong, the last one in time is known", () => {
    expect(aPlan({ decideBy: "2026-12-31" }).instead).toEqual([
      "If Thu, Oct 15 goes wrong, Thu, Dec 17 is the last meeting in time, and its last safe day is Thu, Dec 3.",
    ]);
  });

  test("no meeting before the day it matters: impossible, and what to ask for instead", () => {
    const made = aPlan({ decideBy: "2026-10-10" });
    expect(made.dates.slice(0, -1).every((date) => date.state === "impossible")).toBe(true);
    expect(made.dates.at(-2)?.why).toBe("That is after Sat, Oct 10, the last useful day.");
    expect(made.instead).toEqual([
      "Ask how a special meeting is called before Sat, Oct 10, and how many have to ask for it.",
      "Ask whether the executive board may act between meetings.",
      "Ask for words of support, where these take less than an endorsement.",
    ]);
    expect(aPlan({ decideBy: "2026-09-01" }).instead).toEqual([
      "Tue, Sep 1 has gone by. Put in the next day that matters.",
    ]);
  });

  test("text and notice differ: both days stand, and who may send it in", () => {
    const rules = {
      ...ibew,
      "Submission days": 30,
      "Next meeting": "2026-11-19",
      "Who may submit": "officers",
    };
    const made = aPlan({ bodies: [{ rules }], decideBy: "2026-12-31", mover: "Ines", seconder: "Bea" });
    expect(made.lastSafeDay).toBe("2026-10-20");
    expect(short(made).slice(0, 2)).toEqual([
      ["Send the text in", "2026-10-20", "ok"],
      ["Give notice", "2026-11-05", "ok"],
    ]);
    expect(made.dates[0]?.why).toBe("They want it 30 days before Thu, Nov 19. Who may submit it: officers.");
    const sent = aPlan({
      bodies: [{ rules }],
      decideBy: "2026-12-31",
      done: { submitted: true, moved: true },
    });
    expect(sent.lastSafeDay).toBe("2026-11-05");
    expect(short(sent)[0]).toEqual(["Give notice", "2026-11-05", "ok"]);
  });

  test("nobody knows when it meets, or what its rules are: we ask", () => {
    const unknown = aPlan({
      bodies: [{ rules: { Local: "CWA 9400", Meets: "when needed", "Next meeting": "2026-09-10" } }],
    });
    expect(unknown).toMatchObject({ lastSafeDay: "", meeting: "" });
    expect(unknown.dates[0]).toMatchObject({ on: "", state: "tight" });
    expect(unknown.dates[0]?.why).toBe(
      "Ask the secretary when CWA 9400 meets next. The day we have, Thu, Sep 10, has gone by. We could not read “when needed” as meeting days: “when” is new to us.",
    );
    const noRules = aPlan({ bodies: [{ rules: { Local: "CWA 9400", "Next meeting": "2026-10-15" } }] });
    expect(noRules.lastSafeDay).toBe("");
    expect(noRules.dates[0]?.what).toBe("Ask for the rules");
  });

  test("a chain: the council’s first meeting that leaves time to send it on", () => {
    const council = { name: "Harbor City CLC", rules: { Meets: "fourth Monday", "Submission days": 7 } };
    const made = aPlan({ bodies: [{ rules: ibew }, council], mover: "Ines", seconder: "Bea" });
    expect(short(made).slice(2)).toEqual([
      ["IBEW 9103 general meeting votes", "2026-10-15", "ok"],
      ["Send it to Harbor City CLC", "2026-10-19", "ok"],
      ["Harbor City CLC votes", "2026-10-26", "ok"],
      ["Last day to decide", "2026-11-03", "ok"],
    ]);
    const slow = { name: "the joint board", rules: { Meets: "fourth Monday", "Submission days": 14 } };
    expect(short(aPlan({ bodies: [{ rules: ibew }, slow], decideBy: "2026-12-31" }))).toContainEqual([
      "The joint board votes",
      "2026-11-23",
      "ok",
    ]);
    // December 17 would be too late for a board that meets on the 28th and wants it two weeks before.
    expect(aPlan({ bodies: [{ rules: ibew }, slow], decideBy: "2026-12-31" }).instead).toEqual([
      "If Thu, Oct 15 goes wrong, Thu, Nov 19 is the last meeting in time, and its last safe day is Thu, Nov 5.",
    ]);
    const federation = { name: "the state federation", rules: { "Next meeting": "2026-11-20" } };
    const longer = aPlan({ bodies: [{ rules: ibew }, council, federation] });
    expect(longer.dates.find((date) => date.what === "The state federation votes")).toMatchObject({
      on: "2026-11-20",
      state: "impossible",
      why: "That is after Tue, Nov 3.",
    });
    expect(longer.instead.join(" ")).toContain("counts by itself");
  });

  test("a poll that a board ratifies is planned from the board back", () => {
    const rules = aLocal({
      "Who decides": "Poll then board",
      "Next meeting": "2026-10-22",
      "Notice days": 5,
    });
    expect(short(aPlan({ bodies: [{ rules }], pollDays: 14 }))).toEqual([
      ["Ask for the poll", "2026-10-02", "tight"],
      ["The poll opens", "2026-10-07", "ok"],
      ["The poll closes", "2026-10-21", "ok"],
      ["The board ratifies", "2026-10-22", "ok"],
      ["Last day to decide", "2026-11-03", "ok"],
    ]);
    expect(aPlan({ bodies: [{ rules }], pollDays: 14 }).lastSafeDay).toBe("2026-10-02");
  });

  test("a board meeting that comes before the poll could end is passed over for the next", () => {
    const rules = aLocal({
      "Who decides": "Poll then board",
      "Next meeting": "2026-10-05",
      Meets: "first Monday",
    });
    const made = aPlan({ bodies: [{ rules }], pollDays: 14, decideBy: "2026-12-31" });
    expect(short(made)).toContainEqual(["The board ratifies", "2026-11-02", "ok"]);
  });

  test("a poll alone ends on the last useful day", () => {
    const made = aPlan({ bodies: [{ rules: aLocal({ "Who decides": "", Process: "Member poll" }) }] });
    expect(made.lastSafeDay).toBe("2026-10-20");
    expect(made.dates[0]?.why).toBe("We count 14 days for it. Ask how long theirs runs.");
    const open = aPlan({
      decideBy: undefined,
      bodies: [{ rules: aLocal({ "Who decides": "Member poll" }) }],
    });
    expect(open.dates[0]).toMatchObject({ what: "The poll closes", on: "" });
  });

  test("the majority is wanted a week before, or today; how many that is follows from the quorum", () => {
    const majority = (more: Partial<PlanInput>) =>
      aPlan(more).dates.find(({ what }) => what === "Have the majority promised");
    expect(majority({})).toMatchObject({
      on: "2026-10-08",
      why: "It takes 40 yes votes if no more than the quorum of 60 come, and a week leaves time to call everyone again.",
    });
    expect(majority({ likely: 41 })).toMatchObject({
      state: "ok",
      why: "41 of the 40 yes votes it takes will likely be there.",
    });
    expect(majority({ today: "2026-10-13", likely: 12 })).toMatchObject({
      on: "2026-10-13",
      state: "tight",
    });
    expect(majority({ bodies: [{ rules: { ...ibew, Quorum: "" } }] })).toBeUndefined();
  });

  test("a forum comes before the vote, and before the poll opens", () => {
    expect(short(aPlan({ forum: true }))).toContainEqual(["Hold the forum", "2026-10-08", "ok"]);
    const rules = aLocal({ "Who decides": "Poll then board", "Next meeting": "2026-10-22" });
    const polled = short(aPlan({ bodies: [{ rules }], forum: true })).map(([what, on]) => [what, on]);
    expect(polled).toEqual([
      ["Hold the forum", "2026-10-06"],
      ["The poll opens", "2026-10-07"],
      ["The poll closes", "2026-10-21"],
      ["The board ratifies", "2026-10-22"],
      ["Last day to decide", "2026-11-03"],
    ]);
  });

  test("without a local there is nothing to plan", () => {
    expect(plan({ today, bodies: [] }).instead).toHaveLength(1);
  });
});

describe("what a date says", () => {
  const why = (rules: object, what: string) =>
    aPlan({ bodies: [{ rules: { ...ibew, ...rules } }], decideBy: undefined }).dates.find(
      (date) => date.what === what,
    )?.why;

  test("a meeting on a holiday is asked about", () => {
    const votes = (day: string) => why({ "Next meeting": day, Meets: "" }, "IBEW 9103 general meeting votes");
    expect(votes("2026-11-26")).toMatch(/That is Thanksgiving, so ask whether they meet\.$/);
    expect(votes("2027-05-31")).toMatch(/Memorial Day/);
    expect(votes("2027-01-01")).toMatch(/New Year’s Day/);
    for (const plain of ["2026-11-19", "2027-05-24", "2026-10-15"])
      expect(votes(plain)).not.toMatch(/That is/);
  });

  test("a quorum that is a share of the members is said as one", () => {
    expect(why({ Quorum: 0.1, Members: 300 }, "IBEW 9103 general meeting votes")).toBe(
      "Two-thirds of votes cast carries it. The quorum is 30, 10% of the members.",
    );
    expect(why({ Quorum: "10%" }, "IBEW 9103 general meeting votes")).toMatch(/is 10% of the members\.$/);
  });

  test("business days are told from the calendar days that are counted", () => {
    const told = /business days: the column counts calendar days, and 10 business days are 14\.$/;
    expect(why({ "Rules source": "By-laws: ten business days" }, "Give notice")).toMatch(told);
    expect(why({}, "Give notice")).not.toMatch(told);
  });

  test("half a day ahead is a whole day earlier, and a day of the calendar", () => {
    const rules = { ...ibew, "Notice days": 10.5 };
    const made = aPlan({ bodies: [{ rules }] });
    expect([made.lastSafeDay, made.dates[0]?.on]).toEqual(["2026-10-04", "2026-10-04"]);
  });

  test("every other week needs one day to count from", () => {
    const rules = { ...ibew, Meets: "every other Thursday", "Next meeting": "" };
    expect(aPlan({ bodies: [{ rules }] }).dates[0]?.why).toBe(
      "Ask the secretary when IBEW 9103 general meeting meets next. Put one of its days in Next meeting, and every other week is counted from there.",
    );
  });
});
