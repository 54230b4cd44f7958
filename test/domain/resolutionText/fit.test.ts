import { fits } from "../../../src/domain/resolutionText/fit";
import { bareFacts, someFacts } from "./made";

const chosen = { reasons: [], resolves: [] };
const said = (facts = someFacts()) =>
  fits(facts, "plain", chosen).map(({ ok, says, day = "", state }) =>
    [ok ? "✓" : "!", says + day, state?.says].filter(Boolean).join(" "),
  );

describe("Whether a text fits the rules", () => {
  it("says the day it has to be in, and how far that is", () => {
    expect(said()).toContain("! In the secretary’s hands by Thu, Oct 1 Tight: 3 days");
    expect(said(someFacts({ today: "2026-10-03" }))).toContain(
      "! In the secretary’s hands by Thu, Oct 1 Late: 2 days",
    );
    expect(said(bareFacts())).toContain("! Ask the secretary when the next meeting is that can vote on it.");
  });

  it.each([
    ["any member", "", "✓ It may come from any member"],
    ["an officer or a steward", "Steward", "✓ It may come from an officer or a steward"],
    ["officers", "Officer", "✓ It may come from officers"],
    ["an officer or a steward", "Member", "! It has to come from: an officer or a steward"],
    ["an officer or a steward", "", "! It has to come from: an officer or a steward"],
  ])("where %s may bring it, and the mover is “%s”", (may, position, line) => {
    const rules = { ...someFacts().rules, "Who may submit": may };
    expect(said(someFacts({ rules, position }))).toContain(line);
  });

  it("asks for a second, but not of a board", () => {
    expect(said()).toContain("! It still needs a second.");
    const rules = { ...someFacts().rules, "Who decides": "Executive board" };
    expect(said(someFacts({ rules })).join()).not.toContain("second");
  });
});
