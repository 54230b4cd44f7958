import { randomUUID } from "node:crypto";
import { existsSync, linkSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
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

interface Claim {
  pid: number;
  server?: Server;
  released?: true;
}

/** How long a command waits for another to be done with the folder. */
const PATIENCE = 20_000;
const nap = (ms: number) => new Promise((done) => setTimeout(done, ms));

/** This process's claims by folder. */
const ours = new Map<string, number>();

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

/**
 * Claims are numbered files, and the highest counts: whoever creates the next one owns the folder, once the one
 * before is released or its process is dead. The highest is never deleted, so two who see the same dead claim can
 * only race for one name, and a link to a file that is already written is created by one of them, whole. What this
 * process owns already it owns.
 */
export async function claim(folder: string): Promise<Owner> {
  if (!existsSync(folder)) {
    throw new Problem(
      `There is no workbook in ${folder}. Make one with: npm run workbook -- new --book ${folder}`,
    );
  }
  if (ours.has(folder)) return {};
  const until = Date.now() + PATIENCE;
  for (;;) {
    const last = highest(folder);
    const held = last > 0 ? read(folder, last) : undefined;
    if (last === 0 || (held && isVoid(held))) {
      if (taken(folder, last + 1)) return {};
      continue;
    }
    if (held?.server) return { server: held.server };
    if (Date.now() > until) {
      throw new Problem(
        `The workbook in ${folder} is open in another program (process ${held?.pid ?? "unknown"}). Close that first.`,
      );
    }
    await nap(40);
  }
}

/** Tells other commands where the page's server is. */
export function announce(folder: string, server: Server): void {
  rewrite(folder, { pid: process.pid, server });
}

export function release(folder: string): void {
  rewrite(folder, { pid: process.pid, released: true });
  ours.delete(folder);
}

function taken(folder: string, number: number): boolean {
  const written = draft(folder, { pid: process.pid });
  try {
    linkSync(written, fileOf(folder, number));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  } finally {
    rmSync(written, { force: true });
  }
  // Whoever looked long ago may have created a number that was tidied away since: a higher one is there then.
  if (highest(folder) !== number) {
    rmSync(fileOf(folder, number), { force: true });
    return false;
  }
  ours.set(folder, number);
  for (const each of numbers(folder)) if (each < number) rmSync(fileOf(folder, each), { force: true });
  return true;
}

function rewrite(folder: string, held: Claim): void {
  const number = ours.get(folder);
  if (number !== undefined) renameSync(draft(folder, held), fileOf(folder, number));
}

function draft(folder: string, held: Claim): string {
  const path = join(folder, `claim-${randomUUID()}.new`);
  writeFileSync(path, JSON.stringify(held), { mode: 0o600 });
  return path;
}

const fileOf = (folder: string, number: number) =>
  join(folder, `claim-${String(number).padStart(9, "0")}.json`);

function numbers(folder: string): number[] {
  return readdirSync(folder).flatMap((name) => {
    const match = /^claim-(\d{9})\.json$/.exec(name);
    return match ? [Number(match[1])] : [];
  });
}

const highest = (folder: string) => Math.max(0, ...numbers(folder));

/** A claim; undefined where it has been tidied away since. One cut off by a loss of power is void. */
function read(folder: string, number: number): Claim | undefined {
  try {
    return JSON.parse(readFileSync(fileOf(folder, number), "utf8")) as Claim;
  } catch (error) {
    return error instanceof SyntaxError ? { pid: 0, released: true } : undefined;
  }
}

function isVoid({ pid, released }: Claim): boolean {
  return released === true || !alive(pid);
}

function alive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
