import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { shell } from "../support/page";

describe("The workbook from the shell", () => {
  const folder = mkdtempSync(join(tmpdir(), "shell-"));
  const book = join(folder, "book");
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it("makes an invented committee's workbook, in which nothing is left to put right", () => {
    expect(shell(["new", "--sample", "--book", book]).status).toBe(0);
    const again = shell(["run", "setUpWorkbook", "--book", book]);
    expect(again.status).toBe(0);
    expect(again.reply.value).toEqual({ made: [], mended: [], left: [] });
    const { value } = shell(["run", "status", "--book", book]).reply as never as {
      value: { rows: Record<string, number>; attention: [] };
    };
    expect(value.attention).toEqual([]);
    expect(value.rows.Contacts).toBeGreaterThan(400);
  }, 90_000);

  it("exits with 1 and a sentence where a person can put something right", () => {
    const { status, reply } = shell(["run", "addLocal", '{"row":{"Union":""}}', "--book", book]);
    expect(status).toBe(1);
    expect(reply).toEqual({
      ok: false,
      problem: "Give the union and its number, or the name everyone uses.",
      field: "Local",
    });
    expect(shell(["show", "Nowhere", "--book", book]).status).toBe(1);
    expect(shell(["run", "noSuchAction", "--book", book]).reply).toMatchObject({
      problem: "There is no action called “noSuchAction”.",
    });
  }, 60_000);

  it("makes none of a list of edits where one of them is beyond the grid", () => {
    const locals = () => shell(["show", "Locals", "--book", book]).stdout;
    const before = locals();
    const edits = [
      { tab: "Locals", cell: "A2", type: "Renamed" },
      { tab: "Locals", cell: "A90000", type: "Far away" },
    ];
    const { status, reply } = shell(["edit", JSON.stringify(edits), "--book", book]);
    expect(status).toBe(1);
    expect(reply.problem).toMatch(
      /^There is no cell A90000: Locals ends at [A-Z]+\d+\. Nothing was changed\. .* \{"tab":"Locals","insertRow":\d+\}\.$/,
    );
    expect(locals()).toBe(before);
  }, 60_000);
});
