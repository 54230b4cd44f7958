import fc from "fast-check";
import { alsoDone, headlines, issuesRaised } from "../../../src/domain/dashboard/activity";
import { type Aims, type Campaign, dashboard } from "../../../src/domain/dashboard/dashboard";
import {
  byProspect,
  byStage,
  peopleByLocal,
  seriousEfforts,
  supportOf,
} from "../../../src/domain/dashboard/locals";
import { firstContact, followUps, organized, trust } from "../../../src/domain/dashboard/people";
import { pledgedByKind } from "../../../src/domain/dashboard/pledged";
import { afterWins, marginsOf } from "../../../src/domain/dashboard/wins";
import { endorses } from "../../../src/domain/resolutions/ladder";
import { stillPossible } from "../../../src/domain/resolutions/stillPossible";
import { placesWon } from "../../../src/domain/resolutions/wonInOrder";
import { targetsAmong } from "../../../src/domain/targets";
import type { AnyRow } from "../../../src/tables/kit/table";
import { bases, outcomes, purposes, stages } from "../../../src/tables/lists";

const TODAY = "2026-09-28";
const aims: Aims = {
  rules: { supportersAreAtMost: 2, goalShare: 0.65 },
  goal: 100,
  each: 10,
  candidates: 10,
  decideBy: "2026-11-03",
  oldAfter: 90,
  firstCallWithin: 2,
  teamSize: 2,
};
const nothing: Campaign = {
  locals: [],
  people: [],
  conversations: [],
  resolutions: [],
  candidates: [],
  introductions: [],
  events: [],
  pledges: [],
};
const happened = { ...nothing, supportersAreAtMost: 2, today: TODAY };
const talk = (On: string, Contact: string, more: AnyRow = {}): AnyRow => ({
  On,
  Contact,
  Result: "Talked",
  How: "Call",
  ...more,
});

describe("The week on the dashboard", () => {
  it("is the last seven days, today among them, beside the seven before", () => {
    const conversations = ["2026-09-28", "2026-09-22", "2026-09-21", "2026-09-15", "2026-09-14"].map((on) =>
      talk(on, "A"),
    );
    expect(headlines({ ...happened, conversations })[0]).toEqual({
      what: "Conversations",
      now: 2,
      before: 2,
    });
  });

  it("counts calls that reached nobody as calls and not as conversations", () => {
    const conversations = [talk(TODAY, "A", { Result: "No answer" })];
    expect(headlines({ ...happened, conversations })[0]?.now).toBe(0);
    expect(alsoDone({ ...happened, conversations })[0]).toEqual({ what: "Calls", now: 1, before: 0 });
  });

  it("counts who is newly with us once, and again only after they had gone", () => {
    const conversations = [
      talk("2026-09-01", "A", { Assessment: 2 }),
      talk("2026-09-25", "A", { Assessment: 1 }),
      talk("2026-09-25", "B", { Assessment: 3 }),
      talk("2026-09-27", "B", { Assessment: 2 }),
      talk("2026-09-20", "C", { Assessment: 1 }),
      talk("2026-09-23", "C", { Assessment: 4 }),
      talk("2026-09-28", "C", { Assessment: 2 }),
    ];
    expect(headlines({ ...happened, conversations })[2]).toMatchObject({ now: 2, before: 1 });
  });

  it("names what people raised in four weeks, each once a conversation, the most frequent first", () => {
    const conversations = [
      talk(TODAY, "A", { Issues: "Pay, Safety, pay" }),
      talk("2026-09-01", "B", { Issues: "safety" }),
      talk("2026-08-31", "C", { Issues: "Pay, Housing" }),
      talk(TODAY, "D"),
    ];
    expect(issuesRaised(conversations, TODAY)).toEqual([
      { issue: "Safety", times: 2 },
      { issue: "Pay", times: 1 },
    ]);
  });

  it("knows how many nobody had asked a week ago", () => {
    const people = [
      { Contact: "A", "Added on": "2026-08-01" },
      { Contact: "B", "Added on": "2026-08-01", Assessment: 2, "Assessed on": "2026-09-27" },
      { Contact: "C", "Added on": "2026-08-01", Assessment: 2, "Assessed on": "2026-08-30" },
      { Contact: "D", "Added on": "2026-09-27" },
      { Contact: "E", "Added on": "2026-08-01", "Merged into": "A" },
    ];
    expect(headlines({ ...happened, people })[3]).toEqual({ what: "Not assessed", now: 2, before: 2 });
  });
});

