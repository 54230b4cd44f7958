import { approachableNext } from "../../../src/domain/resolutions/approachable";
import { chainOf, grewFrom, signersCarryFrom } from "../../../src/domain/resolutions/follows";
import { candidateProgress, contested, ladder, localsEndorsed } from "../../../src/domain/resolutions/ladder";
import { aLocal, aResolution } from "./made";

const locals = [
  aLocal({ Local: "IBEW 103" }),
  aLocal({ Local: "AFT 9420" }),
  aLocal({ Local: "Harbor City CLC", Kind: "Central labor council" }),
  aLocal({ Local: "CWA", Kind: "National union" }),
];
const won = (Local: string, Candidate: string, more = {}) =>
  aResolution({ Local, Candidate, Outcome: "Endorsed", ...more });

describe("the ladder", () => {
  test("each body counts once for each candidate and once for the slate; towards the goal, local unions count once", () => {
    const resolutions = [
      won("IBEW 103", "Calderwick"),
      won(" ibew  103", "calderwick", { Outcome: "Co-endorsed" }),
      won("IBEW 103", "Oakenshaw", { Outcome: "Co-endorsed" }),
      won("IBEW 103", "", { For: "Endorse the slate" }),
      won("AFT 9420", "Calderwick"),
      won("Harbor City CLC", "Calderwick"),
      won("CWA", "Calderwick"),
      won("CWA", "", { For: "Endorse the slate" }),
      won("Nobody’s local", "Oakenshaw"),
    ];
    expect(ladder(resolutions, locals)).toMatchObject({
      nationalSlate: 1,
      nationalCandidate: 1,
      localSlate: 1,
      localCandidate: 5,
      won: 8,
      wonByLocals: 5,
      distinctLocals: 3,
      distinctBodies: 5,
    });
    expect(localsEndorsed(resolutions, locals)).toHaveLength(3);
    expect(localsEndorsed(resolutions, locals, "Calderwick")).toHaveLength(2);
    expect(candidateProgress(resolutions, locals, ["Calderwick", "Stonecroft"])).toMatchObject([
      { candidate: "Calderwick", won: 3, nationals: 1, slate: 2 },
      { candidate: "Stonecroft", won: 0, locals: [], nationals: 0 },
    ]);
  });

  test("rescinded, failed, supported, blocked and opened processes are no endorsements; field margin is apart", () => {
    const resolutions = [
      won("IBEW 103", "Calderwick", { Outcome: "Rescinded" }),
      won("IBEW 103", "Oakenshaw", { Outcome: "Failed", "Field margin": "Lost by 4 where we had nobody" }),
      won("AFT 9420", "Calderwick", { Outcome: "Supported" }),
      won("AFT 9420", "", { For: "Open the process", Outcome: "Process opened" }),
      won("AFT 9420", "", { For: "Open the process", Outcome: "Endorsed" }),
      won("CWA", "Calderwick", { For: "Other", Outcome: "Early endorsement blocked", "Field margin": "No" }),
      won("CWA", "Calderwick", { Outcome: "Endorsed a rival" }),
      won("CWA", "Calderwick", { Outcome: "" }),
      won("", "Calderwick"),
    ];
    expect(ladder(resolutions, locals)).toEqual({
      nationalSlate: 0,
      nationalCandidate: 0,
      localSlate: 0,
      localCandidate: 0,
      won: 0,
      wonByLocals: 0,
      distinctLocals: 0,
      distinctBodies: 0,
      supported: 1,
      processOpened: 1,
      blocked: 1,
      rivals: 1,
      fieldMargin: 1,
    });
    expect(candidateProgress(resolutions, locals)).toMatchObject([
      { candidate: "Calderwick", won: 0, supported: 1, blocked: 1, rivals: 1 },
      { candidate: "Oakenshaw", won: 0 },
    ]);
  });

  test("rivals stand in the row of the local, or in its resolution", () => {
    const rows = [
      aLocal({ Local: "IBEW 103", "Rival endorsement": "Varnham" }),
      aLocal({ Local: "AFT 9420" }),
    ];
    expect(contested([won("AFT 9420", "Calderwick", { Outcome: "Endorsed a rival" })], rows)).toEqual([
      { local: "IBEW 103", rival: "Varnham" },
      { local: "AFT 9420", rival: "" },
    ]);
  });
});

