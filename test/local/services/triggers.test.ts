import { Book } from "../../../src/local/host/book";
import { Host } from "../../../src/local/host/host";
import { Person } from "../../../src/local/host/person";
import { blankSpreadsheet } from "../../../src/local/host/workbook";
import { addonOf, Google } from "../support/google";

const TRIGGERS = "developers.google.com/apps-script/guides/triggers";

describe(`a simple trigger (${TRIGGERS})`, () => {
  const simple = { simple: true, as: "dot@example.org" };

  test("does not know who is there", () => {
    const google = new Google();
    expect(google.run(() => Session.getActiveUser().getEmail(), null, simple)).toBe("");
    expect(google.error(() => Session.getEffectiveUser().getEmail(), null, simple)).toBe(
      "Exception: You do not have permission to call Session.getEffectiveUser.",
    );
  });

  test("may build the menu and open nothing", () => {
    const google = new Google();
    const { execution } = google.outcome(
      () => SpreadsheetApp.getUi().createMenu("Ours").addItem("One", "one").addSeparator().addToUi(),
      null,
      simple,
    );
    expect(execution.menus).toEqual([
      { name: "Ours", items: [{ label: "One", function: "one" }, { separator: true }] },
    ]);
    const opening = () => SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput("x"));
    expect(google.error(opening, null, simple)).toBe(
      "Exception: You do not have permission to call Ui.showSidebar.",
    );
  });
});

describe("outside a simple trigger", () => {
  test("a menu choice or a page's call knows the person at the keyboard", () => {
    const google = new Google();
    expect(google.run(() => Session.getEffectiveUser().getEmail(), null, { as: "ana@example.org" })).toBe(
      "ana@example.org",
    );
  });

  test("where no window is open there is no Ui (…/spreadsheet-app#getUi())", () => {
    const google = new Google();
    expect(google.error(() => SpreadsheetApp.getUi())).toBe(
      "Exception: Cannot call SpreadsheetApp.getUi() from this context.",
    );
  });
});

describe(`onEdit (${TRIGGERS})`, () => {
  const code = `
function onEdit(e) {
      const log = e.source.getSheetByName("Log");
      log.appendRow([e.range.getA1Notation(), String(e.value), String(e.oldValue), e.user.getEmail()]);
      e.range.offset(0, 1).setValue("seen");
    }
function byScript() { SpreadsheetApp.getActiveSheet().getRange("A5").setValue("x"); }`;
  const book = new Book(blankSpreadsheet("Trial", "America/New_York"));
  book.do("CREATE_SHEET", { sheetId: "log", name: "Log", position: 1, cols: 4, rows: 10 });
  const host = new Host(book, addonOf(code));
  afterAll(() => host.close());
  const log = (row: number) => [0, 1, 2, 3].map((col) => book.value({ sheetId: "log", row, col }));

  test("runs for a person's edit, with the cell and what it held, and without their name", async () => {
    const person = new Person(host, "dot@example.org");
    await person.edit({ tab: "Sheet1", cell: "A1", type: "hello" });
    await person.edit({ tab: "Sheet1", cell: "A1", type: "12" });
    expect([log(0), log(1)]).toEqual([
      ["A1", "hello", "undefined", ""],
      ["A1", 12, "hello", ""],
    ]);
  });

  test("does not run for what a script writes, nor for what the trigger itself writes", async () => {
    const before = log(2);
    const { ended } = await host.run("byScript", [], { as: "dot@example.org" });
    expect(ended).toMatchObject({ ok: true });
    expect(book.value({ sheetId: "sheet1", row: 4, col: 0 })).toBe("x");
    expect(log(2)).toEqual(before);
    expect(before).toEqual(["", "", "", ""]);
  });
});
