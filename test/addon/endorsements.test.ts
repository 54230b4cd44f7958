import { write } from "../../src/local/write";
import { candidates, locals, resolutions } from "../../src/tables";
import { endorsements } from "../fixtures/endorsements";
import { aWorkbook, type TestWorkbook } from "../support/workbook";

/** The 43 endorsements as a committee would type its history: a row each, decided, without steps. */
function withHistory(): TestWorkbook {
  const workbook = aWorkbook();
  const all = endorsements();
  const bodies = [...new Map(all.map(({ key, kind }) => [key, { Local: key, Kind: kind }])).values()];
  const names = [...new Set(all.map(({ candidate }) => candidate))];
  write(workbook.book, locals, bodies, workbook.now);
  write(
    workbook.book,
    candidates,
    names.map((Candidate) => ({ Candidate })),
    workbook.now,
  );
  write(
    workbook.book,
    resolutions,
    all.map(({ cycle, candidate, action, key, day, by, source }, i) => ({
      Resolution: `R-${i}`,
      Title: `Endorse ${candidate} ${cycle}`,
      For: "Endorse a candidate",
      Candidate: candidate,
      Local: key,
      Outcome: action === "co-endorsed" ? "Co-endorsed" : "Endorsed",
      "Decided on": day,
      Evidence: source,
      Notes: by,
    })),
    workbook.now,
  );
  return workbook;
}

/*
Counted by hand from test/fixtures/endorsements.csv, line by line, with a list of bodies beside it.
National unions, 16 lines, each another body or another candidate:
  Sanders 6 (APWU, CWA, ATU, UE, NNU, AFT), Clinton 5 (AFT, NEA, AFSCME, SEIU, AFGE), Biden 5 (IAFF, Iron Workers, NAGE, IBEW, AFSCME).
Below them, 27 lines: 5 state bodies, 2 joint councils, 20 lines of local unions. SEIU 1984 endorsed Sanders in 2015 and again in 2020:
  one endorsement of that candidate by that body, so 26.
Local unions, each once, 19: 18 lines for Sanders with SEIU 1984 twice make 17; IBEW 3 for Clinton and the Hotel Trades Council for de Blasio make 19.
*/
const byHand = { national: 16, below: 26, locals: 19, sanders: 17 };

describe("The endorsements of 2016 and 2020, typed as history", () => {
  it("count up to the ladder that a person counts by hand, in formulas and on the dashboard", () => {
    const workbook = withHistory();
    workbook.book.do("CREATE_SHEET", { sheetId: "own", name: "Own", position: 1 });
    const formulas = [
      "=ENDORSEMENT_LADDER(Resolutions!C:N, Locals!A:F)",
      "=LOCALS_ENDORSED(Resolutions!C:N, Locals!A:F)",
      '=LOCALS_ENDORSED(Resolutions!C:N, Locals!A:F, "Bernie Sanders")',
    ];
    for (const [i, formula] of formulas.entries()) workbook.type("Own", `A${1 + 4 * i}`, formula);
    workbook.book.model.dispatch("EVALUATE_CELLS");
    const own = (row: number, col: number) => workbook.book.value({ sheetId: "own", row, col });
    expect([own(1, 0), own(1, 1), own(1, 2)]).toEqual(["National union", byHand.national, 0]);
    expect([own(2, 0), own(2, 1), own(2, 2)]).toEqual(["Local union", byHand.below, 0]);
    expect([own(4, 0), own(8, 0)]).toEqual([byHand.locals, byHand.sanders]);
    expect(workbook.done("refreshDashboard").value).toMatchObject({
      distinctLocals: byHand.locals,
      ladder: {
        nationalCandidate: byHand.national,
        nationalSlate: 0,
        localCandidate: byHand.below,
        localSlate: 0,
      },
    });
  });

  it("stay as they were typed, and nothing about them is due", () => {
    const workbook = withHistory();
    workbook.done("refreshDashboard");
    const rows = workbook.rows("Resolutions");
    expect(rows).toHaveLength(43);
    expect(rows.filter(({ Outcome }) => Outcome === "Co-endorsed")).toHaveLength(2);
    expect(rows.every(({ Evidence }) => String(Evidence).startsWith("http"))).toBe(true);
    const form = workbook.done("resolutionsForm").value;
    expect([form.all, form.late, form.week, form.later]).toEqual([43, [], [], []]);
  });
});
