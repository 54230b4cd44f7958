import { whyNot } from "../../../src/domain/resolutions/nextSteps";
import { aLocal, aStep, life, steps } from "./made";

const moved = ["Idea", "Drafted", "Submitted", "On the agenda", "Moved", "Seconded"] as const;

describe("a resolution that a meeting does not decide at once", () => {
  test("laid on the table it is set aside until someone takes it up", () => {
    const tabled = life(steps(...moved, "Laid on the table"));
    expect(tabled).toMatchObject({ status: "On the table", open: true, outcome: "" });
    expect(tabled.next).toEqual(["Taken from the table", "Lapsed", "Withdrawn", "Forum held"]);
    expect(whyNot("Adopted", tabled, aLocal())).toBe(
      "It lies on the table, so record Taken from the table first, or Lapsed.",
    );
    const up = life(steps(...moved, "Laid on the table", "Taken from the table"));
    expect(up.status).toBe("On the floor");
    expect(up.next).toContain("Adopted");
  });

  test("what lay on the table too long asks for attention, and lapses only when that is recorded", () => {
    const rows = [
      ...steps("Moved", "Seconded"),
      aStep("2026-09-10", "Laid on the table", { Until: "2026-09-25" }),
    ];
    expect(life(rows)).toMatchObject({
      status: "On the table",
      open: true,
      attention: [
        "It lay on the table until Fri, Sep 25. Record Taken from the table if someone took it up, or Lapsed.",
      ],
    });
    expect(life(rows, { today: "2026-09-25" }).attention).toEqual([]);
    expect(life([...rows, aStep("2026-09-28", "Lapsed")])).toMatchObject({
      status: "Lapsed",
      open: false,
      outcome: "Failed",
      attention: [],
    });
  });

  test("postponed indefinitely it is killed for the session", () => {
    const killed = life(steps(...moved, "Postponed indefinitely"));
    expect(killed).toMatchObject({ status: "Postponed indefinitely", open: false, outcome: "Failed" });
    expect(killed.next).toContain("Submitted");
  });

  test("postponed to a day it comes up by itself", () => {
    const later = life([
      ...steps("Moved", "Seconded"),
      aStep("2026-09-17", "Postponed", { Until: "2026-10-15" }),
    ]);
    expect(later).toMatchObject({
      status: "Postponed",
      said: "Postponed to Thu, Oct 15",
      until: "2026-10-15",
    });
    expect(later.next).toContain("Adopted");
    expect(life([], { today: "2026-10-16" }).attention).toEqual([]);
  });

  test("referred, a committee has it until its day; without a Body it comes back to whom it came from", () => {
    const rows = [
      ...steps("Moved", "Seconded"),
      aStep("2026-09-10", "Referred", { Body: "Political committee", Until: "2026-09-30" }),
    ];
    expect(life(rows)).toMatchObject({
      status: "Referred",
      body: "Political committee",
      said: "Referred to Political committee, due back Wed, Sep 30",
    });
    expect(life(rows, { today: "2026-10-01" }).attention).toEqual([
      "Political committee was due back Wed, Sep 30. Ask what came of it, then record it.",
    ]);
    expect(life([...rows, aStep("2026-10-15", "Adopted")])).toMatchObject({
      outcome: "Endorsed",
      body: "IBEW 103 general meeting",
    });
    // A committee's report needs no second.
    expect(life([...rows, aStep("2026-10-15", "Moved")]).next).toContain("Adopted");
  });

  test("what the committee itself adopts is a report and decides nothing", () => {
    const rows = [
      ...steps("Moved", "Seconded"),
      aStep("2026-09-10", "Referred", { Body: "Political committee" }),
      aStep("2026-09-20", "Adopted", { Body: "Political committee" }),
    ];
    expect(life(rows)).toMatchObject({ status: "Recommended", outcome: "", open: true });
    expect(life(rows, { rules: { Local: "IBEW 103" } })).toMatchObject({
      status: "Recommended",
      outcome: "",
    });
    const group = [
      ...steps("Moved", "Seconded"),
      aStep("2026-09-10", "Referred", { Body: "Working group" }),
      aStep("2026-09-20", "Adopted", { Body: "Working group" }),
    ];
    expect(life(group)).toMatchObject({ status: "Recommended", outcome: "" });
    const decided = life([
      ...rows,
      aStep("2026-10-01", "Forwarded", { Body: "General meeting" }),
      aStep("2026-10-02", "Moved"),
      aStep("2026-10-02", "Seconded"),
      aStep("2026-10-02", "Adopted"),
    ]);
    expect(decided).toMatchObject({ outcome: "Endorsed", decidedOn: "2026-10-02", body: "General meeting" });
  });

  test("withdrawn, ruled out of order and voted down", () => {
    expect(life(steps(...moved, "Withdrawn"))).toMatchObject({
      status: "Withdrawn",
      outcome: "Withdrawn",
      open: false,
    });
    expect(life(steps(...moved, "Ruled out of order"))).toMatchObject({
      status: "Ruled out of order",
      outcome: "Failed",
    });
    expect(
      life([...steps(...moved), aStep("2026-09-20", "Failed", { "For votes": 20, Against: 31 })]),
    ).toMatchObject({
      status: "Failed",
      said: "Voted down by IBEW 103 general meeting",
      outcome: "Failed",
      votes: { for: 20, against: 31 },
    });
  });

  test("reconsidered, only after a vote, it is open again; rescinded, only after an adoption, it is gone", () => {
    expect(life(steps(...moved)).next).not.toContain("Reconsidered");
    expect(life(steps(...moved)).next).not.toContain("Rescinded");
    expect(life(steps(...moved, "Failed")).next).toContain("Reconsidered");
    expect(life(steps(...moved, "Failed")).next).not.toContain("Rescinded");
    expect(life(steps(...moved, "Adopted", "Reconsidered"))).toMatchObject({
      status: "On the floor",
      outcome: "",
      decidedOn: "",
      votes: {},
    });
    expect(life(steps(...moved, "Adopted", "Reconsidered", "Failed")).outcome).toBe("Failed");
    expect(life(steps(...moved, "Adopted", "Rescinded"))).toMatchObject({
      status: "Rescinded",
      outcome: "Rescinded",
    });
  });

  test("a forum comes first and changes nothing", () => {
    const before = life(steps("Submitted"));
    const held = life(steps("Submitted", "Forum held"));
    expect(held).toMatchObject({ status: before.status, body: before.body, next: before.next });
    expect(life(steps("Forum held"))).toMatchObject({ status: "Idea", attention: [] });
    for (const waiting of [steps("Poll opened"), steps(...moved, "Laid on the table")]) {
      const later = life([...waiting, aStep("2026-09-20", "Forum held")]);
      expect(later).toMatchObject({ status: life(waiting).status, forumHeld: true, attention: [] });
    }
  });
});
