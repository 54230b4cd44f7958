// Jest reads TypeScript through esbuild; types are checked by tsc.
const { transformSync } = require("esbuild");

exports.process = (source, path) =>
  transformSync(source, {
    loader: "ts",
    format: "cjs",
    target: "node20",
    sourcemap: "inline",
    sourcefile: path,
    sourcesContent: false,
  });
