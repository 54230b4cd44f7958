import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { type Command, execute, type Output } from "./commands";
import { clock } from "./engine/node";
import { type Addon, readAddon } from "./host/addon";
import { foldLogs } from "./host/compact";
import { type Owner, owning } from "./host/owner";
import { Problem } from "./host/problem";
import { blankSpreadsheet, Workbook } from "./host/workbook";
import { forward, serve } from "./serve";
import { SOMEBODY, template } from "./template";

const usage = `Usage: npm run --silent workbook -- COMMAND --book FOLDER
  new [--sample | --blank]        a fresh copy of the template; with invented people in it; or a blank spreadsheet
  copy --to FOLDER                what File > Make a copy makes
  run NAME [JSON | -]             calls an action; --as EMAIL, --now ISO, --cost
  edit -                          a JSON list of what a person does by hand; --as EMAIL, --now ISO
  show TAB [--json] [--formulas]  prints a tab
  export FILE.xlsx                writes the workbook as an Excel file
  serve [--port N]                opens it as a page
`;

const options = {
  book: { type: "string" },
  to: { type: "string" },
  as: { type: "string", default: SOMEBODY },
  now: { type: "string" },
  port: { type: "string" },
  sample: { type: "boolean" },
  blank: { type: "boolean" },
  cost: { type: "boolean" },
  json: { type: "boolean" },
  formulas: { type: "boolean" },
} as const;

type Values = ReturnType<typeof read>["values"];

function read(args: string[]) {
  try {
    return parseArgs({ args, options, allowPositionals: true });
  } catch (error) {
    throw new Problem(`${(error as Error).message}\n\n${usage}`);
  }
}

async function main(): Promise<Output> {
  const { values, positionals } = read(process.argv.slice(2));
  const [command, ...rest] = positionals;
  const dist = join(__root, "dist");
  if (command === "fold") {
    foldLogs(folderOf(values), rest);
    return { exit: 0 };
  }
  if (command === "serve") {
    const addon = readAddon(dist);
    const folder = values.book ? folderOf(values) : join(__root, "book");
    process.env.TZ = addon.timeZone;
    const open = async () =>
      existsSync(join(folder, "book.json"))
        ? Workbook.open(folder, addon, 2)
        : fresh(folder, addon, { ...values, sample: true }, 2);
    return serve({ folder, addon, port: Number(values.port ?? 0), open });
  }
  if (command === undefined) throw new Problem(usage);
  const addon = readAddon(dist);
  process.env.TZ = addon.timeZone;
  if (values.now) clock.now = () => Date.parse(values.now ?? "");
  const folder = folderOf(values);
  if (command === "new") return made(folder, addon, values);
  const asked = commandOf(command, rest, values);
  const output = await owning(folder, (owner) => answer(owner, folder, addon, asked));
  if (command === "export" && output.bytes)
    writeFileSync(resolve(here(), rest[0] ?? ""), Buffer.from(output.bytes, "base64"));
  return { exit: output.exit, ...(output.text && { text: output.text }) };
}

async function answer(owner: Owner, folder: string, addon: Addon, command: Command): Promise<Output> {
  if (owner.server) return forward(owner.server, command);
  const workbook = Workbook.open(folder, addon);
  try {
    return await execute(workbook, command);
  } finally {
    await workbook.close();
  }
}

async function made(folder: string, addon: Addon, values: Values): Promise<Output> {
  const workbook = fresh(folder, addon, values, 1);
  await workbook.close();
  return { exit: 0, text: `${JSON.stringify({ ok: true, value: { book: folder } })}\n` };
}

function fresh(folder: string, addon: Addon, values: Values, lanes: number): Workbook {
  const data = values.blank ? blankSpreadsheet("Local by Local", addon.timeZone) : template(addon, values);
  return Workbook.create(folder, addon, data, lanes);
}

function commandOf(command: string, rest: string[], values: Values): Command {
  const { as, now } = values;
  const timed = now ? { now } : {};
  switch (command) {
    case "run":
      return {
        do: "run",
        name: rest[0] ?? "",
        input: json(rest[1] ?? "{}"),
        as,
        ...timed,
        cost: values.cost === true,
      };
    case "edit":
      return { do: "edit", edits: json(rest[0] ?? "-") as never, as, ...timed };
    case "show":
      return {
        do: "show",
        tab: rest[0] ?? "",
        json: values.json === true,
        formulas: values.formulas === true,
      };
    case "copy":
      if (!values.to) throw new Problem("Say where the copy goes: --to FOLDER.");
      return { do: "copy", to: resolve(here(), values.to) };
    case "export":
      if (!rest[0]) throw new Problem("Say which file to write: export FILE.xlsx.");
      return { do: "export" };
    default:
      throw new Problem(`There is no command “${command}”.\n\n${usage}`);
  }
}

function json(argument: string): unknown {
  const text = argument === "-" ? readFileSync(0, "utf8") : argument;
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Problem(`That is not JSON: ${(error as Error).message}`);
  }
}

function folderOf(values: Values): string {
  if (!values.book) throw new Problem("Say which workbook: --book FOLDER.");
  return resolve(here(), values.book);
}

/** Where the person typed the command; npm itself runs in the project's folder. */
function here(): string {
  return process.env.npm_lifecycle_event === "workbook"
    ? (process.env.INIT_CWD ?? process.cwd())
    : process.cwd();
}

main()
  .then(({ exit, text }) => {
    if (text) process.stdout.write(text);
    process.exitCode = exit;
  })
  .catch((error: unknown) => {
    if (error instanceof Problem) {
      process.stdout.write(`${JSON.stringify({ ok: false, problem: error.message })}\n`);
      process.exitCode = 1;
      return;
    }
    process.stderr.write(`${(error as Error).stack}\n`);
    process.exitCode = 2;
  });