describe("People on the dashboard", () => {
  it("are called back by somebody, and who has nobody stands first", () => {
    const people = [
      { Owner: "Kemal", "Follow up on": "2026-09-20" },
      { Owner: "Kemal", "Follow up on": "2026-10-05" },
      { Owner: "Kemal", "Follow up on": "2026-10-06" },
      { "Follow up on": "2026-09-28" },
      { Owner: "Dot", "Follow up on": "2026-09-20", "Do not": "Contact at all" },
    ];
    expect(followUps(people, TODAY)).toEqual([
      { owner: "", due: 1, soon: 0 },
      { owner: "Kemal", due: 1, soon: 1 },
    ]);
  });

  it("are as sure as how and when we know", () => {
    const people = [
      { Assessment: 1, Basis: "Did it", "Assessed on": "2026-09-01" },
      { Assessment: 2, Basis: "Heard it", "Assessed on": "2026-06-29" },
      { Assessment: 4, Basis: "said it", "Assessed on": "2026-06-30" },
      { Assessment: 3 },
      {},
    ];
    const counted = { didIt: 1, saidIt: 1, heardIt: 1, unsaid: 1, old: 2, notAssessed: 1 };
    expect(trust(people, 90, TODAY)).toEqual(counted);
  });

  it("are in DSA or a reform caucus where they say so, each once", () => {
    const people = [
      { "DSA member": "Yes", "Caucus member": "yes" },
      { "DSA member": "Yes", "Merged into": "A" },
      { "DSA member": "No" },
      {},
    ];
    expect(organized(people)).toEqual({ dsa: 1, caucus: 1 });
  });

  it("hear from us soon after they sign up, or wait", () => {
    const signUp = (Contact: string, added: string, more: AnyRow = {}) => ({
      Contact,
      "Came in as": "New sign-up",
      "Added on": added,
      ...more,
    });
    const people = [
      signUp("A", "2026-09-01"),
      signUp("B", "2026-09-01"),
      signUp("C", "2026-09-25"),
      signUp("D", "2026-09-26"),
      signUp("E", "2026-09-01", { "Do not": "Contact at all" }),
      signUp("G", "2026-09-01", { "May contact": "No" }),
      { Contact: "F", "Added on": "2026-09-01" },
    ];
    const conversations = [
      talk("2026-09-02", "A", { Result: "Left message" }),
      talk("2026-09-04", "A"),
      talk("2026-09-09", "A"),
      talk("2026-09-02", "B"),
    ];
    expect(firstContact(people, conversations, 2, TODAY)).toEqual({ median: 2, reached: 2, waiting: 1 });
    expect(firstContact([], [], 2, TODAY).median).toBeUndefined();
  });
});

