import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** What clasp would push: the code, the pages by name, the manifest. */
export interface Addon {
  code: string;
  pages: ReadonlyMap<string, string>;
  timeZone: string;
  /** Custom functions, with the help that stands above them in the code. */
  functions: CustomFunction[];
  /** Functions that a page or the shell may call. */
  names: string[];
}

export interface CustomFunction {
  name: string;
  description: string;
  parameters: { name: string; type: string; description: string; optional: boolean }[];
}

export function readAddon(dist: string): Addon {
  const code = readFileSync(join(dist, "Code.js"), "utf8");
  const manifest = JSON.parse(readFileSync(join(dist, "appsscript.json"), "utf8")) as { timeZone: string };
  const pages = new Map(
    readdirSync(dist)
      .filter((name) => name.endsWith(".html"))
      .map((name) => [name.slice(0, -".html".length), readFileSync(join(dist, name), "utf8")]),
  );
  const functions = [
    ...code.matchAll(/\/\*\*((?:(?!\*\/)[\s\S])*?@customfunction(?:(?!\*\/)[\s\S])*?)\*\/\s*function (\w+)/g),
  ].map(([, help = "", name = ""]) => described(name, help));
  const names = [...code.matchAll(/^function (\w+)\(/gm)].map(([, name = ""]) => name);
  return { code, pages, timeZone: manifest.timeZone, functions, names };
}

/** Reads the JSDoc that Sheets shows: a description, then @param {type} name text; [name] is optional. */
function described(name: string, help: string): CustomFunction {
  const lines = help.split("\n").map((line) => line.replace(/^\s*\*? ?/, "").trim());
  const tag = lines.findIndex((line) => line.startsWith("@"));
  const description = lines.slice(0, tag).filter(Boolean).join(" ");
  const parameters = lines.flatMap((line) => {
    const match = /^@param \{([^}]*)\} (\[?)(\w+)\]?\s*(.*)$/.exec(line);
    if (!match) return [];
    const [, type = "", open, parameter = "", text = ""] = match;
    return [{ name: parameter, type, description: text, optional: open === "[" }];
  });
  return { name, description, parameters };
}
