import { copied } from "./copy";
import { checkEdits, type Edit } from "./host/edits";
import { Person } from "./host/person";
import { Problem } from "./host/problem";
import { Workbook } from "./host/workbook";
import { exportXlsx } from "./xlsx";

/** A command to an open workbook, from the shell directly or through the page's server. */
export type Command =
  | { do: "run"; name: string; input: unknown; as: string; now?: string; cost?: boolean }
  | { do: "edit"; edits: Edit[]; as: string; now?: string }
  | { do: "show"; tab: string; json?: boolean; formulas?: boolean }
  | { do: "export" }
  | { do: "copy"; to: string };

/** What the shell prints, and the code it exits with; `bytes` is base64. */
export interface Output {
  exit: 0 | 1 | 2;
  text?: string;
  bytes?: string;
}

interface ServedReply {
  ok: boolean;
  problem?: string;
}

export async function execute(workbook: Workbook, command: Command): Promise<Output> {
  switch (command.do) {
    case "run":
      return run(workbook, command);
    case "edit":
      return edit(workbook, command);
    case "show":
      return { exit: 0, text: show(workbook, command) };
    case "export":
      return { exit: 0, bytes: await exportXlsx(workbook.book) };
    case "copy":
      return copy(workbook, command.to);
  }
}

async function run(workbook: Workbook, command: Command & { do: "run" }): Promise<Output> {
  const { host } = workbook;
  if (!host.addon.names.includes(command.name) || command.name.endsWith("_")) {
    return replied({ ok: false, problem: `There is no action called “${command.name}”.` }, 1);
  }
  const { ended, execution } = await host.run(command.name, [command.input], {
    as: command.as,
    fromClient: true,
    ...(command.now && { now: instant(command.now) }),
  });
  const cost = command.cost ? { cost: execution.cost } : {};
  if (!ended.ok) return replied({ ok: false, failure: ended.error, ...cost }, 2);
  const reply = ended.value as ServedReply | null;
  if (reply === null || typeof reply !== "object") return replied({ ok: true, value: reply, ...cost }, 0);
  return replied({ ...reply, ...cost }, reply.ok ? 0 : reply.problem === undefined ? 2 : 1);
}

async function copy({ book, host }: Workbook, to: string): Promise<Output> {
  const made = Workbook.create(to, host.addon, copied(book.model.exportData(), book.name, book.timeZone));
  await made.close();
  return replied({ ok: true, value: { book: to } }, 0);
}

async function edit(workbook: Workbook, command: Command & { do: "edit" }): Promise<Output> {
  if (!Array.isArray(command.edits)) throw new Problem("Give a JSON list of edits.");
  checkEdits(workbook.book, command.edits);
  const person = new Person(workbook.host, command.as, command.now ? instant(command.now) : undefined);
  for (const each of command.edits) await person.edit(each);
  return replied({ ok: true, value: { edits: command.edits.length } }, 0);
}

function replied(reply: object, exit: 0 | 1 | 2): Output {
  return { exit, text: `${JSON.stringify(reply)}\n` };
}

function instant(iso: string): number {
  const at = Date.parse(iso);
  if (Number.isNaN(at)) throw new Problem(`“${iso}” is not a time. Give one as 2026-09-28T21:00:00Z.`);
  return at;
}

/** A tab as displayed, as CSV; as rows by heading; or with its formulas in place of their results. */
function show({ book }: Workbook, { tab, json, formulas }: Command & { do: "show" }): string {
  const { getters } = book;
  const sheetId = getters.getSheetIds().find((id) => getters.getSheetName(id) === tab);
  if (!sheetId) {
    const tabs = getters.getSheetIds().map((id) => getters.getSheetName(id));
    throw new Problem(`There is no tab called “${tab}”. The tabs are: ${tabs.join(", ")}.`);
  }
  const rows = getters.getNumberRows(sheetId);
  const columns = getters.getNumberCols(sheetId);
  const table = Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_unused, col) => {
      const at = { sheetId, row, col };
      return (
        (formulas && book.formula(at)) || (json ? jsonValue(book.value(at), book.timeZone) : book.display(at))
      );
    }),
  );
  const filled = (cell: unknown) => cell !== "";
  const height = table.findLastIndex((row) => row.some(filled)) + 1;
  const width = Math.max(0, ...table.map((row) => row.findLastIndex(filled) + 1));
  const shown = table.slice(0, height).map((row) => row.slice(0, width));
  if (!json) return shown.map((row) => `${row.map((cell) => csvCell(String(cell))).join(",")}\r\n`).join("");
  const [headings = [], ...body] = shown;
  const objects = body
    .filter((row) => row.some(filled))
    .map((row) =>
      Object.fromEntries(
        headings.flatMap((heading, i) => (heading !== "" && filled(row[i]) ? [[heading, row[i]]] : [])),
      ),
    );
  return `${JSON.stringify(objects, null, 1)}\n`;
}

/** Days as 2026-11-22; a time of day only where there is one. */
function jsonValue(value: unknown, timeZone: string): unknown {
  if (!(value instanceof Date)) return value;
  const parts = new Intl.DateTimeFormat("sv-SE", {
    timeZone,
    dateStyle: "short",
    timeStyle: "medium",
  }).format(value);
  return parts.endsWith(" 00:00:00") ? parts.slice(0, 10) : parts.replace(" ", "T");
}

function csvCell(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}