describe("Locals on the dashboard", () => {
  const locals: AnyRow[] = [
    { Local: "A", Target: "Yes", Members: 10, Stage: "Campaigning", Lead: "Dot" },
    { Local: "B", Members: 4, "Goal share": 0.5, Stage: "Campaigning" },
    { Local: "C", Target: "No", Members: 10, Stage: "Finding supporters", Lead: "Dot" },
    { Local: "D" },
  ];
  const people = [
    { Local: "a", Assessment: 1, Involvement: "Activist" },
    { Local: "A", Assessment: 2, Involvement: "Worker-leader" },
    { Local: "A", Assessment: 2, Position: "Staff" },
    { Local: "B", Assessment: 1, Involvement: "Activist" },
    { Local: "C", Assessment: 1, Involvement: "Activist" },
    { Local: "C", Assessment: 1, Involvement: "Activist" },
  ];
  const resolutions = [
    { Local: "b", Status: "Drafted" },
    { Local: "C", Status: "Drafted" },
    { Local: "D", Status: "Failed" },
  ];

  it("are targets when they say so or a resolution is under way, unless they say No", () => {
    expect(targetsAmong(locals, resolutions).map(({ Local }) => Local)).toEqual(["A", "B"]);
  });

  it("show the share of members against their own goal, the strongest first", () => {
    const targets = targetsAmong(locals, resolutions);
    expect(supportOf(targets, peopleByLocal(people), aims.rules, TODAY)).toEqual([
      { local: "B", share: 0.25, goal: 0.5 },
      { local: "A", share: 0.2, goal: 0.65 },
    ]);
  });

  it("are a serious effort with a lead, a team, and a stage past finding supporters", () => {
    expect(seriousEfforts(locals, peopleByLocal(people), 2)).toEqual(["A"]);
    expect(byStage(locals)).toMatchObject({ Campaigning: 2, "Finding supporters": 1, Decided: 0 });
  });

  it("are Unknown until somebody has judged them", () => {
    const judged = byProspect([
      { Local: "A", Prospect: "Winnable" },
      { Local: "B", Prospect: "Unknown" },
      { Local: "C" },
    ]);
    expect(judged).toEqual({ Early: 0, Winnable: 1, Unlikely: 0, Unknown: 2 });
  });

  it("are still possible from the left outward, without those that are won, unlikely or with a rival", () => {
    const all: AnyRow[] = [
      { Local: "W", "Leadership stance": "Waiting", Prospect: "Early" },
      { Local: "L", "Leadership stance": "Left-led", Prospect: "Winnable" },
      { Local: "E", "Leadership stance": "Left-led", Prospect: "Early" },
      { Local: "Won", "Leadership stance": "Left-led" },
      { Local: "Police", Prospect: "Unlikely" },
      { Local: "Rival", "Rival endorsement": "Ostermoorland" },
      { Local: "Council", Kind: "Joint or district council" },
    ];
    const won = [{ Local: "won", Candidate: "Calderwick", For: "Endorse a candidate", Outcome: "Endorsed" }];
    expect(stillPossible("Calderwick", all, won)).toEqual(["E", "L", "W"]);
    expect(stillPossible("Oakenshaw", all, won)).toEqual(["E", "L", "Won", "W"]);
  });
});

describe("The whole dashboard", () => {
  it("of an empty workbook is nothing, and no mistake", () => {
    expect(dashboard(nothing, aims, [], TODAY)).toMatchObject({
      goal: 100,
      won: 0,
      distinctLocals: 0,
      candidates: [],
      resolutions: [],
      followUps: [],
      fieldMargin: 0,
    });
  });

  it("counts a local once however often it endorses, and keeps claims out of the wins", () => {
    const endorsed = (Local: string, Candidate: string): AnyRow => ({
      Local,
      Candidate,
      For: "Endorse a candidate",
      Outcome: "Endorsed",
    });
    const board = dashboard(
      {
        ...nothing,
        locals: [{ Local: "A" }, { Local: "N", Kind: "National union" }],
        candidates: [{ Candidate: "Calderwick", "Local endorsements wanted": 3 }, { Candidate: "Oakenshaw" }],
        resolutions: [
          endorsed("A", "Calderwick"),
          endorsed("a", "Oakenshaw"),
          endorsed("N", "Oakenshaw"),
          { Local: "A", Outcome: "Failed", "Field margin": "Yes", Evidence: "22 votes", "Agreed by": "All" },
        ],
      },
      aims,
      [],
      TODAY,
    );
    expect(board).toMatchObject({ won: 3, wonByLocals: 2, distinctLocals: 1, fieldMargin: 1 });
    expect(board.ladder).toEqual({
      nationalSlate: 0,
      nationalCandidate: 1,
      localSlate: 0,
      localCandidate: 2,
    });
    expect(board.candidates).toMatchObject([
      { key: "Calderwick", won: 1, wanted: 3 },
      { key: "Oakenshaw", won: 1, wanted: 10 },
    ]);
    expect(board.rows).toEqual({ locals: 2, people: 0, candidates: 2, resolutions: 4 });
  });
});

