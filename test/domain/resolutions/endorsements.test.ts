import { ladder } from "../../../src/domain/resolutions/ladder";
import { lifeOf } from "../../../src/domain/resolutions/life";
import type { LocalRow, ResolutionRow, StepRow } from "../../../src/domain/resolutions/rows";
import { type Endorsement, endorsements } from "../../fixtures/endorsements";
import { aStep } from "./made";

/** How each came about, as far as its source says. */
function stepsOf({ by, day }: Endorsement): { decider: string; rows: StepRow[] } {
  const decided = aStep(day, "Adopted");
  if (/poll|member (online )?vote|member vote/.test(by)) {
    const board = /board/.test(by);
    return {
      decider: board ? "Poll then board" : "Member poll",
      rows: [aStep(day, "Poll opened"), aStep(day, "Poll closed"), board ? aStep(day, "Ratified") : decided],
    };
  }
  if (/board|council|leadership/.test(by))
    return { decider: "Executive board", rows: [aStep(day, "Submitted"), decided] };
  const decider = /convention/.test(by) ? "Delegates" : "Membership meeting";
  return { decider, rows: [aStep(day, "Moved"), aStep(day, "Seconded"), decided] };
}

describe("the 43 endorsements of 2016 and 2020", () => {
  const all = endorsements();
  const decided = all.map((one) => {
    const { decider, rows } = stepsOf(one);
    const resolution: ResolutionRow = {
      For: "Endorse a candidate",
      Candidate: one.candidate,
      Local: one.key,
      Outcome: one.action === "co-endorsed" ? "Co-endorsed" : "",
    };
    const local: LocalRow = { Local: one.key, Kind: one.kind, "Who decides": decider };
    const life = lifeOf(rows, { resolution, rules: local });
    return { ...one, life, local, resolution: { ...resolution, Outcome: life.outcome } };
  });
  const count = (cycle: RegExp, candidate: string) => {
    const own = decided.filter((one) => cycle.test(one.cycle) && one.candidate === candidate);
    return ladder(
      own.map((one) => one.resolution),
      own.map((one) => one.local),
    );
  };

  test("each, told in steps, ends endorsed on its day with nothing out of order", () => {
    expect(all).toHaveLength(43);
    for (const { life, action, day } of decided) {
      expect(life).toMatchObject({
        outcome: action === "co-endorsed" ? "Co-endorsed" : "Endorsed",
        decidedOn: day,
        open: false,
        attention: [],
      });
    }
    expect(decided.filter((one) => one.life.outcome === "Co-endorsed").map((one) => one.body)).toEqual([
      "National Union of Healthcare Workers",
      "American Federation of Teachers",
    ]);
  });

  // Counted by hand from the file. Local unions: IBEW 159 and 490, SEIU 560 and 1984, UFCW 5, UNITE HERE 2850, TWU 100.
  // Above them Vermont-NEA, South Carolina AFL-CIO, New England Joint Board; nationals APWU, CWA, ATU.
  test("Sanders 2016: 3 national unions, 10 bodies below them, of which 7 are local unions", () => {
    expect(count(/2016/, "Bernie Sanders")).toMatchObject({
      nationalCandidate: 3,
      localCandidate: 10,
      nationalSlate: 0,
      localSlate: 0,
      won: 13,
      distinctLocals: 7,
      distinctBodies: 13,
    });
  });

  // Nationals UE, NNU, AFT. Local unions: Roofers 36, APWU 230, SEIU 1984, Clark County EA, UPTE 9119, AFM 47, AFSCME 3299 and 148,
  // Washington Teachers, WashU workers, AFGE 704. Besides NUHW and the Inlandboatmen.
  test("Sanders 2020: 3 national unions, 13 below them, of which 11 are local unions", () => {
    expect(count(/2020/, "Bernie Sanders")).toMatchObject({
      nationalCandidate: 3,
      localCandidate: 13,
      won: 16,
      distinctLocals: 11,
    });
  });

  test("over both years SEIU 1984 is one local: 17 distinct, not 18", () => {
    expect(count(/./, "Bernie Sanders")).toMatchObject({
      nationalCandidate: 6,
      localCandidate: 22,
      won: 28,
      distinctLocals: 17,
      distinctBodies: 28,
    });
  });

  // Clinton: AFT, NEA, AFSCME, SEIU, AFGE; IBEW 3. Biden: IAFF, Iron Workers, NAGE, IBEW, AFSCME; below them Iowa’s fire fighters, who are a
  // state body and so no local union. Warren: AFT Massachusetts, a state body. De Blasio: Hotel Trades Council, Local 6.
  test.each([
    ["Hillary Clinton", 5, 1, 1],
    ["Joe Biden", 5, 1, 0],
    ["Elizabeth Warren", 0, 1, 0],
    ["Bill de Blasio", 0, 1, 1],
  ])(
    "%s: %i national, %i below, %i local unions",
    (name, nationalCandidate, localCandidate, distinctLocals) => {
      expect(count(/./, name)).toMatchObject({ nationalCandidate, localCandidate, distinctLocals });
    },
  );
});
