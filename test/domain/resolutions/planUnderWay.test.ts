import { forumAsked } from "../../../src/domain/resolutions/forumFirst";
import { outlookOf } from "../../../src/domain/resolutions/outlook";
import type { LocalRow, ResolutionRow, StepRow } from "../../../src/domain/resolutions/rows";
import { standingCells } from "../../../src/domain/resolutions/standing";
import type { AnyRow } from "../../../src/tables/kit/table";
import { aLocal, aResolution, aStep, life, steps, today } from "./made";

const local = aLocal({ "Notice days": 14, Meets: "second Tuesday", Quorum: 20 });
const backed = aResolution({ Mover: "Ines", Seconder: "Bea" });
interface Given {
  rules?: LocalRow;
  row?: ResolutionRow;
  decideBy?: string;
}
const outlook = (rows: StepRow[], { rules = {}, row = {}, decideBy = "" }: Given = {}) =>
  outlookOf({
    key: "R-1",
    row: { ...backed, ...row } as AnyRow,
    steps: rows as AnyRow[],
    rules: { ...local, ...rules } as AnyRow,
    bodies: [],
    today,
    decideBy,
  });
const days = (rows: StepRow[], given?: Given) =>
  outlook(rows, given).dates.map(({ what, on }) => `${on} ${what}`);
const due = (rows: StepRow[], given?: Given) => {
  const { on, state, act } = outlook(rows, given).due;
  return [on, state, act];
};
const cells = (rows: StepRow[], rules: LocalRow = {}) => {
  const all = { ...local, ...rules };
  const about = { resolution: backed, rules: all, today };
  return standingCells(life(rows, about), about);
};
const floor = steps("Moved", "Seconded");
const polls = { "Who decides": "Poll then board" };

describe("the plan of a resolution under way", () => {
  test("a poll that is open is not opened again: it closes, and the board’s next meeting after that ratifies", () => {
    const open = [aStep("2026-09-20", "Poll opened", { Until: "2026-10-14" })];
    expect(days(open, { rules: polls })).toEqual([
      "2026-10-14 The poll closes",
      "2026-11-10 The board ratifies",
    ]);
    expect(outlook(open, { rules: polls }).lastSafeDay).toBe("");
    expect(outlook(open, { rules: polls, decideBy: "2026-11-03" }).instead).toEqual([
      "Ask whether the board may act between meetings, or meet earlier, so that the poll counts in time.",
    ]);
    const alone = { rules: { "Who decides": "Member poll" }, decideBy: "2026-10-10" };
    expect(outlook(open, alone).instead).toEqual(["Ask whether the poll can close earlier."]);
    expect(days([aStep("2026-09-20", "Poll opened")], { rules: polls })).toEqual([" The poll closes"]);
  });

  test("a poll that is closed waits for the board, on the day the board was put off to", () => {
    const closed = [...open("2026-09-01"), aStep("2026-09-25", "Poll closed")];
    expect(days(closed, { rules: polls })).toEqual(["2026-10-13 The board ratifies"]);
    expect(cells(closed, polls)).toMatchObject({
      "Next body": "IBEW 103 executive board",
      "Next date": "2026-10-13",
      "Last safe day": "",
    });
    const putOff = [...closed, aStep("2026-09-26", "No quorum", { Until: "2026-10-06" })];
    expect(days(putOff, { rules: polls })).toEqual(["2026-10-06 The board ratifies"]);
    expect(days(closed, { rules: { "Who decides": "Member poll" } })).toEqual([]);
  });
  const open = (day: string) => [aStep(day, "Poll opened")];

  test("what lies on the table needs no new notice; where nobody said until when, it may lapse at the next meeting", () => {
    const tabled = [...floor, aStep("2026-09-08", "Laid on the table")];
    expect(days(tabled)).toEqual([
      "2026-10-06 Have the majority promised",
      "2026-10-13 IBEW 103 general meeting votes",
    ]);
    expect(due(tabled)).toEqual([
      "2026-10-13",
      "on time",
      "On the table. Have someone move to take it up at the general meeting, or it may lapse there.",
    ]);
    expect(due(tabled, { rules: { Meets: "" } })[2]).toBe(
      "On the table. Ask the secretary when the general meeting meets next, and until when it lies there.",
    );
  });

  test.each(["Postponed", "No quorum", "Adjourned before it", "Session counted"] as const)(
    "%s to a day: the plan aims at that day, and needs no new notice for it",
    (step) => {
      const rows = [...floor, aStep("2026-09-08", step, { Until: "2026-10-06" })];
      expect(outlook(rows)).toMatchObject({ meeting: "2026-10-06", lastSafeDay: "" });
      expect(due(rows)[0]).toBe("2026-10-06");
      expect(cells(rows)).toMatchObject({ "Next date": "2026-10-06", "Last safe day": "" });
    },
  );

  test("a meeting that could not vote and did not say when it goes on gives notice anew", () => {
    expect(outlook([...floor, aStep("2026-09-08", "No quorum")]).lastSafeDay).toBe("2026-09-29");
  });

  test("what a committee recommended comes next to those who decide", () => {
    const rows = [aStep("2026-09-08", "Adopted", { Body: "IBEW 103 endorsement committee" })];
    expect(cells(rows)).toMatchObject({
      Status: "Recommended",
      "Next body": "IBEW 103 general meeting",
      "Next date": "2026-10-13",
      "Last safe day": "2026-09-29",
    });
  });

  test("a day that has gone by is said, for an endorsement that is still open", () => {
    const past = (row: ResolutionRow) => due(steps("On the agenda"), { row, decideBy: "2026-09-15" })[2];
    expect(past({})).toBe("General meeting. Bring the text. The last useful day, Tue, Sep 15, has gone by.");
    expect(past({ For: "Open the process", Candidate: "" })).toBe("General meeting. Bring the text.");
  });
});

describe("a candidate forum first", () => {
  test.each([
    [{ Process: "Open, with a candidate forum" }, {}, "Open, with a candidate forum"],
    [
      { "Rules source": "By-laws, art. 7. Members hear all candidates first" },
      {},
      "Members hear all candidates first",
    ],
    [
      { Notes: "Small hall; Candidates’ night comes before the vote." },
      {},
      "Candidates’ night comes before the vote",
    ],
    [{}, { Notes: "They want a forum before they vote" }, "They want a forum before they vote"],
    [{ Notes: "No forum is needed. Parking is bad" }, {}, ""],
    [{ Notes: "The forum was held in May" }, {}, ""],
    [{ Notes: "They endorse without a forum" }, {}, ""],
    [{}, { For: "Other", Title: "Invite every candidate to a forum" }, ""],
    [{}, {}, ""],
  ])("is read from what people wrote: %j, %j", (rules, row, said) => {
    expect(forumAsked(rules, aResolution(row))).toBe(said);
  });

  test("is planned and asked for until it was held", () => {
    const rules = { Notes: "A forum comes first." };
    const rows = steps("On the agenda");
    const [forum] = outlook(rows, { rules }).dates;
    expect(forum).toMatchObject({
      what: "Hold the forum",
      on: "2026-10-06",
      why: "Members hear the candidates, then talk. Written down here: “A forum comes first”.",
    });
    expect(due(rows, { rules })).toEqual([
      "2026-10-06",
      "on time",
      "Hold the candidate forum: here it comes before the vote.",
    ]);
    const held = [...rows, aStep("2026-09-20", "Forum held")];
    expect(days(held, { rules })).not.toContain("2026-10-06 Hold the forum");
    expect(due(held, { rules })[2]).toBe("General meeting. Bring the text.");
  });
});
