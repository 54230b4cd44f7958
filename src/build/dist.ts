import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type BuildOptions, build as esbuild } from "esbuild";

/** Google's V8 runtime refuses private and static class fields; es2019 lowers them and all that is newer. */
const TARGET = "es2019";
const src = (path: string) => join(__root, "src", path);

/** Writes what clasp pushes: Code.js with a function for every name Google may call, a page each, the manifest. */
export async function build(dist: string): Promise<void> {
  const files = await distFiles();
  mkdirSync(dist, { recursive: true });
  for (const name of readdirSync(dist)) if (!files.has(name)) rmSync(join(dist, name));
  for (const [name, text] of files) writeFileSync(join(dist, name), text);
}

/** The files of dist/ by name. The same sources give the same text. */
export async function distFiles(): Promise<Map<string, string>> {
  const pages = readdirSync(src("sidebars/pages")).filter((name) => name.endsWith(".ts"));
  const [code, ...htmls] = await Promise.all([codeJs(), ...pages.map((name) => page(name))]);
  const files = new Map([
    ["Code.js", code],
    ["appsscript.json", readFileSync(join(__root, "appsscript.json"), "utf8")],
  ]);
  for (const [i, name] of pages.entries()) files.set(name.replace(/\.ts$/, ".html"), htmls[i] ?? "");
  return files;
}

async function codeJs(): Promise<string> {
  const options: BuildOptions & { write: false } = {
    entryPoints: [src("addon/main.ts")],
    bundle: true,
    write: false,
    target: TARGET,
    legalComments: "none",
  };
  const [bundle, exported] = await Promise.all([
    esbuild({ ...options, format: "iife", globalName: "addon", minify: true, charset: "ascii" }),
    esbuild({ ...options, format: "esm", metafile: true, outdir: "unused" }),
  ]);
  const names = Object.values(exported.metafile.outputs)
    .flatMap((output) => output.exports)
    .sort();
  const help = customFunctionHelp();
  const stubs = names.map((name) => {
    const text = help.get(name);
    const count = text ? parameters(text) : ["input"];
    return `${text ? `${text}\n` : ""}function ${name}(${count.join(", ")}) {\n  return addon.${name}(${count.join(", ")});\n}\n`;
  });
  const head =
    "// Local by Local: https://opensource.org/license/mit. Built from TypeScript; the sources are the project's src/.\n";
  return `${head}${stubs.join("\n")}\n${bundle.outputFiles[0]?.text ?? ""}`;
}

/** The comment above each custom function: Sheets shows it, and the bundle would drop it. */
function customFunctionHelp(): Map<string, string> {
  const folder = src("addon/functions");
  const help = new Map<string, string>();
  for (const file of readdirSync(folder)) {
    const source = readFileSync(join(folder, file), "utf8");
    for (const [, comment = "", name = ""] of source.matchAll(
      /(\/\*\*(?:(?!\*\/)[\s\S])*?@customfunction\s*\*\/)\s*export function (\w+)/g,
    )) {
      help.set(name, comment);
    }
  }
  return help;
}

function parameters(comment: string): string[] {
  return [...comment.matchAll(/@param \{[^}]*\} \[?(\w+)\]?/g)].map(([, name = ""]) => name);
}

/** A sidebar's page: one file with its style and its script inside. */
async function page(file: string): Promise<string> {
  const bundle = await esbuild({
    entryPoints: [src(`sidebars/pages/${file}`)],
    bundle: true,
    write: false,
    format: "iife",
    target: "es2020",
    minify: true,
    charset: "ascii",
    legalComments: "none",
    outdir: "unused",
  });
  const text = (extension: string) =>
    bundle.outputFiles.find(({ path }) => path.endsWith(extension))?.text.trim() ?? "";
  const title =
    /document\.title = "([^"]+)"/.exec(readFileSync(src(`sidebars/pages/${file}`), "utf8"))?.[1] ??
    "Local by Local";
  return `<!doctype html>
<html lang="en">
<head>
<base target="_top">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${title}</title>
<style>${text(".css")}</style>
</head>
<body>
<script>${text(".js").replace(/<\/script/gi, "<\\/script")}</script>
</body>
</html>
`;
}