describe("What was won", () => {
  const resolution = (Local: string, more: AnyRow = {}): AnyRow => ({
    Local,
    For: "Endorse a candidate",
    Candidate: "Calderwick",
    Outcome: "Endorsed",
    ...more,
  });

  it("is one local after another, by the day it was decided; a second endorsement makes no second local", () => {
    const rows = [
      resolution("B", { "Decided on": "2026-09-10" }),
      resolution("N", { "Decided on": "2026-09-01" }),
      resolution("A", { "Decided on": "2026-09-05" }),
      resolution("b", { "Decided on": "2026-09-20", Candidate: "Oakenshaw" }),
      resolution("C", { "Decided on": "2026-09-20", Outcome: "Failed" }),
      resolution("D"),
    ];
    const places = placesWon(rows, [{ Local: "N", Kind: "National union" }]);
    expect(rows.map((row) => places.get(row))).toEqual([3, undefined, 2, undefined, undefined, 1]);
  });

  it("brings others nearer, the newest win first", () => {
    const locals: AnyRow[] = [
      { Local: "SEIU 1", Union: "SEIU", City: "Ware", State: "MA" },
      { Local: "SEIU 2", Union: "SEIU" },
      { Local: "UE 3", City: "Ware", State: "MA" },
      { Local: "UE 4", City: "Lynn", State: "MA" },
      { Local: "UE 5", Union: "UE", "Rival endorsement": "Ostermoorland" },
    ];
    const candidates = [{ Candidate: "Calderwick", Chapter: "Harbor City" }];
    const rows = [
      resolution("SEIU 1", { "Decided on": "2026-09-01" }),
      resolution("UE 4", { "Decided on": "2026-09-20" }),
      resolution("SEIU 1", { "Decided on": "2026-08-01", For: "Endorse the slate", Candidate: "" }),
      resolution("UE 3", { Outcome: "", Status: "Drafted" }),
    ];
    const near = afterWins(rows, locals, candidates).map(({ local, endorsed, on, next }) => [
      local,
      endorsed,
      on,
      next.map((each) => [each.local, each.tie]),
    ]);
    expect(near).toEqual([
      ["UE 4", "Calderwick", "2026-09-20", [["UE 3", "same chapter"]]],
      [
        "SEIU 1",
        "Calderwick",
        "2026-09-01",
        [
          ["UE 3", "Ware"],
          ["SEIU 2", "SEIU"],
        ],
      ],
    ]);
  });

  it("names five for each win, and says how many more there are", () => {
    const locals = Array.from({ length: 9 }, (_, i) => ({ Local: `UE ${i}`, Union: "UE" }));
    const [win] = afterWins([resolution("UE 0")], locals, []);
    expect([win?.next.map(({ local }) => local), win?.more]).toEqual([
      ["UE 1", "UE 2", "UE 3", "UE 4", "UE 5"],
      3,
    ]);
  });

  it("is apart from what we claim without a win: the claim, what shows it, who agreed", () => {
    const rows = [
      resolution("A", { "Field margin": "Yes", Evidence: "It won" }),
      resolution("B", {
        Resolution: "R-1",
        Title: "Endorse Calderwick",
        Outcome: "Failed",
        "For votes": 22,
        Against: 27,
        "Field margin": "Yes",
        Evidence: "Nobody had seconded it before",
        "Agreed by": "The committee",
      }),
      resolution("C", { Outcome: "", Status: "Submitted", "Field margin": "Yes" }),
      resolution("D", { Outcome: "Failed", "Field margin": "No" }),
    ];
    expect(marginsOf(rows)).toEqual([
      {
        key: "R-1",
        local: "B",
        claim: "Endorse Calderwick: failed, 22 to 27.",
        evidence: "Nobody had seconded it before",
        agreedBy: "The committee",
      },
      { key: "", local: "C", claim: "Endorse a candidate: submitted.", evidence: "", agreedBy: "" },
    ]);
    const board = dashboard({ ...nothing, resolutions: rows }, aims, [], TODAY);
    expect([board.won, board.fieldMargin]).toEqual([1, 2]);
  });

  it("is followed by what was promised and what has come, by kind and unit", () => {
    const pledges = [
      { Kind: "Doors", Pledged: 400, Delivered: 260, Unit: "doors" },
      { Kind: "Volunteers", Pledged: 12, Unit: "people" },
      { Kind: "Doors", Pledged: 100, Delivered: 10 },
      { Note: "They said they would help" },
    ];
    expect(pledgedByKind(pledges)).toEqual([
      { what: "Doors", pledged: 500, delivered: 270 },
      { what: "Volunteers (people)", pledged: 12, delivered: 0 },
    ]);
  });

  it("is still open in locals that have it before them; an idea is before nobody", () => {
    const ahead = (Local: string, Status: string, on: string, more: AnyRow = {}) =>
      resolution(Local, { Outcome: "", Status, "Next date": on, ...more });
    const rows = [
      ahead("A", "Submitted", "2026-10-15"),
      ahead("a", "Drafted", "2026-10-15", { Candidate: "Oakenshaw" }),
      ahead("B", "Idea", "2026-10-15"),
      ahead("C", "Submitted", "2026-11-20"),
      ahead("D", "Submitted", "2026-10-15", { For: "Open the process" }),
      ahead("E", "Submitted", ""),
      ahead("F", "Failed", "2026-10-15"),
      ahead("G", "Forwarded", "2026-10-15", { Outcome: "Endorsed" }),
    ];
    const votes = (decideBy: string) =>
      dashboard({ ...nothing, resolutions: rows }, { ...aims, decideBy }, [], TODAY).votesToCome;
    expect([votes("2026-11-03"), votes("")]).toEqual([1, 2]);
  });
});

