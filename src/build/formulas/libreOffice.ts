import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import JSZip from "jszip";

/** LibreOffice's program, where it is installed. */
export function findLibreOffice(): string | undefined {
  for (const name of ["soffice", "libreoffice", "/Applications/LibreOffice.app/Contents/MacOS/soffice"]) {
    try {
      execFileSync(name, ["--version"], { stdio: "ignore" });
      return name;
    } catch {
      // Not this one.
    }
  }
  return undefined;
}

export function versionOf(program: string): number {
  const text = execFileSync(program, ["--version"], { encoding: "utf8" });
  return Number(/(\d+\.\d+)/.exec(text)?.[1] ?? 0);
}

/**
 * Takes the results out of an .xlsx, so that only a real calculation can bring them back: those of formulas, and
 * those below a formula that spills, which the file keeps as plain values.
 */
export async function withoutResults(xlsx: Buffer): Promise<Buffer> {
  const zip = await JSZip.loadAsync(xlsx);
  for (const path of Object.keys(zip.files).filter((name) => /^xl\/worksheets\/sheet\d+\.xml$/.test(name))) {
    const xml = (await zip.file(path)?.async("string")) ?? "";
    const spilled = [...xml.matchAll(/<f[^>]*\bref="([A-Z]+)(\d+):([A-Z]+)(\d+)"/g)].map(
      ([, left = "", , right = ""]) => [left, right],
    );
    const inSpill = (column: string) =>
      spilled.some(
        ([left = "", right = ""]) => number(column) >= number(left) && number(column) <= number(right),
      );
    const bare = xml.replace(
      /<c r="([A-Z]+)(\d+)"([^>]*)>([\s\S]*?)<\/c>/g,
      (cell, column: string, row: string, rest: string, inside: string) => {
        if (/<f[\s>]/.test(inside))
          return `<c r="${column}${row}"${rest.replace(/ t="[^"]*"/, "")}>${inside.replace(/<v>[\s\S]*?<\/v>/g, "")}</c>`;
        return inSpill(column) && Number(row) > 1
          ? `<c r="${column}${row}"${rest.replace(/ t="[^"]*"/, "")}></c>`
          : cell;
      },
    );
    zip.file(path, bare);
  }
  return zip.generateAsync({ type: "nodebuffer" });
}

function number(letters: string): number {
  return [...letters].reduce((n, letter) => n * 26 + letter.charCodeAt(0) - 64, 0);
}

/** Has LibreOffice recalculate a file and gives the cells of a sheet as text, unformatted. */
export function recalculated(program: string, xlsx: Buffer, sheet: string, folder: string): string[][] {
  const profile = join(folder, "profile");
  mkdirSync(join(profile, "user"), { recursive: true });
  // Without this LibreOffice trusts the results that a file brings along.
  writeFileSync(
    join(profile, "user/registrymodifications.xcu"),
    `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`,
  );
  writeFileSync(join(folder, "workbook.xlsx"), xlsx);
  const csv = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1";
  execFileSync(
    program,
    [
      `-env:UserInstallation=file://${profile}`,
      "--headless",
      "--convert-to",
      csv,
      "--outdir",
      folder,
      join(folder, "workbook.xlsx"),
    ],
    {
      stdio: "ignore",
      timeout: 120_000,
    },
  );
  const file = readdirSync(folder).find((name) => name === `workbook-${sheet}.csv`);
  if (!file) throw new Error(`LibreOffice wrote no ${sheet}`);
  return parseCsv(readFileSync(join(folder, file), "utf8"));
}

function parseCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^,\n"]*))(,|\n|$)/g)) {
    rows[rows.length - 1]?.push(quoted !== undefined ? quoted.replace(/""/g, '"') : (plain ?? ""));
    if (end === "\n") rows.push([]);
  }
  return rows;
}
