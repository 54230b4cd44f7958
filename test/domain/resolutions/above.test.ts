import { bodyNamed, chainAbove, onwardFrom, otherBodies } from "../../../src/domain/resolutions/above";
import { outlookOf } from "../../../src/domain/resolutions/outlook";
import type { LocalRow } from "../../../src/domain/resolutions/rows";
import type { AnyRow } from "../../../src/tables/kit/table";
import { aStep, today } from "./made";

const ibew: LocalRow = {
  Local: "IBEW 9103",
  "Part of": "Harbor City CLC, IBEW",
  "Who decides": "Membership meeting",
  "Next meeting": "2026-10-15",
  "Notice days": 14,
};
const council: LocalRow = {
  Local: "Harbor City CLC",
  "Also called": "HCCLC, the council",
  "Part of": "State federation",
  Meets: "fourth Monday",
  "Submission days": 7,
};
const federation: LocalRow = { Local: "State federation", "Next meeting": "2026-11-20" };
const onLocals = (rows: LocalRow[]) => (name: string) =>
  rows.find((row) => String(row.Local).toLowerCase() === name.toLowerCase());
const all = onLocals([ibew, council, federation]);
const names = (bodies: { name: string }[]) => bodies.map(({ name }) => name);

describe("the bodies above a local", () => {
  test("its council, then the federation the council is part of", () => {
    expect(names(chainAbove(ibew, all))).toEqual(["Harbor City CLC", "State federation"]);
  });

  test("one that is not on Locals is named, and the way ends there", () => {
    expect(chainAbove(ibew, onLocals([ibew]))).toEqual([{ name: "Harbor City CLC", rules: {} }]);
  });

  test("a ring that people typed ends where it would begin again", () => {
    const ring = onLocals([ibew, { ...council, "Part of": "ibew 9103" }]);
    expect(names(chainAbove(ibew, ring))).toEqual(["Harbor City CLC"]);
  });

  test("a body that a step names brings those above it along, each once; from there it goes on", () => {
    const alone = { ...ibew, "Part of": "" };
    const steps = [
      aStep("2026-09-01", "Moved", { Body: "General meeting" }),
      aStep("2026-09-02", "Forwarded", { Body: "Harbor City CLC" }),
    ];
    const bodies = otherBodies(alone, steps, all);
    expect(names(bodies)).toEqual(["Harbor City CLC", "State federation"]);
    expect(bodyNamed(bodies, "the  Council")?.name).toBe("Harbor City CLC");
    expect(names(onwardFrom(council, bodies))).toEqual(["State federation"]);
    expect(otherBodies(alone, [], all)).toEqual([]);
  });
});

describe("the dates of a resolution, body by body", () => {
  const rows = [
    aStep("2026-09-01", "Moved"),
    aStep("2026-09-01", "Seconded"),
    aStep("2026-09-01", "Adopted"),
    aStep("2026-09-02", "Forwarded"),
  ].map((step) => ({ ...step, Resolution: "R-1" }));
  const outlook = (steps: number) => outlookAt(steps, "2026-09-02");
  /** After so many steps; the last of them, on that day, sends it on. */
  const outlookAt = (steps: number, sent: string) =>
    outlookOf({
      key: "R-1",
      row: { Resolution: "R-1", Title: "Endorse Calderwick", For: "Endorse a candidate", Local: "IBEW 9103" },
      steps: rows.slice(0, steps).map((row, i) => (i === 3 ? { ...row, On: sent } : row)) as AnyRow[],
      rules: ibew as AnyRow,
      bodies: otherBodies(ibew, rows, all),
      today,
      decideBy: "",
    });
  const dates = (list: { what: string; on: string }[]) => list.map(({ what, on }) => [what, on]);

  test("in the local: its own dates, then what sending it on would take", () => {
    const { dates: own, onward, calendar } = outlook(2);
    expect(dates(own).at(-1)).toEqual(["IBEW 9103 general meeting votes", "2026-10-15"]);
    expect(dates(onward)).toEqual([
      ["Send it to Harbor City CLC", "2026-10-19"],
      ["Harbor City CLC votes", "2026-10-26"],
      ["Send it to State federation", "2026-11-20"],
      ["State federation votes", "2026-11-20"],
    ]);
    // The file for all has what has to be done; what is only possible goes into a calendar by itself.
    expect(calendar.match(/BEGIN:VEVENT/g)).toHaveLength(own.length);
    expect(own.every(({ ics }) => ics.startsWith("BEGIN:VCALENDAR"))).toBe(true);
    expect(onward[1]?.ics).toContain("UID:r-1-harbor-city-clc-votes@local-by-local");
  });

  test("won in the local, it may go on to the council in time for its next meeting", () => {
    expect(dates(outlook(3).onward)[0]).toEqual(["Send it to Harbor City CLC", "2026-10-19"]);
    expect(outlook(3).dates).toEqual([]);
  });

  test("with the council: the council’s own dates, and somebody has to move it there", () => {
    const away = outlook(4);
    expect(dates(away.dates)).toEqual([
      ["Have a mover and a seconder", "2026-09-28"],
      ["Harbor City CLC votes", "2026-09-28"],
    ]);
    expect(away.due).toMatchObject({ on: "2026-09-28", act: "Harbor City CLC takes it up." });
    const late = outlookAt(4, "2026-09-22");
    expect(dates(late.dates).at(-1)).toEqual(["Harbor City CLC votes", "2026-10-26"]);
    expect(dates(away.onward).at(-1)).toEqual(["State federation votes", "2026-11-20"]);
  });
});