describe("who becomes approachable after a win", () => {
  const around = [
    aLocal({ Local: "SEIU 9021", Union: "SEIU", "Part of": "Harbor CLC", City: "Harbor City", State: "MA" }),
    aLocal({
      Local: "SEIU 12",
      Union: "SEIU",
      State: "OH",
      City: "Akron",
      "Leadership stance": "Waiting",
      Prospect: "Winnable",
    }),
    aLocal({
      Local: "UAW 9600",
      Union: "UAW",
      City: "harbor city",
      State: "MA",
      "Leadership stance": "Left-led",
    }),
    aLocal({
      Local: "ATU 9757",
      Union: "ATU",
      "Part of": "harbor clc",
      State: "MA",
      "Leadership stance": "Left-led",
      Prospect: "Early",
    }),
    aLocal({ Local: "Harbor CLC", Kind: "Central labor council", "Leadership stance": "Would move early" }),
    aLocal({ Local: "SEIU 5", Union: "SEIU", Prospect: "Unlikely", "Leadership stance": "Left-led" }),
    aLocal({ Local: "SEIU 6", Union: "SEIU", "Leadership stance": "Left-led" }),
    aLocal({ Local: "CWA 1", Union: "CWA", City: "Boston", State: "MA" }),
  ];

  test("from the left outward, then by prospect, each with its reasons; not the won and not the unlikely", () => {
    const resolutions = [won("SEIU 9021", "Calderwick"), won("SEIU 6", "Calderwick")];
    expect(approachableNext("seiu 9021", around, resolutions)).toMatchObject([
      { local: "ATU 9757", why: ["In harbor clc together with SEIU 9021.", "In MA, as SEIU 9021."] },
      { local: "UAW 9600", why: ["In harbor city, as SEIU 9021."] },
      { local: "Harbor CLC", why: ["SEIU 9021 is part of it."] },
      { local: "SEIU 12", why: ["Also SEIU, as SEIU 9021."] },
    ]);
  });

  test("a win nobody has in the table leads nowhere", () => {
    expect(approachableNext("XYZ 1", around)).toEqual([]);
  });
});

describe("the resolution that opens the process comes first", () => {
  const resolutions = [
    aResolution({ Resolution: "r1", For: "Open the process", Candidate: "" }),
    aResolution({ Resolution: "r2", Follows: "R1" }),
    aResolution({ Resolution: "r3", Follows: "r2", Local: "Harbor City CLC" }),
    aResolution({ Resolution: "r4", Follows: "r5" }),
    aResolution({ Resolution: "r5", Follows: "r4" }),
  ];
  const keys = (rows: { Resolution?: unknown }[]) => rows.map((row) => row.Resolution);

  test("an endorsement knows what it grew from, and its signers count for it in the same local only", () => {
    expect(keys(chainOf("r3", resolutions))).toEqual(["r1", "r2", "r3"]);
    expect(keys(signersCarryFrom("r2", resolutions))).toEqual(["r1", "r2"]);
    expect(keys(signersCarryFrom("r3", resolutions))).toEqual(["r3"]);
    expect(keys(grewFrom("r1", resolutions))).toEqual(["r2", "r3"]);
  });

  test("a circle that someone typed ends, and an unknown one is empty", () => {
    expect(keys(chainOf("r4", resolutions))).toEqual(["r5", "r4"]);
    expect(chainOf("r9", resolutions)).toEqual([]);
  });
});
