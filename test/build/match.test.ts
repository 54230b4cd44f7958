import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

describe("Reading the union names of a file from the shell", () => {
  const folder = mkdtempSync(join(tmpdir(), "match-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const match = (text: string) => {
    const file = join(folder, "names.csv");
    writeFileSync(file, text);
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ["src/build/run.cjs", "src/build/match.ts", file],
      { cwd: __root, encoding: "utf8" },
    );
    return { status, stdout, stderr };
  };

  it("prints the answers as CSV, in order", () => {
    const { status, stdout } = match("id,text\n1,teamsters loc 25\n2,=none\n");
    expect(status).toBe(0);
    expect(stdout.split("\r\n").map((line) => line.split(",").slice(0, 4))).toEqual([
      ["text", "union", "olms", "number"],
      ["teamsters loc 25", "IBT", "IBT", "25"],
      ["'=none", "", "", ""],
      [""],
    ]);
  });

  it("says what is missing", () => {
    const { status, stderr } = match("name,city\nIBT 25,Boston\n");
    expect([status, stderr]).toEqual([1, expect.stringContaining("has no column “text”.")]);
  });
});
