import { join } from "node:path";
import { build } from "./dist";

build(join(__root, "dist")).catch((error: unknown) => {
  process.stderr.write(`${String(error)}\n`);
  process.exitCode = 1;
});
