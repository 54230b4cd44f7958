import { closeSync, existsSync, openSync, readFileSync, rmSync, writeFileSync, writeSync } from "node:fs";
import { join } from "node:path";
import { Problem } from "./problem";

/** A page's server that holds the workbook. */
export interface Server {
  port: number;
  token: string;
}

/** Who owns a folder while a command runs: this process, or a page's server that the command goes through. */
export interface Owner {
  server?: Server;
}

interface Held {
  pid: number;
  server?: Server;
}

/** How long a command waits for another to be done with the folder. */
const PATIENCE = 20_000;
const nap = (ms: number) => new Promise((done) => setTimeout(done, ms));
const fileOf = (folder: string) => join(folder, "owner.json");

/** One process owns a workbook at a time; another's work is waited for, a dead one's claim is void. */
export async function owning<T>(folder: string, work: (owner: Owner) => Promise<T>): Promise<T> {
  const owner = await claim(folder);
  if (owner.server) return work(owner);
  try {
    return await work(owner);
  } finally {
    release(folder);
  }
}

export async function claim(folder: string): Promise<Owner> {
  if (!existsSync(folder)) {
    throw new Problem(
      `There is no workbook in ${folder}. Make one with: npm run workbook -- new --book ${folder}`,
    );
  }
  const until = Date.now() + PATIENCE;
  for (;;) {
    if (taken(folder)) return {};
    const held = read(folder);
    if (held && !alive(held.pid)) rmSync(fileOf(folder), { force: true });
    else if (held?.server) return { server: held.server };
    else if (Date.now() > until) {
      throw new Problem(
        `The workbook in ${folder} is open in another program (process ${held?.pid ?? "unknown"}). Close that first.`,
      );
    } else await nap(40);
  }
}

/** Tells other commands where the page's server is. */
export function announce(folder: string, server: Server): void {
  const held: Held = { pid: process.pid, server };
  writeFileSync(fileOf(folder), JSON.stringify(held), { mode: 0o600 });
}

export function release(folder: string): void {
  if (read(folder)?.pid === process.pid) rmSync(fileOf(folder), { force: true });
}

function taken(folder: string): boolean {
  try {
    const fd = openSync(fileOf(folder), "wx", 0o600);
    writeSync(fd, JSON.stringify({ pid: process.pid } satisfies Held));
    closeSync(fd);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}

function read(folder: string): Held | undefined {
  try {
    return JSON.parse(readFileSync(fileOf(folder), "utf8")) as Held;
  } catch {
    return undefined;
  }
}

function alive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
