import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type BuildOptions, build as esbuild } from "esbuild";

/** Google's V8 runtime refuses private and static class fields; es2019 lowers them and all that is newer. */
const TARGET = "es2019";
const src = (path: string) => join(__root, "src", path);

/** Writes what clasp pushes: Code.js with a function for every name Google may call, parts, pages, the manifest. */
export async function build(dist: string): Promise<void> {
  const files = await distFiles();
  mkdirSync(dist, { recursive: true });
  for (const name of readdirSync(dist)) if (!files.has(name)) rmSync(join(dist, name));
  for (const [name, text] of files) writeFileSync(join(dist, name), text);
}

/** The files of dist/ by name. The same sources give the same text. */
export async function distFiles(): Promise<Map<string, string>> {
  const pages = readdirSync(src("sidebars/pages")).filter((name) => name.endsWith(".ts"));
  const parts = await partsOf();
  const [code, ...htmls] = await Promise.all([codeJs(parts), ...pages.map((name) => page(name))]);
  const files = new Map([
    ["Code.js", code],
    ["appsscript.json", readFileSync(join(__root, "appsscript.json"), "utf8")],
  ]);
  for (const { file, code } of parts) files.set(`${file}.html`, code);
  for (const [i, name] of pages.entries()) files.set(name.replace(/\.ts$/, ".html"), htmls[i] ?? "");
  return files;
}

async function codeJs(parts: readonly Part[]): Promise<string> {
  const core = await bundled("main.ts", "addon");
  const help = customFunctionHelp();
  const call = (from: string) => (name: string) => {
    const text = help.get(name);
    const given = (text ? parameters(text) : ["input"]).join(", ");
    const stub = `function ${name}(${given}) {\n  return ${from}.${name}(${given});\n}\n`;
    return [name, text ? `${text}\n${stub}` : stub] as const;
  };
  const stubs = new Map([
    ...core.names.filter((name) => name !== "part").map(call("addon")),
    ...parts.flatMap(({ file, names }) => names.map(call(`addon.part("${file}")`))),
  ]);
  const sorted = [...stubs].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, stub]) => stub);
  const head =
    "// Local by Local: https://opensource.org/license/mit. Built from TypeScript; the sources are the project's src/.\n";
  return `${head}${sorted.join("\n")}\n${core.code}`;
}

/** What few executions need: a file of its own beside the pages, the only kind of file that a script can read. */
interface Part extends Bundle {
  file: string;
}

async function partsOf(): Promise<Part[]> {
  const files = readdirSync(src("addon/parts")).filter((name) => name.endsWith(".ts"));
  return Promise.all(
    files.map(async (name) => ({
      file: `part-${name.replace(/\.ts$/, "")}`,
      ...(await bundled(`parts/${name}`, "part")),
    })),
  );
}

interface Bundle {
  code: string;
  names: string[];
}

/** A script with what it exports under one name. */
async function bundled(entry: string, globalName: string): Promise<Bundle> {
  const options: BuildOptions & { write: false } = {
    entryPoints: [src(`addon/${entry}`)],
    bundle: true,
    write: false,
    target: TARGET,
    legalComments: "none",
  };
  const [bundle, exported] = await Promise.all([
    esbuild({ ...options, format: "iife", globalName, minify: true, charset: "ascii" }),
    esbuild({ ...options, format: "esm", metafile: true, outdir: "unused" }),
  ]);
  const names = Object.values(exported.metafile.outputs).flatMap((output) => output.exports);
  return { code: bundle.outputFiles[0]?.text ?? "", names };
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
