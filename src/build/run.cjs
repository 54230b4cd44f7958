// Runs a TypeScript program of this project: node src/build/run.cjs FILE.ts [arguments]
const { buildSync } = require("esbuild");
const { createHash } = require("node:crypto");
const { dirname, join, resolve } = require("node:path");

const root = resolve(__dirname, "../..");
const entry = resolve(root, process.argv[2] ?? "");
const name = createHash("sha256").update(`${entry}${process.pid}`).digest("hex").slice(0, 12);
const outfile = join(root, ".cache/run", `${name}.cjs`);
const built = buildSync({
  entryPoints: [entry],
  outfile,
  write: false,
  bundle: true,
  platform: "node",
  target: "node20",
  packages: "external",
  sourcemap: "inline",
  define: { __root: JSON.stringify(root) },
  logLevel: "error",
});
process.setSourceMapsEnabled(true);
process.argv.splice(1, 2, entry);
const Module = require("node:module");
const program = new Module(outfile, null);
program.filename = outfile;
program.paths = Module._nodeModulePaths(dirname(outfile));
program._compile(built.outputFiles[0].text, outfile);
