import { aResolution, life, steps } from "./made";

describe("what a decision yields", () => {
  const adopted = steps("Moved", "Seconded", "Adopted");
  const failed = steps("Moved", "Seconded", "Failed");
  const outcome = (rows: typeof adopted, row: Parameters<typeof aResolution>[0]) =>
    life(rows, { resolution: aResolution(row) }).outcome;

  test.each([
    ["Open the process", "", "Process opened"],
    ["Endorse a candidate", "", "Endorsed"],
    ["Endorse the slate", "", "Endorsed"],
    ["Endorse a candidate", "Co-endorsed", "Co-endorsed"],
    ["Endorse a candidate", "Supported", "Supported"],
    ["Endorse a candidate", "Endorsed a rival", "Endorsed a rival"],
    ["Other", "Early endorsement blocked", "Early endorsement blocked"],
    ["Endorse a candidate", "Failed", "Endorsed"],
    ["Open the process", "Endorsed", "Process opened"],
  ])("adopted, for “%s” with “%s” chosen: %s", (purpose, chosen, result) => {
    expect(outcome(adopted, { For: purpose, Outcome: chosen })).toBe(result);
  });

  test.each([
    ["", "Failed"],
    ["No endorsement", "No endorsement"],
    ["Early endorsement blocked", "Early endorsement blocked"],
    ["Endorsed a rival", "Endorsed a rival"],
    ["Endorsed", "Failed"],
  ])("voted down with “%s” chosen: %s", (chosen, result) => {
    expect(outcome(failed, { Outcome: chosen })).toBe(result);
  });

  test("what another kind of resolution means, a person says; we ask and do not guess", () => {
    const other = life(adopted, { resolution: aResolution({ For: "Other" }) });
    expect(other).toMatchObject({ outcome: "", open: false });
    expect(other.attention).toEqual([
      "It was adopted. Choose under Outcome what that means for the endorsement.",
    ]);
  });
});
