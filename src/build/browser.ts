import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";

/** Where Chrome and Chromium are usually found. */
const usual = [
  process.env.CHROME_PATH ?? "",
  "/usr/bin/google-chrome",
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/** Without these Chromium looks for Google's hosts at every start, and waits for them where there is no network. */
const alone = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** A browser: the machine's own, else the one that comes as a package. BROWSER=packaged asks for the latter. */
export async function aBrowser(): Promise<Browser> {
  const installed = usual.find((path) => path !== "" && existsSync(path));
  if (installed && process.env.BROWSER !== "packaged")
    return chromium.launch({ executablePath: installed, args: alone });
  const { path, args } = packaged();
  return chromium.launch({ executablePath: path, args: [...args, ...alone] });
}

/** The package is a module of the new kind, which jest cannot load: another Node asks it. */
function packaged(): { path: string; args: string[] } {
  const ask =
    'import c from "@sparticuz/chromium"; console.log(JSON.stringify({ path: await c.executablePath(), args: c.args }))';
  return JSON.parse(
    execFileSync(process.execPath, ["--input-type=module", "-e", ask], { cwd: __root, encoding: "utf8" }),
  );
}
