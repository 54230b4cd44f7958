import { cellsOf } from "../../../src/domain/resolutions/life";
import { noteWithOutcome } from "../../../src/domain/resolutions/outcome";
import { doneSoFar } from "../../../src/domain/resolutions/planInput";
import { stepWarnings, whyNotRecord } from "../../../src/domain/resolutions/recording";
import type { Step } from "../../../src/tables/lists";
import { aLocal, aResolution, aStep, life, steps, today } from "./made";

const about = { resolution: aResolution({ Resolution: "r1" }), rules: aLocal({ Quorum: 30 }), today };
const mine = (rows: ReturnType<typeof steps>) => rows.map((row) => ({ ...row, Resolution: "r1" }));

describe("recording a step", () => {
  test("one that may come is taken, one that may not says why", () => {
    const rows = mine(steps("Submitted", "Moved", "Seconded"));
    expect(whyNotRecord(rows, aStep("2026-09-28", "Adopted"), about)).toBe("");
    expect(whyNotRecord(rows, { Step: "Adopted" }, about)).toBe("");
    expect(whyNotRecord(rows, { Step: "Poll closed" }, about)).toBe(
      "No poll is open, so record Poll opened first.",
    );
    expect(whyNotRecord(rows, { Step: "Won" }, about)).toBe(
      "“Won” is not a step we know, so choose one from the list.",
    );
  });

  test("a forgotten one takes its place by its day", () => {
    const rows = mine([aStep("2026-09-01", "Submitted"), aStep("2026-09-10", "Moved")]);
    expect(whyNotRecord(rows, aStep("2026-09-05", "On the agenda"), about)).toBe("");
    expect(whyNotRecord(rows, aStep("2026-09-05", "Seconded"), about)).toBe(
      "It has not been moved yet, so record Moved first.",
    );
    expect(
      whyNotRecord(mine(steps("Submitted", "Moved", "Seconded")), aStep("2026-09-02", "Withdrawn"), about),
    ).toBe("Seconded on Thu, Sep 3 would no longer follow, so check the day, or undo that step first.");
  });

  test("only this resolution’s own steps are looked at", () => {
    const other = { ...aStep("2026-09-20", "Laid on the table"), Resolution: "r2" };
    expect(whyNotRecord([...mine(steps("Submitted")), other], { Step: "Moved" }, about)).toBe("");
  });

  test("a thin room and sums that differ are said, never refused", () => {
    const floor = life(steps("Moved", "Seconded"));
    expect(stepWarnings(floor, { Step: "Adopted", "For votes": 15, Against: 4, Present: 20 }, about)).toEqual(
      ["20 were there, and the quorum is 30. If nobody raised it the vote stands, but expect the question."],
    );
    const counting = life([
      ...steps("Moved", "Seconded"),
      aStep("2026-09-05", "Session counted", { "For votes": 20, Against: 10 }),
    ]);
    expect(stepWarnings(counting, { Step: "Adopted", "For votes": 25, Against: 10 }, about)).toEqual([
      "The sessions add up to 20 to 10, and this says 25 to 10. Put right whichever is off.",
    ]);
  });

  test("a board that ratifies has its own rule: the poll’s threshold is not held against its count", () => {
    const poll = life(steps("Poll opened", "Poll closed"));
    expect(stepWarnings(poll, { Step: "Ratified", "For votes": 4, Against: 5 }, about)).toEqual([]);
    expect(
      stepWarnings(poll, { Step: "Adopted", "For votes": 4, Against: 5, Present: 40 }, about),
    ).toHaveLength(1);
  });

  test("sent on without saying where to, and adopted where the board has the last word", () => {
    expect(stepWarnings(life(steps("Moved", "Seconded", "Adopted")), { Step: "Forwarded" }, about)).toEqual([
      "Say which body it was sent to, so that we can follow it there.",
    ]);
    expect(
      stepWarnings(
        life(steps("Poll opened", "Poll closed")),
        { Step: "Adopted" },
        { rules: aLocal({ "Who decides": "Poll then board" }), resolution: aResolution() },
      ),
    ).toEqual(["Here the board has the last word, so it counts once Ratified is recorded."]);
    expect(
      stepWarnings(life(steps("Moved", "Seconded")), { Step: "Adopted" }, { resolution: { For: "Other" } }),
    ).toEqual(["Choose under Outcome what the adoption means for the endorsement."]);
  });
});

