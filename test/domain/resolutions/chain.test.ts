import { aLocal, aResolution, aStep, life, steps } from "./made";

describe("a chain of bodies", () => {
  const decided = steps("Moved", "Seconded", "Adopted");
  const council = aStep("2026-09-10", "Forwarded", { Body: "Harbor City CLC" });

  test("the local’s decision stands while it travels on", () => {
    const away = life([...decided, council]);
    expect(away).toMatchObject({
      status: "Forwarded",
      said: "Forwarded to Harbor City CLC",
      outcome: "Endorsed",
      open: true,
    });
    const refused = life([
      ...decided,
      council,
      aStep("2026-09-11", "Moved"),
      aStep("2026-09-11", "Seconded"),
      aStep("2026-09-11", "Failed"),
    ]);
    expect(refused).toMatchObject({
      status: "Failed",
      body: "Harbor City CLC",
      outcome: "Endorsed",
      decidedOn: "2026-09-03",
    });
  });

  test("sent on without saying where to, it is with the body above the local, where that is known", () => {
    const onward = steps("Moved", "Seconded", "Adopted", "Forwarded");
    expect(life(onward, { rules: aLocal({ "Part of": "Harbor City CLC, IBEW" }) }).body).toBe(
      "Harbor City CLC",
    );
    expect(life(onward)).toMatchObject({ body: "the next body", outcome: "Endorsed" });
  });

  test("where nobody knows the rules, what goes on to the general meeting was a recommendation", () => {
    const rules = { Local: "IBEW 103" };
    const board = [
      aStep("2026-09-01", "Adopted", { Body: "Executive board" }),
      aStep("2026-09-02", "Forwarded", { Body: "General meeting" }),
    ];
    expect(life(board.slice(0, 1), { rules }).outcome).toBe("Endorsed");
    expect(life(board, { rules })).toMatchObject({ status: "Forwarded", outcome: "", away: false });
    expect(
      life([...board.slice(0, 1), aStep("2026-09-02", "Forwarded", { Body: "Harbor City CLC" })], { rules })
        .outcome,
    ).toBe("Endorsed");
  });

  test("what a committee counted when it sent it on stays with the committee", () => {
    const sent = [
      aStep("2026-09-01", "Submitted", { Body: "Political committee" }),
      aStep("2026-09-08", "Forwarded", { Body: "General meeting", "For votes": 5, Against: 2 }),
    ];
    expect(life(sent)).toMatchObject({ status: "Forwarded", outcome: "", votes: {}, away: false });
    expect(life(sent).path[0]?.said).toBe("Forwarded to General meeting, 5 to 2");
  });

  test("from the council it goes on to the state federation", () => {
    const rows = [
      ...decided,
      council,
      aStep("2026-09-11", "Moved"),
      aStep("2026-09-11", "Seconded"),
      aStep("2026-09-11", "Adopted"),
    ];
    const on = life([...rows, aStep("2026-09-20", "Forwarded", { Body: "State federation" })]);
    expect(on).toMatchObject({
      status: "Forwarded",
      body: "State federation",
      outcome: "Endorsed",
      attention: [],
    });
    expect(on.path.map(({ body, state }) => [body, state])).toEqual([
      ["IBEW 103 general meeting", "done"],
      ["Harbor City CLC", "done"],
      ["State federation", "now"],
    ]);
  });

  test("the local may take its own decision back while others have it", () => {
    expect(life([...decided, council, aStep("2026-09-12", "Rescinded")])).toMatchObject({
      status: "Rescinded",
      outcome: "Rescinded",
    });
  });

  test("what a council rescinds leaves the local’s decision", () => {
    const rows = [
      ...decided,
      council,
      aStep("2026-09-11", "Moved"),
      aStep("2026-09-11", "Seconded"),
      aStep("2026-09-11", "Adopted"),
      aStep("2026-09-12", "Rescinded"),
    ];
    expect(life(rows)).toMatchObject({ status: "Rescinded", body: "Harbor City CLC", outcome: "Endorsed" });
  });

  test("a body above that does not ratify ends it", () => {
    expect(life([...decided, council, aStep("2026-09-12", "Not ratified")])).toMatchObject({
      outcome: "Failed",
      open: false,
    });
  });

  test.each([
    ["On the agenda", "On the agenda for Thu, Oct 15"],
    ["Postponed", "Postponed until Thu, Oct 15"],
    ["No quorum", "No quorum, next meeting Thu, Oct 15"],
    ["Session counted", "Session counted, next meeting Thu, Oct 15, 5 to 2"],
  ] as const)("says of %s what its day means", (step, said) => {
    const counts = step === "Session counted" ? { "For votes": 5, Against: 2 } : {};
    const rows = [aStep("2026-09-20", step, { Until: "2026-10-15", ...counts })];
    expect(life(rows).path[0]?.said).toBe(said);
  });

  test("the way through the bodies, as the sidebar draws it", () => {
    const rules = aLocal({ Local: "IBEW 9103" });
    const rows = [
      aStep("2026-09-10", "Moved", { Body: "Unit meeting" }),
      aStep("2026-09-10", "Seconded"),
      aStep("2026-09-10", "Adopted as amended", { "For votes": 41, Against: 12, Abstain: 3 }),
      aStep("2026-09-12", "Forwarded", { Body: "Executive board" }),
      aStep("2026-09-22", "Referred", { Body: "Political committee", Until: "2026-09-30" }),
    ];
    const seen = life(rows, { rules, resolution: aResolution({ "Next body": "Central labor council" }) });
    expect(seen.outcome).toBe("");
    expect(seen.path).toEqual([
      {
        body: "Unit meeting",
        state: "done",
        on: "2026-09-10",
        said: "Adopted as amended, 41 to 12, 3 abstained",
      },
      { body: "Executive board", state: "done", on: "2026-09-22", said: "Referred to Political committee" },
      {
        body: "Political committee",
        state: "now",
        on: "2026-09-30",
        said: "A committee has it, due back Wed, Sep 30",
      },
      { body: "Executive board", state: "ahead", on: "", said: "" },
      { body: "IBEW 9103 general meeting", state: "ahead", on: "", said: "" },
      { body: "Central labor council", state: "ahead", on: "", said: "" },
    ]);
  });
});
