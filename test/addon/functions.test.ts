import { aWorkbook, type TestWorkbook } from "../support/workbook";

/** What cells of a tab of the chair's own show when these formulas are typed there. */
function shown(workbook: TestWorkbook, ...formulas: string[]): unknown[] {
  workbook.book.do("CREATE_SHEET", { sheetId: "own", name: "Own", position: 1 });
  formulas.forEach((formula, i) => {
    workbook.type("Own", `A${1 + i * 4}`, formula);
  });
  workbook.book.model.dispatch("EVALUATE_CELLS");
  return formulas.map((_, i) => workbook.book.value({ sheetId: "own", row: i * 4, col: 0 }));
}

function withWins(): TestWorkbook {
  const workbook = aWorkbook();
  const type = (tab: string, rows: Record<string, string>[]) => {
    for (const [i, row] of rows.entries())
      for (const [column, text] of Object.entries(row)) workbook.type(tab, `${column}${i + 2}`, text);
  };
  type("Locals", [
    { A: "IBEW 9103" },
    { A: "NNU", F: "National union" },
    { A: "ATU 9757", F: "Local union" },
  ]);
  type("Resolutions", [
    { C: "Endorse a candidate", D: "Calderwick", E: "IBEW 9103", N: "Endorsed" },
    { C: "Endorse a candidate", D: "Oakenshaw", E: "ibew 9103", N: "Co-endorsed" },
    { C: "Endorse the slate", E: "NNU", N: "Endorsed" },
    { C: "Endorse a candidate", D: "Calderwick", E: "ATU 9757", N: "Failed" },
  ]);
  return workbook;
}

describe("A chair who builds a view of their own", () => {
  it("reads the union in a text, or in a column of them", () => {
    const workbook = aWorkbook();
    workbook.type("Contacts", "G2", "teamsters loc 25");
    workbook.type("Contacts", "G3", "nothing");
    expect(
      shown(workbook, '=UNION_OF("IBEW Local 103")', "=UNION_OF(Contacts!G2:G3)", '=UNION_OF("")'),
    ).toEqual(["IBEW 103", "IBT 25", ""]);
  });

  it("sees the ladder spill, and counts each local once", () => {
    const workbook = withWins();
    const [corner, all, calderwick] = shown(
      workbook,
      "=ENDORSEMENT_LADDER(Resolutions!C:N, Locals!A:F)",
      "=LOCALS_ENDORSED(Resolutions!C:N, Locals!A:F)",
      '=LOCALS_ENDORSED(Resolutions!C:N, Locals!A:F, "calderwick")',
    );
    expect([corner, all, calderwick]).toEqual(["", 1, 1]);
    expect(workbook.rows("Own").slice(0, 2)).toEqual([
      { "One candidate": 0, "Whole slate": 1 },
      { "One candidate": 2, "Whole slate": 0 },
    ]);
  });

  it("works back from a meeting to the last safe day, and up from a turnout to the votes", () => {
    const [byNotice, bySubmission, none, carries, twoThirds] = shown(
      aWorkbook(),
      '=LAST_SAFE_DAY("2026-10-15", 14, 10)',
      '=TEXT(LAST_SAFE_DAY(DATE(2026,11,5), 3, 7), "yyyy-mm-dd")',
      '=LAST_SAFE_DAY("", 14)',
      '=VOTES_NEEDED(120, 60, "Majority of votes cast")',
      '=VOTES_NEEDED(90, "", "Two-thirds of votes cast")',
    );
    expect([byNotice, bySubmission, none, carries, twoThirds]).toEqual([
      "2026-10-01",
      "2026-10-29",
      "",
      61,
      60,
    ]);
  });

  it("reads a plain sentence where an argument is wrong", () => {
    const workbook = aWorkbook();
    shown(
      workbook,
      '=LAST_SAFE_DAY("soon", 14)',
      '=VOTES_NEEDED(120, 60, "Most")',
      "=LOCALS_ENDORSED(Locals!A:F, Locals!A:F)",
    );
    const message = (row: number) =>
      (workbook.book.getters.getEvaluatedCell({ sheetId: "own", row, col: 0 }) as { message?: string })
        .message;
    expect([message(0), message(4), message(8)]).toEqual([
      "“soon” is no day. Write it as 2026-10-15, or point to a date.",
      expect.stringMatching(/^Give the threshold as it stands on Locals: Majority of votes cast, /),
      "The range of Resolutions needs the column “Outcome”, with its heading in the first row.",
    ]);
  });
});
