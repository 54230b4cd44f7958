import { ownReason } from "../../../src/domain/resolutionText/clauses";
import { cautions, missing } from "../../../src/domain/resolutionText/missing";
import { modelOf, models } from "../../../src/domain/resolutionText/models";
import { partText, usual, written } from "../../../src/domain/resolutionText/write";
import { bareFacts, calderwick, someFacts, textOf } from "./made";

describe("A model resolution", () => {
  it("endorses a candidate in the form that meetings know", () => {
    expect(textOf("candidate", someFacts())).toBe(
      [
        "Resolution to Endorse June Calderwick for City Council, District 3",
        "To the general meeting of IBEW 9103, October 15, 2026",
        "Submitted by Ines Quillmark, steward",
        "WHEREAS, an endorsement carries weight when the members of IBEW 9103 have made it themselves; and",
        "WHEREAS, IBEW 9103 has 412 members, and what is decided in public office bears on their work and their homes; and",
        "WHEREAS, in conversations across IBEW 9103 no concern comes up more often than health care and staffing, and such things are settled in public office as much as at the bargaining table; and",
        "WHEREAS, the election is on November 3, 2026, and help that is promised in good time can be planned;",
        "THEREFORE BE IT RESOLVED, that IBEW 9103 endorses June Calderwick for City Council, District 3, in the election of November 3, 2026; and",
        "BE IT FURTHER RESOLVED, that the secretary of IBEW 9103 tell every member of this decision, and how to help carry it out; and",
        "BE IT FINALLY RESOLVED, that the secretary send this resolution to the Harbor City Central Labor Council with the request that it do the same.",
        "Copies to: the members of IBEW 9103 and the Harbor City Central Labor Council",
        "Moved by Ines Quillmark",
        "Seconded by",
        "For / Against / Abstain (needed: two-thirds of votes cast)",
        "Adopted on, certified by",
        "",
      ]
        .join("\n\n")
        .replace(/\n\n$/, "\n"),
    );
  });

  it("says the same in plain language", () => {
    const text = textOf("candidate", someFacts(), "plain");
    expect(text).toContain(
      "\n\nWhy\n\n1. An endorsement counts for more when we make it ourselves.\n\n2. We are 412 members",
    );
    expect(text).toContain(
      "\n\nWhat we decide\n\n1. IBEW 9103 endorses June Calderwick for City Council, District 3,",
    );
    expect(text).not.toMatch(/WHEREAS|RESOLVED/);
  });

  it("says nothing of what nobody knows, and what that is", () => {
    const facts = bareFacts({
      candidate: { ...calderwick, office: "", district: "", chapter: "", electionDay: "" },
    });
    expect(textOf("candidate", facts)).toContain(
      "WHEREAS, an endorsement carries weight when the members of IBEW 9103 have made it themselves;\n\nTHEREFORE BE IT RESOLVED, that IBEW 9103 endorses June Calderwick; and",
    );
    const model = modelOf("candidate");
    expect(model && missing(model, facts)).toEqual([
      "Ask who decides in IBEW 9103, a meeting, a board or a poll, and put it in Who decides on Locals.",
      "Nobody knows when IBEW 9103 meets next, so the text names no day. Put it in Next meeting on Locals.",
      "Ask how early IBEW 9103 wants the text, and put it in Submission days on Locals.",
      "Ask how many votes it takes in IBEW 9103, and put it in Threshold on Locals.",
      "Say who moves it.",
      "It still needs a second.",
      "Put in how many members IBEW 9103 has, so that the text can say how many it is about.",
      "Nobody has put in which council or federation IBEW 9103 belongs to. Put it in Part of on Locals.",
      "No conversation in IBEW 9103 has named an issue yet.",
      "Put in what June Calderwick is running for, under Office on Candidates.",
      "Put in the election day of June Calderwick on Candidates.",
    ]);
  });

  it("leaves out an election day that has gone by, and says so", () => {
    const facts = someFacts({ candidate: { ...calderwick, electionDay: "2025-11-04" } });
    expect(textOf("candidate", facts)).not.toContain("2025");
    const model = modelOf("candidate");
    expect(model && missing(model, facts)).toContain(
      "The election day of June Calderwick, Tue, Nov 4, 2025, has gone by, so the text leaves it out.",
    );
  });

  it("names everyone on the slate, and keeps their offices apart", () => {
    const onSlate = [
      calderwick,
      { ...calderwick, name: "Luz Winterquay", office: "U.S. House", district: "" },
    ];
    expect(textOf("slate", someFacts({ onSlate }))).toContain(
      "that IBEW 9103 endorses the whole of the Harbor Slate, in the election of November 3, 2026: June Calderwick for City Council, District 3; and Luz Winterquay for U.S. House; and",
    );
  });

  it.each([
    ["candidate", "Say which candidate"],
    ["slate", "Nobody is on the slate yet"],
  ])("asks whom it is about: %s", (model, problem) => {
    expect(() => textOf(model, bareFacts())).toThrow(problem);
  });

  it("tells the members where a board decides, and needs no second there", () => {
    const facts = someFacts({ rules: { Local: "IBEW 9103", "Who decides": "Executive board" } });
    const text = textOf("candidate", facts);
    expect(text).toContain("To the executive board of IBEW 9103");
    expect(text).toContain(
      "that the executive board report this decision, with its reasons, to the next meeting of the members",
    );
    expect(text).not.toContain("Seconded");
    expect(text).not.toContain("have made it themselves");
    expect(text).toContain(
      "an endorsement carries weight when the members of IBEW 9103 know of it and of the reasons for it",
    );
    expect(textOf("member-vote", facts)).toContain(
      "today the executive board of IBEW 9103 decides on endorsements",
    );
    expect(textOf("member-vote", someFacts())).not.toContain("decides on endorsements");
  });

  it("keeps the local’s own notice and threshold when it asks for a vote of the members", () => {
    expect(textOf("member-vote", someFacts())).toMatch(
      /after at least 14 days of notice[\s\S]*an endorsement need what it needs now: two-thirds of votes cast/,
    );
    expect(textOf("member-vote", bareFacts())).toContain(
      "after good notice that tells every member who asks for the endorsement",
    );
  });

  it("has a poll decided by the members, and a forum before it", () => {
    const facts = someFacts({ rules: { "Who decides": "Member poll" } });
    expect(textOf("forum-and-poll", facts)).toContain("be told to all members before IBEW 9103 decides");
    expect(textOf("forum-and-poll", bareFacts())).toContain(
      "be told to all members before IBEW 9103 decides",
    );
  });

  it.each([
    [
      someFacts(),
      "that IBEW 9103 asks the Harbor City Central Labor Council to endorse June Calderwick for City Council, District 3; and",
    ],
    [
      bareFacts({ slate: "Workers First" }),
      "asks each council and federation to which it belongs to endorse the whole of the slate Workers First; and",
    ],
    [
      bareFacts(),
      "to make no endorsement for public office before the members of its affiliates have been asked; and",
    ],
  ])("asks the bodies above to do the same", (facts, resolved) => {
    expect(textOf("ask-above", facts)).toContain(resolved);
  });

  it("speaks of delegates in a council, and gives it its article", () => {
    const facts = someFacts({ local: "Harbor City Central Labor Council", kind: "Central labor council" });
    const text = textOf("candidate", facts);
    expect(text).toContain(
      "when the delegates of the Harbor City Central Labor Council have made it themselves",
    );
    expect(text).not.toContain("412");
    expect(text).toContain("tell every affiliated local of this decision");
    expect(textOf("member-vote", facts)).toContain(
      "until the members of its affiliated locals have voted on it, each with one vote",
    );
  });

  it("prints our own count by itself only where it is a majority", () => {
    expect(textOf("candidate", someFacts({ supporters: 61 }))).not.toContain("by a count");
    expect(textOf("candidate", someFacts({ supporters: 260 }))).toContain(
      "by a count that members have made themselves, 260 of the 412 members of IBEW 9103 are for it",
    );
  });

  it("calls no concern the first that only a few have named", () => {
    const text = textOf("candidate", someFacts({ issues: [{ issue: "pay", people: 1 }] }));
    expect(text).toContain("the concerns raised in IBEW 9103 include pay, and such things are settled");
  });

  it("leaves out of an endorsement what no public office settles", () => {
    const issue = { issue: "democracy in the union", people: 20 };
    const facts = someFacts({ issues: [issue, { issue: "pay", people: 9 }] });
    expect(textOf("candidate", facts)).toContain("no concern comes up more often than pay, and such things");
    expect(textOf("candidate", someFacts({ issues: [issue] }))).not.toContain("concern");
  });

  it("says in words what carries it", () => {
    const rules = { ...someFacts().rules, Threshold: "Majority of votes cast" };
    const text = textOf("member-vote", someFacts({ rules }));
    expect(text).toContain("an endorsement need what it needs now: a majority of votes cast");
    expect(text).toContain("For / Against / Abstain (needed: a majority of votes cast)");
  });

  it("sends copies to the bodies it asks, also where nobody has put in which they are", () => {
    expect(textOf("ask-above", bareFacts())).toContain(
      "Copies to: the members of IBEW 9103 and each council and federation to which it belongs",
    );
  });

  it("warns of the law wherever somebody runs for a federal office, also when others are asked to endorse", () => {
    const onSlate = [{ ...calderwick, level: "Federal" }];
    const warned = models.filter((model) => cautions(model, someFacts({ onSlate })).length > 0);
    expect(warned.map(({ model }) => model)).toEqual(["slate"]);
    const { candidate: _, ...facts } = someFacts({ onSlate });
    expect(models.filter((model) => cautions(model, facts).length > 0).map(({ model }) => model)).toEqual([
      "slate",
      "ask-above",
    ]);
  });

  it("says only what somebody ticks about the candidate’s deeds, and takes a reason in their own words", () => {
    const facts = someFacts();
    const draft = modelOf("candidate")?.draft(facts);
    if (!draft) throw new Error("no draft");
    expect(textOf("candidate", facts)).not.toContain("picket");
    const own = ownReason("own-1", "  our hall  burned down; ");
    const picket = draft.reasons.filter(({ id }) => id === "picket");
    const chosen = { reasons: [...picket, ...(own ? [own] : [])], resolves: usual(draft).resolves };
    const reasons = written(facts, "traditional", draft.title, chosen).filter(
      ({ part }) => part === "whereas",
    );
    expect(reasons.map(partText)).toEqual([
      "WHEREAS, June Calderwick has stood with us on our picket line; and",
      "WHEREAS, our hall burned down;",
    ]);
    const plain = written(facts, "plain", draft.title, chosen).map(partText);
    expect(plain).toContain("2. Our hall burned down.");
    expect(ownReason("own-2", " ; ")).toBeUndefined();
  });

  it("begins at the resolved where every reason is ticked off", () => {
    const facts = someFacts();
    const draft = modelOf("no-early")?.draft(facts);
    if (!draft) throw new Error("no draft");
    const parts = written(facts, "traditional", draft.title, { ...usual(draft), reasons: [] });
    expect(parts.map(partText).find((text) => text.includes("RESOLVED"))).toMatch(
      /^BE IT RESOLVED, that IBEW 9103 endorse nobody/,
    );
  });

  it("has one subject each, and a name of its own", () => {
    for (const { draft } of models) {
      const { resolves } = draft(someFacts());
      expect(resolves[0]?.fixed).toBe(true);
    }
    expect(new Set(models.map(({ model }) => model)).size).toBe(models.length);
  });
});