describe("a step that sits oddly", () => {
  test("a committee’s vote is not held to the meeting’s majority and quorum", () => {
    const rules = aLocal({ Threshold: "Two-thirds of votes cast", Quorum: 40 });
    const vote = { Step: "Adopted", "For votes": 4, Against: 3, Present: 7 };
    const warned = (Body: string) => stepWarnings(life(steps("Submitted")), { ...vote, Body }, { rules });
    expect(warned("IBEW 103 endorsement committee")).toEqual([]);
    expect(warned("IBEW 103 general meeting")).toHaveLength(3);
  });

  test("an outcome that the step cannot have is said", () => {
    const floor = life(steps("Moved", "Seconded"));
    const about = { resolution: aResolution(), rules: aLocal() };
    expect(stepWarnings(floor, { Step: "Failed", Note: noteWithOutcome("Endorsed", "") }, about)).toEqual([
      "Failed cannot mean “Endorsed” here. It can mean Failed, No endorsement, Endorsed a rival or Early endorsement blocked.",
    ]);
  });

  test("a vote without the forum that comes first here", () => {
    const rules = aLocal({ "Rules source": "By-laws 7.2: candidates speak at a forum before any vote" });
    const warned = (...names: Step[]) =>
      stepWarnings(
        life(steps(...names, "Moved", "Seconded")),
        { Step: "Adopted" },
        { rules, resolution: aResolution() },
      );
    expect(warned()).toEqual([
      "Here a candidate forum comes first, and none is recorded. If there was one, record Forum held with its day.",
    ]);
    expect(warned("Forum held")).toEqual([]);
  });
});

describe("what is written into the resolution’s own row", () => {
  const rows = steps("Moved", "Seconded", "Adopted");

  test("follows from the steps, unknown counts staying blank", () => {
    expect(
      cellsOf(
        life([
          ...steps("Moved", "Seconded"),
          aStep("2026-09-03", "Adopted", { "For votes": 41, Against: 0 }),
        ]),
      ),
    ).toEqual({
      Status: "Adopted",
      "Next body": "",
      "Next date": "",
      Outcome: "Endorsed",
      "Decided on": "2026-09-03",
      "For votes": 41,
      Against: 0,
      Abstain: "",
    });
    expect(
      cellsOf(life([...rows, aStep("2026-09-04", "Forwarded", { Body: "CLC", Until: "2026-10-01" })])),
    ).toMatchObject({
      "Next body": "CLC",
      "Next date": "2026-10-01",
      Outcome: "Endorsed",
    });
  });

  test("an outcome that a person chose stays with its step, so that undoing a reconsideration finds it again", () => {
    const chosen = rows.map((row) =>
      row.Step === "Adopted" ? { ...row, Note: noteWithOutcome("Co-endorsed", "With Warren") } : row,
    );
    expect(chosen[2]?.Note).toBe("Co-endorsed. With Warren");
    const reconsidered = life([...chosen, aStep("2026-09-04", "Reconsidered")]);
    expect(reconsidered.outcome).toBe("");
    // The action has written the blank Outcome into the row meanwhile.
    expect(life(chosen, { resolution: aResolution({ Outcome: reconsidered.outcome }) }).outcome).toBe(
      "Co-endorsed",
    );
    expect(life(rows.map((row) => ({ ...row, Note: "Failed to reach the press" }))).outcome).toBe("Endorsed");
  });

  test("what is done already is left out of the plan", () => {
    expect(doneSoFar(life([]))).toEqual({ submitted: false, noticed: false, moved: false });
    expect(doneSoFar(life(steps("Idea", "Submitted")))).toEqual({
      submitted: true,
      noticed: false,
      moved: false,
    });
    expect(doneSoFar(life(steps("On the agenda")))).toEqual({ submitted: true, noticed: true, moved: false });
    expect(doneSoFar(life(steps("Moved", "Seconded")))).toEqual({
      submitted: true,
      noticed: true,
      moved: true,
    });
  });
});
