import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { stampOf } from "../local/stamp";
import { build } from "./dist";

const dist = join(__root, "dist");
const built = join(__root, ".cache/built");
const stamp = () => stampOf(join(__root, "src"), dist);

/** Builds dist/ unless it is what these sources gave last time. */
export async function bringUpToDate(): Promise<void> {
  if (existsSync(built) && readFileSync(built, "utf8") === stamp()) return;
  await build(dist);
  mkdirSync(join(__root, ".cache"), { recursive: true });
  writeFileSync(built, stamp());
}
