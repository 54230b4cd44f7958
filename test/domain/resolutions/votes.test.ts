import {
  addUp,
  quorumMet,
  quorumOf,
  sayVotes,
  thresholdMet,
  votesNeeded,
} from "../../../src/domain/resolutions/votes";

describe("whether the counts carry it", () => {
  test.each([
    ["Majority of votes cast", { for: 11, against: 10 }, true],
    ["Majority of votes cast", { for: 10, against: 10 }, false],
    ["Majority of votes cast", { for: 10, against: 9, abstain: 30, present: 60 }, true],
    ["Two-thirds of votes cast", { for: 20, against: 10 }, true],
    ["Two-thirds of votes cast", { for: 19, against: 10 }, false],
    ["Two-thirds of votes cast", { for: 0, against: 0 }, false],
    ["Majority of those present", { for: 30, against: 10, present: 60 }, false],
    ["Majority of those present", { for: 31, against: 10, present: 60 }, true],
    ["Two-thirds of those present", { for: 40, against: 1, abstain: 19 }, undefined],
    ["Two-thirds of those present", { for: 40, against: 15, abstain: 10 }, false],
    ["Two-thirds of those present", { for: 40, against: 1, present: 60 }, true],
    ["Majority of votes cast", { for: 10 }, undefined],
    ["Majority of votes cast", {}, undefined],
    ["Other", { for: 10, against: 1 }, undefined],
    ["", { for: 10, against: 1 }, undefined],
  ])("%s with %j: %s", (threshold, votes, met) => {
    expect(thresholdMet(threshold, votes)).toBe(met);
  });

  test("a room that counts fewer than voted is taken to hold those who voted", () => {
    expect(thresholdMet("Majority of those present", { for: 30, against: 30, present: 10 })).toBe(false);
  });
});

test.each([
  [90, 60, "Two-thirds of votes cast", 60],
  [90, 120, "Two-thirds of votes cast", 80],
  [100, "", "Two-thirds of those present", 67],
  [90, 60, "Majority of votes cast", 46],
  [91, 60, "Majority of those present", 46],
  ["", 60, "Majority of votes cast", 31],
  [0, 0, "Majority of votes cast", 1],
  [0, "", "Two-thirds of votes cast", 1],
  [90, 60, "Other", undefined],
  [90, 60, "", undefined],
  ["", "", "Majority of votes cast", undefined],
])("with %s people, quorum %s and %s it takes %s", (turnout, quorum, threshold, needed) => {
  expect(votesNeeded(turnout, quorum, threshold)).toBe(needed);
});

test("a quorum is a number, or a share of the members when these are known", () => {
  expect(quorumOf({ Quorum: 60 })).toBe(60);
  expect(quorumOf({ Quorum: "10%", Members: 1234 })).toBe(124);
  expect(quorumOf({ Quorum: 0.1, Members: 1230 })).toBe(123);
  expect(quorumOf({ Quorum: "10%" })).toBeUndefined();
  expect(quorumOf({ Quorum: "five officers" })).toBeUndefined();
});

test("a quorum is met by those counted, missed only by a counted room", () => {
  expect(quorumMet(60, { for: 50, against: 12 })).toBe(true);
  expect(quorumMet(60, { for: 30, against: 12 })).toBeUndefined();
  expect(quorumMet(60, { for: 30, against: 12, present: 50 })).toBe(false);
  expect(quorumMet(undefined, { present: 5 })).toBeUndefined();
});

test("counts are said shortly and added only when every session knows them", () => {
  expect(sayVotes({ for: 41, against: 12, abstain: 3 })).toBe("41 to 12, 3 abstained");
  expect(sayVotes({ against: 12 })).toBe("12 against");
  expect(sayVotes({ present: 12 })).toBe("");
  expect(addUp([{ for: 1, against: 0 }, { for: 2 }])).toEqual({ for: 3 });
  expect(addUp([])).toEqual({});
});
