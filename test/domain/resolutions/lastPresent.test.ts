import { lastPresent } from "../../../src/domain/resolutions/lastPresent";
import { aLocal, aStep } from "./made";

const resolutions = [
  { Resolution: "R1", Local: "IBEW 103" },
  { Resolution: "R2", Local: "CWA 9400" },
];
const step = (on: string, Present: number | "", more: object = {}) =>
  aStep(on, "Adopted", { Resolution: "R1", Present, ...more });

describe("how many came the last time", () => {
  test("the newest count at the local’s own meeting", () => {
    const steps = [step("2026-05-07", 44), step("2026-06-04", 52), step("2026-07-02", "")];
    expect(lastPresent(aLocal(), resolutions, steps)).toEqual({ present: 52, on: "2026-06-04" });
    expect(lastPresent(aLocal(), resolutions, [])).toBeUndefined();
  });

  test("other rooms say nothing of it: a unit, the board, another local", () => {
    const steps = [
      step("2026-06-04", 52, { Body: "IBEW 103 general meeting" }),
      step("2026-07-01", 9, { Body: "Executive board" }),
      step("2026-07-02", 14, { Body: "Unit meeting" }),
      step("2026-07-03", 300, { Resolution: "R2" }),
    ];
    expect(lastPresent(aLocal(), resolutions, steps)?.present).toBe(52);
    expect(lastPresent(aLocal({ "Who decides": "Executive board" }), resolutions, steps)?.present).toBe(9);
  });
});
