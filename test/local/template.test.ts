import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { clock } from "../../src/local/engine/node";
import { keepTemplate, template } from "../../src/local/template";
import { addon, TONIGHT } from "../support/workbook";

describe("The template that an install keeps for npm start", () => {
  const wanted = { as: "you@example.org" };
  const folder = mkdtempSync(join(tmpdir(), "templates-"));
  const { now } = clock;
  beforeAll(() => {
    clock.now = () => TONIGHT;
    keepTemplate(addon, wanted, folder);
  });
  afterAll(() => {
    clock.now = now;
    rmSync(folder, { recursive: true, force: true });
  });
  const copy = () => template(addon, wanted, folder);

  it("is copied: the same workbook, with ids of its own as each spreadsheet has", () => {
    const [first, second] = [copy(), copy()];
    expect(first.sheets).toEqual(second.sheets);
    expect(first.stores?.spreadsheet?.id).toHaveLength(44);
    expect(first.stores?.spreadsheet?.id).not.toBe(second.stores?.spreadsheet?.id);
    expect(JSON.stringify(second)).not.toContain(first.stores?.spreadsheet?.id);
  });

  it("is the one that is made without it, and for one day: the sample leads up to the day it is opened", () => {
    const sheetsOf = ({ sheets = [] }: ReturnType<typeof copy>) => sheets;
    const sheetIds = (data: ReturnType<typeof copy>) => sheetsOf(data).map(({ id }) => id);
    const kept = copy();
    clock.now = () => TONIGHT + 24 * 60 * 60_000;
    const made = copy();
    expect(sheetIds(made)).not.toEqual(sheetIds(kept));
    expect(sheetsOf(made).map(({ name, cells }) => ({ name, cells }))).toEqual(
      sheetsOf(kept).map(({ name, cells }) => ({ name, cells })),
    );
  });
});
