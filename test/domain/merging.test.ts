import fc from "fast-check";
import { changedBy, keptWhole, merged, takeable, together } from "../../src/domain/merging";
import { contacts } from "../../src/tables";
import type { AnyRow } from "../../src/tables/kit/table";
import { columnOf } from "../../src/tables/kit/table";

const becomes = (keep: AnyRow, merge: AnyRow, take = {}): AnyRow => ({
  ...keep,
  ...changedBy(merged(keep, merge, take)),
});

/** Two values of a column that differ. */
function twoValues(column: string): [string | number, string | number] {
  const { holds, choices } = columnOf(contacts, column);
  if (choices && choices.length > 1) return [choices[0] ?? "", choices[1] ?? ""];
  if (holds === "day") return ["2026-08-04", "2026-09-28"];
  return holds === "number" ? [2, 3] : [`one ${column}`, `two ${column}`];
}

describe("Of two rows that become one", () => {
  it.each(takeable)("a person may take %s from either", (column) => {
    const [ours, theirs] = twoValues(column);
    const keep = { Contact: "C-A", [column]: ours };
    const merge = { Contact: "C-B", [column]: theirs };
    expect(becomes(keep, merge, { [column]: "keep" })[column]).toBe(ours);
    expect(becomes(keep, merge, { [column]: "merge" })[column]).toBe(theirs);
    const unasked = column === "Notes" ? [`${ours}\n${theirs}`] : [ours, theirs];
    expect(unasked).toContain(becomes(keep, merge)[column]);
  });

  it("a column that only one has filled in stays filled in", () => {
    const filled = Object.fromEntries(takeable.map((column) => [column, twoValues(column)[0]]));
    for (const [keep, merge] of [
      [{ Contact: "C-A", ...filled }, { Contact: "C-B" }],
      [{ Contact: "C-A" }, { Contact: "C-B", ...filled }],
    ] as const)
      expect(becomes(keep, merge)).toEqual({ ...keep, ...filled });
  });

  it("a day that nobody can read gives way to one that can be read, and is kept in Notes", () => {
    const keep = {
      Contact: "C-A",
      Assessment: 3,
      "Assessed on": "last spring",
      "Added on": "at the rally",
      Since: "for ever",
      Notes: "Has a van.",
    };
    const merge = {
      Contact: "C-B",
      Assessment: 2,
      "Assessed on": "2026-09-28",
      "Added on": "2026-08-04",
      Since: "2026-09-01",
      "Follow up on": "after the vote",
    };
    expect(becomes(keep, merge)).toMatchObject({
      Assessment: 2,
      "Assessed on": "2026-09-28",
      "Added on": "2026-08-04",
      Since: "2026-09-01",
      "Follow up on": "after the vote",
      Notes: "Has a van.\nAssessed on: last spring\nSince: for ever\nAdded on: at the rally",
    });
    expect(becomes(merge, keep)).toMatchObject({ "Assessed on": "2026-09-28", "Added on": "2026-08-04" });
  });

  it("nothing of a day, an assessment or a note is lost, whatever was typed there", () => {
    const columns = ["Assessed on", "Added on", "Since", "Last conversation", "Follow up on", "Assessment"];
    const written = fc.oneof(
      fc.constantFrom("", "2026-08-04", "2026-09-28"),
      fc.stringMatching(/^[a-z]{3,8} [a-z]{3,8}$/),
    );
    const row = fc.record(Object.fromEntries([...columns, "Notes"].map((column) => [column, written])));
    fc.assert(
      fc.property(row, row, (ours, theirs) => {
        const whole = becomes({ Contact: "C-A", ...ours }, { Contact: "C-B", ...theirs });
        const said = Object.values(whole).join("\n");
        const texts = [ours, theirs].flatMap((each) => Object.values(each)).filter((text) => / /.test(text));
        for (const text of texts) expect(said).toContain(text);
      }),
    );
  });

  it("what either asked us not to do stays, whatever was chosen", () => {
    const refusal = fc.subarray([...(columnOf(contacts, "Do not").choices ?? [])].map(String));
    fc.assert(
      fc.property(refusal, refusal, fc.constantFrom("keep", "merge"), (a, b, side) => {
        const take = Object.fromEntries(takeable.map((column) => [column, side]));
        const rows = [a, b].map((each, i) => ({ Contact: `C-${i}`, "Do not": each.join(", ") }));
        const stays = String(becomes(rows[0] as AnyRow, rows[1] as AnyRow, take)["Do not"]);
        expect(new Set(stays.split(", ").filter(Boolean))).toEqual(new Set([...a, ...b]));
      }),
    );
  });

  it("every typed column is taken, kept whole, or belongs to the row", () => {
    const [grouped] = together.map(({ columns }) => columns);
    expect(takeable).toEqual(expect.arrayContaining([...(grouped ?? [])]));
    expect(takeable.filter((column) => keptWhole.includes(column))).toEqual([]);
  });
});
