import { floorVoteFacts, type Known } from "../../../src/domain/resolutions/floorVoteFacts";

const nobody: Known = {
  people: [],
  conversations: [],
  attendance: [],
  events: [],
  showRate: 0.5,
  reachRate: 0.3,
  yesRate: 0.4,
  today: "2026-09-28",
};
const facts = (known: Partial<Known>) => floorVoteFacts("ATU 9757", { ...nobody, ...known });
const ana = { Contact: "C1", Local: "ATU 9757", Assessment: 1 };
const said = (On: string, Answer: string, Ask = "Come to the meeting") => ({
  On,
  Contact: "C1",
  How: "Call",
  Result: "Talked",
  Ask,
  Answer,
});
const september = { Event: "E1", On: "2026-09-17", Kind: "Meeting", Local: "ATU 9757" };
const october = { Event: "E2", On: "2026-10-15", Kind: "Meeting", Local: "atu 9757", Expected: 90 };

describe("who promised to come to a local’s vote", () => {
  test("the last answer counts, and an ask that does not mean coming is none", () => {
    expect(facts({ people: [ana], conversations: [said("2026-09-20", "Yes")] }).supporters).toBe(1);
    const changed = [said("2026-09-20", "Yes"), said("2026-09-25", "No")];
    expect(facts({ people: [ana], conversations: changed }).supporters).toBe(0);
    const petition = [said("2026-09-20", "Yes", "Sign the petition")];
    expect(facts({ people: [ana], conversations: petition }).supporters).toBe(0);
  });

  test("what was promised for a meeting that has gone by is used up", () => {
    const people = [ana];
    const before = [said("2026-09-10", "Yes")];
    expect(facts({ people, conversations: before, events: [september] }).supporters).toBe(0);
    const since = [...before, said("2026-09-20", "Yes")];
    expect(facts({ people, conversations: since, events: [september] }).supporters).toBe(1);
    const picnic = { ...september, Kind: "Social" };
    expect(facts({ people, conversations: before, events: [picnic] }).supporters).toBe(1);
  });

  test("a yes to the meeting ahead stands on Attendance, and how many are expected there on Events", () => {
    const attendance = [{ Event: "E2", Contact: "C1", "Said yes": "Yes" }];
    expect(facts({ people: [ana], attendance, events: [september, october] })).toMatchObject({
      supporters: 1,
      turnout: 90,
    });
    expect(facts({ events: [september] })).not.toHaveProperty("turnout");
  });

  test("who has no vote, was merged into another or turned against it is not counted among the yes", () => {
    const conversations = [said("2026-09-20", "Yes")];
    for (const more of [{ "Votes here": "No" }, { "Merged into": "C9" }, { Assessment: 4 }])
      expect(facts({ people: [{ ...ana, ...more }], conversations }).supporters).toBe(0);
    expect(facts({ people: [{ ...ana, Assessment: 4 }] }).opponents).toBe(1);
    expect(facts({ people: [{ ...ana, Assessment: 5, "Do not": "Contact at all" }] }).opponents).toBe(0);
  });
});

describe("the rates of a floor vote", () => {
  /** Of ten who promised for September, seven came; a local elsewhere had everyone. */
  const attendance = [
    ...Array.from({ length: 10 }, (_, i) => ({
      Event: "E1",
      Contact: `C${i}`,
      "Said yes": "Yes",
      Came: i < 7 ? "Yes" : "No",
    })),
    ...Array.from({ length: 20 }, () => ({ Event: "E8", Contact: "X", "Said yes": "Yes", Came: "Yes" })),
  ];
  const events = [september, { ...september, Event: "E8", Local: "CWA 9400" }];

  test("the show rate is the local’s own once eight promises can be told from who came", () => {
    expect(facts({ attendance, events })).toMatchObject({
      showRate: 0.7,
      seen: { showRate: { yes: 7, of: 10 } },
      from: expect.arrayContaining(["Here 7 of 10 who promised did come."]),
    });
    expect(facts({ attendance: attendance.slice(3, 10), events })).toMatchObject({
      showRate: 0.5,
      seen: {},
      from: expect.arrayContaining([
        "We count with 50% of promises kept, from Settings, until this local has its own history.",
      ]),
    });
  });

  test("where nobody wrote down who came, nothing is learned from it", () => {
    const unknown = attendance.map(({ Came, ...row }) => row);
    expect(facts({ attendance: unknown, events }).showRate).toBe(0.5);
  });

  test("calls that reach and people who say yes are counted over all locals", () => {
    const conversations = [
      ...Array.from({ length: 4 }, () => said("2026-09-20", "Yes")),
      ...Array.from({ length: 4 }, () => said("2026-09-20", "No")),
      ...Array.from({ length: 8 }, () => ({ How: "Call", Result: "No answer" })),
    ];
    expect(facts({ conversations })).toMatchObject({
      reachRate: 0.5,
      yesRate: 0.5,
      seen: { reachRate: { yes: 8, of: 16 }, yesRate: { yes: 4, of: 8 } },
    });
  });
});