describe("Whatever stands in the tables", () => {
  const names = ["A", "B", "C", "N"];
  const some = <T>(values: readonly T[]) => fc.constantFrom(...values);
  const aResolution = fc.record({
    Local: some(names),
    For: some(purposes),
    Candidate: some(["Calderwick", "Oakenshaw", ""]),
    Outcome: some(["", ...outcomes]),
    "Decided on": some(["", "2026-09-01", "2026-09-20"]),
    "Field margin": some(["", "Yes", "No"]),
  });
  const aPerson = fc.record({
    Local: some(["", ...names]),
    Assessment: some(["", 1, 2, 3, 5]),
    Basis: some(["", ...bases]),
    "Follow up on": some(["", "2026-09-01", "2026-10-01"]),
    "Merged into": some(["", "C-1"]),
  });
  const boardOf = (resolutions: AnyRow[], people: AnyRow[]) => {
    const locals = names.map((Local, i) => ({
      Local,
      Kind: Local === "N" ? "National union" : "",
      Stage: stages[i * 3] ?? "",
    }));
    return dashboard({ ...nothing, locals, resolutions, people }, aims, [], TODAY);
  };

  it("the parts add up to the whole", () => {
    fc.assert(
      fc.property(fc.array(aResolution), fc.array(aPerson), (resolutions, people) => {
        const board = boardOf(resolutions, people);
        const sum = (counts: object) =>
          Object.values(counts).reduce((total: number, n: number) => total + n, 0);
        const { nationalCandidate, nationalSlate, localCandidate, localSlate } = board.ladder;
        expect(nationalCandidate + nationalSlate + localCandidate + localSlate).toBe(board.won);
        expect(board.distinctLocals).toBeLessThanOrEqual(board.wonByLocals);
        expect(board.distinctLocals).toBe(
          placesWon(resolutions, [{ Local: "N", Kind: "National union" }]).size,
        );
        expect(sum(board.stages) + 1).toBe(board.rows.locals);
        expect(sum(board.prospects)).toBe(board.rows.locals);
        const { didIt, saidIt, heardIt, unsaid, notAssessed } = board.trust;
        expect(didIt + saidIt + heardIt + unsaid + notAssessed).toBe(board.rows.people);
        expect(board.fieldMargin).toBe(board.margins.length);
      }),
    );
  });

  it("a claim of a field margin changes nothing that was won", () => {
    fc.assert(
      fc.property(fc.array(aResolution), (resolutions) => {
        const claimed = resolutions.map((row) => ({ ...row, "Field margin": "Yes" }));
        const without = resolutions.map((row) => ({ ...row, "Field margin": "" }));
        const { fieldMargin, margins, ...rest } = boardOf(claimed, []);
        expect(boardOf(without, [])).toEqual({ ...rest, fieldMargin: 0, margins: [] });
        const won = without.filter((row) => endorses(row)).length;
        expect(fieldMargin).toBe(resolutions.length - won);
      }),
    );
  });
});
