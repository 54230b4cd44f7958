import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { runInNewContext } from "node:vm";
import { build as esbuild } from "esbuild";
import { VERSION } from "../../src/addon/version";
import { distFiles } from "../../src/build/dist";
import { guide } from "../../src/build/guide";
import { engine } from "../../src/local/engine/node";
import { readAddon } from "../../src/local/host/addon";

const read = (path: string) => readFileSync(join(__root, path), "utf8");

describe("What is handed out", () => {
  it("is what the build makes: people without Node paste it", async () => {
    for (const [name, text] of await distFiles())
      expect(read(`dist/${name}`) === text ? name : `${name} is stale: npm run build`).toBe(name);
  });

  it("has one version, with its changes written down first", () => {
    const read = (file: string) => readFileSync(join(__root, file), "utf8");
    expect(JSON.parse(read("package.json")).version).toBe(`${VERSION}.0`);
    expect(read("CHANGELOG.md")).toContain(`# Changes\n\n## ${VERSION}\n`);
  });

  it("fits Apps Script comfortably: at most 250 KB of code", () => {
    expect(Buffer.byteLength(read("dist/Code.js"))).toBeLessThanOrEqual(250 * 1024);
    const parts = readdirSync(join(__root, "dist")).filter((name) => name.startsWith("part-"));
    expect(parts.length).toBeGreaterThan(0);
    for (const name of parts) expect(Buffer.byteLength(read(`dist/${name}`))).toBeLessThanOrEqual(250 * 1024);
  });

  it("asks for three narrow permissions and logs nothing about people", () => {
    const manifest = JSON.parse(read("dist/appsscript.json"));
    expect(manifest.oauthScopes).toEqual([
      "https://www.googleapis.com/auth/spreadsheets.currentonly",
      "https://www.googleapis.com/auth/script.container.ui",
      "https://www.googleapis.com/auth/userinfo.email",
    ]);
    expect(manifest.exceptionLogging).toBe("NONE");
  });

  it("loads where Google's services and the web's globals are missing, and does nothing by loading", () => {
    const touched: string[] = [];
    const watched = new Proxy({}, { get: (_, key) => touched.push(String(key)) });
    runInNewContext(read("dist/Code.js"), { SpreadsheetApp: watched, PropertiesService: watched });
    expect(touched).toEqual([]);
  });

  it("has no name that Sheets has already, and help for every custom function", () => {
    const { functions } = readAddon(join(__root, "dist"));
    expect(functions.map(({ name }) => name)).toEqual([
      "ENDORSEMENT_LADDER",
      "LAST_SAFE_DAY",
      "LOCALS_ENDORSED",
      "SUPPORT_BY_LOCAL",
      "SUPPORT_COUNT",
      "SUPPORT_NEEDED",
      "SUPPORT_SHARE",
      "UNION_OF",
      "VOTES_NEEDED",
    ]);
    for (const { description, parameters } of functions) {
      expect(description.length).toBeGreaterThan(20);
      expect(parameters.every((parameter) => parameter.description.length > 10)).toBe(true);
    }
    expect(engine.registries.functionRegistry.contains("SUMPRODUCT")).toBe(true);
  });
});

describe("The guide", () => {
  it("says what the tables say", () => {
    expect(read("docs/workbook.md")).toBe(guide());
  });
});

describe("Which way the code points", () => {
  it("brings no add-on code into a sidebar, and keeps each page small", async () => {
    const { outputs, inputs } = (
      await esbuild({
        entryPoints: [...(await distFiles()).keys()]
          .filter((name) => name.endsWith(".html") && !name.startsWith("part-"))
          .map((name) => join(__root, "src/sidebars/pages", name.replace(".html", ".ts"))),
        bundle: true,
        write: false,
        metafile: true,
        outdir: "unused",
        logLevel: "silent",
      })
    ).metafile;
    expect(
      Object.keys(inputs).filter((path) => path.includes("src/addon/") || path.includes("src/local/")),
    ).toEqual([]);
    expect(Object.keys(outputs).length).toBeGreaterThan(0);
    for (const [name, text] of await distFiles())
      if (name.endsWith(".html") && !name.startsWith("part-"))
        expect(Buffer.byteLength(text)).toBeLessThan(96 * 1024);
  });

  it("brings neither the local workbook nor a page into the add-on", async () => {
    const { inputs } = (
      await esbuild({
        entryPoints: [
          join(__root, "src/addon/main.ts"),
          ...readdirSync(join(__root, "src/addon/parts")).map((name) =>
            join(__root, "src/addon/parts", name),
          ),
        ],
        outdir: "unused",
        bundle: true,
        write: false,
        metafile: true,
        logLevel: "silent",
      })
    ).metafile;
    const folders = new Set(Object.keys(inputs).map((path) => path.split("/").slice(0, 2).join("/")));
    expect([...folders].sort()).toEqual([
      "node_modules/papaparse",
      "node_modules/zod",
      "src/addon",
      "src/domain",
      "src/tables",
    ]);
  });
});
