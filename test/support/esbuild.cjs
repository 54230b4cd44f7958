// Jest reads TypeScript through esbuild; types are checked by tsc.
const { createHash } = require("node:crypto");
const { readFileSync } = require("node:fs");
const { transformSync } = require("esbuild");

const self = readFileSync(__filename);

/** What has been transformed is kept, but not beyond a change of this file. */
exports.getCacheKey = (source, path) =>
  createHash("sha256").update(self).update(path).update(source).digest("hex");

exports.process = (source, path) =>
  transformSync(source, {
    loader: "ts",
    format: "cjs",
    target: "node20",
    // Jest loads modules of the old kind only.
    supported: { "dynamic-import": false },
    sourcemap: "inline",
    sourcefile: path,
    sourcesContent: false,
  });
