import { type ChildProcess, fork } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { announce, claim, owning, release } from "../../src/local/host/owner";

const folder = mkdtempSync(join(tmpdir(), "owner-"));
const children: ChildProcess[] = [];
afterEach(() => {
  for (const child of children.splice(0)) child.kill("SIGKILL");
  for (const name of readdirSync(folder)) rmSync(join(folder, name));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Another process, which claims when told to and says what it got. */
async function another(): Promise<ChildProcess> {
  const child = fork(join(__root, "src/build/run.cjs"), ["test/local/support/claimant.ts", folder], {
    execArgv: [],
    cwd: __root,
  });
  children.push(child);
  await heard(child, "ready");
  return child;
}
const heard = (child: ChildProcess, word: string) =>
  new Promise<void>((go) => {
    const listen = (said: unknown) => {
      if (said !== word) return;
      child.off("message", listen);
      go();
    };
    child.on("message", listen);
  });
const told = (child: ChildProcess, word: "claim" | "release") => {
  const done = heard(child, word === "claim" ? "claimed" : "released");
  child.send(word);
  return done;
};
const killed = (child: ChildProcess) =>
  new Promise<void>((go) => {
    child.on("exit", () => go());
    child.kill("SIGKILL");
  });
const nap = (ms: number) => new Promise((go) => setTimeout(go, ms));

test("a second process waits until the first has done its work", async () => {
  const other = await another();
  await told(other, "claim");
  let worked = false;
  const working = owning(folder, async () => {
    worked = true;
  });
  await nap(200);
  expect(worked).toBe(false);
  await told(other, "release");
  await working;
  expect(worked).toBe(true);
});

test("a dead process's claim is void", async () => {
  const other = await another();
  await told(other, "claim");
  await killed(other);
  expect(await owning(folder, async (owner) => owner)).toEqual({});
});

test("a claim cut off by a loss of power is void", async () => {
  writeFileSync(join(folder, "claim-000000007.json"), '{"pid":');
  expect(await owning(folder, async (owner) => owner)).toEqual({});
});

test("a page's server says where it is, and others go through it", async () => {
  const other = await another();
  await claim(folder);
  announce(folder, { port: 1234, token: "secret" });
  const [name = ""] = readdirSync(folder);
  expect(JSON.parse(readFileSync(join(folder, name), "utf8")).server).toEqual({
    port: 1234,
    token: "secret",
  });
  const through = heard(other, "server 1234");
  other.send("claim");
  await through;
  release(folder);
});

test("claims do not pile up: one small file is left, whatever went before", async () => {
  for (let i = 0; i < 5; i++) await owning(folder, async () => {});
  expect(readdirSync(folder)).toHaveLength(1);
});

test("of several that race for a dead one's claim, one at a time gets it, and each in the end", async () => {
  const racers = await Promise.all(Array.from({ length: 4 }, another));
  for (let round = 0; round < 3; round++) {
    const dead = await another();
    await told(dead, "claim");
    await killed(dead);
    writeFileSync(join(folder, "holders"), "");
    const done = racers.map((racer) => heard(racer, "raced"));
    for (const racer of racers) racer.send("race");
    await Promise.all(done);
    // Each racer writes when it has the folder and again before it gives it up: never two in between.
    const lines = readFileSync(join(folder, "holders"), "utf8").trim().split("\n");
    expect(lines).toHaveLength(4 * 5 * 2);
    for (let i = 0; i < lines.length; i += 2) expect(lines[i + 1]).toBe(lines[i]);
    expect(new Set(lines).size).toBe(4);
  }
}, 30_000);

test("a folder that is not there is a problem in a sentence", async () => {
  await expect(claim(join(folder, "nowhere"))).rejects.toThrow(/There is no workbook in .*nowhere/);
});
