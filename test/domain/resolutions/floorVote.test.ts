import fc from "fast-check";
import { binomial, chanceToCarry, chanceToReach, type Room } from "../../../src/domain/resolutions/chance";
import { floorVote } from "../../../src/domain/resolutions/floorVote";
import { thresholds } from "../../../src/tables/lists";

const room = (more: Partial<Room> = {}): Room => ({
  supporters: 2,
  opponents: 1,
  showRate: 0.5,
  threshold: "Majority of votes cast",
  ...more,
});

/** Mulberry32. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

function passes(yes: number, no: number, threshold: string, turnout: number): boolean {
  const present = Math.max(turnout, yes + no);
  if (threshold === "Majority of votes cast") return yes > no;
  if (threshold === "Two-thirds of votes cast") return yes > 0 && yes >= 2 * no;
  if (threshold === "Majority of those present") return 2 * yes > present;
  return yes > 0 && 3 * yes >= 2 * present;
}

describe("the chance that it carries", () => {
  test("two for and one against, each with a half: counted by hand", () => {
    // yes 0, 1, 2 with 1/4, 1/2, 1/4; no 0, 1 with 1/2 each. It carries with 1:0, 2:0, 2:1 = 1/4 + 1/8 + 1/8.
    expect(chanceToCarry(room())).toBeCloseTo(0.5, 12);
    // Two-thirds: the same three, 2:1 being two-thirds exactly.
    expect(chanceToCarry(room({ threshold: "Two-thirds of votes cast" }))).toBeCloseTo(0.5, 12);
    // Of three present, two have to say yes: 2:0 and 2:1.
    expect(chanceToCarry(room({ threshold: "Majority of those present", turnout: 3 }))).toBeCloseTo(0.25, 12);
    expect(chanceToCarry(room({ threshold: "Two-thirds of those present", turnout: 4 }))).toBe(0);
    // Nobody against: it carries unless nobody comes.
    expect(chanceToCarry(room({ opponents: 0, supporters: 3 }))).toBeCloseTo(7 / 8, 12);
  });

  test("sure things", () => {
    expect(chanceToCarry(room({ showRate: 1 }))).toBe(1);
    expect(chanceToCarry(room({ showRate: 0 }))).toBe(0);
    expect(chanceToCarry(room({ supporters: 0 }))).toBe(0);
    expect(chanceToCarry(room({ threshold: "Other" }))).toBeUndefined();
  });

  test("equal sides: what is left after ties is halved, from 1 to 5,000", () => {
    for (const n of [1, 2, 10, 137, 1000, 5000]) {
      const shares = binomial(n, 0.55);
      const tie = shares.reduce((sum, share) => sum + share * share, 0);
      expect(chanceToCarry(room({ supporters: n, opponents: n, showRate: 0.55 }))).toBeCloseTo(
        (1 - tie) / 2,
        10,
      );
    }
  });

  test("the shares sum to 1 and have the right mean and spread at every size and rate", () => {
    fc.assert(
      fc.property(fc.nat(5000), fc.double({ min: 0, max: 1, noNaN: true }), (n, p) => {
        const shares = binomial(n, p);
        const mean = shares.reduce((sum, share, k) => sum + share * k, 0);
        const spread = shares.reduce((sum, share, k) => sum + share * (k - mean) ** 2, 0);
        expect(shares).toHaveLength(n + 1);
        expect(shares.every((share) => share >= 0 && share <= 1)).toBe(true);
        expect(shares.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 10);
        expect(Math.abs(mean - n * p)).toBeLessThan(1e-6);
        expect(Math.abs(spread - n * p * (1 - p))).toBeLessThan(1e-4);
      }),
      { numRuns: 60 },
    );
  });

  test("agrees with every case counted out, for small rooms", () => {
    const small = fc.record({
      supporters: fc.nat(7),
      opponents: fc.nat(5),
      showRate: fc.constantFrom(0.1, 0.5, 0.8),
      turnout: fc.nat(14),
      threshold: fc.constantFrom(...thresholds.slice(0, 4)),
    });
    fc.assert(
      fc.property(small, (it) => {
        let sum = 0;
        const people = it.supporters + it.opponents;
        for (let who = 0; who < 2 ** people; who++) {
          let yes = 0;
          let no = 0;
          for (let i = 0; i < people; i++) {
            if (!(who & (1 << i))) continue;
            if (i < it.supporters) yes++;
            else no++;
          }
          if (passes(yes, no, it.threshold, it.turnout)) {
            sum += it.showRate ** (yes + no) * (1 - it.showRate) ** (people - yes - no);
          }
        }
        expect(chanceToCarry(it)).toBeCloseTo(sum, 10);
      }),
      { numRuns: 60 },
    );
  });

  test.each([
    [88, 30, 0.55, "Two-thirds of votes cast", 90],
    [60, 55, 0.5, "Majority of votes cast", 0],
    [120, 20, 0.6, "Majority of those present", 140],
    [150, 10, 0.6, "Two-thirds of those present", 130],
  ] as const)(
    "agrees with 8,000 meetings held by dice: %i for, %i against, %f, %s",
    (supporters, opponents, showRate, threshold, turnout) => {
      const dice = seeded(20260928);
      const came = (n: number) => {
        let count = 0;
        for (let i = 0; i < n; i++) if (dice() < showRate) count++;
        return count;
      };
      const needed = Math.round(supporters * showRate);
      let carried = 0;
      let reached = 0;
      for (let i = 0; i < 8000; i++) {
        const yes = came(supporters);
        if (yes >= needed) reached++;
        if (passes(yes, came(opponents), threshold, turnout)) carried++;
      }
      const exact = chanceToCarry({ supporters, opponents, showRate, threshold, turnout }) ?? -1;
      expect(Math.abs(exact - carried / 8000)).toBeLessThan(0.02);
      expect(Math.abs(chanceToReach(needed, supporters, showRate) - reached / 8000)).toBeLessThan(0.02);
    },
  );
});

describe("the floor vote", () => {
  const ibew = {
    turnout: 90,
    quorum: 60,
    threshold: "Two-thirds of votes cast",
    supporters: 88,
    showRate: 0.55,
    yesRate: 1 / 3,
  };

  test("twelve votes short: 22 more promises, 66 conversations, and the calls behind them", () => {
    expect(floorVote({ ...ibew, reachRate: 0.5 })).toMatchObject({
      votesNeeded: 60,
      committed: 88,
      expected: 48.4,
      shortfall: 12,
      spare: 0,
      commitmentsNeeded: 22,
      conversations: 66,
      calls: 132,
    });
  });

  test("a promise more is never asked for only because computers keep fractions badly", () => {
    const made = floorVote({
      turnout: 90,
      threshold: "Two-thirds of votes cast",
      supporters: 1,
      showRate: 0.12,
    });
    expect(made.commitmentsNeeded).toBe(499);
  });

  test("enough, with six to spare: nobody has to be called for it", () => {
    expect(floorVote({ ...ibew, supporters: 120 })).toMatchObject({
      shortfall: 0,
      spare: 6,
      commitmentsNeeded: 0,
      conversations: 0,
      calls: 0,
    });
  });

  test("without history half of those who promise come, and it says so", () => {
    const { expected, assumptions } = floorVote({ ...ibew, showRate: "" });
    expect(expected).toBe(44);
    expect(assumptions).toContain("Half of those who promise come, until we have this local’s own history.");
    expect(floorVote(ibew).assumptions.join(" ")).not.toContain("Half of those");
  });

  test("under the quorum it says how many more have to come at all", () => {
    const made = floorVote({ ...ibew, quorum: 120 });
    expect(made).toMatchObject({ underQuorum: 30, votesNeeded: 80 });
    expect(made.assumptions).toContain(
      "90 would come and the quorum is 120, so bring 30 more before any vote can be held.",
    );
  });

  test.each(["", "Other", "By acclamation"])("with the rule “%s” it asks what carries it", (threshold) => {
    const made = floorVote({ ...ibew, threshold });
    expect(made.votesNeeded).toBeUndefined();
    expect(made.chance).toBeUndefined();
    expect(made.assumptions).toContain(
      "Ask the chair what carries it, and whether that is counted of the votes or of everyone in the room.",
    );
    expect(made.expected).toBe(48.4);
  });

  test("says whom the chance counts, and whom it leaves out", () => {
    const made = floorVote({ ...ibew, opponents: 10 });
    expect(made.chance).toBeCloseTo(
      chanceToCarry({
        supporters: 88,
        opponents: 10,
        showRate: 0.55,
        threshold: "Two-thirds of votes cast",
      }) ?? -1,
      12,
    );
    expect(made.assumptions).toEqual(
      expect.arrayContaining([
        "The chance counts only people we know: 88 for and 10 against, each coming with 55%, each on their own.",
        "About 36 others in the room are left out, as nobody has asked them yet.",
      ]),
    );
  });

  test("against everybody else our own have to be enough: 60 of 88, each with 55%", () => {
    // The mean is 48.4 and the spread √(88 × 0.55 × 0.45) = 4.67, so 59.5 is 2.38 spreads above: about 1 in 115.
    expect(floorVote(ibew).chanceAgainstAll).toBeCloseTo(0.0087, 2);
    expect(floorVote({ ...ibew, supporters: 60, showRate: 1 }).chanceAgainstAll).toBe(1);
    expect(floorVote({ ...ibew, supporters: 59, showRate: 1 }).chanceAgainstAll).toBe(0);
  });

  test("rates that make it endless are named instead of dividing by 0", () => {
    expect(floorVote({ ...ibew, showRate: 0 })).toMatchObject({ expected: 0, shortfall: 60 });
    expect(floorVote({ ...ibew, showRate: 0 }).commitmentsNeeded).toBeUndefined();
    const made = floorVote({ ...ibew, reachRate: 0 });
    expect(made.commitmentsNeeded).toBe(22);
    expect(made.calls).toBeUndefined();
  });

  test("new promises of that number are always enough, and one fewer never is", () => {
    const some = fc.record({
      turnout: fc.integer({ min: 1, max: 3000 }),
      supporters: fc.nat(2000),
      showRate: fc.integer({ min: 1, max: 100 }).map((n) => n / 100),
      threshold: fc.constantFrom(...thresholds.slice(0, 4)),
    });
    fc.assert(
      fc.property(some, (input) => {
        const { votesNeeded = 0, commitmentsNeeded = 0, shortfall = 0, expected } = floorVote(input);
        const withThem = (n: number) => (input.supporters + n) * input.showRate;
        expect(withThem(commitmentsNeeded)).toBeGreaterThanOrEqual(votesNeeded - 1e-6);
        if (commitmentsNeeded > 0) expect(withThem(commitmentsNeeded - 1)).toBeLessThan(votesNeeded + 1e-6);
        expect(expected + shortfall).toBeGreaterThanOrEqual(votesNeeded - 1e-6);
      }),
      { numRuns: 150 },
    );
  });
});
