import { aWorkbook, type TestWorkbook } from "../support/workbook";

function withLocal(rules: object = {}): TestWorkbook {
  const workbook = aWorkbook();
  workbook.done("addLocal", {
    row: {
      Local: "IBEW 9103",
      Members: 300,
      "Who decides": "Membership meeting",
      Threshold: "Majority of votes cast",
      Quorum: 20,
      ...rules,
    },
  });
  return workbook;
}

describe("Planning backwards", () => {
  it("finds the last safe day of a local’s next meeting, and says each date’s reason", () => {
    const workbook = withLocal({ "Next meeting": "2026-10-15", "Notice days": 14, "Submission days": 10 });
    const { value, said } = workbook.done("planResolution", {
      local: "ibew 9103",
      for: "Endorse the slate",
      decideBy: "2026-11-03",
    });
    expect(value.lastSafeDay).toBe("2026-10-01");
    expect(value.dates).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ what: "Give notice", on: "2026-10-01", state: "tight" }),
        expect.objectContaining({ what: "Last day to decide", on: "2026-11-03", state: "ok" }),
      ]),
    );
    expect(said).toMatch(/^(Give notice|Have a mover and a seconder): /);
  });

  it("knows of a resolution what is done already, and the election day of its candidate", () => {
    const workbook = withLocal({ "Next meeting": "2026-10-15", "Notice days": 14 });
    workbook.type("Candidates", "A2", "Calderwick");
    workbook.type("Candidates", "H2", "2026-10-10");
    const row = { Candidate: "Calderwick", Local: "IBEW 9103" };
    const { key } = workbook.done("startResolution", { row }).value;
    workbook.done("recordStep", { row: { Resolution: key, Step: "On the agenda" } });
    const { value } = workbook.done("planResolution", { resolution: key });
    expect(value.dates.map(({ what }: { what: string }) => what)).not.toContain("Give notice");
    expect(value.dates.at(-1)).toMatchObject({ on: "2026-10-10", why: "That is election day." });
    expect(value.instead.length).toBeGreaterThan(0);
    const before = workbook.rows("Resolution steps");
    workbook.done("planResolution", { resolution: key });
    expect(workbook.rows("Resolution steps")).toEqual(before);
  });

  it("counts to the candidate’s own election day wherever the resolution is shown", () => {
    const workbook = withLocal({ "Next meeting": "2026-10-15", "Notice days": 0 });
    workbook.type("Candidates", "A2", "Calderwick");
    workbook.type("Candidates", "H2", "2026-10-10");
    const started = (row: object) =>
      workbook.done("startResolution", { row: { Local: "IBEW 9103", ...row } }).value;
    const { key, course } = started({ Candidate: "Calderwick" });
    const election = { what: "Last day to decide", on: "2026-10-10", why: "That is election day." };
    const shown = (each: { outlook: { dates: object[] } }) => each.outlook.dates.at(-1);
    expect(shown(course)).toMatchObject(election);
    expect(shown(workbook.done("resolutionCourse", { resolution: key }).value)).toMatchObject(election);
    const { late, week } = workbook.done("resolutionsForm").value;
    expect([...late, ...week.flatMap(({ items }: { items: object[] }) => items)]).toMatchObject([
      {
        key,
        todo: { act: expect.stringContaining("after Sat, Oct 10. Ask how a special meeting is called.") },
      },
    ]);
    const [board] = workbook.done("refreshDashboard").value.resolutions;
    expect(board.act).toContain("after Sat, Oct 10");
    expect(shown(started({ For: "Endorse the slate" }).course)).not.toMatchObject(election);
  });

  it("plans a forum where the local’s row, or the process that was opened, says that one comes first", () => {
    const workbook = withLocal({
      "Next meeting": "2026-10-15",
      "Notice days": 0,
      Notes: "Cold hall. A forum comes first.",
    });
    const forum = (input: object) =>
      workbook
        .done("planResolution", input)
        .value.dates.find(({ what }: { what: string }) => what === "Hold the forum")?.on;
    expect(forum({ local: "IBEW 9103", for: "Endorse the slate" })).toBe("2026-10-08");
    expect(forum({ local: "IBEW 9103", for: "Open the process" })).toBeUndefined();
    expect(forum({ local: "IBEW 9103", forum: false })).toBeUndefined();
    workbook.done("addLocal", { row: { Local: "CWA 9400", "Next meeting": "2026-10-15" } });
    const start = (row: object) =>
      workbook.done("startResolution", { row: { Local: "CWA 9400", ...row } }).value;
    const { key } = start({ For: "Open the process", Title: "A candidate forum and a member poll first" });
    for (const Step of ["Moved", "Seconded", "Adopted"])
      workbook.done("recordStep", { row: { Resolution: key, Step } });
    const note = "A candidate forum comes first: “A candidate forum and a member poll first”.";
    for (const more of [{}, { Follows: key }]) {
      const grown = start({ For: "Endorse the slate", ...more });
      expect(grown.row).toMatchObject({ Follows: key, Notes: note });
      expect(forum({ resolution: grown.key })).toBe("2026-10-08");
      workbook.done("recordStep", { row: { Resolution: grown.key, Step: "Forum held" } });
      expect(forum({ resolution: grown.key })).toBeUndefined();
    }
  });

  it("goes on through the bodies above, each date with its own calendar file, and one file for all", () => {
    const workbook = withLocal({
      "Next meeting": "2026-10-15",
      "Notice days": 14,
      "Part of": "Harbor City CLC",
    });
    const council = { Local: "Harbor City CLC", Meets: "fourth Monday", "Submission days": 7 };
    workbook.done("addLocal", {
      row: { ...council, Kind: "Central labor council", "Part of": "State federation" },
    });
    const row = { For: "Endorse the slate", Local: "IBEW 9103" };
    const { key } = workbook.done("startResolution", { row }).value;
    const plan = () => workbook.done("planResolution", { resolution: key }).value;
    const days = (dates: { what: string; on: string }[]) => dates.map(({ what, on }) => `${on} ${what}`);
    const before = plan();
    expect(days(before.onward)).toEqual([
      "2026-10-19 Send it to Harbor City CLC",
      "2026-10-26 Harbor City CLC votes",
      " State federation votes",
    ]);
    for (const { on, ics } of [...before.dates, ...before.onward])
      expect(ics.includes(`DTSTART;VALUE=DATE:${on.replace(/-/g, "")}\r\n`)).toBe(on !== "");
    expect(before.calendar.match(/BEGIN:VEVENT/g)).toHaveLength(before.dates.length);
    for (const Step of ["Moved", "Seconded", "Adopted", "Forwarded"])
      workbook.done("recordStep", { row: { Resolution: key, Step } });
    expect(days(plan().dates)).toContain("2026-10-26 Harbor City CLC votes");
  });

  it("says how many promised of those it takes", () => {
    const workbook = withLocal({ "Next meeting": "2026-10-15", "Notice days": 14 });
    const { value } = workbook.done("planResolution", { local: "IBEW 9103", forum: true });
    const why = (what: string) => value.dates.find((date: { what: string }) => date.what === what)?.why;
    expect(why("Have the majority promised")).toBe(
      "0 of the 11 yes votes it takes will likely be there, and a week leaves time to call everyone again.",
    );
    expect(why("Hold the forum")).toBe("Members hear the candidates, then talk.");
  });

  it.each([
    [{}, "local", "Say which local, as it stands on Locals."],
    [
      { resolution: "R-X" },
      "Resolution",
      "“R-X” is not on Resolutions. Check the code, or start the resolution first.",
    ],
    [{ local: "IBEW 9103", decideBy: "soon" }, "decideBy", expect.stringContaining("2026")],
  ])("says what is missing in %j", (input, field, problem) => {
    expect(withLocal().run("planResolution", input)).toMatchObject({ ok: false, field, problem });
  });
});

