import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { clock } from "./engine/node";
import type { WorkbookData } from "./engine/types";
import type { Addon } from "./host/addon";
import { Book } from "./host/book";
import { newShared, runInline } from "./host/inline";
import { blankSpreadsheet } from "./host/workbook";
import { fillSample } from "./sample/fill";
import { stampOf } from "./stamp";

export interface Wanted {
  /** Who sets it up. */
  as: string;
  /** With invented people in it. */
  sample?: boolean | undefined;
}

/** Who somebody is that has not said so. */
export const SOMEBODY = "you@example.org";

const KEPT = join(__root, ".cache/templates");

/** A fresh copy of the template: the one that is kept, where nothing has changed since it was made today. */
export function template(addon: Addon, wanted: Wanted, folder = KEPT): WorkbookData {
  const path = join(folder, nameOf(addon, wanted));
  return existsSync(path) ? withOwnIds(readFileSync(path, "utf8")) : made(addon, wanted);
}

/** Makes a template and keeps it for the copies of this day. */
export function keepTemplate(addon: Addon, wanted: Wanted, folder = KEPT): void {
  const path = join(folder, nameOf(addon, wanted));
  if (existsSync(path)) return;
  const text = JSON.stringify(made(addon, wanted));
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(folder)) rmSync(join(folder, name));
  writeFileSync(`${path}.${process.pid}`, text);
  renameSync(`${path}.${process.pid}`, path);
}

/** Set up, and filled where asked. Nobody else is there yet, so the add-on runs in this thread. */
function made(addon: Addon, { as, sample }: Wanted): WorkbookData {
  const book = new Book(blankSpreadsheet("Local by Local", addon.timeZone));
  const run = (name: string) => {
    const { ended } = runInline(book, addon, newShared(), name, [{}], { now: clock.now(), as });
    if (!ended.ok) throw new Error(`${ended.error}\n${ended.stack}`);
  };
  run("setUpWorkbook");
  if (sample) {
    fillSample(book, clock.now());
    // The dashboard is counted, and Start here says what is done.
    run("refreshDashboard");
  }
  return book.model._exportData(false);
}

/** What a template is made from, and the day, to which the sample's days lead up. */
function nameOf(addon: Addon, { as, sample }: Wanted): string {
  const day = new Intl.DateTimeFormat("en-CA", { timeZone: addon.timeZone }).format(clock.now());
  const parts = [day, sample ? "sample" : "empty", encodeURIComponent(as), stamp().slice(0, 20)];
  return `${parts.join(" ")}.json`;
}

const stamp = () => stampOf(join(__root, "src"), join(__root, "dist"));

/** Google gives each spreadsheet and each script an id of its own. */
function withOwnIds(text: string): WorkbookData {
  const old = (JSON.parse(text) as WorkbookData).stores?.spreadsheet ?? {};
  const own = blankSpreadsheet("", "").stores?.spreadsheet ?? {};
  const named = ["id", "scriptId"].reduce(
    (all, which) => (old[which] ? all.replaceAll(old[which], own[which] ?? "") : all),
    text,
  );
  return JSON.parse(named) as WorkbookData;
}
