import { ladder, localsEndorsed } from "../../../src/domain/resolutions/ladder";
import { lifeOf } from "../../../src/domain/resolutions/life";
import { stepWarnings } from "../../../src/domain/resolutions/recording";
import type { LocalRow } from "../../../src/domain/resolutions/rows";
import { aStep } from "./made";

describe("resolutions that really moved", () => {
  test("AFSCME 1215: tabled in October 2023, taken up and passed as amended in November, sent on", () => {
    const rules = { Local: "AFSCME 1215", "Who decides": "Membership meeting" };
    const resolution = { For: "Other", Outcome: "Supported", Local: "AFSCME 1215" };
    const rows = [
      aStep("2023-10-27", "Moved"),
      aStep("2023-10-27", "Seconded"),
      aStep("2023-10-27", "Laid on the table"),
      aStep("2023-11-17", "Taken from the table"),
      aStep("2023-11-17", "Substitute adopted"),
      aStep("2023-11-17", "Submitted", { Body: "AFSCME Council 31" }),
    ];
    expect(lifeOf(rows.slice(0, 3), { rules, resolution })).toMatchObject({
      status: "On the table",
      outcome: "",
    });
    expect(lifeOf(rows.slice(0, 5), { rules, resolution })).toMatchObject({
      status: "Adopted",
      outcome: "Supported",
      decidedOn: "2023-11-17",
      attention: [],
    });
    expect(lifeOf(rows, { rules, resolution })).toMatchObject({
      status: "Forwarded",
      body: "AFSCME Council 31",
      outcome: "Supported",
      decidedOn: "2023-11-17",
      away: true,
      open: true,
      path: [
        { body: "AFSCME 1215 general meeting", state: "done", on: "2023-11-17", said: "Substitute adopted" },
        { body: "AFSCME Council 31", state: "now" },
      ],
      attention: [],
    });
  });

  test("CWA 2015: members polled from September to December 10, the board affirmed it on the 17th", () => {
    const about = {
      rules: {
        Local: "CWA",
        Kind: "National union",
        Process: "Member poll",
        "Who decides": "Poll then board",
      },
      resolution: { For: "Endorse a candidate", Local: "CWA" },
      today: "2015-12-11",
    };
    const rows = [
      aStep("2015-09-15", "Poll opened", { Until: "2015-12-10" }),
      aStep("2015-12-10", "Poll closed"),
      aStep("2015-12-17", "Ratified"),
    ];
    expect(lifeOf(rows.slice(0, 1), about).attention).toEqual([
      "The poll ran until Thu, Dec 10. Record Poll closed, with the counts.",
    ]);
    expect(lifeOf(rows.slice(0, 2), about)).toMatchObject({
      outcome: "",
      open: true,
      next: expect.arrayContaining(["Ratified"]),
    });
    const declared = [...rows.slice(0, 2), aStep("2015-12-10", "Adopted")];
    expect(lifeOf(declared, about)).toMatchObject({ status: "To be ratified", outcome: "" });
    expect(lifeOf(rows, about)).toMatchObject({
      status: "Ratified",
      outcome: "Endorsed",
      decidedOn: "2015-12-17",
      votes: {},
      path: [
        { body: "CWA member poll", state: "done", on: "2015-12-10" },
        { body: "CWA executive board", state: "done", on: "2015-12-17" },
      ],
      attention: [],
    });
  });

  test("a council in northwest Pennsylvania takes two-thirds: 20 to 10 carries, 19 to 10 is questioned and still recorded", () => {
    const rules = { Local: "NW PA ALF", "Who decides": "Delegates", Threshold: "Two-thirds of votes cast" };
    const about = { rules, resolution: { For: "Endorse a candidate" } };
    const floor = lifeOf([aStep("2024-02-01", "Moved"), aStep("2024-02-01", "Seconded")], about);
    expect(stepWarnings(floor, { Step: "Adopted", "For votes": 20, Against: 10 }, about)).toEqual([]);
    expect(stepWarnings(floor, { Step: "Adopted", "For votes": 19, Against: 10 }, about)).toEqual([
      "19 to 10 is less than the two-thirds of votes cast this local asks for. Check the counts, or ask the chair what was declared.",
    ]);
    expect(stepWarnings(floor, { Step: "Failed", "For votes": 20, Against: 10 }, about)).toHaveLength(1);
  });

  test("ATU 757: one vote over several continuation meetings, two-thirds of those present at all of them", () => {
    const rules = {
      Local: "ATU 757",
      "Who decides": "Membership meeting",
      Threshold: "Two-thirds of those present",
      Quorum: 100,
    };
    const about = { rules, resolution: { For: "Endorse the slate" } };
    const session = (on: string, yes: number, no: number, present: number) =>
      aStep(on, "Session counted", { "For votes": yes, Against: no, Present: present });
    const rows = [
      aStep("2026-03-02", "Moved"),
      aStep("2026-03-02", "Seconded"),
      session("2026-03-02", 50, 20, 75),
      session("2026-03-03", 31, 10, 45),
      session("2026-03-05", 20, 5, 30),
    ];
    const counting = lifeOf(rows, about);
    expect(counting).toMatchObject({
      status: "Vote under way",
      votes: { for: 101, against: 35, present: 150 },
    });
    // 101 of 150 is two-thirds of those present; a hundred would have been, too, and 99 not.
    expect(stepWarnings(counting, { Step: "Adopted" }, about)).toEqual([]);
    expect(
      stepWarnings(counting, { Step: "Adopted", "For votes": 99, Against: 35, Present: 150 }, about),
    ).toHaveLength(2);
    expect(lifeOf([...rows, aStep("2026-03-05", "Adopted")], about)).toMatchObject({
      outcome: "Endorsed",
      votes: { for: 101, against: 35, present: 150 },
      attention: [],
    });
  });

  test("SEA/SEIU 1984 endorsed against its national: a committee recommended, the board of directors decided", () => {
    const about = {
      rules: { Local: "SEIU 1984", "Who decides": "Executive board", "Part of": "SEIU" },
      resolution: { For: "Endorse a candidate" },
    };
    const rows = [
      aStep("2020-01-06", "Adopted", { Body: "PoliEd committee" }),
      aStep("2020-01-10", "Forwarded", { Body: "Board of directors" }),
      aStep("2020-01-13", "Adopted"),
    ];
    expect(lifeOf(rows.slice(0, 1), about)).toMatchObject({ status: "Recommended", outcome: "" });
    expect(lifeOf(rows, about)).toMatchObject({
      outcome: "Endorsed",
      decidedOn: "2020-01-13",
      away: false,
      attention: [],
    });
    const locals: LocalRow[] = [
      { Local: "SEIU 1984", Kind: "Local union" },
      { Local: "SEIU", Kind: "National union" },
    ];
    const resolutions = [
      { For: "Endorse a candidate", Candidate: "Sanders", Local: "SEIU 1984", Outcome: "Endorsed" },
      { For: "Endorse a candidate", Candidate: "Sanders", Local: "SEIU", Outcome: "Endorsed a rival" },
    ];
    expect(ladder(resolutions, locals)).toMatchObject({
      localCandidate: 1,
      nationalCandidate: 0,
      won: 1,
      rivals: 1,
    });
  });

  test("NUHW endorsed two candidates at once: two endorsements by one body", () => {
    const about = (Candidate: string) => ({
      rules: { Local: "NUHW", "Who decides": "Executive board" },
      resolution: { For: "Endorse a candidate", Candidate, Local: "NUHW", Outcome: "Co-endorsed" },
    });
    const rows = [aStep("2019-09-01", "Moved"), aStep("2019-09-01", "Adopted")];
    const decided = ["Sanders", "Warren"].map((name) => ({
      ...about(name).resolution,
      Outcome: lifeOf(rows, about(name)).outcome,
    }));
    expect(decided.map((row) => row.Outcome)).toEqual(["Co-endorsed", "Co-endorsed"]);
    expect(ladder(decided, [{ Local: "NUHW", Kind: "Local union" }])).toMatchObject({
      won: 2,
      localCandidate: 2,
      distinctLocals: 1,
    });
    expect(localsEndorsed(decided, [], "warren")).toEqual(["NUHW"]);
  });

  test("South Carolina AFL-CIO: its board’s words of support ask the bodies above to follow", () => {
    const about = {
      rules: { Local: "South Carolina AFL-CIO", Kind: "State federation", "Who decides": "Executive board" },
      resolution: { For: "Endorse a candidate", Local: "South Carolina AFL-CIO", Outcome: "Supported" },
    };
    const rows = [
      aStep("2015-06-13", "Moved"),
      aStep("2015-06-13", "Adopted"),
      aStep("2015-06-15", "Forwarded", { Body: "AFL-CIO" }),
    ];
    expect(lifeOf(rows, about)).toMatchObject({
      status: "Forwarded",
      body: "AFL-CIO",
      outcome: "Supported",
      attention: [],
    });
    expect(ladder([about.resolution], [about.rules])).toMatchObject({
      won: 0,
      supported: 1,
      distinctBodies: 0,
    });
  });

  test("AFSCME 88: its committee recommends, a forum is held, and the general meeting votes", () => {
    const about = {
      rules: { Local: "AFSCME 88", "Who decides": "Membership meeting" },
      resolution: { For: "Endorse a candidate" },
    };
    const rows = [
      aStep("2013-11-06", "Adopted", { Body: "PAC" }),
      aStep("2013-11-20", "Forwarded", { Body: "General meeting" }),
      aStep("2013-11-20", "Forum held"),
      aStep("2013-11-20", "Moved"),
      aStep("2013-11-20", "Seconded"),
      aStep("2013-11-20", "Adopted", { "For votes": 34, Against: 6 }),
    ];
    expect(lifeOf(rows, about)).toMatchObject({
      outcome: "Endorsed",
      decidedOn: "2013-11-20",
      votes: { for: 34, against: 6 },
      attention: [],
    });
  });
});