describe("The floor vote", () => {
  /** Twelve members of whom nine promised to come, in the log or for a meeting ahead. */
  function withPromises(): TestWorkbook {
    const workbook = withLocal();
    for (let i = 0; i < 12; i++) {
      const row = {
        "First name": `P${i}`,
        Local: "IBEW 9103",
        ...(i === 11 && { Assessment: 5, Basis: "Said it" }),
      };
      const { key } = workbook.done("addContact", { row }).value;
      const Answer = i < 9 ? "Yes" : "No";
      workbook.done("logConversation", {
        row: { Contact: key, How: "Call", Result: "Talked", Ask: "Come to the meeting", Answer },
      });
    }
    return workbook;
  }

  it("counts who promised to come, and says what is missing and what work that is", () => {
    const { value, said } = withPromises().done("floorVote", { local: "IBEW 9103", turnout: 40 });
    expect(value).toMatchObject({ votesNeeded: 21, committed: 9, expected: 4.5, shortfall: 17 });
    expect(value.commitmentsNeeded).toBe(33);
    expect(value.calls).toBe(44);
    expect(value.chance).toBeGreaterThan(0.9);
    expect(value.assumptions).toEqual(
      expect.arrayContaining([
        "9 who vote in IBEW 9103 promised to come and are not against; 1 is a 4 or a 5.",
        "Our calls reached 12 of 12.",
        "Asked to come, 9 of 12 said yes.",
      ]),
    );
    expect(said).toBe(
      "You are 17 votes short. 21 yes votes carry it if 40 people come. 4 of your 9 will likely be there. Get 33 more to promise. That is about 44 calls.",
    );
  });

  it("counts with how many came the last time, unless a meeting ahead says how many to expect", () => {
    const workbook = withPromises();
    const { key } = workbook.done("startResolution", { row: { For: "Other", Local: "IBEW 9103" } }).value;
    for (const Step of ["Moved", "Seconded"]) workbook.done("recordStep", { row: { Resolution: key, Step } });
    const counted = { Resolution: key, Step: "Failed", Present: 36 };
    workbook.done("recordStep", { row: counted });
    const vote = () => workbook.done("floorVote", { local: "IBEW 9103" }).value;
    expect(vote()).toMatchObject({ with: { turnout: 36 }, votesNeeded: 19 });
    expect(vote().assumptions).toContain("36 were there on Mon, Sep 28.");
    for (const [column, text] of Object.entries({ B: "2026-10-15", C: "Meeting", E: "IBEW 9103", G: "60" }))
      workbook.type("Events", `${column}2`, text);
    expect(vote()).toMatchObject({ with: { turnout: 60 }, votesNeeded: 31 });
  });

  it("takes what a person puts in first", () => {
    const { value, said } = withPromises().done("floorVote", {
      local: "IBEW 9103",
      turnout: 20,
      supporters: 30,
      showRate: 1,
    });
    expect(value).toMatchObject({ committed: 30, expected: 30, commitmentsNeeded: 0, with: { quorum: 20 } });
    expect(said).toBe(
      "You have it, with 19 to spare. Call everyone the day before. 11 yes votes carry it if 20 people come. 30 of your 30 will likely be there.",
    );
  });

  it("asks for the door first where there would be no quorum", () => {
    const { said } = withPromises().done("floorVote", { local: "IBEW 9103", turnout: 12 });
    expect(said).toBe(
      "First get 8 more through the door. 12 would come; 20 are needed to vote at all. Get 13 more to promise. That is about 18 calls.",
    );
  });

  it("says which local is missing", () => {
    expect(withLocal().run("floorVote", { local: "X 1" })).toMatchObject({ ok: false, field: "local" });
  });
});
