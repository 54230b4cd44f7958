import { closed, statuses } from "../../../src/domain/resolutions/course";
import { nextSteps, whyNot } from "../../../src/domain/resolutions/nextSteps";
import { stepsInOrder } from "../../../src/domain/resolutions/passed";
import { whyNotRecord } from "../../../src/domain/resolutions/recording";
import type { StepRow } from "../../../src/domain/resolutions/rows";
import type { Step } from "../../../src/tables/lists";
import { aLocal, aResolution, aStep, life, steps } from "./made";

const moved = ["Idea", "Drafted", "Submitted", "On the agenda", "Moved", "Seconded"] as const;

describe("the life of a resolution at a membership meeting", () => {
  test("nothing recorded is an idea that anything may begin", () => {
    expect(life([])).toMatchObject({
      status: "Idea",
      said: "Idea",
      outcome: "",
      open: true,
      path: [{ state: "ahead" }],
    });
    expect(life([]).next).toContain("Idea");
  });

  test.each([
    [1, "Idea", "Idea"],
    [2, "Drafted", "Drafted"],
    [3, "Submitted", "Submitted to IBEW 103 general meeting"],
    [4, "On the agenda", "On the agenda of IBEW 103 general meeting"],
    [5, "Moved", "Moved at IBEW 103 general meeting"],
    [6, "On the floor", "On the floor at IBEW 103 general meeting"],
  ] as const)("after %i steps it is %s, said as “%s”", (count, status, said) => {
    expect(life(steps(...moved.slice(0, count)))).toMatchObject({ status, said, open: true, outcome: "" });
  });

  test("without a second it dies there, and may be brought again", () => {
    const dead = life(steps("Submitted", "Moved", "Died without a second"));
    expect(dead).toMatchObject({
      status: "Died without a second",
      outcome: "Failed",
      decidedOn: "2026-09-03",
      open: false,
    });
    expect(dead.next).toContain("Moved");
    expect(dead.next).not.toContain("Reconsidered");
    const again = life(steps("Submitted", "Moved", "Died without a second", "Moved", "Seconded"));
    expect(again).toMatchObject({ status: "On the floor", outcome: "", decidedOn: "" });
  });

  test.each(["No quorum", "Adjourned before it"] as const)(
    "“%s” ends the meeting and not the resolution: it has to be moved again",
    (ending) => {
      const waiting = life([...steps(...moved), aStep("2026-09-07", ending, { Until: "2026-10-15" })]);
      expect(waiting).toMatchObject({
        status: "To be moved again",
        said: "To be moved again at IBEW 103 general meeting on Thu, Oct 15",
        open: true,
        outcome: "",
      });
      expect(waiting.next).toContain("Moved");
      expect(waiting.next).not.toContain("Adopted");
      expect(life(steps(...moved, ending, "Moved", "Seconded", "Adopted")).outcome).toBe("Endorsed");
    },
  );

  test("a poll opens, closes with its counts, and the board ratifies it", () => {
    const rules = aLocal({ "Who decides": "Poll then board" });
    const rows = [
      aStep("2026-09-01", "Poll opened", { Until: "2026-09-14" }),
      aStep("2026-09-14", "Poll closed", { "For votes": 300, Against: 120 }),
    ];
    expect(life(rows.slice(0, 1), { rules })).toMatchObject({
      status: "Poll open",
      said: "Poll open until Mon, Sep 14",
    });
    expect(life(rows, { rules })).toMatchObject({
      status: "Poll closed",
      outcome: "",
      votes: { for: 300, against: 120 },
    });
    const ratified = life([...rows, aStep("2026-09-20", "Ratified", { "For votes": 9, Against: 0 })], {
      rules,
    });
    expect(ratified).toMatchObject({
      status: "Ratified",
      outcome: "Endorsed",
      decidedOn: "2026-09-20",
      body: "IBEW 103 executive board",
      votes: { for: 300, against: 120 },
    });
    expect(life([...rows, aStep("2026-09-20", "Not ratified")], { rules })).toMatchObject({
      status: "Not ratified",
      outcome: "Failed",
      open: false,
    });
  });

  test.each(["Postponed", "No quorum", "Adjourned before it"] as const)(
    "a board that does not come to it (%s) changes nothing: the closed poll still waits for it",
    (put) => {
      const about = { rules: aLocal({ "Who decides": "Poll then board" }) };
      const rows = [
        aStep("2026-09-01", "Poll opened"),
        aStep("2026-09-14", "Poll closed", { "For votes": 300, Against: 120 }),
        aStep("2026-09-20", put, { Until: "2026-10-15" }),
      ];
      expect(life(rows, about)).toMatchObject({
        status: "Poll closed",
        said: "Poll closed, to be ratified on Thu, Oct 15",
        body: "IBEW 103 executive board",
        attention: [],
      });
      expect(life(rows, { ...about, today: "2026-10-16" }).attention).toEqual([
        "The next meeting was on Thu, Oct 15. Record what it did.",
      ]);
      expect(life([...rows, aStep("2026-10-15", "Ratified")], about)).toMatchObject({
        outcome: "Endorsed",
        votes: { for: 300, against: 120 },
        attention: [],
      });
      const adopted = life([...steps("Moved", "Seconded", "Adopted"), aStep("2026-09-20", put)], about);
      expect(adopted.next).toContain("Ratified");
    },
  );

  test("a poll in which too few took part has decided nothing", () => {
    const rules = aLocal({ "Who decides": "Member poll" });
    expect(life(steps("Poll opened", "Poll closed", "No quorum"), { rules }).status).toBe(
      "To be moved again",
    );
  });

  test("where the poll decides, declaring its result is enough; before the board has spoken, it is not", () => {
    const rows = steps("Poll opened", "Poll closed", "Adopted");
    expect(life(rows, { rules: aLocal({ "Who decides": "Member poll" }) }).outcome).toBe("Endorsed");
    expect(life(rows, { rules: aLocal({ "Who decides": "Poll then board" }) })).toMatchObject({
      status: "To be ratified",
      outcome: "",
    });
  });

  test("a board acts without a second, a membership meeting does not", () => {
    const board = aLocal({ "Who decides": "Executive board" });
    for (const rows of [steps("Submitted", "Adopted"), steps("Idea", "Adopted"), steps("Adopted")])
      expect(life(rows, { rules: board })).toMatchObject({ outcome: "Endorsed", attention: [] });
    const meeting = life(steps("Submitted", "Adopted"));
    expect(meeting.outcome).toBe("Endorsed");
    expect(meeting.attention).toEqual([
      "Adopted on Wed, Sep 2 seems out of order. It has not been moved yet, so record Moved and Seconded first.",
    ]);
    expect(whyNot("Adopted", life(steps("Submitted", "Moved")), aLocal())).toBe(
      "It has no second yet, so record Seconded first, or Died without a second.",
    );
  });

  test("one vote over several meetings is added up; a count that one session lacks is unknown", () => {
    const rows = [
      ...steps("Moved", "Seconded"),
      aStep("2026-09-10", "Session counted", { "For votes": 40, Against: 10, Present: 55 }),
      aStep("2026-09-11", "Session counted", { "For votes": 30, Against: 12, Abstain: 1, Present: 44 }),
    ];
    expect(life(rows)).toMatchObject({
      status: "Vote under way",
      votes: { for: 70, against: 22, present: 99 },
    });
    expect(life(rows).votes.abstain).toBeUndefined();
    expect(life([...rows, aStep("2026-09-11", "Adopted")])).toMatchObject({
      outcome: "Endorsed",
      votes: { for: 70, against: 22, present: 99 },
    });
    // A session that could not vote does not undo the others.
    expect(life([...rows, aStep("2026-09-12", "No quorum")])).toMatchObject({
      status: "Vote under way",
      votes: { for: 70 },
    });
  });

  test("rows count in the order of their days, then of the table", () => {
    const rows = [
      aStep("2026-09-03", "Adopted"),
      aStep("2026-09-01", "Moved"),
      aStep("2026-09-01", "Seconded"),
    ];
    expect(stepsInOrder(rows).map((row) => row.Step)).toEqual(["Moved", "Seconded", "Adopted"]);
    expect(life(rows)).toMatchObject({ outcome: "Endorsed", attention: [] });
    expect(stepsInOrder([aStep("2026-09-03", "Moved"), { Step: "Seconded" }]).map((row) => row.Step)).toEqual(
      ["Moved", "Seconded"],
    );
  });

  test("the idea comes first, also where it was put in after the first meetings", () => {
    const idea = aStep("2026-09-28", "Idea");
    const rows = [idea, aStep("2026-09-10", "Submitted")];
    expect(life(rows)).toMatchObject({ status: "Submitted", on: "2026-09-10", attention: [] });
    expect(whyNotRecord([idea], aStep("2026-09-10", "Submitted"))).toBe("");
    expect(whyNotRecord(rows, aStep("2026-09-01", "Idea"))).toBe(
      "It is submitted already, so record what came of it: On the agenda, Moved or Forum held.",
    );
  });

  test("a sheet that people sorted says the same: the steps of one day come in the order in which they can", () => {
    const evening = (...names: Step[]) => names.map((name) => aStep("2026-09-08", name));
    const came = ["Moved", "Seconded", "Laid on the table", "Taken from the table", "Failed"] as const;
    const wanted = life(evening(...came));
    expect(wanted).toMatchObject({ status: "Failed", attention: [] });
    for (const sorted of [[...came].sort(), [...came].reverse()])
      expect(life(evening(...sorted))).toEqual(wanted);
    const board = { rules: aLocal({ "Who decides": "Executive board" }) };
    expect(life(evening("Adopted", "Moved"), board)).toMatchObject({ outcome: "Endorsed", attention: [] });
  });

  test("what is recorded now comes last on its day; one that was forgotten may put that day in order", () => {
    const rows = [
      aStep("2026-09-08", "Moved"),
      aStep("2026-09-08", "Seconded"),
      aStep("2026-09-08", "Adopted"),
    ];
    expect(whyNotRecord(rows, aStep("2026-09-08", "Referred"))).toMatch(/^It was adopted on /);
    const [moved, seconded, adopted] = rows as [StepRow, StepRow, StepRow];
    expect(whyNotRecord([moved, adopted], seconded)).toBe("");
    expect(whyNotRecord([adopted], moved)).toMatch(/^It was adopted on /);
  });

  test("only its own rows count, whatever the case of the key", () => {
    const rows = [
      { ...aStep("2026-09-01", "Idea"), Resolution: "r1" },
      { ...aStep("2026-09-02", "Withdrawn"), Resolution: "r2" },
    ];
    expect(life(rows, { resolution: aResolution({ Resolution: "R1 " }) }).status).toBe("Idea");
  });

  test("a step that nobody knows is named and left out", () => {
    expect(life([{ Step: "Adoptd" }, { Step: " drafted " }])).toMatchObject({
      status: "Drafted",
      attention: ["“Adoptd” is not a step we know, so choose one from the list."],
    });
  });
});

test("the statuses are a closed list, and what is closed is its end", () => {
  expect(statuses).toHaveLength(26);
  expect(closed).toEqual([
    "Adopted",
    "Ratified",
    "Failed",
    "Not ratified",
    "Died without a second",
    "Lapsed",
    "Postponed indefinitely",
    "Withdrawn",
    "Ruled out of order",
    "Rescinded",
  ]);
});

test("the six likely steps of a meeting come first", () => {
  expect(nextSteps(life(steps("Moved", "Seconded")), aLocal()).slice(0, 6)).toEqual([
    "Adopted",
    "Adopted as amended",
    "Failed",
    "Referred",
    "Postponed",
    "Laid on the table",
  ]);
});
