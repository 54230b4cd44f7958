import { Google, type Script } from "../support/google";

/** What another execution reads in A1 at each call that others could notice, while a script runs. */
function seenDuring(script: Script): unknown[] {
  const google = new Google();
  const seen: unknown[] = [];
  google.run(script, undefined, {
    between: (_, method) => {
      const value = google.book.value({ sheetId: "sheet1", row: 0, col: 0 });
      seen.push(`${method}: ${value}`);
    },
  });
  seen.push(`end: ${google.book.value({ sheetId: "sheet1", row: 0, col: 0 })}`);
  return seen;
}

describe("writes wait and others do not see them (…/spreadsheet-app#flush(); guides/support/best-practices)", () => {
  test("until a flush", () => {
    const seen = seenDuring(() => {
      const cell = SpreadsheetApp.getActiveSheet().getRange("A1");
      cell.setValue("new");
      cell.setNote("other");
      SpreadsheetApp.flush();
      cell.setNote("again");
    });
    expect(seen).toEqual([
      "getActiveSheet: ",
      "getRange: ",
      "setValue: ",
      "setNote: ",
      "flush: ",
      "setNote: new",
      "end: new",
    ]);
  });

  test("until a read of the same execution", () => {
    const seen = seenDuring(() => {
      const cell = SpreadsheetApp.getActiveSheet().getRange("A1");
      cell.setValue("new").getValue();
      cell.setNote("x");
    });
    expect(seen).toEqual([
      "getActiveSheet: ",
      "getRange: ",
      "setValue: ",
      "getValue: ",
      "setNote: new",
      "end: new",
    ]);
  });

  test("until the end, also where the script failed", () => {
    const google = new Google();
    google.error(() => {
      SpreadsheetApp.getActiveSheet().getRange("A1").setValue("kept");
      throw new Error("no");
    });
    expect(google.book.value({ sheetId: "sheet1", row: 0, col: 0 })).toBe("kept");
  });

  test("releasing a lock flushes nothing: whoever takes it next reads the old value (…/lock/lock#releaseLock())", () => {
    const seen = seenDuring(() => {
      const lock = LockService.getScriptLock();
      lock.waitLock(1000);
      const cell = SpreadsheetApp.getActiveSheet().getRange("A1");
      cell.setValue("new");
      lock.releaseLock();
      Utilities.sleep(1);
    });
    expect(seen.at(-2)).toBe("sleep: ");
  });

  test("a property is stored at once, whatever cells wait", () => {
    const google = new Google();
    google.outcome(
      () => {
        SpreadsheetApp.getActiveSheet().getRange("A1").setValue("lost");
        PropertiesService.getDocumentProperties().setProperty("key", "kept");
        SpreadsheetApp.flush();
      },
      undefined,
      { killAt: 4 },
    );
    const after = google.run(() => [
      SpreadsheetApp.getActiveSheet().getRange("A1").getValue(),
      PropertiesService.getDocumentProperties().getProperty("key"),
    ]);
    expect(after).toEqual(["", "kept"]);
  });
});

test("a batch is one recalculation and one revision", () => {
  const updatesOf = (count: number) => {
    const google = new Google();
    let updates = 0;
    google.book.model.on("update", google, () => updates++);
    google.run((rows) => {
      const sheet = SpreadsheetApp.getActiveSheet();
      for (let row = 1; row <= rows; row++) sheet.getRange(row, 1).setValue(row).setNumberFormat("0.00");
    }, count);
    return updates;
  };
  expect(updatesOf(10)).toBe(updatesOf(1));
});

describe("an execution that is stopped (quotas: 6 minutes)", () => {
  const script = () => {
    const sheet = SpreadsheetApp.getActiveSheet();
    for (const cell of ["A1", "A2", "A3"]) sheet.getRange(cell).setValue(cell);
    SpreadsheetApp.flush();
  };
  const left = (keep: number) => {
    const google = new Google();
    const { ended } = google.outcome(script, undefined, { killAt: 7, keep });
    expect(ended).toEqual({ ok: false, error: "killed", stack: "" });
    return google.run(() => SpreadsheetApp.getActiveSheet().getRange("A1:A3").getValues().flat());
  };

  test.each([
    [0, ["", "", ""]],
    [1, ["A1", "", ""]],
    [3, ["A1", "A2", "A3"]],
  ])("leaves the first %i of what it had written and not flushed", (keep, cells) =>
    expect(left(keep)).toEqual(cells),
  );

  test("reaches nothing afterwards, however it swallows errors, and its lock is free", () => {
    const google = new Google();
    google.outcome(
      () => {
        const lock = LockService.getDocumentLock();
        lock.waitLock(1000);
        for (let i = 0; i < 20; i++) {
          try {
            SpreadsheetApp.getActiveSheet().appendRow([i]);
            SpreadsheetApp.flush();
          } catch {
            // goes on
          } finally {
            try {
              SpreadsheetApp.getActiveSheet().getRange("C1").setValue("after");
            } catch {
              // goes on
            }
          }
        }
      },
      undefined,
      { killAt: 4 },
    );
    const got = google.run(() => [
      LockService.getDocumentLock().tryLock(0),
      SpreadsheetApp.getActiveSheet().getDataRange().getValues(),
    ]);
    expect(got).toEqual([true, [[0]]]);
  });
});
